package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The compatibility jamo of the modern conjoining ones, in their order from
// U+1100 (initials), U+1161 (vowels) and U+11A8 (finals).
var (
	initials = []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
	vowels   = []rune("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
	finals   = []rune("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
)

// apart returns a stand-in for a rune that would share the cells of its
// neighbours under UAX #29 but take cells of its own when counted by runes;
// ok is false where r has none.
func apart(r rune) (shown string, ok bool) {
	switch {
	case unicode.Is(unicode.Regional_Indicator, r):
		return string('A' + r - 0x1F1E6), true
	case r >= 0x1F3FB && r <= 0x1F3FF: // emoji modifiers
		return "", true
	case r == '\u0E33': // Thai sara am
		return "\u0E4D\u0E32", true
	case r == '\u0EB3': // Lao vowel sign am
		return "\u0ECD\u0EB2", true
	case r == '\uFF9E': // halfwidth katakana voiced sound mark
		return "\u3099", true
	case r == '\uFF9F': // halfwidth katakana semi-voiced sound mark
		return "\u309A", true
	case isConjoiningJamo(r):
		return separateJamo(r), true
	}
	return "", false
}

// isConjoiningJamo reports whether r has Hangul_Syllable_Type L, V or T. The
// two fillers among them are left to be dropped as ignorable.
func isConjoiningJamo(r rune) bool {
	return r >= 0x1100 && r <= 0x11FF && r != 0x115F && r != 0x1160 ||
		r >= 0xA960 && r <= 0xA97C || r >= 0xD7B0 && r <= 0xD7FB
}

// separateJamo returns the compatibility jamo of a conjoining one, or the
// replacement character for an archaic one.
func separateJamo(r rune) string {
	for _, block := range []struct {
		first rune
		jamo  []rune
	}{{0x1100, initials}, {0x1161, vowels}, {0x11A8, finals}} {
		if i := int(r - block.first); i >= 0 && i < len(block.jamo) {
			return string(block.jamo[i])
		}
	}
	return replacement
}

// Unsure reports whether terminals disagree on the cells of a grapheme cluster
// of clean text: those that count by runes, as [Width] does, give it more than
// those that count by clusters. These are spacing marks (rule GB9a of UAX #29,
// and those of Mc that are Extend), prepended letters (GB9b) and the viramas that
// link one consonant to the next (GB9c), alone and with what they are joined to.
func Unsure(cluster string) bool {
	for i := range len(cluster) {
		if cluster[i] >= utf8.RuneSelf {
			return strings.ContainsFunc(cluster[i:], isJoining)
		}
	}
	return false
}

// isJoining reports whether r makes the cluster it is in unsure.
func isJoining(r rune) bool {
	return r >= 0x903 && unicode.In(r, unicode.Mc, prepended, linkers)
}

// prepended is Grapheme_Cluster_Break=Prepend without its format characters
// (Prepended_Concatenation_Mark), as of Unicode 17.
var prepended = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x0D4E, Hi: 0x0D4E, Stride: 1}},
	R32: []unicode.Range32{
		{Lo: 0x111C2, Hi: 0x111C3, Stride: 1},
		{Lo: 0x113D1, Hi: 0x113D1, Stride: 1},
		{Lo: 0x1193F, Hi: 0x11941, Stride: 2},
		{Lo: 0x11A84, Hi: 0x11A89, Stride: 1},
		{Lo: 0x11D46, Hi: 0x11D46, Stride: 1},
		{Lo: 0x11F02, Hi: 0x11F02, Stride: 1},
	},
}

// linkers is Indic_Conjunct_Break=Linker as of Unicode 17, but for those that
// are spacing marks.
var linkers = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x094D, Hi: 0x09CD, Stride: 0x80},
		{Lo: 0x0ACD, Hi: 0x0B4D, Stride: 0x80},
		{Lo: 0x0C4D, Hi: 0x0D4D, Stride: 0x100},
		{Lo: 0x1039, Hi: 0x1039, Stride: 1},
		{Lo: 0x17D2, Hi: 0x17D2, Stride: 1},
		{Lo: 0x1A60, Hi: 0x1A60, Stride: 1},
		{Lo: 0x1BAB, Hi: 0x1BAB, Stride: 1},
		{Lo: 0xAAF6, Hi: 0xAAF6, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x10A3F, Hi: 0x10A3F, Stride: 1},
		{Lo: 0x11133, Hi: 0x11133, Stride: 1},
		{Lo: 0x113D0, Hi: 0x113D0, Stride: 1},
		{Lo: 0x1193E, Hi: 0x1193E, Stride: 1},
		{Lo: 0x11A47, Hi: 0x11A47, Stride: 1},
		{Lo: 0x11A99, Hi: 0x11A99, Stride: 1},
		{Lo: 0x11F42, Hi: 0x11F42, Stride: 1},
	},
}
