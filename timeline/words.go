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

// editDistance is the Levenshtein distance between a and b.
func editDistance[T comparable](a, b []T) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			substituted := diagonal
			if a[i] != b[j] {
				substituted++
			}
			diagonal = row[j+1]
			row[j+1] = min(substituted, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
