package timeline

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/spell"
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
	if near := spell.Nearest(e.Word, e.Known); near != "" {
		return fmt.Sprintf("unknown %s %s: did you mean %q?", e.Place, spell.Quoted(e.Word), near)
	}
	return fmt.Sprintf("unknown %s %s: it is one of %s", e.Place, spell.Quoted(e.Word), strings.Join(e.Known, ", "))
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
