package verification

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/text"
	"dateline/ui/theme"
)

func TestWhatWasFoundInstead(t *testing.T) {
	within := func(words, prefix string) timeline.Excerpt {
		x := unlocated(quote.Missing, words)
		x.Quote.Prefix = prefix
		return x
	}
	tests := []struct {
		why  string
		x    timeline.Excerpt
		want []string
	}{
		{
			"another word", unlocated(quote.Missing, "It opened in April."),
			[]string{"The nearest passage, 75% alike, begins on line 3 of report.txt:", "It opened in [-April-] {+March+}."},
		},
		{
			"a word too many, at the end", unlocated(quote.Missing, "It cost four millions altogether"),
			[]string{"line 4", "It cost four millions [-altogether-] {+.+}"},
		},
		{
			"another word at the end, which the nearest passage need not have", unlocated(quote.Missing, "The stop"),
			[]string{"line 1", "The [-stop-] {+bridge.+}"},
		},
		{
			"words put in near the end", unlocated(quote.Missing, "It opened in March, as they say."),
			[]string{"line 3", "It opened in March[-, as they say-]."},
		},
		{
			"a part of a word at either end", unlocated(quote.Missing, "opened in early March"),
			[]string{"line 3", "opened in [-early-] March"},
		},
		{
			"a word left out at the beginning", unlocated(quote.Missing, "It millions, people's money."),
			[]string{"It {+cost four+} millions, people's money."},
		},
		{
			"a word left out", unlocated(quote.Missing, "It cost millions, people's money."),
			[]string{"line 6", "It cost {+four+} millions, people's money."},
		},
		{
			"an apostrophe of another shape", unlocated(quote.Missing, "people’s money"),
			[]string{"alike but for case or punctuation", "[-people’s-] {+people's+} money"},
		},
		{
			"nothing like it", unlocated(quote.Missing, "A tunnel would have been cheaper"),
			[]string{"Nothing in the source is like it."},
		},
		{
			"the words without the words around them", within("The end.", "In"),
			[]string{"The words begin on line 7 of report.txt, but not where the prefix and suffix say."},
		},
		{
			"white space before a full stop", unlocated(quote.Missing, "The end ."),
			[]string{"line 7 of report.txt, but white space and signs differ"},
		},
		{
			"in several places", unlocated(quote.Ambiguous, "It cost four millions"),
			[]string{"It occurs 2 times in report.txt, on lines 4, 6.", "A prefix or suffix must say which is meant."},
		},
		{
			"in a text that is not there",
			timeline.Excerpt{Source: "other", Quote: quote.Quote{Exact: "x"}},
			[]string{"The text of the source is not at hand."},
		},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			p := opened(t, 120, 20, corpus(t, []timeline.Excerpt{tt.x}))
			wants(t, p, tt.want...)
		})
	}
}

// Where words have no spaces between them, it is characters that differ.
func TestWhatDiffersWithoutSpaces(t *testing.T) {
	p := New(corpus(t, []timeline.Excerpt{unlocated(quote.Missing, "駅は冬に焼けた。")}))
	p.SetFrame(framed(100, 24, theme.Mono, text.UTF8))
	p.Open(map[string]string{"report": "1880年、駅は夏に焼けた。人々は泣いた。"})
	wants(t, p, "begins on line 1 of report.txt:", "駅は[-冬-] {+夏+}に焼けた。")
}

