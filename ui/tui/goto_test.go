package tui

import (
	"strings"
	"testing"
)

// "`:` go to a date (`:2004`, `:nov 2004`, `:29 oct 2008`, `:50%`), landing on
// the nearest event and saying so." (issue 2)
func TestGoTo(t *testing.T) {
	for _, tt := range []struct {
		why, typed string
		event      string
		said       []string // parts of the notice
	}{
		{"a year", "2004", "The third pier", []string{"first of 7", "2004"}},
		{"a month", "nov 2004", "The stone of the arches", []string{"One event", "November 2004"}},
		{"a day", "25 oct 2008", "The bridge is open", []string{"One event", "25 October 2008"}},
		{"EDTF", "2003-09-18", "The contract", []string{"18 September 2003"}},
		{"a season", "spring 2007", "The last old timber", []string{"spring 2007"}},
		{"a year without events", "2010", "Due: the piers", []string{"nearest", "2009"}},
		{"a day between two events, nearer to the earlier", "20 sep 2003", "The contract", []string{"No event", "nearest: 18 September 2003"}},
		{"a day between two events, nearer to the later", "30 oct 2003", "Scaffolding", []string{"No event", "nearest"}},
		{"a decade", "the 1880s", "A lock-keeper", []string{"No event shown begins in the 1880s; nearest"}},
		{"a century", "17XX", "A lock-keeper", []string{"No event shown begins between 1700 and 1799; nearest"}},
		{"before every beginning that is known", "1066", "A lock-keeper", []string{"No event", "1066"}},
		{"after everything", "2525", "Due: a full", []string{"No event", "2525", "nearest: 2013"}},
		{"the beginning in per cent", "0%", "Timber", nil},
		{"the end in per cent", "100%", "Due: a full", nil},
		{"the middle in per cent", "50 %", "Tenders are invited", nil},
		{"spaces around it", "  nov 2004  ", "The stone of the arches", []string{"November 2004"}},
		{"capital letters", "NOV 2004", "The stone of the arches", []string{"November 2004"}},
	} {
		v := visit(t, bridge(t), 140, 40)
		v.goes(tt.typed)
		at := v.cursor()
		if at < 0 || !strings.Contains(v.lines()[at], tt.event) {
			t.Errorf("%s: %q should lead to %q:\n%s", tt.why, tt.typed, tt.event, v.screen())
		}
		for _, words := range tt.said {
			if !strings.Contains(v.foot(), words) {
				t.Errorf("%s: %q should say %q: %q", tt.why, tt.typed, words, v.foot())
			}
		}
	}
}

// TestGoToNonsense types what is no date: the cursor stays, and what stands at
// the foot says what is wrong and what would be right.
func TestGoToNonsense(t *testing.T) {
	for _, tt := range []struct{ why, typed, said string }{
		{"a misspelt month", "febuary 2003", "2003-02"},
		{"no such day", "31 feb 2003", "February"},
		{"a word", "bridge", "bridge"},
		{"more than all", "120%", "100 %"},
		{"less than nothing", "-5%", "100 %"},
		{"a month that is none", "2003-13", "2003"},
	} {
		v := visit(t, bridge(t), 140, 40)
		v.press("j", "j")
		v.press(":")
		v.types(tt.typed)
		if !strings.Contains(strings.ToLower(v.foot()), strings.ToLower(tt.said)) {
			t.Errorf("%s: while it is typed %q should be answered with %q: %q", tt.why, tt.typed, tt.said, v.foot())
		}
		v.press("enter")
		v.isOn("The council orders")
		if !strings.Contains(strings.ToLower(v.foot()), strings.ToLower(tt.said)) {
			t.Errorf("%s: %q should be answered with %q: %q", tt.why, tt.typed, tt.said, v.foot())
		}
	}
}

// TestGoToSaysWhatItUnderstands shows the meaning beside what is typed.
func TestGoToSaysWhatItUnderstands(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press(":")
	v.types("29 oct 2008")
	if !strings.Contains(v.foot(), "29 October 2008") {
		t.Errorf("the meaning is not beside what is typed: %q", v.foot())
	}
}

// TestGoToFiltered lands on events that are shown only.
func TestGoToFiltered(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("z", "z")
	v.goes("jan 2004")
	v.isOn("Work stops")
	v.sees("No event shown begins in January 2004", "nearest: 2 February 2004")
}

// TestGoToFromArticle leaves an article that hides the timeline, and lands.
func TestGoToFromArticle(t *testing.T) {
	for _, width := range []int{100, 140} {
		v := visit(t, bridge(t), width, 40)
		v.press("o")
		v.goes("nov 2004")
		v.isOn("The stone of the arches")
	}
}

// TestPromptRestores leaves a question with Esc.
func TestPromptRestores(t *testing.T) {
	for _, keys := range [][]string{{":"}, {"o", "/"}} {
		v := visit(t, bridge(t), 140, 40)
		v.press("pgdown")
		v.press(keys[:len(keys)-1]...)
		before := v.screen()
		v.press(keys[len(keys)-1])
		v.types("nov 2004")
		v.press("left", "backspace", "esc")
		v.same(before, "Esc should leave everything as it was before "+strings.Join(keys, " "))
		v.press(keys[len(keys)-1])
		if strings.Contains(v.foot(), "nov") {
			t.Errorf("the next question begins with what was cancelled: %q", v.foot())
		}
	}
}

// TestPromptHistory brings back what was asked before.
func TestPromptHistory(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.goes("2004")
	v.goes("nov 2004")
	v.press(":")
	v.types("oct")
	for _, tt := range []struct{ key, shows string }{
		{"up", ":nov 2004"},
		{"up", ":2004"},
		{"up", ":2004"},
		{"down", ":nov 2004"},
		{"down", ":oct"},
		{"down", ":oct"},
	} {
		v.press(tt.key)
		if !strings.HasPrefix(v.foot(), tt.shows+" ") {
			t.Fatalf("after %s the foot should begin with %q: %q", tt.key, tt.shows, v.foot())
		}
	}
}

// TestPromptResized keeps what is typed, and the cursor in sight, at any width.
func TestPromptResized(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press(":")
	v.types("29 october 2008")
	for _, width := range []int{100, 20, 30, 4, 20, 140} {
		v.resize(width, 20)
		if width < smallestWidth {
			continue
		}
		v.checkScreen(width, 20, 0)
		cursor := v.model.View().Cursor
		if cursor == nil || cursor.Position.Y != 19 || cursor.Position.X >= width {
			t.Fatalf("at %d columns the cursor is at %v", width, cursor)
		}
		if !strings.Contains(v.foot(), "2008") {
			t.Errorf("at %d columns the end of what is typed is not in sight: %q", width, v.foot())
		}
	}
	v.press("enter")
	v.isOn("The bridge is open")
}

// TestPromptPaste pastes ten thousand bytes of anything.
func TestPromptPaste(t *testing.T) {
	for _, n := range nasty {
		for _, keys := range [][]string{{":"}, {"o", "/"}} {
			v := visit(t, bridge(t), 100, 30)
			v.press(keys...)
			v.pastes(strings.Repeat(n.text+"\n", 10_000/(len(n.text)+1)))
			v.checkScreen(100, 30, 0)
			v.press("home")
			v.checkScreen(100, 30, 0)
			v.press("enter")
			v.checkScreen(100, 30, 0)
		}
	}
	v := visit(t, bridge(t), 100, 30)
	before := v.screen()
	v.pastes("qQ\x03") // where no question is asked, a paste is no keys
	v.same(before, "a paste should do nothing here")
	if v.hasQuit() {
		t.Error("a paste quits")
	}
}
