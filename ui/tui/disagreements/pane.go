// Package disagreements is the panel of what the sources disagree over. It has
// two levels: the list of topics and, below it, one disagreement whole, with
// the passages of its sides beside each other where there is room.
//
// The root model drives it and opens the article of the passage under the
// cursor; the panel itself changes nothing outside of it.
package disagreements

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/ui/theme"
	"dateline/ui/tui/flow"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/list"
)

// standing is what the cursor is on, and the first line on the screen.
type standing struct{ cursor, top int }

// Pane shows the disagreements of one timeline.
type Pane struct {
	timeline *timeline.Timeline
	frame    frame.Frame
	topics   list.List
	touching map[string]bool // IDs of the disagreements that touch the event of Open

	whole  bool // one disagreement is shown, the one under the list's cursor
	page   page // of it
	hold   flow.Hold[standing]
	marked marked // its words that differ
}

// New returns a panel on the disagreements of t.
func New(t *timeline.Timeline) *Pane { return &Pane{timeline: t} }

// Open shows the list of topics. Those that touch the event with the given ID
// are marked and the cursor is on the first of them; where there is none it
// stays where it was.
func (p *Pane) Open(event string) {
	p.whole = false
	p.touching = map[string]bool{}
	for _, d := range p.timeline.Touching(event) {
		p.touching[d.ID] = true
	}
	p.arrange()
	touches := func(d timeline.Disagreement) bool { return p.touching[d.ID] }
	if first := slices.IndexFunc(p.timeline.Disagreements(), touches); first >= 0 {
		p.topics.Select(first + 3) // so that those after it are seen too
		p.topics.Select(first)
	}
}

// Count returns the number of disagreements.
func (p *Pane) Count() int { return len(p.timeline.Disagreements()) }

// SetFrame tells the panel where it draws.
func (p *Pane) SetFrame(f frame.Frame) {
	if f == p.frame {
		return
	}
	p.frame = f
	p.arrange()
}

// arrange lays out what is shown for the frame.
func (p *Pane) arrange() {
	below := p.frame
	below.Height = max(0, below.Height-p.headerHeight())
	p.topics.SetFrame(below)
	p.topics.SetItems(p.Count(), p.topic)
	p.page.top = p.hold.Wanted(standing{p.page.cursor, p.page.top}).top
	p.page.height = below.Height
	if p.whole {
		p.layOut()
	}
	p.hold.Left(standing{p.page.cursor, p.page.top})
}

// Descend shows the disagreement under the cursor whole, the cursor on its
// first passage. It reports false where one is shown already, or none can be.
func (p *Pane) Descend() bool {
	if p.whole || p.topics.Cursor() < 0 {
		return false
	}
	p.whole = true
	p.begin()
	return true
}

// Climb goes back to the list of topics. It reports false where that is shown.
func (p *Pane) Climb() bool {
	if !p.whole {
		return false
	}
	p.whole = false
	return true
}

// Step goes to the next disagreement, or for a negative number to the one
// before, at either level. It reports false where there is none.
func (p *Pane) Step(by int) bool {
	to := p.topics.Cursor() + by
	if to < 0 || to >= p.Count() {
		return false
	}
	p.topics.Select(to)
	if p.whole {
		p.begin()
	}
	return true
}

// begin shows the disagreement under the list's cursor from its beginning.
func (p *Pane) begin() {
	p.marked = mark(p.shown())
	p.page = page{height: p.page.height}
	p.layOut()
}

func (p *Pane) shown() timeline.Disagreement { return p.timeline.Disagreements()[p.topics.Cursor()] }

// Passage returns the passage under the cursor where a disagreement is shown
// whole; ok is false in the list of topics.
func (p *Pane) Passage() (x timeline.Excerpt, ok bool) {
	if !p.whole {
		return x, false
	}
	n := p.page.cursor
	for _, side := range p.shown().Sides {
		if n < len(side.Excerpts) {
			return side.Excerpts[n], true
		}
		n -= len(side.Excerpts)
	}
	return x, false
}

// Move carries out a moving action and reports whether it is one. In a
// disagreement the cursor goes from passage to passage, a side's after those of
// the side before.
func (p *Pane) Move(a keys.Action) bool {
	if p.whole {
		return p.page.move(a)
	}
	return p.topics.Move(a)
}

// Scroll moves the screen by n lines; the cursor stays where it is.
func (p *Pane) Scroll(n int) {
	if p.whole {
		p.page.scroll(n)
		return
	}
	p.topics.Scroll(n)
}

// Click is [Pane.ClickAt] in the first column.
func (p *Pane) Click(y int) (again bool) { return p.ClickAt(0, y) }

// ClickAt puts the cursor on the topic or passage in column x of line y, both
// from 0, and reports whether it was there already.
func (p *Pane) ClickAt(x, y int) (again bool) {
	y -= p.headerHeight()
	if p.whole {
		return p.page.click(x, y)
	}
	return p.topics.Click(y)
}

// View draws the panel: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	f := p.frame
	lines := make([]string, 0, f.Height)
	if p.headerHeight() > 0 {
		lines = append(lines, f.Theme.Draw(p.header(), f.Width))
	}
	if p.headerHeight() > 1 {
		rule := strings.Repeat(f.Theme.Glyphs.Rule, f.Width)
		lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Rule, Text: rule}}, f.Width))
	}
	if p.whole {
		return append(lines, p.page.view(f)...)
	}
	return append(lines, p.topics.View("No sources disagree in this corpus.")...)
}

// headerHeight is the lines above the list: a low panel gives up the rule
// first, then the title.
func (p *Pane) headerHeight() int {
	switch {
	case p.frame.Height < 3:
		return 0
	case p.frame.Height < 6:
		return 1
	default:
		return 2
	}
}
