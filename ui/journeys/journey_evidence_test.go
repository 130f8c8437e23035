//go:build unix

package journeys

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// act is what the press release of 29 October 2008 says of the Children Act
// 2004.
const act = "children's trusts, their legal basis established in the Children Act 2004."

// toTheAct starts Dateline and goes to the Children Act 2004.
func toTheAct(t *testing.T, options ...Option) *Terminal {
	t.Helper()
	term := explore(t, options...)
	term.Type(":")
	term.Type("2004", "enter")
	term.selects("The Children Act 2004 gives")
	return term
}

// The first screen shows the year 2000 or the start of the history without a
// key pressed.
func TestTheFirstScreenIsTheStartOfTheHistory(t *testing.T) {
	t.Parallel()
	term := explore(t, Size(80, 24))
	term.WaitFor("1999")
	term.WaitFor("Victoria Climbié, aged eight, is murdered")
	if got := term.Screen().selected(); !strings.HasPrefix(got, "?–2000") {
		t.Errorf("the cursor is on %q, not on the first event\n%s", got, term.Screen())
	}
}

// From start: :2004, Enter, Enter lands in an article with the sentence on the
// Children Act 2004 marked, in the upper third; q q returns to the same row.
func TestFromAYearToTheSentenceAndBack(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		options []Option
		marks   func(Cell) bool
		why     string
	}{
		{"dark", nil, highlighted, "the usual terminal: a background of its own marks the passage"},
		{"light", []Option{Light}, highlighted, "the same in the light theme"},
		{"no colour", []Option{Env("NO_COLOR=1")}, underlined, "without colours the passage is underlined"},
		{"80 columns", []Option{Size(80, 24)}, highlighted, "on the smallest of common terminals"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := toTheAct(t, test.options...)
			term.WaitStable()
			before := term.Screen()
			term.Type("enter")
			term.WaitFor("“children's trusts, their legal basis")
			term.WaitStable()
			opened := term.Screen()
			term.Type("enter")
			term.WaitFor("001_d522baa5c293ef53.txt")
			term.WaitStable()

			screen := term.Screen()
			text, row := screen.marked(test.marks)
			if text != act {
				t.Errorf("%s, but marked is %q\n%s", test.why, text, screen)
			}
			if first, last := articleRows(t, screen); row < first || 3*(row-first) > last-first {
				t.Errorf("the passage begins on row %d of an article on rows %d to %d\n%s", row, first, last, screen)
			}

			term.Type("q")
			term.returnsTo(opened)
			term.Type("q")
			term.returnsTo(before)
		})
	}
}

// articleRows returns the first and the last row of an article's text: they
// stand between the rule under its header and the line with its position.
func articleRows(t *testing.T, s Screen) (first, last int) {
	t.Helper()
	file, found := s.Find(".txt")
	position, ends := s.Find(" %")
	if !found || !ends || position.Y < file.Y {
		t.Fatalf("no article is on the screen\n%s", s)
	}
	return file.Y + 2, position.Y - 1
}

// ] and [ step through the passages of the article; Enter leads to the event
// that the passage proves.
func TestPassagesLeadToTheirEvents(t *testing.T) {
	t.Parallel()
	term := toTheAct(t)
	term.Type("o")
	at := term.passage(0)
	term.Type("[")
	term.passage(at - 1)
	text, _ := term.Screen().marked(highlighted)
	if !strings.Contains(text, "Following the green paper Every Child Matters, the government said") {
		t.Errorf("the passage before is marked as %q\n%s", text, term.Screen())
	}
	term.Type("]", "]")
	term.passage(at + 1)
	text, _ = term.Screen().marked(highlighted)
	term.Type("enter")
	term.WaitUntil("the cursor is on the excerpt "+quote(text), func(s Screen) bool {
		return strings.Contains(strings.ReplaceAll(s.selected(), "│ ", ""), "“"+text+"”")
	})
}

// passage waits until the reader is at the passage of a number, or for 0 at any,
// and the screen is at rest, and returns the number.
func (term *Terminal) passage(number int) int {
	term.t.Helper()
	at := 0
	term.WaitUntil(fmt.Sprintf("the reader is at passage %d", number), func(s Screen) bool {
		place, found := s.Find("passage ")
		if !found {
			return false
		}
		fmt.Sscanf(string([]rune(s.Line(place.Y))[place.X:]), "passage %d of", &at)
		return at > 0 && (number == 0 || at == number)
	})
	term.WaitStable()
	return at
}

// Search inside the article with / n N.
func TestSearchInTheArticle(t *testing.T) {
	t.Parallel()
	term := toTheAct(t)
	term.Type("o")
	term.passage(0)
	term.Type("/")
	term.Type("LAMING", "enter") // capitals are meant, and this text has none
	term.WaitFor("“LAMING” is not in this article")
	term.Type("/")
	term.Type("confus", "enter")
	term.hit(1)
	term.WaitStable()
	hits := strings.Count(term.Text(), "confus")
	if text, row := term.Screen().marked(highlighted); !strings.Contains(text, "confus") || row < 0 {
		t.Errorf("marked is %q, not the %d hits on the screen\n%s", text, hits, term.Screen())
	}
	term.Type("n")
	term.hit(2)
	term.Type("N")
	term.hit(1)
	term.Type("N")
	term.WaitFor("around the end")
}

// hit waits until the foot says which hit of a search the reader is at.
func (term *Terminal) hit(number int) {
	term.t.Helper()
	says := regexp.MustCompile(fmt.Sprintf(`Hit %d\b`, number))
	term.WaitUntil(fmt.Sprintf("the reader is at hit %d", number), func(s Screen) bool { return says.MatchString(s.foot()) })
}

// From 120 columns the article stands beside the timeline; J and K change the
// event and the article follows; Tab moves the focus; O gives the whole width.
func TestTheArticleBesideTheTimeline(t *testing.T) {
	t.Parallel()
	term := toTheAct(t, Size(140, 40))
	term.Type("o")
	term.WaitFor("001_d522baa5c293ef53.txt")
	term.WaitFor("2003 ──") // the timeline is still there
	term.WaitStable()
	before := term.Screen()

	term.Type("J")
	term.WaitFor("004_b04ddfcce7daf056.txt")
	term.selects("places a duty")
	term.Type("K")
	term.selects("The Children Act 2004 gives")
	term.marks(act)

	term.Type("tab", "j")
	term.selects("places a duty")
	term.Type("k", "tab", "O")
	term.WaitGone("2003 ──")
	term.passage(0)
	term.Type("O")
	term.returnsTo(before)
}

// Several events can be open at once; all can be opened or closed.
func TestEventsOpenInPlace(t *testing.T) {
	t.Parallel()
	term := explore(t, Size(100, 60))
	term.WaitStable()
	before := term.Screen()
	term.Type("+", "jjj", "+")
	term.WaitUntil("two events are open", func(s Screen) bool { return strings.Count(s.Text(), "Editor ") == 2 })
	term.Type("=", "g")
	term.returnsTo(before)
	term.Type("=")
	term.WaitUntil("all events are open", func(s Screen) bool { return strings.Count(s.Text(), "Editor ") > 2 })
}

// ? shows the help of every key, by place, and goes away again.
func TestHelp(t *testing.T) {
	t.Parallel()
	term := explore(t)
	term.WaitStable()
	before := term.Screen()
	term.Type("?")
	term.WaitFor("Down to the source and back")
	term.Type("G")
	term.WaitFor("Signs")
	term.Type("esc")
	term.returnsTo(before)
}
