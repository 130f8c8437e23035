package quote

import (
	"sort"
	"strings"
	"unicode"

	"dateline/timeline/span"
)

// A Text is a source's text, of less than 2 GB, prepared for locating many quotes
// in it. It is not safe for concurrent use.
type Text struct {
	raw    haystack
	folded haystack // each run of white space made one space; built when first needed
	shifts []shift  // where offsets into folded and raw drift apart, ascending
	steps  int      // spent on looking for quotes so far; see [Text.Steps]

	firsts     map[string]span.Span // of a few letters each; the zero Span where they are nowhere
	vocabulary *vocabulary          // built when first needed
}

// shift says that from offset folded on, until the next shift, offsets into
// the raw text are larger by raw-folded.
type shift struct{ folded, raw int32 }

// NewText prepares raw for locating quotes in it.
func NewText(raw string) *Text { return &Text{raw: haystack{text: raw}} }

// Steps returns what looking for quotes in t has cost so far, about the bytes that
// were looked at one by one.
func (t *Text) Steps() int { return t.steps }

// String returns the text as it was given, byte for byte.
func (t *Text) String() string { return t.raw.text }

// fold builds the folded text and its shifts.
func (t *Text) fold() {
	raw := t.raw.text
	if t.folded.text != "" || raw == "" {
		return
	}
	var b strings.Builder
	b.Grow(len(raw))
	for rest := raw; rest != ""; {
		n := strings.IndexFunc(rest, unicode.IsSpace)
		if n < 0 {
			n = len(rest)
		}
		b.WriteString(rest[:n])
		rest = rest[n:]
		if rest == "" {
			break
		}
		b.WriteByte(' ')
		width := len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
		rest = rest[width:]
		if width != 1 {
			t.shifts = append(t.shifts, shift{folded: int32(b.Len()), raw: int32(len(raw) - len(rest))})
		}
	}
	t.folded.text = b.String()
	if t.folded.text == raw {
		t.folded.text = raw // once in memory, and found to be the same at a glance
	}
}

// unfold turns a span of the folded text that neither begins nor ends with a
// space into the span of the raw text.
func (t *Text) unfold(s span.Span) span.Span {
	return span.Of(t.rawOffset(s.Start), t.rawOffset(s.End))
}

func (t *Text) rawOffset(folded int) int {
	i := sort.Search(len(t.shifts), func(i int) bool { return int(t.shifts[i].folded) > folded })
	if i == 0 {
		return folded
	}
	return int(t.shifts[i-1].raw) + folded - int(t.shifts[i-1].folded)
}

// foldedOffset returns the offset into the folded text of one into the raw text;
// within a run of white space, that of its one space.
func (t *Text) foldedOffset(raw int) int {
	i := sort.Search(len(t.shifts), func(i int) bool { return int(t.shifts[i].raw) > raw })
	folded := raw
	if i > 0 {
		folded = int(t.shifts[i-1].folded) + raw - int(t.shifts[i-1].raw)
	}
	if i < len(t.shifts) {
		folded = min(folded, int(t.shifts[i].folded)-1)
	}
	return folded
}

// foldSpace returns s with every run of white space made one space.
func foldSpace(s string) string {
	t := NewText(s)
	t.fold()
	return t.folded.text
}

// trimmed returns s without the white space at either end of it.
func trimmed(text string, s span.Span) span.Span {
	part := trimLeft(text[s.Start:s.End])
	return span.Of(s.End-len(part), s.End-len(part)+len(strings.TrimSpace(part)))
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

func trimLeft(s string) string { return strings.TrimLeftFunc(s, unicode.IsSpace) }
