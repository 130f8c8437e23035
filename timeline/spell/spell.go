// Package spell finds the word that a misspelt one was meant for, and puts what
// somebody wrote into messages. It knows no language: words are alike by their
// letters. Its work is bounded, since the words may come from a corpus that
// somebody made to keep the program busy.
package spell

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// Longest is how many characters a word may have that another is looked for to.
	Longest = 256
	// MaxSteps is what [Nearest] may take: comparisons of characters, characters
	// read, and words looked at.
	MaxSteps = 2 << 20
)

// Nearest returns the known word with the fewest edits from word, ignoring
// case, or "" where more than a third of word would have to change. It takes no
// more than a few milliseconds: for a word of more than [Longest] characters it
// knows none, and of very many known words it looks at the first only.
func Nearest(word string, known []string) string {
	s := Search{Steps: MaxSteps}
	return s.Nearest(word, known)
}

// A Search looks for words that are spelled alike, several times within one
// bound. An edit puts in, takes out or changes a character, or lets two
// neighbours change places.
type Search struct {
	Steps        int // left, below zero where the last look took more than there were
	given, other []rune
	rows         [3][]int // of the matrix of distances: the one before last, the last, this
}

// Nearest is the function of that name within the steps that are left.
func (s *Search) Nearest(word string, known []string) string {
	if !s.Give(word) {
		return ""
	}
	nearest, within := "", s.Within()
	for _, k := range known {
		if s.Steps--; s.Steps <= 0 {
			break
		}
		if len(k) > (len(s.given)+within)*utf8.UTFMax {
			continue // it has too many characters, however they are encoded
		}
		s.Steps -= len(k)
		if d := s.Distance(k, within); d <= within {
			nearest, within = k, d-1
		}
	}
	return nearest
}

// Give sets the word that others are compared with, and reports whether it is
// short enough to be.
func (s *Search) Give(word string) bool {
	if len(word) > Longest*utf8.UTFMax {
		return false
	}
	s.given = lower(s.given[:0], word)
	return len(s.given) <= Longest
}

// Len returns how many characters the given word has.
func (s *Search) Len() int { return len(s.given) }

// Within returns how many edits of the given word still leave it alike.
func (s *Search) Within() int { return len(s.given) / 3 }

func lower(to []rune, s string) []rune {
	for _, r := range s {
		to = append(to, unicode.ToLower(r))
	}
	return to
}

// Distance returns the optimal string alignment distance between the given word
// and another, ignoring case: the Levenshtein distance in which two neighbours that changed
// places are one edit (F. J. Damerau, A technique for computer detection and
// correction of spelling errors, 1964). Where it is more than within, so is what
// is returned; only the diagonals that are not further from the main one are
// looked at (E. Ukkonen, Algorithms for approximate string matching, 1985), and
// no more rows than needed.
func (s *Search) Distance(word string, within int) int {
	s.other = lower(s.other[:0], word)
	a, b, far := s.given, s.other, within+1
	if max(len(a)-len(b), len(b)-len(a)) > within {
		return far
	}
	for i := range s.rows {
		s.rows[i] = slices.Grow(s.rows[i][:0], len(b)+1)[:len(b)+1]
	}
	before, above, row := s.rows[0], s.rows[1], s.rows[2]
	for j := range row {
		row[j] = j
	}
	nearer := 0 // the least of the row above
	for i := range a {
		before, above, row = above, row, before
		from, to := max(0, i-within), min(len(b), i+within+1)
		s.Steps -= to - from
		least := far
		row[from] = far
		if from == 0 {
			row[0] = i + 1
			least = row[0]
		}
		for j := from; j < to; j++ {
			d := above[j]
			if a[i] != b[j] {
				d++
			}
			d = min(d, row[j]+1)
			if j+1 <= i+within { // else beyond what the row above has
				d = min(d, above[j+1]+1)
			}
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > within && nearer >= within {
			return far
		}
		nearer = least
	}
	return row[len(b)]
}

// Quoted quotes what somebody wrote for a message; of a stray paragraph, the
// beginning.
func Quoted(s string) string { return QuotedTo(60, s) }

// QuotedTo quotes a text, or the first most bytes of it.
func QuotedTo(most int, s string) string {
	if len(s) > most {
		return strconv.Quote(strings.ToValidUTF8(s[:most], "")) + "…"
	}
	return strconv.Quote(s)
}
