package timeline_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"dateline/timeline"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ why, raw, folded, cased string }{
		{"nothing", "", "", ""},
		{"nothing to fold", "green paper", "green paper", "green paper"},
		{"case", "Lord LAMING", "lord laming", "Lord LAMING"},
		{"one character with its diacritic", "Climbié", "climbie", "Climbie"},
		{"a letter and a combining mark", "Climbie\u0301", "climbie", "Climbie"},
		{"a capital with two marks", "Ṩ", "s", "S"},
		{"letters that have no canonical decomposition stay", "Ærøskøbing ß", "ærøskøbing ß", "Ærøskøbing ß"},
		{"three Greek sigmas are one", "Σίσυφος", "σισυφοσ", "Σισυφος"},
		{"a Turkish dotted capital", "İ", "i", "I"},
		{"a syllable is the letters it is composed of", "한", "\u1112\u1161\u11ab", "\u1112\u1161\u11ab"},
		{"typographic quotation marks", "‘a’ “b” «c» d′ e″", `'a' "b" "c" d' e"`, `'a' "b" "c" d' e"`},
		{"dashes and the minus sign", "1–2—3‑4−5", "1-2-3-4-5", "1-2-3-4-5"},
		{"an ellipsis", "wait…", "wait...", "wait..."},
		{"no-break spaces, as in one of the articles", "Audit\u00a0Commission", "audit commission", "Audit Commission"},
		{"a run of white space of several kinds", "a \t\r\n\u2003b", "a b", "a b"},
		{"white space at either end is kept as one space", "  a  ", " a ", " a "},
		{"a soft hyphen within a word", "chil\u00addren", "children", "children"},
		{"zero width space and byte order mark", "\ufeffa\u200bb", "ab", "ab"},
		{"white space on both sides of nothing is one run", "a \u00ad b", "a b", "a b"},
		{"what is not UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd", "a\ufffdb\ufffd"},
	} {
		if got := timeline.Fold(c.raw, false).String(); got != c.folded {
			t.Errorf("%s: %q folds to %q, want %q", c.why, c.raw, got, c.folded)
		}
		if got := timeline.Fold(c.raw, true).String(); got != c.cased {
			t.Errorf("%s: %q folds to %q with its case, want %q", c.why, c.raw, got, c.cased)
		}
	}
}

func TestFoldedTextRaw(t *testing.T) {
	for _, c := range []struct{ why, raw, of, want string }{
		{"the same bytes", "green paper", "paper", "paper"},
		{"case alone", "Green Paper", "paper", "Paper"},
		{"bytes that moved", "“Climbié’s”", "climbie's", "Climbié’s"},
		{"a combining mark goes with its letter", "cafe\u0301 au lait", "cafe", "cafe\u0301"},
		{"a run of white space is whole", "a \n b", " ", " \n "},
		{"a part of an ellipsis is all of it", "wait…", "wait.", "wait…"},
		{"a part of a syllable is all of it", "a한b", "\u1112", "한"},
		{"a soft hyphen at the end is of the word before", "a\u00adb", "a", "a\u00ad"},
		{"one at the beginning of the text is of none", "\u00adab", "a", "a"},
		{"one at the end of the text", "ab\u00ad", "b", "b\u00ad"},
		{"after a byte that is no UTF-8", "\xffa", "a", "a"},
	} {
		f := timeline.Fold(c.raw, false)
		i := strings.Index(f.String(), c.of)
		if i < 0 {
			t.Errorf("%s: %q folds to %q, which has no %q", c.why, c.raw, f, c.of)
			continue
		}
		if s := f.Raw(i, i+len(c.of)); c.raw[s.Start:s.End] != c.want {
			t.Errorf("%s: %q was made of %q, want %q", c.why, c.of, c.raw[s.Start:s.End], c.want)
		}
	}
	if s := timeline.Fold("\u00ad", false).Raw(0, 0); s.Start != s.End {
		t.Errorf("nothing was made of %v", s)
	}
}

// Every character folds to what folds to itself, and folding its case
// afterwards or at once is the same: patterns rely on both.
func TestFoldEveryCharacter(t *testing.T) {
	t.Parallel()
	const beyond = 0x20000 // ideographs, without case and parts, and marks of variation
	for r := range rune(beyond) {
		if unicode.In(r, unicode.Unified_Ideograph, unicode.Co, unicode.Cs) || !unicode.In(r, unicode.C, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z) {
			continue
		}
		raw := string(r)
		decomposed := strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return foldCase(r)
		}, norm.NFD.String(raw))
		folded, cased := timeline.Fold(raw, false).String(), timeline.Fold(raw, true).String()
		if unicode.IsLetter(r) && folded != strings.ReplaceAll(decomposed, "ʼ", "'") {
			t.Errorf("%U folds to %q, want %q", r, folded, decomposed)
		}
		if again := timeline.Fold(folded, false).String(); again != folded {
			t.Errorf("%U folds to %q and that to %q", r, folded, again)
		}
		if again := timeline.Fold(cased, true).String(); again != cased {
			t.Errorf("%U folds to %q and that to %q, with its case", r, cased, again)
		}
		if late := timeline.Fold(cased, false).String(); late != folded {
			t.Errorf("%U folds to %q, but to %q by way of %q", r, folded, late, cased)
		}
		if upper := timeline.Fold(string(unicode.ToUpper(r)), false).String(); upper != folded && !unicode.Is(unicode.Mn, r) {
			t.Errorf("%U folds to %q, its capital to %q", r, folded, upper)
		}
	}
}

