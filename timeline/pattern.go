package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// A Pattern is what a reader looks for in texts. Each word, and each phrase in
// double quotation marks, must occur; a word may occur as a part of a longer
// one. Case matters only where the pattern has a capital letter ("smart
// case"); diacritics, typographic signs and kinds of white space never do, as
// [FoldedText] says. The zero Pattern finds nothing.
type Pattern struct {
	terms    []string // folded, none empty
	keepCase bool
}

// ParsePattern reads what was typed. A quotation mark that is never closed
// quotes to the end.
func ParsePattern(typed string) Pattern {
	p := Pattern{keepCase: strings.ContainsFunc(typed, unicode.IsUpper)}
	for i, part := range strings.Split(Fold(typed, p.keepCase).text, `"`) {
		words := strings.Fields(part)
		if quoted := i%2 == 1; quoted && len(words) > 0 {
			words = []string{strings.Join(words, " ")}
		}
		p.terms = append(p.terms, words...)
	}
	return p
}

// IsZero reports whether p finds nothing because it asks for nothing.
func (p Pattern) IsZero() bool { return len(p.terms) == 0 }

// Fold folds a text the way p compares it. Texts searched with one pattern
// after the other are folded twice at the most.
func (p Pattern) Fold(s string) FoldedText { return Fold(s, p.keepCase) }

// Matches reports whether every term of p occurs in at least one of texts.
func (p Pattern) Matches(texts ...FoldedText) bool {
	for _, term := range p.terms {
		if !slices.ContainsFunc(texts, func(f FoldedText) bool { return strings.Contains(f.text, term) }) {
			return false
		}
	}
	return !p.IsZero()
}

// Find returns where the terms of p occur in the text f was made of,
// ascending; occurrences that overlap are one.
func (p Pattern) Find(f FoldedText) []Span {
	var spans []Span
	for _, term := range p.terms {
		for from := 0; ; {
			i := strings.Index(f.text[from:], term)
			if i < 0 {
				break
			}
			from += i + len(term)
			spans = append(spans, f.Raw(from-len(term), from))
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
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
