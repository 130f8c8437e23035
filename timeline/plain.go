package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsPlainID reports whether an ID is one word that means itself to every shell,
// and no option: letters, digits and - _ . : alone, beginning with another than a
// hyphen. One that is not is an ID all the same; but on a command line it has to
// be quoted, and shells are not offered it.
func IsPlainID(id string) bool {
	return id != "" && id[0] != '-' && strings.IndexFunc(id, func(r rune) bool { return !IsPlain(r) }) < 0
}

// IsPlain reports whether r may stand in a plain ID: whether it can be seen, and
// is nothing but a part of a word to any shell.
func IsPlain(r rune) bool {
	switch {
	case strings.ContainsRune("-_.:", r):
		return true
	case r == utf8.RuneError, unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		return false
	}
	return unicode.In(r, unicode.L, unicode.Nd, unicode.Mn, unicode.Mc)
}