// rawText has what makes folding hard close together.
var rawText = rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{
	"a", "b", "ab", "A", "B", "e", "é", "É", "e\u0301", "\u0301", " ", "  ", "\n", "\t", "\u00a0", "\u2003", "\u0085",
	"…", ".", "..", "“", "”", `"`, "'", "’", "–", "-", "\u00ad", "\u200b", "ς", "Σ", "ſ", "İ", "한", "\u1112", "\xff", "\xc3", "😀", "日本",
}), 0, 24), func(parts []string) string { return strings.Join(parts, "") })

// naiveText is a text folded character by character, with where each byte
// came from.
type naiveText struct {
	text string
	from []timeline.Span
}

var (
	typewriter = strings.NewReplacer("‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "ʼ", "'",
		"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "″", `"`, "«", `"`, "»", `"`,
		"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-", "…", "...", "\u00ad", "", "\u200b", "")
	foldCase = func(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }
)

func naiveFold(raw string, keepCase bool) naiveText {
	var n naiveText
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[i:])
		at := timeline.Span{Start: i, End: i + size}
		i += size
		folded := ""
		for _, r := range typewriter.Replace(norm.NFD.String(string(r))) {
			if !unicode.Is(unicode.Mn, r) {
				folded += string(r)
			}
		}
		if !keepCase {
			folded = strings.Map(foldCase, folded)
		}
		if unicode.IsSpace(r) {
			folded = " "
			if strings.HasSuffix(n.text, " ") {
				folded = ""
			}
		}
		for k := len(n.from) - 1; folded == "" && k >= 0 && n.from[k].End == at.Start; k-- {
			n.from[k].End = at.End
		}
		n.text += folded
		n.from = append(n.from, slices.Repeat([]timeline.Span{at}, len(folded))...)
	}
	return n
}

func (n naiveText) raw(start, end int) timeline.Span {
	return timeline.Span{Start: n.from[start].Start, End: n.from[end-1].End}
}

func checkFold(t interface{ Fatalf(string, ...any) }, raw string, keepCase bool) {
	f, naive := timeline.Fold(raw, keepCase), naiveFold(raw, keepCase)
	if f.String() != naive.text {
		t.Fatalf("%q folds to %q, naively to %q", raw, f, naive.text)
	}
	for i := range naive.text {
		for j := range naive.text + "." {
			if i >= j {
				continue
			}
			s := f.Raw(i, j)
			if want := naive.raw(i, j); s != want {
				t.Fatalf("%q: bytes %d to %d of %q were made of %v, naively of %v", raw, i, j, f, s, want)
			}
			if again := timeline.Fold(raw[s.Start:s.End], keepCase).String(); !strings.Contains(again, naive.text[i:j]) {
				t.Fatalf("%q: %q folds to %q, which has no %q", raw, raw[s.Start:s.End], again, naive.text[i:j])
			}
		}
	}
}

func TestFoldIsNaiveFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkFold(t, rawText.Draw(t, "raw"), rapid.Bool().Draw(t, "keep case"))
	})
}

func FuzzFold(f *testing.F) {
	for _, raw := range []string{"Climbié’s “trust”…", "a \u00ad\t b", "cafe\u0301\xff", "한 Σς"} {
		f.Add(raw, false)
		f.Add(raw, true)
	}
	f.Fuzz(func(t *testing.T, raw string, keepCase bool) {
		f := timeline.Fold(raw, keepCase)
		text := f.String()
		if again := timeline.Fold(text, keepCase).String(); again != text {
			t.Fatalf("%q folds to %q and that to %q", raw, text, again)
		}
		if late := timeline.Fold(timeline.Fold(raw, true).String(), false).String(); late != timeline.Fold(raw, false).String() {
			t.Fatalf("%q folds otherwise by way of its case: %q", raw, late)
		}
		last := 0
		for i, r := range text {
			s := f.Raw(i, i+utf8.RuneLen(r))
			if s.Start < last || s.End <= s.Start || !atBoundary(raw, s.Start) || !atBoundary(raw, s.End) {
				t.Fatalf("%q: %q at %d of %q was made of %v", raw, r, i, text, s)
			}
			last = s.Start
			if part := timeline.Fold(raw[s.Start:s.End], keepCase).String(); !strings.ContainsRune(part, r) {
				t.Fatalf("%q: %q was made of %q", raw, r, raw[s.Start:s.End])
			}
		}
	})
}

// atBoundary reports whether a character begins or the text ends at byte i.
func atBoundary(raw string, i int) bool {
	for at := range raw {
		if at == i {
			return true
		}
	}
	return i == len(raw)
}
