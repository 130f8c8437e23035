package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dateline/timeline/fold"
)

// maxDiff is how many words of each text are compared, beyond those both begin
// and end with: what bounds the work.
const maxDiff = 2000

// A Change is a place where two texts differ: what one has there and what the
// other has. One of the spans may be empty; it then stands at the end of the
// word before, or at the beginning of the text.
type Change struct{ A, B Span }

// DiffWords returns what a reader would find to differ between two texts: the
// spans of a, and those of b, that are no part of a longest sequence of words
// and signs common to both. They are ascending and apart, neighbours that
// differ being one span.
//
// A word is a run of letters, digits and marks, with the apostrophes and
// hyphens within it; case and diacritics count. All else but white space is a
// sign of its own. How a word or sign was typeset does not matter: straight or
// curly apostrophes, the length of dashes, canonical equivalents (UAX #15).
// Quotation marks are no signs, since to quote a text is not to change it.
//
// It takes time and memory of the product of the numbers of words. Where more
// than 2,000 are left on either side between what both texts begin and end
// with, all of those differ.
func DiffWords(a, b string) (inA, inB []Span) {
	for _, c := range diff(split(a, asRead), split(b, asRead)) {
		if c.A.Start < c.A.End {
			inA = append(inA, c.A)
		}
		if c.B.Start < c.B.End {
			inB = append(inB, c.B)
		}
	}
	return inA, inB
}

// Changes returns how b, which ought to be the same, differs from a: what
// [DiffWords] compares, but quotation marks count too, and words and signs are
// the same only where their bytes are. Only white space does not matter. The
// changes are ascending, with words common to both between them.
func Changes(a, b string) []Change { return diff(split(a, verbatim), split(b, verbatim)) }

// reading is what makes two words the same.
type reading uint8

const (
	asRead reading = iota
	verbatim
)

// token is a word or a sign, and what it is compared by.
type token struct {
	Span
	key string
}

// split returns the words and signs of s.
func split(s string, how reading) []token {
	var tokens []token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		end := i + size
		switch {
		case unicode.IsSpace(r):
			i = end
			continue
		case fold.Unspaced(r):
			end += marks(s[end:])
		case isInWord(r):
			end = wordEnd(s, end)
		}
		if key := how.key(s[i:end]); key != "" {
			tokens = append(tokens, token{Span{i, end}, key})
		}
		i = end
	}
	return tokens
}

// wordEnd returns where the word ends whose first rune ends at offset i.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if fold.Unspaced(r) {
			break
		}
		if !isInWord(r) {
			next, _ := utf8.DecodeRuneInString(s[i+size:])
			if !strings.ContainsRune(joiners, r) && !isIgnorable(r) || !isInWord(next) || fold.Unspaced(next) {
				break
			}
		}
		i += size
	}
	return i
}

const (
	joiners    = "'’‘-‐‑"
	quotations = `"'‘’‚‛“”„‟‹›«»`
)

// marks returns how many bytes of combining marks s begins with.
func marks(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsMark(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

func isInWord(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.M) }

// key returns what the word or sign w is compared by, empty where it is not
// compared at all.
func (how reading) key(w string) string {
	if how == verbatim {
		return w
	}
	if len(w) == 1 && w[0] != '"' && w[0] != '\'' {
		return w
	}
	if r, size := utf8.DecodeRuneInString(w); size == len(w) && strings.ContainsRune(quotations, r) {
		return ""
	}
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf:
			return r
		case strings.ContainsRune("’‘", r):
			return '\''
		case unicode.Is(unicode.Pd, r) || r == '−':
			return '-'
		case isIgnorable(r):
			return -1
		}
		return r
	}, w))
}

// diff returns what is between the elements of a longest common subsequence of
// a and b.
func diff(a, b []token) []Change {
	commonA, commonB := make([]bool, len(a)), make([]bool, len(b))
	from := 0
	for from < min(len(a), len(b)) && a[from].key == b[from].key {
		commonA[from], commonB[from] = true, true
		from++
	}
	endA, endB := len(a), len(b)
	for endA > from && endB > from && a[endA-1].key == b[endB-1].key {
		endA--
		endB--
		commonA[endA], commonB[endB] = true, true
	}
	if endA-from <= maxDiff && endB-from <= maxDiff {
		markCommon(number(a[from:endA], b[from:endB]), commonA[from:], commonB[from:])
	}

	var changes []Change
	for i, j := 0, 0; i < len(a) || j < len(b); {
		if i < len(a) && commonA[i] && commonB[j] {
			i++
			j++
			continue
		}
		startA, startB := i, j
		for i < len(a) && !commonA[i] {
			i++
		}
		for j < len(b) && !commonB[j] {
			j++
		}
		changes = append(changes, Change{covering(a, startA, i), covering(b, startB, j)})
	}
	return changes
}

// covering returns the span of tokens[from:to].
func covering(tokens []token, from, to int) Span {
	switch {
	case from < to:
		return Span{tokens[from].Start, tokens[to-1].End}
	case from > 0:
		return Span{tokens[from-1].End, tokens[from-1].End}
	}
	return Span{}
}

// numbered is two sequences of tokens in which equal numbers mean equal keys,
// since numbers are compared faster.
type numbered struct{ a, b []int }

func number(a, b []token) numbered {
	numbers := map[string]int{}
	of := func(tokens []token) []int {
		list := make([]int, len(tokens))
		for i, t := range tokens {
			n, ok := numbers[t.key]
			if !ok {
				n = len(numbers)
				numbers[t.key] = n
			}
			list[i] = n
		}
		return list
	}
	return numbered{of(a), of(b)}
}

// markCommon sets the elements that are in a longest common subsequence of the
// two, which dynamic programming finds.
func markCommon(n numbered, commonA, commonB []bool) {
	width := len(n.b) + 1
	// longest[i*width+j] is the length of the subsequence of a[i:] and b[j:].
	longest := make([]uint16, (len(n.a)+1)*width)
	for i, x := range slices.Backward(n.a) {
		for j, y := range slices.Backward(n.b) {
			at := i*width + j
			if x == y {
				longest[at] = longest[at+width+1] + 1
			} else {
				longest[at] = max(longest[at+width], longest[at+1])
			}
		}
	}
	for i, j := 0, 0; i < len(n.a) && j < len(n.b); {
		at := i*width + j
		switch {
		case n.a[i] == n.b[j]:
			commonA[i], commonB[j] = true, true
			i++
			j++
		case longest[at+width] >= longest[at+1]:
			i++
		default:
			j++
		}
	}
}
