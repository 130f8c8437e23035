package data

import (
	"math/bits"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
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

// removeDiacritics returns s, in canonical decomposition (UAX #15), without the
// nonspacing marks.
func removeDiacritics(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

func removeSpace(s string) string { return strings.Join(strings.Fields(s), "") }
