package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/span"
	"dateline/timeline/spell"
)

// Nearest returns the passage most like quote and how alike the two are, from
// 0 to 1 (the same words in the same order). It serves the text of an error
// only and never proves anything. Words are compared without case and
// punctuation, in scripts that do not part them character by character; the
// passage is whole words. Where fewer than half of the words agree, it returns
// the zero Span and 0. A single word is compared by its letters, of which a third
// may differ.
//
// It is Sellers' algorithm for approximate matching (P. H. Sellers, The theory
// and computation of evolutionary distances, 1980) over words, around the words
// that can be a part of the passage: of any passage that has half of the words
// in common, one is among the rarer half. most bounds the steps, about the
// comparisons of two words; whole reports whether nothing was left out for it.
func (t *Text) Nearest(quote string, most int) (at span.Span, alike float64, whole bool) {
	text := t.raw.text
	if t.vocabulary == nil {
		t.vocabulary = newVocabulary(text)
		t.steps += indexing * len(text)
	}
	m := matching{vocabulary: t.vocabulary, text: text, left: most}
	defer func() { t.steps += most - max(0, m.left) }()
	for w := range words(quote) {
		m.pattern = append(m.pattern, hashWord(quote[w.Start:w.End]))
	}
	m.left -= len(quote)
	if len(m.pattern) == 0 {
		return span.Span{}, 0, true
	}
	m.best = len(m.pattern) + 1
	whole = m.search()
	if alike = 1 - float64(m.best)/float64(len(m.pattern)); alike >= 0.5 && m.from < m.to {
		return span.Of(m.word(m.from).Start, m.word(m.to-1).End), alike, whole
	}
	if len(m.pattern) == 1 {
		return m.spelledLike(quote)
	}
	return span.Span{}, 0, whole
}

// indexing is how many steps it takes to enter a byte into the vocabulary.
const indexing = 4

// Forget lets go of what is kept of t to look for what is nearest, which may be
// several times as large as the text. It is made again when it is needed.
func (t *Text) Forget() { t.vocabulary = nil }

// matching is a search for the passage nearest to a pattern of words.
type matching struct {
	*vocabulary
	text    string
	pattern []uint32 // hashes of words
	left    int      // steps that may still be taken

	best        int // the fewest edits of a passage so far
	from, to    int // the words of that
	cost, begin []int
}

// word returns where the i-th word of the text stands.
func (m *matching) word(i int) span.Span {
	start := int(m.words[i].start)
	return span.Of(start, start+wordLength(m.text[start:]))
}

// search looks at the neighbourhood of each word that a near passage must have
// one of, and reports whether it came to an end.
func (m *matching) search() bool {
	rare := slices.Clone(m.pattern)
	slices.SortFunc(rare, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(len(m.at(a)), len(m.at(b))), cmp.Compare(a, b))
	})
	// A passage with at least half of the words lacks at most the other half.
	rare = slices.Compact(rare[:len(rare)/2+1])
	n := len(m.pattern)
	around, whole := m.placesOf(rare)
	reach := n + n/2 // words of the longest near passage, to either side
	m.cost, m.begin = make([]int, n+1), make([]int, n+1)
	for i := 0; i < len(around); {
		start, end := int(around[i])-reach, int(around[i])+reach+1
		for i++; i < len(around) && int(around[i])-reach <= end; i++ {
			end = int(around[i]) + reach + 1
		}
		start, end = max(0, start), min(len(m.words), end)
		if m.left -= (end - start) * n; m.left < 0 {
			return false
		}
		m.match(start, end)
	}
	return whole
}

// placesOf returns the places of words, which are given the rarest first, in order:
// of as many of them as have not too many to look around, and whether these are all.
func (m *matching) placesOf(rare []uint32) (around []uint32, whole bool) {
	room := m.left / len(m.pattern) / 2
	for _, hash := range rare {
		places := m.at(hash)
		if room -= len(places); room < 0 {
			slices.Sort(around)
			return around, false
		}
		m.left -= len(places)
		for _, p := range places {
			if m.words[p].hash == hash {
				around = append(around, p)
			}
		}
	}
	slices.Sort(around)
	return around, true
}

// spelling is how many steps it takes to read a byte of a word, or to come to it.
const spelling = 8

// spelledLike looks for the word that is spelled most like the one in quote.
func (m *matching) spelledLike(quote string) (at span.Span, alike float64, whole bool) {
	key := wordKey(strings.TrimFunc(quote, unicode.IsSpace))
	s := spell.Search{Steps: m.left}
	short := s.Give(key)
	within := s.Within()
	switch {
	case !short:
		return span.Span{}, 0, false
	case within == 0:
		return span.Span{}, 0, true
	}
	defer func() { m.left = s.Steps }()
	for i := range m.words {
		w := m.word(i)
		if s.Steps -= spelling * (1 + w.Len()); s.Steps < 0 {
			return at, alike, false
		}
		if w.Len() > 2*(s.Len()+within)*utf8.UTFMax {
			continue
		}
		if d := s.Distance(wordKey(m.text[w.Start:w.End]), within); d <= within {
			at, alike, within = w, 1-float64(d)/float64(s.Len()), d-1
		}
	}
	return at, alike, true
}

// match takes the best passage among the words from start to end.
func (m *matching) match(start, end int) {
	// cost[i] is the fewest edits between pattern[:i] and some run of words
	// that ends at the current one; begin[i] is where that run begins.
	n := len(m.pattern)
	cost, begin := m.cost, m.begin
	for i := range cost {
		cost[i], begin[i] = i, start
	}
	for j := start; j < end; j++ {
		diagonal, diagonalBegin := 0, j
		cost[0], begin[0] = 0, j+1
		for i, p := range m.pattern {
			c, b := diagonal, diagonalBegin
			if p != m.words[j].hash {
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
