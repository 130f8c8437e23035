package tui

import (
	"slices"
	"strings"
	"testing"
)

// gutterMark stands beside the lines of the passage that is looked at.
const gutterMark = "┃"

// marked returns the lines of the screen that the passage looked at is on.
func (v *visitor) marked() []int {
	var at []int
	for i, line := range v.lines() {
		if strings.Contains(line, gutterMark) {
			at = append(at, i)
		}
	}
	return at
}

// "Enter or → descends: event → its excerpts → the article, scrolled so that
// the passage stands in the upper third, marked." (product.md)
func TestDescend(t *testing.T) {
	for _, tt := range []struct {
		why     string
		date    string   // to go to
		keys    []string // to press then
		event   string
		excerpt string // on the screen when the event is open
		passage string // on the first line that is marked in the article
	}{
		{"the first event", "0%", nil, "Timber below the piers", "“It is the timber below", "It is the timber"},
		{"a second excerpt", "oct 2008", []string{"enter", "j"}, "“The River Authority welcomes", "", "The River Authority"},
		{"a passage in the middle", "apr 2000", nil, "A weight limit of 17 tonnes", "“A weight limit of 17", "A weight limit of 17"},
		{"a passage near the end of its text", "nov 2004", nil, "The stone of the arches", "“The stone of the arches", "The stone of the arches"},
		{"a passage at the end of its text", "100%", nil, "Due: a full inspection", "“A full inspection is due", "A full inspection"},
		{"white space that was folded", "sep 2003", nil, "The contract is signed", "“The contract was signed", "The contract was signed"},
	} {
		for _, size := range [][2]int{{100, 30}, {140, 40}, {80, 24}, {60, 16}, {200, 60}} {
			v := visit(t, bridge(t), size[0], size[1])
			v.goes(tt.date)
			v.press(tt.keys...)
			v.isOn(firstWords(tt.event, 2))
			if tt.excerpt != "" {
				v.press("enter")
				v.isOn(firstWords(tt.excerpt, 3))
			}
			v.press("enter")
			at := v.marked()
			if len(at) == 0 || !strings.Contains(v.lines()[at[0]], firstWords(tt.passage, 2)) {
				t.Fatalf("%s: %q should be marked:\n%s", tt.why, tt.passage, v.screen())
			}
			top := v.articleTop()
			if third := (size[1] - top) / 3; at[0] > top+third && at[0] > top+1 {
				t.Errorf("%s, %v: the passage is on line %d, below the upper third of what begins at %d:\n%s",
					tt.why, size, at[0], top, v.screen())
			}
		}
	}
}

// articleTop returns the line of the screen on which the text of the article
// that is open begins: below the last rule above it.
func (v *visitor) articleTop() int {
	lines := v.lines()
	for i := min(9, len(lines)-3); i > 0; i-- {
		if strings.HasSuffix(lines[i], "────") {
			return i + 1
		}
	}
	return 0
}

func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}

// "Esc, q or ← climbs back to the exact row." (product.md)
func TestClimbBack(t *testing.T) {
	places := map[string][]string{
		"the first screen":      nil,
		"the middle":            {"pgdown", "j", "j", "j"},
		"the end":               {"G"},
		"an open neighbourhood": {"=", "}", "}"},
		"behind a wheel":        {"pgdown", "wheel"},
		"a filtered timeline":   {"z", "pgdown", "k"},
		"an excerpt":            {"}", "+", "j", "j"},
	}
	for name, keys := range places {
		for _, size := range [][2]int{{100, 30}, {140, 40}, {60, 12}, {20, 5}} {
			for _, up := range []string{"q", "esc", "left", "h", "backspace"} {
				v := visit(t, bridge(t), size[0], size[1])
				for _, key := range keys {
					if key == "wheel" {
						v.turns(1, 5, size[1]/2)
						continue
					}
					v.press(key)
				}
				before := v.screen()
				v.press("enter", up)
				if name != "an excerpt" { // which is a step down already
					v.press("enter", "enter", up, up)
				}
				v.same(before, "at "+name+" "+up+" should climb back to the very same screen")
			}
		}
	}
}

// TestClimbBackResized climbs back in a terminal that is not as large as the one
// the reader went down in: the event stands on the line it stood on.
func TestClimbBackResized(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	for range 14 { // to the bottom of the screen, where going down scrolls
		v.press("j")
	}
	title, line := v.selectedTitle(), v.cursor()
	v.press("enter", "enter")
	v.resize(110, 34)
	v.press("q", "q")
	if v.selectedTitle() != title || v.cursor() != line {
		t.Errorf("%q stood on line %d and is not there:\n%s", title, line, v.screen())
	}
}

