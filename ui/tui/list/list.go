// Package list is the scrolling of a panel that lists things: a cursor on one
// of them, items of any height, laid out only when they are seen. Panels hold
// a List and say what an item looks like; the list knows nothing of what it
// lists.
package list

import (
	"dateline/ui/theme"
	"dateline/ui/tui/flow"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// An Item is how one thing looks: the lines that lead to it, such as a heading,
// and its own lines, which the cursor covers. The first cell of its own lines
// is the cursor's and must be a space.
type Item struct {
	Lead, Body []theme.Row
}

// List shows items. The zero List is empty.
type List struct {
	frame  frame.Frame
	n      int
	layOut func(i int) Item
	cursor int
	top    flow.Spot
	hold   flow.Hold[standing]
	items  map[int]Item // laid out for this frame
}

// standing is what the cursor is on, and the top of the screen.
type standing struct {
	cursor int
	top    flow.Spot
}

// SetItems says what is listed: n things, and how the i-th looks in the frame
// the list was told last. The cursor stays at its index where that is left.
func (l *List) SetItems(n int, layOut func(i int) Item) {
	l.n, l.layOut = n, layOut
	l.cursor = max(0, min(l.cursor, n-1))
	l.items = map[int]Item{}
	l.reveal()
}

// SetFrame tells the list where it draws. What was on the screen comes back when
// there is room for it again.
func (l *List) SetFrame(f frame.Frame) {
	if f == l.frame {
		return
	}
	l.top = l.hold.Wanted(standing{l.cursor, l.top}).top
	l.frame = f
	l.items = map[int]Item{}
	l.reveal()
	l.hold.Left(standing{l.cursor, l.top})
}

// Frame returns what [List.SetFrame] told last.
func (l *List) Frame() frame.Frame { return l.frame }

// Len returns the number of items.
func (l *List) Len() int { return l.n }

// Cursor returns the index of the item under the cursor, or -1 where there is
// none.
func (l *List) Cursor() int {
	if l.n == 0 {
		return -1
	}
	return l.cursor
}

// Select puts the cursor on an item; an index out of range on the nearest.
func (l *List) Select(i int) {
	l.cursor = max(0, min(i, l.n-1))
	l.reveal()
}

// Move carries out a moving action and reports whether it is one.
func (l *List) Move(a keys.Action) bool {
	half, page := max(1, l.frame.Height/2), max(1, l.frame.Height-1)
	switch a {
	case keys.Down:
		l.step(1)
	case keys.Up:
		l.step(-1)
	case keys.HalfDown:
		l.jump(half)
	case keys.HalfUp:
		l.jump(-half)
	case keys.PageDown:
		l.jump(page)
	case keys.PageUp:
		l.jump(-page)
	case keys.First:
		l.Select(0)
	case keys.Last:
		l.Select(l.n - 1)
	default:
		return false
	}
	return true
}

// step moves the cursor by one item, or on through one that is taller than the
// screen.
func (l *List) step(by int) {
	if !l.ready() {
		return
	}
	f := l.flow()
	end := flow.Spot{Item: l.cursor, Line: f.Height(l.cursor) - 1}
	hidden := f.Distance(l.top, end, 2*l.frame.Height) >= l.frame.Height
	if by < 0 {
		hidden = flow.Spot{Item: l.cursor}.Before(l.top)
	}
	switch to := l.cursor + by; {
	case hidden || to < 0:
		l.Scroll(by)
	case to < l.n: // the end of a tall last item stays in sight
		l.Select(to)
	}
}

// jump moves the cursor by n lines, and at least by an item.
func (l *List) jump(n int) {
	if !l.ready() {
		return
	}
	to := l.flow().Walk(flow.Spot{Item: l.cursor}, n).Item
	if to == l.cursor && n > 0 {
		to++
	}
	l.Select(to)
}

// Scroll moves the screen by n lines; the cursor stays where it is.
func (l *List) Scroll(n int) {
	if !l.ready() {
		return
	}
	f := l.flow()
	l.top = f.Raise(f.Walk(l.top, n), l.frame.Height)
}

// Click puts the cursor on the item on line y and reports whether it was there
// already.
func (l *List) Click(y int) (again bool) {
	if !l.ready() || y < 0 || y >= l.frame.Height {
		return false
	}
	f := l.flow()
	if f.Distance(l.top, f.End(), y+1) < y {
		return false
	}
	at := f.Walk(l.top, y)
	if at.Line < len(l.item(at.Item).Lead) {
		return false
	}
	again = at.Item == l.cursor
	l.cursor = at.Item
	return again
}

func (l *List) ready() bool { return l.n > 0 && l.frame.Height > 0 }

func (l *List) flow() flow.Flow {
	return flow.Flow{
		Len: l.Len,
		Height: func(i int) int {
			item := l.item(i)
			return max(1, len(item.Lead)+len(item.Body))
		},
	}
}

// remembered is how many items are kept laid out, far above what a screen
// shows.
const remembered = 1024

func (l *List) item(i int) Item {
	item, ok := l.items[i]
	if !ok {
		if len(l.items) >= remembered {
			clear(l.items)
		}
		item = l.layOut(i)
		l.items[i] = item
	}
	return item
}

func (l *List) reveal() {
	if !l.ready() {
		l.top = flow.Spot{}
		return
	}
	f := l.flow()
	l.top.Item = min(l.top.Item, l.n-1)
	l.top.Line = min(l.top.Line, f.Height(l.top.Item)-1)
	last := flow.Spot{Item: l.cursor, Line: f.Height(l.cursor) - 1}
	l.top = f.Reveal(l.top, flow.Spot{Item: l.cursor}, last, l.frame.Height, 0, 0)
}

// View draws the list: exactly Height lines of Width cells. empty is what it
// says where there is nothing to list.
func (l *List) View(empty string) []string {
	f := l.frame
	lines := make([]string, 0, f.Height)
	if l.n == 0 {
		lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Dim, Text: " " + empty}}, f.Width))
	}
	for at := l.top; at.Item < l.n && len(lines) < f.Height; at = (flow.Spot{Item: at.Item + 1}) {
		item := l.item(at.Item)
		for i, row := range append(item.Lead[:len(item.Lead):len(item.Lead)], item.Body...) {
			if i >= at.Line && len(lines) < f.Height {
				lines = append(lines, l.draw(row, at.Item == l.cursor && i >= len(item.Lead)))
			}
		}
	}
	for len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines[:f.Height]
}

// draw draws a line, one of the cursor's with the cursor in its first cell.
func (l *List) draw(row theme.Row, selected bool) string {
	f := l.frame
	if !selected {
		return f.Theme.Draw(row, f.Width)
	}
	return f.Theme.DrawSelected(f.Theme.WithCursor(row, f.Focused), f.Width)
}
