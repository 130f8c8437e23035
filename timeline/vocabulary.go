package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/fold"
)

// A vocabulary is the words of a text by number, and where each stands.
type vocabulary struct {
	numbers map[string]int32 // of each word, as [wordKey] has it
	words   []placedWord     // in the order of the text
	first   []int32          // of each number: where its words begin in order; one more at the end
	order   []int32          // the words by number, then in the order of the text
}

// placedWord is a word of a text: its number and its bytes.
type placedWord struct{ number, start, end int32 }

func newVocabulary(text string) *vocabulary {
	v := &vocabulary{numbers: map[string]int32{}}
	for w := range words(text) {
		key := wordKey(text[w.Start:w.End])
		number, known := v.numbers[key]
		if !known {
			number = int32(len(v.numbers))
			v.numbers[key] = number
		}
		v.words = append(v.words, placedWord{number, int32(w.Start), int32(w.End)})
	}
	v.first = make([]int32, len(v.numbers)+1)
	for _, w := range v.words {
		v.first[w.number+1]++
	}
	for i := 1; i < len(v.first); i++ {
		v.first[i] += v.first[i-1]
	}
	v.order = make([]int32, len(v.words))
	next := append([]int32(nil), v.first...)
	for i, w := range v.words {
		v.order[next[w.number]] = int32(i)
		next[w.number]++
	}
	return v
}

// places returns the indices of the words with a number.
func (v *vocabulary) places(number int32) []int32 { return v.order[v.first[number]:v.first[number+1]] }

// words yields the words of s: runs of characters without white space, and of
// scripts that put none between words, each character with its marks.
func words(s string) func(yield func(Span) bool) {
	return func(yield func(Span) bool) {
		for i := 0; i < len(s); {
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				i += n
				continue
			}
			end := i + wordLength(s[i:])
			if fold.Unspaced(r) {
				end = i + max(n, fold.Cluster(s[i:]))
			}
			if !yield(Span{i, end}) {
				return
			}
			i = end
		}
	}
}

// wordLength returns the bytes of the word that s begins with.
func wordLength(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || fold.Unspaced(r) })
	if n < 0 {
		return len(s)
	}
	return n
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
