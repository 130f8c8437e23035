//go:build unix

package journeys

import (
	"strings"
	"testing"
)

// Mouse: the wheel scrolls, a click selects, a second click opens, and another
// leads to the article; a click on a year goes there.
func TestMouse(t *testing.T) {
	t.Parallel()
	term := explore(t)
	term.ClickOn("Victoria Climbié, aged eight")
	term.selects("aged eight")
	if term.Screen().Contains("Editor ") {
		t.Errorf("the first click opens\n%s", term.Screen())
	}
	term.WaitStable() // a click on an event that is about to move would miss it
	term.ClickOn("Victoria Climbié, aged eight")
	term.WaitFor("Editor ")
	term.selects("“")
	term.WaitStable()
	words := []rune(term.Screen().selected())[6:26]
	term.ClickOn(string(words))
	term.WaitFor("passage ")
	term.WaitStable()

	before := term.Screen()
	term.Wheel(30, 15, 2)
	term.WaitUntil("the wheel scrolls the article", func(s Screen) bool { return s.body() != before.body() })
	term.Wheel(30, 15, -2)
	term.WaitUntil("the wheel scrolls back", func(s Screen) bool { return s.body() == before.body() })

	term.Type("q", "q")
	term.selects("aged eight")
	term.WaitFor("1999 ──")
	term.Wheel(30, 15, 4)
	term.WaitGone("1999 ──")
	term.Wheel(30, 15, -9)
	term.WaitFor("1999 ──")
	term.ClickOn("2007")
	term.selects("Nov 2007")
}

// Beside each other, a click moves the focus to the article or the timeline.
func TestMouseFocus(t *testing.T) {
	t.Parallel()
	term := toTheAct(t, Size(140, 40))
	term.Type("o")
	term.WaitFor("001_d522baa5c293ef53.txt")
	term.WaitStable()
	term.ClickOn("Applications to pilot")
	term.selects("Applications to pilot")
	term.ClickOn("Researchers questioned")
	term.WaitUntil("a click looks at the passage", func(s Screen) bool {
		text, _ := s.marked(highlighted)
		return strings.Contains(text, "Researchers questioned")
	})
}