// Looking takes long in long texts, so it is not done in very long ones, and the
// fewer texts have faults, the longer they may be.
func TestLongTextsAreSearchedBeside(t *testing.T) {
	missing, ambiguous := unlocated(quote.Missing, "It opened in April."), unlocated(quote.Ambiguous, "It cost")
	words := "It opened in April." + strings.Repeat(" It cost four millions.", 200)
	longer, longest := unlocated(quote.Missing, words), unlocated(quote.Missing, strings.Repeat(words, 10))
	const beside = "being looked for"
	tests := []struct {
		why    string
		x      timeline.Excerpt
		faults int
		bytes  int // of the text; 0 for one that is like the words
		first  string
		then   string // "" where nothing is searched
	}{
		{"a text is prepared once, however many faults are of it", missing, 1000, 500_000, "The nearest passage", ""},
		{"a longer text is too much before a frame", missing, 1, 600_000, beside, "The nearest passage"},
		{"looking for where it is takes no longer", ambiguous, 1, 500_000, "on lines", ""},
		{"but takes time too", ambiguous, 1, 600_000, beside, "on lines"},
		{"so does comparing", longer, 1, 0, beside, "The nearest passage"},
		{"which can be too much anywhere", longest, 1, 0, beside, "too long to look for the nearest passage"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			p := New(corpus(t, slices.Repeat([]timeline.Excerpt{tt.x}, tt.faults)))
			p.SetFrame(framed(80, 24, theme.Mono, text.UTF8))
			s := strings.Repeat(report, tt.bytes/len(report))
			if tt.bytes == 0 {
				s = strings.ReplaceAll(tt.x.Quote.Exact, "April", "March")
			}
			p.Open(map[string]string{"report": s})
			wants(t, p, tt.first)
			search := p.Search()
			if (search != nil) != (tt.then != "") {
				t.Fatalf("there is something to search: %t", search != nil)
			}
			if search == nil {
				return
			}
			if p.Search() != nil {
				t.Error("two searches are under way")
			}
			p.Take(search.Run())
			wants(t, p, tt.then)
			if p.Search() != nil {
				t.Error("what was found is searched again")
			}
		})
	}
}

// What is found after the panel was opened anew is of no excerpt that it shows.
func TestSearchOfAnEarlierPanel(t *testing.T) {
	p := New(corpus(t, []timeline.Excerpt{unlocated(quote.Missing, "It opened in April.")}))
	p.SetFrame(framed(80, 24, theme.Mono, text.UTF8))
	p.Open(map[string]string{"report": strings.Repeat(report, 10_000)})
	s := p.Search()
	p.Open(map[string]string{"report": strings.Repeat("Another text. ", 50_000)})
	p.Take(s.Run())
	wants(t, p, "being looked for")
	p.Take(p.Search().Run())
	wants(t, p, "Nothing in the source is like it.")
}

// What the loader did not look for may be in the text, so nothing is said of what
// stands there instead.
func TestWhatWasNotLookedFor(t *testing.T) {
	p := opened(t, 120, 20, corpus(t, []timeline.Excerpt{unlocated(quote.Unsought, "It opened in March.")}))
	wants(t, p, "1 not looked for", "Not every excerpt was looked for", "It was not looked for: looking for so many others took too long.")
	if shown := strings.Join(p.View(), "\n"); strings.Contains(shown, "begin") || strings.Contains(shown, "nearest") {
		t.Errorf("what stands there instead is told:\n%s", shown)
	}
}

// What differs can be told where both look the same.
func TestWhatLooksTheSame(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{"typographic signs in ASCII", "people’s money", "the corpus has U+2019 where its source has U+0027"},
		{"what is not shown at all", "peo\u200bple's money", "the corpus has U+200B where its source has U+0070"},
		{"what is not shown, between words", "people's\u200b money", "one has more characters than the other"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			p := New(corpus(t, []timeline.Excerpt{unlocated(quote.Missing, tt.words)}))
			p.SetFrame(framed(100, 24, theme.Mono, text.ASCII))
			p.Open(texts)
			wants(t, p, tt.want)
		})
	}
}

