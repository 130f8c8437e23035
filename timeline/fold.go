package timeline

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FoldedText is a text as searching sees it, with the way back to the bytes it
// was made of. Diacritics are dropped (canonical decomposition, UAX #15, without
// the nonspacing marks), typographic quotation marks, dashes and ellipses are
// those of a typewriter, a run of white space is one space, and characters that
// only tell where a line may break or which way it runs are gone; case is kept
// or folded as asked for. Folding a folded text changes nothing.
type FoldedText struct {
	text     string
	raw      int       // length of the text it was made of, in bytes
	segments []segment // ascending, the first at offset 0; nil where both texts are the same
	keepCase bool
}

// segment is a run of folded text that begins at offset folded and was made of
// raw text beginning at offset raw. Either each character stands for one as
// long as itself, or the whole segment stands for one piece of raw text. A
// segment that nothing was written to follows text that folds to nothing.
type segment struct {
	folded, raw int
	same        bool
}

// Fold folds s; case is folded too unless keepCase is set. What is not UTF-8
// becomes U+FFFD, byte by byte.
func Fold(s string, keepCase bool) FoldedText {
	f := folder{keepCase: keepCase}
	if n, capitals := f.plain(s); n == len(s) && (keepCase || !capitals) {
		return FoldedText{text: s, raw: n, keepCase: keepCase}
	}
	f.text = make([]byte, 0, len(s)+len(s)/8)
	f.write(s)
	return FoldedText{text: string(f.text), raw: len(s), segments: f.segments, keepCase: keepCase}
}

// String returns the folded text.
func (f FoldedText) String() string { return f.text }

// Raw returns the span of the raw text that the folded text's bytes from start
// to end were made of; both are where a character begins or the text ends.
// Where only a part of what one character folds to is in it, the whole
// character is, and marks that fold to nothing are with what they stand after.
func (f FoldedText) Raw(start, end int) Span {
	if start == end {
		return Span{f.start(start), f.start(start)}
	}
	return Span{f.start(start), f.end(end)}
}

// start returns where the raw text of the folded byte at offset i begins.
func (f FoldedText) start(i int) int {
	if f.segments == nil {
		return i
	}
	s := f.segments[f.segment(i)]
	if s.same {
		return s.raw + i - s.folded
	}
	return s.raw
}

// end returns where the raw text of the folded byte before offset i ends,
// together with what follows it and folds to nothing.
func (f FoldedText) end(i int) int {
	if f.segments == nil {
		return i
	}
	k := f.segment(i - 1)
	s, next := f.segments[k], segment{len(f.text), f.raw, true}
	if k+1 < len(f.segments) {
		next = f.segments[k+1]
	}
	if s.same && i < next.folded {
		return s.raw + i - s.folded
	}
	return next.raw
}

// segment returns the index of the segment that holds the folded byte i.
func (f FoldedText) segment(i int) int {
	return sort.Search(len(f.segments), func(k int) bool { return f.segments[k].folded > i }) - 1
}

// folder is a FoldedText in the making.
type folder struct {
	text     []byte
	segments []segment
	keepCase bool
	oneWay   bool // no segments are wanted
}

// write appends what s folds to.
func (f *folder) write(s string) {
	for i := 0; i < len(s); {
		if n, capitals := f.plain(s[i:]); n > 0 {
			f.begin(i, true)
			f.copy(s[i:i+n], capitals)
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		f.fold(i, r, s[i:i+n])
		i += n
	}
}

// plain returns the length of the longest beginning of s that folds to itself
// but for its case, which is ASCII without runs of white space, and whether it
// has capitals.
func (f *folder) plain(s string) (n int, capitals bool) {
	before := byte('.')
	if f.spaced() {
		before = ' '
	}
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c|before == ' ' { // the last: both are spaces, since neither is below one
			return i, capitals
		}
		capitals = capitals || c-'A' <= 'Z'-'A'
		before = c
	}
	return len(s), capitals
}

// copy appends plain text.
func (f *folder) copy(s string, capitals bool) {
	from := len(f.text)
	f.text = append(f.text, s...)
	if f.keepCase || !capitals {
		return
	}
	for i, c := range f.text[from:] {
		if c-'A' <= 'Z'-'A' {
			f.text[from+i] = c + 'a' - 'A'
		}
	}
}

// fold appends what r, which is raw at offset i, folds to.
func (f *folder) fold(i int, r rune, raw string) {
	var room [16]byte
	folded := appendFolded(room[:0], r, raw, f.keepCase)
	if len(folded) == 0 || f.spaced() && folded[0] == ' ' {
		f.skip(i + len(raw))
		return
	}
	f.begin(i, len(folded) == len(raw) && utf8.RuneCount(folded) == 1)
	f.text = append(f.text, folded...)
}

// begin prepares for writing what the raw text at offset i folds to.
func (f *folder) begin(i int, same bool) {
	if f.oneWay {
		return
	}
	if last := len(f.segments) - 1; same && last >= 0 {
		if s := f.segments[last]; s.same && s.raw-s.folded == i-len(f.text) {
			return
		}
	}
	f.segments = append(f.segments, segment{len(f.text), i, same})
}

// skip makes the next segment begin at offset raw, after text that folds to
// nothing.
func (f *folder) skip(raw int) {
	if f.oneWay {
		return
	}
	if last := len(f.segments) - 1; last >= 0 && f.segments[last].folded == len(f.text) {
		f.segments[last].raw = raw
		return
	}
	f.segments = append(f.segments, segment{len(f.text), raw, true})
}

// spaced reports whether the text ends with a space.
func (f *folder) spaced() bool { return len(f.text) > 0 && f.text[len(f.text)-1] == ' ' }

// appendFolded appends what r folds to, which may be nothing; raw is its bytes.
func appendFolded(b []byte, r rune, raw string, keepCase bool) []byte {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e',
		'\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff':
		return b
	case '‘', '’', '‚', '‛', '′', 'ʼ':
		return append(b, '\'')
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return append(b, '-')
	case '…':
		return append(b, "..."...)
	case utf8.RuneError:
		return utf8.AppendRune(b, r)
	}
	switch {
	case unicode.IsSpace(r):
		return append(b, ' ')
	case isQuotationMark(r):
		return append(b, '"')
	}
	var room [32]byte
	decomposed := norm.NFD.PropertiesString(raw).Decomposition()
	switch {
	case firstHangul <= r && r <= lastHangul: // decomposed by arithmetic, not by the table of properties
		decomposed = norm.NFD.AppendString(room[:0], raw)
	case decomposed == nil:
		decomposed = append(room[:0], raw...)
	}
	for len(decomposed) > 0 {
		base, n := utf8.DecodeRune(decomposed)
		decomposed = decomposed[n:]
		if unicode.Is(unicode.Mn, base) {
			continue
		}
		if !keepCase {
			base = foldCase(base)
		}
		b = utf8.AppendRune(b, base)
	}
	return b
}

// The syllables of Hangul, which are composed of letters.
const (
	firstHangul = '가'
	lastHangul  = '힣'
)

// foldCase goes by way of the capital, which the small letters ς and σ have in
// common.
func foldCase(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }

// isQuotationMark reports whether r folds to the typewriter's double quotation
// mark or is it.
func isQuotationMark(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '″', '«', '»':
		return true
	}
	return false
}
