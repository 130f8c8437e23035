package fold

import (
	"sort"

	"dateline/timeline/span"
)

// A Text is a text as searching sees it, with the way back to the bytes it
// was made of. Letters, marks and signs are what package fold makes of them,
// without case; a run of white space is one space. Folding a folded text
// changes nothing.
//
// Where a line is broken within a word, or between words that are written
// without spaces, the break is left out: "pro-\nvision" is "provision". What
// the break may have stood for, a hyphen or a space, is found there too.
//
// A text has less than 2 GB.
type Text struct {
	text     string
	capitals span.Set  // the bytes that a capital letter was made to
	either   []int     // ascending: cased letters that are no beginning of one of the raw text, such as the e of æ
	seams    []seam    // ascending
	raw      int       // length of the text it was made of, in bytes
	segments []segment // ascending, the first at offset 0; nil where both texts are the same
}

// seam is a place where a line break was left out.
type seam struct {
	at     int  // the byte after it
	hyphen bool // a hyphen was left out with it
}

// segment is a run of folded text that begins at offset folded and was made of
// raw text beginning at offset raw. Either each character stands for one as
// long as itself, or the whole segment stands for one piece of raw text. A
// segment that nothing was written to follows text that folds to nothing.
type segment struct {
	folded, raw int32
	same        bool
}

// Of folds s. What is not UTF-8 becomes U+FFFD, byte by byte.
func Of(s string) Text {
	var b Builder
	if n, capitals := b.plain(s); n == len(s) && !capitals {
		return Text{text: s, raw: n}
	}
	b.Grow(len(s) + len(s)/8)
	b.Write(s, 0)
	return b.Text(len(s))
}

// String returns the folded text.
func (f Text) String() string { return f.text }

// Size returns about how many bytes f takes.
func (f Text) Size() int {
	return len(f.text) + 8*(cap(f.capitals)+cap(f.either)) + 16*cap(f.seams) + 12*cap(f.segments)
}

// Raw returns the span of the raw text that the folded text's bytes from start
// to end were made of; both are where a character begins or the text ends.
// Where only a part of what one character folds to is in it, the whole
// character is, and marks that fold to nothing are with what they stand after.
func (f Text) Raw(start, end int) span.Span {
	if start == end {
		return span.Of(f.start(start), f.start(start))
	}
	return span.Of(f.start(start), f.end(end))
}

// start returns where the raw text of the folded byte at offset i begins.
func (f Text) start(i int) int {
	if f.segments == nil {
		return i
	}
	s := f.segments[f.segment(i)]
	if s.same {
		return int(s.raw-s.folded) + i
	}
	return int(s.raw)
}

// end returns where the raw text of the folded byte before offset i ends,
// together with what follows it and folds to nothing.
func (f Text) end(i int) int {
	if f.segments == nil {
		return i
	}
	k := f.segment(i - 1)
	s, next := f.segments[k], segment{int32(len(f.text)), int32(f.raw), true}
	if k+1 < len(f.segments) {
		next = f.segments[k+1]
	}
	if s.same && i < int(next.folded) {
		return int(s.raw-s.folded) + i
	}
	return int(next.raw)
}

// segment returns the index of the segment that holds the folded byte i.
func (f Text) segment(i int) int {
	return sort.Search(len(f.segments), func(k int) bool { return int(f.segments[k].folded) > i }) - 1
}
