package citation

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/quote"
)

func TestEscaping(t *testing.T) {
	for _, tt := range []struct{ why, text, markdown, bibtex string }{
		{"plain words need nothing", "Every Child Matters", "Every Child Matters", "Every Child Matters"},
		{"letters beyond ASCII and typographic marks stay", "“Climbié” – 1 £", "“Climbié” – 1 £", "“Climbié” – 1 £"},
		{"emphasis", "*a* _b_", `\*a\* \_b\_`, `*a* \_b\_`},
		{"a link, an image and code", "![a](b) `c`", "!\\[a\\](b) \\`c\\`", "![a](b) `c`"},
		{"a tag and an entity", "<b> &amp;", `\<b\> \&amp;`, `\textless{}b\textgreater{} \&amp;`},
		{"struck out, a table, a formula", "~~a~~ | $b$", `\~\~a\~\~ \| \$b\$`, `\textasciitilde{}\textasciitilde{}a\textasciitilde{}\textasciitilde{} \textbar{} \$b\$`},
		{"a backslash is not one of ours", `\*`, `\\\*`, `\textbackslash{}*`},
		{"a brace counts for BibTeX even when escaped", "a } b {", "a } b {", `a \textbraceright{} b \textbraceleft{}`},
		{"comments, parameters, powers", "5% #1 x^2", "5% #1 x^2", `5\% \#1 x\textasciicircum{}2`},
		{"fonts join pairs, and three are two pairs", "a --- b ''", "a --- b ''", `a -{}-{}- b '{}'`},
		{"a heading only where a line begins", "# a # b", `\# a # b`, `\# a \# b`},
		{"a list", "- a - b", `\- a - b`, "- a - b"},
		{"a numbered list", "12. a", `12\. a`, "12. a"},
		{"a year is none", "2003 was", "2003 was", "2003 was"},
	} {
		if got := markdownLine(markdownText(tt.text)); got != tt.markdown {
			t.Errorf("%s: Markdown is %q, want %q", tt.why, got, tt.markdown)
		}
		if got := bibtexText(tt.text); got != tt.bibtex {
			t.Errorf("%s: BibTeX is %q, want %q", tt.why, got, tt.bibtex)
		}
		if back := unescapeTeX(t, bibtexText(tt.text)); back != tt.text {
			t.Errorf("%s: BibTeX would print %q for %q", tt.why, back, tt.text)
		}
	}
}

func TestBibTeXKey(t *testing.T) {
	for _, tt := range []struct{ why, id, want string }{
		{"an ordinary id is its own key", "hsj-2003-02-06", "hsj-2003-02-06"},
		{"a comma would end the key", "a,b", "a+2c+b"},
		{"a plus sign must not look like an escape", "a+2c+b", "a+2b+2c+2b+b"},
		{"BibTeX proper takes only ASCII", "é", "+e9+"},
	} {
		if got := bibtexKey(tt.id); got != tt.want {
			t.Errorf("%s: the key of %q is %q, want %q", tt.why, tt.id, got, tt.want)
		}
	}
}

// FuzzQuotation: whatever the metadata and the quote, each format reads back as
// one whole record that holds the very words.
func FuzzQuotation(f *testing.F) {
	f.Add("hsj", "[No title]", "Tash Shifrin", "Journal", "feature", "None\r\nprotected her.")
	f.Add("a,b", "}{\\", "A and B", "", "press-release", "ER  - \nTY  - NEWS")
	f.Add("%", "--- ``?`` !`", "\u2028\x1c", "- 1.", "", "# <b>&amp;\xff\u0085")
	f.Fuzz(func(t *testing.T, id, title, author, publisher, kind, words string) {
		basis := timeline.Basis{Kind: timeline.Inferred, Note: title + "\n" + words}
		s := timeline.Source{
			ID: id, Title: title, Authors: []string{author, title}, AuthorBasis: basis, Kind: kind,
			Publisher: publisher, PublisherBasis: basis, Date: date("2003-02-06"), DateBasis: basis,
		}
		checkQuotation(t, s, timeline.Excerpt{Source: id, Text: words, Match: quote.Exact})
		want := line(title)
		if want == "" {
			want = noTitle
		}
		if got := readBibTeX(t, Reference(s, BibTeX))["title"]; got != want {
			t.Errorf("the title in BibTeX is %q, not %q", got, want)
		}
		if got := readRIS(t, Reference(s, RIS))["TI"]; len(got) != 1 || got[0] != want {
			t.Errorf("the title in RIS is %q, not %q", got, want)
		}
		if got := readCSL(t, Reference(s, CSLJSON)).Title; got != want {
			t.Errorf("the title in CSL-JSON is %q, not %q", got, want)
		}
		var names []string
		for _, name := range s.Authors {
			if name = line(name); name != "" {
				names = append(names, "["+name+"]")
			}
		}
		checkAuthors(t, s, names)
	})
}
