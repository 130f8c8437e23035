package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/tui/events"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/reader"
)

// A departure is where the reader was when something led on to another event: a
// link between events, or a passage of an article.
type departure struct {
	events   events.Bookmark
	bypassed bool     // the filter was turned off there
	article  *reading // the article that was left; nil where a link was followed
}

// A reading is an article that has the keys, and what led to it.
type reading struct {
	at     reader.Bookmark
	screen screen
	origin panel
	byHit  bool
}

// leadTo goes to the event at a position and to one of its excerpts, counted from
// 1, and remembers where the reader is where there is a way back from it. A filter
// that leaves the event out is turned off, not lost.
func (m *model) leadTo(position, excerpt int, back bool) {
	if back {
		d := departure{events: m.events.Bookmark(), bypassed: m.bypassed}
		if m.screen.focus == onArticle {
			d.article = &reading{m.reader.Bookmark(), m.screen, m.origin, m.byHit}
		}
		m.trail = append(m.trail, d)
		m.notice = fmt.Sprintf("%s goes back.", keys.Label(keys.Timeline, keys.Back))
	}
	if m.screen.focus == onArticle {
		m.toTimeline()
	}
	if m.show(position, excerpt) {
		m.notice = fmt.Sprintf("The filter is off, since it leaves this event out; %s turns it on again.",
			keys.Label(keys.Timeline, keys.FilterToggle))
	}
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
	m.leadTo(position, 0, true)
	m.events.SetOpen(true)
	if m.screen.article == closed {
		return nil
	}
	return m.openArticle(false)
}

// goBack returns to the link or the passage that led to the event the cursor is
// on, and reports whether one did.
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
	m.events.Return(from.events)
	if a := from.article; a != nil {
		m.screen, m.origin, m.byHit = a.screen, a.origin, a.byHit
		m.relayout()
		m.reader.Mark(m.found.pattern)
		m.reader.Return(a.at)
	}
	return true
}

// keepTrail calls do, and forgets the way back where that left the event the
// cursor is on by another way than a link or a passage.
func (m *model) keepTrail(do func() tea.Cmd) tea.Cmd {
	before, way := m.events.Position(), len(m.trail)
	cmd := do()
	if m.events.Position() != before && len(m.trail) == way {
		m.trail = nil
	}
	return cmd
}
