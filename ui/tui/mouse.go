package tui

import (
	tea "charm.land/bubbletea/v2"

	"dateline/timeline/edtf"
	"dateline/ui/tui/keys"
)

// wheelLines is how many lines a notch of the wheel moves.
const wheelLines = 3

// wheel scrolls what the mouse is over.
func (m *model) wheel(msg tea.MouseWheelMsg) {
	by := wheelLines
	switch msg.Button {
	case tea.MouseWheelUp:
		by = -wheelLines
	case tea.MouseWheelDown:
	default:
		return
	}
	switch {
	case m.layout.panel.contains(msg.X, msg.Y):
		m.panelPane().Scroll(by)
	case m.layout.article.contains(msg.X, msg.Y):
		m.reader.Scroll(by)
	case m.layout.timeline.contains(msg.X, msg.Y):
		m.events.Scroll(by)
	}
}

// click selects what the mouse is on; a click on what is selected already goes
// one step down, as Enter does.
func (m *model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || m.screen.prompt != silent || m.tooSmall() {
		return nil
	}
	m.notice = ""
	return m.keepTrail(func() tea.Cmd { return m.clickOn(msg) })
}

// clickOn does what a click on a cell asks for.
func (m *model) clickOn(msg tea.MouseClickMsg) tea.Cmd {
	l := m.layout
	switch {
	case l.panel.contains(msg.X, msg.Y):
		if m.clickPanel(msg.X-l.panel.x, msg.Y-l.panel.y) {
			return m.act(m.here(), keys.Accept, "")
		}
	case m.screen.panel != noPanel:
	case l.foot.contains(msg.X, msg.Y):
		if i, ok := m.chipAt(msg.X); ok {
			m.dropCondition(i)
		}
	case l.strip.contains(msg.X, msg.Y):
		if year, ok := m.strip().YearAt(msg.X, l.strip.width); ok {
			m.toTimeline()
			m.goToDate(edtf.YearDate(year))
		}
	case l.article.contains(msg.X, msg.Y):
		m.focusOn(onArticle)
		if m.reader.Click(msg.Y - l.article.y) {
			m.toEventHere()
		}
	case l.timeline.contains(msg.X, msg.Y):
		m.focusOn(onTimeline)
		if m.events.Click(msg.Y - l.timeline.y) {
			return m.descend()
		}
	}
	return nil
}

// clickPanel selects what is at a cell of the panel and reports whether it was
// selected already.
func (m *model) clickPanel(x, y int) (again bool) {
	switch pane := m.panelPane().(type) {
	case interface{ ClickAt(x, y int) bool }: // columns
		return pane.ClickAt(x, y)
	case interface{ Click(y int) bool }:
		return pane.Click(y)
	}
	return false
}

func (m *model) focusOn(f focus) {
	if m.screen.focus != f {
		m.screen.focus = f
		m.relayout()
	}
}
