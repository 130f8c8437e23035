package span

import (
	"iter"
	"strings"
)

// Lines yields the spans of text's lines, without what ends them: CR LF, LF,
// CR, VT, FF, NEL, LINE SEPARATOR or PARAGRAPH SEPARATOR (UAX #14, the mandatory
// breaks). A text that ends with one of these has no further line.
func Lines(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		start := 0
		for i := 0; i < len(text); {
			if c := text[i]; c > '\r' && c != nel[0] && c != lineSeparator[0] {
				i++
				continue
			}
			n := LineEnd(text[i:])
			if n == 0 {
				i++
				continue
			}
			if !yield(Of(start, i)) {
				return
			}
			i += n
			start = i
		}
		if start < len(text) {
			yield(Of(start, len(text)))
		}
	}
}

// LineEnd returns how many bytes at the beginning of s end a line; 0 where none
// do.
func LineEnd(s string) int {
	switch c := s[0]; {
	case c == '\r' && len(s) > 1 && s[1] == '\n':
		return 2
	case '\n' <= c && c <= '\r':
		return 1
	case c == nel[0] && strings.HasPrefix(s, nel):
		return len(nel)
	case c == lineSeparator[0] && (strings.HasPrefix(s, lineSeparator) || strings.HasPrefix(s, paragraphSeparator)):
		return len(lineSeparator)
	}
	return 0
}

const (
	nel                = "\u0085"
	lineSeparator      = "\u2028"
	paragraphSeparator = "\u2029"
)
