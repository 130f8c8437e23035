package disagreements

import (
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// page is one disagreement laid out: lines of cells side by side, of which some
// belong to passages. The cursor is on a passage, not on a line.
type page struct {
	height int // lines of the screen
	lines  []line
	spots  []spot // where each passage is
	cursor int    // a passage; 0 where there is none
	top    int    // the line at the top of the screen
}

// line is cells from left to right. Together they are as wide as the frame.
type line []cell

// cell is a part of a line.
type cell struct {
	row     theme.Row
	width   int
	passage int // the passage it belongs to, or none
}

const none = -1

// spot is the lines of a passage, both inclusive, and lead, the first of those
// that lead to it.
type spot struct{ lead, first, last int }

// move carries out a moving action and reports whether it is one.
func (p *page) move(a keys.Action) bool {
	half, whole := max(1, p.height/2), max(1, p.height-1)
	switch a {
	case keys.Down:
		p.step(1)
	case keys.Up:
		p.step(-1)
	case keys.HalfDown:
		p.jump(half)
	case keys.HalfUp:
		p.jump(-half)
	case keys.PageDown:
		p.jump(whole)
	case keys.PageUp:
		p.jump(-whole)
	case keys.First:
		p.cursor, p.top = 0, 0
	case keys.Last:
		p.cursor, p.top = max(0, len(p.spots)-1), p.lowest()
	default:
		return false
	}
	return true
}

// step moves the cursor by one passage, or the screen by one line where there
// is more of this passage, or nothing but other lines, in that direction.
func (p *page) step(by int) {
	to := p.cursor + by
	if to < 0 || to >= len(p.spots) {
		p.scroll(by)
		return
	}
	at := p.spots[p.cursor]
	hidden := at.last >= p.top+p.height && at.first < p.top+p.height
	if by < 0 {
		hidden = at.first < p.top && at.last >= p.top
	}
	if hidden {
		p.scroll(by)
		return
	}
	p.cursor = to
	p.reveal()
}

// jump moves the screen by n lines and the cursor, where it would be left
// behind, to the nearest passage on the screen; at an end, to the last one.
func (p *page) jump(n int) {
	before := p.top
	p.scroll(n)
	switch {
	case p.top == before && n > 0:
		p.cursor = max(0, len(p.spots)-1)
	case p.top == before:
		p.cursor = 0
	case n > 0:
		for p.cursor+1 < len(p.spots) && p.spots[p.cursor].last < p.top {
			p.cursor++
		}
	default:
		for p.cursor > 0 && p.spots[p.cursor].first >= p.top+p.height {
			p.cursor--
		}
	}
}

// scroll moves the screen by n lines.
func (p *page) scroll(n int) { p.top = max(0, min(p.top+n, p.lowest())) }

// lowest is the top of the screen that shows the last line at its bottom.
func (p *page) lowest() int { return max(0, len(p.lines)-p.height) }

// reveal scrolls as little as shows the cursor's passage, its beginning where
// it is taller than the screen, and what leads to it where there is room.
func (p *page) reveal() {
	if len(p.spots) == 0 {
		p.scroll(0)
		return
	}
	at := p.spots[p.cursor]
	first := at.first
	if at.last-at.lead < p.height {
		first = at.lead
	}
	p.top = max(p.top, at.last-p.height+1)
	p.top = min(p.top, first)
	p.scroll(0)
}

// click puts the cursor on the passage in column x of line y of the screen.
func (p *page) click(x, y int) (again bool) {
	if y < 0 || y >= p.height || p.top+y >= len(p.lines) {
		return false
	}
	for _, c := range p.lines[p.top+y] {
		if x < c.width {
			if c.passage == none {
				return false
			}
			again = c.passage == p.cursor
			p.cursor = c.passage
			return again
		}
		x -= c.width
	}
	return false
}

// view draws the lines on the screen.
func (p *page) view(f frame.Frame) []string {
	lines := make([]string, 0, p.height)
	for i := p.top; i < len(p.lines) && len(lines) < p.height; i++ {
		drawn := ""
		for _, c := range p.lines[i] {
			if c.passage == p.cursor && c.passage != none {
				drawn += f.Theme.DrawSelected(f.Theme.WithCursor(c.row, f.Focused), c.width)
			} else {
				drawn += f.Theme.Draw(c.row, c.width)
			}
		}
		lines = append(lines, drawn)
	}
	for len(lines) < p.height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines
}
