package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/ui/tui/keys"
)

// openArticle shows the article of what is selected, at the passage.
func (m *model) openArticle(focus bool) tea.Cmd {
	e, excerpt, ok := m.events.Selected()
	if !ok || len(e.Excerpts) == 0 {
		return nil
	}
	x := e.Excerpts[excerpt]
	m.generation++
	return m.loadArticle(m.generation, articleRequest{
		source: x.Source, passage: x.Span, nearTo: unlocated(x), event: m.events.Position(), focus: focus,
	})
}

// unlocated returns the words of an excerpt that was not located, "" for one
// that was.
func unlocated(x timeline.Excerpt) string {
	if x.Match.Found() {
		return ""
	}
	return x.Text
}

// nearestWork is how much work may go into looking for what is nearest to an
// excerpt, in steps of [quote.Text.Nearest]: a fraction of a second.
const nearestWork = 100_000_000

// loadArticle is the command that reads a source's text, and looks in it for
// what is nearest to an excerpt that was not located.
func (m *model) loadArticle(generation int, r articleRequest) tea.Cmd {
	texts := m.options.Texts
	return func() tea.Msg {
		text, err := texts.Text(r.source)
		if r.nearTo != "" {
			r.passage, _, _ = quote.NewText(text).Nearest(r.nearTo, nearestWork)
		}
		return articleLoaded{generation, r, text, err}
	}
}

// showArticle puts a text that was read on the screen.
func (m *model) showArticle(msg articleLoaded) {
	if msg.generation != m.generation {
		return
	}
	r := msg.request
	source, ok := m.timeline.Source(r.source)
	switch {
	case !ok:
		m.notice = fmt.Sprintf("There is no source %s.", r.source)
		return
	case msg.err != nil:
		m.notice = "The article cannot be read: " + oneLine(msg.err)
		return
	}
	m.screen.article = opened
	m.screen.panel, m.under, m.origin = noPanel, nil, r.from
	if r.focus {
		m.screen.focus = onArticle
	}
	m.byHit = false
	m.relayout()
	m.reader.Mark(m.found.pattern)
	m.reader.Show(source, msg.text, r.passage, r.event)
	switch {
	case r.hit:
		m.byHit = true
		m.reader.LookAtHit(r.passage)
	case r.nearTo != "" && r.passage != span.Span{}:
		m.notice = "The excerpt was not located; this is the passage nearest to it."
	case r.nearTo != "":
		m.notice = "The excerpt was not located, and nothing in this text is near to it."
	}
	m.before.reader = m.reader.Bookmark() // for a prompt that is open already
}

// follow goes to the next event or the one before; an open article follows.
func (m *model) follow(a keys.Action) tea.Cmd {
	before := m.events.Place()
	m.events.Move(a)
	if m.events.Place() == before {
		m.notice = "This is the last event shown."
		if a == keys.PreviousEvent {
			m.notice = "This is the first event shown."
		}
		return nil
	}
	if m.screen.article == closed {
		return nil
	}
	if m.layout.timeline.width == 0 {
		if e, _, ok := m.events.Selected(); ok {
			m.notice = e.Title
		}
	}
	return m.openArticle(m.screen.focus == onArticle)
}

func (m *model) stepPassage(by int) {
	if m.reader.Step(by) {
		return
	}
	m.notice = "No passage further down proves an event."
	if by < 0 {
		m.notice = "No passage further up proves an event."
	}
}

// stepUncited goes to the next paragraph that no event is proved by, or the
// one before.
func (m *model) stepUncited(by int) {
	n, of := m.reader.Uncited()
	if m.reader.StepUncited(by) {
		m.notice = fmt.Sprintf("%d of %d paragraphs prove no event.", n, of)
		return
	}
	m.notice = "No uncited paragraph further down."
	if by < 0 {
		m.notice = "No uncited paragraph further up."
	}
}

// toEventHere goes from the passage at hand to the event it proves, and can go
// back unless that is where the article was opened from.
func (m *model) toEventHere() {
	m.reader.LookHere()
	event, excerpt, ok := m.reader.Here()
	if !ok {
		m.notice = "No passage on this screen proves an event."
		return
	}
	m.leadTo(event, excerpt, event != m.events.Position() || m.origin != noPanel)
}

// widen gives the whole width to what has the focus, or shares it again.
func (m *model) widen() {
	switch {
	case m.screen.article == closed:
		m.notice = fmt.Sprintf("No article is open beside the timeline; %s opens one.", keys.Label(keys.Timeline, keys.Article))
		return
	case m.size.Width < besideWidth:
		m.notice = fmt.Sprintf("Timeline and article stand side by side from %d columns on.", besideWidth)
		return
	}
	m.screen.width = whole - m.screen.width
	m.relayout()
}

// switchFocus moves the keys between the timeline and an open article.
func (m *model) switchFocus() {
	if m.screen.article == closed {
		m.notice = fmt.Sprintf("No article is open; %s opens one.", keys.Label(keys.Timeline, keys.Article))
		return
	}
	m.screen.focus = onArticle - m.screen.focus
	m.relayout()
}
