//go:build unix

package journeys

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// "Sources `S`. The articles by date, with metadata, what is stated and what
// inferred, number of excerpts and events, a bar of which parts of the text are
// cited."
func TestSources(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	term.WaitStable()
	before := term.Screen()
	term.Type("S")
	for _, words := range []string{
		"5 by date",
		"Publisher Health Service Journal, inferred from “Volume II3, No. 5841 Page 13 14”",
		"Author Tash Shifrin, stated: “Tash Shifrin reports”",
		"Date 6 February 2003, stated: “Published: 06/02/2003”",
	} {
		term.reads(words)
	}
	term.WaitUntil("there are events, excerpts and a bar with its share", func(s Screen) bool {
		return regexp.MustCompile(`Events \d+, proved by \d+ excerpts`).MatchString(s.prose()) &&
			regexp.MustCompile(`[█▄·]{60,} {1,3}>?\d+ %`).MatchString(s.Text())
	})
	for _, publisher := range []string{"BBC News", "WiredGov Newswire", "Community Care", "Public Finance"} {
		term.toSource(publisher)
	}
	term.Type("q")
	term.returnsTo(before)
}

// toSource goes down the panel of sources to that of a publisher. One that is higher than the panel scrolls first.
func (term *Terminal) toSource(publisher string) {
	term.t.Helper()
	for range 9 {
		term.Type("j")
		term.WaitStable()
		if strings.Contains(fold(term.Screen().selected()), "Publisher "+publisher) {
			return
		}
	}
	term.reads("Publisher " + publisher)
}

// Enter on a source "reads; `f`-style filter by it. In the reader, uncited
// paragraphs can be stepped through."
func TestASourceIsReadAndFilteredBy(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	_, all := term.counts("")
	term.Type("S")
	term.WaitFor("Sources  5")
	term.toSource("BBC News")
	term.WaitStable()
	panel := term.Screen()
	term.Type("enter")
	term.WaitFor("passages prove events")
	term.Type(")")
	term.says("paragraphs prove no event")
	term.WaitStable()
	first := term.Screen().body()
	term.Type(")")
	term.WaitUntil("the next uncited paragraph is shown", func(s Screen) bool { return s.body() != first })
	term.Type("(")
	term.WaitUntil("the one before is again", func(s Screen) bool { return s.body() == first })
	term.Type("q")
	term.returnsTo(panel)
	term.Type("f")
	shown, _ := term.counts("source bbc-2008-10-29")
	if kept, _ := listed(t, "--filter", "source:bbc-2008-10-29"); shown != kept || shown == all {
		t.Errorf("shown are %d events, listed %d, and there are %d", shown, kept, all)
	}
	term.Type("f")
	if again, _ := term.counts(""); again != all {
		t.Errorf("after f twice %d of %d events are shown", again, all)
	}
}

// "Actors `A`. People and organisations with roles, spellings, number of events;
// Enter filters."
func TestActors(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	_, all := term.counts("")
	term.Type("A")
	term.WaitFor("People  ")
	term.Type("/", "climbié")
	term.WaitGone("Al Aynsley-Green")
	term.reads("The eight-year-old child whose death led to the inquiry also written Victoria Climbie; Victoria")
	term.Type("enter", "g")
	term.WaitUntil("the cursor is on an actor", func(s Screen) bool { return strings.Contains(s.selected(), "Climbi") })
	name := regexp.MustCompile(`^([^\d]+?) (\d+) `).FindStringSubmatch(term.Screen().selected())
	if name == nil {
		t.Fatalf("no name and number of events on\n%s", term.Screen())
	}
	term.Type("enter")
	shown, of := term.counts("actor ")
	if fmt.Sprint(shown) != name[2] || of != all {
		t.Errorf("%s takes part in %s events, and %d of %d are shown", name[1], name[2], shown, of)
	}
	term.Type("X")
	term.counts("")
	term.Type("A", "/", "nspcc", "enter")
	term.reads("In this event 1 NSPCC") // and one of the event at hand
}

// "From an event its actors can be followed."
func TestTheActorsOfAnEvent(t *testing.T) {
	t.Parallel()
	term := Start(t, Dateline, smallest, Args("--event", "laming-report"), whole)
	term.selects("Climbié inquiry")
	term.Type("a")
	term.WaitFor("In this event")
	term.WaitUntil("the cursor is on one of them", func(s Screen) bool { return strings.HasPrefix(s.selected(), "Lord Laming") })
	term.Type("enter")
	shown, _ := term.counts("actor lord-laming")
	if kept, _ := listed(t, "--filter", "actor:lord-laming"); shown != kept {
		t.Errorf("shown are %d events, and listed %d", shown, kept)
	}
	term.selects("Climbié inquiry") // where the reader was
}

// toTheSpelling goes, in the panel of disagreements, to the one on how a name is
// spelt.
func (term *Terminal) toTheSpelling() {
	term.t.Helper()
	term.Type("g", "enter")
	for number := 1; ; number++ {
		term.WaitFor(fmt.Sprintf("Disagreement %d of ", number))
		if term.Screen().Contains("Climbie or Climbié") {
			return
		}
		term.Type("]")
	}
}

