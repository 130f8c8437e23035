//go:build unix

package journeys

import (
	"fmt"
	"strings"
	"testing"
)

// A terminal of any size shows something that can be used or a sentence that
// says what is missing.
func TestSizes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		width, height int
		want          string
		why           string
	}{
		{300, 100, "Victoria Climbié, aged eight, is murdered", "the largest that is promised"},
		{100, 30, "Victoria Climbié, aged eight, is murdered", "the usual"},
		{80, 24, "Victoria Climbié, aged eight, is murdered", "the smallest of common terminals"},
		{40, 12, "?–2000", "half a screen on a phone"},
		{20, 5, "?–2000", "the smallest that is promised"},
		{19, 4, "Dateline needs 20", "smaller: a sentence says so"},
		{20, 4, "Dateline needs 20", "too low alone"},
		{19, 30, "Dateline needs 20", "too narrow alone"},
		{1, 1, "D", "a single cell: as much of the sentence as there is room for"},
	} {
		t.Run(fmt.Sprintf("%d×%d", test.width, test.height), func(t *testing.T) {
			t.Parallel()
			term := Start(t, Dateline, Size(test.width, test.height))
			term.WaitFor(test.want)
			term.press("enter", "enter", "y")
			term.Type("Q")
			if code := term.ExitCode(); code != 0 {
				t.Errorf("%s: exit status %d", test.why, code)
			}
		})
	}
}

// A terminal that knows no size of its own, as over some serial lines, gets a
// sentence and not a blank screen, and the program can be used.
func TestATerminalWithoutSize(t *testing.T) {
	t.Parallel()
	term := Start(t, Dateline, Size(0, 0))
	// The rig's screen is a single cell then, so the bytes are looked at.
	says := func(words string) func(Screen) bool {
		return func(Screen) bool { return strings.Contains(string(term.Raw()), words) }
	}
	term.WaitUntil("a sentence says what is assumed", says("The terminal does not say how large it is"))
	term.Type("enter")
	term.WaitUntil("an event opens", says("Editor "))
	term.Resize(100, 30)
	term.WaitFor(Dateline.Ready)
}

// Resizing keeps the selected event in place: the same event on the same line,
// where there is room for it.
func TestResizeKeepsThePlace(t *testing.T) {
	t.Parallel()
	term := toTheAct(t)
	term.WaitStable()
	before := term.Screen()
	at, _ := before.Find("▌")
	for _, size := range [][2]int{{140, 40}, {60, 30}, {100, 60}} {
		term.Resize(size[0], size[1])
		term.WaitUntil(fmt.Sprintf("at %v the event is on line %d", size, at.Y), func(s Screen) bool {
			now, _ := s.Find("▌")
			return now.Y == at.Y && strings.Contains(s.selected(), "The Children Act 2004 gives")
		})
		term.WaitStable()
	}
	term.Resize(20, 5)
	term.WaitStable()
	term.Resize(100, 30)
	term.WaitFor("2007 ──")
	term.selects(before.selected())
}

// A storm of sizes while a prompt is open loses nothing of what is typed.
func TestResizeStormInAPrompt(t *testing.T) {
	t.Parallel()
	term := explore(t)
	term.Type(":")
	for i, letter := range "29 oct 2008" {
		for _, size := range [][2]int{{20 + 7*i, 5 + i}, {1, 1}, {300, 100}, {140 - 9*i, 40 - 3*i}} {
			term.Resize(size[0], size[1])
		}
		term.Type(string(letter))
	}
	term.Resize(100, 30)
	term.WaitFor(":29 oct 2008")
	term.WaitFor("29 October 2008") // what it means
	term.Type("enter")
	term.WaitUntil("the cursor is on the day", func(s Screen) bool { return strings.HasPrefix(s.selected(), "29 Oct ") })
}

// 10 kB pasted into a prompt stay one line of it, a pasted line end accepts
// nothing, and what is pasted elsewhere is no keys.
func TestPaste(t *testing.T) {
	t.Parallel()
	term := explore(t)
	term.WaitStable()
	before := term.Screen()
	term.Paste("jjQq\n:2004\n")
	term.WaitStable()
	term.returnsTo(before)

	term.Type(":")
	term.Paste("2004\nq\n")
	term.WaitFor(":2004 q")
	term.Type("esc")
	term.WaitFor(Dateline.Ready)
	term.returnsTo(before)

	term.Type(":")
	term.Paste(strings.Repeat("children's trusts \x1b[31m\t", 10<<10/24))
	term.WaitUntil("the prompt is full", func(s Screen) bool { return strings.Count(s.foot(), "trusts") > 2 })
	term.Type("esc")
	term.WaitFor(Dateline.Ready)
	term.returnsTo(before)
}
