// Package span is runs of bytes in a text, the lines of a text, and sets of
// offsets into one. Offsets are bytes, ends exclusive, so that a span of a source
// is what anyone reads there, whatever is shown of it.
package span

import "cmp"

// A Span is a run of bytes in a source's text: Start inclusive, End exclusive.
type Span struct{ Start, End int }

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Compare puts spans in order: by where they start, and of those that start
// together the longer first.
func (s Span) Compare(o Span) int {
	return cmp.Or(cmp.Compare(s.Start, o.Start), cmp.Compare(o.End, s.End))
}

// Of returns the span from start to end.
func Of(start, end int) Span { return Span{start, end} }
