package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/quote"
)

// Over small alphabets, where places overlap and borders are long, Locate finds
// what trying every place does.
func TestLocateOverSmallAlphabets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string, most int) string {
			return rapid.StringOfN(rapid.RuneFrom([]rune("ab \n\u00a0")), 0, most, -1).Draw(t, label)
		}
		text := draw("text", 40)
		q := quote.Quote{Exact: draw("exact", 6), Prefix: draw("prefix", 4), Suffix: draw("suffix", 4)}
		if got, want := quote.NewText(text).Locate(q), naive(text, q); got != want {
			t.Errorf("%q in %q is %+v, want %+v", q, text, got, want)
		}
		all := naive(text, quote.Quote{Exact: q.Exact})
		whole := quote.NewText(text)
		for range 2 { // and it is still so when asked again
			if first, ok := whole.First(q.Exact); first != all.Span || ok != (all.Match != quote.Missing) {
				t.Errorf("%q is first at %v of %q (%t), want %v", q.Exact, first, text, ok, all.Span)
			}
		}
	})
}

// fibonacci returns the Fibonacci string of at least n bytes, which is full of
// borders.
func fibonacci(n int) string {
	a, b := "a", "ab"
	for len(b) < n {
		a, b = b, b+a
	}
	return b[:n]
}

// Looking for a quote takes steps in proportion to the text and the quote,
// whatever they are.
func TestLocateIsLinear(t *testing.T) {
	const n = 1 << 16
	for _, tc := range []struct {
		why  string
		make func(n int) (string, quote.Quote)
	}{
		{"one letter, and one before it that never is", func(n int) (string, quote.Quote) {
			return strings.Repeat("a", n), quote.Quote{Exact: "a", Suffix: "b"}
		}},
		{"half of the text, which overlaps itself", func(n int) (string, quote.Quote) {
			return strings.Repeat("a", n), quote.Quote{Exact: strings.Repeat("a", n/2), Prefix: "b"}
		}},
		{"long surroundings", func(n int) (string, quote.Quote) {
			a := strings.Repeat("a", n/4)
			return strings.Repeat("a", n), quote.Quote{Exact: a, Prefix: a + "b", Suffix: "b" + a}
		}},
		{"surroundings that nearly hold everywhere", func(n int) (string, quote.Quote) {
			a := strings.Repeat("ab", n/8)
			return strings.Repeat("ab", n/2), quote.Quote{Exact: "a", Prefix: "b" + a, Suffix: a + "a"}
		}},
		{"two letters in turn", func(n int) (string, quote.Quote) {
			return strings.Repeat("ab", n/2), quote.Quote{Exact: strings.Repeat("ba", n/8) + "a"}
		}},
		{"a part that often begins, far apart", func(n int) (string, quote.Quote) {
			part := "ab" + strings.Repeat("c", 15)
			return strings.Repeat(part, n/len(part)), quote.Quote{Exact: strings.Repeat(part, n/40) + part[:16] + "d"}
		}},
		{"a Fibonacci string", func(n int) (string, quote.Quote) {
			return fibonacci(n), quote.Quote{Exact: fibonacci(n/3) + "c"}
		}},
		{"blanks", func(n int) (string, quote.Quote) {
			return "x" + strings.Repeat(" ", n), quote.Quote{Exact: "a"}
		}},
		{"blanks of two bytes, and words between them", func(n int) (string, quote.Quote) {
			return strings.Repeat("a\u00a0\r\n", n/5), quote.Quote{Exact: "a a", Prefix: "b a", Suffix: "a b"}
		}},
		{"a quote of blanks", func(n int) (string, quote.Quote) {
			return strings.Repeat("a ", n/2), quote.Quote{Exact: "a" + strings.Repeat(" ", n) + "b", Prefix: strings.Repeat(" ", n)}
		}},
		{"a quote that is nowhere", func(n int) (string, quote.Quote) {
			return strings.Repeat("a", n), quote.Quote{Exact: strings.Repeat("a", n/2) + "b"}
		}},
	} {
		steps := func(n int) int {
			raw, q := tc.make(n)
			text := quote.NewText(raw)
			text.Locate(q)
			return text.Steps()
		}
		if once, twice := steps(n), steps(2*n); twice > 5*once/2+1000 || once > 40*n {
			t.Errorf("%s: %d steps for %d bytes, %d for twice as many", tc.why, once, n, twice)
		}
	}
}

// However often quotes were looked for before, the same is found: a long text is
// then led to by its runs of bytes.
func TestLocateInATextSearchedOften(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"bridge", "river", "clerk", "fell", "of the", "ill\n", "year  1902"}), 900, 1200).Draw(t, "words")
		raw := strings.Join(words, " ")
		from := rapid.IntRange(0, len(raw)-60).Draw(t, "from")
		q := quote.Quote{Exact: raw[from : from+rapid.IntRange(15, 60).Draw(t, "length")]}
		if rapid.Bool().Draw(t, "changed") {
			q.Exact = strings.Replace(q.Exact, "e", "é", 1)
		}
		if rapid.Bool().Draw(t, "folded") {
			q.Exact = strings.Join(strings.Fields(q.Exact), " ")
		}
		text := quote.NewText(raw)
		want := text.Locate(q)
		for range 40 {
			text.Locate(quote.Quote{Exact: "a quote that is nowhere in it"})
		}
		if got := text.Locate(q); got != want {
			t.Errorf("%q is %+v, and was %+v before", q.Exact, got, want)
		}
	})
}

// A text in which many quotes are looked for is soon gone through no more: a quote
// costs what its words do, wherever it stands and however long the text is.
func TestManyQuotesCostLittle(t *testing.T) {
	for _, lines := range []int{1 << 12, 1 << 14} {
		var b strings.Builder
		for i := range lines {
			fmt.Fprintf(&b, "In entry %d the clerk wrote of %x.\n", i, i*i)
		}
		text := quote.NewText(b.String())
		for i := range 1000 {
			before, entry := text.Steps(), i*lines/1000
			q := fmt.Sprintf("entry %d the clerk wrote of %x", entry, entry*entry)
			if text.Locate(quote.Quote{Exact: q}).Match != quote.Exact {
				t.Fatalf("%q is not found", q)
			}
			if took := text.Steps() - before; i > 100 && took > b.Len()/8 {
				t.Fatalf("quote %d took %d steps in a text of %d bytes", i, took, b.Len())
			}
		}
	}
}

// A year that many events rest on is looked for once.
func TestAPhraseIsLookedForOnce(t *testing.T) {
	text := quote.NewText(strings.Repeat("the clerk wrote nothing. ", 10_000) + "In 1880 he did.")
	for _, year := range []string{"1880", "1881"} {
		at, found := text.First(year)
		before := text.Steps()
		if again, ok := text.First(year); again != at || ok != found || text.Steps() > before {
			t.Errorf("%s is at %v (%t) after %d steps, and was at %v (%t)", year, again, ok, text.Steps()-before, at, found)
		}
	}
}
