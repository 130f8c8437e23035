package events

import (
	"strings"

	"dateline/ui/theme"
	"dateline/ui/tui/flow"
)

// untold is the heading of what the editor found that the texts do not tell.
const untold = "What the texts do not tell"

// length is how many blocks there are: the events shown and, below the last, what
// the texts do not tell. Where no event is shown there is none.
func (p *Pane) length() int {
	n := p.subset.Len()
	if n == 0 {
		return 0
	}
	return n + len(p.subset.Timeline().Gaps())
}

// untoldBlock is one of what the texts do not tell, the first below the heading.
// The cursor is never on it.
func (p *Pane) untoldBlock(i int) block {
	var b block
	if i == 0 {
		b = block{{theme.Row{}, noItem, body}, {p.untoldHeading(), noItem, heading}}
	}
	indent := "   "
	for _, row := range p.marked(theme.Editor, p.subset.Timeline().Gaps()[i], max(1, min(p.frame.Width-6, widestInside))) {
		row = append(theme.Row{{Role: theme.Plain, Text: indent}}, row...)
		b = append(b, line{row, noItem, body})
		indent = "     "
	}
	if len(b) == 0 { // nothing of it can be seen, and no item of a flow is without a line
		b = block{{theme.Row{}, noItem, body}}
	}
	return b
}

// untoldHeading says whose words those below are.
func (p *Pane) untoldHeading() theme.Row {
	left := theme.Row{{Role: theme.Heading, Text: " " + untold + " "}}
	right := theme.Row{{Role: theme.Dim, Text: " Editor "}}
	if rule := p.frame.Width - left.Width() - right.Width(); rule > 0 {
		left = append(left, theme.Piece{Role: theme.Rule, Text: strings.Repeat(p.glyphs().Rule, rule)})
	}
	return append(left, right...)
}

// toEnd puts the cursor on the last event and shows as much of what is below it as
// fits.
func (p *Pane) toEnd() {
	p.Select(p.subset.Len()-1, 0)
	first, _ := p.cursorSpots()
	p.top = p.flow().Reveal(p.top, first, p.flow().End(), p.frame.Height, p.sticky(), 0)
}

// isUntold reports whether s is below the last event.
func (p *Pane) isUntold(s flow.Spot) bool { return s.Item >= p.subset.Len() }
