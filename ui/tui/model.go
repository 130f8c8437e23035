package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"dateline/timeline"
	"dateline/ui/theme"
	"dateline/ui/tui/actors"
	"dateline/ui/tui/cite"
	"dateline/ui/tui/disagreements"
	"dateline/ui/tui/events"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/help"
	"dateline/ui/tui/hits"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/prompt"
	"dateline/ui/tui/reader"
	"dateline/ui/tui/sources"
	"dateline/ui/tui/tty"
	"dateline/ui/tui/verification"
	"dateline/ui/tui/years"
)

// model is the program's state, all of it.
type model struct {
	options  Options
	terminal *tty.Terminal
	away     bool  // the terminal is given back, for a while or for good
	lost     error // why it could not be taken again
	timeline *timeline.Timeline
	theme    *theme.Theme
	profile  colorprofile.Profile
	dark     background

	size   tea.WindowSizeMsg
	sized  bool              // the terminal has told its size
	room   tea.WindowSizeMsg // the last size that was large enough: what panes keep while it is not
	screen screen
	layout layout
	under  []panel // the panels that the open one covers, the last uncovered first
	origin panel   // the panel that led to the open article
	trail  []departure

	events        *events.Pane
	reader        *reader.Pane
	years         *years.Pane
	sources       *sources.Pane
	actors        *actors.Pane
	disagreements *disagreements.Pane
	verification  *verification.Pane
	hits          *hits.Pane
	cite          *cite.Pane
	help          *help.Pane
	prompt        *prompt.Line

	filter   timeline.Filter
	bypassed bool // the filter is kept, but turned off for now
	setAside int  // how many events the filter leaves out for their weight alone
	density  density
	stars    map[string]bool // IDs of starred events
	unkept   []starChange    // changes of stars, the oldest first, that memory has not confirmed
	failed   []starChange    // changes that memory could not keep, to be tried again
	kept     map[string]bool // IDs of the events that are starred in memory
	keeping  int             // how many of them are being kept right now
	unproved int             // excerpts that were not located in their sources

	texts  map[string]string // by ID of the source; nil until they are read
	index  *timeline.Index   // nil until then, too
	found  search
	before before
	byHit  bool // a hit of found led to the open article

	generation int    // of the latest request for an article
	styleName  string // of the citation style chosen last
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
	if o.Memory == nil {
		o.Memory = forgetful{}
	}
	t := o.Timeline
	m := &model{
		options:       o,
		terminal:      tty.New(o.Input, o.Output),
		timeline:      t,
		profile:       colorprofile.TrueColor,
		room:          tea.WindowSizeMsg{Width: smallestWidth, Height: smallestHeight},
		events:        events.New(t),
		reader:        reader.New(t),
		years:         &years.Pane{},
		sources:       sources.New(t),
		actors:        actors.New(t),
		disagreements: disagreements.New(t),
		verification:  verification.New(t),
		hits:          hits.New(t),
		cite:          &cite.Pane{},
		help:          &help.Pane{},
		prompt:        prompt.New(),
		filter:        o.Filter,
		found:         search{at: -1},
		styleName:     o.Style,
	}
	m.density.all = t.All().Years()
	m.unproved = t.Unproved()
	m.restyle()
	m.refilter()
	m.remember()
	return m
}

// Init reads the texts, and asks the terminal for its background, which decides
// between the dark and the light theme. A terminal that never answers keeps the
// neutral one.
func (m *model) Init() tea.Cmd {
	if m.options.Theme == theme.Auto {
		return tea.Batch(m.loadTexts, tea.RequestBackgroundColor)
	}
	return m.loadTexts
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
	if !m.tooSmall() {
		m.room = m.size
	}
	m.layout = arrange(m.room.Width, m.room.Height, m.screen)
	onPanel := m.screen.panel != noPanel
	m.place(m.events, m.layout.timeline, !onPanel && m.screen.focus == onTimeline)
	m.place(m.reader, m.layout.article, !onPanel && m.screen.focus == onArticle)
	if pane := m.panelPane(); pane != nil {
		m.place(pane, m.layout.panel, true)
	}
	m.place(m.prompt, m.layout.foot, m.screen.prompt != silent)
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
	case m.screen.prompt != silent:
		return keys.Prompt
	case m.screen.panel != noPanel:
		return placeOf[m.screen.panel]
	case m.screen.focus == onArticle:
		return keys.Reader
	default:
		return keys.Timeline
	}
}

// placeOf says which keys hold in a panel.
var placeOf = map[panel]keys.Place{
	yearsPanel: keys.YearsPanel, sourcesPanel: keys.SourcesPanel, actorsPanel: keys.ActorsPanel,
	disagreementsPanel: keys.DisagreementsPanel, verificationPanel: keys.VerificationPanel,
	hitsPanel: keys.HitsPanel, citePanel: keys.CitePanel, helpPanel: keys.HelpPanel,
}
