package timeline

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/fold"
	"dateline/timeline/span"
)

// FoldedText is a text as searching sees it, with the way back to the bytes it
// was made of. Letters, marks and signs are what package fold makes of them,
// without case; a run of white space is one space. Folding a folded text
// changes nothing.
//
// Where a line is broken within a word, or between words that are written
// without spaces, the break is left out: "pro-\nvision" is "provision". What
// the break may have stood for, a hyphen or a space, is found there too.
//
// A text has less than 2 GB.
type FoldedText struct {
	folded
	raw      int       // length of the text it was made of, in bytes
	segments []segment // ascending, the first at offset 0; nil where both texts are the same
}

// folded is a text to find words in, and what of it searching may ask for
// besides its letters.
type folded struct {
	text     string
	capitals span.Set // the bytes that a capital letter was made to
	either   []int    // ascending: cased letters that are no beginning of one of the raw text, such as the e of æ
	seams    []seam   // ascending
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

// Fold folds s. What is not UTF-8 becomes U+FFFD, byte by byte.
func Fold(s string) FoldedText {
	var f folder
	if n, capitals := f.plain(s); n == len(s) && !capitals {
		return FoldedText{folded: folded{text: s}, raw: n}
	}
	f.text = make([]byte, 0, len(s)+len(s)/8)
	f.write(s, 0)
	return f.finish(len(s))
}

// String returns the folded text.
func (f FoldedText) String() string { return f.text }

// Raw returns the span of the raw text that the folded text's bytes from start
// to end were made of; both are where a character begins or the text ends.
// Where only a part of what one character folds to is in it, the whole
// character is, and marks that fold to nothing are with what they stand after.
func (f FoldedText) Raw(start, end int) span.Span {
	if start == end {
		return span.Of(f.start(start), f.start(start))
	}
	return span.Of(f.start(start), f.end(end))
}

// start returns where the raw text of the folded byte at offset i begins.
func (f FoldedText) start(i int) int {
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
func (f FoldedText) end(i int) int {
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
func (f FoldedText) segment(i int) int {
	return sort.Search(len(f.segments), func(k int) bool { return int(f.segments[k].folded) > i }) - 1
}

// folder is a FoldedText in the making.
type folder struct {
	text     []byte
	capitals span.Set
	either   []int
	seams    []seam
	segments []segment
	oneWay   bool   // no segments are wanted
	digits   bool   // the text ends with a number
	letters  []byte // what a cluster folds to, its case kept
}

func (f *folder) finish(raw int) FoldedText {
	return FoldedText{folded: f.folded(), raw: raw, segments: f.segments}
}

func (f *folder) folded() folded { return folded{string(f.text), f.capitals, f.either, f.seams} }

// write appends what s folds to, which is raw text from offset at.
func (f *folder) write(s string, at int) {
	for i := 0; i < len(s); {
		if n, capitals := f.plain(s[i:]); n > 0 {
			f.begin(len(f.text), at+i, true)
			f.copy(s[i:i+n], capitals)
			i += n
			continue
		}
		switch r, size := utf8.DecodeRuneInString(s[i:]); {
		case unicode.IsSpace(r):
			i += f.space(s, i, at)
		case isDash(r):
			i += f.dash(s, i, at)
		default:
			i += f.cluster(s[i:], at+i, size)
		}
	}
}

// plain returns the length of the longest beginning of s that folds to itself
// but for its case, which is ASCII without runs of white space, and whether it
// has capitals. What is before a line break or a mark may belong to it and is
// left out.
func (f *folder) plain(s string) (n int, capitals bool) {
	before := byte('.')
	if f.spaced() {
		before = ' '
	}
	for n < len(s) {
		c := s[n]
		if c < ' ' || c >= utf8.RuneSelf || c|before == ' ' { // the last: both are spaces, since neither is below one
			break
		}
		capitals = capitals || c-'A' <= 'Z'-'A'
		before = c
		n++
	}
	if 0 < n && n < len(s) {
		n = unbroken(s, n)
	}
	return n, capitals
}

// unbroken returns how much of s[:i], which is ASCII and not empty, does not belong together
// with what follows: a blank or a hyphen before white space does, and any
// character before a mark or what is invisible.
func unbroken(s string, i int) int {
	switch r, _ := utf8.DecodeRuneInString(s[i:]); {
	case unicode.IsSpace(r), s[i-1] == ' ' && fold.Ignorable(r):
		if s[i-1] == ' ' {
			i--
		}
		if i > 0 && s[i-1] == '-' {
			i--
		}
	case s[i-1] != ' ' && fold.Cluster(s[i-1:]) > 1:
		i--
	}
	return i
}

// copy appends plain text.
func (f *folder) copy(s string, capitals bool) {
	from := len(f.text)
	f.text = append(f.text, s...)
	last := s[len(s)-1]
	f.digits = last-'0' <= 9
	if !capitals {
		return
	}
	f.capitals.Grow(cap(f.text))
	written := f.text[from:]
	for i, c := range written {
		if c-'A' <= 'Z'-'A' {
			written[i] = c + 'a' - 'A'
			f.capitals.Add(from + i)
		}
	}
}

// cluster appends what the first cluster of s folds to, whose first character
// is size bytes long and raw at offset at; it returns the cluster's length.
func (f *folder) cluster(s string, at, size int) int {
	n, from := fold.Cluster(s), len(f.text)
	f.letters = fold.Append(f.letters[:0], s[:n], f.digits)
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsDigit(r) {
		f.digits = true
	} else if f.digits {
		f.digits = unicode.Is(unicode.No, r)
	}
	for i := 0; i < len(f.letters); {
		r, size := utf8.DecodeRune(f.letters[i:])
		f.letter(r, i > 0)
		i += size
	}
	if len(f.text) == from {
		f.skip(at + n)
		return n
	}
	f.begin(from, at, n == size && len(f.text)-from == size && utf8.RuneCount(f.text[from:]) == 1)
	return n
}

// letter appends a character, which is a further one of its cluster or not.
func (f *folder) letter(r rune, further bool) {
	small := foldCase(r)
	if small != r && (unicode.IsUpper(r) || unicode.IsTitle(r)) {
		f.capitals.Add(len(f.text))
	}
	if further && (small != r || unicode.IsLower(r)) {
		f.either = append(f.either, len(f.text))
	}
	f.text = utf8.AppendRune(f.text, small)
}

// begin prepares for what the raw text at offset raw folds to, which is written
// at offset folded.
func (f *folder) begin(folded, raw int, same bool) {
	if f.oneWay {
		return
	}
	if last := len(f.segments) - 1; same && last >= 0 {
		if s := f.segments[last]; s.same && int(s.raw-s.folded) == raw-folded {
			return
		}
	}
	f.segments = append(f.segments, segment{int32(folded), int32(raw), same})
}

// skip makes the next segment begin at offset raw, after text that folds to
// nothing.
func (f *folder) skip(raw int) {
	if f.oneWay {
		return
	}
	if last := len(f.segments) - 1; last >= 0 && int(f.segments[last].folded) == len(f.text) {
		f.segments[last].raw = int32(raw)
		return
	}
	f.segments = append(f.segments, segment{int32(len(f.text)), int32(raw), true})
}

// spaced reports whether the text ends with a space.
func (f *folder) spaced() bool { return len(f.text) > 0 && f.text[len(f.text)-1] == ' ' }

// foldCase goes by way of the capital, which the small letters ς and σ have in
// common.
func foldCase(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }
