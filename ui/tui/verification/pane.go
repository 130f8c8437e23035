// Package verification is the panel in which a corpus is judged by its proofs:
// every excerpt with the word on how it was found in its source, the faulty
// ones first, and beside a missing one what the source has instead.
//
// The root model drives it, hands it the texts and opens the article of the
// excerpt under the cursor. The panel proves nothing itself: the words are
// those the loader came to.
package verification

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/list"
)

// Pane lists the excerpts of one timeline.
type Pane struct {
	timeline *timeline.Timeline
	frame    frame.Frame
	list     list.List
	places   []place // of the excerpts, as they are listed; nil before Open
	counts   map[quote.Match]int
	unnamed  int                    // excerpts of which no passage names who is said to speak
	texts    map[string]string      // by ID of the source
	faulty   int                    // how many of these have excerpts that were not located
	ready    map[string]*quote.Text // those that were looked through last; see [Pane.prepared]
	traces   map[int]trace          // by index into places

	opened    int   // how often the panel was opened
	waiting   []int // the indices of what is to be looked for beside the panel
	searching bool  // that is under way
	large     large
}

// A place is where an excerpt stands: among those of an event, or, where event
// is noEvent, of a side of a disagreement. All are indices.
type place struct {
	event, disagreement, side, excerpt int
	match                              quote.Match
	proved                             bool
}

const noEvent = -1

// rank puts what is not proved before what is.
func (at place) rank() int {
	if at.proved {
		return 1
	}
	return 0
}

// New returns a panel on the excerpts of t.
func New(t *timeline.Timeline) *Pane { return &Pane{timeline: t} }

// Open lists the excerpts: those that are missing from their source, those that
// are ambiguous, those found with white space folded and those found exactly,
// each kind in the order of the timeline, events before disagreements. The
// cursor stays at its place. texts are the sources' by ID, for saying what
// stands there instead; one that is left out is said to be.
func (p *Pane) Open(texts map[string]string) {
	p.texts = texts
	p.opened++
	p.waiting = nil
	p.traces, p.ready = map[int]trace{}, map[string]*quote.Text{}
	if p.places == nil {
		p.collect()
	}
	p.arrange()
}

func (p *Pane) collect() {
	p.counts, p.unnamed = map[quote.Match]int{}, 0
	p.places = []place{}
	faulty := map[string]bool{}
	add := func(at place, excerpts []timeline.Excerpt) {
		for i, x := range excerpts {
			if !x.Match.Found() {
				faulty[x.Source] = true
			}
			if x.Unnamed != "" {
				p.unnamed++
			}
			at.excerpt, at.match, at.proved = i, x.Match, x.Proved()
			p.places = append(p.places, at)
			p.counts[x.Match]++
		}
	}
	for i := range p.timeline.Len() {
		add(place{event: i}, p.timeline.Event(i).Excerpts)
	}
	for i, d := range p.timeline.Disagreements() {
		for j, side := range d.Sides {
			add(place{event: noEvent, disagreement: i, side: j}, side.Excerpts)
		}
	}
	p.faulty = len(faulty)
	slices.SortStableFunc(p.places, func(a, b place) int { return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.match, b.match)) })
}

// SetFrame tells the panel where it draws.
func (p *Pane) SetFrame(f frame.Frame) {
	if f == p.frame {
		return
	}
	p.frame = f
	p.arrange()
}

// arrange lays out what is listed for the frame.
func (p *Pane) arrange() {
	below := p.frame
	below.Height = max(0, below.Height-len(p.header()))
	p.list.SetFrame(below)
	p.list.SetItems(len(p.places), p.item)
}

// excerpt returns the i-th excerpt listed, and what it belongs to.
func (p *Pane) excerpt(i int) (x timeline.Excerpt, of string) {
	at := p.places[i]
	if at.event == noEvent {
		d := p.timeline.Disagreements()[at.disagreement]
		return d.Sides[at.side].Excerpts[at.excerpt], "disagreement: " + d.Topic
	}
	e := p.timeline.Event(at.event)
	return e.Excerpts[at.excerpt], e.Title
}

// Selected returns the excerpt under the cursor and the position of its event
// in the timeline, -1 for a disagreement's. ok is false where nothing is
// listed.
func (p *Pane) Selected() (x timeline.Excerpt, event int, ok bool) {
	i := p.list.Cursor()
	if i < 0 {
		return x, noEvent, false
	}
	x, _ = p.excerpt(i)
	return x, p.places[i].event, true
}

// NextFault puts the cursor on the next excerpt that was not located, or for a
// negative number on the one before. It reports false where there is none.
func (p *Pane) NextFault(by int) bool {
	step := cmp.Compare(by, 0)
	for i := p.list.Cursor() + step; step != 0 && i >= 0 && i < len(p.places); i += step {
		if !p.places[i].proved {
			p.list.Select(i)
			return true
		}
	}
	return false
}

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool { return p.list.Move(a) }

// Scroll moves the screen by n lines; the cursor stays where it is.
func (p *Pane) Scroll(n int) { p.list.Scroll(n) }

// Click puts the cursor on the excerpt on line y and reports whether it was
// there already.
func (p *Pane) Click(y int) (again bool) { return p.list.Click(y - len(p.header())) }

// View draws the panel: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	var lines []string
	for _, row := range p.header() {
		lines = append(lines, p.frame.Theme.Draw(row, p.frame.Width))
	}
	return append(lines, p.list.View("This corpus has no excerpts.")...)
}

// glyphs are the signs of the theme.
func (p *Pane) glyphs() theme.Glyphs { return p.frame.Theme.Glyphs }
