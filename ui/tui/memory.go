package tui

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/ui/tui/keys"
)

// Memory keeps what outlives a run: stars, the last place, what was typed. Its
// methods may take time: while the screen is open, those that keep something
// are called from commands, one at a time.
type Memory interface {
	Stars() map[string]bool              // by ID of the event
	SetStar(event string, on bool) error // after an error, the next that has none keeps this one too
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
	m.kept = m.stars
	for _, sign := range []string{goToSign, searchSign, filterSign} {
		m.prompt.SetHistory(sign, memory.History(sign))
	}
	m.notice = memory.Notice()
	place := memory.Place()
	position, known := m.timeline.Position(place.Event)
	if !known || !m.options.Start.IsZero() {
		m.openAs(m.options.Opening)
		return
	}
	if filter, err := timeline.ParseFilter(place.Filter, m.timeline); err == nil && m.filter.IsZero() {
		m.setFilter(filter)
	}
	at, shown := m.events.Subset().Place(position)
	if !shown {
		return
	}
	m.events.Reopen(place.Open)
	m.events.Select(at, place.Excerpt)
	if at > 0 && m.notice == "" {
		m.notice = fmt.Sprintf("You are where you left off; %s is the beginning.", keys.Label(keys.Timeline, keys.First))
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
		Filter: m.inForce().Expression(),
	}
}

// setStars takes over which events are starred. What is shown stays as it is,
// so that a star taken away by mistake can be given back.
func (m *model) setStars(stars map[string]bool) {
	m.stars = stars
	m.filter.Stars = stars
	m.events.SetStars(stars)
}

// starChange is a star given or taken away.
type starChange struct {
	event string // ID
	on    bool
}

// toggleStar stars the event at hand or takes its star away, at once on the
// screen and then in memory.
func (m *model) toggleStar() tea.Cmd {
	e, ok := m.eventAtHand()
	if !ok {
		return nil
	}
	change := starChange{e.ID, !m.stars[e.ID]}
	m.notice = "The star is taken away."
	if change.on {
		m.notice = "Starred."
	}
	m.setStars(starred(m.stars, change))
	m.unkept = append(m.unkept, change)
	if m.keeping > 0 {
		return nil // keptStars goes on with it, so that changes are kept in order
	}
	return m.keepStars()
}

// starred returns stars after changes.
func starred(stars map[string]bool, changes ...starChange) map[string]bool {
	after := maps.Clone(stars)
	if after == nil {
		after = map[string]bool{}
	}
	for _, c := range changes {
		if c.on {
			after[c.event] = true
		} else {
			delete(after, c.event)
		}
	}
	return after
}

// keepStars is the command that keeps all changes made so far.
func (m *model) keepStars() tea.Cmd {
	m.keeping = len(m.unkept)
	memory, changes := m.options.Memory, slices.Clone(m.unkept)
	return func() tea.Msg {
		err := keep(memory, changes)
		return starsKept{stars: memory.Stars(), err: err}
	}
}

// keep keeps changes. The last one tells, see [Memory].
func keep(memory Memory, changes []starChange) (err error) {
	for _, c := range changes {
		err = memory.SetStar(c.event, c.on)
	}
	return err
}

// keptStars takes over the stars as memory has them, those of other copies of
// the program included, and goes on with what was changed since.
func (m *model) keptStars(msg starsKept) tea.Cmd {
	tried := m.unkept[:m.keeping]
	m.unkept, m.keeping = m.unkept[m.keeping:], 0
	if msg.err != nil {
		m.failed = append(m.failed, tried...)
		m.notice = "The star holds until you leave, but cannot be kept: " + oneLine(msg.err)
	} else if msg.stars != nil {
		m.failed, m.kept = nil, msg.stars
		before := len(m.stars)
		m.setStars(starred(msg.stars, m.unkept...))
		if len(m.stars) > before && m.filter.Has(starredTerm) {
			m.refilter() // another copy of the program gave some
		}
	}
	if len(m.unkept) == 0 {
		return nil
	}
	return m.keepStars()
}

// leave keeps, after the screen is left, what is not kept yet. Its error names
// the stars that are lost.
func (m *model) leave() error {
	memory := m.options.Memory
	err := memory.SetPlace(m.leftAt())
	changes := slices.Concat(m.failed, m.unkept)
	if lost := keep(memory, changes); lost != nil {
		err = errors.Join(err, m.loss(changes, lost))
	}
	return err
}

// loss names what is lost of changes that could not be kept, which is nothing
// where they leave the stars as they were.
func (m *model) loss(changes []starChange, reason error) error {
	after := starred(m.kept, changes...)
	var lost []string
	for i := range m.timeline.Len() {
		e := m.timeline.Event(i)
		done := "given to"
		switch {
		case after[e.ID] == m.kept[e.ID]:
			continue
		case m.kept[e.ID]:
			done = "taken from"
		}
		title := strings.Join(strings.Fields(e.Title), " ")
		lost = append(lost, fmt.Sprintf("the star %s “%s” (%s)", done, title, e.ID))
	}
	if len(lost) == 0 {
		return nil
	}
	return fmt.Errorf("not kept for the next time: %s: %w", strings.Join(lost, ", "), reason)
}

// keepLine is the command that keeps what was typed at a prompt, unless there
// is nothing to remember.
func (m *model) keepLine(question promptState, line string) tea.Cmd {
	if strings.TrimSpace(line) == "" || question == askingNarrow {
		return nil
	}
	sign := signs[question]
	memory := m.options.Memory
	return func() tea.Msg {
		if err := memory.AddHistory(sign, line); err != nil {
			return lineNotKept{err}
		}
		return nil
	}
}
