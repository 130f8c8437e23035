package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/strip"
)

// View draws the screen. It changes nothing and costs no more than what is
// visible.
func (m *model) View() tea.View {
	view := tea.NewView("")
	view.AltScreen = true
	if m.screen.panel != citePanel { // there the mouse selects text
		view.MouseMode = tea.MouseModeCellMotion
	}
	switch {
	case !m.sized:
		return view
	case m.tooSmall():
		view.Content = m.viewTooSmall()
		return view
	}
	l := m.layout
	var lines []string
	if l.header.height > 0 {
		lines = append(lines, m.theme.Draw(m.headerRow(), m.size.Width))
	}
	if l.strip.height > 0 {
		lines = append(lines, m.strip().View(m.frameOf(l.strip))...)
	}
	if l.ruleAbove.height > 0 {
		lines = append(lines, m.rule())
	}
	lines = append(lines, m.viewBody()...)
	if l.ruleBelow.height > 0 {
		lines = append(lines, m.theme.Draw(m.ruleBelow(), m.size.Width))
	}
	if m.screen.prompt != silent {
		line, x := m.prompt.View(l.ruleBelow.height > 0)
		lines = append(lines, line)
		if !m.away { // or the shell would get its shape
			view.Cursor = tea.NewCursor(x, l.foot.y)
		}
	} else {
		lines = append(lines, m.theme.Draw(m.footRow(), m.size.Width))
	}
	view.Content = strings.Join(lines, "\n")
	return view
}

func (m *model) frameOf(r rect) frame.Frame {
	return frame.Frame{Width: r.width, Height: r.height, Theme: m.theme}
}

func (m *model) rule() string {
	return m.theme.Draw(theme.Row{{Role: theme.Rule, Text: strings.Repeat(m.theme.Glyphs.Rule, m.size.Width)}}, m.size.Width)
}

// tooSmall reports whether the terminal has less room than the program needs.
func (m *model) tooSmall() bool {
	return m.size.Width < smallestWidth || m.size.Height < smallestHeight
}

// viewTooSmall says so in a sentence, as much of it as there is room for.
func (m *model) viewTooSmall() string {
	sentence := fmt.Sprintf("Dateline needs %d columns and %d lines.", smallestWidth, smallestHeight)
	if m.size.Width <= 0 || m.size.Height <= 0 {
		return sentence
	}
	var lines []string
	for _, r := range text.Wrap(sentence, m.size.Width, text.ASCII) {
		if len(lines) < m.size.Height {
			lines = append(lines, sentence[r.Start:r.End])
		}
	}
	return strings.Join(lines, "\n")
}

// viewBody draws the panes that are open, side by side.
func (m *model) viewBody() []string {
	l := m.layout
	var panes [][]string
	if l.timeline.width > 0 {
		panes = append(panes, m.events.View())
	}
	if l.article.width > 0 {
		panes = append(panes, m.reader.View())
	}
	if pane := m.panelPane(); pane != nil {
		panes = append(panes, pane.View())
	}
	if len(panes) == 1 {
		return panes[0]
	}
	line := m.theme.Draw(theme.Row{{Role: theme.Rule, Text: m.theme.Glyphs.Side}}, 1)
	joined := make([]string, len(panes[0]))
	for i := range joined {
		joined[i] = panes[0][i] + line + panes[1][i]
	}
	return joined
}

// headerRow names the corpus and how much it holds.
func (m *model) headerRow() theme.Row {
	left := theme.Row{{Role: theme.Plain, Text: " "}, m.theme.Clean(theme.Title, m.timeline.Title())}
	right := fmt.Sprintf("%s %s %s ", text.Count(m.timeline.Len(), "event"), m.theme.Glyphs.Dot, text.Count(len(m.timeline.Sources()), "source"))
	if m.unproved > 0 {
		fault := fmt.Sprintf("   %s not proved: %s", text.Count(m.unproved, "excerpt"), keys.Label(keys.Timeline, keys.Verification))
		left = append(left, theme.Piece{Role: theme.Fault, Text: fault})
	}
	return m.theme.Spread(left, theme.Row{{Role: theme.Dim, Text: right}}, m.size.Width)
}

// strip is the density of the timeline as it is now.
func (m *model) strip() strip.Density {
	d := strip.Density{All: m.density.all, Shown: m.density.shown, Range: m.inForce().Years}
	if e, _, ok := m.events.Selected(); ok {
		d.Here, d.Lit = e.Date.Year()
	}
	return d
}
