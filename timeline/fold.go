package timeline

import (
	"slices"
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

// Fold folds s. What is not UTF-8 becomes U+FFFD, byte by byte.
func Fold(s string) FoldedText {
	var b Builder
	if n, capitals := b.plain(s); n == len(s) && !capitals {
		return FoldedText{text: s, raw: n}
	}
	b.Grow(len(s) + len(s)/8)
	b.Write(s, 0)
	return b.Text(len(s))
}

// String returns the folded text.
func (f FoldedText) String() string { return f.text }

// Size returns about how many bytes f takes.
func (f FoldedText) Size() int {
	return len(f.text) + 8*(cap(f.capitals)+cap(f.either)) + 16*cap(f.seams) + 12*cap(f.segments)
}

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

// A Builder folds texts one after the other into one FoldedText.
type Builder struct {
	// OneWay makes a text of which the way back is not asked for: neither
	// [FoldedText.Raw] nor [Pattern.Find] may be.
	OneWay bool

	text     []byte
	capitals span.Set
	either   []int
	seams    []seam
	segments []segment
	digits   bool   // the text ends with a number
	letters  []byte // what a cluster folds to, its case kept
}

// Grow makes room for n bytes of folded text.
func (b *Builder) Grow(n int) { b.text = slices.Grow(b.text, n) }

// Len returns how many bytes of folded text there are so far.
func (b *Builder) Len() int { return len(b.text) }

// Text returns what was folded, of a raw text of so many bytes.
func (b *Builder) Text(raw int) FoldedText {
	return FoldedText{string(b.text), b.capitals, b.either, b.seams, raw, b.segments}
}

// End ends a text, which ends at offset at of the raw text: no word or phrase
// is found across the separator. It is a control character, which no text folds
// to.
func (b *Builder) End(separator byte, at int) {
	b.begin(len(b.text), at, false)
	b.text, b.digits = append(b.text, separator), false
}

// Append appends what was folded before. It is for a Builder that is OneWay.
func (b *Builder) Append(t FoldedText) {
	from := len(b.text)
	for i := range t.capitals.All() {
		b.capitals.Add(from + i)
	}
	for _, i := range t.either {
		b.either = append(b.either, from+i)
	}
	for _, s := range t.seams {
		b.seams = append(b.seams, seam{from + s.at, s.hyphen})
	}
	b.text = append(b.text, t.text...)
}

// Write appends what s folds to, which is raw text from offset at.
func (b *Builder) Write(s string, at int) {
	for i := 0; i < len(s); {
		if n, capitals := b.plain(s[i:]); n > 0 {
			b.begin(len(b.text), at+i, true)
			b.copy(s[i:i+n], capitals)
			i += n
			continue
		}
		switch r, size := utf8.DecodeRuneInString(s[i:]); {
		case unicode.IsSpace(r):
			i += b.space(s, i, at)
		case isDash(r):
			i += b.dash(s, i, at)
		default:
			i += b.cluster(s[i:], at+i, size)
		}
	}
}

// plain returns the length of the longest beginning of s that folds to itself
// but for its case, which is ASCII without runs of white space, and whether it
// has capitals. What is before a line break or a mark may belong to it and is
// left out.
func (b *Builder) plain(s string) (n int, capitals bool) {
	before := byte('.')
	if b.spaced() {
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
func (b *Builder) copy(s string, capitals bool) {
	from := len(b.text)
	b.text = append(b.text, s...)
	last := s[len(s)-1]
	b.digits = last-'0' <= 9
	if !capitals {
		return
	}
	b.capitals.Grow(cap(b.text))
	written := b.text[from:]
	for i, c := range written {
		if c-'A' <= 'Z'-'A' {
			written[i] = c + 'a' - 'A'
			b.capitals.Add(from + i)
		}
	}
}

// cluster appends what the first cluster of s folds to, whose first character
// is size bytes long and raw at offset at; it returns the cluster's length.
func (b *Builder) cluster(s string, at, size int) int {
	n, from := fold.Cluster(s), len(b.text)
	b.letters = fold.Append(b.letters[:0], s[:n], b.digits)
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsDigit(r) {
		b.digits = true
	} else if b.digits {
		b.digits = unicode.Is(unicode.No, r)
	}
	for i := 0; i < len(b.letters); {
		r, size := utf8.DecodeRune(b.letters[i:])
		b.letter(r, i > 0)
		i += size
	}
	if len(b.text) == from {
		b.skip(at + n)
		return n
	}
	b.begin(from, at, n == size && len(b.text)-from == size && utf8.RuneCount(b.text[from:]) == 1)
	return n
}

// letter appends a character, which is a further one of its cluster or not.
func (b *Builder) letter(r rune, further bool) {
	small := foldCase(r)
	if small != r && (unicode.IsUpper(r) || unicode.IsTitle(r)) {
		b.capitals.Add(len(b.text))
	}
	if further && (small != r || unicode.IsLower(r)) {
		b.either = append(b.either, len(b.text))
	}
	b.text = utf8.AppendRune(b.text, small)
}

// begin prepares for what the raw text at offset raw folds to, which is written
// at offset folded.
func (b *Builder) begin(folded, raw int, same bool) {
	if b.OneWay {
		return
	}
	if last := len(b.segments) - 1; same && last >= 0 {
		if s := b.segments[last]; s.same && int(s.raw-s.folded) == raw-folded {
			return
		}
	}
	b.segments = append(b.segments, segment{int32(folded), int32(raw), same})
}

// skip makes the next segment begin at offset raw, after text that folds to
// nothing.
func (b *Builder) skip(raw int) {
	if b.OneWay {
		return
	}
	if last := len(b.segments) - 1; last >= 0 && int(b.segments[last].folded) == len(b.text) {
		b.segments[last].raw = int32(raw)
		return
	}
	b.segments = append(b.segments, segment{int32(len(b.text)), int32(raw), true})
}

// spaced reports whether the text ends with a space.
func (b *Builder) spaced() bool { return len(b.text) > 0 && b.text[len(b.text)-1] == ' ' }

// foldCase goes by way of the capital, which the small letters ς and σ have in
// common.
func foldCase(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }
