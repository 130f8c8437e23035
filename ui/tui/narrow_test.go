package tui

import (
	"strings"
	"testing"
)

// "The filter keeps the selected event" and "nothing hidden: whenever a filter
// is on, the screen says which, and '12 of 74'." (product.md)
func TestFilterKeepsTheSelection(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.goes("11 mar 2003")
	v.isOn("The committee votes")
	line := v.cursor()
	v.press("z")
	v.isOn("The committee votes")
	if v.cursor() != line {
		t.Errorf("a filter moved the selected event from line %d to %d:\n%s", line, v.cursor(), v.screen())
	}
	v.press("y", "enter")
	v.isOn("The committee votes")
	if foot := v.foot(); !strings.Contains(foot, "year 2003") || !strings.Contains(foot, "of 41") {
		t.Errorf("the foot does not say what is filtered: %q", foot)
	}
	v.press("x")
	v.isOn("The committee votes")
	v.sees("41 of 41")
}

// TestFilterMovesToTheNearest selects an event that the filter leaves out.
func TestFilterMovesToTheNearest(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.goes("6 feb 2003")
	v.isOn("The engineer expects")
	v.press("z")
	v.missesOut("The engineer expects")
	v.isOn("The first report goes") // neighbours in order: the later one
}

// z and Z zoom over weights, and say so at either end. (issue 2)
func TestZoom(t *testing.T) {
	v := visit(t, bridge(t), 100, 60)
	v.press("z")
	v.sees("34 of 41", "7 statements set aside: Z", "A petition is handed in")
	v.missesOut("The stone of the arches is found sound")
	v.press("z")
	v.sees("11 of 41", "milestones, 30 others set aside: Z", "A flood shuts the bridge")
	v.missesOut("A petition is handed in")
	v.press("z")
	v.sees("already")
	v.press("Z", "Z")
	v.sees("41 of 41", "The stone of the arches is found sound")
	v.press("Z")
	v.sees("every weight")
}

// "f filters off and on, x clear" (product.md)
func TestFilterOffAndOn(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press("f")
	v.sees("No filter")
	v.press("x")
	v.sees("No filter")
	v.press("z", "z", "f")
	v.sees("41 of 41", "filter off", "A petition is handed in")
	v.press("f")
	v.sees("11 of 41")
	v.missesOut("filter off")
	v.press("f", "x")
	v.sees("41 of 41")
	v.missesOut("filter off", "milestones")
	v.press("f")
	v.sees("No filter")
}

// TestNothingLeft filters to a year after everything.
func TestNothingLeft(t *testing.T) {
	v := visit(t, bridge(t), 100, 30, inYears(2525, 2525))
	v.sees("0 of 41", "2525", "No event is left")
	for _, key := range []string{"j", "enter", "o", "+", "=", "e", "J", "}", "G", "ctrl+d", "tab", "O"} {
		v.press(key)
		v.sees("0 of 41", "No event is left")
	}
	v.goes("2003")
	v.sees("No event is shown")
	v.press("x")
	v.sees("41 of 41")
	if v.cursor() < 0 {
		t.Errorf("no event is selected after the filter was cleared:\n%s", v.screen())
	}
}

// "y panel with counts as bars, single year or range, digits to narrow, clear"
// (issue 2)
func TestYearsPanel(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.goes("2003")
	v.press("y")
	v.sees("Years 2003", "2004    8 ▄▄▄▄", "2003    8 ▄▄▄▄", "2010    1 ▄")
	v.press("j", "j", "enter")
	v.sees("year 2005", "3 of 41", "Another contractor begins anew")
	v.missesOut("Years 200", "Work stops")

	v.press("y", "v", "k", "k", "enter")
	v.sees("years 2003..2005", "18 of 41", "Work stops")

	v.press("y")
	v.sees("2003..2005")
	v.press("x")
	v.sees("41 of 41", "Years") // the panel stays
	v.press("esc")

	v.press("y", "2", "0", "1")
	v.sees("2010", "2013")
	v.missesOut(" 2009    1", " 1999    2")
	v.press("9")
	v.sees("No year with events begins so")
	v.press("backspace", "backspace")
	v.sees(" 2009    1")
	v.press("backspace", "1", "enter")
	v.sees("year 1999", "of 41")
}

// TestYearsRangeByDigits chooses both ends of a range by typing them.
func TestYearsRangeByDigits(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("y", "2", "0", "0", "4", "v")
	for range 4 {
		v.press("backspace") // where digits are still in force
	}
	v.press("2", "0", "0", "6", "enter")
	v.sees("years 2004..2006", "13 of 41")
}

// TestYearsCancelled leaves the panel every way there is.
func TestYearsCancelled(t *testing.T) {
	for _, width := range []int{60, 140} {
		for _, key := range []string{"esc", "q", "left", "h", "y"} {
			v := visit(t, bridge(t), width, 30)
			v.goes("nov 2004")
			v.press("z") // and with it the notice of where that landed
			before := v.screen()
			v.press("y", "2", "v", "G", key)
			v.same(before, key+" should leave everything as it was")
		}
	}
}
