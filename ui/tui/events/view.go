package events

import (
	"fmt"

	"dateline/ui/theme"
	"dateline/ui/tui/flow"
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
		b := p.block(at.Item)
		for ; at.Line < len(b) && len(lines) < f.Height; at.Line++ {
			l := b[at.Line]
			if len(lines) == 0 && p.sticky() > 0 && l.kind != heading && !p.isAboveUntold(at) {
				lines = append(lines, f.Theme.Draw(p.stickyRow(at, l.kind), f.Width))
				continue
			}
			lines = append(lines, p.draw(at, l))
		}
		if at.Item++; at.Item == p.length() {
			break
		}
		at.Line = 0
	}
	for len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines
}

// isAboveUntold reports whether s is the blank line above the heading of what the
// texts do not tell, which would stand twice.
func (p *Pane) isAboveUntold(s flow.Spot) bool { return s.Item == p.subset.Len() && s.Line == 0 }

// stickyRow is the heading of the year whose events are at the top, or of what is
// below the last. A gap still belongs to the year before it.
func (p *Pane) stickyRow(at flow.Spot, k kind) theme.Row {
	if p.isUntold(at) {
		return p.untoldHeading()
	}
	if k == gap {
		return p.headingRow(at.Item - 1)
	}
	return p.headingRow(at.Item)
}

// draw draws a line of the flow, the cursor's with the cursor.
func (p *Pane) draw(at flow.Spot, l line) string {
	f := p.frame
	if l.item != p.item || at.Item != p.place {
		return f.Theme.Draw(l.row, f.Width)
	}
	row := f.Theme.WithCursor(l.row, f.Focused)
	if !f.Focused {
		return f.Theme.Draw(row, f.Width)
	}
	return f.Theme.DrawSelected(row, f.Width)
}

func (p *Pane) viewEmpty(lines []string) []string {
	f := p.frame
	message := fmt.Sprintf("No event is left by the filter. %s clears it, %s turns it off and on.",
		keys.Label(keys.Timeline, keys.Clear), keys.Label(keys.Timeline, keys.FilterToggle))
	if p.subset.Timeline().Len() == 0 {
		message = "This corpus has no events."
	}
	for _, row := range p.frame.Theme.Wrap(message, max(1, f.Width-2)) {
		if len(lines) < f.Height {
			lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Dim, Text: " " + row}}, f.Width))
		}
	}
	for len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines
}
