package quote_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/quote"
	"dateline/timeline/span"
)

func ExampleText_Locate() {
	text := quote.NewText("The trusts were\nlaunched in 2003. The trusts were slow.")
	for _, q := range []quote.Quote{
		{Exact: "slow"},
		{Exact: "were launched"},
		{Exact: "The trusts"},
		{Exact: "The trusts", Suffix: "were slow"},
		{Exact: "the Trusts"},
	} {
		found := text.Locate(q)
		fmt.Println(found.Match, found.Span, found.Count)
	}
	// Output:
	// exact {50 54} 1
	// white space folded {11 24} 1
	// ambiguous {0 10} 2
	// exact {34 44} 2
	// missing {0 0} 0
}

func TestLocate(t *testing.T) {
	for _, c := range []struct {
		why, text string
		quote     quote.Quote
		match     quote.Match
		want      string // what is left of the text from the span on
		length    int    // of the span, in bytes
	}{
		{"the whole text", "a b", quote.Quote{Exact: "a b"}, quote.Exact, "a b", 3},
		{"a part of a word", "abc", quote.Quote{Exact: "b"}, quote.Exact, "bc", 1},
		{"nothing is nowhere", "a b", quote.Quote{}, quote.Missing, "a b", 0},
		{"white space alone is no passage", "a b", quote.Quote{Exact: " "}, quote.Missing, "a b", 0},
		{"an empty text has no passage", "", quote.Quote{Exact: "a"}, quote.Missing, "", 0},
		{"case is not folded", "Abc", quote.Quote{Exact: "abc"}, quote.Missing, "Abc", 0},
		{"diacritics are not folded", "Climbié", quote.Quote{Exact: "Climbie"}, quote.Missing, "Climbié", 0},
		{"a composed letter is not its parts", "e\u0301", quote.Quote{Exact: "é"}, quote.Missing, "e\u0301", 0},
		{"quotation marks are not folded", "it’s", quote.Quote{Exact: "it's"}, quote.Missing, "it’s", 0},
		{"white space is not made up", "trusts.They", quote.Quote{Exact: "trusts. They"}, quote.Missing, "trusts.They", 0},
		{"white space is not left out", "a b", quote.Quote{Exact: "ab"}, quote.Missing, "a b", 0},
		{"line breaks fold", "x a\r\n\r\n  b y", quote.Quote{Exact: "a b"}, quote.Folded, "a\r\n\r\n  b y", 8},
		{"no-break spaces fold", "Audit\u00a0Commission", quote.Quote{Exact: "Audit Commission"}, quote.Folded, "Audit\u00a0Commission", 17},
		{"and the other way round", "Audit Commission", quote.Quote{Exact: "Audit\u00a0Commission"}, quote.Folded, "Audit Commission", 16},
		{"after folds before it the span is still right", "a  b\n\nc   d e", quote.Quote{Exact: "d\ne"}, quote.Folded, "d e", 3},
		{"white space around the quote is not looked for", "a b", quote.Quote{Exact: "\n  b "}, quote.Folded, "b", 1},
		{"byte for byte goes before folded", "a\nb a b", quote.Quote{Exact: "a b"}, quote.Exact, "a b", 3},
		{"two places that overlap are two", "ana na, banana", quote.Quote{Exact: "ana"}, quote.Ambiguous, "ana na, banana", 3},
		{"folded places are counted together", "a  b, a\nb", quote.Quote{Exact: "a b"}, quote.Ambiguous, "a  b, a\nb", 4},
		{"a prefix decides", "x a, y a", quote.Quote{Exact: "a", Prefix: "y"}, quote.Exact, "a", 1},
		{"a suffix decides", "a x, a y", quote.Quote{Exact: "a", Suffix: " y"}, quote.Exact, "a y", 1},
		{"both together decide", "x a y, x a z, w a z", quote.Quote{Exact: "a", Prefix: "x", Suffix: "z"}, quote.Exact, "a z, w a z", 1},
		{"a prefix that fits both does not", "x a, x a", quote.Quote{Exact: "a", Prefix: "x"}, quote.Ambiguous, "a, x a", 1},
		{"a prefix stands directly before", "y b a", quote.Quote{Exact: "a", Prefix: "y"}, quote.Missing, "y b a", 0},
		{"white space in a prefix folds", "the\n\nold a, a", quote.Quote{Exact: "a", Prefix: "the old"}, quote.Exact, "a, a", 1},
		{"the seam may be without white space", "“a” b, a", quote.Quote{Exact: "a", Prefix: "“", Suffix: "” b"}, quote.Exact, "a” b, a", 1},
		{"a prefix longer than the text before", "a", quote.Quote{Exact: "a", Prefix: "b a"}, quote.Missing, "a", 0},
		{"a suffix longer than the text after", "a b", quote.Quote{Exact: "a", Suffix: "b c"}, quote.Missing, "a b", 0},
		{"the words fold where their context asks for it", "x a b, y a\nb", quote.Quote{Exact: "a b", Prefix: "y"}, quote.Folded, "a\nb", 3},
	} {
		found := quote.NewText(c.text).Locate(c.quote)
		if found.Match != c.match || found.Span.Len() != c.length || c.text[found.Span.Start:] != c.want {
			t.Errorf("%s: %q in %q is %v at %v", c.why, c.quote, c.text, found.Match, found.Span)
		}
	}
}

