package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/ui/text"
	"dateline/ui/tui/events"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/reader"
)

// search is what was searched for everywhere, and where it was found among
// what the filter leaves.
type search struct {
	typed   string
	pattern fold.Pattern
	hits    []timeline.Hit
	at      int  // the hit looked at; -1: none
	hidden  int  // events that match and are left out by the filter
	waiting bool // the first hit is to be shown as soon as there is an index to search
}

// before is where the reader was when a prompt opened, to go back to.
type before struct {
	events events.Bookmark
	reader reader.Bookmark
	found  search
}

// loadTexts is the command that reads all texts and prepares them for
// searching.
func (m *model) loadTexts() tea.Msg {
	texts := map[string]string{}
	for _, s := range m.timeline.Sources() {
		if text, err := m.options.Texts.Text(s.ID); err == nil {
			texts[s.ID] = text
		}
	}
	return textsLoaded{texts: texts, index: timeline.NewIndex(m.timeline, texts)}
}

// searched looks for what was typed, in the events shown and in the articles
// that the filter leaves room for.
func (m *model) searched(typed string) search {
	s := search{typed: typed, pattern: fold.ParsePattern(typed), at: -1}
	if m.index == nil || s.pattern.IsZero() {
		return s
	}
	shown := m.events.Subset()
	for _, hit := range m.index.Search(s.pattern) {
		if hit.Event < 0 {
			if m.timeline.KeepsSource(m.inForce(), hit.Source) {
				s.hits = append(s.hits, hit)
			}
			continue
		}
		if _, ok := shown.Place(hit.Event); !ok {
			s.hidden++
			continue
		}
		s.hits = append(s.hits, hit)
	}
	return s
}

// articleHits is how many of the hits stand in an article only.
func (s search) articleHits() int {
	n := 0
	for _, hit := range s.hits {
		if hit.Event < 0 {
			n++
		}
	}
	return n
}

// from returns the first hit at or after a position of the timeline, or else
// the first of all; -1 where there is none.
func (s search) from(position int) int {
	if len(s.hits) == 0 {
		return -1
	}
	return max(0, slices.IndexFunc(s.hits, func(h timeline.Hit) bool { return h.Event >= position }))
}

// askSearch opens the prompt that searches everywhere.
func (m *model) askSearch() tea.Cmd {
	m.before = before{events: m.events.Bookmark(), found: m.found}
	return m.ask(askingSearch, "")
}

// searchAsTyped shows the first hit of what is typed, from where the reader
// was when the prompt opened.
func (m *model) searchAsTyped(typed string) {
	m.events.Return(m.before.events)
	m.take(m.searched(typed))
	if m.found.pattern.IsZero() {
		m.prompt.Say("")
		return
	}
	m.found.at = m.found.from(m.events.Position())
	m.showEventHit()
	m.prompt.Say(m.tally())
}

// take makes s the search whose hits are marked everywhere.
func (m *model) take(s search) {
	m.found = s
	m.events.Mark(s.pattern)
	m.reader.Mark(s.pattern)
}

// tally says what was found: "3/17, 2 only in an article".
func (m *model) tally() string {
	s := m.found
	var parts []string
	switch n := s.articleHits(); {
	case m.index == nil:
		return "the texts are still being read"
	case len(s.hits) == 0:
		parts = append(parts, "nothing found")
	case n == len(s.hits):
		parts = append(parts, fmt.Sprintf("%d/%d, only in the articles' text", s.at+1, n))
	case n > 0:
		parts = append(parts, fmt.Sprintf("%d/%d, %d only in an article's text", s.at+1, len(s.hits), n))
	default:
		parts = append(parts, fmt.Sprintf("%d/%d", s.at+1, len(s.hits)))
	}
	if s.hidden > 0 {
		parts = append(parts, fmt.Sprintf("%s outside the filter", text.Count(s.hidden, "event")))
	}
	return strings.Join(parts, "; ")
}

// keepSearch stays at what was found; an article is opened where the hit
// stands in one only. An empty search takes the last one's marks away.
func (m *model) keepSearch(typed string) tea.Cmd {
	if strings.TrimSpace(typed) == "" {
		m.events.Return(m.before.events)
		m.take(search{at: -1})
		return nil
	}
	m.found.waiting = m.index == nil
	return m.showHit()
}

