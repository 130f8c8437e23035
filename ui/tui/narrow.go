package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/ui/tui/keys"
)

// starredTerm is the condition that only starred events meet.
var starredTerm = timeline.Term{Field: timeline.FieldIs, Values: []string{timeline.IsStarred}}

// inForce returns the filter that holds now.
func (m *model) inForce() timeline.Filter {
	if m.bypassed {
		return timeline.Filter{}
	}
	return m.filter
}

// setFilter puts a filter in force.
func (m *model) setFilter(f timeline.Filter) {
	f.Stars = m.stars
	m.filter, m.bypassed = f, false
	m.refilter()
}

// refilter shows what the filter leaves.
func (m *model) refilter() {
	f := m.inForce()
	shown := m.timeline.Filter(f)
	m.setAside = 0
	if f.Lighter > 0 {
		m.setAside = m.timeline.Filter(f.WithoutField(timeline.FieldWeight)).Len() - shown.Len()
	}
	m.density.shown = shown.Years()
	m.events.Show(shown)
	m.research()
}

// inFilter carries out an action on the filter and reports whether it is one.
func (m *model) inFilter(a keys.Action) bool {
	switch a {
	case keys.Fewer:
		m.zoom(1)
	case keys.More:
		m.zoom(-1)
	case keys.FilterToggle:
		m.toggleFilter()
	case keys.Drop:
		m.dropCondition(len(m.filter.Conditions()) - 1)
	case keys.Clear:
		m.clearFilter()
	case keys.OnlyStarred:
		m.onlyStarred()
	case keys.OnlyHits:
		m.onlyHits()
	default:
		return false
	}
	return true
}

// zoom shows fewer events for a positive by, more for a negative: it leaves
// out statements first, then all but milestones.
func (m *model) zoom(by int) {
	to := int(m.filter.Lighter) + by
	if to < 0 || to > int(timeline.Lightest) {
		m.notice = "Events of every weight are shown."
		if by > 0 {
			m.notice = "Milestones alone are shown already."
		}
		return
	}
	f := m.filter
	f.Lighter = timeline.Weight(to)
	m.setFilter(f)
}

// noFilter says how to come by a filter.
func (m *model) noFilter() {
	m.notice = fmt.Sprintf("No filter is set. %s chooses years, %s takes an expression.",
		keys.Label(keys.Timeline, keys.Years), keys.Label(keys.Timeline, keys.Filter))
}

// toggleFilter turns the filter off and on again.
func (m *model) toggleFilter() {
	if m.filter.IsZero() {
		m.noFilter()
		return
	}
	m.bypassed = !m.bypassed
	m.refilter()
}

func (m *model) clearFilter() {
	if m.filter.IsZero() {
		m.noFilter()
		return
	}
	m.setFilter(timeline.Filter{})
}

// dropCondition takes one condition out of the filter.
func (m *model) dropCondition(i int) {
	conditions := m.filter.Conditions()
	if i < 0 || i >= len(conditions) {
		m.noFilter()
		return
	}
	m.setFilter(m.filter.Without(i))
	m.notice = fmt.Sprintf("No longer filtered: %s.", conditions[i].Words())
}

// onlyStarred shows only starred events, or all again.
func (m *model) onlyStarred() {
	if len(m.stars) == 0 && !m.filter.Has(starredTerm) {
		m.notice = fmt.Sprintf("No event is starred; %s stars one.", keys.Label(keys.Timeline, keys.Star))
		return
	}
	m.setFilter(m.filter.Toggle(starredTerm))
}

// onlyHits shows only the events that match the search, or all again.
func (m *model) onlyHits() {
	terms := timeline.Terms(m.found.pattern)
	if len(terms) == 0 {
		m.nothingSearched(keys.Timeline)
		return
	}
	f, held := m.filter, 0
	for _, term := range terms {
		if f.Has(term) {
			held++
		}
	}
	for _, term := range terms {
		if held == len(terms) || !f.Has(term) {
			f = f.Toggle(term)
		}
	}
	m.setFilter(f)
}

// openYears opens the panel of years with the counts that the other filters
// leave.
func (m *model) openYears() {
	counts := m.leftBut(timeline.FieldYear).Years()
	if len(counts) == 0 {
		m.notice = "No event shown has a year."
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
			m.setYears(chosen)
		}
	case keys.Clear:
		f := m.filter
		f.Years = nil
		m.setFilter(f)
		m.openYears()
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

// setYears filters by years and goes back to the timeline.
func (m *model) setYears(years edtf.YearRange) {
	m.toTimeline()
	f := m.filter
	f.Years = &years
	m.setFilter(f)
}

// editFilter opens the prompt for a filter's expression with the one in force.
func (m *model) editFilter() tea.Cmd {
	expression := m.filter.Expression()
	if expression != "" {
		expression += " "
	}
	return m.ask(askingFilter, expression)
}

// checkFilter says what the expression typed so far would leave, or what is
// wrong with it and where, and reports whether it is right.
func (m *model) checkFilter(typed string) bool {
	f, err := timeline.ParseFilter(typed, m.timeline)
	if err != nil {
		m.prompt.Fault(expressionFault(err))
		return false
	}
	f.Stars = m.stars
	m.prompt.Say(fmt.Sprintf("%d of %d", m.timeline.Filter(f).Len(), m.timeline.Len()))
	return true
}

// applyFilter puts the expression typed in force, which is right.
func (m *model) applyFilter(typed string) {
	f, err := timeline.ParseFilter(typed, m.timeline)
	if err == nil {
		m.setFilter(f)
	}
}