// What was located before has no bearing on what is located next.
func TestLocateAgain(t *testing.T) {
	text := quote.NewText("a\nb c")
	for range 2 {
		for _, q := range []string{"a b", "b c", "x y"} {
			if got, want := text.Locate(quote.Quote{Exact: q}), quote.NewText("a\nb c").Locate(quote.Quote{Exact: q}); got != want {
				t.Errorf("%q: %v, want %v", q, got, want)
			}
		}
	}
}

func TestSpan(t *testing.T) {
	s := span.Of(2, 4)
	for _, c := range []struct {
		why  string
		o    span.Span
		want bool
	}{
		{"itself", span.Of(2, 4), true},
		{"one byte shared", span.Of(3, 9), true},
		{"around it", span.Of(0, 9), true},
		{"ends where it begins", span.Of(0, 2), false},
		{"begins where it ends", span.Of(4, 5), false},
	} {
		if s.Overlaps(c.o) != c.want || c.o.Overlaps(s) != c.want {
			t.Errorf("%s: %v and %v overlap, want %v", c.why, s, c.o, c.want)
		}
	}
}

// A quote cut from a text anywhere, its white space replaced, is found where
// it was cut unless it stands elsewhere too.
func TestLocateFindsWhatWasCut(t *testing.T) {
	space := rapid.StringMatching(`[ \n\t\x{a0}\x{2003}\x{85}]{1,3}`)
	word := rapid.StringMatching(`[abé’.]{1,3}`)
	rapid.Check(t, func(t *rapid.T) {
		var raw, other strings.Builder // the same words with other white space
		bounds := [][2]int{{0, 0}}     // offsets in both at which to cut
		write := func(a, b string) {
			raw.WriteString(a)
			other.WriteString(b)
			bounds = append(bounds, [2]int{raw.Len(), other.Len()})
		}
		for range rapid.IntRange(1, 12).Draw(t, "words") {
			for _, r := range word.Draw(t, "word") {
				write(string(r), string(r))
			}
			write(space.Draw(t, "space"), space.Draw(t, "other"))
		}
		i := rapid.IntRange(0, len(bounds)-2).Draw(t, "from")
		j := rapid.IntRange(i+1, len(bounds)-1).Draw(t, "to")
		from, to := bounds[i], bounds[j]
		words := other.String()[from[1]:to[1]]
		want := trimmed(raw.String(), span.Of(from[0], to[0]))
		text := quote.NewText(raw.String())
		found := text.Locate(quote.Quote{Exact: words})
		switch occurrences(raw.String(), words) {
		case 0: // white space
			if found.Match != quote.Missing {
				t.Fatalf("white space %q is %v", words, found.Match)
			}
		case 1:
			if !found.Match.Found() || trimmed(raw.String(), found.Span) != want {
				t.Fatalf("%q is %v at %v of %q, want %v", words, found.Match, found.Span, raw.String(), want)
			}
		default:
			if found.Count == 0 {
				t.Fatalf("%q is not found in %q", words, raw.String())
			}
		}
	})
}

