// Package events is the pane that shows a timeline: one line an event under
// sticky headings of years, each event opening in place into the excerpts that
// prove it.
//
// The pane is virtualised. It lays out only the events it draws and remembers
// where it is as an event and a line within it, so that the cost of a frame
// grows with the height of the screen and not with the number of events. The
// root model drives it: it hands over subsets and frames, turns keys into the
// pane's methods and asks what is selected. The pane reads no files and starts
// no commands.
package events

import (
	"maps"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/ui/tui/flow"
	"dateline/ui/tui/frame"
)

// Pane shows a subset of a timeline with a cursor on an event or on one of its
// excerpts.
type Pane struct {
	frame  frame.Frame
	subset timeline.Subset

	place int // of the cursor's event in the subset; -1 in an empty one
	item  int // 0: the event itself; i: its i-th excerpt, from 1; behind those its links
	top   flow.Spot
	open  openings

	pattern fold.Pattern    // what is searched for, marked wherever it stands
	stars   map[string]bool // IDs of starred events

	hold    flow.Hold[standing]
	peeked  string // ID of the event that Peek opened
	descent *descent
	blocks  map[int]block // by place; what has been laid out for this frame and subset
}

// standing is what the cursor is on, and the line of the screen that is on.
type standing struct{ place, item, line int }

// A descent remembers how things were before the cursor went down into an
// event, so that climbing back restores the very same screen.
type descent struct {
	event  string      // ID
	line   int         // of the screen, that the event stood on
	frame  frame.Frame // in which top was the top; in one of another size only line counts
	top    flow.Spot
	opened bool // the descent opened the event
}

// New returns a pane on all of t, the cursor on its first event.
func New(t *timeline.Timeline) *Pane {
	p := &Pane{subset: t.All(), blocks: map[int]block{}}
	if t.Len() == 0 {
		p.place = -1
	}
	return p
}

// SetFrame tells the pane where it draws. The cursor's event stays on its
// screen line where that can be, and comes back to it when it can again.
func (p *Pane) SetFrame(f frame.Frame) {
	if f == p.frame {
		return
	}
	line := p.hold.Wanted(p.standing()).line
	p.frame = f
	p.forget()
	p.putCursorOn(line)
	p.hold.Left(p.standing())
}

func (p *Pane) standing() standing { return standing{p.place, p.item, p.screenLine()} }

// Show changes what is shown. The selected event stays selected and on its
// screen line; where it is not in s, the nearest in order is selected.
func (p *Pane) Show(s timeline.Subset) {
	line, at := p.screenLine(), p.Position()
	p.subset, p.hold = s, flow.Hold[standing]{}
	p.forget()
	p.descent = nil
	same := false
	if p.place, same = s.Place(max(at, 0)); !same {
		p.item = 0
	}
	p.putCursorOn(line)
}

// Mark marks what a search looks for wherever it stands.
func (p *Pane) Mark(pattern fold.Pattern) {
	p.pattern = pattern
	p.forget()
}

// SetStars says which events carry a star, by ID.
func (p *Pane) SetStars(stars map[string]bool) {
	p.stars = stars
	p.forget()
}

// A Bookmark is where the cursor is and which events are open.
type Bookmark struct {
	position, item, line int
	open                 openings
}

// Bookmark returns where the reader is, to come back to.
func (p *Pane) Bookmark() Bookmark {
	open := openings{p.open.all, maps.Clone(p.open.except)}
	return Bookmark{p.Position(), p.item, p.screenLine(), open}
}

// Return goes back to a bookmark: the same event on the same line of the
// screen, and the same events open. Where the event is not shown any more, it
// goes to the nearest.
func (p *Pane) Return(b Bookmark) {
	p.open = openings{b.open.all, maps.Clone(b.open.except)}
	p.forget()
	p.descent = nil
	if place, ok := p.subset.Place(max(b.position, 0)); ok {
		p.place, p.item = place, b.item
	} else {
		p.place, p.item = place, 0
	}
	p.putCursorOn(b.line)
}

// Subset returns what the pane shows.
func (p *Pane) Subset() timeline.Subset { return p.subset }

