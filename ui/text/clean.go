package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// replacement stands for what cannot be shown as it is.
const replacement = "\uFFFD"

// Clean returns s with every rune replaced by what can safely be shown of it:
// printable characters only, on one line, so that no text can move the cursor,
// send the terminal a command or override the order of what is around it.
// (Right-to-left letters stay; a terminal that reorders them still does.)
//
// It maps rune by rune, without context: Clean(a+b) == Clean(a)+Clean(b)
// wherever a+b is cut between runes (an invalid byte counts as a rune).
//
// Under [UTF8] the runes that do not stand for themselves are
//
//   - line feed, tab, every Unicode space and the line and paragraph
//     separators: one space, U+3000 two. [Charset.CleanAt] has tabs reach for
//     tab stops, which depends on what is before them;
//   - carriage return: nothing, so that CR LF is one space;
//   - the other C0 controls and DEL: their Control Pictures (ESC is ␛);
//   - invalid bytes, C1 controls, private use, noncharacters and unassigned
//     code points, bidirectional embeddings, overrides and isolates,
//     interlinear annotation and other format controls: U+FFFD each;
//   - what is invisible by definition (Default_Ignorable_Code_Point: soft
//     hyphen, joiners, directional marks, variation selectors, tags, the byte
//     order mark): nothing.
//
// Nor do those that mean as much taken apart, where terminals counting by runes
// and terminals counting by grapheme clusters would give them different widths:
//
//   - emoji modifiers: nothing. A joined emoji falls into its parts;
//   - regional indicators: their letters, 🇬🇧 is GB;
//   - conjoining Hangul jamo: the separate compatibility jamo, U+FFFD where
//     there is none. Precomposed syllables stand;
//   - Thai and Lao AM, halfwidth katakana sound marks: their compatibility
//     decomposition.
//
// All combining marks stay, those that take cells of their own, as in the
// scripts of India, too. Their cells are counted rune by rune; whoever writes
// them to a terminal must see to it that what follows is placed by that count,
// whatever the terminal's own is: see [Unsure].
//
// Under [ASCII] the result is transliterated: letters lose their diacritics,
// ligatures fall apart, quotation marks, dashes and bullets become the nearest
// ASCII, a pound sign GBP; the rest is a question mark each.
func (c Charset) Clean(s string) string {
	for i := 0; i < len(s); {
		shown, size := c.cleanRune(s[i:])
		if shown != s[i:i+size] {
			return c.rewrite(s, i)
		}
		i += size
	}
	return s
}

// rewrite cleans s, whose first unchanged bytes are clean already.
func (c Charset) rewrite(s string, unchanged int) string {
	var b strings.Builder
	b.Grow(len(s) + len(replacement))
	b.WriteString(s[:unchanged])
	for rest := s[unchanged:]; rest != ""; {
		shown, size := c.cleanRune(rest)
		b.WriteString(shown)
		rest = rest[size:]
	}
	return b.String()
}

// cleanRune returns what is shown of the first rune of s, which is not empty,
// and the bytes of s that rune takes.
func (c Charset) cleanRune(s string) (shown string, size int) {
	if b := s[0]; b >= ' ' && b <= '~' {
		return s[:1], 1
	}
	r, size := utf8.DecodeRuneInString(s)
	shown = printable(r, s[:size])
	if c == ASCII {
		shown = transliterate(shown)
	}
	return shown, size
}

// printable returns what UTF8 shows of r, whose bytes are self.
func printable(r rune, self string) string {
	switch {
	case r == '\n' || r == '\t' || r == '\u00A0':
		return " "
	case r == '\r' || r == '\u00AD':
		return ""
	case r < ' ':
		return string('␀' + r)
	case r < 0x7F:
		return self
	case r == 0x7F:
		return "␡"
	case r < 0xA0:
		return replacement
	case r < 0x300, '‐' <= r && r <= '‧', '一' <= r && r <= '鿿':
		return self // what most texts are made of, before any table is searched
	case r == utf8.RuneError:
		return replacement
	case r == '\u3000':
		return "  "
	case unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp):
		return " "
	}
	if shown, ok := apart(r); ok {
		return shown
	}
	switch {
	case isDirectional(r):
		return replacement
	case isIgnorable(r):
		return ""
	case !unicode.IsPrint(r):
		return replacement
	}
	return self
}

// isIgnorable reports whether r has Default_Ignorable_Code_Point, as
// DerivedCoreProperties.txt derives it, for assigned code points.
func isIgnorable(r rune) bool {
	switch {
	case r >= 0xFFF9 && r <= 0xFFFB: // interlinear annotation
		return false
	case r >= 0x13430 && r <= 0x1343F: // Egyptian hieroglyph format controls
		return false
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	}
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// isDirectional reports whether r would reorder the text after it.
func isDirectional(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}
