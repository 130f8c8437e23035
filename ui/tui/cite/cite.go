// Package cite is the panel that shows a reference in one of several styles,
// so that it can be copied or, where a terminal takes no copies, selected. The
// root model drives it and does the copying; what the styles write comes from
// outside.
package cite

import (
	"strings"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/flow"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// A Style is a way to write references.
type Style struct {
	Name string
	Text string // the reference to what is being cited, in this style
}

// Pane shows a reference.
type Pane struct {
	frame  frame.Frame
	styles []Style
	style  int
	rows   []string // of the reference, for the frame
	top    int
	hold   flow.Hold[int] // of top
}

// Open shows a reference in the style with the given name, or the first.
func (p *Pane) Open(styles []Style, name string) {
	p.styles, p.style, p.top = styles, 0, 0
	for i, s := range styles {
		if s.Name == name {
			p.style = i
		}
	}
	p.layOut()
}

// Next goes by styles on, around the ends, and returns the name of the style
// shown then.
func (p *Pane) Next(by int) string {
	if n := len(p.styles); n > 0 {
		p.style = ((p.style+by)%n + n) % n
		p.top = 0
		p.layOut()
		return p.styles[p.style].Name
	}
	return ""
}

// Style returns what is shown.
func (p *Pane) Style() Style {
	if len(p.styles) == 0 {
		return Style{}
	}
	return p.styles[p.style]
}

// SetFrame tells the panel where it draws.
func (p *Pane) SetFrame(f frame.Frame) {
	if f == p.frame {
		return
	}
	p.top = p.hold.Wanted(p.top)
	p.frame = f
	p.layOut()
	p.Scroll(0)
	p.hold.Left(p.top)
}

// Scroll moves by n lines.
func (p *Pane) Scroll(n int) {
	p.top = max(0, min(p.top+n, len(p.rows)-p.bodyHeight()))
}

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool {
	page := max(1, p.bodyHeight()-1)
	by := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: page / 2, keys.HalfUp: -page / 2,
		keys.PageDown: page, keys.PageUp: -page, keys.First: -len(p.rows), keys.Last: len(p.rows),
	}
	n, ok := by[a]
	p.Scroll(n)
	return ok
}

func (p *Pane) headerHeight() int {
	if p.frame.Height < 6 {
		return 1
	}
	return 2
}

func (p *Pane) bodyHeight() int { return max(0, p.frame.Height-p.headerHeight()) }

// layOut wraps the reference's own lines. Nothing is added at their beginning,
// so that what is selected with a mouse is the reference.
func (p *Pane) layOut() {
	p.rows = nil
	if p.frame.Theme == nil {
		return
	}
	charset, reference := p.frame.Theme.Charset, p.Style().Text
	for _, r := range text.Wrap(reference, max(1, p.frame.Width), charset) {
		p.rows = append(p.rows, charset.Clean(reference[r.Start:r.End]))
	}
}

// View draws the panel: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	f := p.frame
	names := theme.Row{{Role: theme.Title, Text: " Reference "}}
	for i, s := range p.styles {
		role, name := theme.Dim, " "+s.Name+" "
		if i == p.style {
			role, name = theme.Active, "["+s.Name+"]"
		}
		names = append(names, theme.Piece{Role: role, Text: name})
	}
	lines := []string{f.Theme.Draw(names, f.Width)}
	if p.headerHeight() > 1 {
		rule := strings.Repeat(f.Theme.Glyphs.Rule, f.Width)
		lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Rule, Text: rule}}, f.Width))
	}
	for i := p.top; i < len(p.rows) && len(lines) < f.Height; i++ {
		lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Plain, Text: p.rows[i]}}, f.Width))
	}
	for len(lines) < f.Height {
		lines = append(lines, f.Theme.Draw(nil, f.Width))
	}
	return lines[:f.Height]
}
