package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
)

// Climbing back leads through the places that were gone through: a panel
// covered by another, or that led to an article.
func TestBackTheSameWay(t *testing.T) {
	for _, c := range []struct {
		why  string
		down []string // from the timeline
		mark int      // after how many of them the screen is the one to come back to
		back []string
	}{
		{"help over a panel", []string{"S", "?"}, 1, []string{"esc"}},
		{"help over references over a panel", []string{"S", "C", "?"}, 1, []string{"esc", "esc"}},
		{"an article from a panel", []string{"S", "enter"}, 1, []string{"q"}},
		{"help over an article from a panel", []string{"S", "enter", "?"}, 1, []string{"esc", "esc"}},
		{"another panel over an article from a panel", []string{"S", "enter", "D"}, 2, []string{"esc"}},
		{"a disagreement's passage", []string{"D", "enter", "enter"}, 2, []string{"q"}},
		{"an excerpt that is verified", []string{"V", "enter"}, 1, []string{"esc"}},
	} {
		for _, size := range [][2]int{{80, 24}, {140, 40}} {
			v := visit(t, bridge(t), size[0], size[1])
			v.press("j", "j")
			v.press(c.down[:c.mark]...)
			before := v.screen()
			v.press(c.down[c.mark:]...)
			v.press(c.back...)
			v.same(before, c.why)
		}
	}
}

// From an event that a passage proves, climbing leads back to that passage, and
// from there to what led to the article.
func TestBackToThePassage(t *testing.T) {
	for _, c := range []struct {
		why  string
		from []string // to where the article is opened
		read []string // to a passage in it
	}{
		{"from an excerpt", []string{"j", "enter"}, []string{"enter", "]", "]", "]"}},
		{"over the whole screen", []string{"j", "enter"}, []string{"enter", "O", "]", "]", "]"}},
		{"from a panel", []string{"S"}, []string{"enter", "]"}},
		{"of the event the cursor is on, from a panel", []string{"V", "j"}, []string{"enter"}},
	} {
		for _, size := range [][2]int{{80, 24}, {140, 40}} {
			v := visit(t, bridge(t), size[0], size[1])
			v.press(c.from...)
			opened := v.screen()
			v.press(c.read...)
			article := v.screen()
			for range 2 { // as often as one likes
				v.press("enter")
				v.sees("q goes back")
				if strings.Contains(v.screen(), "passage ") { // the article stays beside
					v.press("q")
				}
				v.press("o", "q", "q") // by way of the event's own article
				v.press("q")
				v.same(article, c.why)
			}
			v.press("q")
			v.same(opened, c.why)
		}
	}
}

// Going somewhere on the timeline leaves behind what led to an article.
func TestGoingToTheTimelineForgetsTheWay(t *testing.T) {
	v := visit(t, bridge(t), 80, 24)
	v.press("S", "enter")
	v.goes("2004")
	v.missesOut("Sources", "passage")
	v.press("o", "A", "enter") // an actor's events, from an article
	v.missesOut("passage")
	v.press("enter", "q")
	if v.hasQuit() {
		t.Error("q climbed out of the program where it had an excerpt to climb from")
	}
}

// A list of hits is never read with the cursor of another: the filter changes
// below it, from an article that one of its hits led to.
func TestHitsFollowTheFilter(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press("/")
	v.types("the")
	v.press("enter", "H", "G", "enter")
	v.press("A", "G", "enter", "H", "G", "enter")
	v.press("y", "1", "9", "9", "8", "enter", "esc", "H", "G", "enter")
	v.sees("of 41")
}

// An article that arrives while the prompt that searches in it is open is
// searched from where it is shown.
func TestArticleArrivesBelowThePrompt(t *testing.T) {
	h := bridge(t)
	v := visit(t, h, 140, 40)
	v.press("enter", "enter", "/")
	m := v.model.(*model)
	other := m.timeline.Sources()[2]
	if other.ID == m.reader.Source() {
		other = m.timeline.Sources()[0]
	}
	text, err := h.texts.Text(other.ID)
	if err != nil {
		t.Fatal(err)
	}
	v.send(articleLoaded{generation: m.generation, request: articleRequest{source: other.ID, event: -1, focus: true}, text: text})
	v.types("e")
	v.press("esc")
	v.sees(other.File)
}

