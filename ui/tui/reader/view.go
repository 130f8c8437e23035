package reader

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline"
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
	for _, row := range p.header() {
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
	return max(0, p.frame.Height-len(p.header())-p.statusHeight())
}

func (p *Pane) statusHeight() int {
	if p.frame.Height < 3 {
		return 0
	}
	return 1
}

// header names the source: its title, who published it, who wrote it, when, of
// what kind it is and in which file it stands. A low pane shows less of it.
func (p *Pane) header() []theme.Row {
	f := p.frame
	switch {
	case f.Height < 6:
		return nil
	case f.Height < 12:
		return []theme.Row{p.titleRow()}
	}
	rows := []theme.Row{p.titleRow()}
	charset := f.Theme.Charset
	about := p.about()
	for i, r := range text.Wrap(about, max(1, f.Width-2), charset) {
		if i == 3 {
			break
		}
		rows = append(rows, theme.Row{{Role: theme.Attribution, Text: " " + charset.Clean(about[r.Start:r.End])}})
	}
	return append(rows, theme.Row{{Role: theme.Rule, Text: strings.Repeat(f.Theme.Glyphs.Rule, f.Width)}})
}

func (p *Pane) titleRow() theme.Row {
	role, title := theme.Title, p.source.Title
	if title == "" {
		role, title = theme.Dim, "(no title is printed)"
	}
	marker := theme.Piece{Role: theme.Plain, Text: " "}
	if p.frame.Focused {
		marker = theme.Piece{Role: theme.Active, Text: p.frame.Theme.Glyphs.Cursor}
	}
	return theme.Row{marker, p.frame.Theme.Clean(role, title)}
}

// about is what is known of the source, in one line.
func (p *Pane) about() string {
	s := p.source
	var parts []string
	for _, part := range []string{publisher(s), s.Author, date(s), s.KindWords(), s.File} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " "+p.frame.Theme.Glyphs.Dot+" ")
}

func publisher(s timeline.Source) string {
	if s.Publisher != "" && s.PublisherBasis.Kind == timeline.Inferred {
		return s.Publisher + " (inferred)"
	}
	return s.Publisher
}

func date(s timeline.Source) string {
	if s.DateBasis.Kind == timeline.Derived {
		return s.Date.Words() + " (derived)"
	}
	return s.Date.Words()
}

// textRow is one row of the text with its gutter.
func (p *Pane) textRow(at int) theme.Row {
	span := p.rows[at]
	row := p.gutter(at)
	marks, roles := p.marks(span)
	for _, piece := range text.Cut(span, marks) {
		role := theme.Plain
		if piece.Mark >= 0 {
			role = roles[piece.Mark]
		}
		row = append(row, p.frame.Theme.Clean(role, p.raw[piece.Start:piece.End]))
	}
	return row
}

// marks are the parts of a row that stand out, the stronger ones later.
func (p *Pane) marks(row text.Span) (marks []text.Span, roles []theme.Role) {
	add := func(s timeline.Span, role theme.Role) {
		if s.Start < row.End && row.Start < s.End {
			marks, roles = append(marks, text.Span(s)), append(roles, role)
		}
	}
	if p.current >= 0 {
		add(p.passages[p.current].Span, theme.Passage)
	}
	for i, hit := range p.hits {
		role := theme.Hit
		if i == p.hit {
			role = theme.HitHere
		}
		add(hit, role)
	}
	return marks, roles
}

// gutter numbers the passages where they begin and draws a line beside them, a
// heavy one beside the passage looked at, a light one beside the uncited
// paragraph looked at.
func (p *Pane) gutter(at int) theme.Row {
	m, g := measure(p.frame.Width), p.frame.Theme.Glyphs
	line := theme.Piece{Role: theme.Rule, Text: " "}
	number := ""
	row := timeline.Span(p.rows[at])
	for i, passage := range p.passages {
		if !passage.Span.Overlaps(row) {
			continue
		}
		if line.Text == " " {
			line.Text = g.Side
		}
		if i == p.current {
			line = theme.Piece{Role: theme.Active, Text: g.SideHeavy}
		}
		if (number == "" || i == p.current) && p.rowAt(passage.Span.Start) == at {
			number = strconv.Itoa(i + 1)
		}
	}
	if here, ok := p.uncitedHere(); ok && here.Overlaps(row) {
		line = theme.Piece{Role: theme.Active, Text: g.SideLight}
	}
	if m.gutter < 6 {
		return theme.Row{line, {Role: theme.Plain, Text: " "}}
	}
	return theme.Row{{Role: theme.Dim, Text: fmt.Sprintf("%4s", number)}, line, {Role: theme.Plain, Text: " "}}
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
	free := 0
	for i, passage := range p.passages {
		at := p.rowAt(passage.Span.Start) - p.top
		if at < 0 || at >= len(notes) {
			continue
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
	if more := len(p.passages[passage].Cites) - 1; more > 0 {
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
		left = theme.Row{{Role: theme.Dim, Text: fmt.Sprintf(" passage %d of %d %s ", p.current+1, len(p.passages), t.Glyphs.Dot)}}
		title := t.Clean(theme.Active, p.timeline.Event(p.cite(p.current).Event).Title)
		room := p.frame.Width - left.Width() - right.Width() - 1
		if more := len(p.passages[p.current].Cites) - 1; more > 0 {
			title.Text += fmt.Sprintf(" (+%d)", more)
		}
		title.Text = text.Truncate(title.Text, room, t.Glyphs.Ellipsis)
		left = append(left, title)
	} else if _, ok := p.uncitedHere(); ok {
		left = theme.Row{{Role: theme.Dim, Text: fmt.Sprintf(" not cited: paragraph %d of %d", p.uncited.current+1, len(p.uncited.paragraphs))}}
	} else {
		left = theme.Row{{Role: theme.Dim, Text: fmt.Sprintf(" %d passages prove events", len(p.passages))}}
	}
	return t.Spread(left, right, p.frame.Width)
}

// percent is how much of the text is on the screen or above it.
func (p *Pane) percent() string {
	if len(p.rows) == 0 {
		return "empty"
	}
	below := min(len(p.rows), p.top+p.bodyHeight())
	return strconv.Itoa(below*100/len(p.rows)) + " %"
}
