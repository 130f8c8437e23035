//go:build unix

package journeys

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// combined is a filter of several fields that hold and do not hold, and what
// the screen calls its conditions.
const (
	combined      = `year:2003..2004 -actor:laming source:hsj`
	combinedWords = "years 2003..2004 · not actor laming · source hsj"
)

// filters types an expression at the prompt of filters.
func (term *Terminal) filters(expression string) {
	term.t.Helper()
	term.Type("F")
	term.WaitFor("filter: ")
	term.Type(expression)
}

// "`F` takes an expression with completion …, tells an error at its place while
// typing."
func TestAFilterIsCompletedAndCheckedWhileTyped(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest, Args("--theme", "mono"))
	term.filters("tag:p")
	term.Type("tab")
	term.says("pilot") // one of several
	term.Type("i", "tab")
	kept, all := listed(t, "--filter", "tag:pilot")
	term.says(fmt.Sprintf("filter: tag:pilot   %d of %d", kept, all))

	term.Type(" staus:announced")
	term.WaitUntil("the wrong word is marked", func(s Screen) bool {
		s.Cells = s.Cells[s.Height-1:]
		text, _ := s.marked(bold)
		return text == "filter: staus:" // the sign is bold, too
	})
	term.says("did you mean status:?")
	term.Type("enter")
	term.says("did you mean status:?") // and what was typed is still there
	term.WaitFor("filter: tag:pilot staus:announced")
	term.Type("esc")
	if shown, _ := term.counts(""); shown != all {
		t.Errorf("Esc leaves %d of %d events", shown, all)
	}
}

// "Filters that combine and are never hidden … `f` turns all off and on keeping
// the cursor's event; chips in the status line, each removable." X drops the
// last, x all.
func TestFiltersCombine(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	_, all := term.counts("")
	term.filters(combined)
	term.Type("enter")
	shown, _ := term.counts(combinedWords)
	if kept, _ := listed(t, "--filter", combined); shown != kept {
		t.Errorf("shown are %d events, and listed %d", shown, kept)
	}
	term.Type("G", "f")
	if off, _ := term.counts("filter off"); off != all {
		t.Errorf("with the filter off %d of %d events are shown", off, all)
	}
	on := term.Screen().selected()
	term.Type("f")
	term.WaitGone("filter off")
	term.selects(on)
	if again, _ := term.counts(combinedWords); again != shown {
		t.Errorf("with the filter on again %d events are shown, not %d", again, shown)
	}
	term.Type("X")
	term.WaitGone(" · source hsj")
	if more, _ := term.counts("years 2003..2004 · not actor laming"); more <= shown || more >= all {
		t.Errorf("with two conditions %d events are shown, with three %d", more, shown)
	}
	term.Type("x")
	if none, _ := term.counts(""); none != all {
		t.Errorf("without a filter %d of %d events are shown", none, all)
	}
}

// Chips in the status line are each removable: a click on one removes it, and
// that is said.
func TestAClickRemovesAChip(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest, Args("--filter", combined))
	term.counts(combinedWords)
	term.ClickOn("not actor laming")
	term.WaitGone(" · not actor laming · ")
	term.says("No longer filtered: not actor laming")
	shown, _ := term.counts("years 2003..2004 · source hsj")
	if kept, _ := listed(t, "--filter", "year:2003..2004 source:hsj"); shown != kept {
		t.Errorf("shown are %d events, and listed %d", shown, kept)
	}
}

// The same expression "is remembered in a prompt history", for the next run too.
func TestAFilterIsRemembered(t *testing.T) {
	t.Parallel()
	_, state := remembering(t)
	term := explore(t, smallest, state)
	term.filters("tag:pilot weight:event")
	term.Type("enter")
	term.counts("tag pilot")
	term.Type("x")
	term.counts("")
	term.Type("Q")
	if code := term.ExitCode(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	term = Start(t, Dateline, smallest, state)
	term.says("You are where you left")
	term.Type("F")
	term.WaitFor("filter: ")
	term.Type("up")
	term.WaitFor("filter: tag:pilot weight:event")
	term.Type("enter")
	term.counts("tag pilot")
}

// "The same expression works on the command line": the screen and the list keep
// the same n of N.
func TestAFilterOnTheCommandLine(t *testing.T) {
	t.Parallel()
	for _, expression := range []string{
		combined,
		`"green paper" weight:milestone`,
		`status:announced -tag:reaction`,
	} {
		kept, of := listed(t, "--filter", expression)
		term := Start(t, Dateline, smallest, Args("--filter", expression))
		if shown, all := term.counts(" · "); shown != kept || all != of {
			t.Errorf("for %q the screen shows %d of %d, and the list has %d of %d", expression, shown, all, kept, of)
		}
		term.Close()
	}
}

// count is the number that follows a name in a panel, 0 if the name is not
// there.
func (s Screen) count(name string) (n int) {
	panel := strings.Join(s.Lines()[4:], "\n")
	if is := regexp.MustCompile(regexp.QuoteMeta(name) + `\s+(\d+)`).FindStringSubmatch(panel); is != nil {
		fmt.Sscan(is[1], &n)
	}
	return n
}

// "Counts in every panel are of what the other filters leave": those on other
// fields than the panel's own.
func TestCountsAreOfWhatTheOtherFiltersLeave(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest, Args("--filter", combined))
	term.counts(combinedWords)
	for _, test := range []struct {
		keys              []string
		name, filter, why string
	}{
		{[]string{"y"}, "2002", "-actor:laming source:hsj year:2002", "all years, of what actors and sources leave"},
		{[]string{"A", "/", "lord laming", "enter"}, "Lord Laming", "year:2003..2004 source:hsj actor:lord-laming", "all actors, of what years and sources leave"},
		{[]string{"S"}, "the other filters leave", "year:2003..2004 -actor:laming source:hsj-2003-02-06", "all sources, of what years and actors leave"},
	} {
		want, _ := listed(t, "--filter", test.filter)
		term.Type(test.keys...)
		term.WaitUntil(fmt.Sprintf("%s is followed by %d: %s", test.name, want, test.why), func(s Screen) bool {
			return want > 0 && s.count(test.name) == want
		})
		term.Type("q")
		term.WaitFor("2000 ──") // the timeline
	}
}

// bars returns the colours of a year's bar in the density strip.
func (s Screen) bars(year string) map[string]bool {
	colours := map[string]bool{}
	at, _ := s.Find(year)
	for _, c := range s.Cells[at.Y+1][at.X : at.X+len(year)] {
		colours[fmt.Sprint(c.Style.Fg)] = true
	}
	return colours
}

// "The density strip shows all events faintly and matches strongly."
func TestTheStripKeepsAllYears(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	term.WaitStable()
	before := term.Screen()
	term.filters("actor:denise-platt")
	term.Type("enter")
	term.counts("actor denise-platt")
	after := term.Screen()
	if before.Line(1) != after.Line(1) || len(strings.Fields(before.Line(2))) != len(strings.Fields(after.Line(2))) {
		t.Errorf("the years and their bars are\n%s\nand were\n%s", after, before)
	}
	none, some := after.bars("1999"), after.bars("2003")
	for colour := range none {
		if len(none) > 1 || len(some) != 2 || !some[colour] {
			t.Errorf("a year without a match is drawn in %v, one with some in %v\n%s", none, some, after)
		}
	}
}