// "q q returns to the same row" (issue 2), also when the article has been read
// on, searched, and given the whole width in between.
func TestClimbBackAfterReading(t *testing.T) {
	for _, reading := range [][]string{
		{"G"},
		{"space", "space"},
		{"]", "]"},
		{"/", "t", "h", "e", "enter", "n"},
		{"O"},
		{"tab", "tab"},
		{"?", "q"},
		{"y", "q"},
		{":", "x", "esc"},
	} {
		for _, size := range [][2]int{{100, 30}, {140, 40}} {
			v := visit(t, bridge(t), size[0], size[1])
			v.press("pgdown", "j")
			before := v.screen()
			v.press("enter", "enter")
			v.press(reading...)
			v.press("q", "q")
			v.same(before, "after "+strings.Join(reading, " ")+" in the article q q should return")
		}
	}
}

// "Esc never quits; q quits only from the timeline; Q and Ctrl-C quit."
// (product.md)
func TestQuit(t *testing.T) {
	for _, s := range surfaces {
		for _, size := range [][2]int{{140, 40}, {60, 12}} {
			v := reach(t, bridge(t), s, size[0], size[1], 0)
			for range 12 {
				v.press("esc")
			}
			if v.hasQuit() {
				t.Errorf("%s: Esc quits", s.name)
			}
			v.press("q")
			if !v.hasQuit() {
				t.Errorf("%s: after enough Esc, q should be on the timeline and quit:\n%s", s.name, v.screen())
			}
		}
		typing := slices.Contains(s.keys, ":") || slices.Contains(s.keys, "/")
		for _, key := range []string{"Q", "ctrl+c"} {
			v := reach(t, bridge(t), s, 140, 40, 0)
			v.press(key)
			if !v.hasQuit() && !typing {
				t.Errorf("%s: %s does not quit", s.name, key)
			}
		}
	}
	for _, s := range []surface{
		{"an excerpt", []string{"enter"}, nil},
		{"an article", []string{"o"}, nil},
		{"the timeline beside an article", []string{"o", "tab"}, nil},
		{"years", []string{"y"}, nil},
		{"help", []string{"?"}, nil},
		{"a question", []string{":"}, nil},
		{"a search", []string{"o", "/"}, nil},
	} {
		v := reach(t, bridge(t), s, 140, 40, 0)
		v.press("q")
		if v.hasQuit() {
			t.Errorf("q quits from %s", s.name)
		}
	}
}

// "The cursor walks into the excerpts. Several events can be open at once; all
// can be opened or closed." (issue 2)
func TestCursorWalksThroughExcerpts(t *testing.T) {
	v := visit(t, bridge(t), 100, 50)
	v.press("j", "+") // three excerpts
	v.isOn("A lock-keeper")
	want := []string{"The first crack", "I could put my hand", "It took nine years", "The council orders"}
	for _, words := range want {
		v.press("j")
		v.isOn(words)
	}
	for _, words := range []string{want[2], want[1], want[0], "A lock-keeper"} {
		v.press("k")
		v.isOn(words)
	}
	v.press("J")
	v.isOn("The council orders")
}

func TestSeveralOpen(t *testing.T) {
	v := visit(t, bridge(t), 100, 60)
	v.press("+", "J", "+")
	v.sees("“It is the timber", "“The first crack")
	v.isOn("A lock-keeper")
	v.press("-")
	v.missesOut("“The first crack")
	v.sees("“It is the timber")
	v.press("=") // some are open: close all
	v.missesOut("“It is the timber")
	before := v.cursor()
	v.press("=")
	v.sees("“The first crack", "“The council ordered")
	v.press("=")
	v.missesOut("“The first crack")
	if v.cursor() != before {
		t.Errorf("opening all and closing all moved the cursor from line %d to %d", before, v.cursor())
	}
	v.isOn("A lock-keeper")
}

// "Expansion in place: summary (marked as the editor's), every excerpt in
// quotation marks with publisher, date and kind, how it was matched, date
// basis, disagreements that touch it." (issue 2)
func TestInside(t *testing.T) {
	v := visit(t, bridge(t), 100, 60)
	v.goes("14 feb 2001")
	v.press("+")
	v.sees(
		"Editor", "What is known of it",
		"“The river rose to the parapet in the flood of 14 February 2001.”",
		"Alder Gazette, 6 February 2003", "news", "exact",
		"River Authority, 29 October 2008", "press release",
		"14 February 2001", "2001-02-14",
		"How long the flood shut the bridge", "The authority corrects the newspaper",
		"Margaret Howe",
	)
	v.goes("oct 2002")
	v.press("+")
	v.sees("derived", "“last October”", "the October before")
	v.goes("sep 2003")
	v.press("+")
	v.sees("white space folded")
	v.goes("2013")
	v.press("G", "+")
	v.turns(9, 5, 20)
	v.sees("due 2013", "announced", "do not say that it happened")
}
