package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Nearest returns the passage most like words and how alike the two are, from
// 0 to 1 (the same words in the same order). It serves the text of an error
// only and never proves anything. Words are compared without case and
// punctuation; the passage is whole words. Where fewer than half of the words
// agree, it returns the zero Span and 0.
//
// It is Sellers' algorithm for approximate matching (P. H. Sellers, The theory
// and computation of evolutionary distances, 1980) over words: time is the
// number of words asked for times the number in the text.
func (t *Text) Nearest(words string) (Span, float64) {
	pattern, text := splitWords(words), splitWords(t.raw)
	if len(pattern) == 0 || len(text) == 0 {
		return Span{}, 0
	}
	// cost[i] is the fewest edits between pattern[:i] and some run of words
	// that ends at the current one; start[i] is where that run begins.
	cost, start := make([]int, len(pattern)+1), make([]int, len(pattern)+1)
	for i := range cost {
		cost[i] = i
	}
	best, from, to := len(pattern), 0, 0
	for j, w := range text {
		diagonal, diagonalStart := 0, j
		cost[0], start[0] = 0, j+1
		for i, p := range pattern {
			c, s := diagonal, diagonalStart
			if p.key != w.key {
				c++
			}
			if up := cost[i] + 1; up < c {
				c, s = up, start[i]
			}
			if left := cost[i+1] + 1; left < c {
				c, s = left, start[i+1]
			}
			diagonal, diagonalStart = cost[i+1], start[i+1]
			cost[i+1], start[i+1] = c, s
		}
		if last := len(pattern); cost[last] < best {
			best, from, to = cost[last], start[last], j+1
		}
	}
	alike := 1 - float64(best)/float64(len(pattern))
	if alike < 0.5 || from >= to {
		return Span{}, 0
	}
	return Span{text[from].at.Start, text[to-1].at.End}, alike
}

// word is a run of characters without white space, and what it is compared by.
type word struct {
	at  Span
	key string
}

func splitWords(s string) []word {
	var words []word
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		end := strings.IndexFunc(s[i:], unicode.IsSpace)
		if end < 0 {
			end = len(s) - i
		}
		words = append(words, word{Span{i, i + end}, wordKey(s[i : i+end])})
		i += end
	}
	return words
}

// wordKey is w in lower case without punctuation, or w itself where nothing
// else is left.
func wordKey(w string) string {
	key := strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, w)
	if key == "" {
		return w
	}
	return key
}
