package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/data/yaml"
)

func ExampleFault_Error() {
	fmt.Println(Fault{
		File: TimelineFile, Line: 12, Column: 9, Text: "status: hapened", caret: 8,
		Message: `unknown status "hapened"`, Hint: `did you mean "happened"?`,
	}.Error())
	// Output:
	// timeline.yaml:12:9: unknown status "hapened"
	//   | status: hapened
	//   |         ^
	//   hint: did you mean "happened"?
}

func TestFaultErrorActsOnNoTerminal(t *testing.T) {
	f := Fault{File: "a\x1b[2J", Line: 1, Column: 1, Text: "b\a\u202ec", Message: "d\r\x9b", Hint: "e\x00\xff"}
	want := `a\x1b[2J:1:1: d\r\x9b` + "\n  | b\\a\\u202ec\n  | ^\n  hint: e\\x00\\xff"
	if got := f.Error(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestFaultsAsOneFault(t *testing.T) {
	faults := Faults{{File: "a", Message: "one"}, {File: "a", Message: "two"}}
	err := fmt.Errorf("load: %w", faults)
	var first Fault
	var all Faults
	if !errors.As(err, &first) || first.Message != "one" || !errors.As(err, &all) || len(all) != 2 {
		t.Errorf("got %v and %v out of %v", first, all, err)
	}
	if got, want := err.Error(), "load: a: one\na: two"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFaultIsShort(t *testing.T) {
	d := documentOf("a")
	d.fault(0, strings.Repeat("é", 1000), "%s", strings.Repeat("é", 1000))
	for _, s := range []string{d.faults[0].Message, d.faults[0].Hint} {
		if want := strings.Repeat("é", 400) + "…"; s != want {
			t.Errorf("got %q", s)
		}
	}
}

// documentOf is a document whose timeline.yaml holds source.
func documentOf(source string) document {
	doc, _ := yaml.Parse(source) // what is not YAML has places too
	return document{yaml: doc}
}

func TestFaultPointsAtTheCharacter(t *testing.T) {
	long := strings.Repeat("x", 200)
	for _, c := range []struct {
		why, line  string
		column     int
		text, mark string // the mark is what stands before the caret
	}{
		{"an ordinary line", "a: b", 4, "a: b", "a: "},
		{"a tab takes one column", "a:\tb", 4, "a: b", "a: "},
		{"a combining mark takes none", "e\u0301: b", 5, "e\u0301: b", "e: "},
		{"an escape takes as many as it shows", "\u200b: b", 4, `\u200b: b`, `\u200b: `},
		{"the end of the line", "a:", 3, "a:", "a:"},
		{"a long line is cut behind", "a" + long, 2, "a" + long[:99] + "…", "a"},
		{"a long line is cut in front", long + "a", 201, "…" + long[:60] + "a", "…" + long[:60]},
	} {
		d := documentOf("first: line\r\n" + c.line + "\r\nlast: line\r\n")
		d.fault(place(len("first: line\r\n")+byteOffset(c.line, c.column-1)), "", "wrong")
		got := d.faults[0].Error()
		want := fmt.Sprintf("timeline.yaml:2:%d: wrong\n  | %s\n  | %s^", c.column, c.text, strings.Repeat(" ", len([]rune(c.mark))))
		if got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.why, got, want)
		}
	}
}
