package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/tui/keys"
)

// pane is what every panel has in common.
type pane interface {
	framed
	Move(keys.Action) bool
	Scroll(lines int)
	View() []string
}

// panelPane returns the pane of the panel that is open, or nil.
func (m *model) panelPane() pane {
	switch m.screen.panel {
	case yearsPanel:
		return m.years
	case sourcesPanel:
		return m.sources
	case actorsPanel:
		return m.actors
	case disagreementsPanel:
		return m.disagreements
	case verificationPanel:
		return m.verification
	case hitsPanel:
		return m.hits
	case citePanel:
		return m.cite
	case helpPanel:
		return m.help
	default:
		return nil
	}
}

// openPanelFor opens the panel an action asks for and reports whether it asks
// for one. Counts in a panel are of what the filters on other fields leave.
func (m *model) openPanelFor(a keys.Action) bool {
	switch a {
	case keys.Years:
		m.openYears()
	case keys.Sources:
		m.sources.Open(m.texts, m.leftBut(timeline.FieldSource).Counts().Sources)
		m.openPanel(sourcesPanel)
	case keys.Actors, keys.ActorsHere:
		e, _ := m.eventAtHand()
		if a == keys.ActorsHere && len(e.Actors) == 0 {
			m.notice = "No actor is named for this event."
			return true
		}
		m.actors.Open(m.leftBut(timeline.FieldActor).Counts().Actors, e.Actors)
		m.openPanel(actorsPanel)
	case keys.Disagreements:
		if m.disagreements.Count() == 0 {
			m.notice = "No disagreement between the sources is noted."
			return true
		}
		e, _ := m.eventAtHand()
		m.disagreements.Open(e.ID)
		m.openPanel(disagreementsPanel)
	case keys.Hits:
		m.openHits()
	case keys.Verification:
		m.verification.Open(m.texts)
		m.openPanel(verificationPanel)
	default:
		return false
	}
	return true
}

// leftBut returns what the filter leaves without its conditions on a field.
func (m *model) leftBut(field timeline.Field) timeline.Subset {
	return m.timeline.Filter(m.inForce().WithoutField(field))
}

// inSources carries out an action on the panel of sources.
func (m *model) inSources(a keys.Action) tea.Cmd {
	source, ok := m.sources.Selected()
	switch {
	case a == keys.Cancel:
		m.openPanel(noPanel)
	case a == keys.Cite:
		m.openCite()
	case a == keys.Accept && ok:
		return m.readBehindPanel(timeline.Excerpt{Source: source.ID, Match: quote.Exact}, -1)
	case a == keys.FilterBy && ok:
		m.toggleTerm(timeline.Term{Field: timeline.FieldSource, Values: []string{source.ID}})
		m.openPanelFor(keys.Sources)
	default:
		m.sources.Move(a)
	}
	return nil
}

// inActors carries out an action on the panel of actors.
func (m *model) inActors(a keys.Action) tea.Cmd {
	actor, ok := m.actors.Selected()
	switch {
	case a == keys.Cancel:
		m.openPanel(noPanel)
	case a == keys.Search:
		return m.ask(askingNarrow, "")
	case a == keys.Accept && ok:
		m.toTimeline()
		m.toggleTerm(timeline.Term{Field: timeline.FieldActor, Values: []string{actor.ID}})
	default:
		m.actors.Move(a)
	}
	return nil
}

// inDisagreements carries out an action on the panel of disagreements.
func (m *model) inDisagreements(a keys.Action) tea.Cmd {
	switch a {
	case keys.Cancel:
		if !m.disagreements.Climb() {
			m.openPanel(noPanel)
		}
	case keys.Accept:
		if m.disagreements.Descend() {
			return nil
		}
		if x, ok := m.disagreements.Passage(); ok {
			return m.readBehindPanel(x, -1)
		}
	case keys.NextPassage:
		m.stepDisagreement(1)
	case keys.PreviousPassage:
		m.stepDisagreement(-1)
	default:
		m.disagreements.Move(a)
	}
	return nil
}

func (m *model) stepDisagreement(by int) {
	if !m.disagreements.Step(by) {
		m.notice = "There is no disagreement further on."
	}
}

// inVerification carries out an action on the panel of verification.
func (m *model) inVerification(a keys.Action) tea.Cmd {
	switch a {
	case keys.Cancel:
		m.openPanel(noPanel)
	case keys.NextFault, keys.PreviousFault:
		by := 1
		if a == keys.PreviousFault {
			by = -1
		}
		if !m.verification.NextFault(by) {
			m.notice = "Every other excerpt stands in its source."
		}
	case keys.Accept:
		if x, event, ok := m.verification.Selected(); ok {
			return m.readBehindPanel(x, event)
		}
	default:
		m.verification.Move(a)
	}
	return nil
}

// readBehindPanel opens an article from a panel; leaving the article leads
// back to the panel.
func (m *model) readBehindPanel(x timeline.Excerpt, event int) tea.Cmd {
	m.generation++
	return m.loadArticle(m.generation, articleRequest{
		source: x.Source, passage: x.Span, nearTo: unlocated(x), event: event, focus: true, from: m.screen.panel,
	})
}

// toggleTerm adds a condition to the filter, or takes it away where it holds.
func (m *model) toggleTerm(c timeline.Term) {
	m.setFilter(m.filter.Toggle(c))
	if !m.filter.Has(c) {
		m.notice = fmt.Sprintf("No longer filtered: %s.", c.Words())
	}
}

// openHits lists what was found.
func (m *model) openHits() {
	if len(m.found.hits) == 0 {
		m.notice = "Nothing was found to list."
		if m.found.pattern.IsZero() {
			m.nothingSearched(keys.Timeline)
		}
		return
	}
	m.hits.Open(m.found.typed, m.found.hits, m.found.at, m.texts)
	m.openPanel(hitsPanel)
}

// inHits carries out an action on the panel of hits.
func (m *model) inHits(a keys.Action) tea.Cmd {
	switch a {
	case keys.Cancel:
		m.openPanel(noPanel)
	case keys.Accept:
		hit, ok := m.hits.Hit()
		if !ok {
			return nil
		}
		m.found.at = m.found.index(hit)
		return m.showHit()
	default:
		m.hits.Move(a)
	}
	return nil
}
