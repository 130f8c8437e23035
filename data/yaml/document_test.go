package yaml

import (
	"strings"
	"testing"
)

func TestLine(t *testing.T) {
	const source = byteOrderMark + "é: b\r\n\r\nc: 'd😀f'\r\nlast"
	for _, c := range []struct {
		why    string
		before string // what stands before the character
		most   int
		line   string
		at     int
	}{
		{"the start of the file, behind the byte order mark", "", 10, "é: b", 0},
		{"within a line", "é: ", 10, "é: b", 4},
		{"the end of a line, without the carriage return", "é: b", 10, "é: b", 5},
		{"an empty line", "é: b\r\n", 10, "", 0},
		{"a character of four bytes", "é: b\r\n\r\nc: 'd", 10, "c: 'd😀f'", 5},
		{"cut off in front, in whole characters", "é: b\r\n\r\nc: 'd😀", 2, "d😀f'", 5},
		{"the end of the file", source[len(byteOrderMark):], 10, "last", 4},
	} {
		d, err := Parse(source)
		if err == nil {
			t.Fatal("read, want an error: places are told all the same")
		}
		line, at := d.Line(len(byteOrderMark)+len(c.before), c.most)
		if line != c.line || at != c.at {
			t.Errorf("%s: got %q, %d; want %q, %d", c.why, line, at, c.line, c.at)
		}
	}
}

func TestLineIsCutOffBehindAndBefore(t *testing.T) {
	d, err := Parse("[" + strings.Repeat("a,", 10_000) + "]")
	if err != nil {
		t.Fatal(err)
	}
	if line, at := d.Line(5_000, 10); at != 10 || len(line) > 60 {
		t.Errorf("got %d bytes of the line, and %d of them in front", len(line), at)
	}
}

func TestPlaceBehindTheEnd(t *testing.T) {
	for _, source := range []string{"", byteOrderMark, "a", strings.Repeat("a", markSize), strings.Repeat("a", 3*markSize)} {
		d, _ := Parse(source)
		want := len(strings.TrimPrefix(source, byteOrderMark)) + 1
		for _, offset := range []int{len(source), len(source) + 5*markSize} {
			if line, column := d.Place(offset); line != 1 || column != want {
				t.Errorf("%d in %d bytes is %d:%d, want 1:%d", offset, len(source), line, column, want)
			}
		}
	}
}

func TestNodesOfOtherKinds(t *testing.T) {
	d, err := Parse("a: [b, c]\nd: ~\n")
	if err != nil {
		t.Fatal(err)
	}
	for key, value := range d.Root().Pairs() {
		for range key.Items() {
			t.Errorf("%q has items", key.Text())
		}
		for range value.Pairs() {
			t.Errorf("%q has pairs", key.Text())
		}
	}
	if n := d.Root().Len(); n != 2 {
		t.Errorf("the mapping has %d pairs", n)
	}
	if text := last(d.Root()).Text(); text != "~" {
		t.Errorf("null is written %q", text)
	}
}

func TestParseRefusesWhatIsTooLarge(t *testing.T) {
	d, err := Parse(strings.Repeat(" ", MaxSize+1))
	if err == nil || err.Error() != "1:1: more than 64 MiB of YAML" || !d.Root().IsZero() {
		t.Errorf("the error is %v", err)
	}
}
