package tui

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/keys"
)

// footRow says which filter is in force and what it leaves, and offers the
// most useful keys; a notice takes their place where there is room for it.
func (m *model) footRow() theme.Row {
	status := m.statusRow()
	notice := m.noticeRow()
	switch {
	case notice == nil || !m.noticeFits() && m.layout.ruleBelow.height > 0:
		return m.theme.Spread(status, m.hints(m.size.Width-status.Width()-3), m.size.Width)
	case m.noticeFits():
		return m.theme.Spread(status, notice, m.size.Width)
	}
	if m.filter.IsZero() {
		return append(theme.Row{{Role: theme.Plain, Text: " "}}, notice...)
	}
	return append(theme.Row{status[0], m.between()}, notice...) // how many events are left, at least
}

// ruleBelow is the line above the last. It carries what the last has no room
// for: a long notice, or, while a prompt is open, what is said of what is typed
// and the filter in force.
func (m *model) ruleBelow() theme.Row {
	var carried theme.Row
	switch notice := m.noticeRow(); {
	case m.screen.prompt != silent:
		carried = m.besidePrompt()
	case m.screen.prompt == silent && notice != nil && !m.noticeFits():
		carried = append(theme.Row{{Role: theme.Plain, Text: " "}}, notice...)
	}
	rule := strings.Repeat(m.theme.Glyphs.Rule, max(0, m.size.Width-carried.Width()))
	return append(carried, theme.Piece{Role: theme.Rule, Text: rule})
}

// besidePrompt is what an open prompt has no room for, and the filter in force.
func (m *model) besidePrompt() theme.Row {
	var row theme.Row
	if beyond := m.prompt.Beyond(); beyond != nil {
		row = append(theme.Row{{Role: theme.Plain, Text: " "}}, beyond...)
	}
	if !m.filter.IsZero() {
		if len(row) > 0 {
			row = append(row, theme.Piece{Role: theme.Dim, Text: " " + m.theme.Glyphs.Dot})
		}
		row = append(row, m.statusRow()...)
	}
	if len(row) > 0 {
		row = append(row, theme.Piece{Role: theme.Plain, Text: " "})
	}
	return row
}

// noticeRow is the notice, or nil where there is none.
func (m *model) noticeRow() theme.Row {
	if m.notice == "" {
		return nil
	}
	return theme.Row{m.theme.Clean(theme.Active, m.notice), {Role: theme.Plain, Text: " "}}
}

// noticeFits reports whether the notice has room beside the status.
func (m *model) noticeFits() bool {
	return m.statusRow().Width()+3+m.noticeRow().Width() <= m.size.Width
}

// statusRow is "12 of 74", the conditions of the filter, and what is searched
// for.
func (m *model) statusRow() theme.Row {
	row := theme.Row{{Role: theme.Plain, Text: fmt.Sprintf(" %d of %d", m.events.Subset().Len(), m.timeline.Len())}}
	for _, chip := range m.chips() {
		row = append(row, m.between(), chip)
	}
	if m.bypassed {
		row = append(row, m.between(), theme.Piece{Role: theme.Active, Text: "filter off"})
	}
	if !m.found.pattern.IsZero() {
		row = append(row, m.between(), m.theme.Clean(theme.Hit, searchSign+m.found.typed))
		at := fmt.Sprintf(" %d/%d", m.found.at+1, len(m.found.hits))
		if m.found.at < 0 {
			at = " " + text.Count(len(m.found.hits), "hit")
		}
		row = append(row, theme.Piece{Role: theme.Dim, Text: at})
	}
	return row
}

// between parts the pieces of the status.
func (m *model) between() theme.Piece {
	return theme.Piece{Role: theme.Dim, Text: " " + m.theme.Glyphs.Dot + " "}
}

// chips name the conditions of the filter.
func (m *model) chips() []theme.Piece {
	role := theme.Active
	if m.bypassed {
		role = theme.Dim
	}
	var chips []theme.Piece
	for _, c := range m.filter.Conditions() {
		words := c.Words()
		if c.Field == timeline.FieldWeight && !c.Not && m.setAside > 0 {
			words = m.setAsideWords()
		}
		chips = append(chips, m.theme.Clean(role, words))
	}
	return chips
}

// setAsideWords says how many events the weight leaves out, and how to have them.
func (m *model) setAsideWords() string {
	words := text.Count(m.setAside, "statement")
	if m.filter.Lighter > 1 {
		words = "milestones, " + text.Count(m.setAside, "other")
	}
	return fmt.Sprintf("%s set aside: %s", words, keys.Label(keys.Timeline, keys.More))
}

// chipAt returns which condition's chip is at cell x of the last line.
func (m *model) chipAt(x int) (condition int, ok bool) {
	at := m.statusRow()[:1].Width()
	for i, chip := range m.chips() {
		at += text.Width(m.between().Text)
		end := at + text.Width(chip.Text)
		if x >= at && x < end {
			return i, true
		}
		at = end
	}
	return 0, false
}

// hints are as many of the place's keys as fit into room cells; the last of
// them, the help, before the others.
func (m *model) hints(room int) theme.Row {
	all := m.offered()
	var row theme.Row
	last := m.hint(all[len(all)-1])
	for _, b := range all[:len(all)-1] {
		hint := m.hint(b)
		if row.Width()+hint.Width()+last.Width() > room {
			break
		}
		row = append(row, hint...)
	}
	if row.Width()+last.Width() > room {
		return row
	}
	return append(row, last...)
}

// offered are the hints of the place: the way out of a filter first where one
// is set, and not at all where none is.
func (m *model) offered() []keys.Binding {
	hints := slices.Clone(keys.Hints(m.here()))
	i := slices.IndexFunc(hints, func(b keys.Binding) bool { return b.Action == keys.Clear && b.Places&keys.Timeline != 0 })
	if i < 0 {
		return hints
	}
	clear := hints[i]
	hints = slices.Delete(hints, i, i+1)
	if m.filter.IsZero() {
		return hints
	}
	return slices.Insert(hints, 0, clear)
}

func (m *model) hint(b keys.Binding) theme.Row {
	label, _, _ := strings.Cut(b.Label, " ")
	return theme.Row{m.theme.Clean(theme.Key, label), {Role: theme.Dim, Text: " " + b.Hint + "  "}}
}
