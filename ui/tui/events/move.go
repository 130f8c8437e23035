package events

import (
	"sort"

	"dateline/ui/tui/flow"
	"dateline/ui/tui/keys"
)

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool {
	if !p.ready() {
		return isMove(a)
	}
	half := max(1, (p.frame.Height-p.sticky())/2)
	page := max(1, p.frame.Height-p.sticky()-1)
	switch a {
	case keys.Down:
		p.step(1)
	case keys.Up:
		p.step(-1)
	case keys.HalfDown:
		p.jump(half)
	case keys.HalfUp:
		p.jump(-half)
	case keys.PageDown:
		p.jump(page)
	case keys.PageUp:
		p.jump(-page)
	case keys.First:
		p.Select(0, 0)
		p.top = flow.Spot{}
	case keys.Last:
		p.toEnd()
	case keys.NextEvent:
		p.Select(min(p.place+1, p.subset.Len()-1), 0)
	case keys.PreviousEvent:
		p.Select(max(p.place-1, 0), 0)
	case keys.NextYear:
		p.toYear(p.groupEnd(p.place))
	case keys.PreviousYear:
		p.toYear(p.previousYear())
	default:
		return false
	}
	return true
}

func isMove(a keys.Action) bool {
	switch a {
	case keys.Down, keys.Up, keys.HalfDown, keys.HalfUp, keys.PageDown, keys.PageUp, keys.First,
		keys.Last, keys.NextEvent, keys.PreviousEvent, keys.NextYear, keys.PreviousYear:
		return true
	}
	return false
}

// step moves the cursor by one: through the excerpts of open events, over
// closed ones.
func (p *Pane) step(by int) {
	place, item := p.place, p.item+by
	switch {
	case item < 0 && place > 0:
		place--
		item = p.items(place)
	case item < 0:
		p.top = p.flow().Walk(p.top, -1) // shows what stands above the first event
		return
	case item > p.items(place) && place < p.subset.Len()-1:
		place, item = place+1, 0
	case item > p.items(place):
		p.scroll(1)
		return
	}
	if place != p.place {
		p.descent = nil
	}
	p.place, p.item = place, item
	p.reveal()
}

// items returns how many excerpts and links of the event at place the cursor can
// be on.
func (p *Pane) items(place int) int {
	e := p.subset.Event(place)
	if !p.open.has(e.ID) {
		return 0
	}
	return len(e.Excerpts) + len(p.links(e))
}

// jump moves screen and cursor by n lines together, so that the cursor keeps
// its place on the screen; where the screen cannot move any further, the
// cursor goes on alone.
func (p *Pane) jump(n int) {
	first, _ := p.cursorSpots()
	to := p.flow().Walk(first, n)
	if n > 0 && p.place == p.subset.Len()-1 && p.item == p.items(p.place) && p.length() > p.subset.Len() {
		p.scroll(n) // there is more to read, though nothing to select
		return
	}
	p.top = p.flow().Walk(p.top, n)
	p.clampTop()
	p.cursorTo(to, n)
	p.reveal()
}

// cursorTo puts the cursor on the selectable line nearest to s, looking in the
// direction of n first.
func (p *Pane) cursorTo(s flow.Spot, n int) {
	step := 1
	if n < 0 {
		step = -1
	}
	at := p.walkToItem(s, step)
	p.place, p.item = at.Item, p.line(at).item
	p.descent = nil
}

func (p *Pane) walkToItem(s flow.Spot, step int) flow.Spot {
	for turned := false; p.line(s).item < 0; {
		next := p.flow().Walk(s, step)
		if next == s {
			if turned {
				break
			}
			step, turned = -step, true
			continue
		}
		s = next
	}
	return s
}

// Scroll moves the screen by n lines, as a wheel does. The cursor moves only
// where it would leave the screen.
func (p *Pane) Scroll(n int) {
	if p.ready() {
		p.scroll(n)
	}
}

func (p *Pane) scroll(n int) {
	p.top = p.flow().Walk(p.top, n)
	p.clampTop()
	first, last := p.cursorSpots()
	switch h := p.frame.Height; {
	case p.onScreen(first) < p.sticky():
		p.cursorWithin(p.sticky(), 1)
	case p.onScreen(last) >= h && p.onScreen(first) > p.sticky():
		p.cursorWithin(h-1, -1)
	}
}

// cursorWithin puts the cursor on the selectable line nearest to a line at the
// edge of the screen, looking in the direction of n. What the edge cuts off
// gives way to its neighbour. Where there is nothing to select on the screen,
// the cursor stays where it is.
func (p *Pane) cursorWithin(edge, n int) {
	at := p.walkToItem(p.flow().Walk(p.top, edge), n)
	beyond, inner := p.spotsOf(at.Item, p.line(at).item)
	if n < 0 {
		beyond, inner = inner, beyond
	}
	if (p.onScreen(beyond)-edge)*n < 0 {
		if next := p.walkToItem(p.flow().Walk(inner, n), n); p.isVisible(next) {
			at = next
		}
	}
	if p.isVisible(at) {
		p.place, p.item, p.descent = at.Item, p.line(at).item, nil
	}
}

func (p *Pane) isVisible(s flow.Spot) bool {
	line := p.onScreen(s)
	return line >= p.sticky() && line < p.frame.Height
}

// onScreen returns the line of the screen that s is on; it may lie outside.
func (p *Pane) onScreen(s flow.Spot) int {
	return p.flow().Distance(p.top, s, 2*p.frame.Height+len(p.block(p.place)))
}

// Click selects what is on line y of the pane and reports whether that was
// selected already, so that a second click can open it.
func (p *Pane) Click(y int) (again bool) {
	if !p.ready() || y < 0 || y >= p.frame.Height || p.flow().Distance(p.top, p.flow().End(), y+1) < y {
		return false
	}
	at := p.flow().Walk(p.top, y)
	item := p.line(at).item
	if item < 0 || y < p.sticky() {
		return false
	}
	again = at.Item == p.place && item == p.item
	if !again {
		p.place, p.item, p.descent = at.Item, item, nil
	}
	return again
}

// groupStart returns the place of the first event listed under the year of the
// event at place.
func (p *Pane) groupStart(place int) int {
	year, known := p.subset.Event(place).ListedYear()
	if !known {
		return 0
	}
	return sort.Search(place, func(k int) bool {
		y, ok := p.subset.Event(k).ListedYear()
		return ok && y >= year
	})
}

// groupEnd returns the place after the last event listed under the year of the
// event at place.
func (p *Pane) groupEnd(place int) int {
	year, known := p.subset.Event(place).ListedYear()
	return place + sort.Search(p.subset.Len()-place, func(k int) bool {
		y, ok := p.subset.Event(place + k).ListedYear()
		return ok && (!known || y > year)
	})
}

// previousYear returns the place { leads to: the beginning of this year, or
// from there the beginning of the year before.
func (p *Pane) previousYear() int {
	start := p.groupStart(p.place)
	if start == p.place && p.item == 0 && start > 0 {
		start = p.groupStart(start - 1)
	}
	return start
}

// toYear selects the first event of a year and shows its heading and as much
// of the year as fits.
func (p *Pane) toYear(place int) {
	if place >= p.subset.Len() {
		place = p.subset.Len() - 1
	}
	p.Select(place, 0)
	first, _ := p.cursorSpots()
	p.top = p.flow().Walk(first, -p.sticky())
	p.clampTop()
	p.reveal()
}
