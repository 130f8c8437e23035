package citation

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/data"
	"dateline/seeds"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
)

var update = flag.Bool("update", false, "write the golden files anew")

func builtin(tb testing.TB) *data.Corpus {
	tb.Helper()
	c, err := data.Builtin(seeds.Files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func allStyles() []Style {
	all := make([]Style, len(Styles()))
	for i := range all {
		all[i] = Style(i)
	}
	return all
}

// TestReferencesOfTheBuiltinSources shows every style on real sources, which
// have between them all that can be missing, inferred or undecided. Golden
// files have LF for the CR LF of RIS.
func TestReferencesOfTheBuiltinSources(t *testing.T) {
	c := builtin(t)
	for _, style := range allStyles() {
		name := Styles()[style]
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, s := range c.Timeline.Sources() {
				b.WriteString(strings.TrimRight(Reference(s, style), "\r\n") + "\n\n")
			}
			got := strings.ReplaceAll(b.String(), "\r\n", "\n")
			file := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the references are\n%s\nand not, as in %s,\n%s", got, file, want)
			}
		})
	}
}

// sample is a source of which everything is stated.
func sample() timeline.Source {
	return timeline.Source{
		ID: "hsj", Title: "Better together", Authors: []string{"Tash Shifrin"}, Publisher: "Health Service Journal",
		Date: date("2003-02-06"), Kind: "news",
	}
}

func date(text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

func TestPlainReference(t *testing.T) {
	inferred := timeline.Basis{Kind: timeline.Inferred}
	for _, tt := range []struct {
		why    string
		change func(*timeline.Source)
		want   string
	}{
		{
			"all is stated", func(*timeline.Source) {},
			"Tash Shifrin, “Better together”, Health Service Journal, 6 February 2003.",
		},
		{
			"no author is printed, so none is named", func(s *timeline.Source) { s.Authors = nil },
			"“Better together”, Health Service Journal, 6 February 2003.",
		},
		{
			"a missing title is said to be missing", func(s *timeline.Source) { s.Title = "" },
			"Tash Shifrin, [No title], Health Service Journal, 6 February 2003.",
		},
		{
			"an inferred publisher stands in brackets", func(s *timeline.Source) { s.PublisherBasis = inferred },
			"Tash Shifrin, “Better together”, [Health Service Journal], 6 February 2003.",
		},
		{
			"so does an inferred author", func(s *timeline.Source) { s.AuthorBasis = inferred },
			"[Tash Shifrin], “Better together”, Health Service Journal, 6 February 2003.",
		},
		{
			"and a date that is not stated", func(s *timeline.Source) { s.DateBasis.Kind = timeline.Derived },
			"Tash Shifrin, “Better together”, Health Service Journal, [6 February 2003].",
		},
		{
			"an unknown publisher leaves no empty place, and no brackets", func(s *timeline.Source) {
				s.Publisher, s.PublisherBasis = "", inferred
			},
			"Tash Shifrin, “Better together”, 6 February 2003.",
		},
		{
			"no date is said to be missing", func(s *timeline.Source) { s.Date = edtf.Date{} },
			"Tash Shifrin, “Better together”, Health Service Journal, [no date].",
		},
		{
			"a kind that is no article is named", func(s *timeline.Source) { s.Kind = "press-release" },
			"Tash Shifrin, “Better together”, press release, Health Service Journal, 6 February 2003.",
		},
		{
			"a title of several lines is one", func(s *timeline.Source) { s.Title = "Better\n together" },
			"Tash Shifrin, “Better together”, Health Service Journal, 6 February 2003.",
		},
	} {
		s := sample()
		tt.change(&s)
		if got := Reference(s, Plain); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.why, got, tt.want)
		}
	}
}

