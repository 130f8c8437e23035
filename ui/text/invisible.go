package text

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// isInvisible reports whether r shows nothing of itself: control and format
// characters, those that turn the direction of writing among them, and what is
// ignorable by definition. White space is none of them, nor are signs that
// span the numbers after them.
func isInvisible(r rune) bool {
	switch {
	case r == '\n' || r == '\r' || r == '\t' || unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	case r > ' ' && r < 0x7F:
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// Invisible says how many characters of s show nothing of themselves, and
// which: "2 invisible characters (U+200B, U+202E)". It names three kinds at
// most, in order of first occurrence, and is "" where there are none.
func Invisible(s string) string {
	const most = 3
	n := 0
	var kinds []string
	for _, r := range s {
		if !isInvisible(r) {
			continue
		}
		n++
		if len(kinds) > most {
			continue
		}
		if kind := fmt.Sprintf("%U", r); !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	if n == 0 {
		return ""
	}
	if len(kinds) > most {
		kinds[most] = "and others"
	}
	return Count(n, "invisible character") + " (" + strings.Join(kinds, ", ") + ")"
}
