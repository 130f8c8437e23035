// Package reader is the pane that shows a source: its untouched text, wrapped,
// with the passages that prove events marked beside it.
//
// The root model drives it: it loads the text and hands it over, turns keys
// into the pane's methods and asks which event the passage at hand proves. The
// pane wraps once per width and decorates only the lines it draws.
package reader

import (
	"slices"
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/flow"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// widest is the most cells a line of text takes.
const widest = 80

// Pane shows one source at a time.
type Pane struct {
	timeline *timeline.Timeline
	frame    frame.Frame

	source timeline.Source
	raw    string
	rows   []text.Span // raw, wrapped
	top    int         // the first row on the screen
	hold   flow.Hold[standing]
	wanted int         // the byte to show as soon as there is room for text; -1: none
	header []theme.Row // for the source and the frame

	passages passages
	current  int       // the passage looked at; -1: none
	led      span.Span // where the reader was led, a passage that no event quotes; looked at until another is
	event    int       // position of the event that was followed here; -1: none
	uncited  uncited
	search   search
	index    *timeline.Index // nil before there is one
}

// New returns a pane that shows nothing yet.
func New(t *timeline.Timeline) *Pane {
	return &Pane{timeline: t, wanted: -1, current: -1, event: -1, uncited: uncited{current: -1}, search: search{at: -1}}
}

// standing is the first row on the screen, by a byte of it, and what is looked
// at. The byte is the row's first, or after a resize that which was at the top
// when the reader last moved.
type standing struct{ row, offset, current int }

func (p *Pane) standing() standing { return standing{p.top, p.topOffset(), p.current} }

// SetFrame tells the pane where it draws. The byte that was at the top when the
// reader last moved is in the top row, unless the passage looked at would go out
// of sight.
func (p *Pane) SetFrame(f frame.Frame) {
	if f == p.frame {
		return
	}
	rewrap := f.Theme != p.frame.Theme || measure(f.Width).text != measure(p.frame.Width).text
	seen := p.seesCurrent()
	at := p.hold.Wanted(p.standing()).offset
	p.frame = f
	p.header = p.headerRows()
	if rewrap {
		p.rewrap()
	}
	switch {
	case p.wanted >= 0:
		p.showAt(p.wanted)
	default:
		p.top = p.rowAt(at)
		if seen && !p.seesCurrent() {
			p.showAt(p.passages.all[p.current].Span.Start)
		}
	}
	p.hold.Left(p.standing())
}

// Show puts the text of a source on the screen at a passage, which stands in
// the upper third. event is the position of the event that led here, or -1.
func (p *Pane) Show(source timeline.Source, raw string, passage span.Span, event int) {
	if source.ID != p.source.ID || raw != p.raw {
		p.source, p.raw = source, raw
		p.header = p.headerRows()
		p.passages = newPassages(p.timeline.Passages(source.ID))
		p.uncited = findUncited(raw, p.passages.all)
		p.search = search{pattern: p.search.pattern}
		p.rewrap()
	}
	p.event, p.uncited.current, p.search.at = event, -1, -1
	p.hold = flow.Hold[standing]{}
	p.current = slices.IndexFunc(p.passages.all, func(other timeline.Passage) bool { return other.Span == passage })
	p.led = span.Span{}
	if p.current < 0 {
		p.led = passage
	}
	p.showAt(passage.Start)
}

// A Bookmark is where in a text the reader is.
type Bookmark struct {
	source                 timeline.Source
	raw                    string
	offset, current, event int
}

// Bookmark returns where the reader is, to come back to.
func (p *Pane) Bookmark() Bookmark {
	return Bookmark{p.source, p.raw, p.topOffset(), p.current, p.event}
}

// Return goes back to a bookmark, and to its text where another is shown by now.
// That of a reader without a text leads nowhere.
func (p *Pane) Return(b Bookmark) {
	if b.source.ID == "" {
		return
	}
	if b.source.ID != p.source.ID {
		p.Show(b.source, b.raw, span.Span{}, b.event)
	}
	p.top, p.wanted, p.current, p.event = p.rowAt(b.offset), -1, b.current, b.event
	p.hold = flow.Hold[standing]{}
}

// Offset returns the byte of the text that the passage or paragraph looked at
// begins with, or, where that has been scrolled away, the top of the screen.
func (p *Pane) Offset() int {
	if here, ok := p.lookedAt(); ok && p.isVisible(here) {
		return here.Start
	}
	return p.topOffset()
}

// topOffset returns the byte that the top of the screen begins with.
func (p *Pane) topOffset() int {
	if p.top < len(p.rows) {
		return p.rows[p.top].Start
	}
	return 0
}

// Source returns the ID of the source shown, "" before the first.
func (p *Pane) Source() string { return p.source.ID }

// Line returns the line of the source's file, from 1, that [Pane.Offset] is on.
func (p *Pane) Line() int { return 1 + strings.Count(p.raw[:p.Offset()], "\n") }

func (p *Pane) rewrap() {
	if p.frame.Theme == nil {
		return
	}
	p.rows = text.Wrap(p.raw, measure(p.frame.Width).text, p.frame.Theme.Charset)
}

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool {
	h := p.bodyHeight()
	switch a {
	case keys.Down:
		p.Scroll(1)
	case keys.Up:
		p.Scroll(-1)
	case keys.HalfDown:
		p.Scroll(max(1, h/2))
	case keys.HalfUp:
		p.Scroll(-max(1, h/2))
	case keys.PageDown:
		p.Scroll(max(1, h-1))
	case keys.PageUp:
		p.Scroll(-max(1, h-1))
	case keys.First:
		p.top = 0
	case keys.Last:
		p.top = p.lowest()
	default:
		return false
	}
	return true
}

// Scroll moves the text by n rows, down to where its last row is at the
// bottom. Where it stands lower already, as a passage near the end may have
// it, it can only move up.
func (p *Pane) Scroll(n int) {
	p.top = max(0, min(p.top+n, max(p.lowest(), p.top)))
}

// lowest is the top row that has the last row of the text at the bottom.
func (p *Pane) lowest() int { return max(0, len(p.rows)-p.bodyHeight()) }

// showAt scrolls so that the byte at offset is in the upper third, also where
// that leaves lines below the text empty.
func (p *Pane) showAt(offset int) {
	p.wanted = -1
	if p.bodyHeight() == 0 {
		p.wanted = offset
	}
	p.top = max(0, p.rowAt(offset)-p.bodyHeight()/4)
}

// rowAt returns the row that holds the byte at offset, or the last one before.
func (p *Pane) rowAt(offset int) int {
	below := sort.Search(len(p.rows), func(i int) bool { return p.rows[i].Start > offset })
	return max(0, below-1)
}

// visible returns the rows on the screen.
func (p *Pane) visible() []text.Span {
	return p.rows[min(p.top, len(p.rows)):min(p.top+p.bodyHeight(), len(p.rows))]
}

// isVisible reports whether a row on the screen holds a part of s.
func (p *Pane) isVisible(s span.Span) bool {
	rows := p.visible()
	return len(rows) > 0 && s.Start < rows[len(rows)-1].End && rows[0].Start < s.End
}
