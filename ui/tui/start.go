package tui

import (
	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
)

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
		place, shown := m.events.Subset().Place(position)
		if !shown {
			m.bypassed = true
			m.refilter()
			place, _ = m.events.Subset().Place(position)
		}
		m.events.Select(place, 0)
		m.events.SetOpen(true)
	case s.Source != "":
		at := timeline.Span{Start: s.At, End: s.At + 1}
		return m.loadArticle(m.generation, articleRequest{source: s.Source, passage: at, event: -1, focus: true})
	case !s.Date.IsZero():
		m.goToDate(s.Date)
	}
	return nil
}
