package tui

import (
	"fmt"

	"dateline/timeline"
	"dateline/ui/tui/keys"
)

// inForce returns the filter that holds now.
func (m *model) inForce() timeline.Filter {
	if m.bypassed {
		return timeline.Filter{}
	}
	return m.filter
}

// refilter shows what the filter leaves.
func (m *model) refilter() {
	shown := m.timeline.Filter(m.inForce())
	m.density.shown = shown.Years()
	m.events.Show(shown)
}

// zoom shows fewer events for a positive by, more for a negative: it leaves
// out statements first, then all but milestones.
func (m *model) zoom(by int) {
	to := int(m.filter.Lighter) + by
	if to < 0 || to > int(timeline.Lightest) {
		m.notice = "Every event is shown."
		if by > 0 {
			m.notice = "Milestones alone are shown already."
		}
		return
	}
	m.filter.Lighter, m.bypassed = timeline.Weight(to), false
	m.refilter()
}

// toggleFilter turns the filter off and on again.
func (m *model) toggleFilter() {
	if m.filter.IsZero() {
		m.notice = fmt.Sprintf("No filter is set. %s chooses years, %s shows fewer.",
			keys.Label(keys.Timeline, keys.Years), keys.Label(keys.Timeline, keys.Fewer))
		return
	}
	m.bypassed = !m.bypassed
	m.refilter()
}

func (m *model) clearFilter() {
	if m.filter.IsZero() {
		m.notice = "No filter is set."
		return
	}
	m.filter, m.bypassed = timeline.Filter{}, false
	m.refilter()
}

// openYears opens the panel of years with the counts that the other filters
// leave.
func (m *model) openYears() {
	others := m.inForce()
	others.Years = nil
	counts := m.timeline.Filter(others).Years()
	if len(counts) == 0 {
		m.notice = "No event has a year."
		return
	}
	m.years.Open(counts, m.yearHere(), m.inForce().Years)
	m.openPanel(yearsPanel)
}

// yearHere returns the year of the cursor, or the first where it has none.
func (m *model) yearHere() int {
	if e, _, ok := m.events.Selected(); ok {
		if year, known := e.Date.Year(); known {
			return year
		}
	}
	if len(m.density.all) > 0 {
		return m.density.all[0].Year
	}
	return 0
}

// inYears carries out an action on the panel of years.
func (m *model) inYears(a keys.Action, key string) {
	switch a {
	case keys.Accept:
		if chosen, ok := m.years.Chosen(); ok {
			m.setYears(&chosen)
		}
	case keys.Clear:
		m.setYears(nil)
	case keys.Cancel:
		m.openPanel(noPanel)
	case keys.Range:
		m.years.ToggleRange()
	case keys.Digit:
		if !m.years.Type(key) {
			m.notice = "No year with events begins so."
		}
	case keys.Erase:
		m.years.Erase()
	default:
		m.years.Move(a)
	}
}

// setYears filters by years, or no longer by them for nil, and goes back to
// the timeline.
func (m *model) setYears(years *timeline.YearRange) {
	m.filter.Years, m.bypassed = years, false
	m.screen.panel, m.screen.focus = noPanel, onTimeline
	if m.screen.width == whole || m.size.Width < besideWidth {
		m.screen.article = closed
	}
	m.relayout()
	m.refilter()
}
