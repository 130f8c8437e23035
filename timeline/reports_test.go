package timeline_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/fold"
)

// report is the text of a corpus that was reported not to be searched rightly.
func report(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../data/testdata/reports", name, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// sourceOnly is a timeline of one source and nothing that happened.
func sourceOnly(t testing.TB) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.New(timeline.Parts{Sources: []timeline.Source{{ID: "a"}}})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// Searching the timeline, searching the article and showing what was found say
// the same.
func TestReportedSearches(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		want        []string // in each paragraph that is found, what is marked first
	}{
		{"search-kana", "ハリ", []string{"ハリ"}},
		{"search-kana", "パリ", []string{"パリ"}},
		{"search-ligatures", "office", []string{"oﬃce"}},
		{"search-ligatures", "final", []string{"ﬁnal"}},
		{"search-stroke-letters", "Lodz", []string{"Łódź"}},
		{"search-stroke-letters", "tromso", []string{"Tromsø"}},
		{"search-stroke-letters", "strasse", []string{"Straße"}},
		{"search-stroke-letters", "aethelred", []string{"Æthelred"}},
		{"search-stroke-letters", "thorir", []string{"Þórir"}},
		{"search-wrapped-lines", `"lower bridge"`, []string{"lower\nbridge"}},
		{"search-wrapped-lines", "clerk bridge", []string{"clerk"}},
		{"search-wrapped-lines", "bridge nothing", nil},
		{"lone-cr", "mill", []string{"mill", "mill", "mill", "mill"}},
		{"lone-cr", "second third", nil},
	} {
		text := report(t, c.name)
		for _, end := range []string{"\n", "\r\n", "\r", "\u0085", "\u2028"} {
			text := strings.NewReplacer("\r", end, "\n", end).Replace(text)
			p := fold.ParsePattern(c.typed)
			x := timeline.NewIndex(sourceOnly(t), map[string]string{"a": text})
			var got []string
			for _, h := range x.Search(p) {
				got = append(got, strings.ReplaceAll(text[h.Span.Start:h.Span.End], end, "\n"))
				shown := fold.Of(text[h.Paragraph.Start:h.Paragraph.End])
				if !p.Matches(shown) {
					t.Errorf("%s: %s is found in %q, where it is not", c.name, c.typed, shown)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: %s finds %q, want %q", c.name, c.typed, got, c.want)
			}
			in, ok := x.Find(p, "a", text)
			if alone := timeline.FindIn(p, text); !ok || !slices.Equal(in, alone) {
				t.Errorf("%s: %s is found at %v by the index, at %v without it", c.name, c.typed, in, alone)
			}
		}
	}
}
