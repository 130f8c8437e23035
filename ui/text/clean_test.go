package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/fold"
)

func TestClean(t *testing.T) {
	tests := []struct{ why, in, utf8, ascii string }{
		{"plain text is left alone", "Every Child Matters (2003) ~ £0", "Every Child Matters (2003) ~ £0", "Every Child Matters (2003) ~ GBP0"},
		{"an escape sequence is shown, not sent", "\x1b[31mred", "␛[31mred", "?[31mred"},
		{"C0 and DEL have pictures", "\x00\a\b\v\f\x1f\x7f", "␀␇␈␋␌␟␡", "???????"},
		{"the eight-bit CSI is a control too", "\u009b31m", "\ufffd31m", "?31m"},
		{"a tab is one space wherever it stands", "a\tb", "a b", "a b"},
		{"CR LF is one space", "a\r\nb", "a b", "a b"},
		{"invalid bytes count one by one", "a\xe2\x80b\xff", "a\ufffd\ufffdb\ufffd", "a??b?"},
		{"an encoded surrogate is invalid", "\xed\xa0\x80", "\ufffd\ufffd\ufffd", "???"},
		{"no-break and other spaces are spaces", "Children\u00a0Act\u202f2004\u2003\u2028", "Children Act 2004  ", "Children Act 2004  "},
		{"the ideographic space keeps its two cells", "\u3000", "  ", "  "},
		{"an override would reverse what follows", "\u202eabc\u2066\u2069", "\ufffdabc\ufffd\ufffd", "?abc??"},
		{"marks of direction do nothing in a grid", "\u200ea\u200fb\u061c", "ab", "ab"},
		{"what is invisible takes no room", "\ufeffsoft\u00adhy\u200bphen\u2060\u034f\u180b\ufe0f\U000e0101", "softhyphen", "softhyphen"},
		{"Hangul fillers are invisible letters", "\u115f\u1160\u3164\uffa0", "", ""},
		{"annotation would show text beside the line", "\ufff9a\ufffab\ufffb", "\ufffda\ufffdb\ufffd", "?a?b?"},
		{"format controls that show something are not invisible", "\u0600\u06dd\U00013430", "\ufffd\ufffd\ufffd", "???"},
		{"a keycap is its digit", "1\ufe0f\u20e3", "1\u20e3", "1"},
		{"private use, noncharacters and the unassigned mean nothing", "\ue000\ufdd0\uffff\U0010ffff\u0378", "\ufffd\ufffd\ufffd\ufffd\ufffd", "?????"},
		{"a joined emoji falls into its parts", "👩🏽\u200d🚀", "👩🚀", "??"},
		{"flags are their letters", "🇬🇧", "GB", "GB"},
		{"a flag spelt in tags loses them", "🏴\U000e0067\U000e0062\U000e007f", "🏴", "?"},
		{"combining marks stay, ASCII drops them", "Climbie\u0301", "Climbie\u0301", "Climbie"},
		{"a decomposed syllable is spelt out", "\u1112\u1161\u11ab 한", "ㅎㅏㄴ 한", "??? ?"},
		{"archaic jamo have no letter of their own", "\u113c\ua960\ud7cb", "\ufffd\ufffd\ufffd", "???"},
		{"AM is a mark and a letter", "น้ำ", "น\u0e49\u0e4dา", "??"},
		{"halfwidth sound marks combine", "ｶﾞ", "ｶ\u3099", "?"},
		{"spacing marks and viramas stay, counted rune by rune", "हिन्दी", "हिन्दी", "?????"},
		{"a virama that joins nothing stays", "க்", "க்", "?"},
		{"letters lose their diacritics", "Climbié, Łódź, Øre, naïve", "Climbié, Łódź, Øre, naïve", "Climbie, Lodz, Ore, naive"},
		{"letters without a decomposition are spelt", "Straße æsthetic Œuvre þ", "Straße æsthetic Œuvre þ", "Strasse aesthetic OEuvre th"},
		{"typographic punctuation", "“it’s” – a—b … •", "“it’s” – a—b … •", `"it's" - a--b ... *`},
		{"compatibility letters", "oﬃce Ａ ™ ŉ", "oﬃce Ａ ™ ŉ", "office A TM 'n"},
		{"an exponent or a fraction must not join a number", "10² 1½", "10² 1½", "10(2) 1(1/2)"},
		{"a spacing accent is not a space", "a¨b", "a¨b", "a?b"},
		{"what has no ASCII is one question mark a character", "漢字 ✓", "漢字 ✓", "?? ?"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			if got := UTF8.Clean(tt.in); got != tt.utf8 {
				t.Errorf("UTF8.Clean(%q) = %q, want %q", tt.in, got, tt.utf8)
			}
			if got := ASCII.Clean(tt.in); got != tt.ascii {
				t.Errorf("ASCII.Clean(%q) = %q, want %q", tt.in, got, tt.ascii)
			}
		})
	}
}

