package fold

// Typewritten returns what a typewriter writes for r: the letters that a Latin
// letter without a decomposition is spelled by (as CLDR's transform Latin-ASCII
// has it, and ə as Azerbaijani does without its letter), and the plain
// quotation marks, dashes and dots for typographic ones. ok is false where r is
// no such letter or sign. Searching compares by it, and the ASCII screen spells
// by it.
func Typewritten(r rune) (s string, ok bool) {
	if r < 0xA0 || 0x370 <= r && r < '՚' || 0x1E9F <= r && r < 0x2000 || r > 0xA7FF {
		return "", false // none of the table, and most of what is written
	}
	s, ok = typewritten[r]
	return s, ok
}

var typewritten = map[rune]string{
	'‘': "'", '’': "'", '‚': "'", '‛': "'", '‹': "'", '›': "'", '′': "'", '‵': "'", '´': "'",
	'ʹ': "'", 'ʻ': "'", 'ʼ': "'", 'ʾ': "'", 'ʿ': "'", '՚': "'", '׳': "'", 'ꞌ': "'", 'Ꞌ': "'",
	'“': `"`, '”': `"`, '„': `"`, '‟': `"`, '«': `"`, '»': `"`, '″': `"`, '‶': `"`, '״': `"`, '〝': `"`,
	'〞': `"`, '〟': `"`,
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '―': "-", '−': "-", '⁃': "-", '⸗': "-", '⸺': "-",
	'⸻': "-", '־': "-",
	'…': "...", fractionSlash: "/", '∕': "/", '×': "x",

	'ß': "ss", 'ẞ': "SS", 'æ': "ae", 'Æ': "AE", 'œ': "oe", 'Œ': "OE", 'ø': "o", 'Ø': "O",
	'đ': "d", 'Đ': "D", 'ð': "d", 'Ð': "D", 'þ': "th", 'Þ': "Th", 'ł': "l", 'Ł': "L", 'ħ': "h", 'Ħ': "H",
	'ı': "i", 'ĸ': "q", 'ŋ': "n", 'Ŋ': "N", 'ŧ': "t", 'Ŧ': "T", 'ə': "e", 'Ə': "E",
	'ƀ': "b", 'Ƀ': "B", 'Ɓ': "B", 'ƃ': "b", 'Ƃ': "B", 'ɓ': "b", 'ƈ': "c", 'Ƈ': "C", 'ȼ': "c", 'Ȼ': "C",
	'ɕ': "c",
	'Ɖ': "D", 'Ɗ': "D", 'ƌ': "d", 'Ƌ': "D", 'ȡ': "d", 'ɖ': "d", 'ɗ': "d", 'ǝ': "e", 'Ǝ': "E", 'ɛ': "e",
	'Ɛ': "E", 'ɇ': "e", 'Ɇ': "E",
	'ƒ': "f", 'Ƒ': "F", 'ɠ': "g", 'Ɠ': "G", 'ɡ': "g", 'Ɡ': "G", 'ǥ': "g", 'Ǥ': "G", 'ɣ': "g", 'Ɣ': "G",
	'ɦ': "h", 'Ɦ': "H", 'ⱨ': "h", 'Ⱨ': "H",
	'ɨ': "i", 'Ɨ': "I", 'ɩ': "i", 'Ɩ': "I", 'ɪ': "i", 'Ɪ': "I", 'ȷ': "j", 'ɉ': "j", 'Ɉ': "J", 'ɟ': "j",
	'ƙ': "k", 'Ƙ': "K", 'ⱪ': "k", 'Ⱪ': "K",
	'ƚ': "l", 'Ƚ': "L", 'ȴ': "l", 'ɫ': "l", 'Ɫ': "L", 'ɬ': "l", 'Ɬ': "L", 'ɭ': "l", 'ⱡ': "l", 'Ⱡ': "L",
	'ɱ': "m", 'Ɱ': "M",
	'ɲ': "n", 'Ɲ': "N", 'ƞ': "n", 'Ƞ': "N", 'ȵ': "n", 'ɳ': "n", 'ɔ': "o", 'Ɔ': "O", 'ɵ': "o", 'Ɵ': "O",
	'ƥ': "p", 'Ƥ': "P", 'ᵽ': "p", 'Ᵽ': "P", 'ɋ': "q", 'Ɋ': "Q", 'ʠ': "q", 'ɍ': "r", 'Ɍ': "R", 'ɼ': "r",
	'ɽ': "r", 'Ɽ': "R", 'ɾ': "r",
	'ȿ': "s", 'Ȿ': "S", 'ʂ': "s", 'Ʂ': "S", 'ƫ': "t", 'ƭ': "t", 'Ƭ': "T", 'Ʈ': "T", 'ʈ': "t", 'ȶ': "t",
	'ⱦ': "t", 'Ⱦ': "T",
	'ʉ': "u", 'Ʉ': "U", 'ʋ': "v", 'Ʋ': "V", 'ⱱ': "v", 'ⱳ': "w", 'Ⱳ': "W", 'ƴ': "y", 'Ƴ': "Y", 'ɏ': "y",
	'Ɏ': "Y",
	'ƶ': "z", 'Ƶ': "Z", 'ȥ': "z", 'Ȥ': "Z", 'ɀ': "z", 'Ɀ': "Z", 'ʐ': "z", 'ʑ': "z", 'ⱬ': "z", 'Ⱬ': "Z",
	'ⱥ': "a", 'Ⱥ': "A",
	'ƕ': "hv", 'Ƕ': "HV", 'ƣ': "oi", 'Ƣ': "OI", 'ȣ': "ou", 'Ȣ': "OU", 'ȸ': "db", 'ȹ': "qp",
}

