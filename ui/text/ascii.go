package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dateline/timeline/fold"
)

// transliterate returns clean, which UTF8 has cleaned, in printable ASCII, rune
// by rune.
func transliterate(clean string) string {
	var b strings.Builder
	for i, r := range clean {
		b.WriteString(asciiOf(r, clean[i:i+utf8.RuneLen(r)]))
	}
	return b.String()
}

// asciiOf returns the ASCII for r, whose bytes are self: from the table, or
// else the compatibility decomposition (NFKD) without its combining marks,
// where all the rest of it is ASCII or in the table; "?" where it is not.
func asciiOf(r rune, self string) string {
	if r < utf8.RuneSelf {
		return self
	}
	if near, ok := spelled(r); ok {
		return near
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
		return ""
	}
	var b strings.Builder
	for _, part := range string(norm.NFKD.PropertiesString(self).Decomposition()) {
		switch near, ok := spelled(part); {
		case part < utf8.RuneSelf:
			b.WriteRune(part)
		case ok:
			b.WriteString(near)
		case !unicode.Is(unicode.Mn, part):
			return "?"
		}
	}
	letters := b.String()
	switch {
	case strings.TrimSpace(letters) == "":
		return "?" // a spacing accent decomposes to a space and a mark
	case unicode.Is(unicode.No, r):
		return "(" + letters + ")" // 10² must not read 102, nor 1½ read 11/2
	}
	return letters
}

// spelled returns the ASCII for r where it has no decomposition, or has one that
// misleads: what a typewriter writes, as a search finds it, but for what a
// reader should not take for a hyphen or miss.
func spelled(r rune) (s string, ok bool) {
	if s, ok = nearest[r]; ok {
		return s, true
	}
	return fold.Typewritten(r)
}

// nearest holds dashes as typists doubled them, bullets, currencies and marks
// of rights: signs which a search for other signs should not find.
var nearest = map[rune]string{
	'—': "--", '―': "--",
	'•': "*", '·': "*", '‣': "*", '∙': "*", '◦': "*", '▪': "*", '▫': "*", '●': "*", '○': "*", '■': "*", '□': "*",
	'£': "GBP", '€': "EUR", '©': "(c)", '®': "(R)",
}
