// Package fold knows which characters count as the same when texts are
// searched, script by script: what a reader of each expects to find by what is
// typed. It folds one character with its marks at a time, keeps its case, and
// holds the one table of what a typewriter writes for a letter or sign, which
// the ASCII screen spells by too.
//
//   - Marks above and below letters count for nothing where they are accents or
//     points: in the Latin, Greek, Coptic, Arabic, Syriac and Hebrew scripts. In
//     Cyrillic, letters that are composed with one are letters of their own
//     (й, ї, ў), but for ё and the letters with a grave accent. In all other
//     scripts marks are parts of letters: composed and decomposed are the same,
//     without the mark is another letter (か/が, का/कि, ड/ड़).
//   - Latin letters that have no parts are as a typewriter spells them: ł is l,
//     ß is ss, æ is ae, þ is th.
//   - Compatibility characters (UAX #15) are the characters they stand for:
//     ligatures, full and half width, presentation forms, Roman numerals,
//     letters in circles. A superscript digit or fraction does not run into a
//     number: x² is x2, 10² is not 102, 1½ is 1 1/2.
//   - Hiragana and katakana are the same, as in the browsers' find; small kana
//     and the long sound mark are letters of their own.
//   - Digits of every script are digits. Arabic alef, yeh, kaf and heh are one
//     letter each, whichever language encodes it, and tatweel is nothing.
//   - Quotation marks, apostrophes and dashes are those of a typewriter, and
//     characters that cannot be seen are nothing.
//
// A text is folded into a [Text], with the way back to the bytes it was made of,
// and a [Pattern] finds in it what a reader typed, word by word and over the line
// breaks in between.
//
// Package timeline drives it; where lines of a text end is package span's.
package fold

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Append appends to b what a cluster folds to, which may be nothing: a
// character and the marks after it, as [Cluster] measures them. Case is kept.
// afterDigit tells that the text before ends with a number. White space is a
// space, what is not UTF-8 U+FFFD.
func Append(b []byte, cluster string, afterDigit bool) []byte {
	r, n := utf8.DecodeRuneInString(cluster)
	from := len(b)
	b, loose := appendCharacter(b, r, cluster[:n], afterDigit)
	if n < len(cluster) {
		var some bool
		b, some = appendMarks(b, from, cluster[n:])
		loose = loose || some
	}
	if loose {
		b = compose(b, from)
	}
	return b
}

// appendCharacter appends what r, whose bytes are self, folds to without the
// marks after it. loose tells that there may be marks to compose.
func appendCharacter(b []byte, r rune, self string, afterDigit bool) (_ []byte, loose bool) {
	if b, ok := appendLetter(b, r); ok {
		return b, false
	}
	switch {
	case 'ぁ' <= r && r <= 'ゖ', '一' <= r && r <= '鿿', '가' <= r && r <= '힣':
		return append(b, self...), false
	case r == utf8.RuneError:
		return utf8.AppendRune(b, r), false
	case unicode.IsSpace(r):
		return append(b, ' '), false
	case Ignorable(r):
		return b, false
	case unicode.IsMark(r): // without a letter
		if unicode.In(r, unicode.Inherited, unicode.Me) {
			return b, false
		}
		return append(b, self...), true
	}
	if '\u3131' <= r && r <= '\u318e' || isSeparateVoicing(r) {
		return append(b, self...), false // their equivalents would grow together with what is beside them
	}
	parts := norm.NFKD.PropertiesString(self).Decomposition()
	if len(parts) == 0 {
		return append(b, self...), false
	}
	return appendParts(b, r, self, parts, afterDigit)
}

// appendParts appends the letters of a character's decomposition, and those of
// its marks that are no accents.
func appendParts(b []byte, r rune, self string, parts []byte, afterDigit bool) (_ []byte, loose bool) {
	base, n := utf8.DecodeRune(parts)
	mark, _ := utf8.DecodeRune(parts[n:])
	switch {
	case base == ' ' && unicode.IsMark(mark) && unicode.Is(unicode.Arabic, r):
		return b, false // a vowel sign that stands alone
	case base == ' ' && unicode.IsMark(mark), keepsMarks(base) && isComposed(self, parts):
		return append(b, self...), false // a spacing accent is none of a letter
	case afterDigit && unicode.Is(unicode.No, r):
		if !bytes.ContainsRune(parts, fractionSlash) {
			return append(b, self...), false
		}
		b = append(b, ' ')
	}
	for len(parts) > 0 {
		part, n := utf8.DecodeRune(parts)
		switch {
		case Ignorable(part):
		case !unicode.IsMark(part):
			base, loose = part, loose || isConjoining(part)
			var ok bool
			if b, ok = appendLetter(b, part); !ok {
				b = append(b, parts[:n]...)
			}
		case keepsMarks(base) && !Ignorable(base):
			b, loose = append(b, parts[:n]...), true
		}
		parts = parts[n:]
	}
	return b, loose
}

// appendLetter appends what r is the same as; ok is false where that is itself.
func appendLetter(b []byte, r rune) (_ []byte, ok bool) {
	if 'ァ' <= r && r <= 'ヶ' || r == 'ヽ' || r == 'ヾ' {
		return utf8.AppendRune(b, r-'ァ'+'ぁ'), true
	}
	if s, ok := Typewritten(r); ok {
		return append(b, s...), true
	}
	if r >= 0x400 && r < 0xAC00 && (r < 0x1E00 || r >= 0x2000) {
		if s, ok := same[r]; ok {
			return append(b, s...), true
		}
	}
	if d, ok := digit(r); ok {
		return append(b, d), true
	}
	return b, false
}

const fractionSlash = '\u2044'

// isComposed reports whether self is one letter with its marks in one
// character, as canonical composition leaves it; parts is its decomposition.
func isComposed(self string, parts []byte) bool {
	return norm.NFC.IsNormalString(self) && string(norm.NFD.PropertiesString(self).Decomposition()) == string(parts)
}

// digit returns the ASCII digit for a decimal digit of another script. Each
// range of the table is one or more runs from zero to nine.
func digit(r rune) (d byte, ok bool) {
	if r < 0x660 || !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	for _, x := range unicode.Nd.R16 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return '0' + byte((r-rune(x.Lo))%10), true
		}
	}
	for _, x := range unicode.Nd.R32 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return '0' + byte((r-rune(x.Lo))%10), true
		}
	}
	return 0, false
}
