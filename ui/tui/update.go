package tui

import (
	tea "charm.land/bubbletea/v2"

	"dateline/ui/tui/keys"
)

// Update takes in one message. All state changes here; what takes time is done
// by the command it returns.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.size, m.sized = msg, true
		m.relayout()
	case tea.ColorProfileMsg:
		m.profile = msg.Profile
		m.restyle()
	case tea.BackgroundColorMsg:
		m.dark = lightBackground
		if msg.IsDark() {
			m.dark = darkBackground
		}
		m.restyle()
	case tea.KeyPressMsg:
		return m, m.press(msg)
	case tea.PasteMsg:
		if m.screen.prompt == asking {
			return m, m.edit(msg)
		}
	case tea.MouseWheelMsg:
		m.wheel(msg)
	case tea.MouseClickMsg:
		return m, m.click(msg)
	case articleLoaded:
		m.showArticle(msg)
	case pagerReady:
		return m, m.runPager(msg)
	case pagerClosed:
		m.reportPager(msg)
	default:
		if m.screen.prompt == asking {
			return m, m.prompt.Update(msg) // the input's own messages
		}
	}
	return m, nil
}

// press turns a key into its action, or into text where a prompt is open.
func (m *model) press(key tea.KeyPressMsg) tea.Cmd {
	m.notice = ""
	here := m.here()
	action := keys.Lookup(here, key.String())
	if action == keys.None && here == keys.Prompt {
		return m.edit(key)
	}
	switch action {
	case keys.Quit:
		return tea.Quit
	case keys.Suspend:
		return tea.Suspend
	case keys.Redraw:
		return tea.ClearScreen
	case keys.Help:
		m.help.Open(here)
		m.openPanel(helpPanel)
		return nil
	}
	switch here {
	case keys.Prompt:
		return m.answer(action)
	case keys.YearsPanel:
		m.inYears(action, key.String())
	case keys.HelpPanel:
		m.inHelp(action)
	case keys.Reader:
		return m.inReader(action)
	case keys.Timeline:
		return m.inTimeline(action)
	}
	return nil
}

// inTimeline carries out an action on the timeline.
func (m *model) inTimeline(a keys.Action) tea.Cmd {
	switch a {
	case keys.Descend:
		if !m.events.Descend() {
			return m.openArticle(true)
		}
	case keys.Climb:
		if !m.climb() {
			m.events.SetOpen(false)
		}
	case keys.Back:
		if !m.climb() {
			return tea.Quit
		}
	case keys.Open:
		m.events.SetOpen(true)
	case keys.Close:
		m.events.SetOpen(false)
	case keys.ToggleAll:
		m.events.ToggleAll()
	case keys.Article:
		return m.openArticle(true)
	case keys.NextEvent, keys.PreviousEvent:
		return m.follow(a)
	case keys.Fewer:
		m.zoom(1)
	case keys.More:
		m.zoom(-1)
	case keys.FilterToggle:
		m.toggleFilter()
	case keys.Clear:
		m.clearFilter()
	default:
		if !m.events.Move(a) {
			return m.inEither(a)
		}
	}
	return nil
}

// climb goes one step up from within the timeline: closes the article beside
// it, or leaves an excerpt for its event.
func (m *model) climb() bool {
	if m.screen.article == opened {
		m.closeArticle()
		return true
	}
	return m.events.Climb()
}

// inReader carries out an action on the article.
func (m *model) inReader(a keys.Action) tea.Cmd {
	switch a {
	case keys.Climb, keys.Back:
		m.closeArticle()
	case keys.NextPassage:
		m.stepPassage(1)
	case keys.PreviousPassage:
		m.stepPassage(-1)
	case keys.Descend:
		m.toEventHere()
	case keys.NextEvent, keys.PreviousEvent:
		return m.follow(a)
	case keys.Search:
		return m.ask(searchSign)
	case keys.NextHit:
		m.stepHit(1)
	case keys.PreviousHit:
		m.stepHit(-1)
	default:
		if !m.reader.Move(a) {
			return m.inEither(a)
		}
	}
	return nil
}

// inEither carries out what means the same on the timeline and the article.
func (m *model) inEither(a keys.Action) tea.Cmd {
	switch a {
	case keys.Years:
		m.openYears()
	case keys.GoTo:
		return m.ask(goToSign)
	case keys.Pager:
		return m.openPager()
	case keys.Widen:
		m.widen()
	case keys.SwitchFocus:
		m.switchFocus()
	}
	return nil
}

func (m *model) openPanel(p panel) {
	m.screen.panel = p
	m.relayout()
}

// inHelp carries out an action on the help.
func (m *model) inHelp(a keys.Action) {
	if a == keys.Cancel {
		m.openPanel(noPanel)
		return
	}
	m.help.Move(a)
}
