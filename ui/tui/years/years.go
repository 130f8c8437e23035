// Package years is the panel in which a reader chooses a year or a range of
// years to see alone: every year with its count as a bar. The root model
// drives it and applies what was chosen; the panel itself changes nothing.
package years

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/flow"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// standing is what the cursor is on, and the first year on the screen.
type standing struct{ cursor, top int }

// Pane lists years.
type Pane struct {
	frame  frame.Frame
	all    []timeline.YearCount
	most   int                  // the highest count of all, at least 1
	digits string               // typed so far
	listed []timeline.YearCount // those of all that begin with digits
	cursor int                  // index into listed
	top    int
	hold   flow.Hold[standing]
	anchor *int            // the year a range began at, or nil
	in     *edtf.YearRange // the years in force, or nil
}

// Open shows the years with their counts, the cursor on the one nearest to
// here or, where years are in force, on the first of them; those are marked.
func (p *Pane) Open(years []timeline.YearCount, here int, in *edtf.YearRange) {
	*p = Pane{frame: p.frame, all: years, most: 1, listed: years, in: in}
	for _, y := range years {
		p.most = max(p.most, y.Count)
	}
	if in != nil {
		here = in.From
	}
	p.toYear(here)
}

// SetFrame tells the panel where it draws.
func (p *Pane) SetFrame(f frame.Frame) {
	if f == p.frame {
		return
	}
	p.top = p.hold.Wanted(standing{p.cursor, p.top}).top
	p.frame = f
	p.reveal()
	p.hold.Left(standing{p.cursor, p.top})
}

// beginningWith returns the years that begin with digits.
func (p *Pane) beginningWith(digits string) []timeline.YearCount {
	if digits == "" {
		return p.all
	}
	var some []timeline.YearCount
	for _, y := range p.all {
		if strings.HasPrefix(edtf.YearName(y.Year), digits) {
			some = append(some, y)
		}
	}
	return some
}

// list lists the years that begin with digits, the cursor staying near the year
// it was on. It reports false, and does nothing, where there are none.
func (p *Pane) list(digits string) bool {
	listed := p.beginningWith(digits)
	if len(listed) == 0 {
		return false
	}
	at := p.year()
	p.digits, p.listed = digits, listed
	p.toYear(at)
	return true
}

// Type narrows the list by a digit and reports false where no year would be
// left.
func (p *Pane) Type(digit string) bool { return p.list(p.digits + digit) }

// Erase takes back the last digit.
func (p *Pane) Erase() {
	if p.digits != "" {
		p.list(p.digits[:len(p.digits)-1])
	}
}

// ToggleRange begins a range at the year under the cursor, all years listed
// again so that digits can name its end, or lets go of the one begun.
func (p *Pane) ToggleRange() {
	if p.anchor != nil {
		p.anchor = nil
		return
	}
	if len(p.listed) > 0 {
		year := p.year()
		p.anchor = &year
		p.list("")
	}
}

// Chosen returns the year under the cursor, or the range from where it was
// begun to there. ok is false where there is nothing to choose from.
func (p *Pane) Chosen() (r edtf.YearRange, ok bool) {
	if len(p.listed) == 0 {
		return r, false
	}
	r = edtf.YearRange{From: p.year(), To: p.year()}
	if p.anchor != nil {
		r.From, r.To = min(r.From, *p.anchor), max(r.To, *p.anchor)
	}
	return r, true
}

func (p *Pane) year() int {
	if len(p.listed) == 0 {
		return 0
	}
	return p.listed[p.cursor].Year
}

// toYear puts the cursor on the listed year nearest to year, the earlier of two.
func (p *Pane) toYear(year int) {
	p.cursor = 0
	for i, y := range p.listed {
		if abs(y.Year-year) < abs(p.listed[p.cursor].Year-year) {
			p.cursor = i
		}
	}
	p.reveal()
}

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool {
	last := max(0, len(p.listed)-1)
	page := max(1, p.rows()-1)
	by := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: page / 2, keys.HalfUp: -page / 2,
		keys.PageDown: page, keys.PageUp: -page, keys.First: -last, keys.Last: last,
	}
	n, ok := by[a]
	p.cursor = max(0, min(last, p.cursor+n))
	p.reveal()
	return ok
}

