package events

import (
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// block is the lines of one event: what leads to it (the gap since the event
// before, the heading of its year), its title, and its inside where it is open.
type block []line

// line is one line of a block.
type line struct {
	row  theme.Row
	item int // what the cursor can be on here: 0 the event, i its i-th excerpt, then its links; noItem: nothing
	kind kind
}

const noItem = -1

// kind tells lines apart that scrolling treats differently.
type kind uint8

const (
	body kind = iota
	gap
	heading
)

// shortestGap is the least empty time, in days, that is put into words.
const shortestGap = 28

// measures are the columns of a timeline of some width, in cells:
//
//	cursor, star, date, space, mark, space, title, space, right
//
// A narrow timeline is stacked: the date stands on a line of its own above the
// title.
type measures struct {
	stacked            bool
	date, title, right int
}

func measure(width int) measures {
	m := measures{right: 2}
	switch {
	case width < 56:
		m.stacked = true
		m.title = max(width-4, 1)
		return m
	case width < 76:
		m.date = 13
	case width < 96:
		m.date = 15
	default:
		m.date, m.right = 20, 9
	}
	m.right += 2 // the mark of a disagreement
	m.title = width - 7 - m.date - m.right
	return m
}

// layOut builds the block of the event at place.
func (p *Pane) layOut(place int) block {
	if events := p.subset.Len(); place >= events {
		return p.untoldBlock(place - events)
	}
	e := p.subset.Event(place)
	b := p.lead(place, e)
	b = append(b, p.titleLines(e)...)
	if p.open.has(e.ID) {
		b = append(b, p.inside(e)...)
	}
	return b
}

// lead is the empty time before the event and the heading of a year that begins.
func (p *Pane) lead(place int, e timeline.Event) block {
	var b block
	year, known := e.ListedYear()
	if days, words := p.subset.Gap(place); days >= shortestGap {
		indent := strings.Repeat(" ", 2)
		b = append(b, line{theme.Row{{Role: theme.Dim, Text: indent + p.glyphs().Dot + "  " + words}}, noItem, gap})
	}
	if place > 0 {
		if y, ok := p.subset.Event(place - 1).ListedYear(); y == year && ok == known {
			return b
		}
	}
	return append(b, line{p.headingRow(place), noItem, heading})
}

// headingRow is the heading of the year of the event at place: the year, a
// rule, and how many of the subset's events are listed under it.
func (p *Pane) headingRow(place int) theme.Row {
	count := text.Count(p.groupEnd(place)-p.groupStart(place), "event")
	left := theme.Row{{Role: theme.Heading, Text: " " + p.subset.Event(place).Heading() + " "}}
	right := theme.Row{{Role: theme.Dim, Text: " " + count + " "}}
	if rule := p.frame.Width - left.Width() - right.Width(); rule > 0 {
		left = append(left, theme.Piece{Role: theme.Rule, Text: strings.Repeat(p.glyphs().Rule, rule)})
	}
	return append(left, right...)
}

// titleLines are the event's date, mark, title and number of sources.
func (p *Pane) titleLines(e timeline.Event) block {
	m := measure(p.frame.Width)
	titleRole := theme.Plain
	if e.Weight == timeline.Milestone {
		titleRole = theme.Title
	}
	titles := p.marked(titleRole, e.Title, m.title)
	dates := p.dateRows(e.ShortDate(), max(m.date, 1))
	mark, role := p.mark(e)
	if m.stacked {
		return p.stackedTitle(e, titles)
	}
	var b block
	for i := range max(len(titles), len(dates)) {
		date, sign := "", " "
		var title theme.Row
		if i < len(dates) {
			date = dates[i]
		}
		if i < len(titles) {
			title = titles[i]
		}
		var right theme.Row
		if i == 0 {
			sign, right = mark, p.right(e, m)
		}
		left := theme.Row{
			p.margin(e, i == 0),
			{Role: theme.Date, Text: text.Pad(date, m.date) + " "},
			{Role: role, Text: sign + " "},
		}
		b = append(b, line{p.frame.Theme.Spread(append(left, title...), right, p.frame.Width), 0, body})
	}
	return b
}

// stackedTitle is titleLines for a narrow pane.
func (p *Pane) stackedTitle(e timeline.Event, titles []theme.Row) block {
	mark, markRole := p.mark(e)
	first := theme.Row{
		p.margin(e, true),
		{Role: markRole, Text: mark + " "},
		{Role: theme.Date, Text: p.frame.Theme.Charset.Clean(e.ShortDate())},
	}
	b := block{{p.frame.Theme.Spread(first, p.right(e, measure(p.frame.Width)), p.frame.Width), 0, body}}
	for _, t := range titles {
		b = append(b, line{append(theme.Row{{Role: theme.Plain, Text: "    "}}, t...), 0, body})
	}
	return b
}

// margin is the two cells at the left of an event: the cursor's, and that of
// the star.
func (p *Pane) margin(e timeline.Event, first bool) theme.Piece {
	if first && p.stars[e.ID] {
		return theme.Piece{Role: theme.Active, Text: " " + p.glyphs().Star}
	}
	return theme.Piece{Role: theme.Plain, Text: "  "}
}

// right is what stands at the right of an event's first line: whether sources
// disagree over it, and how many sources it has.
func (p *Pane) right(e timeline.Event, m measures) theme.Row {
	var r theme.Row
	if len(p.subset.Timeline().Touching(e.ID)) > 0 {
		r = append(r, theme.Piece{Role: theme.Differs, Text: p.glyphs().Differs + " "})
	}
	count := strconv.Itoa(e.Sources())
	if m.right > 4 {
		count = text.Pad(text.Count(e.Sources(), "source"), m.right-2)
	}
	return append(r, theme.Piece{Role: theme.Dim, Text: count + " "})
}

// dateRows returns a short date as rows of at most width cells. A range that
// is too long is broken between its ends rather than within one.
func (p *Pane) dateRows(short string, width int) []string {
	rows := p.frame.Theme.Wrap(short, width)
	if len(rows) == 1 {
		return rows
	}
	for _, between := range []string{"..", "–"} {
		if i := strings.Index(short, between); i >= 0 {
			i += len(between)
			return append(p.frame.Theme.Wrap(short[:i], width), p.frame.Theme.Wrap(short[i:], width)...)
		}
	}
	return rows
}

// mark is the sign of the event's weight, hollow where it was only announced.
func (p *Pane) mark(e timeline.Event) (string, theme.Role) {
	roles := [...]theme.Role{theme.Milestone, theme.Happening, theme.Statement}
	return p.glyphs().Mark(int(e.Weight), e.Status == timeline.Announced), roles[e.Weight]
}

func (p *Pane) glyphs() theme.Glyphs { return p.frame.Theme.Glyphs }

// marked returns s as clean rows of at most width cells, what the search finds
// in it marked.
func (p *Pane) marked(role theme.Role, s string, width int) []theme.Row {
	var hits []theme.Mark
	for _, hit := range p.pattern.Find(fold.Of(s)) {
		hits = append(hits, theme.Mark{Span: text.Span(hit), Role: theme.Hit})
	}
	return p.frame.Theme.WrapPieces(width, hits, theme.Piece{Role: role, Text: s})
}
