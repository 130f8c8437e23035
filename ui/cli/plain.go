package cli

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/ui/text"
)

// description returns words of a corpus as a shell may show them beside what it
// offers: as plain as that is, but for the spaces and commas between them.
func (s *session) description(words string) string {
	apostrophe := "\u02bc" // a letter, and no quotation mark to any shell
	if s.charset == text.ASCII {
		apostrophe = ""
	}
	words = strings.NewReplacer("'", apostrophe, "’", apostrophe).Replace(s.charset.Clean(words))
	words = strings.Map(func(r rune) rune {
		if r != ',' && !timeline.IsPlain(r) {
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