// "Disagreements `D`. Topics with the passages side by side (stacked when
// narrow), differing words marked, the editor's note". Words are marked without
// colours, too.
func TestDisagreements(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		options []Option
		beside  bool
	}{
		{"narrow", []Option{smallest}, false},
		{"wide", []Option{Size(120, 30)}, true},
		{"no colour", []Option{smallest, Env("NO_COLOR=1")}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := explore(t, test.options...)
			term.Type("D")
			term.toTheSpelling()
			term.reads("The BBC and the press release print the name without the accent")
			term.WaitUntil("the spellings are marked, and nothing else", func(s Screen) bool {
				text, row := s.marked(underlined)
				text = strings.NewReplacer("Climbie", "", "Climbié", "").Replace(text)
				return row >= 0 && strings.TrimSpace(text) == ""
			})
			s := term.Screen()
			one, first := s.Find("1 The BBC and the press release")
			two, second := s.Find("2 The feature of 2003")
			if !first || !second || (one.Y == two.Y) != test.beside {
				t.Errorf("the sides begin at %v and %v\n%s", one, two, s)
			}
		})
	}
}

// A disagreement shows "the way to each article. An event touched by one carries
// a mark"; from there D begins at what touches it.
func TestFromADisagreementToItsArticles(t *testing.T) {
	t.Parallel()
	term := Start(t, Dateline, smallest, Args("--event", "rec-enabling-guidance"))
	term.WaitUntil("the event carries a mark", func(s Screen) bool { return strings.Contains(s.selected(), "≠") })
	term.Type("D")
	term.WaitUntil("the cursor is on what touches the event", func(s Screen) bool { return strings.HasPrefix(s.selected(), "≠ ") })
	term.toTheSpelling()
	term.Type("j", "j")
	quote := "Eight-year-old Victoria Climbié died alone after horrific torture."
	term.WaitUntil("the cursor is on the third passage", func(s Screen) bool {
		return strings.Contains(s.selected(), "“"+quote+"”")
	})
	term.WaitStable()
	before := term.Screen()
	term.Type("enter")
	term.WaitFor("003_8037be477213ee81.txt")
	term.marks(quote)
	term.Type("q")
	term.returnsTo(before)
}

// "Verification `V`. Every excerpt with its word …; count; Enter goes to the
// passage."
func TestVerification(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	term.Type("V")
	term.WaitUntil("all excerpts are counted, and all are exact", func(s Screen) bool {
		is := regexp.MustCompile(`(\d+) excerpts: (\d+) exact · 0 white space folded · 0 ambiguous · 0 missing`).FindStringSubmatch(s.prose())
		return is != nil && is[1] == is[2]
	})
	term.Type("j")
	term.WaitUntil("the cursor is on the second", func(s Screen) bool {
		return strings.HasPrefix(s.selected(), "exact Many agencies") && strings.Contains(s.selected(), "“She had suffered")
	})
	term.WaitStable()
	before := term.Screen()
	term.Type("enter")
	term.marks("She had suffered months of abuse and had been seen by dozens of social workers, nurses, doctors and police " +
		"officers, but they failed to pick up on the abuse.")
	term.Type("q")
	term.returnsTo(before)
}

// brokenCorpus has an excerpt that its source has in other words, one that it
// has twice, and one as it should be.
func brokenCorpus(t *testing.T) string {
	return writeFolder(t, map[string]string{
		"notebook.txt": "The mill burned down in 1880. It was rebuilt.\n\nThe wheel stood still. It was rebuilt.\n",
		"timeline.yaml": `title: The mill
sources:
  notebook:
    file: notebook.txt
    publisher: A parish notebook
    publisher_basis: inferred
    date: "1881"
    date_basis: inferred
    kind: notebook
events:
  - id: fire
    date: "1880"
    basis: {kind: stated, source: notebook, phrase: in 1880}
    status: happened
    weight: milestone
    title: The mill burns down
    excerpts:
      - source: notebook
        exact: The mill burnt down in 1880.
      - source: notebook
        exact: It was rebuilt.
      - source: notebook
        exact: The wheel stood still.
`,
	})
}

// "For a broken corpus the nearest text with a word diff." It opens all the
// same, and once it is left the faults are on standard error, and the exit
// status is 1.
func TestVerificationOfABrokenCorpus(t *testing.T) {
	t.Parallel()
	dir := brokenCorpus(t)
	errors := filepath.Join(t.TempDir(), "errors")
	term := StartCommand(t, "/bin/sh", smallest, Args("-c", `"$0" "$1" 2>"$2"`, Dateline.Path(t), dir, errors))
	term.WaitFor("The mill burns down")
	term.Type("V")
	term.reads("3 excerpts: 1 exact · 0 white space folded · 1 ambiguous · 1 missing")
	term.reads("The nearest passage, 83% alike, begins on line 1 of notebook.txt: The mill [-burnt-] {+burned+} down in 1880.")
	term.reads("It occurs 2 times in notebook.txt, on lines 1, 3. A prefix or suffix must say which is meant.")
	term.WaitUntil("the cursor is on the missing", func(s Screen) bool { return strings.HasPrefix(s.selected(), "missing") })
	term.Type("n")
	term.WaitUntil("the cursor is on the ambiguous", func(s Screen) bool { return strings.HasPrefix(s.selected(), "ambiguous") })
	term.Type("j", "enter")
	term.marks("The wheel stood still.")
	term.Type("Q")
	if code := term.ExitCode(); code != 1 {
		t.Errorf("exit status %d, want 1", code)
	}
	said, err := os.ReadFile(errors)
	if err != nil {
		t.Fatal(err)
	}
	for _, place := range []string{":19:16: ", ":21:16: "} {
		if !strings.Contains(string(said), filepath.Join(dir, "timeline.yaml")+place) {
			t.Errorf("on standard error there is nothing of %q:\n%s", place, said)
		}
	}
}