// What is asked for before the texts are read is answered once they are.
func TestSearchWaitsForTheTexts(t *testing.T) {
	h := bridge(t)
	loaded := newModel(Options{Timeline: h.timeline(t), Texts: h.texts})
	texts, _ := loaded.loadTexts().(textsLoaded)

	m := newModel(Options{Timeline: h.timeline(t), Texts: h.texts})
	v := &visitor{judge: t, model: m}
	v.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	v.press("/")
	v.types("petition")
	v.sees("still being read")
	v.missesOut("nothing found")
	v.press("enter")
	v.send(texts)
	v.missesOut("still being read")
	if m.found.at < 0 {
		t.Error("no hit is looked at after the texts were read")
	}

	v.press("S")
	v.missesOut("not at hand")
}

// Stars are kept in the order they were given, whenever their commands end.
func TestStarsAreKeptInOrder(t *testing.T) {
	h := bridge(t)
	kept := &memoryOfStars{stars: map[string]bool{}}
	m := newModel(Options{Timeline: h.timeline(t), Texts: h.texts, Memory: kept})
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 30})

	first := m.toggleStar()
	m.events.Select(1, 0)
	if second := m.toggleStar(); second != nil {
		t.Fatal("two commands keep stars at the same time")
	}
	m.toggleStar() // and takes the second away again
	next := m.keptStars(first().(starsKept))
	if next == nil {
		t.Fatal("what was changed meanwhile is not kept")
	}
	if len(m.stars) != 1 {
		t.Errorf("the screen forgot what was changed meanwhile: %v", m.stars)
	}
	m.keptStars(next().(starsKept))
	if len(kept.stars) != 1 || len(m.unkept) != 0 {
		t.Errorf("kept are %v, and %v not", kept.stars, m.unkept)
	}
}

// memoryOfStars is a Memory of stars alone.
type memoryOfStars struct {
	forgetful
	stars map[string]bool
}

func (k *memoryOfStars) Stars() map[string]bool { return starred(k.stars) }

func (k *memoryOfStars) SetStar(id string, on bool) error {
	k.stars = starred(k.stars, starChange{id, on})
	return nil
}

// A click on the strip reaches years that a reader would not type so.
func TestYearsOfTheStrip(t *testing.T) {
	for _, year := range []int{-43, 43, 2003, 12_345} {
		if y, ok := edtf.YearDate(year).Year(); !ok || y != year {
			t.Errorf("the date of the year %d is of the year %d", year, y)
		}
	}
}

// An excerpt that is not in its source leads to what is nearest to it there.
func TestMissingExcerptLeadsToTheNearest(t *testing.T) {
	const text = "The mill stood for years.\n\nIt burned down in 1880, the notebook says.\n"
	tl, err := timeline.New(timeline.Parts{
		Title:   "The mill",
		Sources: []timeline.Source{{ID: "notebook", File: "notebook.txt"}},
		Events: []timeline.Event{{ID: "fire", Title: "The mill burns down", Excerpts: []timeline.Excerpt{
			{Source: "notebook", Text: "It burned down in 1881, the notebook says."},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	m := newModel(Options{Timeline: tl, Texts: texts{"notebook": text}})
	v := &visitor{judge: t, model: m}
	v.send(tea.WindowSizeMsg{Width: 80, Height: 14})
	v.sees("1 excerpt not proved")
	v.press("enter")
	v.missesOut("“It burned") // not passed off as a quotation
	v.press("enter")
	v.sees("nearest to it", "It burned down in 1880")
}

// In a long text what is nearest is looked for beside the screen.
func TestNearestInALongText(t *testing.T) {
	words := strings.Repeat("The clerk wrote of the river and of the weather.\n", 20_000)
	tl, err := timeline.New(timeline.Parts{
		Title:   "The mill",
		Sources: []timeline.Source{{ID: "notebook", File: "notebook.txt"}},
		Events: []timeline.Event{{ID: "fire", Title: "The mill burns down", Excerpts: []timeline.Excerpt{
			{Source: "notebook", Quote: quote.Quote{Exact: "The mill burned down in 1881."}},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	m := newModel(Options{Timeline: tl, Texts: texts{"notebook": words + "The mill burned down in 1880.\n"}})
	v := &visitor{judge: t, model: m}
	v.send(tea.WindowSizeMsg{Width: 100, Height: 20})
	v.send(m.loadTexts())
	v.press("V")
	v.sees("line 20001 of notebook.txt", "in [-1881-] {+1880+}")
}