func TestOccurrences(t *testing.T) {
	tests := []struct {
		why, words, in string
		lines          []int
		times          int
	}{
		{"once a line", "a trust", "a trust\nno\na trust", []int{1, 3}, 2},
		{"twice on a line", "a", "a b a", []int{1, 1}, 2},
		{"across a line ending", "a trust", "is a\n\n  trust\r\nof a trust", []int{1, 4}, 2},
		{"after blank lines", "b", "\n\n \nb\n", []int{4}, 1},
		{"within a word, as when it is located", "rust", "trusts", []int{1}, 1},
		{"overlapping", "a a", "a a a", []int{1, 1}, 2},
		{"more than are named", "x", strings.Repeat("x\n", 20), []int{1, 2, 3, 4, 5, 6, 7, 8}, 20},
		{"nothing is nowhere", " ", "a  b", nil, 0},
	}
	for _, tt := range tests {
		lines, times := occurrences(tt.words, quote.NewText(tt.in))
		if !slices.Equal(lines, tt.lines) || times != tt.times {
			t.Errorf("%s: occurrences(%q, %q) = %v, %d, want %v, %d", tt.why, tt.words, tt.in, lines, times, tt.lines, tt.times)
		}
	}
	if got := lineList([]int{1, 2, 3, 4, 5, 6, 7, 8}, 20); got != "lines 1, 2, 3, 4, 5, 6, 7, 8 and 12 more" {
		t.Errorf("the lines are listed as %q", got)
	}
}

func TestMerge(t *testing.T) {
	tests := []struct{ why, a, b, want string }{
		{"a word for another", "in April 1932", "in March 1932", "in [-April-] {+March+} 1932"},
		{"a word more", "was disappointed", "was very disappointed", "was {+very+} disappointed"},
		{"a word more at the beginning", "she was", "Today she was", "{+Today+} she was"},
		{"a word more at the end", "she was", "she was there", "she was {+there+}"},
		{"a word less", "was very disappointed", "was disappointed", "was [-very-] disappointed"},
		{"a sign more keeps to its word", "then not", "then, not", "then{+,+} not"},
		{"a sign that opens keeps to its own", "the trust", "the “trust", "the {+“+}trust"},
		{"a sign less", "then, not", "then not", "then[-,-] not"},
		{"line ends are spaces", "one\ntwo  three", "one two\n\nfour", "one two [-three-] {+four+}"},
		{
			"of much in common, what is next to the changes",
			"1 2 3 4 5 6 7 8 9 10 x 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 x 1 2 3 4 5 6 7 8 9 10",
			"1 2 3 4 5 6 7 8 9 10 y 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 y 1 2 3 4 5 6 7 8 9 10",
			"… 3 4 5 6 7 8 9 10 [-x-] {+y+} 1 2 3 4 5 6 7 8 … 11 12 13 14 15 16 17 18 [-x-] {+y+} 1 2 3 4 5 6 7 8 …",
		},
	}
	for _, tt := range tests {
		if got := merge(tt.a, tt.b, text.Changes(tt.a, tt.b)).text.String(); got != tt.want {
			t.Errorf("%s: %q and %q are merged into %q, want %q", tt.why, tt.a, tt.b, got, tt.want)
		}
	}
}

// Either version can be read from what is merged, white space aside.
func TestMergeHoldsBothVersions(t *testing.T) {
	version := rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "trust", " ", "\n", ",", "“", "'"}), 0, around),
		func(parts []string) string { return strings.Join(parts, "") })
	squeeze := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := version.Draw(t, "a"), version.Draw(t, "b")
		m := merge(a, b, text.Changes(a, b))
		s := m.text.String()
		versions := map[theme.Role]string{} // what is left without the other's
		for removed, added := range map[theme.Role]theme.Role{theme.Differs: theme.Differing, theme.Differing: theme.Differs} {
			at := 0
			for i, mark := range m.marks {
				versions[removed] += s[at:mark.Start]
				if m.roles[i] != added {
					versions[removed] += s[mark.Start+2 : mark.End-2]
				}
				at = mark.End
			}
			versions[removed] += s[at:]
		}
		if got := squeeze(versions[theme.Differs]); got != squeeze(a) {
			t.Errorf("%q and %q are merged into %q: the first reads %q", a, b, s, got)
		}
		if got := squeeze(versions[theme.Differing]); got != squeeze(b) {
			t.Errorf("%q and %q are merged into %q: the second reads %q", a, b, s, got)
		}
	})
}
