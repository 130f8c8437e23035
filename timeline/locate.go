package timeline

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a run of bytes in a source's text: Start inclusive, End exclusive.
type Span struct{ Start, End int }

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// A Quote is a passage as a corpus gives it, after the TextQuoteSelector of
// the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/):
// the words, and, where they occur more than once, words directly before or
// after them.
type Quote struct{ Exact, Prefix, Suffix string }

// Match tells how a [Quote] was found in a text.
type Match uint8

const (
	Missing   Match = iota // not found
	Ambiguous              // found more than once; prefix or suffix must decide
	Folded                 // found once with runs of white space folded
	Exact                  // found once, byte for byte
)

var matches = names[Match]{"match", []string{"missing", "ambiguous", "white space folded", "exact"}}

// String returns the words the screen and the command line use.
func (m Match) String() string { return matches.word(m) }

// Found reports whether the quote was located at one place.
func (m Match) Found() bool { return m >= Folded }

// A Location is where a [Quote] stands in a text. Span is the first place that
// fits, and so the only one where Match.Found; it is zero where nothing fits.
// Count is the number of places the words occur in at all, whatever is before
// and after them.
type Location struct {
	Span  Span
	Match Match
	Count int
}

// A Text is a source's text, prepared for locating many quotes in it. It is
// not safe for concurrent use.
type Text struct {
	raw    string
	folded string  // each run of white space made one space; built when first needed
	shifts []shift // where offsets into folded and raw drift apart, ascending
}

// shift says that from offset folded on, until the next shift, offsets into
// the raw text are larger by raw-folded.
type shift struct{ folded, raw int }

// NewText prepares raw for locating quotes in it.
func NewText(raw string) *Text { return &Text{raw: raw} }

// String returns the text as it was given, byte for byte.
func (t *Text) String() string { return t.raw }

// Locate finds q: first its exact bytes, and where those do not occur in
// their context, the same text with every run of white space (Unicode's
// White_Space, so no-break spaces and line breaks too) taken as one space.
// Nothing else is folded: not case, quotation marks or diacritics. A prefix or
// suffix must stand directly before or after the words; white space there is
// folded and may be left out at the seam.
func (t *Text) Locate(q Quote) Location {
	if isBlank(q.Exact) {
		return Location{}
	}
	exact := t.collect(q, t.raw, q.Exact, func(s Span) Span { return s })
	if exact.Match == Missing {
		words := foldSpace(q.Exact)
		t.fold()
		folded := t.collect(q, t.folded, strings.TrimSpace(words), t.unfold)
		folded.Count = max(folded.Count, exact.Count)
		if folded.Match == Exact {
			folded.Match = Folded
		}
		return folded
	}
	return exact
}

// collect looks for words in text and judges the places where q's context
// holds; place turns a span of text into one of the raw text.
func (t *Text) collect(q Quote, text, words string, place func(Span) Span) Location {
	var found Location
	fitting := 0
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			break
		}
		i += from
		from = i + 1 // places may overlap
		found.Count++
		at := place(Span{i, i + len(words)})
		if !hasSuffixFolded(t.raw[:at.Start], q.Prefix) || !hasPrefixFolded(t.raw[at.End:], q.Suffix) {
			continue
		}
		if fitting++; fitting == 1 {
			found.Span, found.Match = at, Exact
		} else {
			found.Match = Ambiguous
		}
	}
	return found
}

// fold builds the folded text and its shifts.
func (t *Text) fold() {
	if t.folded != "" || t.raw == "" {
		return
	}
	var b strings.Builder
	b.Grow(len(t.raw))
	for rest := t.raw; rest != ""; {
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
			t.shifts = append(t.shifts, shift{folded: b.Len(), raw: len(t.raw) - len(rest)})
		}
	}
	t.folded = b.String()
}

// unfold turns a span of the folded text that neither begins nor ends with a
// space into the span of the raw text.
func (t *Text) unfold(s Span) Span { return Span{t.rawOffset(s.Start), t.rawOffset(s.End)} }

func (t *Text) rawOffset(folded int) int {
	i := sort.Search(len(t.shifts), func(i int) bool { return t.shifts[i].folded > folded })
	if i == 0 {
		return folded
	}
	return t.shifts[i-1].raw + folded - t.shifts[i-1].folded
}

// foldSpace returns s with every run of white space made one space.
func foldSpace(s string) string {
	t := NewText(s)
	t.fold()
	return t.folded
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// hasPrefixFolded reports whether s begins with prefix, runs of white space
// counting as equal and white space at the start of either as nothing.
func hasPrefixFolded(s, prefix string) bool {
	s, prefix = strings.TrimSpace(s), strings.TrimSpace(prefix)
	for prefix != "" {
		p, pn := utf8.DecodeRuneInString(prefix)
		r, rn := utf8.DecodeRuneInString(s)
		if unicode.IsSpace(p) && unicode.IsSpace(r) {
			s, prefix = trimLeft(s), trimLeft(prefix)
			continue
		}
		if s == "" || prefix[:pn] != s[:rn] {
			return false
		}
		s, prefix = s[rn:], prefix[pn:]
	}
	return true
}

// hasSuffixFolded is hasPrefixFolded at the other end.
func hasSuffixFolded(s, suffix string) bool {
	s, suffix = strings.TrimSpace(s), strings.TrimSpace(suffix)
	for suffix != "" {
		p, pn := utf8.DecodeLastRuneInString(suffix)
		r, rn := utf8.DecodeLastRuneInString(s)
		if unicode.IsSpace(p) && unicode.IsSpace(r) {
			s, suffix = trimRight(s), trimRight(suffix)
			continue
		}
		if s == "" || suffix[len(suffix)-pn:] != s[len(s)-rn:] {
			return false
		}
		s, suffix = s[:len(s)-rn], suffix[:len(suffix)-pn]
	}
	return true
}

func trimLeft(s string) string  { return strings.TrimLeftFunc(s, unicode.IsSpace) }
func trimRight(s string) string { return strings.TrimRightFunc(s, unicode.IsSpace) }
