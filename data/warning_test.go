package data

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestLongLinesAreWarnedOf loads a corpus with one line longer than usual, whatever
// the line is of: it opens, and what is long is told.
func TestLongLinesAreWarnedOf(t *testing.T) {
	for _, c := range []struct {
		why, line string
		ample     int
	}{
		{"the title of the timeline", "title: %", ampleTitle},
		{"that of an event", "    title: %", ampleTitle},
		{"a topic", "    topic: %", ampleTitle},
		{"the title of a source", "    title: % # of the source", ampleName},
		{"its publisher", "    publisher: %", ampleName},
		{"its author", "    author: %", ampleName},
		{"its kind", "    kind: %", ampleName},
		{"the name of an actor", "    name: %", ampleName},
		{"another spelling of it", "    also: [%]", ampleName},
	} {
		for _, n := range []struct{ length, warnings, faults int }{
			{c.ample, 0, 0}, {c.ample + 1, 1, 0}, {maxLine, 1, 0}, {maxLine + 1, 0, 1},
		} {
			yaml := withLine(t, c.line, strings.Repeat("é", n.length))
			corpus, err := Load(folder(yaml, "last week we arrived in the town, and it rained"))
			var faults Faults
			if errors.As(err, &faults); len(faults) != n.faults || err != nil && faults == nil {
				t.Errorf("%s of %d characters: %v", c.why, n.length, err)
			}
			if corpus == nil {
				continue
			}
			if len(corpus.Warnings) != n.warnings {
				t.Errorf("%s of %d characters: warnings %v", c.why, n.length, corpus.Warnings)
			}
			for _, w := range corpus.Warnings {
				checkFault(t, w)
			}
		}
	}
}

// withLine returns a sound corpus in which value stands in the line that is
// written like pattern, which has % for it.
func withLine(t *testing.T, pattern, value string) string {
	t.Helper()
	yaml, err := os.ReadFile("testdata/long.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(yaml), "\n"+pattern+"\n") != 1 {
		t.Fatalf("testdata/long.yaml has not the one line %q", pattern)
	}
	filled := strings.Replace(string(yaml), "\n"+pattern+"\n", "\n"+strings.Replace(pattern, "%", value, 1)+"\n", 1)
	return strings.ReplaceAll(filled, "%", "short")
}

func TestAWarningIsNoFault(t *testing.T) {
	corpus, err := Load(os.DirFS("testdata/reports/title-limit"))
	if err != nil {
		t.Fatal(err)
	}
	want := `timeline.yaml:16:133: warning: "title" has 139 characters; after 120 it may be cut where room is short` + "\n" +
		`  | …lower lock, to lower the toll for carts and to pay the clerk of the year before"` + "\n" +
		`  |                                                              ^`
	if got := corpus.Warnings.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if w := loadBuiltin(t).Warnings; len(w) > 0 {
		t.Errorf("the built-in corpus is warned of:\n%v", w)
	}
}

// IDs that shells would have to be kept from expanding are warned of, whatever
// they are of.
func TestIDsThatNeedQuotingAreWarnedOf(t *testing.T) {
	const yaml = `title: Letters
sources:
  "$(x)": {file: letter.txt, publisher: The author, publisher_basis: inferred, date: 1914, date_basis: inferred, kind: letter}
actors:
  "a;b": {name: A, kind: person}
events:
  - {id: "-rf", date: 1914-08, basis: {kind: stated, source: "$(x)", phrase: last week}, status: reported, weight: event, title: T, excerpts: [{source: "$(x)", exact: we arrived}]}
  - {id: गाँव-1, date: 1914-08, basis: {kind: stated, source: "$(x)", phrase: last week}, status: reported, weight: event, title: T, excerpts: [{source: "$(x)", exact: we arrived}]}
`
	corpus, err := Load(folder(yaml, "last week we arrived"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range corpus.Warnings {
		got = append(got, w.Message)
	}
	const needs = " has to be quoted on a command line, and shells do not complete it"
	want := []string{`the id "$(x)" of this source` + needs, `the id "a;b" of this actor` + needs, `the id "-rf" of this event` + needs}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
