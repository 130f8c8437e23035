package fold

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/span"
)

// A Builder folds texts one after the other into one Text.
type Builder struct {
	// OneWay makes a text of which the way back is not asked for: neither
	// [Text.Raw] nor [Pattern.Find] may be.
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
func (b *Builder) Text(raw int) Text {
	return Text{string(b.text), b.capitals, b.either, b.seams, raw, b.segments}
}

// End ends a text, which ends at offset at of the raw text: no word or phrase
// is found across the separator. It is a control character, which no text folds
// to.
func (b *Builder) End(separator byte, at int) {
	b.begin(len(b.text), at, false)
	b.text, b.digits = append(b.text, separator), false
}

// Append appends what was folded before. It is for a Builder that is OneWay.
func (b *Builder) Append(t Text) {
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
	case unicode.IsSpace(r), s[i-1] == ' ' && Ignorable(r):
		if s[i-1] == ' ' {
			i--
		}
		if i > 0 && s[i-1] == '-' {
			i--
		}
	case s[i-1] != ' ' && Cluster(s[i-1:]) > 1:
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
	n, from := Cluster(s), len(b.text)
	b.letters = Append(b.letters[:0], s[:n], b.digits)
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
