package reader

import (
	"slices"
	"sort"

	"dateline/timeline"
	"dateline/timeline/span"
)

// passages are the parts of a text that prove events, in order of where they
// begin. They may overlap, so that one may reach far beyond those after it.
type passages struct {
	all   []timeline.Passage
	reach []int // how far the passages up to and with each go at most
}

func newPassages(all []timeline.Passage) passages {
	p := passages{all: all, reach: make([]int, len(all))}
	furthest := 0
	for i, passage := range all {
		furthest = max(furthest, passage.Span.End)
		p.reach[i] = furthest
	}
	return p
}

// firstFrom returns the first passage that begins at offset or below it, how
// many there are where none does.
func (p passages) firstFrom(offset int) int {
	return sort.Search(len(p.all), func(i int) bool { return p.all[i].Span.Start >= offset })
}

// firstIn returns the first passage that shares a byte with s, or -1. The first
// that goes beyond where s begins is the first to raise how far they reach
// beyond there.
func (p passages) firstIn(s span.Span) int {
	i := sort.Search(len(p.reach), func(i int) bool { return p.reach[i] > s.Start })
	if i == len(p.all) || p.all[i].Span.Start >= s.End {
		return -1
	}
	return i
}

// Step goes to the next passage that proves an event for a positive by, and to
// the one before for a negative. It starts from the passage looked at, or,
// where that has been scrolled away, from what is on the screen. It reports
// false where there is none in that direction.
func (p *Pane) Step(by int) bool {
	to := p.current + by
	if !p.seesCurrent() {
		to = p.passageFrom(by)
	}
	if to < 0 || to >= len(p.passages.all) {
		return false
	}
	p.current, p.event = to, -1
	p.reveal(p.passages.all[to].Span)
	return true
}

// passageFrom returns the first passage that begins on the screen or below, or
// for a negative by the last that begins above it. It is out of range where
// there is none.
func (p *Pane) passageFrom(by int) int {
	if len(p.rows) == 0 {
		return -1
	}
	next := p.passages.firstFrom(p.rows[p.top].Start)
	if by > 0 {
		return next
	}
	return next - 1
}

// reveal scrolls to s unless all of it is on the screen already.
func (p *Pane) reveal(s span.Span) {
	rows := p.visible()
	if len(rows) == 0 || s.Start < rows[0].Start || s.End > rows[len(rows)-1].End {
		p.showAt(s.Start)
	}
}

// Here returns the position of the event that the passage at hand proves, and
// which of its excerpts, counted from 1. The passage at hand is the one looked
// at or, where that has been scrolled away, the first on the screen.
func (p *Pane) Here() (event, excerpt int, ok bool) {
	passage := p.atHand()
	if passage < 0 {
		return 0, 0, false
	}
	cite := p.passages.all[passage].Cites[0]
	if passage == p.current {
		cite = p.cite(passage)
	}
	return cite.Event, cite.Excerpt + 1, true
}

// LookHere makes the passage at hand, as [Pane.Here] says, the one looked at.
// It reports false where there is none.
func (p *Pane) LookHere() bool {
	passage := p.atHand()
	if passage < 0 {
		return false
	}
	if passage != p.current {
		p.current, p.event = passage, -1
	}
	return true
}

// atHand returns the passage at hand, or -1.
func (p *Pane) atHand() int {
	if p.seesCurrent() {
		return p.current
	}
	rows := p.visible()
	if len(rows) == 0 {
		return -1
	}
	return p.passages.firstIn(span.Of(rows[0].Start, rows[len(rows)-1].End))
}

// seesCurrent reports whether a passage is looked at and on the screen.
func (p *Pane) seesCurrent() bool {
	return p.current >= 0 && p.isVisible(p.passages.all[p.current].Span)
}

// cite returns the event a passage is looked at for: the one that was followed
// here if the passage proves it, else the first.
func (p *Pane) cite(passage int) timeline.Cite {
	cites := p.passages.all[passage].Cites
	if i := slices.IndexFunc(cites, func(c timeline.Cite) bool { return c.Event == p.event }); i >= 0 {
		return cites[i]
	}
	return cites[0]
}

// Click looks at the first passage on line y of the pane and reports whether it was
// looked at already.
func (p *Pane) Click(y int) (again bool) {
	at := y - len(p.header)
	if at < 0 || at >= len(p.visible()) {
		return false
	}
	passage := p.passages.firstIn(span.Span(p.visible()[at]))
	switch {
	case passage < 0:
		return false
	case passage == p.current:
		return true
	}
	p.current, p.event = passage, -1
	return false
}
