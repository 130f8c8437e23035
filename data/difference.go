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
	{"characters that cannot be seen", removeUnseen},
}

var punctuation = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "`", "'",
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "″", `"`,
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-",
)

// difference names all that tells words from what passage holds, or is empty
// where the very words differ, or the two are too long to try.
func difference(words, passage string) string {
	const tooLong = 8 << 10
	if len(words)+len(passage) > tooLong {
		return ""
	}
	for size := 1; size <= len(likenesses); size++ {
		for set := range 1 << len(likenesses) {
			if bits.OnesCount(uint(set)) == size && alike(words, passage, set) {
				return strings.Join(namesOf(set), ", ")
			}
		}
	}
	if oneCharacter(words, passage) {
		return "one character"
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

// oneCharacter reports whether words and passage are the same but for one
// character, there another, more or less; signs at the ends of the passage are
// nothing.
func oneCharacter(words, passage string) bool {
	words, passage = trimSigns(words), trimSigns(passage)
	a, b := []rune(words), []rune(passage)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1 && len(a)+len(b) > 0
}

func trimSigns(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
}

// removeUnseen removes format characters, such as soft hyphens and spaces without
// width.
func removeUnseen(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}
