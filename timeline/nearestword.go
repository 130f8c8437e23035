package timeline

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Bounds on the search for a word that is spelled alike: both may come from a
// corpus that somebody made to keep the program busy.
const (
	longestWord = 256     // characters of a word that another is looked for to
	maxSteps    = 2 << 20 // what one search may take: comparisons of characters, characters read, words looked at
)

// NearestWord returns the known word with the fewest edits from word, ignoring
// case, or "" where more than a third of word would have to change. It takes no
// more than a few milliseconds: for a word of more than 256 characters it knows
// none, and of very many known words it looks at the first only.
func NearestWord(word string, known []string) string {
	s := speller{steps: maxSteps}
	return s.nearest(word, known)
}

// A speller looks for words that are spelled alike, in several searches that
// share a bound. An edit puts in, takes out or changes a character, or lets two
// neighbours change places.
type speller struct {
	steps        int // left
	given, other []rune
	rows         [3][]int // of the matrix of distances: the one before last, the last, this
}

// nearest is [NearestWord] within the steps that are left.
func (s *speller) nearest(word string, known []string) string {
	if len(word) > longestWord*utf8.UTFMax {
		return ""
	}
	s.given = lower(s.given[:0], word)
	if len(s.given) > longestWord {
		return ""
	}
	nearest, within := "", len(s.given)/3
	for _, k := range known {
		if s.steps--; s.steps <= 0 {
			break
		}
		if len(k) > (len(s.given)+within)*utf8.UTFMax {
			continue // it has too many characters, however they are encoded
		}
		s.steps -= len(k)
		s.other = lower(s.other[:0], k)
		if d := s.distance(within); d <= within {
			nearest, within = k, d-1
		}
	}
	return nearest
}

func lower(to []rune, s string) []rune {
	for _, r := range s {
		to = append(to, unicode.ToLower(r))
	}
	return to
}

// distance is the optimal string alignment distance between what is given and
// the other: the Levenshtein distance in which two neighbours that changed
// places are one edit (F. J. Damerau, A technique for computer detection and
// correction of spelling errors, 1964). Where it is more than within, so is what
// is returned; only the diagonals that are not further from the main one are
// looked at (E. Ukkonen, Algorithms for approximate string matching, 1985), and
// no more rows than needed.
func (s *speller) distance(within int) int {
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
		s.steps -= to - from
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
