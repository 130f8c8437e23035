// Package sources is the panel that lists the sources of a history by date:
// what is known of each and from which words, how many events it proves, and
// which parts of its text they cite. The source under the cursor is told in
// full, the others in short.
//
// The root model drives it: it hands over the texts and the counts, and reads
// or filters by the source that is selected. The panel itself changes nothing,
// and it shows no more of a text than where it is cited.
package sources

import (
	"fmt"

	"dateline/timeline"
	"dateline/ui/theme"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/list"
)

// Pane lists the sources of one timeline.
type Pane struct {
	timeline *timeline.Timeline
	list.Titled
	unfolded int // index of the source that is told in full

	// By source ID; the first two nil before the first Open.
	excerpts map[string]int // taken by events
	events   map[string]int // that take an excerpt
	texts    map[string]string
	counts   map[string]int
	left     int // sources with an event that counts leaves
}

// New returns a panel that lists nothing before it is opened.
func New(t *timeline.Timeline) *Pane { return &Pane{timeline: t} }

// Open lists the sources, the cursor on the one it was on last. texts are full
// texts by source ID; of a source without one the panel cannot tell which parts
// are cited, and says so. counts are the events by source ID that the filters
// on anything but sources leave; none where an ID is missing.
func (p *Pane) Open(texts map[string]string, counts map[string]int) {
	p.texts, p.counts, p.left = texts, counts, 0
	for _, s := range p.timeline.Sources() {
		if counts[s.ID] > 0 {
			p.left++
		}
	}
	if p.events == nil {
		p.countUses()
	}
	p.layOut()
}

func (p *Pane) countUses() {
	p.events = p.timeline.All().Counts().Sources
	p.excerpts = map[string]int{}
	for i := range p.timeline.Len() {
		for _, x := range p.timeline.Event(i).Excerpts {
			p.excerpts[x.Source]++
		}
	}
}

// layOut lists the sources anew, the one under the cursor in full.
func (p *Pane) layOut() {
	p.unfolded = max(0, p.Cursor())
	p.SetItems(len(p.timeline.Sources()), p.item)
}

// follow unfolds the source under the cursor once that is another one.
func (p *Pane) follow() {
	if p.Cursor() >= 0 && p.Cursor() != p.unfolded {
		p.layOut()
	}
}

// Selected returns the source under the cursor. ok is false where there is
// none.
func (p *Pane) Selected() (s timeline.Source, ok bool) {
	at := p.Cursor()
	if at < 0 {
		return timeline.Source{}, false
	}
	return p.timeline.Sources()[at], true
}

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool {
	moved := p.Titled.Move(a)
	p.follow()
	return moved
}

// Click puts the cursor on the source on line y and reports whether it was
// there already.
func (p *Pane) Click(y int) (again bool) {
	again = p.Titled.Click(y)
	p.follow()
	return again
}

// View draws the panel: exactly Height lines of Width cells.
func (p *Pane) View() []string { return p.Titled.View(p.header(), "This corpus names no sources.") }

// header is the title and, where there is room beside it, the legend.
func (p *Pane) header() theme.Row {
	if !p.legendAbove() {
		return p.titleRow()
	}
	right := append(p.legend(), theme.Piece{Role: theme.Plain, Text: " "})
	return p.Frame().Theme.Spread(p.titleRow(), right, p.Frame().Width)
}

// titleRow counts the sources and, where that differs, those of which the
// other filters leave an event.
func (p *Pane) titleRow() theme.Row {
	all := len(p.timeline.Sources())
	row := theme.Row{
		{Role: theme.Title, Text: " Sources "},
		{Role: theme.Dim, Text: fmt.Sprintf(" %d by date", all)},
	}
	if p.left < all {
		with := fmt.Sprintf(" %s %d with events left", p.Frame().Theme.Glyphs.Dot, p.left)
		row = append(row, theme.Piece{Role: theme.Active, Text: with})
	}
	return row
}

// legend explains the cells of the bars.
func (p *Pane) legend() theme.Row {
	g := p.Frame().Theme.Glyphs
	return theme.Row{
		{Role: theme.Bar, Text: g.Block},
		{Role: theme.Dim, Text: " cited  "},
		{Role: theme.Bar, Text: g.BlockPart},
		{Role: theme.Dim, Text: " in part  "},
		{Role: theme.BarFaint, Text: g.BlockNone},
		{Role: theme.Dim, Text: " not"},
	}
}

// legendAbove reports whether the legend stands in the header. Elsewhere the
// source told in full has it.
func (p *Pane) legendAbove() bool {
	return p.Frame().Height > 2 && p.titleRow().Width()+p.legend().Width()+2 < p.Frame().Width
}
