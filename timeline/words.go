package timeline

import (
	"fmt"
	"slices"
	"strings"
)

// A WordError reports a word that is not among those a corpus or a command may
// use in its place.
type WordError struct {
	Place string   // what the word should have named, such as "status"
	Word  string   // as given
	Known []string // the words it may be
}

// Error names the known word nearest to the one given, or all of them.
func (e *WordError) Error() string {
	if near := NearestWord(e.Word, e.Known); near != "" {
		return fmt.Sprintf("unknown %s %q: did you mean %q?", e.Place, e.Word, near)
	}
	return fmt.Sprintf("unknown %s %q: it is one of %s", e.Place, e.Word, strings.Join(e.Known, ", "))
}

// names maps the small integers of an enumeration to the words of a corpus.
type names[T ~uint8] struct {
	place string
	words []string
}

func (n names[T]) word(v T) string {
	if int(v) >= len(n.words) {
		return fmt.Sprintf("%s(%d)", n.place, v)
	}
	return n.words[v]
}

func (n names[T]) parse(word string) (T, error) {
	if i := slices.Index(n.words, word); i >= 0 {
		return T(i), nil
	}
	return 0, &WordError{Place: n.place, Word: word, Known: n.words}
}

// NearestWord returns the known word with the fewest edits from word, ignoring
// case, or "" where more than a third of word would have to change.
func NearestWord(word string, known []string) string {
	given := []rune(strings.ToLower(word))
	best, nearest := len(given)/3+1, ""
	for _, k := range known {
		if d := editDistance(given, []rune(strings.ToLower(k))); d < best {
			best, nearest = d, k
		}
	}
	return nearest
}

// editDistance is the optimal string alignment distance between a and b: the
// Levenshtein distance in which two neighbours that changed places are one edit
// (F. J. Damerau, A technique for computer detection and correction of spelling
// errors, 1964).
func editDistance[T comparable](a, b []T) int {
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range b {
			substituted := above[j]
			if a[i] != b[j] {
				substituted++
			}
			row[j+1] = min(substituted, row[j]+1, above[j+1]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
