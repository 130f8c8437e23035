package data

import (
	"math/bits"
	"strings"
	"unicode"
)

// likenesses are what two passages may differ in without a difference in
// words, each with what removes it.
var likenesses = [...]struct {
	name   string
	remove func(string) string
}{
	{"upper and lower case", strings.ToLower},
	{"quotation marks or dashes", punctuation.Replace},
	{"diacritics", removeDiacritics},
	{"white space", removeSpace},
}

var punctuation = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "`", "'",
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "″", `"`,
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-",
)

// difference names all that tells words from what passage holds, or is empty
// where the very words differ.
func difference(words, passage string) string {
	for size := 1; size <= len(likenesses); size++ {
		for set := range 1 << len(likenesses) {
			if bits.OnesCount(uint(set)) == size && alike(words, passage, set) {
				return strings.Join(namesOf(set), ", ")
			}
		}
	}
	return ""
}

// alike reports whether passage holds words once the likenesses in set are
// removed from both.
func alike(words, passage string, set int) bool {
	words, passage = strings.Join(strings.Fields(words), " "), strings.Join(strings.Fields(passage), " ")
	for i, l := range likenesses {
		if set&(1<<i) != 0 {
			words, passage = l.remove(words), l.remove(passage)
		}
	}
	return strings.Contains(passage, words)
}

func namesOf(set int) []string {
	var names []string
	for i, l := range likenesses {
		if set&(1<<i) != 0 {
			names = append(names, l.name)
		}
	}
	return names
}

// accented holds, for each base letter that begins a word, its accented forms
// in Latin-1 and Latin Extended-A.
const accented = "aàáâãäåāăą cçćĉċč dďđ eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņňŉ " +
	"oòóôõöøōŏő rŕŗř sśŝşš tţťŧ uùúûüũūŭůűų wŵ yýÿŷ zźżž"

// removeDiacritics returns s without combining marks and with the base letters
// of the commoner accented ones. It serves hints only.
func removeDiacritics(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		lower := unicode.ToLower(r)
		at := strings.IndexRune(accented, lower)
		if lower < 0x80 || at < 0 {
			return r
		}
		base := rune(accented[strings.LastIndexByte(accented[:at], ' ')+1])
		if r != lower {
			base = unicode.ToUpper(base)
		}
		return base
	}, s)
}

func removeSpace(s string) string { return strings.Join(strings.Fields(s), "") }
