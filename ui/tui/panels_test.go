package tui

import (
	"strings"
	"testing"

	"dateline/ui/tui/keys"
)

// panelKeys open each panel.
var panelKeys = map[keys.Place]string{
	keys.YearsPanel: "y", keys.SourcesPanel: "S", keys.ActorsPanel: "A", keys.DisagreementsPanel: "D",
	keys.VerificationPanel: "V", keys.HitsPanel: "H", keys.CitePanel: "C", keys.HelpPanel: "?",
}

// TestPanelsGiveBack leaves each panel by each of its keys for that: the screen
// is what it was.
func TestPanelsGiveBack(t *testing.T) {
	everyPlace(func(place keys.Place, bindings []keys.Binding) {
		open := panelKeys[place]
		if open == "" {
			if place&(keys.Timeline|keys.Reader|keys.Prompt) == 0 {
				t.Errorf("no key opens the panel of place %b", place)
			}
			return
		}
		for _, b := range bindings {
			if b.Action != keys.Cancel {
				continue
			}
			for _, key := range b.Keys {
				for _, article := range []bool{false, true} {
					v := visit(t, bridge(t), 124, 30)
					v.press(":", "5", "0", "%", "enter", "/", "p", "i", "e", "r", "enter")
					if article {
						v.press("o")
					}
					v.press("ctrl+l") // takes the notice away
					before := v.screen()
					v.press(open, "pgdown", key)
					v.same(before, key+" should leave the panel of "+open+" as if nothing had been")
				}
			}
		}
	})
}

// "/ n N & search everywhere, next, previous · show only what matches"
// (product.md)
func TestSearch(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	before := v.screen()
	v.press("/")
	v.types("petition")
	v.isOn("A petition is handed in") // while it is typed
	v.press("esc")
	v.same(before, "Esc should take the search back")

	v.press("/")
	v.types("petition")
	v.press("enter")
	v.sees("1/2")
	v.press("n")
	v.isOn("A second petition")
	v.sees("2/2")
	v.press("n")
	v.isOn("A petition is handed in")
	v.press("N")
	v.isOn("A second petition")
	v.press("&")
	v.sees("2 of 41", "petition")
	v.missesOut("A flood shuts the bridge")
	v.press("&")
	v.sees("41 of 41")
	v.isOn("A second petition")
}

// TestSearchInExcerpts opens the event whose excerpt holds the words, and puts
// the cursor there.
func TestSearchInExcerpts(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("/")
	v.types(`"eleven days"`)
	v.press("enter")
	v.isOn("Notes for editors")
	v.sees("A flood shuts the bridge")
}

// TestSearchInArticles goes into an article for words that no excerpt holds,
// and back to the row.
func TestSearchInArticles(t *testing.T) {
	v := visit(t, bridge(t), 100, 40)
	v.press("pgdown")
	before := v.screen()
	v.press("/")
	v.types("Norham, through four")
	v.press("enter")
	v.sees("Norham, through four villages", "gazette.txt")
	v.press("q", "esc")
	if got, want := strings.Split(v.screen(), "\n"), strings.Split(before, "\n"); got[10] != want[10] {
		t.Errorf("q should lead back to\n%s\nnot to\n%s", before, v.screen())
	}
}

// TestSearchFindsNothing stays where it is and says so.
func TestSearchFindsNothing(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("j", "j", "/")
	v.types("gondola")
	v.press("enter")
	v.sees("nothing found")
	v.isOn("The council orders")
}

// TestFilterExpression narrows by what is typed, and says what is wrong with
// it while it is typed.
func TestFilterExpression(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("F")
	v.types("year:2003..2004 weight:milestone")
	v.sees("4 of 41")
	v.press("enter")
	v.sees("4 of 41", "Work stops")
	v.press("F")
	v.sees("year:2003..2004") // to go on from
	v.press("esc")
	v.sees("4 of 41")
	v.press("X")
	v.missesOut("4 of 41")
	v.press("x", "F")
	v.types("yaer:2003")
	v.sees("year")
	v.press("enter")
	v.sees("yaer:2003", "did you mean year") // what was typed is not lost
	v.press("esc")
	v.sees("41 of 41")
}

// "m * star an event · only starred" (product.md)
func TestStars(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("*")
	v.sees("No event is starred")
	v.press("j", "m")
	v.sees("Starred")
	v.goes("nov 2004")
	v.press("m", "*")
	v.sees("2 of 41", "A lock-keeper", "The stone of the arches")
	v.press("m")
	v.sees("taken away", "2 of 41", "The stone of the arches") // it can be given back
	v.press("m", "*")
	v.sees("41 of 41")
}

// "c C copy the quote with its attribution · the full reference" (product.md):
// what is asked of the terminal is told, as is which source it was.
func TestCopy(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("j", "c")
	v.sees("Copied", "Alder Gazette, 6 February 2003")
	if asked := strings.Join(v.asked, " "); !strings.Contains(asked, "lipboard") {
		t.Errorf("nothing was asked of the terminal's clipboard: %s", asked)
	}
	v.press("C")
	v.sees("Brief", "Alder Gazette, 6 February 2003")
	v.press("tab")
	v.sees("Long")
	before := len(v.asked)
	v.press("enter")
	if len(v.asked) == before {
		t.Error("Enter does not copy the reference")
	}
}

// TestFromPanels goes from each panel to what it lists, and back to the panel.
func TestFromPanels(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press("S", "enter")
	v.sees("gazette.txt", " %")
	v.press("q", "q")
	v.isOn("Timber below")

	v.press("S", "f")
	v.sees("of 41")
	v.press("esc")
	v.missesOut("41 of 41")
	v.press("x")

	v.press("V", "enter")
	v.sees("passage ")
	v.press("q", "q")
	v.isOn("A lock-keeper")

	v.goes("feb 2001")
	v.press("D")
	v.sees("How long the flood shut the bridge")
	v.press("enter")
	v.sees("nine days", "eleven days")
}
