package fold

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Cluster returns how many bytes of s, which is not empty, are its first
// character with all that belongs to it: marks, characters that cannot be seen,
// the voiced sound marks of half-width kana, the rest of a syllable of Hangul.
func Cluster(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	last, nasal := first, false // nasal: the dot of AM was seen, and after it tone marks at most
	for n < len(s) && s[n] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case isSeparateVoicing(r) && unicode.In(first, unicode.Hiragana, unicode.Katakana):
		case nasal && (r == 'า' || r == 'າ'):
		case isConjoining(r) && unicode.Is(unicode.Hangul, last):
		case r == '\ufeff' || !extends(r):
			return n
		}
		nasal = r == thaiNasal || r == laoNasal || nasal && unicode.IsMark(r)
		if !Ignorable(r) {
			last = r
		}
		n += size
	}
	return n
}

const (
	thaiAm, laoAm       = '\u0e33', '\u0eb3'
	thaiNasal, laoNasal = '\u0e4d', '\u0ecd' // with the long vowel after it, AM in two characters
	voiced, halfVoiced  = '\u3099', '\u309a'
)

// extends reports whether r belongs to the character before it, whatever that
// is.
func extends(r rune) bool {
	switch {
	case r < 0x300:
		return r == '\u00ad'
	case r < 0x370:
		return true
	case r < 0x483, 0x1E00 <= r && r < 0x2000,
		'ぁ' <= r && r <= 'ゖ', 'ァ' <= r && r <= 'ヺ', '一' <= r && r <= '鿿', '가' <= r && r <= '힣':
		return false
	}
	return r == thaiAm || r == laoAm || unicode.IsMark(r) || Ignorable(r)
}

// Ignorable reports whether r counts for nothing: what is invisible by
// definition (Default_Ignorable_Code_Point, as DerivedCoreProperties.txt derives
// it), such as joiners, soft hyphens, directional marks and variation selectors,
// and what only makes a word longer, Arabic tatweel and its like in N'Ko.
func Ignorable(r rune) bool {
	switch {
	case r < 0x300:
		return r == '\u00ad'
	case r < 0x600:
		return r == '\u034f'
	case r == '\u0640', r == '\u07fa':
		return true
	case '\ufff9' <= r && r <= '\ufffb', 0x13430 <= r && r <= 0x1343F, unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	}
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// isSeparateVoicing reports whether r is a voiced sound mark that takes a cell
// of its own.
func isSeparateVoicing(r rune) bool {
	return r == '\uff9e' || r == '\uff9f' || r == '\u309b' || r == '\u309c'
}

// isConjoining reports whether r is a vowel or a final consonant of a syllable
// of Hangul.
func isConjoining(r rune) bool {
	return 0x1160 <= r && r <= 0x11FF || 0xD7B0 <= r && r <= 0xD7FB
}

// keepsMarks reports whether marks are parts of a letter of base's script
// rather than accents or points.
func keepsMarks(base rune) bool {
	switch {
	case base < 0x370 && unicode.IsLetter(base), 0x1F00 <= base && base < 0x2000:
		return false
	}
	return !unicode.In(base,
		unicode.Latin, unicode.Greek, unicode.Coptic, unicode.Arabic, unicode.Syriac, unicode.Hebrew)
}

// appendMarks appends those of marks, which follow what b has from byte from
// on, that are no accents there. loose tells that they may have to be composed.
func appendMarks(b []byte, from int, marks string) (_ []byte, loose bool) {
	base, size := utf8.DecodeLastRune(b[from:])
	nasal := -1 // where the dot of AM stands in b
	for _, m := range marks {
		switch {
		case Ignorable(m), unicode.Is(unicode.Me, m):
			continue
		case m == '\uff9e' || m == '\u309b':
			m = voiced
		case m == '\uff9f' || m == '\u309c':
			m = halfVoiced
		case size == 0 || base == ' ':
			if unicode.Is(unicode.Inherited, m) {
				continue
			}
		case unicode.Is(unicode.Cyrillic, base):
			b, base = appendCyrillic(b, base, m)
			continue
		case unicode.IsMark(m) && !keepsMarks(base):
			continue
		case m == thaiNasal || m == laoNasal:
			nasal = len(b)
		case nasal >= 0 && (m == 'า' || m == 'າ'):
			b = append(b[:nasal], b[nasal+utf8.RuneLen(thaiNasal):]...)
			m += thaiAm - 'า' // as far from it as Lao's
			nasal = -1
		}
		b, loose = utf8.AppendRune(b, m), true
	}
	return b, loose
}

// appendCyrillic makes base, the last character of b, the letter that it and m
// are composed to. Where there is none, m is an accent.
func appendCyrillic(b []byte, base, m rune) ([]byte, rune) {
	composed := norm.NFC.String(string([]rune{base, m}))
	r, n := utf8.DecodeRuneInString(composed)
	if n < len(composed) {
		return b, base
	}
	b = b[:len(b)-utf8.RuneLen(base)]
	if s, ok := same[r]; ok {
		return append(b, s...), base
	}
	return utf8.AppendRune(b, r), r
}

// longest is how many characters are composed: more marks than these on one
// letter are no text (UAX #15, Stream-Safe Text Format).
const longest = 30

// compose makes what b has from byte from on the composed letters.
func compose(b []byte, from int) []byte {
	tail := b[from:]
	if utf8.RuneCount(tail) > longest {
		return b
	}
	if !norm.NFC.IsNormal(tail) {
		tail = norm.NFC.Bytes(tail)
		b = append(b[:from], tail...)
	}
	before := rune(-1)
	for i, r := range string(tail) {
		if whole, ok := excluded[[2]rune{before, r}]; ok {
			rest := string(tail[i+utf8.RuneLen(r):])
			return append(utf8.AppendRune(b[:from+i-utf8.RuneLen(before)], whole), rest...)
		}
		before = r
	}
	return b
}

// Unspaced reports whether r is of a script that is written without spaces
// between words, or its punctuation: where a line is broken beside it, nothing
// was left out (CSS Text Level 3, segment break transformation; Hangul is
// written with spaces).
func Unspaced(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case '\u3000' < r && r <= '\u303f', '\ufe10' <= r && r <= '\ufe19', '\ufe30' <= r && r <= '\ufe4f', '\uff01' <= r && r <= '\uff9f':
		return true
	case r == 'ー' || r == '・':
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Yi,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese, unicode.Balinese)
}
