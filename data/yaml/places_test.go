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
		{"text behind a closing quote", "a: 'b' c\n", place{1, 8}},
		{"a bracket that is never closed", "a: b\nc: [d,\n", place{2, 4}},
		{"a bracket that is not closed in its value", "a: [b,\n  c\nd: e\n", place{3, 1}},
		{"an escape that is none", `a: "b\qc"` + "\n", place{1, 6}},
		{"half a pair of surrogates", `a: "b\ud83dc"` + "\n", place{1, 6}},
		{"too few digits", `a: "\xq0"` + "\n", place{1, 5}},
		{"a key on a line of its own", "a: b\nc\nd: e\n", place{2, 1}},
		{"a key over two lines", "a: b\n'c\n  d': e\n", place{2, 1}},
		{"a tab before a key", "a:\n  b: c\n  \td: e\n", place{3, 3}},
		{"a tab behind a dash, before a key", "-\ta: b\n", place{1, 2}},
		{"a text that begins on the line of its sign", "a: > b\n", place{1, 6}},
		{"a sign of a text that begins like that of a block", "a: |b\n", place{1, 5}},
		{"lines deeper than the first of their block", "a: |\n    \n  b\n", place{2, 5}},
		{"a comment that a quote touches", "a: 'b'# c\n", place{1, 7}},
		{"a bracket closed by another", "a: [b}\n", place{1, 6}},
		{"a merge key", "a:\n  <<: b\n", place{2, 3}},
		{"a tag", "a: !b c\n", place{1, 4}},
		{"a text that begins with a reserved character", "a: @b\n", place{1, 4}},
		{"a mapping on the line of ---", "--- a: b\n", place{1, 5}},
		{"a line that is indented too far", "a: b\n  c: d\n", place{2, 3}},
		{"two keys on a line", "a: b: c\n", place{1, 4}},
		{"nothing", "", place{1, 1}},
		{"nothing but comments", "# a\n\n# b\n", place{1, 1}},
		{"a fault behind a byte order mark and line breaks of Windows", "\ufeffa: b\r\nc: 'é' d\r\n", place{2, 8}},
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
