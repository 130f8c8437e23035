package fold_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"dateline/timeline/fold"
	"dateline/timeline/fold/naive"
	"dateline/timeline/span"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ why, raw, folded string }{
		{"nothing", "", ""},
		{"nothing to fold", "green paper", "green paper"},
		{"case", "Lord LAMING", "lord laming"},
		{"one character with its diacritic", "Climbié", "climbie"},
		{"a letter and a combining mark", "Climbie\u0301", "climbie"},
		{"a capital with two marks", "Ṩ", "s"},
		{"letters that have no decomposition", "Ærøskøbing ß", "aeroskobing ss"},
		{"three Greek sigmas are one", "Σίσυφος", "σισυφοσ"},
		{"a Turkish dotted capital", "İ", "i"},
		{"a syllable is what it is composed of", "\u1112\u1161\u11ab", "한"},
		{"typographic quotation marks", "‘a’ “b” «c» d′ e″", `'a' "b" "c" d' e"`},
		{"dashes and the minus sign", "1–2—3‑4−5", "1-2-3-4-5"},
		{"an ellipsis", "wait…", "wait..."},
		{"no-break spaces, as in one of the articles", "Audit\u00a0Commission", "audit commission"},
		{"a run of white space of several kinds", "a \t\r\n\u2003b", "a b"},
		{"white space at either end is kept as one space", "  a  ", " a "},
		{"a soft hyphen within a word", "chil\u00addren", "children"},
		{"zero width space and byte order mark", "\ufeffa\u200bb", "ab"},
		{"white space on both sides of nothing is one run", "a \u00ad b", "a b"},
		{"what is invisible among what ends a line", "a- \u00ad\nb", "ab"},
		{"what is not UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd"},
	} {
		if got := fold.Of(c.raw).String(); got != c.folded {
			t.Errorf("%s: %q folds to %q, want %q", c.why, c.raw, got, c.folded)
		}
	}
}

func TestTextRaw(t *testing.T) {
	for _, c := range []struct{ why, raw, of, want string }{
		{"the same bytes", "green paper", "paper", "paper"},
		{"case alone", "Green Paper", "paper", "Paper"},
		{"bytes that moved", "“Climbié’s”", "climbie's", "Climbié’s"},
		{"a combining mark goes with its letter", "cafe\u0301 au lait", "cafe", "cafe\u0301"},
		{"a run of white space is whole", "a \n b", " ", " \n "},
		{"a part of an ellipsis is all of it", "wait…", "wait.", "wait…"},
		{"a part of a ligature is all of it", "aﬃb", "f", "ﬃ"},
		{"a soft hyphen at the end is of the word before", "a\u00adb", "a", "a\u00ad"},
		{"one at the beginning of the text is of none", "\u00adab", "a", "a"},
		{"one at the end of the text", "ab\u00ad", "b", "b\u00ad"},
		{"after a byte that is no UTF-8", "\xffa", "a", "a"},
	} {
		f := fold.Of(c.raw)
		i := strings.Index(f.String(), c.of)
		if i < 0 {
			t.Errorf("%s: %q folds to %q, which has no %q", c.why, c.raw, f, c.of)
			continue
		}
		if s := f.Raw(i, i+len(c.of)); c.raw[s.Start:s.End] != c.want {
			t.Errorf("%s: %q was made of %q, want %q", c.why, c.of, c.raw[s.Start:s.End], c.want)
		}
	}
	if s := fold.Of("\u00ad").Raw(0, 0); s.Start != s.End {
		t.Errorf("nothing was made of %v", s)
	}
}

// Every character folds to what folds to itself, as its capital does and what is
// canonically equivalent.
func TestFoldEveryCharacter(t *testing.T) {
	t.Parallel()
	const beyond = 0x20000 // ideographs, without case and parts, and marks of variation
	for r := range rune(beyond) {
		if unicode.In(r, unicode.Unified_Ideograph, unicode.Co, unicode.Cs) || !unicode.In(r, unicode.C, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z) {
			continue
		}
		folded := fold.Of(string(r)).String()
		if again := fold.Of(folded).String(); again != folded {
			t.Errorf("%U folds to %q and that to %q", r, folded, again)
		}
		if upper := fold.Of(string(unicode.ToUpper(r))).String(); upper != folded && !unicode.IsMark(r) {
			t.Errorf("%U folds to %q, its capital to %q", r, folded, upper)
		}
		if !unicode.IsLetter(r) {
			continue // spacing accents are no letters
		}
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if same := fold.Of(form.String(string(r))).String(); same != folded {
				t.Errorf("%U folds to %q, what is canonically equivalent to %q", r, folded, same)
			}
		}
	}
}

func TestOfIsNaiveFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := naive.Text.Draw(t, "raw")
		f, letters := fold.Of(raw), naive.Fold(raw)
		text := ""
		var starts []int
		for _, l := range letters {
			starts = append(starts, len(text))
			text += string(l.Sign)
		}
		if f.String() != text {
			t.Fatalf("%q folds to %q, naively to %q", raw, f, text)
		}
		starts = append(starts, len(text))
		for i := range letters {
			for j := i + 1; j <= len(letters); j++ {
				want := span.Of(letters[i].Raw.Start, letters[j-1].Raw.End)
				if s := f.Raw(starts[i], starts[j]); s != want {
					t.Fatalf("%q: characters %d to %d of %q were made of %v, naively of %v", raw, i, j, f, s, want)
				}
			}
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, raw := range []string{
		"Climbié’s “trust”…", "a \u00ad\t b", "cafe\u0301\xff", "한 Σς", "pro-\nvision", "下\r桥", "10² 1½", "क\u093c\u094d ｶﾞ น\u0e4d\u0e49า",
	} {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		f := fold.Of(raw)
		text := f.String()
		if again := fold.Of(text).String(); again != text {
			t.Fatalf("%q folds to %q and that to %q", raw, text, again)
		}
		last := 0
		for i, r := range text {
			s := f.Raw(i, i+utf8.RuneLen(r))
			if s.Start < last || s.End <= s.Start || !atBoundary(raw, s.Start) || !atBoundary(raw, s.End) {
				t.Fatalf("%q: %q at %d of %q was made of %v", raw, r, i, text, s)
			}
			last = s.Start
			piece := raw[s.Start:s.End]
			if strings.ContainsFunc(piece, func(r rune) bool { return unicode.Is(unicode.No, r) }) {
				continue // whether it runs into a number depends on what is before
			}
			if part := fold.Of(piece).String(); !strings.ContainsRune(part, r) {
				t.Fatalf("%q: %q was made of %q", raw, r, piece)
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
