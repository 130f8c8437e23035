package actors

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/list"
)

const (
	// margin is what stands left of everything but a name; its first cell is
	// the cursor's.
	margin = 3
	// widest is the most cells an item takes, so that a count stands near the
	// name it belongs to.
	widest = 88
	// barred is the width from which a bar stands beside a count.
	barred = 30
	// airy is the height from which a blank line stands above a heading.
	airy = 12
	// headed is the height from which there is room for headings at all.
	headed = 4
)

// item is how the i-th actor listed looks.
func (p *Pane) item(i int) list.Item {
	e := p.listed[i]
	item := list.Item{Lead: p.lead(i)}
	width := min(p.Frame().Width, widest)
	item.Body = p.nameRows(e, width)

	about := max(1, width-margin-1)
	role := []theme.Piece{{Role: theme.Editor, Text: e.Role}}
	if e.Kind != "" && (e.group == inThisEvent || e.group == others) { // elsewhere the heading says it
		role = []theme.Piece{{Role: theme.Dim, Text: e.Kind + " " + p.Frame().Theme.Glyphs.Dot + " "}, {Role: theme.Editor, Text: e.Role}}
		if e.Role == "" {
			role = []theme.Piece{{Role: theme.Dim, Text: e.Kind}}
		}
	}
	item.Body = append(item.Body, indented(p.wrap(about, role...))...)
	if len(e.Also) > 0 {
		also := theme.Piece{Role: theme.Dim, Text: "also written " + strings.Join(e.Also, "; ")}
		item.Body = append(item.Body, indented(p.wrap(about, also))...)
	}
	return item
}

// lead is the heading of a group above the first of it.
func (p *Pane) lead(i int) []theme.Row {
	g := p.listed[i].group
	if p.Frame().Height < headed || i > 0 && p.listed[i-1].group == g {
		return nil
	}
	n := 0
	for _, e := range p.listed {
		if e.group == g {
			n++
		}
	}
	heading := theme.Row{
		{Role: theme.Heading, Text: " " + groupNames[g]},
		{Role: theme.Dim, Text: fmt.Sprintf("  %d", n)},
	}
	if i > 0 && p.Frame().Height >= airy {
		return []theme.Row{nil, heading}
	}
	return []theme.Row{heading}
}

// nameRows are an actor's name and, at the right of its first row, how many
// events it takes part in.
func (p *Pane) nameRows(e entry, width int) []theme.Row {
	right := p.events(e.Actor)
	beside := width - 1 - 2 - right.Width()
	if beside < 8 { // too narrow for both: the count goes below
		right, beside = nil, width-2
	}
	var rows []theme.Row
	for i, row := range p.wrap(max(1, beside), theme.Piece{Role: theme.Title, Text: e.Name}) {
		row = append(theme.Row{{Role: theme.Plain, Text: " "}}, row...)
		if i == 0 && right != nil {
			row = p.Frame().Theme.Spread(row, right, width-1)
		}
		rows = append(rows, row)
	}
	if right == nil {
		rows = append(rows, indented([]theme.Row{p.count(e.Actor)})...)
	}
	return rows
}

// events is the number of an actor's events with a bar: strong for those that
// the other filters leave, faint for the rest, and as long as its share of the
// most that any actor has.
func (p *Pane) events(a timeline.Actor) theme.Row {
	row := p.count(a)
	if p.Frame().Width < barred {
		return row
	}
	room := 6
	if p.Frame().Width >= 60 {
		room = 16
	}
	g := p.Frame().Theme.Glyphs
	all := p.cells(p.totals[a.ID], room)
	strong := min(p.cells(p.counts[a.ID], room), all)
	return append(row,
		theme.Piece{Role: theme.Bar, Text: "  " + strings.Repeat(g.Block, strong)},
		theme.Piece{Role: theme.BarFaint, Text: strings.Repeat(g.BlockFaint, all-strong)},
		theme.Piece{Role: theme.Plain, Text: strings.Repeat(" ", room-all)})
}

// cells is the length of a bar for n events; what is there at all is seen.
func (p *Pane) cells(n, room int) int {
	return (n*room + p.most - 1) / p.most
}

// count is how many of an actor's events the other filters leave, of how many.
func (p *Pane) count(a timeline.Actor) theme.Row {
	all, left := p.totals[a.ID], p.counts[a.ID]
	row := theme.Row{{Role: theme.Plain, Text: fmt.Sprint(left)}}
	if left != all {
		row = append(row, theme.Piece{Role: theme.Dim, Text: fmt.Sprintf(" of %d", all)})
	}
	return row
}

// wrap breaks a text of several roles, which is not clean yet, into rows, what
// was typed marked in each part.
func (p *Pane) wrap(width int, all ...theme.Piece) []theme.Row {
	var hits []theme.Mark
	start := 0
	for _, part := range all {
		for _, hit := range p.pattern.Find(fold.Of(part.Text)) {
			at := text.Span{Start: start + hit.Start, End: start + hit.End}
			hits = append(hits, theme.Mark{Span: at, Role: theme.Hit})
		}
		start += len(part.Text)
	}
	return p.Frame().Theme.WrapPieces(width, hits, all...)
}

// indented sets rows right of the margin.
func indented(rows []theme.Row) []theme.Row {
	margin := theme.Piece{Role: theme.Plain, Text: strings.Repeat(" ", margin)}
	for i, row := range rows {
		rows[i] = append(theme.Row{margin}, row...)
	}
	return rows
}
