package timeline

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FoldedText is a text as searching sees it, with the way back to the bytes it was
// made of. Diacritics are dropped (canonical decomposition, UAX #15, without
// the nonspacing marks), typographic quotation marks, dashes and ellipses are
// those of a typewriter, a run of white space is one space, and soft hyphens
// are gone; case is kept or folded as asked for.
type FoldedText struct {
	text     string
	raw      int       // length of the text it was made of, in bytes
	segments []segment // ascending, the first at offset 0
}

// segment is a run of folded text that begins at offset folded and was made of
// raw text beginning at offset raw. Either the bytes are the same, one by one,
// or the whole segment stands for one piece of raw text.
type segment struct {
	folded, raw int
	same        bool
}

// Fold folds s; case is folded too unless keepCase is set.
func Fold(s string, keepCase bool) FoldedText {
	f := FoldedText{raw: len(s)}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if unicode.IsSpace(r) {
			n = len(s[i:]) - len(trimLeft(s[i:]))
		}
		f.write(&b, i, foldRune(r, s[i:i+n], keepCase), n)
		i += n
	}
	f.text = b.String()
	return f
}

// write appends what n bytes of raw text at offset i fold to.
func (f *FoldedText) write(b *strings.Builder, i int, folded string, n int) {
	if folded == "" {
		f.drop(b.Len(), i+n)
		return
	}
	same := len(folded) == n
	last := len(f.segments) - 1
	if !same || last < 0 || !f.segments[last].same ||
		f.segments[last].raw+b.Len()-f.segments[last].folded != i {
		f.segments = append(f.segments, segment{b.Len(), i, same})
	}
	b.WriteString(folded)
}

// drop makes the next segment begin anew after text that folds to nothing.
func (f *FoldedText) drop(folded, raw int) {
	if last := len(f.segments) - 1; last >= 0 && f.segments[last].folded == folded {
		f.segments[last].raw = raw
		return
	}
	f.segments = append(f.segments, segment{folded, raw, true})
}

// foldRune returns what r folds to; raw is its bytes, or the run of white space
// it begins.
func foldRune(r rune, raw string, keepCase bool) string {
	switch {
	case r < utf8.RuneSelf:
		switch {
		case unicode.IsSpace(r):
			return " "
		case !keepCase && 'A' <= r && r <= 'Z':
			return string(r + 'a' - 'A')
		}
		return raw
	case unicode.IsSpace(r):
		return " "
	case r == '\u00ad':
		return ""
	case strings.ContainsRune("‘’‚‛′", r):
		return "'"
	case strings.ContainsRune("“”„‟″«»", r):
		return `"`
	case strings.ContainsRune("‐‑‒–—―−", r):
		return "-"
	case r == '…':
		return "..."
	}
	base := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		if keepCase {
			return r
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(raw))
	return base
}

// String returns the folded text.
func (f FoldedText) String() string { return f.text }

// Raw returns the span of the raw text that the folded text's bytes from start
// to end were made of. Where only a part of what one character folds to is in
// it, the whole character is.
func (f FoldedText) Raw(start, end int) Span {
	return Span{f.start(start), f.end(end)}
}

// start returns where the raw text of the folded byte at offset i begins.
func (f FoldedText) start(i int) int {
	if k := f.segment(i); k >= 0 {
		if s := f.segments[k]; s.same {
			return s.raw + i - s.folded
		}
		return f.segments[k].raw
	}
	return 0
}

// end returns where the raw text of the folded byte before offset i ends,
// together with what follows it and folds to nothing.
func (f FoldedText) end(i int) int {
	if i == 0 {
		return 0
	}
	k := f.segment(i - 1)
	next := f.raw
	if k+1 < len(f.segments) {
		next = f.segments[k+1].raw
		if f.segments[k+1].folded == i {
			return next
		}
	}
	if s := f.segments[k]; s.same && i < len(f.text) {
		return s.raw + i - s.folded
	}
	return next
}

// segment returns the index of the segment that holds the folded byte i.
func (f FoldedText) segment(i int) int {
	return sort.Search(len(f.segments), func(k int) bool { return f.segments[k].folded > i }) - 1
}
