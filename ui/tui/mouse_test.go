package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// "Mouse: wheel, click to select, second click to open" (issue 2)
func TestClick(t *testing.T) {
	for _, width := range []int{60, 100, 140} {
		v := visit(t, bridge(t), width, 40)
		v.clicks(20, v.lineOf("A weight limit"))
		v.isOn("A weight limit")
		v.missesOut("“A weight limit was set")
		v.clicks(20, v.lineOf("A weight limit"))
		v.sees("“A weight limit of 17 tonnes was")
		v.isOn("“A weight limit")
		v.clicks(20, v.lineOf("“A weight limit"))
		if at := v.marked(); len(at) == 0 || !strings.Contains(v.lines()[at[0]], "A weight limit") {
			t.Errorf("at %d columns a second click on the excerpt should open the article at it:\n%s", width, v.screen())
		}
	}
}

// TestClickNowhere clicks on what cannot be selected.
func TestClickNowhere(t *testing.T) {
	v := visit(t, bridge(t), 100, 60)
	v.press("j")
	before := v.screen()
	for _, words := range []string{"The closing and opening", "Beginning not known", "3 months", "of 41"} {
		v.clicks(2, v.lineOf(words))
		v.same(before, "a click on "+words+" should do nothing")
	}
	v.clicks(500, 500)
	v.clicks(-1, -1)
	v.same(before, "a click outside of the screen should do nothing")
	v.send(tea.MouseClickMsg{X: 20, Y: v.lineOf("Cameras"), Button: tea.MouseRight})
	v.same(before, "the right button is the terminal's")
}

// TestClickStrip clicks on a year above the timeline.
func TestClickStrip(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.clicks(strings.Index(v.lines()[1], "2008")+1, 2)
	v.isOn("The footpath opens")
	v.clicks(99, 2) // right of all years
	v.isOn("The footpath opens")
}

// TestWheel scrolls the screen; the cursor stays on its event until that
// leaves the screen.
func TestWheel(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press("pgdown", "j", "j", "j", "j", "j")
	title, line := v.selectedTitle(), v.cursor()
	v.turns(1, 50, 15)
	if v.selectedTitle() != title || v.cursor() != line-wheelLines {
		t.Errorf("a notch should move %q up by %d lines:\n%s", title, wheelLines, v.screen())
	}
	v.turns(20, 50, 15)
	v.sees("Due: a full inspection")
	v.turns(-100, 50, 15)
	v.sees("Beginning not known")
	if v.cursor() < 0 {
		t.Errorf("the cursor was left behind:\n%s", v.screen())
	}
	before := v.screen()
	v.turns(5, 50, 1) // over the strip
	v.same(before, "the wheel should do nothing here")
}

// TestWheelOverArticle scrolls what the mouse is over, whatever has the focus.
func TestWheelOverArticle(t *testing.T) {
	v := visit(t, bridge(t), 140, 24)
	v.press("j", "o", "g", "tab")
	top := "Alder Bridge has been closed to lorries since"
	v.sees(top)
	v.turns(2, 100, 15)
	v.missesOut(top)
	v.isOn("A lock-keeper")
	v.turns(-2, 100, 15)
	v.sees(top)
	v.turns(9, 10, 15)
	v.missesOut("1999 ─")
	v.sees(top)
}

// TestClickArticle gives the focus to what is clicked, looks at a passage, and
// goes to its event with the second click.
func TestClickArticle(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("j", "o", "tab")
	line := v.lineOf("Residents founded")
	v.clicks(100, line)
	if at := v.marked(); len(at) == 0 || at[0] > line || at[len(at)-1] < line {
		t.Fatalf("the passage clicked on should be marked:\n%s", v.screen())
	}
	v.clicks(100, line)
	v.isOn("“Residents founded")
}

// TestClickPanels uses the mouse in the panels.
func TestClickPanels(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("y")
	line := v.lineOf(" 2005    3")
	v.clicks(120, line)
	v.sees("Years 2005")
	v.clicks(120, line)
	v.sees("year 2005", "3 of 41")

	v = visit(t, bridge(t), 100, 20)
	v.press("?")
	first := v.lines()[v.articleTop()]
	v.turns(2, 50, 10)
	if v.shows(first) {
		t.Errorf("the wheel should scroll the help:\n%s", v.screen())
	}
	v.clicks(10, 10)
	v.turns(-2, 50, 10)
	v.sees(strings.TrimSpace(first))
}

// TestMouseWhileAsked leaves a question alone.
func TestMouseWhileAsked(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press(":")
	v.types("2004")
	before := v.screen()
	v.clicks(20, v.lineOf("Cameras"))
	v.same(before, "a click should not answer a question")
}
