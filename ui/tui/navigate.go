package tui

// Going from one thing to another. A panel may cover another one, and an
// article may have been opened from a panel: climbing back leads through the
// very same places.

// openPanel opens a panel in the place of the one that is open, or closes that
// for noPanel. What is still on its way is not wanted any more.
func (m *model) openPanel(p panel) {
	m.generation++
	m.screen.panel = p
	m.relayout()
}

// cover opens a panel over what is on the screen; uncover goes back to that.
func (m *model) cover(p panel) {
	if m.screen.panel != p {
		m.under = append(m.under, m.screen.panel)
	}
	m.openPanel(p)
}

func (m *model) uncover() {
	p := noPanel
	if last := len(m.under) - 1; last >= 0 {
		p, m.under = m.under[last], m.under[:last]
	}
	m.openPanel(p)
}

// closeArticle closes the article and forgets what led to it.
func (m *model) closeArticle() {
	m.generation++ // an article on its way is not wanted any more
	m.screen.article, m.screen.focus, m.screen.width = closed, onTimeline, shared
	m.origin = noPanel
	m.relayout()
}

// leaveArticle goes back to what led to the article, as it was left: the
// timeline, or a panel.
func (m *model) leaveArticle() {
	origin := m.origin
	m.closeArticle()
	if origin != noPanel {
		m.openPanel(origin)
	}
}

// toTimeline gives the keys to the timeline. Panels close; an article stays
// only where it stands beside.
func (m *model) toTimeline() {
	m.under = nil
	m.screen.panel = noPanel
	if m.size.Width < besideWidth || m.screen.width == whole {
		m.closeArticle()
	}
	m.origin = noPanel
	m.screen.focus = onTimeline
	m.openPanel(noPanel)
}

// show puts the cursor on the event at a position of the timeline, and on one
// of its excerpts, counted from 1. A filter that leaves the event out is turned
// off, not lost; show reports whether it was.
func (m *model) show(position, excerpt int) (bypassed bool) {
	place, shown := m.events.Subset().Place(position)
	if !shown {
		m.bypassed = true
		m.refilter()
		place, _ = m.events.Subset().Place(position)
	}
	m.events.Select(place, excerpt)
	return !shown
}
