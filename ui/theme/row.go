package theme

import (
	"strings"

	"dateline/ui/text"
)

// A Piece is text in one role. The text is clean: it has been through
// [text.Charset.Clean], or is a word or glyph of the chrome.
type Piece struct {
	Role Role
	Text string
}

// A Row is one line of the screen.
type Row []Piece

// Width returns the cells the row takes.
func (r Row) Width() int {
	w := 0
	for _, p := range r {
		w += text.Width(p.Text)
	}
	return w
}

// String returns the row's text without styles.
func (r Row) String() string {
	var b strings.Builder
	for _, p := range r {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Clean returns the piece for s, a source's or corpus's text, in role.
func (t *Theme) Clean(role Role, s string) Piece { return Piece{role, t.Charset.Clean(s)} }

// Fill returns row cut or padded to exactly width cells, what it loses marked
// by an ellipsis.
func (t *Theme) Fill(row Row, width int) Row {
	used := 0
	for i, p := range row {
		w := text.Width(p.Text)
		if used+w > width {
			cut := append(Row{}, row[:i]...)
			p.Text = text.Pad(text.Truncate(p.Text, width-used, t.Glyphs.Ellipsis), width-used)
			return append(cut, p)
		}
		used += w
	}
	if used == width {
		return row
	}
	padded := append(Row{}, row...)
	return append(padded, Piece{Plain, strings.Repeat(" ", width-used)})
}

// Spread sets left at the left and right at the right of width cells. Where
// both do not fit, right is left out before left is cut.
func (t *Theme) Spread(left, right Row, width int) Row {
	gap := width - left.Width() - right.Width()
	if gap < 1 {
		return t.Fill(left, width)
	}
	row := append(Row{}, left...)
	row = append(row, Piece{Plain, strings.Repeat(" ", gap)})
	return append(row, right...)
}

// Draw returns row as a styled string of exactly width cells.
func (t *Theme) Draw(row Row, width int) string { return draw(&t.pens, t.Fill(row, width)) }

// DrawSelected is Draw for the row of the cursor.
func (t *Theme) DrawSelected(row Row, width int) string { return draw(&t.selected, t.Fill(row, width)) }

func draw(pens *[roles]pen, row Row) string {
	var b strings.Builder
	for _, p := range row {
		if p.Text == "" {
			continue
		}
		pen := pens[p.Role]
		b.WriteString(pen.on)
		b.WriteString(p.Text)
		b.WriteString(pen.off)
	}
	return b.String()
}

// WithCursor returns row with the cursor in its first cell, which must be a
// space.
func (t *Theme) WithCursor(row Row, focused bool) Row {
	cursor := Piece{Dim, t.Glyphs.Cursor}
	if focused {
		cursor.Role = Active
	}
	marked := append(Row{cursor}, row...)
	if len(row) > 0 {
		marked[1].Text = row[0].Text[1:]
	}
	return marked
}
