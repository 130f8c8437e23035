//go:build unix

package journeys

import (
	"bytes"
	"strings"
	"testing"
)

// panels are the keys that open a panel from the timeline, and words on it.
var panels = []struct{ keys, ready string }{
	{"y", "Years "},
	{"S", "Sources "},
	{"A", "Actors "},
	{"a", "In this event"},
	{"D", "Disagreements "},
	{"V", "Verification"},
	{"H", "Hits "},
	{"C", "Reference "},
	{"?", "Down to the source and back"},
}

// "Never lose the reader's place": from every panel q and Esc lead back to the
// very same screen, with a filter on, a search in force and events open.
func TestEveryPanelLeadsBack(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"q", "esc"} {
		t.Run(key, func(t *testing.T) {
			t.Parallel()
			term := explore(t, smallest, Args("--filter", "year:2003..2008"))
			term.searches("laming")
			term.Type("enter", "n", "+")
			term.at("laming", 2)
			term.Type("f", "f") // the counter is no notice any more
			term.WaitFor(Dateline.Ready)
			term.WaitStable()
			before := term.Screen()
			for _, panel := range panels {
				term.Type(panel.keys)
				term.WaitFor(panel.ready)
				term.Type("j", key)
				term.WaitUntil("after "+panel.keys+" the screen is again\n"+before.String(), func(s Screen) bool {
					return s.Text() == before.Text()
				})
			}
		})
	}
}

// hostileCorpus has texts that would do to a terminal what its reader has not
// asked for, and a timeline that turns letters around. Other control characters
// no timeline may have; see TestAHostileTimeline.
func hostileCorpus(t *testing.T) string {
	return writeFolder(t, map[string]string{
		"notebook.txt": hostileText + "\x1b]52;c;b3duZWQ=\a The miller was owned. It was rebuilt.\n",
		"timeline.yaml": `title: "The \u202emill\u2066"
tags: {fire: "What \u2067burns"}
actors:
  miller: {name: "The \u202emiller", also: ["Mil\u200fler"], kind: person, role: "Gr\u202binds"}
sources:
  notebook:
    file: notebook.txt
    title: "Leaves \u202efrom a notebook"
    publisher: "A \u2068parish notebook"
    publisher_basis: {kind: inferred, phrase: The miller was owned., note: "Read \u202ebackwards"}
    date: "1881"
    date_basis: inferred
    kind: "note\u202ebook"
events:
  - id: fire
    date: "1880"
    basis: {kind: stated, source: notebook, phrase: in 1880}
    status: happened
    weight: milestone
    title: "The mill \u202eburns down"
    summary: "It \u2066burns, owned by the miller"
    tags: [fire]
    actors: [miller]
    excerpts:
      - source: notebook
        exact: The mill burned down in 1880.
      - source: notebook
        exact: The miller was owned.
      - source: notebook
        exact: "The mill was \u202e owned by the miller."
disagreements:
  - id: what
    topic: "What \u202ehappened"
    aspect: wording
    note: "Either \u202eor"
    sides:
      - claim: "It \u202eburned"
        excerpts: [{source: notebook, exact: The mill burned down in 1880.}]
      - claim: "It \u2066was rebuilt"
        excerpts: [{source: notebook, exact: It was rebuilt.}]
    events: [fire]
`,
	})
}

// A hostile corpus searched, filtered and shown in every panel: nothing is
// written but printable text and known control sequences, and to the clipboard
// nothing but what is copied.
func TestAHostileCorpusInEveryPanel(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest, Args(hostileCorpus(t)))
	term.WaitFor("burns down")
	for _, step := range []string{
		"/ owned enter", "n", "N", "n", "esc", "H", "j enter", "n", ") )", "esc esc",
		"+ j", "F owned tab enter", "x F tag:f tab enter", "x F actor:m tab enter", "&", "x",
	} {
		term.Type(strings.Fields(step)...)
		term.WaitStable()
	}
	for _, panel := range panels {
		term.Type(panel.keys)
		term.WaitFor(panel.ready)
		term.press("enter")
		term.Type("j", "G")
		for range 8 { // from some it is more steps back than from others
			if term.Screen().Contains("1880 ──") {
				break
			}
			term.press("q")
		}
		term.Type("g")
	}
	before := len(term.copies())
	term.Type("c")
	want := term.copied(before + 1)
	if !strings.Contains(want, "The mill burned down in 1880.") {
		t.Errorf("copied is %q", want)
	}
	term.Type("Q")
	if code := term.ExitCode(); code != 1 {
		t.Errorf("exit status %d, want 1 for the passage that is missing", code)
	}
	for _, text := range term.copies() {
		if strings.Contains(text, "owned") && !strings.Contains(text, "The mill") {
			t.Errorf("copied is %q", text)
		}
	}
	if f := foreign(clipboard.ReplaceAll(term.Raw(), nil)); len(f) > 0 {
		t.Errorf("written: %q", f)
	}
}

// A timeline with control characters in what it says is refused, and what is
// said of it has none.
func TestAHostileTimeline(t *testing.T) {
	t.Parallel()
	dir := folder{"The mill burned down in 1880.\n", `"The mill burned\e]0;owned\a down in 1880."`}.write(t)
	term := Start(t, Dateline, smallest, Args(dir))
	if code := term.ExitCode(); code != 1 {
		t.Errorf("exit status %d, want 1", code)
	}
	if f := foreign(term.Raw()); len(f) > 0 || !bytes.Contains(term.Raw(), []byte("control character U+001B")) {
		t.Errorf("written: %q\n%s", f, term.Screen())
	}
}
