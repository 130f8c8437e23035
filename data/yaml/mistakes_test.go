package yaml

import (
	"errors"
	"strings"
	"testing"
)

// TestMistakes holds what is said of the mistakes of people who write YAML by
// hand: it points at what they should change, and says how.
func TestMistakes(t *testing.T) {
	for _, c := range []struct {
		why, source string
		want        place
		hint        string // a part of it
	}{
		{"no space behind the dash of a mapping", "a:\n  -b: c\n    d: e\n", place{2, 3}, "a dash and a space"},
		{"the same before a quoted text", "a:\n  -b: 'c'\n    d: e\n", place{2, 3}, "a dash and a space"},
		{"the same at the margin", "-b: c\n  d: e\n", place{1, 1}, "a dash and a space"},
		{"a dash typed as a long one", "a:\n  – b: c\n    d: e\n", place{2, 3}, "a dash and a space"},
		{"a bullet", "a:\n  • b: c\n    d: e\n", place{2, 3}, "a dash and a space"},
		{"a bullet of Markdown", "a:\n  * b: c\n    d: e\n", place{2, 3}, "a dash and a space"},
		{"an alias is still one", "a:\n  *b : c\n", place{2, 3}, "begins with * in quotes"},
		{"a dash is not blamed for what is indented too far", "a:\n  - {b: c}\n    d: e\n", place{3, 5}, "like its neighbours"},
		{"no space behind a colon", "a: b\nc:d\ne: f\n", place{2, 1}, "a space stands behind the colon"},
		{"the same in the first line", "c:d\ne: f\n", place{1, 1}, "a space stands behind the colon"},
		{"the same in the first line of an item", "- c:d\n  e: f\n", place{1, 3}, "a space stands behind the colon"},
		{"a no-break space behind it", "a: b\nc:\u00a0d\n", place{2, 1}, "a space stands behind the colon"},
		{"a colon of a Chinese keyboard", "a: b\nc：d\n", place{2, 1}, "an ASCII one"},
		{"no colon at all", "a: b\nc d\n", place{2, 1}, "goes on from the line above"},
		{"no-break spaces before a key", "a:\n  b: c\n\u00a0\u00a0d: e\n  f: g\n", place{3, 1}, "with spaces"},
		{"wide spaces before a key", "a:\n  b: c\n\u3000d: e\n  f: g\n", place{3, 1}, "with spaces"},
		{"a text that begins with a brace", "a: {b} c\n", place{1, 5}, "begins with a bracket in quotes"},
		{"a comma in a text in braces", "a: {b: c, d}\n", place{1, 11}, "a comma in quotes"},
		{"no comma in braces", "a: {b: c d: e}\n", place{1, 11}, "a comma stands before a key"},
		{"an apostrophe at the beginning", "a: 'Twas b\n", place{1, 4}, "in double quotes"},
	} {
		_, err := Parse(c.source)
		var s *Error
		if !errors.As(err, &s) {
			t.Errorf("%s: the error is %v, want one of syntax", c.why, err)
		} else if got := (place{s.Line, s.Column}); got != c.want || !strings.Contains(s.Hint, c.hint) {
			t.Errorf("%s: %v (%s), want it at %v, hinting %q", c.why, s, s.Hint, c.want, c.hint)
		}
	}
}
