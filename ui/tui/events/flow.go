package events

import "dateline/ui/tui/flow"

// remembered is how many blocks are kept laid out. It is far above what any
// screen shows.
const remembered = 2048

// block returns the lines of the event at place, or of what is below the last.
func (p *Pane) block(place int) block {
	b, ok := p.blocks[place]
	if !ok {
		if len(p.blocks) >= remembered {
			p.forget()
		}
		b = p.layOut(place)
		p.blocks[place] = b
	}
	return b
}

// forget drops what has been laid out, after anything it depends on changed.
func (p *Pane) forget() { clear(p.blocks) }

// flow is all lines of all events of the subset, one event's below the other's, and
// of what the texts do not tell.
func (p *Pane) flow() flow.Flow {
	return flow.Flow{
		Len:    p.length,
		Height: func(place int) int { return len(p.block(place)) },
	}
}

// line returns the line at s.
func (p *Pane) line(s flow.Spot) line { return p.block(s.Item)[s.Line] }

// ready reports whether there are lines at all: events to show and a frame to
// show them in.
func (p *Pane) ready() bool { return p.place >= 0 && p.frame.Height > 0 }

// cursorSpots returns the first and the last line of what the cursor is on.
func (p *Pane) cursorSpots() (first, last flow.Spot) { return p.spotsOf(p.place, p.item) }

// spotsOf returns the first and the last line of an event or one of its
// excerpts.
func (p *Pane) spotsOf(place, item int) (first, last flow.Spot) {
	first, last = flow.Spot{Item: place, Line: -1}, flow.Spot{Item: place}
	for i, l := range p.block(place) {
		if l.item != item {
			continue
		}
		if first.Line < 0 {
			first.Line = i
		}
		last.Line = i
	}
	first.Line = max(first.Line, 0)
	return first, last
}

// screenLine returns the line of the screen the cursor is on; it may lie
// outside of the screen.
func (p *Pane) screenLine() int {
	if !p.ready() {
		return 1
	}
	first, _ := p.cursorSpots()
	return p.flow().Distance(p.top, first, p.frame.Height)
}

// putCursorOn scrolls so that the cursor is on a line of the screen, as near
// as the ends of the flow and the height allow. There is no margin to keep: a
// wheel or a click may have put the cursor beyond it, and it goes back there.
func (p *Pane) putCursorOn(line int) {
	if !p.ready() {
		p.top = flow.Spot{}
		return
	}
	first, _ := p.cursorSpots()
	p.top = p.flow().Walk(first, -line)
	p.revealWithin(0)
}

// Centre scrolls so that the cursor is in the middle of the screen, as near as
// the ends of the flow allow.
func (p *Pane) Centre() { p.putCursorOn(p.frame.Height / 2) }

// reveal scrolls as little as shows what the cursor is on, with a margin of
// some lines above and below where the height allows one. The line at the top
// belongs to the sticky heading.
func (p *Pane) reveal() { p.revealWithin(min(2, (p.frame.Height-1)/4)) }

// revealWithin is reveal with a margin of some lines.
func (p *Pane) revealWithin(margin int) {
	if !p.ready() {
		return
	}
	p.top.Item = min(p.top.Item, p.length()-1)
	p.top.Line = min(p.top.Line, len(p.block(p.top.Item))-1)
	first, last := p.cursorSpots()
	h := p.frame.Height
	p.top = p.flow().Reveal(p.top, first, last, h, p.sticky()+margin, margin)
}

// revealInside scrolls so that as much of the cursor's event as fits is on the
// screen.
func (p *Pane) revealInside() {
	if !p.ready() {
		return
	}
	first, _ := p.cursorSpots()
	last := flow.Spot{Item: p.place, Line: len(p.block(p.place)) - 1}
	p.top = p.flow().Reveal(p.top, first, last, p.frame.Height, p.sticky(), 0)
}

// clampTop keeps the last line of the flow from rising above the bottom of the
// screen, unless the whole flow is shorter than the screen.
func (p *Pane) clampTop() {
	p.top = p.flow().Raise(p.top, p.frame.Height)
}

// sticky returns how many lines at the top the heading of the year takes.
func (p *Pane) sticky() int {
	if p.frame.Height < 4 {
		return 0
	}
	return 1
}