// consonants has one letter of each script whose viramas join consonants.
const consonants = "कকકକకകကកᨠᮊꯀ𐨐𑄇𑤌𑨋𑩜𑼒"

// TestCleanRunes puts every rune beside the kinds of character it could form a
// cluster with.
func TestCleanRunes(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		shown := UTF8.Clean(string(r))
		if shown == replacement && r != utf8.RuneError {
			continue
		}
		around := "a" + shown + "a" + shown + shown + "가" + shown + "漢" + shown + "😀" + shown + "😀"
		if unicode.IsMark(r) {
			for _, c := range consonants {
				around += string(c) + shown + string(c)
			}
		}
		if g, wc := ansi.StringWidth(around), ansi.StringWidthWc(around); g != wc && !Unsure(shown) {
			t.Errorf("%U shown as %q is %d cells by graphemes, %d by runes in %q", r, shown, g, wc, around)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		"", "plain", "\x1b]0;title\a", "a\u0301\u200d🏽🇬🇧\u202e", "हिन्दी ｶﾞ 한 \u1112\u1161", "\xff\xc3\u00a0\u3000",
		"\u0600a\u0d4e\u0d15", "£½…ﬁ",
	} {
		f.Add(s, 2)
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		cut := runeBoundary(s, at)
		for _, c := range []Charset{UTF8, ASCII} {
			got := c.Clean(s)
			checkPrintable(t, c, s, got)
			head, tail := c.Clean(s[:cut]), c.Clean(s[cut:])
			if head+tail != got {
				t.Errorf("%v: Clean(%q) = %q, in two parts %q", c, s, got, head+tail)
			}
			if again := c.Clean(got); again != got {
				t.Errorf("%v: cleaning %q again gives %q", c, got, again)
			}
			if w := Width(got); w != Width(head)+Width(tail) || w != ansi.StringWidthWc(got) {
				t.Errorf("%v: Width(%q) = %d, its parts %d+%d", c, got, w, Width(head), Width(tail))
			}
			checkSure(t, got)
		}
	})
}

// checkSure finds clusters that are counted in different ways, but are not said
// to be unsure.
func checkSure(t *testing.T, clean string) {
	t.Helper()
	for rest := clean; rest != ""; {
		cluster, wc := ansi.FirstGraphemeCluster(rest, ansi.WcWidth)
		if g := ansi.StringWidth(cluster); g != wc && !Unsure(cluster) {
			t.Errorf("%q in %q is %d cells by graphemes, %d by runes", cluster, clean, g, wc)
		}
		rest = rest[len(cluster):]
	}
}

func checkPrintable(t *testing.T, c Charset, from, got string) {
	t.Helper()
	if !utf8.ValidString(got) {
		t.Errorf("%v: Clean(%q) = %q is not valid UTF-8", c, from, got)
	}
	bad := strings.IndexFunc(got, func(r rune) bool {
		return !unicode.IsPrint(r) || c == ASCII && r > '~'
	})
	if bad >= 0 {
		t.Errorf("%v: Clean(%q) = %q, not printable at %d", c, from, got, bad)
	}
}

// runeBoundary returns the offset of the rune of s before which n runes stand,
// n counted round s.
func runeBoundary(s string, n int) int {
	count := utf8.RuneCountInString(s) + 1
	n = (n%count + count) % count
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}

// Whatever an ASCII screen spells a Latin letter by finds that letter, but for
// the bullet that stands for the dot of ŀ.
func TestASCIIIsFound(t *testing.T) {
	for r := range rune(0x2000) {
		spelled := ASCII.Clean(string(r))
		if !unicode.Is(unicode.Latin, r) || !unicode.IsLetter(r) || strings.ContainsAny(spelled, "?*") {
			continue
		}
		if len(timeline.FindIn(fold.ParsePattern(spelled), string(r))) == 0 {
			t.Errorf("%c is spelled %q, by which it is not found", r, spelled)
		}
	}
}
