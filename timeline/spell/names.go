package spell

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
	if near := Nearest(e.Word, e.Known); near != "" {
		return fmt.Sprintf("unknown %s %s: did you mean %q?", e.Place, Quoted(e.Word), near)
	}
	return fmt.Sprintf("unknown %s %s: it is one of %s", e.Place, Quoted(e.Word), strings.Join(e.Known, ", "))
}

// Names maps the small integers of an enumeration, from 0, to the words of a
// corpus.
type Names[T ~uint8] struct {
	Place string   // what the enumeration is, such as "status"
	Words []string // by the value each stands for
}

// Word returns the word for v, and for what is no value of the enumeration its
// number.
func (n Names[T]) Word(v T) string {
	if int(v) >= len(n.Words) {
		return fmt.Sprintf("%s(%d)", n.Place, v)
	}
	return n.Words[v]
}

// Parse returns the value that a word stands for. The error is a [*WordError].
func (n Names[T]) Parse(word string) (T, error) {
	if i := slices.Index(n.Words, word); i >= 0 {
		return T(i), nil
	}
	return 0, &WordError{Place: n.Place, Word: word, Known: n.Words}
}
