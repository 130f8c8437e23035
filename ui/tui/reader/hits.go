package reader

import (
	"sort"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/timeline/span"
)

// search is what is looked for in the text, and where it is found. The hits are
// worked out when they are first asked for, since what is typed for the whole
// timeline is marked in an article that nobody may look at.
type search struct {
	pattern fold.Pattern
	done    bool        // whether hits are those of pattern in the text
	hits    []span.Span // ascending and apart
	at      int         // the hit looked at; -1: none
}

// forPattern looks for something else in the same text.
func (s *search) forPattern(pattern fold.Pattern) { *s = search{pattern: pattern, at: -1} }

// overlapping returns those of spans, which are ascending and apart, that share
// a byte with s, and the index of the first.
func overlapping(spans []span.Span, s span.Span) (some []span.Span, first int) {
	first = sort.Search(len(spans), func(i int) bool { return spans[i].End > s.Start })
	end := first + sort.Search(len(spans)-first, func(i int) bool { return spans[first+i].Start >= s.End })
	return spans[first:end], first
}

// firstFrom returns the index of the first of spans that begins at offset or
// below it, len(spans) where none does.
func firstFrom(spans []span.Span, offset int) int {
	return sort.Search(len(spans), func(i int) bool { return spans[i].Start >= offset })
}

// SetIndex has searches ask an index of the texts, where it has the one shown,
// rather than fold the text anew.
func (p *Pane) SetIndex(x *timeline.Index) { p.index = x }

// hits are where the pattern looked for is found in the text. They are counted
// once, and stepped after that.
func (p *Pane) hits() []span.Span {
	s := &p.search
	if s.done {
		return s.hits
	}
	s.hits, s.done = nil, true
	if s.pattern.IsZero() {
		return nil
	}
	known := false
	if p.index != nil {
		s.hits, known = p.index.Find(s.pattern, p.source.ID, p.raw)
	}
	if !known {
		s.hits = timeline.FindIn(s.pattern, p.raw)
	}
	return s.hits
}

// Find looks for a pattern in the text and goes to the first hit on the screen
// or below it, or else the first of all. It returns how many there are.
func (p *Pane) Find(pattern fold.Pattern) int {
	p.search.forPattern(pattern)
	hits := p.hits()
	if len(hits) == 0 || len(p.rows) == 0 {
		return 0
	}
	p.search.at = firstFrom(hits, p.rows[p.top].Start) % len(hits)
	p.reveal(hits[p.search.at])
	return len(hits)
}

// Mark marks what a search looks for, and stays where the reader is.
func (p *Pane) Mark(pattern fold.Pattern) { p.search.forPattern(pattern) }

// LookAtHit makes the hit at a span the one looked at.
func (p *Pane) LookAtHit(at span.Span) {
	p.search.at, p.led = -1, span.Span{}
	if there, first := overlapping(p.hits(), at); len(there) > 0 {
		p.search.at = first
	}
}

// Searching reports whether a pattern was looked for.
func (p *Pane) Searching() bool { return !p.search.pattern.IsZero() }

// NextHit goes by hits on from the one looked at, around the ends, and returns
// which one it is now, counted from 1, and of how many; wrapped tells that an
// end was passed. Without hits it returns 0, 0.
func (p *Pane) NextHit(by int) (hit, of int, wrapped bool) {
	hits := p.hits()
	n := len(hits)
	if n == 0 {
		return 0, 0, false
	}
	from := p.search.at
	if from < 0 && by < 0 {
		from = 0
	}
	to := from + by
	p.search.at = ((to % n) + n) % n
	p.reveal(hits[p.search.at])
	return p.search.at + 1, n, to != p.search.at
}
