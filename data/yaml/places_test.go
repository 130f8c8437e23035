package yaml

import (
	"errors"
	"strings"
	"testing"
)

type place struct{ line, column int }

// last returns the last value of a mapping.
func last(n Node) Node {
	var value Node
	for _, v := range n.Pairs() {
		value = v
	}
	return value
}

func TestParsePlaces(t *testing.T) {
	for _, c := range []struct {
		why, source string
		want        place // of the value of the key x
	}{
		{"plain", "a: {x: b}\n", place{1, 8}},
		{"in quotes: the mark", "a: {x: 'b'}\n", place{1, 8}},
		{"columns are characters", "a: {é: b, x: c}\n", place{1, 14}},
		{"plain over lines: the first", "a:\n  x: one\n    two\n", place{2, 6}},
		{"spaces at the end of the line", "a:\n  x: one two   \n", place{2, 6}},
		{"a block: its first line with text", "a:\n  x: >-\n\n    one\n", place{4, 5}},
		{"a list: its first dash", "a:\n  x:\n    - b\n", place{3, 5}},
		{"a mapping: its first key", "a:\n  x:\n    b: c\n", place{3, 5}},
		{"nothing: the colon before it", "a:\n  x:\n", place{2, 4}},
		{"lines are counted through quotes and blocks", "b: 'one\n\n  two'\nc: |\n  d\n\ne: \"f\n  g\"\na: {x: y}\n", place{9, 8}},
	} {
		d, err := Parse(c.source)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		line, column := d.Place(last(last(d.Root())).At())
		if got := (place{line, column}); got != c.want {
			t.Errorf("%s: at %v, want %v\n%s", c.why, got, c.want, c.source)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct {
		why, source string
		want        place
	}{
		{"a bomb of aliases", "a: &a [x]\nb: &b [*a, *a]\n", place{1, 4}},
		{"an alias to nothing", "a: *b\n", place{1, 4}},
		{"lists nested beyond all need", strings.Repeat("[", 100_000), place{1, MaxDepth + 1}},
		{"the same in block style", strings.Repeat("- ", 100_000), place{1, 2*MaxDepth + 1}},
		{"a quote that is never closed", "a: b\nc: \"d\ne: f\n", place{2, 4}},
		{"a quote closed by the next one's opening", "a: 'b\nc: 'd'\n", place{1, 4}},
		{"documents without end", strings.Repeat("--- a\n", 1000), place{2, 1}},
		{"text after the end of the document", "a: b\n...\nc: d\n", place{3, 1}},
		{"broken UTF-8", "a: b\nc: d\xff\n", place{2, 5}},
		{"a lone carriage return, which no editor counts as a line", "a: b\rc: d\n", place{1, 5}},
		{"a complex key", "? a\n: b\n", place{1, 1}},
		{"a directive", "%YAML 1.2\n---\na: b\n", place{1, 1}},
		{"a list after a key on its line", "a: - b\n", place{1, 4}},
		{"a pair in a list in brackets", "a: [b: c]\n", place{1, 5}},
		{"a word in a mapping in braces", "a: {b}\n", place{1, 5}},
		{"two commas", "a: [b,, c]\n", place{1, 7}},
		{"a bracket too many", "a: b]\nc: [d]]\n", place{2, 7}},
		{"a key further out than its list", "  a: b\nc: d\n", place{2, 1}},
		{"a key and a list", "a: b\n- c\n", place{2, 1}},
	} {
		d, err := Parse(c.source)
		var s *Error
		if !errors.As(err, &s) {
			t.Errorf("%s: the error is %v, want one of syntax", c.why, err)
		} else if got := (place{s.Line, s.Column}); got != c.want || !d.Root().IsZero() {
			t.Errorf("%s: %v, want it at %v, and no root", c.why, s, c.want)
		}
	}
}