func TestQuotation(t *testing.T) {
	const attribution = "Tash Shifrin, “Better together”, Health Service Journal, 6 February 2003"
	for _, tt := range []struct {
		why, text string
		match     quote.Match
		plain     string
		markdown  string
	}{
		{
			"words are quoted and attributed", "None protected her.", quote.Exact,
			"“None protected her.”", "None protected her.",
		},
		{
			"a line break with the white space around it is one space", "None\u00a0\r\n\n  protected\u2028her", quote.Folded,
			"“None protected her”", "None protected her",
		},
		{
			"white space without a line break is the source's, as are its quotation marks", "the  \u00a0‘Act’", quote.Exact,
			"“the  \u00a0‘Act’”", "the  \u00a0‘Act’",
		},
		{
			"what would act on a terminal is left out", "a\x1b[31mb\x00\u009bc", quote.Exact,
			"“a[31mbc”", `a\[31mbc`,
		},
		{
			"words that are not in the source are not passed off as its own", "made up", quote.Missing,
			"“made up” [not found in the source]", `made up \[not found in the source\]`,
		},
		{
			"words that stand in it twice are in it", "the trusts", quote.Ambiguous,
			"“the trusts”", "the trusts",
		},
	} {
		x := timeline.Excerpt{Source: "hsj", Text: tt.text, Match: tt.match}
		if got, want := Quotation(sample(), x, "", Plain), tt.plain+" — "+attribution; got != want {
			t.Errorf("%s: got %q, want %q", tt.why, got, want)
		}
		want := "> " + tt.markdown + "\n>\n> — " + strings.Replace(attribution, "Health Service Journal", "*Health Service Journal*", 1)
		if got := Quotation(sample(), x, "", Markdown); got != want {
			t.Errorf("%s: in Markdown got %q, want %q", tt.why, got, want)
		}
	}
}

// TestQuotationsOfTheBuiltinExcerpts reads every excerpt of the built-in corpus
// back from every style.
func TestQuotationsOfTheBuiltinExcerpts(t *testing.T) {
	c := builtin(t)
	seen := 0
	for i := range c.Timeline.Len() {
		for _, x := range c.Timeline.Event(i).Excerpts {
			s, ok := c.Timeline.Source(x.Source)
			if !ok {
				t.Fatalf("no source %q", x.Source)
			}
			x.Match = quote.Exact // Builtin may leave proving to others
			checkQuotation(t, s, x)
			seen++
		}
	}
	if seen == 0 {
		t.Error("there are no excerpts")
	}
}

// checkQuotation reads the words of x back from every style.
func checkQuotation(t *testing.T, s timeline.Source, x timeline.Excerpt) {
	t.Helper()
	words := line(x.Text)
	quoted := "“" + words + "”"
	if got := Quotation(s, x, "", Plain); !strings.HasPrefix(got, quoted+" — ") || strings.ContainsAny(got, "\r\n") {
		t.Errorf("plain does not begin with %q, or has several lines: %q", quoted, got)
	}
	if got := unescapeMarkdown(Quotation(s, x, "", Markdown)); !strings.HasPrefix(got, "> "+words+"\n>\n> — ") || strings.Count(got, "\n") != 2 {
		t.Errorf("Markdown does not begin with %q, or has other lines: %q", words, got)
	}
	if words == "" {
		return // the styles for machines have no note then
	}
	noted := quoted
	if s.Issuer != "" {
		noted += " Carried by " + s.Publisher + "."
	}
	if got := readBibTeX(t, Quotation(s, x, "", BibTeX))["note"]; got != noted {
		t.Errorf("BibTeX notes %q, not %q", got, noted)
	}
	if got := readRIS(t, Quotation(s, x, "", RIS))["N1"]; len(got) == 0 || got[0] != quoted {
		t.Errorf("RIS notes %q, not %q", got, quoted)
	}
	if got, _, _ := strings.Cut(readCSL(t, Quotation(s, x, "", CSLJSON)).Note, "\n"); got != quoted {
		t.Errorf("CSL-JSON notes %q, not %q", got, quoted)
	}
}
