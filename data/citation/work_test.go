package citation

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/data"
)

func TestKinds(t *testing.T) {
	for _, tt := range []struct{ why, kind, csl, ris, bibtex, field, genre string }{
		{"news came out in a paper", "news", "article-newspaper", "NEWS", "article", "journal", ""},
		{"a feature in a magazine", "feature", "article-magazine", "MGZN", "article", "journal", ""},
		{"an article in a journal", "journal-article", "article-journal", "JOUR", "article", "journal", ""},
		{"a book has a publisher", "book", "book", "BOOK", "book", "publisher", ""},
		{"capitals and hyphens do not matter", "E-Book", "book", "BOOK", "book", "publisher", "E Book"},
		{"nor do underscores", "web_page", "webpage", "ELEC", "misc", "howpublished", "web page"},
		{"nor spaces", "PressRelease", "report", "RPRT", "techreport", "institution", "PressRelease"},
		{"nor apostrophes", "master's thesis", "thesis", "THES", "mastersthesis", "school", "master's thesis"},
		{"a chapter has the book's publisher", "chapter", "chapter", "CHAP", "incollection", "publisher", ""},
		{"a report has an institution", "report", "report", "RPRT", "techreport", "institution", ""},
		{"a press release is a report of that kind, as Zotero keeps it", "press-release", "report", "RPRT", "techreport", "institution", "press release"},
		{"a thesis has a school", "thesis", "thesis", "THES", "phdthesis", "school", "thesis"},
		{"a letter", "letter", "personal_communication", "PCOMM", "misc", "howpublished", "letter"},
		{"mail is another kind of it", "email", "personal_communication", "ICOMM", "misc", "howpublished", "email"},
		{"a diary was not published", "diary", "manuscript", "MANSCPT", "misc", "howpublished", "diary"},
		{"minutes neither", "minutes", "manuscript", "MANSCPT", "misc", "howpublished", "minutes"},
		{"an interview", "interview", "interview", "PCOMM", "misc", "howpublished", "interview"},
		{"a speech", "speech", "speech", "SLIDE", "misc", "howpublished", "speech"},
		{"a hearing", "hearing", "hearing", "HEAR", "misc", "howpublished", "hearing"},
		{"legislation says so itself", "legislation", "legislation", "STAT", "misc", "howpublished", ""},
		{"an act", "act", "legislation", "STAT", "misc", "howpublished", "act"},
		{"a judgment", "judgment", "legal_case", "CASE", "misc", "howpublished", "judgment"},
		{"a blog", "blog-post", "post-weblog", "BLOG", "misc", "howpublished", "blog post"},
		{"a map", "map", "map", "MAP", "misc", "howpublished", "map"},
		{"a film", "film", "motion_picture", "MPCT", "misc", "howpublished", "film"},
		{"a podcast is heard", "podcast", "broadcast", "SOUND", "misc", "howpublished", "podcast"},
		{"a broadcast may be seen or heard", "broadcast", "broadcast", "ADVS", "misc", "howpublished", "broadcast"},
		{"a photograph", "photograph", "graphic", "ART", "misc", "howpublished", "photograph"},
		{"data", "dataset", "dataset", "DATA", "misc", "howpublished", "dataset"},
		{"a paper", "conference-paper", "paper-conference", "CONF", "inproceedings", "publisher", ""},
		{"a pamphlet", "pamphlet", "pamphlet", "PAMP", "booklet", "howpublished", "pamphlet"},
		{"an obituary stands in a paper", "obituary", "article-newspaper", "NEWS", "article", "journal", "obituary"},
		{"what lies in an archive", "parish register", "manuscript", "MANSCPT", "misc", "howpublished", "parish register"},
		{"a deed", "deed", "manuscript", "MANSCPT", "misc", "howpublished", "deed"},
		{"a dictionary as a whole is a book", "dictionary", "book", "BOOK", "book", "publisher", "dictionary"},
		{"an unknown kind is named rather than guessed", "oral-history", "document", "GEN", "misc", "howpublished", "oral history"},
	} {
		s := sample()
		s.Kind = tt.kind
		item := readCSL(t, Reference(s, CSLJSON))
		if item.Type != tt.csl || item.Genre != tt.genre || item.ContainerTitle+item.Publisher != s.Publisher {
			t.Errorf("%s: CSL-JSON is %+v", tt.why, item)
		}
		tags := readRIS(t, Reference(s, RIS))
		holder := append(tags["T2"], tags["PB"]...)
		if tags["TY"][0] != tt.ris || strings.Join(tags["M3"], "") != tt.genre || !slices.Equal(holder, []string{s.Publisher}) {
			t.Errorf("%s: RIS is %v", tt.why, tags)
		}
		if fields := readBibTeX(t, Reference(s, BibTeX)); fields["entry"] != tt.bibtex || !strings.HasSuffix(fields[tt.field], s.Publisher) {
			t.Errorf("%s: BibTeX is %v", tt.why, fields)
		}
	}
}

