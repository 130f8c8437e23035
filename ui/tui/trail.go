package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/tui/events"
	"dateline/ui/tui/keys"
)

// A departure is where the reader was when a link from one event to another was
// followed.
type departure struct {
	to       string // ID of the event that the link led to
	from     events.Bookmark
	bypassed bool // the filter was turned off there
}

// descend goes one step down from where the cursor is: from an event to its
// first excerpt, from an excerpt to its article, from a link to its event.
func (m *model) descend() tea.Cmd {
	if id, ok := m.events.Link(); ok {
		return m.followLink(id)
	}
	if m.events.Descend() {
		return nil
	}
	return m.openArticle(true)
}

// followLink goes to the event with an ID, and an open article with it.
func (m *model) followLink(id string) tea.Cmd {
	position, ok := m.timeline.Position(id)
	if !ok {
		m.notice = fmt.Sprintf("There is no event %s.", id)
		return nil
	}
	m.trail = append(m.trail, departure{id, m.events.Bookmark(), m.bypassed})
	m.notice = fmt.Sprintf("%s goes back.", keys.Label(keys.Timeline, keys.Back))
	m.showTold(position, 0)
	m.events.SetOpen(true)
	if m.screen.article == closed {
		return nil
	}
	return m.openArticle(false)
}

// goBack returns to where the link was followed that led to the event the cursor
// is on, and reports whether one did.
func (m *model) goBack() bool {
	last := len(m.trail) - 1
	if last < 0 {
		return false
	}
	from := m.trail[last]
	m.trail = m.trail[:last]
	if from.bypassed != m.bypassed {
		m.bypassed = from.bypassed
		m.refilter()
	}
	m.events.Return(from.from)
	return true
}

// keepTrail calls do, and forgets the way back where that left the event the
// cursor is on by another way than a link.
func (m *model) keepTrail(do func() tea.Cmd) tea.Cmd {
	before, way := m.events.Position(), len(m.trail)
	cmd := do()
	if m.events.Position() != before && len(m.trail) == way {
		m.trail = nil
	}
	return cmd
}
