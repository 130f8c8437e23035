package yaml

import (
	"errors"
	"strings"
	"testing"
)

// FuzzParse holds what every text must leave true, and the tree against the one
// goccy/go-yaml makes of the same text.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"a: 1\nb:\n  - x\n  - y: z\n    w: v\n", "a: [x, {y: z,\n   w: [v]},]\nb: {}\n", "a: >-\n  one\n  two\n\nb: c\n",
		"a:\nb:\n  -\n  - x\nc: {d: , e: ~}\n", "# one\na: # two\n  # three\n  b: c # four\n", "- - a\n  - b\n- c\n", "a:\n- b\nc: 'd'\n",
		"\ufeffa: \"b\\\r\n  \\u00e9\"\r\n", "--- |2-\n   a\n...\n", "{a: 'b\n\n c', \"d\":e}\n", "a: b\n  c\n\td\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		d, visited, err := parse(source)
		if most := 4*len(source) + 16; visited > most {
			t.Errorf("%q: %d bytes were looked at, want at most %d", source, visited, most)
		}
		if err != nil {
			checkError(t, d, err)
			return
		}
		checkSpans(t, d.Root(), 0, len(source))
		lines := strings.TrimPrefix(strings.ReplaceAll(source, "\r\n", "\n"), byteOrderMark)
		if !strings.HasSuffix(lines, "\n") {
			lines += "\n" // goccy does not fold the last character of a text
		}
		if len(lines) > 200 {
			return // goccy takes its time
		}
		want, ok := goccy(lines)
		if got := dump(d.Root()); ok && got != want && !disputed(lines, d.Root()) {
			t.Errorf("%q\n got %s\nwant %s", source, got, want)
		}
	})
}

func checkError(t *testing.T, d *Document, err error) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Message == "" || e.Offset < 0 || e.Offset > len(d.Source()) || !d.Root().IsZero() {
		t.Fatalf("%q: the error is %#v", d.Source(), err)
	}
	if line, column := d.Place(e.Offset); line != e.Line || column != e.Column || line < 1 || column < 1 {
		t.Errorf("%q: the offset %d is at %d:%d, not at %v", d.Source(), e.Offset, line, column, e)
	}
}

// checkSpans checks that n lies within from and to, and its members within it
// and one behind the other.
func checkSpans(t *testing.T, n Node, from, to int) {
	t.Helper()
	start, end := n.Span()
	if start < from || end < start || end > to || n.At() < start-1 || n.At() > end {
		t.Errorf("%q: a span is %d to %d, at %d, within %d to %d", n.document.source, start, end, n.At(), from, to)
	}
	for item := range n.Items() {
		checkSpans(t, item, start, end)
		_, start = item.Span()
	}
	for key, value := range n.Pairs() {
		checkSpans(t, key, start, end)
		_, start = key.Span()
		checkSpans(t, value, start+1, end)
		_, start = value.Span()
	}
}
