package disagreements

import (
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// Measures in cells.
const (
	columnsFrom = 100 // the width from which sides stand beside each other
	mostColumns = 3
	widest      = 88 // of text, so that it reads well on a wide screen
	label       = 9  // of the column that names the parts, as in an open event
	labelsFrom  = 56 // the width from which there is such a column
)

// layOut lays the shown disagreement out for the frame. The cursor stays on its
// passage.
func (p *Pane) layOut() {
	d := p.shown()
	w := &writer{pane: p, page: &p.page}
	w.page.lines, w.page.spots = nil, make([]spot, passages(d))
	for _, row := range p.frame.Theme.Wrap(d.Topic, min(p.frame.Width-2, widest)) {
		w.add(theme.Row{{Role: theme.Title, Text: " " + row}})
	}
	w.labelled("Editor", theme.Editor, d.Note)
	if legend := p.marked.legend(); legend != "" {
		w.labelled("Marked", theme.Dim, legend)
	}
	w.sides(d.Sides)
	w.events(d.Events)
	p.page.reveal()
}

// writer collects the lines of a page.
type writer struct {
	pane    *Pane
	page    *page
	passage int // the next
}

// add writes a line that belongs to no passage.
func (w *writer) add(row theme.Row) {
	w.page.lines = append(w.page.lines, line{{row, w.pane.frame.Width, none}})
}

// labelled writes s, if there is any, beside a label, or after it where there
// is no column of labels.
func (w *writer) labelled(name string, role theme.Role, s string) {
	if s == "" {
		return
	}
	column, width := label, w.pane.frame.Width-2
	if w.pane.frame.Width < labelsFrom {
		column = 0
		if name != "" {
			s = name + ": " + s
		}
	}
	for _, row := range w.pane.frame.Theme.Wrap(s, min(width, widest)-column) {
		w.add(theme.Row{{Role: theme.Dim, Text: " " + text.Pad(name, column)[:column]}, {Role: role, Text: row}})
		name = ""
	}
}

// sides writes the sides in bands of as many columns as there is room for, the
// bands as equal as can be.
func (w *writer) sides(sides []timeline.Side) {
	columns := 1
	if w.pane.frame.Width >= columnsFrom && len(sides) > 0 {
		bands := (len(sides) + mostColumns - 1) / mostColumns
		columns = (len(sides) + bands - 1) / bands
	}
	for from := 0; from < len(sides); from += columns {
		w.add(nil)
		w.band(sides[from:min(from+columns, len(sides))], from+1, columns)
	}
}

// band writes sides beside each other. first is the number of the first, and
// columns how many the band has room for.
func (w *writer) band(sides []timeline.Side, first, columns int) {
	total := w.pane.frame.Width
	var stacks []line
	height, left := 0, 0
	for i, side := range sides {
		right := total * (i + 1) / columns
		width := right - left
		if i < columns-1 {
			width-- // the line between columns
		}
		left = right
		stack := w.side(side, first+i, width)
		height = max(height, len(stack))
		stacks = append(stacks, stack)
	}
	between := cell{theme.Row{{Role: theme.Rule, Text: w.pane.frame.Theme.Glyphs.Side}}, 1, none}
	for y := range height {
		var l line
		for i, stack := range stacks {
			c := cell{nil, stack[0].width, none}
			if y < len(stack) {
				c = stack[y]
			}
			if l = append(l, c); i < columns-1 {
				l = append(l, between)
			}
		}
		if len(stacks) < columns {
			l = append(l, cell{nil, total - left, none})
		}
		w.page.lines = append(w.page.lines, l)
	}
}

// side returns a side as a stack of cells of some width: its claim and its
// passages. The stack will begin on the page's next line.
func (w *writer) side(side timeline.Side, number, width int) []cell {
	var stack []cell
	add := func(row theme.Row, passage int) { stack = append(stack, cell{row, width, passage}) }
	room := min(width-2, widest)
	sign := strconv.Itoa(number) + " "
	for i, row := range w.pane.frame.Theme.Wrap(side.Claim, room-len(sign)) {
		if i > 0 {
			sign = strings.Repeat(" ", len(sign))
		}
		add(theme.Row{{Role: theme.Heading, Text: " " + sign}, {Role: theme.Editor, Text: row}}, none)
	}
	top := len(w.page.lines)
	lead := top
	for i, x := range side.Excerpts {
		if i > 0 {
			lead = top + len(stack)
			add(nil, none)
		}
		first := top + len(stack)
		for _, row := range w.passageRows(x, room) {
			add(row, w.passage)
		}
		w.page.spots[w.passage] = spot{lead, first, top + len(stack) - 1}
		w.passage++
	}
	if len(stack) == 0 {
		add(nil, none)
	}
	return stack
}

// passageRows are a source's words in quotation marks, those that differ
// marked, and below them whose they are. Words that were not found in the
// source are not passed off as a quotation.
func (w *writer) passageRows(x timeline.Excerpt, room int) []theme.Row {
	p := w.pane
	t, g := p.frame.Theme, p.frame.Theme.Glyphs
	open, end, hang := g.OpenQuote, g.CloseQuote, text.Width(g.OpenQuote)
	var rows []theme.Row
	if !x.Match.Found() {
		rows = append(rows, theme.Row{{Role: theme.Fault, Text: "  " + x.Match.String() + " in the source:"}})
	}
	marks := p.marked.spans[w.passage]
	spans := text.Wrap(x.Text, max(1, room-2*hang-1), t.Charset)
	for i, span := range spans {
		row := theme.Row{{Role: theme.Quote, Text: "  " + strings.Repeat(" ", hang)}}
		if i == 0 {
			row[0].Text = "  " + open
		}
		row = append(row, t.Cut(x.Text, span, marks, func(mark int) theme.Role {
			if mark < 0 {
				return theme.Quote
			}
			return differing
		})...)
		if i == len(spans)-1 {
			row = append(row, theme.Piece{Role: theme.Quote, Text: end})
		}
		rows = append(rows, row)
	}
	for _, row := range p.frame.Theme.Wrap(strings.Join(p.timeline.Attribution(x), " "+p.frame.Theme.Glyphs.Dot+" "), room-4) {
		rows = append(rows, theme.Row{{Role: theme.Attribution, Text: "     " + row}})
	}
	return rows
}

// events names the events the disagreement touches.
func (w *writer) events(ids []string) {
	t := w.pane.timeline
	name := "Touches"
	for _, id := range ids {
		i, ok := t.Position(id)
		if !ok {
			continue
		}
		if name != "" {
			w.add(nil)
		}
		e := t.Event(i)
		w.labelled(name, theme.Plain, e.Title+" ("+e.Date.Words()+")")
		name = ""
	}
}
