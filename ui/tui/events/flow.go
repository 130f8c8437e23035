package events

// The flow is all lines of all events of the subset, one below the other. It
// is never built: a spot names a line of it, and the functions here walk from
// spot to spot, laying out the events they pass.

// A spot is a line of the flow: the line-th of the block at a place.
type spot struct{ place, line int }

func (s spot) before(o spot) bool {
	return s.place < o.place || s.place == o.place && s.line < o.line
}

// remembered is how many blocks are kept laid out. It is far above what any
// screen shows.
const remembered = 2048

// block returns the lines of the event at place.
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

// walk returns the spot n lines below s, above it for a negative n, and stops
// at either end of the flow. The subset must not be empty.
func (p *Pane) walk(s spot, n int) spot {
	s.line += n
	for s.line < 0 {
		if s.place == 0 {
			return spot{}
		}
		s.place--
		s.line += len(p.block(s.place))
	}
	for size := len(p.block(s.place)); s.line >= size; size = len(p.block(s.place)) {
		if s.place == p.subset.Len()-1 {
			return spot{s.place, size - 1}
		}
		s.line -= size
		s.place++
	}
	return s
}

// distance returns how many lines to is below from, at most limit; it is
// negative, at least -limit, where to is above.
func (p *Pane) distance(from, to spot, limit int) int {
	if to.before(from) {
		return -p.distance(to, from, limit)
	}
	n := -from.line
	for place := from.place; place < to.place; place++ {
		if n += len(p.block(place)); n >= limit {
			return limit
		}
	}
	return min(n+to.line, limit)
}

// ready reports whether there are lines at all: events to show and a frame to
// show them in.
func (p *Pane) ready() bool { return p.place >= 0 && p.frame.Height > 0 }

// cursorSpots returns the first and the last line of what the cursor is on.
func (p *Pane) cursorSpots() (first, last spot) {
	first, last = spot{p.place, -1}, spot{p.place, 0}
	for i, l := range p.block(p.place) {
		if l.item != p.item {
			continue
		}
		if first.line < 0 {
			first.line = i
		}
		last.line = i
	}
	first.line = max(first.line, 0)
	return first, last
}

// screenLine returns the line of the screen the cursor's event is on; it may
// lie outside of the screen.
func (p *Pane) screenLine() int {
	if !p.ready() {
		return 1
	}
	first, _ := p.cursorSpots()
	return p.distance(p.top, first, p.frame.Height)
}

// putCursorOn scrolls so that the cursor is on a line of the screen, as near
// as the ends of the flow and the height allow.
func (p *Pane) putCursorOn(line int) {
	if !p.ready() {
		p.top = spot{}
		return
	}
	first, _ := p.cursorSpots()
	p.top = p.walk(first, -line)
	p.reveal()
}

// reveal scrolls as little as shows what the cursor is on, with a margin of
// some lines above and below where the height allows one. Of something taller
// than the screen it shows the beginning. The line at the top belongs to the
// sticky heading.
func (p *Pane) reveal() {
	if !p.ready() {
		return
	}
	h := p.frame.Height
	p.top.place = min(p.top.place, p.subset.Len()-1)
	p.top.line = min(p.top.line, len(p.block(p.top.place))-1)
	first, last := p.cursorSpots()
	margin := min(2, (h-1)/4)
	limit := 2*h + len(p.block(p.place))
	if bottom := h - 1 - margin; p.distance(p.top, last, limit) > bottom {
		p.top = p.walk(last, -bottom)
	}
	if above := p.sticky() + margin; p.distance(p.top, first, limit) < above {
		p.top = p.walk(first, -above)
	}
	p.clampTop()
}

// clampTop keeps the last line of the flow from rising above the bottom of the
// screen, unless the whole flow is shorter than the screen.
func (p *Pane) clampTop() {
	end := p.subset.Len() - 1
	lowest := p.walk(spot{end, len(p.block(end)) - 1}, -(p.frame.Height - 1))
	if lowest.before(p.top) {
		p.top = lowest
	}
}

// sticky returns how many lines at the top the heading of the year takes.
func (p *Pane) sticky() int {
	if p.frame.Height < 4 {
		return 0
	}
	return 1
}

// Centre scrolls so that the cursor is in the middle of the screen, as near as
// the ends of the flow allow.
func (p *Pane) Centre() { p.putCursorOn(p.frame.Height / 2) }
