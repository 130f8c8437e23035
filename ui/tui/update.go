package tui

import (
	tea "charm.land/bubbletea/v2"

	"dateline/ui/tui/keys"
)

// Update takes in one message. All state changes here; what takes time is done
// by the command it returns.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := m.update(msg)
	if search := m.searchBeside(); search != nil {
		cmd = tea.Batch(cmd, search)
	}
	return m, cmd
}

// searchBeside is the command that looks for what the panel of verification shows
// and waits for, nil where it is closed or waits for nothing.
func (m *model) searchBeside() tea.Cmd {
	if m.screen.panel != verificationPanel {
		return nil
	}
	search := m.verification.Search()
	if search == nil {
		return nil
	}
	return func() tea.Msg { return excerptSought{search.Run()} }
}

func (m *model) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		first := !m.sized
		m.size, m.sized = msg, true
		m.relayout()
		if first { // before, there was nothing to place an article on
			return m, m.start()
		}
	case tea.ColorProfileMsg:
		m.profile = msg.Profile
		m.restyle()
	case tea.BackgroundColorMsg:
		m.learnBackground(msg)
	case tea.KeyPressMsg:
		return m, m.press(msg)
	case inputs:
		return m, m.takeTogether(msg)
	case tea.PasteMsg:
		if m.screen.prompt != silent {
			return m, m.edit(msg)
		}
	case tea.MouseWheelMsg:
		m.wheel(msg)
	case tea.MouseClickMsg:
		return m, m.click(msg)
	case textsLoaded:
		return m, m.takeTexts(msg)
	case articleLoaded:
		m.showArticle(msg)
	case excerptSought:
		m.verification.Take(msg.found)
	case pagerReady:
		return m, m.runPager(msg)
	case pagerClosed:
		m.reportPager(msg)
	case copied:
		m.confirmCopy(msg)
	case starsKept:
		return m, m.keptStars(msg)
	case lineNotKept:
		m.notice = "What you typed cannot be kept for the next time: " + oneLine(msg.err)
	case stopAsked, continued, back, lit, resumed, terminalLost:
		return m, m.mindTerminal(msg)
	default:
		if m.screen.prompt != silent {
			return m, m.prompt.Update(msg) // the input's own messages
		}
	}
	return m, nil
}

// learnBackground takes the theme that goes with the terminal's background.
func (m *model) learnBackground(msg tea.BackgroundColorMsg) {
	m.dark = lightBackground
	if msg.IsDark() {
		m.dark = darkBackground
	}
	m.restyle()
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
		return m.suspend()
	case keys.Redraw:
		return tea.ClearScreen
	case keys.Help:
		m.help.Open(here)
		m.cover(helpPanel)
		return nil
	}
	return m.keepTrail(func() tea.Cmd { return m.act(here, action, key.String()) })
}

// act carries out an action in a place.
func (m *model) act(here keys.Place, a keys.Action, key string) tea.Cmd {
	if here != keys.Prompt && m.openPanelFor(a) {
		return nil
	}
	switch here {
	case keys.Prompt:
		return m.answer(a)
	case keys.YearsPanel:
		m.inYears(a, key)
	case keys.SourcesPanel:
		return m.inSources(a)
	case keys.ActorsPanel:
		return m.inActors(a)
	case keys.DisagreementsPanel:
		return m.inDisagreements(a)
	case keys.VerificationPanel:
		return m.inVerification(a)
	case keys.HitsPanel:
		return m.inHits(a)
	case keys.CitePanel:
		return m.inCite(a)
	case keys.HelpPanel:
		m.inHelp(a)
	case keys.Reader:
		return m.inReader(a)
	case keys.Timeline:
		return m.inTimeline(a)
	}
	return nil
}

// inTimeline carries out an action on the timeline.
func (m *model) inTimeline(a keys.Action) tea.Cmd {
	switch a {
	case keys.Descend:
		return m.descend()
	case keys.Climb:
		if !m.climb() && !m.events.SetOpen(false) {
			m.take(search{at: -1}) // the marks of a search go last
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
	case keys.Search:
		return m.askSearch()
	case keys.NextHit:
		return m.stepSearch(1)
	case keys.PreviousHit:
		return m.stepSearch(-1)
	default:
		if !m.events.Move(a) && !m.inFilter(a) {
			return m.inEither(a)
		}
	}
	return nil
}

// climb goes one step up from within the timeline: closes the article beside
// it, leaves an excerpt for its event, or an event for what led there.
func (m *model) climb() bool {
	m.generation++ // an article on its way is not wanted any more
	if m.screen.article == opened {
		m.leaveArticle()
		return true
	}
	return m.events.Climb() || m.goBack()
}

// inReader carries out an action on the article.
func (m *model) inReader(a keys.Action) tea.Cmd {
	switch a {
	case keys.Climb, keys.Back:
		m.leaveArticle()
	case keys.NextPassage:
		m.stepPassage(1)
	case keys.PreviousPassage:
		m.stepPassage(-1)
	case keys.Descend:
		m.toEventHere()
	case keys.NextEvent, keys.PreviousEvent:
		return m.follow(a)
	case keys.NextUncited:
		m.stepUncited(1)
	case keys.PreviousUncited:
		m.stepUncited(-1)
	case keys.Search:
		m.before.reader = m.reader.Bookmark()
		return m.ask(askingInArticle, "")
	case keys.NextHit:
		return m.stepInArticle(1)
	case keys.PreviousHit:
		return m.stepInArticle(-1)
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
	case keys.GoTo:
		return m.ask(askingDate, "")
	case keys.Filter:
		return m.editFilter()
	case keys.Pager:
		return m.openPager()
	case keys.Widen:
		m.widen()
	case keys.SwitchFocus:
		m.switchFocus()
	case keys.Star:
		return m.toggleStar()
	case keys.Copy:
		return m.copyQuote()
	case keys.Cite:
		m.openCite()
	case keys.CopyLink:
		return m.copyLink()
	}
	return nil
}

// inHelp carries out an action on the help.
func (m *model) inHelp(a keys.Action) {
	if a == keys.Cancel {
		m.uncover()
		return
	}
	m.help.Move(a)
}
