package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"dateline/timeline"
	"dateline/ui/theme"
	"dateline/ui/tui/events"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/help"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/prompt"
	"dateline/ui/tui/reader"
	"dateline/ui/tui/years"
)

// model is the program's state, all of it.
type model struct {
	options  Options
	timeline *timeline.Timeline
	theme    *theme.Theme
	profile  colorprofile.Profile
	dark     background

	size   tea.WindowSizeMsg
	sized  bool // the terminal has told its size
	screen screen
	layout layout

	events *events.Pane
	reader *reader.Pane
	years  *years.Pane
	help   *help.Pane
	prompt *prompt.Line

	filter   timeline.Filter
	bypassed bool // the filter is kept, but turned off for now
	density  density

	generation int    // of the latest request for an article
	notice     string // shown until the next key
}

// background is what is known of the terminal's background.
type background uint8

const (
	unknownBackground background = iota
	darkBackground
	lightBackground
)

// density is the events by year, counted when the filter changes.
type density struct{ all, shown []timeline.YearCount }

func newModel(o Options) *model {
	m := &model{
		options:  o,
		timeline: o.Timeline,
		profile:  colorprofile.TrueColor,
		events:   events.New(o.Timeline),
		reader:   reader.New(o.Timeline),
		years:    &years.Pane{},
		help:     &help.Pane{},
		prompt:   prompt.New(),
		filter:   o.Filter,
	}
	m.density.all = o.Timeline.All().Years()
	m.restyle()
	m.refilter()
	return m
}

// Init asks the terminal for its background, which decides between the dark
// and the light theme. A terminal that never answers keeps the neutral one.
func (m *model) Init() tea.Cmd {
	if m.options.Theme != theme.Auto {
		return nil
	}
	return tea.RequestBackgroundColor
}

// restyle builds the theme anew after what it depends on changed.
func (m *model) restyle() {
	choice := m.options.Theme
	switch {
	case m.profile <= colorprofile.Ascii:
		choice = theme.Mono
	case choice != theme.Auto || m.profile == colorprofile.ANSI:
	case m.dark == darkBackground:
		choice = theme.Dark
	case m.dark == lightBackground:
		choice = theme.Light
	}
	m.theme = theme.New(choice, m.options.Charset)
	m.relayout()
}

// relayout arranges the screen anew after its size or what is open changed,
// and tells every pane where it draws.
func (m *model) relayout() {
	m.layout = arrange(m.size.Width, m.size.Height, m.screen)
	onPanel := m.screen.panel != noPanel
	m.place(m.events, m.layout.timeline, !onPanel && m.screen.focus == onTimeline)
	m.place(m.reader, m.layout.article, !onPanel && m.screen.focus == onArticle)
	m.place(m.years, m.layout.panel, m.screen.panel == yearsPanel)
	m.place(m.help, m.layout.panel, m.screen.panel == helpPanel)
	m.place(m.prompt, m.layout.foot, m.screen.prompt == asking)
}

// framed is what a pane and the prompt have in common.
type framed interface{ SetFrame(frame.Frame) }

// place tells a pane where it draws. One that is not on the screen keeps what
// it was told last, and with it where its reader was.
func (m *model) place(pane framed, r rect, focused bool) {
	if r.width <= 0 || r.height <= 0 {
		return
	}
	pane.SetFrame(frame.Frame{Width: r.width, Height: r.height, Theme: m.theme, Focused: focused})
}

// here tells which meaning of the keys holds.
func (m *model) here() keys.Place {
	switch {
	case m.screen.prompt == asking:
		return keys.Prompt
	case m.screen.panel == yearsPanel:
		return keys.YearsPanel
	case m.screen.panel == helpPanel:
		return keys.HelpPanel
	case m.screen.focus == onArticle:
		return keys.Reader
	default:
		return keys.Timeline
	}
}
