//go:build unix

package journeys

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// A part of the timeline and all of it, and the dot before the filter, if there
// is one, as the foot has it.
var extent = regexp.MustCompile(`\b(\d+) of (\d+)\b( ·)?`)

// counts waits until the foot says how many events are shown, and fails the
// test unless it names the filter beside them; "" is no filter.
func (term *Terminal) counts(filter string) (shown, all int) {
	term.t.Helper()
	term.WaitUntil(fmt.Sprintf("the foot shows %s and a count", quote(filter)), func(s Screen) bool {
		found := extent.FindStringSubmatch(s.foot())
		if found == nil || !strings.Contains(s.foot(), filter) || filter == "" && found[3] != "" {
			return false
		}
		_, err := fmt.Sscan(found[1]+" "+found[2], &shown, &all)
		return err == nil
	})
	return shown, all
}

// The panel of years: one year, a range, digits to narrow, and all again.
func TestYears(t *testing.T) {
	t.Parallel()
	term := explore(t)
	_, all := term.counts("")

	term.Type("y")
	term.WaitFor("Years 2000")
	term.Type("2004")
	term.WaitFor("typed 2004")
	term.WaitGone("│   2003 ")
	term.Type("enter")
	single, of := term.counts("year 2004")
	if single == 0 || single >= all || of != all {
		t.Errorf("%d of %d events in 2004, of %d", single, of, all)
	}
	if s := term.Screen(); !s.Contains("2004 ──") || s.Contains("2002 ──") {
		t.Errorf("the timeline does not show 2004 alone\n%s", s)
	}

	term.Type("y")
	term.WaitFor("Years 2004") // the year in force
	term.Type("2003", "v", "2004", "enter")
	between, _ := term.counts("years 2003..2004")
	if between <= single || between >= all {
		t.Errorf("%d events from 2003 to 2004, and %d in 2004", between, single)
	}

	term.Type("y", "x")
	if shown, _ := term.counts(""); shown != all {
		t.Errorf("%d events without a filter, want %d", shown, all)
	}
}

// The active filter is always on screen with "12 of 74".
func TestTheFilterIsAlwaysOnTheScreen(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{100, 30}, {140, 40}, {80, 24}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			t.Parallel()
			term := Start(t, Dateline, Size(size[0], size[1]), Args("--years", "2003..2004"))
			shown, all := term.counts("years 2003..2004")
			if shown == 0 || shown >= all {
				t.Errorf("%d of %d events in two years", shown, all)
			}
			for _, step := range [][]string{
				{"enter"},            // an event is open
				{"enter"},            // its article
				{"]"},                // another passage
				{"y"},                // the panel of years
				{"esc", "?"},         // the help
				{"esc", "q", "q"},    // the timeline again
				{"g", "}", "j", "="}, // elsewhere, all open
			} {
				term.press(step...)
				if a, b := term.counts("years 2003..2004"); a != shown || b != all {
					t.Errorf("after %q the foot counts %d of %d, before %d of %d", step, a, b, shown, all)
				}
			}
		})
	}
}

// Zoom z and Z over weights: fewer events until milestones alone are left, and
// all of them again. The cursor's event stays selected.
func TestZoom(t *testing.T) {
	t.Parallel()
	term := toTheAct(t)
	all, _ := term.counts("")
	term.Type("z")
	events, _ := term.counts("statements set aside: Z")
	term.Type("z")
	milestones, _ := term.counts("milestones")
	if all <= events || events <= milestones || milestones < 15 || milestones > 20 {
		t.Errorf("%d events, %d without statements, %d milestones", all, events, milestones)
	}
	term.selects("The Children Act 2004 gives")
	term.Type("Z", "Z")
	if again, _ := term.counts(""); again != all {
		t.Errorf("%d events after Z Z, want %d", again, all)
	}
}

// The filter can be turned off and on, and cleared, the selected event staying
// where it is on the screen.
func TestTheFilterOffAndOn(t *testing.T) {
	t.Parallel()
	term := Start(t, Dateline, Args("--years", "2004"))
	shown, all := term.counts("year 2004")
	term.Type("G", "f")
	if off, _ := term.counts("filter off"); off != all {
		t.Errorf("with the filter off %d of %d events are shown", off, all)
	}
	selected := term.Screen().selected()
	term.Type("f")
	term.WaitGone("filter off")
	if on, _ := term.counts("year 2004"); on != shown {
		t.Errorf("with the filter on again %d events are shown, not %d", on, shown)
	}
	term.selects(selected)
	term.Type("x")
	if none, _ := term.counts(""); none != all {
		t.Errorf("without a filter %d of %d events are shown", none, all)
	}
}

// { and } go by year, and : to a date or a place in per cent, landing on the
// nearest event and saying so.
func TestGoingToADate(t *testing.T) {
	t.Parallel()
	term := explore(t)
	for _, step := range []struct {
		typed, on string
		says      string
		why       string
	}{
		{"2004", "2004 ◆", "The first of 2 events that begin in 2004", "a year that has events"},
		{"oct 2002", "Oct ◆ The children's trusts initiative", "October 2002", "a month by its name"},
		{"29 oct 2008", "29 Oct ", "29 October 2008", "a day"},
		{"1066", "1999 ●", "No event shown begins in 1066; nearest: 1999", "a year long before: the nearest event, and that is said"},
		{"100%", "due 29 Oct", "", "the end"},
		{"0%", "?–2000 ●", "", "the beginning"},
	} {
		term.Type(":")
		term.Type(step.typed, "enter")
		term.WaitUntil(fmt.Sprintf(":%s leads to %s (%s)", step.typed, quote(step.on), step.why), func(s Screen) bool {
			return strings.HasPrefix(s.selected(), step.on) && strings.Contains(s.foot(), step.says)
		})
	}
	term.Type(":")
	term.Type("soon", "enter")
	term.WaitUntil("the foot says what is wrong", func(s Screen) bool { return strings.Contains(s.foot(), "soon") })
	term.Type("}")
	term.selects("1999 ●")
	term.Type("{")
	term.selects("?–2000 ●")
}