// Scroll moves the cursor by n years.
func (p *Pane) Scroll(n int) {
	p.cursor = max(0, min(len(p.listed)-1, p.cursor+n))
	p.reveal()
}

// Click puts the cursor on the year on line y and reports whether it was there
// already.
func (p *Pane) Click(y int) (again bool) {
	i := p.top + y - p.headerHeight()
	if y < p.headerHeight() || i >= len(p.listed) {
		return false
	}
	again = i == p.cursor
	p.cursor = i
	return again
}

func (p *Pane) headerHeight() int {
	if p.frame.Height < 6 {
		return 1
	}
	return 2
}

// rows is how many years fit.
func (p *Pane) rows() int { return max(1, p.frame.Height-p.headerHeight()) }

// reveal shows the cursor, and as many years as there is room for.
func (p *Pane) reveal() {
	p.top = min(p.top, p.cursor, max(0, len(p.listed)-p.rows()))
	p.top = max(p.top, p.cursor-p.rows()+1)
}

// View draws the panel: exactly Height lines of Width cells. A bar's length is
// the year's count beside the highest.
func (p *Pane) View() []string {
	f := p.frame
	lines := p.header()
	for i := p.top; i < len(p.listed) && len(lines) < f.Height; i++ {
		row := p.row(p.listed[i], i == p.cursor)
		if i == p.cursor {
			lines = append(lines, f.Theme.DrawSelected(row, f.Width))
		} else {
			lines = append(lines, f.Theme.Draw(row, f.Width))
		}
	}
	for len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines[:f.Height]
}

func (p *Pane) header() []string {
	f := p.frame
	chosen := ""
	if r, ok := p.Chosen(); ok {
		chosen = r.Words()
		if p.anchor != nil && r.From == r.To {
			chosen += ".." // to where the cursor goes next
		}
	}
	left := theme.Row{{Role: theme.Title, Text: " Years "}, {Role: theme.Active, Text: chosen}}
	if p.digits != "" {
		left = append(left, theme.Piece{Role: theme.Dim, Text: "   typed " + p.digits})
	}
	right := theme.Row{{Role: theme.Dim, Text: "events that may fall in it "}}
	lines := []string{f.Theme.Draw(f.Theme.Spread(left, right, f.Width), f.Width)}
	if p.headerHeight() > 1 {
		lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Rule, Text: strings.Repeat(f.Theme.Glyphs.Rule, f.Width)}}, f.Width))
	}
	return lines
}

func (p *Pane) row(y timeline.YearCount, here bool) theme.Row {
	f := p.frame
	sign := theme.Piece{Role: theme.Plain, Text: " "}
	if p.in != nil && p.in.Contains(y.Year) {
		sign = theme.Piece{Role: theme.Dim, Text: f.Theme.Glyphs.Side}
	}
	if r, ok := p.Chosen(); ok && r.Contains(y.Year) {
		sign = theme.Piece{Role: theme.Active, Text: f.Theme.Glyphs.SideHeavy}
	}
	if here {
		sign = theme.Piece{Role: theme.Active, Text: f.Theme.Glyphs.Cursor}
	}
	row := theme.Row{
		sign,
		{Role: theme.Date, Text: fmt.Sprintf(" %5s ", edtf.YearName(y.Year))},
		{Role: theme.Plain, Text: fmt.Sprintf("%4d ", y.Count)},
	}
	room := max(0, f.Width-row.Width()-1)
	bar := (y.Count*room + p.most - 1) / p.most
	return append(row, theme.Piece{Role: theme.Bar, Text: text.Truncate(strings.Repeat(f.Theme.Glyphs.RowBar, bar), room, "")})
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
