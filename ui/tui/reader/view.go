package reader

import (
	"fmt"
	"strconv"

	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// measures are the columns of the pane, in cells: the gutter with the number
// of a passage and a line beside it, the text, and, where there is room, notes
// that name the events of the passages.
type measures struct{ gutter, text, notes int }

// Narrower notes would name nothing; narrower panes have no room for numbers.
const (
	narrowestNotes = 24
	narrow         = 40
)

func measure(width int) measures {
	m := measures{gutter: 6}
	if width < narrow {
		m.gutter = 2
	}
	m.text = max(1, min(widest, width-m.gutter-1))
	if notes := width - m.gutter - m.text - 3; notes >= narrowestNotes {
		m.notes = notes
	}
	return m
}

// View draws the pane: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	f := p.frame
	var lines []string
	for _, row := range p.header {
		lines = append(lines, f.Theme.Draw(row, f.Width))
	}
	notes := p.notes()
	for i := range p.bodyHeight() {
		var row theme.Row
		if at := p.top + i; at < len(p.rows) {
			row = p.textRow(at)
		}
		if notes != nil {
			row = append(f.Theme.Fill(row, f.Width-measure(f.Width).notes), notes[i]...)
		}
		lines = append(lines, f.Theme.Draw(row, f.Width))
	}
	if len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(p.statusRow(), f.Width))
	}
	return lines
}

// bodyHeight is how many rows of text fit.
func (p *Pane) bodyHeight() int {
	if p.frame.Theme == nil {
		return 0
	}
	return max(0, p.frame.Height-len(p.header)-p.statusHeight())
}

func (p *Pane) statusHeight() int {
	if p.frame.Height < 3 {
		return 0
	}
	return 1
}

// textRow is one row of the text with its gutter.
func (p *Pane) textRow(at int) theme.Row {
	span := p.rows[at]
	marks, roles := p.marks(span)
	words := p.frame.Theme.Cut(p.raw, span, marks, func(mark int) theme.Role {
		if mark < 0 {
			return theme.Plain
		}
		return roles[mark]
	})
	return append(p.gutter(at), words...)
}

// marks are the parts of a row that stand out, the stronger ones later.
func (p *Pane) marks(row text.Span) (marks []text.Span, roles []theme.Role) {
	if passage, ok := p.passageHere(); ok {
		marks, roles = append(marks, text.Span(passage)), append(roles, theme.Passage)
	}
	hits, first := overlapping(p.hits(), span.Span(row))
	for i, hit := range hits {
		role := theme.Hit
		if first+i == p.search.at {
			role = theme.HitHere
		}
		marks, roles = append(marks, text.Span(hit)), append(roles, role)
	}
	return marks, roles
}

// gutter numbers the passages where they begin and draws a line beside them, a
// heavy one beside the passage looked at, a light one beside the uncited
// paragraph looked at.
func (p *Pane) gutter(at int) theme.Row {
	g := p.frame.Theme.Glyphs
	line := theme.Piece{Role: theme.Rule, Text: " "}
	row := span.Span(p.rows[at])
	if p.passages.firstIn(row) >= 0 {
		line.Text = g.Side
	}
	if passage, ok := p.passageHere(); ok && passage.Overlaps(row) {
		line = theme.Piece{Role: theme.Active, Text: g.SideHeavy}
	}
	if here, ok := p.uncitedHere(); ok && here.Overlaps(row) {
		line = theme.Piece{Role: theme.Active, Text: g.SideLight}
	}
	if measure(p.frame.Width).gutter < 6 {
		return theme.Row{line, {Role: theme.Plain, Text: " "}}
	}
	return theme.Row{{Role: theme.Dim, Text: fmt.Sprintf("%4s", p.number(at))}, line, {Role: theme.Plain, Text: " "}}
}

// number is that of the passage which begins on a row; of several, the one
// looked at has precedence, then the first.
func (p *Pane) number(at int) string {
	row := p.rows[at]
	begins := func(passage int) bool {
		start := p.passages.all[passage].Span.Start
		return start < row.End && p.rowAt(start) == at
	}
	if p.current >= 0 && begins(p.current) {
		return strconv.Itoa(p.current + 1)
	}
	if first := p.passages.firstFrom(p.firstByte(at)); first < len(p.passages.all) && begins(first) {
		return strconv.Itoa(first + 1)
	}
	return ""
}

