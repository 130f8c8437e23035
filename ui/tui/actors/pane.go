// Package actors is the panel that lists the people and organisations of a
// history: their roles, the spellings the texts use, and how many events they
// take part in, those of the selected event before all others. Typing narrows
// the list.
//
// The root model drives it: it hands over the counts and filters by the actor
// that is selected. The panel itself changes nothing.
package actors

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/ui/theme"
	"dateline/ui/tui/list"
)

// Pane lists the actors of one timeline.
type Pane struct {
	timeline *timeline.Timeline
	list.Titled

	all     []entry // in the order they are listed in; nil before the first Open
	listed  []entry // those that typed leaves
	typed   string
	pattern fold.Pattern

	totals map[string]int // events by actor ID, of all events; nil before the first Open
	counts map[string]int
	most   int  // the highest of totals, at least 1
	fewer  bool // some count is below its total
}

// An entry is an actor and the heading it is listed below.
type entry struct {
	timeline.Actor
	group group
}

// group is a part of the list.
type group uint8

const (
	inThisEvent group = iota
	people
	organisations
	others
)

var groupNames = [...]string{"In this event", "People", "Organisations", "Others"}

// New returns a panel that lists nothing before it is opened.
func New(t *timeline.Timeline) *Pane { return &Pane{timeline: t} }

// Open lists all actors, the cursor on the first. counts are the events by
// actor ID that the filters on anything but actors leave; none where an ID is
// missing. here are the IDs of the actors of the selected event, who come
// first and in this order.
func (p *Pane) Open(counts map[string]int, here []string) {
	p.counts = counts
	if p.totals == nil {
		p.totals = p.timeline.All().Counts().Actors
		p.most = 1
		for _, n := range p.totals {
			p.most = max(p.most, n)
		}
	}
	p.fewer = false
	for id, n := range p.totals {
		p.fewer = p.fewer || counts[id] < n
	}
	p.all = order(p.timeline.Actors(), here)
	p.relist("")
	p.Select(0)
}

// order groups actors, those in here by their order there, the others by name,
// whatever the case and the diacritics.
func order(actors []timeline.Actor, here []string) []entry {
	entries := make([]entry, len(actors))
	names := make(map[string]string, len(actors))
	for i, a := range actors {
		entries[i] = entry{a, groupOf(a, here)}
		names[a.ID] = fold.Of(a.Name).String()
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		switch {
		case a.group != b.group:
			return int(a.group) - int(b.group)
		case a.group == inThisEvent:
			return slices.Index(here, a.ID) - slices.Index(here, b.ID)
		}
		return strings.Compare(names[a.ID], names[b.ID])
	})
	return entries
}

func groupOf(a timeline.Actor, here []string) group {
	switch {
	case slices.Contains(here, a.ID):
		return inThisEvent
	case a.Kind == "person":
		return people
	case a.Kind == "organisation":
		return organisations
	}
	return others
}

// Selected returns the actor under the cursor. ok is false where none is
// listed.
func (p *Pane) Selected() (a timeline.Actor, ok bool) {
	at := p.Cursor()
	if at < 0 {
		return timeline.Actor{}, false
	}
	return p.listed[at].Actor, true
}

// View draws the panel: exactly Height lines of Width cells.
func (p *Pane) View() []string { return p.Titled.View(p.headerRow(), p.nobody()) }

// nobody says why no actor is listed.
func (p *Pane) nobody() string {
	if len(p.all) == 0 {
		return "This corpus names no actors."
	}
	return "No name, spelling or role holds this."
}

// headerRow counts the actors and shows what was typed and, where there is
// room, what the bars are of.
func (p *Pane) headerRow() theme.Row {
	t := p.Frame().Theme
	left := theme.Row{{Role: theme.Title, Text: " Actors "}}
	if p.typed == "" {
		left = append(left, theme.Piece{Role: theme.Dim, Text: fmt.Sprintf(" %d by name", len(p.all))})
	} else {
		left = append(left,
			theme.Piece{Role: theme.Active, Text: " " + t.Glyphs.OpenQuote + t.Charset.Clean(p.typed) + t.Glyphs.CloseQuote},
			theme.Piece{Role: theme.Dim, Text: fmt.Sprintf("  %d of %d", len(p.listed), len(p.all))})
	}
	width := min(p.Frame().Width, widest)
	if right := p.legend(); p.fewer && left.Width()+right.Width() < width {
		return t.Spread(left, right, width)
	}
	return t.Spread(left, theme.Row{{Role: theme.Dim, Text: "events "}}, width)
}

// legend tells which part of a bar is the events a filter leaves.
func (p *Pane) legend() theme.Row {
	g := p.Frame().Theme.Glyphs
	return theme.Row{
		{Role: theme.Dim, Text: "events: "},
		{Role: theme.Bar, Text: g.Block},
		{Role: theme.Dim, Text: " left  "},
		{Role: theme.BarFaint, Text: g.BlockFaint},
		{Role: theme.Dim, Text: " filtered out "},
	}
}
