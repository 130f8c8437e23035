package timeline

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
)

// A Pattern is what a reader looks for in texts. Each word, and each phrase in
// double quotation marks, must occur; a word may occur as a part of a longer
// one. Case matters only for those of them that have a capital letter ("smart
// case", word by word); diacritics, typographic signs and kinds of white space
// never do, as [FoldedText] says. The zero Pattern finds nothing.
type Pattern struct{ words []wanted }

// wanted is a word or phrase to be found.
type wanted struct {
	text     string // folded, neither empty nor a space
	keepCase bool
}

// ParsePattern reads what was typed. A quotation mark that is never closed
// quotes to the end.
func ParsePattern(typed string) Pattern {
	var p Pattern
	for i, part := range strings.Split(Fold(typed, true).text, `"`) {
		quoted := i%2 == 1
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

// phrasePattern returns the pattern that looks for words as one phrase.
func phrasePattern(words string) Pattern {
	var p Pattern
	p.want(strings.ReplaceAll(Fold(words, true).text, `"`, " "))
	return p
}

// want adds a word or phrase, folded with its case kept.
func (p *Pattern) want(words string) {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return
	}
	keepCase := strings.ContainsFunc(words, unicode.IsUpper)
	p.words = append(p.words, wanted{Fold(words, keepCase).text, keepCase})
}

// IsZero reports whether p finds nothing because it asks for nothing.
func (p Pattern) IsZero() bool { return len(p.words) == 0 }

// Terms returns p as conditions of a [Filter], one for each word and phrase.
func (p Pattern) Terms() []Term {
	var terms []Term
	for _, w := range p.words {
		terms = append(terms, Term{Field: FieldText, Values: []string{w.text}})
	}
	return terms
}

// Fold folds a text the way p compares it, for [Pattern.Matches] and
// [Pattern.Find]. Texts searched with one pattern after the other are folded
// in two ways at the most.
func (p Pattern) Fold(s string) FoldedText {
	return Fold(s, slices.ContainsFunc(p.words, func(w wanted) bool { return w.keepCase }))
}

// Matches reports whether every word of p occurs in at least one of texts,
// which p has folded.
func (p Pattern) Matches(texts ...FoldedText) bool {
	for _, w := range p.words {
		occurs := func(f FoldedText) bool { return strings.Contains(w.in(f).text, w.text) }
		if !slices.ContainsFunc(texts, occurs) {
			return false
		}
	}
	return !p.IsZero()
}

// Find returns where the words of p occur in the text that p folded into f, in
// ascending order; each is looked for from left to right, going on after where
// it was found, and occurrences that overlap are made one.
func (p Pattern) Find(f FoldedText) []Span {
	var spans []Span
	for _, w := range p.words {
		folded := w.in(f)
		for at := range w.occurrences(folded) {
			if w.keepCase == f.keepCase {
				spans = append(spans, f.Raw(at.Start, at.End))
				continue
			}
			in := folded.Raw(at.Start, at.End)
			spans = append(spans, f.Raw(in.Start, in.End))
		}
	}
	slices.SortFunc(spans, compareSpans)
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

// in returns f as w compares it: with case folded too where w has no capital
// but another word of its pattern has.
func (w wanted) in(f FoldedText) FoldedText {
	if f.keepCase && !w.keepCase {
		return Fold(f.text, false)
	}
	return f
}

// occurrences returns where w stands in the folded text, from left to right,
// none overlapping the one before.
func (w wanted) occurrences(f FoldedText) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		for from := 0; ; {
			i := strings.Index(f.text[from:], w.text)
			if i < 0 {
				return
			}
			at := Span{from + i, from + i + len(w.text)}
			if !yield(at) {
				return
			}
			from = at.End
		}
	}
}

// compareSpans orders by beginning, the longer first.
func compareSpans(a, b Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}
