package timeline

import (
	"cmp"
	"slices"
)

// Nearest returns the passage most like words and how alike the two are, from
// 0 to 1 (the same words in the same order). It serves the text of an error
// only and never proves anything. Words are compared without case and
// punctuation, in scripts that do not part them character by character; the
// passage is whole words. Where fewer than half of the words agree, it returns
// the zero Span and 0.
//
// It is Sellers' algorithm for approximate matching (P. H. Sellers, The theory
// and computation of evolutionary distances, 1980) over words, around the words
// that can be a part of the passage: of any passage that has half of the words
// in common, one is among the rarer half. most bounds the steps, about the
// comparisons of two words; whole reports whether nothing was left out for it.
func (t *Text) Nearest(quote string, most int) (at Span, alike float64, whole bool) {
	if t.vocabulary == nil {
		t.vocabulary = newVocabulary(t.raw.text)
		t.steps += len(t.raw.text)
	}
	m := matching{vocabulary: t.vocabulary, left: most}
	defer func() { t.steps += most - max(0, m.left) }()
	for w := range words(quote) {
		number, known := m.numbers[wordKey(quote[w.Start:w.End])]
		if !known {
			number = -1
		}
		m.pattern = append(m.pattern, number)
	}
	if len(m.pattern) == 0 {
		return Span{}, 0, true
	}
	m.best = len(m.pattern) + 1
	whole = m.search()
	if alike = 1 - float64(m.best)/float64(len(m.pattern)); alike < 0.5 || m.from >= m.to {
		return Span{}, 0, whole
	}
	return Span{int(m.words[m.from].start), int(m.words[m.to-1].end)}, alike, whole
}

// matching is a search for the passage nearest to a pattern of words.
type matching struct {
	*vocabulary
	pattern []int32 // numbers of words; -1 for one that the text does not have
	left    int     // steps that may still be taken

	best     int // the fewest edits of a passage so far
	from, to int // the words of that
}

// search looks at the neighbourhood of each word that a near passage must have
// one of, and reports whether it came to an end.
func (m *matching) search() bool {
	rare := slices.DeleteFunc(slices.Clone(m.pattern), func(n int32) bool { return n < 0 })
	slices.SortFunc(rare, func(a, b int32) int { return cmp.Compare(len(m.places(a)), len(m.places(b))) })
	missing := len(m.pattern) - len(rare)
	// A passage with at least half of the words lacks at most the other half.
	rare = slices.Compact(rare[:min(len(rare), max(0, len(m.pattern)/2+1-missing))])
	whole := true
	var around []int32
	for _, number := range rare {
		places := m.places(number)
		if cost := len(places) * len(m.pattern); cost > m.left/2 {
			whole = false
			continue
		}
		around = append(around, places...)
	}
	slices.Sort(around)
	reach := len(m.pattern) + len(m.pattern)/2 // words of the longest near passage, to either side
	for i := 0; i < len(around); {
		start, end := int(around[i])-reach, int(around[i])+reach+1
		for i++; i < len(around) && int(around[i])-reach <= end; i++ {
			end = int(around[i]) + reach + 1
		}
		start, end = max(0, start), min(len(m.words), end)
		if m.left -= (end - start) * len(m.pattern); m.left < 0 {
			return false
		}
		m.match(start, end)
	}
	return whole
}

// match takes the best passage among the words from start to end.
func (m *matching) match(start, end int) {
	// cost[i] is the fewest edits between pattern[:i] and some run of words
	// that ends at the current one; begin[i] is where that run begins.
	n := len(m.pattern)
	cost, begin := make([]int, n+1), make([]int, n+1)
	for i := range cost {
		cost[i], begin[i] = i, start
	}
	for j := start; j < end; j++ {
		diagonal, diagonalBegin := 0, j
		cost[0], begin[0] = 0, j+1
		for i, p := range m.pattern {
			c, b := diagonal, diagonalBegin
			if p != m.words[j].number {
				c++
			}
			if up := cost[i] + 1; up < c {
				c, b = up, begin[i]
			}
			if left := cost[i+1] + 1; left < c {
				c, b = left, begin[i+1]
			}
			diagonal, diagonalBegin = cost[i+1], begin[i+1]
			cost[i+1], begin[i+1] = c, b
		}
		if cost[n] < m.best {
			m.best, m.from, m.to = cost[n], begin[n], j+1
		}
	}
}
