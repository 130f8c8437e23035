package cli

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/ui/text"
)

// inert reports whether every shell takes s for one word that means itself, and
// no command for an option: letters, digits and - _ . : alone, beginning with
// another than a hyphen.
//
// A shell's completion is made of words of a corpus that may come from anywhere,
// and puts them on a line that is run. Scripts for bash and zsh expand what they
// are given, and so does what was typed once the next Tab looks at it; so a word
// that would have to be quoted is not offered in the first place.
func inert(s string) bool {
	return s != "" && s[0] != '-' && strings.IndexFunc(s, active) < 0
}

// active reports whether r could be more to a shell than a part of a word, or
// cannot be seen.
func active(r rune) bool {
	switch {
	case strings.ContainsRune("-_.:", r):
		return false
	case r == utf8.RuneError, unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		return true
	}
	return !unicode.In(r, unicode.L, unicode.Nd, unicode.Mn, unicode.Mc)
}

// description returns words of a corpus as a shell may show them beside what it
// offers: as inert as that is, but for the spaces and commas between them.
func (s *session) description(words string) string {
	apostrophe := "\u02bc" // a letter, and no quotation mark to any shell
	if s.charset == text.ASCII {
		apostrophe = ""
	}
	words = strings.NewReplacer("'", apostrophe, "’", apostrophe).Replace(s.charset.Clean(words))
	words = strings.Map(func(r rune) rune {
		if r != ',' && active(r) {
			return ' '
		}
		return r
	}, words)
	return strings.Join(strings.Fields(words), " ")
}

// acts reports whether s, printed as it is, would act on a terminal or turn the
// order of what stands around it.
func acts(s string) bool {
	return !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
	})
}
