package citation

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data"
	"dateline/timeline"
)

// bibtexNames splits the authors of an entry as BibTeX does, at each "and"
// outside of braces.
func bibtexNames(t *testing.T, field string) []string {
	t.Helper()
	var names []string
	depth, start := 0, 0
	for i, c := range field {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 && strings.HasPrefix(field[i:], " and ") {
			names = append(names, field[start:i])
			start = i + len(" and ")
		}
	}
	names = append(names, field[start:])
	for i, name := range names {
		checkBraces(t, name)
		names[i] = unescapeTeX(t, name)
	}
	return names
}

// checkAuthors reads the names of those who wrote s back from the styles that
// are read by machines.
func checkAuthors(t *testing.T, s timeline.Source, want []string) {
	t.Helper()
	if entry := Reference(s, BibTeX); len(want) > 0 {
		if got := bibtexNames(t, readBibTeX(t, entry)["author"]); !slices.Equal(got, want) {
			t.Errorf("BibTeX has the authors %q, want %q", got, want)
		}
	} else if strings.Contains(entry, "author =") {
		t.Errorf("BibTeX has authors: %s", entry)
	}
	if got := readRIS(t, Reference(s, RIS))["AU"]; !slices.Equal(got, want) {
		t.Errorf("RIS has the authors %q, want %q", got, want)
	}
	var got []string
	for _, name := range readCSL(t, Reference(s, CSLJSON)).Author {
		got = append(got, name.Literal)
	}
	if !slices.Equal(got, want) {
		t.Errorf("CSL-JSON has the authors %q, want %q", got, want)
	}
}

func TestAuthors(t *testing.T) {
	inferred := timeline.Basis{Kind: timeline.Inferred}
	for _, tt := range []struct {
		why     string
		authors []string
		basis   timeline.Basis
		names   []string
		plain   string
	}{
		{"none is named", nil, timeline.Basis{}, nil, "“"},
		{"one", []string{"A. Rivers"}, timeline.Basis{}, []string{"A. Rivers"}, "A. Rivers, “"},
		{"two", []string{"A. Rivers", "B. Weir"}, timeline.Basis{}, []string{"A. Rivers", "B. Weir"}, "A. Rivers and B. Weir, “"},
		{
			"three",
			[]string{"A. Rivers", "B. Weir", "C. Lock"},
			timeline.Basis{},
			[]string{"A. Rivers", "B. Weir", "C. Lock"},
			"A. Rivers, B. Weir and C. Lock, “",
		},
		{
			"one name with “and” in it, as a firm has, stays one",
			[]string{"Rivers and Weir", "others"},
			timeline.Basis{},
			[]string{"Rivers and Weir", "others"},
			"Rivers and Weir and others, “",
		},
		{
			"names are not taken apart, braces and commas are text",
			[]string{"Rivers, A.", "{B}. Weir}"},
			timeline.Basis{},
			[]string{"Rivers, A.", "{B}. Weir}"},
			"Rivers, A. and {B}. Weir}, “",
		},
		{
			"who is not named in the source stands in brackets",
			[]string{"A. Rivers", "B. Weir"},
			inferred,
			[]string{"[A. Rivers]", "[B. Weir]"},
			"[A. Rivers and B. Weir], “",
		},
	} {
		t.Run(tt.why, func(t *testing.T) {
			s := sample()
			s.Authors, s.AuthorBasis = tt.authors, tt.basis
			checkAuthors(t, s, tt.names)
			if got := Reference(s, Plain); !strings.HasPrefix(got, tt.plain) {
				t.Errorf("plain is %q, want it to begin with %q", got, tt.plain)
			}
			if got := unescapeMarkdown(Reference(s, Markdown)); !strings.HasPrefix(got, tt.plain) {
				t.Errorf("Markdown is %q, want it to begin with %q", got, tt.plain)
			}
		})
	}
}

func TestRemarkOnAuthorsCountsThem(t *testing.T) {
	s := sample()
	s.AuthorBasis = timeline.Basis{Kind: timeline.Inferred, Note: "From the masthead."}
	for _, tt := range []struct {
		authors []string
		want    string
	}{
		{[]string{"A. Rivers"}, "The author is inferred. From the masthead."},
		{[]string{"A. Rivers", "B. Weir"}, "The authors are inferred. From the masthead."},
	} {
		s.Authors = tt.authors
		if got := readRIS(t, Reference(s, RIS))["N1"]; !slices.Contains(got, tt.want) {
			t.Errorf("%q: the notes are %q", tt.authors, got)
		}
	}
}

// A corpus whose author is one text keeps it as it is; a list is one name each.
func TestAuthorsOfACorpus(t *testing.T) {
	const one = "author: \"A. Rivers and B. Weir\"\n"
	const folder = "../testdata/reports/cite-two-authors/"
	file, err := os.ReadFile(folder + data.TimelineFile)
	if err != nil || strings.Count(string(file), one) != 1 {
		t.Fatal("the corpus is not what the test is about", err)
	}
	text, err := os.ReadFile(folder + "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		key  string
		want []string
	}{
		{one, []string{"A. Rivers and B. Weir"}},
		{"author: [A. Rivers, B. Weir]\n", []string{"A. Rivers", "B. Weir"}},
		{"author: [A. Rivers]\n", []string{"A. Rivers"}},
		{"author:\n    - Rivers, A.\n    - \"B. Weir\"\n", []string{"Rivers, A.", "B. Weir"}},
	} {
		corpus, err := data.Load(fstest.MapFS{
			"a.txt":           {Data: text},
			data.TimelineFile: {Data: []byte(strings.Replace(string(file), one, tt.key, 1))},
		})
		if err != nil {
			t.Errorf("%q: %v", tt.key, err)
			continue
		}
		source, _ := corpus.Timeline.Source("a")
		checkAuthors(t, source, tt.want)
	}
}