// occurrences counts the places of words in text, white space folded.
func occurrences(text, words string) int {
	text, words = strings.Join(strings.Fields(text), " "), strings.Join(strings.Fields(words), " ")
	n := 0
	for i := range text {
		if words != "" && strings.HasPrefix(text[i:], words) {
			n++
		}
	}
	return n
}

// trimmed returns s without the white space at its ends.
func trimmed(text string, s span.Span) span.Span {
	part := text[s.Start:s.End]
	start := s.Start + len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	end := s.Start + len(strings.TrimRightFunc(part, unicode.IsSpace))
	return span.Of(start, max(start, end))
}

// naive is Locate as its documentation has it, without regard to time.
func naive(text string, q quote.Quote) quote.Location {
	words := strings.Join(strings.Fields(q.Exact), " ")
	if words == "" {
		return quote.Location{}
	}
	exact := judge(text, q, quote.Exact, func(s string) int {
		if strings.HasPrefix(s, q.Exact) {
			return len(q.Exact)
		}
		return -1
	})
	if exact.Match == quote.Ambiguous {
		exact.Again = span.Span{}
		return exact
	}
	folded := judge(text, q, quote.Folded, func(s string) int {
		for n := range s {
			if strings.Join(strings.Fields(s[:n]), " ") == words && s[:n] == strings.TrimSpace(s[:n]) {
				return n
			}
		}
		if strings.Join(strings.Fields(s), " ") == words && s == strings.TrimSpace(s) {
			return len(s)
		}
		return -1
	})
	if exact.Match == quote.Exact {
		exact.Again = folded.Span
		if folded.Span == trimmed(text, exact.Span) {
			exact.Again = folded.Again
		}
		return exact
	}
	folded.Count, folded.Again = max(folded.Count, exact.Count), span.Span{}
	return folded
}

// judge tries every place of text; at returns how many bytes the words take at
// the beginning of a string, or -1.
func judge(text string, q quote.Quote, match quote.Match, at func(string) int) quote.Location {
	fold := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	var found quote.Location
	for i := range text {
		n := at(text[i:])
		if n < 0 {
			continue
		}
		found.Count++
		if !strings.HasSuffix(fold(text[:i]), fold(q.Prefix)) || !strings.HasPrefix(fold(text[i+n:]), fold(q.Suffix)) {
			continue
		}
		if found.Match != quote.Missing {
			if found.Match != quote.Ambiguous {
				found.Again = span.Of(i, i+n)
			}
			found.Match = quote.Ambiguous
			continue
		}
		found.Span, found.Match = span.Of(i, i+n), match
	}
	return found
}

func FuzzLocate(f *testing.F) {
	f.Add("a\nb a b", "a b", "", "")
	f.Add("x a, x\u00a0 a y", "a", "x", "y")
	f.Add("ana banana", "ana", "b", "")
	f.Add(" a  b c ", " b\tc\n", " a", " ")
	f.Fuzz(func(t *testing.T, text, exact, prefix, suffix string) {
		for _, s := range []string{text, exact, prefix, suffix} {
			if !utf8.ValidString(s) || len(s) > 200 {
				return
			}
		}
		q := quote.Quote{exact, prefix, suffix}
		got, want := quote.NewText(text).Locate(q), naive(text, q)
		want.Count = min(want.Count, quote.Enough)
		if got != want {
			t.Errorf("%q in %q is %+v, want %+v", q, text, got, want)
		}
	})
}

func BenchmarkLocate(b *testing.B) {
	text := quote.NewText(strings.Repeat("The trusts were launched with hope and little money. ", 200) + "Nobody\nanswered.")
	for b.Loop() {
		text.Locate(quote.Quote{Exact: "Nobody answered"})
	}
}
