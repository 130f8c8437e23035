// Package help is the pane that lists every key by what it is for, drawn from
// the table that also dispatches, and explains the signs of the timeline. The
// root model drives it.
package help

import (
	"strings"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/flow"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// Pane shows the help for a place.
type Pane struct {
	frame frame.Frame
	place keys.Place
	rows  []theme.Row // for the place and the frame
	top   int
	hold  flow.Hold[int] // of top
}

// Open shows the help, the sections about place first.
func (p *Pane) Open(place keys.Place) {
	p.place, p.top = place, 0
	p.layOut()
}

// SetFrame tells the pane where it draws.
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
	p.top = max(0, min(p.top+n, len(p.rows)-p.frame.Height))
}

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool {
	page := max(1, p.frame.Height-1)
	all := len(p.rows)
	by := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: page / 2, keys.HalfUp: -page / 2,
		keys.PageDown: page, keys.PageUp: -page, keys.First: -all, keys.Last: all,
	}
	n, ok := by[a]
	p.Scroll(n)
	return ok
}

// View draws the pane: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	f := p.frame
	lines := make([]string, f.Height)
	for i := range lines {
		var row theme.Row
		if p.top+i < len(p.rows) {
			row = p.rows[p.top+i]
		}
		lines[i] = f.Theme.Draw(row, f.Width)
	}
	return lines
}

// keyColumn is the width of the column of keys, in cells.
const keyColumn = 13

// layOut makes the rows for the place and the frame.
func (p *Pane) layOut() {
	p.rows = nil
	if p.frame.Theme == nil {
		return
	}
	var rows []theme.Row
	for _, section := range keys.Sections(p.place) {
		rows = append(rows, theme.Row{{Role: theme.Heading, Text: " " + section.Title}})
		for _, b := range section.Bindings {
			rows = append(rows, p.entry(theme.Key, b.Label, b.Help)...)
		}
		rows = append(rows, nil)
	}
	rows = append(rows, theme.Row{{Role: theme.Heading, Text: " Signs"}})
	for _, s := range p.signs() {
		rows = append(rows, p.entry(s.role, s.sign, s.meaning)...)
	}
	p.rows = rows
}

// entry is a key or sign and what it does or means, which wraps beside it.
func (p *Pane) entry(role theme.Role, name, meaning string) []theme.Row {
	charset := p.frame.Theme.Charset
	if charset == text.ASCII {
		name = arrows.Replace(name)
	}
	var rows []theme.Row
	for i, r := range text.Wrap(meaning, max(8, p.frame.Width-keyColumn-3), charset) {
		if i > 0 {
			name = ""
		}
		rows = append(rows, theme.Row{
			{Role: role, Text: "  " + text.Pad(charset.Clean(name), keyColumn)},
			{Role: theme.Plain, Text: " " + charset.Clean(meaning[r.Start:r.End])},
		})
	}
	return rows
}

// arrows names the arrow keys for a terminal that has no arrows.
var arrows = strings.NewReplacer("→", "Right", "←", "Left", "↑", "Up", "↓", "Down")

type sign struct {
	role          theme.Role
	sign, meaning string
}

func (p *Pane) signs() []sign {
	g := p.frame.Theme.Glyphs
	announced := strings.Join([]string{g.MilestoneAnnounced, g.HappeningAnnounced, g.StatementAnnounced}, " ")
	if g.MilestoneAnnounced == g.StatementAnnounced {
		announced = g.MilestoneAnnounced
	}
	return []sign{
		{theme.Milestone, g.Milestone, "a milestone: these alone tell the history"},
		{theme.Happening, g.Happening, "an event"},
		{theme.Statement, g.Statement, "a statement or a finding"},
		{theme.Plain, announced, "announced, and not known to have happened; its date begins with “due”"},
		{theme.Differs, g.Differs, "sources disagree over it; open the event to see how"},
		{theme.Active, g.Star, "starred"},
		{theme.Dim, "3", "at the right end: how many sources prove the event"},
		{theme.Date, "27 Jan..2 Feb", "on some day between the two"},
		{theme.Date, "27 Jan" + g.Dash + "2 Feb", "from the one to the other"},
		{theme.Quote, g.OpenQuote + "words" + g.CloseQuote, "a source's own words, copied from its text"},
		{theme.Attribution, "exact", "how an excerpt was found in its source: byte for byte; “white space folded”: but for line breaks and runs of spaces"},
		{theme.Attribution, "(inferred)", "the publisher is not printed; it was concluded from evidence in the text"},
	}
}
