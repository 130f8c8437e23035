package tui

import (
	"fmt"
	"maps"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/ui/tui/keys"
)

// Memory keeps what outlives a run: stars, the last place, what was typed. Its
// methods may take time and are called from commands only.
type Memory interface {
	Stars() map[string]bool // by ID of the event
	SetStar(event string, on bool) error
	Place() Place
	SetPlace(Place) error
	History(prompt string) []string // the oldest first
	AddHistory(prompt, line string) error
	Notice() string // what the reader should know of what was kept before; may be empty
}

// Place is where a reader left a timeline.
type Place struct {
	Event   string   // ID
	Excerpt int      // counted from 1; 0: the event itself
	Open    []string // IDs of open events
	Filter  string   // an expression
}

// forgetful is the Memory of a program that was given none.
type forgetful struct{}

func (forgetful) Stars() map[string]bool          { return nil }
func (forgetful) SetStar(string, bool) error      { return nil }
func (forgetful) Place() Place                    { return Place{} }
func (forgetful) SetPlace(Place) error            { return nil }
func (forgetful) History(string) []string         { return nil }
func (forgetful) AddHistory(string, string) error { return nil }
func (forgetful) Notice() string                  { return "" }

// remember takes up what the last run left: stars, what was typed, and, where
// the program was not told where to start, the place.
func (m *model) remember() {
	memory := m.options.Memory
	m.setStars(memory.Stars())
	for _, sign := range []string{goToSign, searchSign, filterSign} {
		m.prompt.SetHistory(sign, memory.History(sign))
	}
	m.notice = memory.Notice()
	place := memory.Place()
	if place.Event == "" || !m.options.Start.IsZero() {
		return
	}
	if filter, err := timeline.ParseFilter(place.Filter, m.timeline); err == nil && m.filter.IsZero() {
		m.setFilter(filter)
	}
	position, ok := m.timeline.Position(place.Event)
	if !ok {
		return
	}
	at, shown := m.events.Subset().Place(position)
	if !shown {
		return
	}
	m.events.Reopen(place.Open)
	m.events.Select(at, place.Excerpt)
	if at > 0 && m.notice == "" {
		m.notice = fmt.Sprintf("You are where you left; %s is the beginning.", keys.Label(keys.Timeline, keys.First))
	}
}

// leftAt is where the reader is now, to be kept for the next run.
func (m *model) leftAt() Place {
	e, _, ok := m.events.Selected()
	if !ok {
		return Place{}
	}
	return Place{
		Event: e.ID, Excerpt: m.events.Item(), Open: m.events.OpenEvents(),
		Filter: m.filter.Expression(),
	}
}

// setStars takes over which events are starred.
func (m *model) setStars(stars map[string]bool) {
	m.stars = stars
	m.filter.Stars = stars
	m.events.SetStars(stars)
	if m.filter.Has(starredTerm) {
		m.refilter()
	}
}

// toggleStar stars the event at hand or takes its star away, at once on the
// screen and then in memory.
func (m *model) toggleStar() tea.Cmd {
	e, ok := m.eventAtHand()
	if !ok {
		return nil
	}
	on := !m.stars[e.ID]
	stars := maps.Clone(m.stars)
	if stars == nil {
		stars = map[string]bool{}
	}
	if on {
		stars[e.ID] = true
		m.notice = "Starred."
	} else {
		delete(stars, e.ID)
		m.notice = "The star is taken away."
	}
	m.setStars(stars)
	memory := m.options.Memory
	return func() tea.Msg {
		err := memory.SetStar(e.ID, on)
		return starKept{stars: memory.Stars(), err: err}
	}
}

// keptStar takes over the stars as memory has them, those of other copies of
// the program included.
func (m *model) keptStar(msg starKept) {
	if msg.err != nil {
		m.notice = fmt.Sprintf("The star holds until you leave, but cannot be kept: %s", oneLine(msg.err))
		return
	}
	if msg.stars != nil && !maps.Equal(msg.stars, m.stars) {
		m.setStars(msg.stars)
	}
}

// keepLine is the command that keeps what was typed at a prompt.
func (m *model) keepLine(sign, line string) tea.Cmd {
	memory := m.options.Memory
	return func() tea.Msg {
		if err := memory.AddHistory(sign, line); err != nil {
			return lineNotKept{err}
		}
		return nil
	}
}
