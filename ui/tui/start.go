package tui

import (
	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/span"
)

// openAs puts the filter for an opening in force, unless the reader gave another, or
// it would leave nothing, all, or not the event to begin at.
func (m *model) openAs(f timeline.Filter) {
	left := m.timeline.Filter(f)
	if !m.filter.IsZero() || left.Len() == 0 || left.Len() == m.timeline.Len() {
		return
	}
	if position, ok := m.timeline.Position(m.options.Start.Event); ok {
		if _, kept := left.Place(position); !kept {
			return
		}
	}
	m.setFilter(f)
}

// start goes to where the program was told to begin. An event that the filter
// leaves out is shown all the same, with the filter turned off.
func (m *model) start() tea.Cmd {
	s := m.options.Start
	switch {
	case s.Event != "":
		position, ok := m.timeline.Position(s.Event)
		if !ok {
			return nil
		}
		m.show(position, 0)
		m.events.SetOpen(true)
	case s.Source != "":
		r := articleRequest{source: s.Source, passage: span.Of(s.At, s.At+1), event: -1, focus: true}
		for _, p := range m.timeline.Passages(s.Source) {
			if p.Span.Start == s.At { // the link was copied at a passage
				r.passage, r.event = p.Span, p.Cites[0].Event
				break
			}
		}
		return m.loadArticle(m.generation, r)
	case !s.Date.IsZero():
		m.goToDate(s.Date)
	}
	return nil
}
