package fold

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/span"
)

// A Pattern is what a reader looks for in texts. Each word, and each phrase in
// double quotation marks, must occur; a word may occur as a part of a longer
// one. Case matters only for those of them that have a capital letter ("smart
// case", word by word); diacritics, typographic signs and kinds of white space
// never do, as [Text] says. The zero Pattern finds nothing.
type Pattern struct{ words []Word }

// ParsePattern reads what was typed. A quotation mark that is never closed
// quotes to the end.
func ParsePattern(typed string) Pattern {
	var p Pattern
	for quoted := false; typed != ""; quoted = !quoted {
		part := typed
		if i, n := QuotationMark(typed); i >= 0 {
			part, typed = typed[:i], typed[i+n:]
		} else {
			typed = ""
		}
		if quoted {
			p.want(part)
			continue
		}
		for _, word := range strings.Fields(part) {
			p.want(word)
		}
	}
	return p
}

// Phrase returns the pattern that looks for words as one phrase.
func Phrase(words string) Pattern {
	var p Pattern
	p.want(Unquote(words))
	return p
}

// Unquote makes quotation marks spaces.
func Unquote(s string) string {
	var b strings.Builder
	for {
		i, n := QuotationMark(s)
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i] + " ")
		s = s[i+n:]
	}
}

// QuotationMark returns where the first quotation mark of s stands and how long
// it is, -1 where there is none. One between two Hebrew letters is the
// gershayim of an acronym and belongs to the word.
func QuotationMark(s string) (at, size int) {
	before := rune(0)
	for i, r := range s {
		if IsQuotationMark(r) {
			n := utf8.RuneLen(r)
			after, _ := utf8.DecodeRuneInString(s[i+n:])
			if !unicode.Is(unicode.Hebrew, before) || !unicode.Is(unicode.Hebrew, after) {
				return i, n
			}
		}
		before = r
	}
	return -1, 0
}

// IsQuotationMark reports whether r folds to the typewriter's double quotation
// mark or is it. The gershayim of Hebrew is a letter's sign.
func IsQuotationMark(r rune) bool {
	if r == '"' || r == '＂' {
		return true
	}
	sign, ok := Typewritten(r)
	return ok && sign == `"` && r != '״'
}

// want adds a word or phrase.
func (p *Pattern) want(words string) {
	visible := strings.Fields(words)
	visible = slices.DeleteFunc(visible, func(word string) bool { return Of(word).text == "" })
	if len(visible) == 0 {
		return
	}
	typed := strings.Join(visible, " ")
	p.words = append(p.words, Word{typed, Of(typed)})
}

// IsZero reports whether p finds nothing because it asks for nothing.
func (p Pattern) IsZero() bool { return len(p.words) == 0 }

// Words returns the words and phrases of p, in the order they were typed.
func (p Pattern) Words() []Word { return p.words }

// In reports whether each word of p occurs in the text of t from one offset to
// another.
func (p Pattern) In(t *Text, from, to int) bool {
	for k := range p.words {
		if !p.words[k].In(t, from, to) {
			return false
		}
	}
	return true
}

// Matches reports whether every word of p occurs in at least one of texts.
func (p Pattern) Matches(texts ...Text) bool {
	for _, w := range p.words {
		occurs := func(f Text) bool { return w.In(&f, 0, len(f.text)) }
		if !slices.ContainsFunc(texts, occurs) {
			return false
		}
	}
	return !p.IsZero()
}

// Find returns where the words of p occur in the text that was folded into f,
// in ascending order; each is looked for from left to right, going on after
// where it was found, and occurrences that overlap are made one.
func (p Pattern) Find(f Text) []span.Span {
	n := 0 // most texts have as many: a list that grows is in memory several times
	for _, w := range p.words {
		n += strings.Count(f.text, w.text)
	}
	spans := make([]span.Span, 0, n)
	for _, w := range p.words {
		for at := range w.All(&f, 0, len(f.text)) {
			spans = append(spans, f.Raw(at.Start, at.End))
		}
	}
	if len(p.words) > 1 {
		slices.SortFunc(spans, span.Span.Compare)
	}
	merged := spans[:0]
	for _, s := range spans {
		if last := len(merged) - 1; last >= 0 && s.Start < merged[last].End {
			merged[last].End = max(merged[last].End, s.End)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}
