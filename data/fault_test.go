package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/data/yaml"
	"dateline/timeline/edtf"
	"dateline/timeline/spell"
)

func ExampleFault_Error() {
	fmt.Println(Fault{
		File: TimelineFile, Line: 12, Column: 9, Text: "status: hapened", Caret: 8,
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

// A value may be as long as a corpus: it is cut, and what is said of it is not.
func TestFaultCutsTheValueNotTheReason(t *testing.T) {
	long := strings.Repeat("é", 1000)
	for _, c := range []struct {
		why, want string
		note      func(d *document)
	}{
		{
			"a date", `"` + strings.Repeat("é", 100) + `…" is not a date: it makes no sense`,
			func(d *document) {
				d.reject(word{text: long}, &edtf.Error{Input: long, Reason: "it makes no sense"})
			},
		},
		{
			"a word", `unknown status "` + strings.Repeat("é", 100) + `…"`,
			func(d *document) { d.reject(word{text: long}, &spell.WordError{Place: "status", Word: long}) },
		},
		{
			"what is quoted longer than it is", `the id "` + strings.Repeat(`\x00`, 25) + `…" is odd`,
			func(d *document) { d.fault(0, "", "the id %q is odd", strings.Repeat("\x00", 1000)) },
		},
		{
			"two values", `"` + strings.Repeat("é", 100) + `…" is "` + strings.Repeat("é", 100) + `…" already`,
			func(d *document) { d.fault(0, "", "%q is %q already", long, long) },
		},
		{
			"an error, of which nobody knows where its values are", strings.Repeat("é", 200) + "…" + strings.Repeat("é", 185) + ": name too long",
			func(d *document) { d.fault(0, "", "%v", errors.New(long+": name too long")) },
		},
		{
			"a reason without values", strings.Repeat("e", 400),
			func(d *document) { d.fault(0, "", "%s", reason(strings.Repeat("e", 400))) },
		},
	} {
		d := documentOf("a")
		c.note(&d)
		if got := d.faults.kept[0].Message; got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
	d := documentOf("a")
	d.fault(0, long+", which differs only in case", "wrong")
	want := strings.Repeat("é", 200) + "…" + strings.Repeat("é", 172) + ", which differs only in case"
	if got := d.faults.kept[0].Hint; got != want {
		t.Errorf("a hint: got %q, want %q", got, want)
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
		{"a wide character takes two", "手帳: b", 5, "手帳: b", "xxxx: "},
		{"so does a full-width one", "ａ： b", 4, "ａ： b", "xxxx "},
		{"one of ambiguous width takes one", "“—”: b", 6, "“—”: b", "xxx: "},
		{"emoji take two", "🏭: b", 4, "🏭: b", "xx: "},
		{"a wide character is pointed at by its first cell", "a: 手", 4, "a: 手", "a: "},
		{"many marks take none", "e" + strings.Repeat("\u0301", 40) + ": b", 44, "e" + strings.Repeat("\u0301", 40) + ": b", "e: "},
		{"an escape of many characters", "\U000e0001: b", 4, `\U000e0001: b`, `xxxxxxxxxx: `},
		{
			"a long line is cut by what it takes, not by its characters", strings.Repeat("手", 100) + "a", 101,
			"…" + strings.Repeat("手", 30) + "a", "…" + long[:60],
		},
		{"and behind", strings.Repeat("手", 100), 1, strings.Repeat("手", 50) + "…", ""},
		{"a cut takes a character with its marks", "e\u0301" + long[:60] + "a", 63, "…" + long[:60] + "a", "…" + long[:60]},
		{"what is escaped is cut whole", strings.Repeat("\x01", 100), 1, strings.Repeat(`\x01`, 25) + "…", ""},
	} {
		d := documentOf("first: line\r\n" + c.line + "\r\nlast: line\r\n")
		d.fault(place(len("first: line\r\n")+byteOffset(c.line, c.column-1)), "", "wrong")
		got := d.faults.kept[0].Error()
		want := fmt.Sprintf("timeline.yaml:2:%d: wrong\n  | %s\n  | %s^", c.column, c.text, strings.Repeat(" ", len([]rune(c.mark))))
		if got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.why, got, want)
		}
	}
}
