package reader

import (
	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
)

// uncited is what the timeline does not use of a source: the paragraphs, as
// searching has them, of which no byte is in a passage that proves an event.
type uncited struct {
	paragraphs []span.Span // without the white space around them, ascending
	of         int         // how many paragraphs the text has
	current    int         // the one looked at; -1: none
}

// findUncited divides a text by its passages, which are in order of where they
// begin.
func findUncited(raw string, passages []timeline.Passage) uncited {
	u := uncited{current: -1}
	reach := 0 // how far the passages that begin above go at most
	for paragraph := range quote.Paragraphs(raw) {
		u.of++
		for len(passages) > 0 && passages[0].Span.Start < paragraph.End {
			reach = max(reach, passages[0].Span.End)
			passages = passages[1:]
		}
		if reach <= paragraph.Start {
			u.paragraphs = append(u.paragraphs, paragraph)
		}
	}
	return u
}

// Uncited returns how many paragraphs of the text prove no event, and of how
// many.
func (p *Pane) Uncited() (paragraphs, of int) { return len(p.uncited.paragraphs), p.uncited.of }

// StepUncited goes to the next paragraph that proves no event for a positive
// by, and to the one before for a negative: its first row stands in the upper
// third then, and it is marked in the gutter. It starts from the paragraph or
// passage looked at, or, where that has been scrolled away, from what is on the
// screen. It reports false where there is none in that direction.
func (p *Pane) StepUncited(by int) bool {
	to := p.uncitedFrom(by)
	if to < 0 || to >= len(p.uncited.paragraphs) {
		return false
	}
	p.current, p.event = -1, -1
	p.uncited.current = to
	p.showAt(p.uncited.paragraphs[to].Start)
	return true
}

// uncitedFrom returns the first uncited paragraph below where the reader is, or
// the last above. It is out of range where there is none.
func (p *Pane) uncitedFrom(by int) int {
	if len(p.rows) == 0 {
		return -1
	}
	from := p.rows[min(p.top, len(p.rows)-1)].Start
	if here, ok := p.lookedAt(); ok && p.isVisible(here) {
		from = here.Start
		if by > 0 {
			from++
		}
	}
	next := firstFrom(p.uncited.paragraphs, from)
	if by > 0 {
		return next
	}
	return next - 1
}

// uncitedHere returns the uncited paragraph looked at. Looking at a passage
// lets go of it.
func (p *Pane) uncitedHere() (s span.Span, ok bool) {
	if p.current >= 0 || p.uncited.current < 0 {
		return span.Span{}, false
	}
	return p.uncited.paragraphs[p.uncited.current], true
}

// lookedAt returns the passage or the uncited paragraph looked at.
func (p *Pane) lookedAt() (s span.Span, ok bool) {
	if passage, isOne := p.passageHere(); isOne {
		return passage, true
	}
	return p.uncitedHere()
}

// passageHere returns the passage looked at: one that proves an event, or where
// the reader was led.
func (p *Pane) passageHere() (s span.Span, ok bool) {
	switch {
	case p.current >= 0:
		return p.passages.all[p.current].Span, true
	case p.uncited.current >= 0:
		return span.Span{}, false
	}
	return p.led, p.led.Len() > 0
}