// firstByte returns the first byte of the text that [Pane.rowAt] places on a
// row: the first row has what is left out before it too.
func (p *Pane) firstByte(row int) int {
	if row == 0 {
		return 0
	}
	return p.rows[row].Start
}

// notes are the titles of the events that the passages on the screen prove,
// each beside the row its passage begins on or, where that is taken, as soon
// below as there is room. nil where there is no room for notes at all.
func (p *Pane) notes() []theme.Row {
	m := measure(p.frame.Width)
	if m.notes == 0 {
		return nil
	}
	notes := make([]theme.Row, p.bodyHeight())
	if len(p.rows) == 0 {
		return notes
	}
	free := 0
	for i := p.passages.firstFrom(p.firstByte(p.top)); i < len(p.passages.all); i++ {
		at := p.rowAt(p.passages.all[i].Span.Start) - p.top
		if at >= len(notes) {
			break
		}
		role := theme.Dim
		if i == p.current {
			role = theme.Active
		}
		for _, row := range p.note(i, m.notes-1) {
			if at = max(at, free); at >= len(notes) {
				return notes
			}
			notes[at] = theme.Row{{Role: role, Text: row}}
			free = at + 1
		}
	}
	return notes
}

// note is a passage's number and the event it proves.
func (p *Pane) note(passage, width int) []string {
	charset := p.frame.Theme.Charset
	title := p.timeline.Event(p.cite(passage).Event).Title
	if more := len(p.passages.all[passage].Cites) - 1; more > 0 {
		title += fmt.Sprintf(" (+%d)", more)
	}
	var rows []string
	for i, r := range text.Wrap(title, max(1, width-4), charset) {
		number := ""
		if i == 0 {
			number = strconv.Itoa(passage + 1)
		}
		rows = append(rows, fmt.Sprintf("%3s ", number)+charset.Clean(title[r.Start:r.End]))
	}
	return rows
}

// statusRow says which passage is looked at and what it proves, or which
// uncited paragraph is, and how far down the text is.
func (p *Pane) statusRow() theme.Row {
	t := p.frame.Theme
	right := theme.Row{{Role: theme.Dim, Text: p.percent() + " "}}
	var left theme.Row
	if p.current >= 0 {
		left = theme.Row{{Role: theme.Dim, Text: fmt.Sprintf(" passage %d of %d %s ", p.current+1, len(p.passages.all), t.Glyphs.Dot)}}
		title := t.Clean(theme.Active, p.timeline.Event(p.cite(p.current).Event).Title)
		room := p.frame.Width - left.Width() - right.Width() - 1
		if more := len(p.passages.all[p.current].Cites) - 1; more > 0 {
			title.Text += fmt.Sprintf(" (+%d)", more)
		}
		title.Text = text.Truncate(title.Text, room, t.Glyphs.Ellipsis)
		left = append(left, title)
	} else if _, ok := p.uncitedHere(); ok {
		left = theme.Row{{Role: theme.Dim, Text: fmt.Sprintf(" not cited: paragraph %d of %d", p.uncited.current+1, len(p.uncited.paragraphs))}}
	} else if _, ok := p.passageHere(); ok {
		left = theme.Row{{Role: theme.Dim, Text: " no event quotes this passage " + t.Glyphs.Dot + " " + p.tally()}}
	} else {
		left = theme.Row{{Role: theme.Dim, Text: " " + p.tally()}}
	}
	return t.Spread(left, right, p.frame.Width)
}

// tally is how many passages there are.
func (p *Pane) tally() string {
	n := len(p.passages.all)
	if n == 1 {
		return "1 passage proves an event"
	}
	return text.Count(n, "passage") + " prove events"
}

// percent is how much of the text is on the screen or above it.
func (p *Pane) percent() string {
	if len(p.rows) == 0 {
		return "empty"
	}
	below := min(len(p.rows), p.top+p.bodyHeight())
	return strconv.Itoa(below*100/len(p.rows)) + " %"
}
