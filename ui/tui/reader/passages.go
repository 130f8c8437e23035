package reader

import (
	"slices"

	"dateline/timeline"
)

// Step goes to the next passage that proves an event for a positive by, and to
// the one before for a negative. It starts from the passage looked at, or,
// where that has been scrolled away, from what is on the screen. It reports
// false where there is none in that direction.
func (p *Pane) Step(by int) bool {
	to := p.current + by
	if p.current < 0 || !p.isVisible(p.passages[p.current].Span) {
		to = p.passageFrom(by)
	}
	if to < 0 || to >= len(p.passages) {
		return false
	}
	p.current, p.event = to, -1
	p.reveal(p.passages[to].Span)
	return true
}

// passageFrom returns the first passage that begins on the screen or below, or
// the last that begins above it.
func (p *Pane) passageFrom(by int) int {
	if len(p.rows) == 0 {
		return -1
	}
	top := p.rows[p.top].Start
	next := slices.IndexFunc(p.passages, func(s timeline.Passage) bool { return s.Span.Start >= top })
	switch {
	case by > 0:
		return next
	case next < 0:
		return len(p.passages) - 1
	}
	return next - 1
}

// reveal scrolls to s unless all of it is on the screen already.
func (p *Pane) reveal(s timeline.Span) {
	rows := p.visible()
	if len(rows) == 0 || s.Start < rows[0].Start || s.End > rows[len(rows)-1].End {
		p.showAt(s.Start)
	}
}

// Here returns the position of the event that the passage at hand proves, and
// which of its excerpts, counted from 1. The passage at hand is the one looked
// at or, where that has been scrolled away, the first on the screen.
func (p *Pane) Here() (event, excerpt int, ok bool) {
	if p.current < 0 || !p.isVisible(p.passages[p.current].Span) {
		on := slices.IndexFunc(p.passages, func(s timeline.Passage) bool { return p.isVisible(s.Span) })
		if on < 0 {
			return 0, 0, false
		}
		p.current, p.event = on, -1
	}
	cite := p.cite(p.current)
	return cite.Event, cite.Excerpt + 1, true
}

// cite returns the event a passage is looked at for: the one that was followed
// here if the passage proves it, else the first.
func (p *Pane) cite(passage int) timeline.Cite {
	cites := p.passages[passage].Cites
	if i := slices.IndexFunc(cites, func(c timeline.Cite) bool { return c.Event == p.event }); i >= 0 {
		return cites[i]
	}
	return cites[0]
}

// Find looks for a pattern in the text and goes to the first hit on the screen
// or below it, or else the first of all. It returns how many there are.
func (p *Pane) Find(pattern timeline.Pattern) int {
	p.pattern = pattern
	p.find()
	if len(p.hits) == 0 || len(p.rows) == 0 {
		return 0
	}
	top := p.rows[p.top].Start
	p.hit = max(0, slices.IndexFunc(p.hits, func(s timeline.Span) bool { return s.Start >= top }))
	p.reveal(p.hits[p.hit])
	return len(p.hits)
}

// Mark marks what a search looks for, and stays where the reader is.
func (p *Pane) Mark(pattern timeline.Pattern) {
	p.pattern = pattern
	p.find()
}

func (p *Pane) find() {
	p.hits, p.hit = nil, -1
	if !p.pattern.IsZero() {
		p.hits = p.pattern.Find(p.pattern.Fold(p.raw))
	}
}

// LookAtHit makes the hit at a span the one looked at.
func (p *Pane) LookAtHit(at timeline.Span) {
	p.hit = slices.IndexFunc(p.hits, at.Overlaps)
}

// Searching reports whether a pattern was looked for.
func (p *Pane) Searching() bool { return !p.pattern.IsZero() }

// NextHit goes by hits on from the one looked at, around the ends, and returns
// which one it is now, counted from 1, and of how many; wrapped tells that an
// end was passed. Without hits it returns 0, 0.
func (p *Pane) NextHit(by int) (hit, of int, wrapped bool) {
	n := len(p.hits)
	if n == 0 {
		return 0, 0, false
	}
	if p.hit < 0 && by < 0 {
		p.hit = 0
	}
	to := p.hit + by
	p.hit = ((to % n) + n) % n
	p.reveal(p.hits[p.hit])
	return p.hit + 1, n, to != p.hit
}

// Click looks at the first passage on line y of the pane and reports whether it was
// looked at already.
func (p *Pane) Click(y int) (again bool) {
	row := p.top + y - len(p.header())
	if y < len(p.header()) || row >= len(p.rows) || y >= len(p.header())+p.bodyHeight() {
		return false
	}
	span := timeline.Span(p.rows[row])
	for i, passage := range p.passages {
		if passage.Span.Overlaps(span) {
			if i == p.current {
				return true
			}
			p.current, p.event = i, -1
			return false
		}
	}
	return false
}