// risTypes are the types of the RIS specification of 2011.
var risTypes = strings.Fields(`ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA
DBASE DICT EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL JOUR LEGAL MANSCPT MAP
MGZN MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES UNBILL UNPB VIDEO WEB`)

// required are the fields BibTeX's standard styles warn about where they are missing, for the entry types that are
// used here. A booktitle is not known of a source, nor is an author always.
var required = map[string][]string{
	"article": {"title", "journal", "year"}, "book": {"title", "publisher", "year"}, "booklet": {"title"},
	"incollection": {"title", "year"}, "inproceedings": {"title", "year"}, "techreport": {"title", "institution", "year"},
	"phdthesis": {"title", "school", "year"}, "mastersthesis": {"title", "school", "year"}, "misc": {},
}

// TestEveryKindHasTypesThatExist holds the whole table against the lists of the formats.
func TestEveryKindHasTypesThatExist(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range kinds {
		for _, name := range slices.Concat(k.said, k.named) {
			if key := letters(name); seen[key] || key == "" {
				t.Errorf("the kind %q stands twice", name)
			} else {
				seen[key] = true
			}
			s := sample()
			s.Kind = name
			if w := workOf(name); w.csl != k.csl || w.ris != k.ris || w.bibtex != k.bibtex {
				t.Errorf("%q is found as %+v", name, w)
			}
			fields := readBibTeX(t, Reference(s, BibTeX))
			needs, known := required[fields["entry"]]
			for _, field := range needs {
				if fields[field] == "" {
					t.Errorf("%q: @%s has no %s", name, fields["entry"], field)
				}
			}
			if !known || !slices.Contains(cslTypes, k.csl) || !slices.Contains(risTypes, k.ris) {
				t.Errorf("%q has a type that does not exist: %+v", name, k)
			}
		}
	}
}

// TestUnknownKindKeepsItsWord: readers of RIS that know no type GEN drop M3.
func TestUnknownKindKeepsItsWord(t *testing.T) {
	s := sample()
	s.Kind = "oral-history"
	if notes := readRIS(t, Reference(s, RIS))["N1"]; !slices.Equal(notes, []string{"The kind is oral history."}) {
		t.Errorf("RIS notes %q", notes)
	}
	if got, want := Reference(s, Plain), "oral history, Health Service Journal, 6 February 2003."; !strings.HasSuffix(got, want) {
		t.Errorf("got %s", got)
	}
}

// TestReferenceToABook reads a whole corpus that someone could not cite.
func TestReferenceToABook(t *testing.T) {
	c, err := data.Load(os.DirFS("../testdata/reports/cite-kind-book"))
	if err != nil {
		t.Fatal(err)
	}
	s, _ := c.Timeline.Source("a")
	if tags := readRIS(t, Reference(s, RIS)); tags["TY"][0] != "BOOK" || tags["PB"][0] != "[A paper]" || tags["M3"] != nil {
		t.Errorf("RIS is %v", tags)
	}
	if fields := readBibTeX(t, Reference(s, BibTeX)); fields["entry"] != "book" || fields["publisher"] != "[A paper]" || fields["howpublished"] != "" {
		t.Errorf("BibTeX is %v", fields)
	}
	if item := readCSL(t, Reference(s, CSLJSON)); item.Type != "book" || item.Publisher != "[A paper]" || item.Genre != "" {
		t.Errorf("CSL-JSON is %+v", item)
	}
}