// Position returns the position in the timeline of the event the cursor is
// on, or -1 where nothing is shown.
func (p *Pane) Position() int {
	if p.place < 0 {
		return -1
	}
	return p.subset.Position(p.place)
}

// Place returns the place of the cursor's event in the subset, or -1.
func (p *Pane) Place() int { return p.place }

// Selected returns the event the cursor is on and which of its excerpts: the
// one under the cursor, or the first where that is on no excerpt. ok is false
// where nothing is shown.
func (p *Pane) Selected() (e timeline.Event, excerpt int, ok bool) {
	if p.place < 0 {
		return timeline.Event{}, 0, false
	}
	e = p.subset.Event(p.place)
	if p.item < 1 || p.item > len(e.Excerpts) {
		return e, 0, true
	}
	return e, p.item - 1, true
}

// Item returns what of the event the cursor is on: 0 the event itself, else
// one of its excerpts, counted from 1, or behind those of its links.
func (p *Pane) Item() int { return p.item }

// Select puts the cursor on the event at a place of the subset and on one of
// its items, as [Pane.Item] counts them. An item's event is opened. Out of range
// is ignored.
func (p *Pane) Select(place, item int) {
	if place < 0 || place >= p.subset.Len() {
		return
	}
	e := p.subset.Event(place)
	if item > 0 && item <= len(e.Excerpts)+len(p.links(e)) {
		p.setOpen(place, true)
	} else {
		item = 0
	}
	if place != p.place || item == 0 {
		p.descent = nil
	}
	p.place, p.item = place, item
	p.reveal()
}

// Peek is Select for a search: the event is opened for an item of it, or for
// its inside where item is -1, and what the Peek before had opened is closed.
func (p *Pane) Peek(place, item int) {
	if p.peeked != "" {
		p.open.set(p.peeked, false)
		p.peeked = ""
		p.forget()
	}
	id := p.subset.Event(place).ID
	if item != 0 && !p.open.has(id) {
		p.peeked = id
		p.setOpen(place, true)
	}
	p.Select(place, max(item, 0))
	if item < 0 {
		p.revealInside()
	}
}

// Descend goes one step down towards the source: from an event into its first
// excerpt. It reports false where the cursor is on an excerpt already, and the
// next step down is the article.
func (p *Pane) Descend() bool {
	if p.place < 0 || p.item > 0 {
		return false
	}
	e := p.subset.Event(p.place)
	p.descent = &descent{
		event: e.ID, opened: !p.open.has(e.ID),
		line: p.screenLine(), frame: p.frame, top: p.top,
	}
	p.setOpen(p.place, true)
	p.item = 1
	p.reveal()
	return true
}

// Climb goes one step up: from an excerpt to its event, and closes the event
// where the descent had opened it. It reports false where the cursor is on an
// event.
func (p *Pane) Climb() bool {
	if p.place < 0 || p.item == 0 {
		return false
	}
	d := p.descent
	p.item, p.descent = 0, nil
	if d == nil || d.event != p.subset.Event(p.place).ID {
		p.reveal()
		return true
	}
	p.setOpen(p.place, !d.opened)
	p.putCursorOn(d.line)
	if d.frame.Width == p.frame.Width && d.frame.Height == p.frame.Height {
		p.top = d.top
	}
	return true
}

// SetOpen opens or closes the event under the cursor; of an open one as much is
// shown as fits. Closing moves the cursor from an excerpt to its event. It
// reports whether the event was not so before.
func (p *Pane) SetOpen(open bool) bool {
	if p.place < 0 {
		return false
	}
	changed := p.open.has(p.subset.Event(p.place).ID) != open
	if changed {
		p.setOpen(p.place, open)
		p.item, p.descent = 0, nil
	}
	if open {
		p.revealInside()
	} else {
		p.reveal()
	}
	return changed
}

// ToggleAll closes all events where any is open, and opens all otherwise.
func (p *Pane) ToggleAll() {
	line := p.screenLine()
	p.open = openings{all: !p.open.any()}
	p.item, p.descent = 0, nil
	p.forget()
	p.putCursorOn(line)
}

func (p *Pane) setOpen(place int, open bool) {
	p.open.set(p.subset.Event(place).ID, open)
	delete(p.blocks, place)
}
