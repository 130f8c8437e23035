package events

import (
	"fmt"

	"dateline/ui/theme"
	"dateline/ui/tui/keys"
)

// View draws the pane: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	f := p.frame
	lines := make([]string, 0, f.Height)
	if p.place < 0 {
		return p.viewEmpty(lines)
	}
	at := p.top
	for len(lines) < f.Height {
		b := p.block(at.place)
		for ; at.line < len(b) && len(lines) < f.Height; at.line++ {
			l := b[at.line]
			if len(lines) == 0 && p.sticky() > 0 && l.kind != heading {
				lines = append(lines, f.Theme.Draw(p.stickyRow(at, l.kind), f.Width))
				continue
			}
			lines = append(lines, p.draw(at, l))
		}
		if at.place++; at.place == p.subset.Len() {
			break
		}
		at.line = 0
	}
	for len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines
}

// stickyRow is the heading of the year whose events are at the top. A gap
// still belongs to the year before it.
func (p *Pane) stickyRow(at spot, k kind) theme.Row {
	if k == gap {
		return p.headingRow(at.place - 1)
	}
	return p.headingRow(at.place)
}

// draw draws a line of the flow, the cursor's with the cursor.
func (p *Pane) draw(at spot, l line) string {
	f := p.frame
	if l.item != p.item || at.place != p.place {
		return f.Theme.Draw(l.row, f.Width)
	}
	cursor := theme.Piece{Role: theme.Dim, Text: f.Theme.Glyphs.Cursor}
	if f.Focused {
		cursor.Role = theme.Active
	}
	row := append(theme.Row{cursor}, cutFirstCell(l.row)...)
	if !f.Focused {
		return f.Theme.Draw(row, f.Width)
	}
	return f.Theme.DrawSelected(row, f.Width)
}

// cutFirstCell drops the first cell of a row, which is always a space: the
// place of the cursor.
func cutFirstCell(row theme.Row) theme.Row {
	if len(row) == 0 {
		return row
	}
	cut := append(theme.Row{}, row...)
	cut[0].Text = cut[0].Text[1:]
	return cut
}

func (p *Pane) viewEmpty(lines []string) []string {
	f := p.frame
	message := fmt.Sprintf("No event is left by the filter. %s clears it, %s turns it off and on.",
		keys.Label(keys.Timeline, keys.Clear), keys.Label(keys.Timeline, keys.FilterToggle))
	if p.subset.Timeline().Len() == 0 {
		message = "This corpus has no events."
	}
	for _, row := range p.wrap(message, max(1, f.Width-2)) {
		if len(lines) < f.Height {
			lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Dim, Text: " " + row}}, f.Width))
		}
	}
	for len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines
}