// dropSearch goes back to where the reader was, and to the search before.
func (m *model) dropSearch() {
	m.take(m.before.found)
	m.research()
	m.events.Return(m.before.events)
}

// takeTexts goes on with what waited for the texts: a search, or a panel.
func (m *model) takeTexts(msg textsLoaded) tea.Cmd {
	m.texts, m.index = msg.texts, msg.index
	m.reader.SetIndex(m.index)
	switch m.screen.panel {
	case sourcesPanel:
		m.openPanelFor(keys.Sources)
	case verificationPanel:
		m.openPanelFor(keys.Verification)
	}
	if m.screen.prompt == askingSearch {
		m.searchAsTyped(m.prompt.Value())
		return nil
	}
	waiting := m.found.waiting
	m.research()
	if !waiting {
		return nil
	}
	m.found.at = m.found.from(m.events.Position())
	return m.showHit()
}

// research looks anew after the filter changed what is shown. The hit looked
// at stays so while it is shown.
func (m *model) research() {
	if m.found.pattern.IsZero() {
		return
	}
	before := m.found
	m.found = m.searched(before.typed)
	if before.at >= 0 {
		m.found.at = m.found.index(before.hits[before.at])
	}
	m.hits.Open(m.found.typed, m.found.hits, m.found.at, m.texts)
}

// index returns which of the hits at is, or -1.
func (s search) index(at timeline.Hit) int {
	return slices.IndexFunc(s.hits, func(h timeline.Hit) bool {
		return h.Event == at.Event && h.Source == at.Source && h.Span == at.Span
	})
}

// stepSearch goes from hit to hit, around the ends.
func (m *model) stepSearch(by int) tea.Cmd {
	n := len(m.found.hits)
	switch {
	case m.found.pattern.IsZero():
		m.nothingSearched(keys.Timeline)
		return nil
	case n == 0:
		m.notice = fmt.Sprintf("%s: %s.", quoted(m.found.typed), m.tally())
		return nil
	case m.found.at < 0:
		m.found.at = m.found.from(m.events.Position())
		if by < 0 {
			m.found.at = (m.found.at - 1 + n) % n
		}
	default:
		m.found.at = ((m.found.at+by)%n + n) % n
	}
	return m.showHit()
}

// showHit shows the hit looked at and says which it is.
func (m *model) showHit() tea.Cmd {
	if m.found.at < 0 {
		m.notice = fmt.Sprintf("%s: %s.", quoted(m.found.typed), m.tally())
		return nil
	}
	hit := m.found.hits[m.found.at]
	m.notice = m.tally()
	if hit.Event >= 0 {
		if m.here() != keys.Timeline {
			m.toTimeline()
		}
		m.showEventHit()
		return nil
	}
	m.generation++
	return m.loadArticle(m.generation, articleRequest{
		source: hit.Source, passage: hit.Span, event: -1, focus: true, from: m.screen.panel, hit: true,
	})
}

// showEventHit puts the cursor on the event of the hit looked at, on the
// excerpt if that is what matches, and opens the event where the words stand
// inside it.
func (m *model) showEventHit() {
	if m.found.at < 0 || m.found.hits[m.found.at].Event < 0 {
		return
	}
	hit := m.found.hits[m.found.at]
	place, _ := m.events.Subset().Place(hit.Event)
	m.events.Peek(place, m.placeOfHit(hit))
}

// placeOfHit returns what of an event a hit is best shown on: the event itself
// (0) where its title has a word, else the excerpt, counted from 1, that has
// all words, or the first that has one. It is -1 for an event that must be open
// to show the words, none of which is in an excerpt.
func (m *model) placeOfHit(hit timeline.Hit) (item int) {
	item = -1
	e := m.timeline.Event(hit.Event)
	for _, p := range hit.Places {
		switch {
		case p.Part == timeline.PartTitle:
			return 0
		case p.Part != timeline.PartExcerpt:
		case m.found.pattern.Matches(fold.Of(e.Excerpts[p.Index].Text)):
			return p.Index + 1
		case item < 0:
			item = p.Index + 1
		}
	}
	return item
}