// same holds letters of other scripts that readers take for one, those to which
// Unicode gives no decomposition or one that no reader would expect.
var same = map[rune]string{
	// Cyrillic: written with or without the mark as one likes.
	'ё': "е", 'Ё': "Е", 'ѐ': "е", 'Ѐ': "Е", 'ѝ': "и", 'Ѝ': "И", 'ѷ': "ѵ", 'Ѷ': "Ѵ",

	// Arabic script: alef wasla, dotless and Persian yeh, Persian kaf, the
	// hehs of Urdu and Kurdish, and teh marbuta, which is often written so.
	'ٱ': "ا", 'ى': "ي", 'ی': "ي", 'ې': "ي", 'ک': "ك", 'ڪ': "ك", 'ہ': "ه", 'ۂ': "ه", 'ە': "ه", 'ة': "ه", 'ۃ': "ه",

	// Hebrew script: the double letters of Yiddish.
	'װ': "וו", 'ױ': "וי", 'ײ': "יי",

	// Letters that were made by a joiner, which is nothing: Bengali khanda ta
	// and the chillus of Malayalam.
	'ৎ': "ত্", 'ൺ': "ണ്", 'ൻ': "ന്", 'ർ': "ര്", 'ൽ': "ല്", 'ൾ': "ള്", 'ൿ': "ക്",

	// Thai and Lao AM stay whole: the tone mark stands before them.
	thaiAm: string(thaiAm), laoAm: string(laoAm),

	'ヷ': "わ\u3099", 'ヸ': "ゐ\u3099", 'ヹ': "ゑ\u3099", 'ヺ': "を\u3099", // hiragana has none of these

	'〜': "~", // the wave dash of one table of Japanese is the tilde of another
}

// excluded holds the letters with a nukta that canonical composition leaves
// apart (UAX #15, composition exclusions), by their parts.
var excluded = map[[2]rune]rune{
	{'क', '\u093c'}: '\u0958', {'ख', '\u093c'}: '\u0959', {'ग', '\u093c'}: '\u095a', {'ज', '\u093c'}: '\u095b',
	{'ड', '\u093c'}: '\u095c', {'ढ', '\u093c'}: '\u095d', {'फ', '\u093c'}: '\u095e', {'य', '\u093c'}: '\u095f',
	{'ড', '\u09bc'}: '\u09dc', {'ঢ', '\u09bc'}: '\u09dd', {'য', '\u09bc'}: '\u09df',
	{'ਲ', '\u0a3c'}: '\u0a33', {'ਸ', '\u0a3c'}: '\u0a36', {'ਖ', '\u0a3c'}: '\u0a59', {'ਗ', '\u0a3c'}: '\u0a5a',
	{'ਜ', '\u0a3c'}: '\u0a5b', {'ਫ', '\u0a3c'}: '\u0a5e', {'ଡ', '\u0b3c'}: '\u0b5c', {'ଢ', '\u0b3c'}: '\u0b5d',
}

// IsHyphen reports whether r is what words are broken with at the end of a line.
func IsHyphen(r rune) bool { return r == '-' || r == '‐' || r == '⸗' || r == '¬' }
