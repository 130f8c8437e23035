package quote

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/fold"
	"dateline/timeline/span"
)

// A vocabulary is the words of a text and where each stands. It takes twelve bytes
// for each word, however many different ones there are: words are the same where
// their hashes are, which serves to look for what is alike, and proves nothing.
type vocabulary struct {
	buckets              // the indices of words
	words   []placedWord // in the order of the text
}

// placedWord is a word of a text: the hash of its key and where it begins.
type placedWord struct{ hash, start uint32 }

func newVocabulary(text string) *vocabulary {
	v := &vocabulary{}
	for w := range words(text) {
		v.words = append(v.words, placedWord{hashWord(text[w.Start:w.End]), uint32(w.Start)})
	}
	v.buckets = newBuckets(len(v.words), func(i int) uint32 { return v.words[i].hash })
	return v
}

// words yields the words of s: runs of characters without white space, and of
// scripts that put none between words, each character with its marks.
func words(s string) iter.Seq[span.Span] {
	return func(yield func(span.Span) bool) {
		for i := 0; i < len(s); {
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				i += n
				continue
			}
			end := i + wordLength(s[i:])
			if !yield(span.Of(i, end)) {
				return
			}
			i = end
		}
	}
}

// wordLength returns the bytes of the word that s begins with.
func wordLength(s string) int {
	if r, _ := utf8.DecodeRuneInString(s); fold.Unspaced(r) {
		return fold.Cluster(s)
	}
	n := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || fold.Unspaced(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

// wordKey returns what a word is compared by: its letters in lower case, without
// punctuation and what cannot be seen, or all of it where nothing else is left.
func wordKey(w string) string {
	key := strings.Map(func(r rune) rune {
		if isLeftOut(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, w)
	if key == "" {
		return w
	}
	return key
}

func isLeftOut(r rune) bool { return unicode.IsPunct(r) || fold.Ignorable(r) }

// hashWord returns a hash of the key of w: FNV-1a, by G. Fowler, L. C. Noll and
// K.-P. Vo, over its characters.
func hashWord(w string) uint32 {
	const offset, prime = 2166136261, 16777619
	hash := uint32(offset)
	for _, r := range w {
		if !isLeftOut(r) {
			hash = (hash ^ uint32(unicode.ToLower(r))) * prime
		}
	}
	if hash == offset {
		for _, r := range w {
			hash = (hash ^ uint32(r)) * prime
		}
	}
	return hash * golden
}
