package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline/fold"
	"dateline/ui/tui/keys"
)

// findAsTyped looks in the article for what is typed, from where the reader
// was when the prompt opened.
func (m *model) findAsTyped(typed string) {
	m.reader.Return(m.before.reader)
	pattern := fold.ParsePattern(typed)
	n := m.reader.Find(pattern)
	switch {
	case pattern.IsZero():
		m.prompt.Say("")
	case n == 0:
		m.prompt.Say("not in this article")
	default:
		hit, _, _ := m.reader.NextHit(0)
		m.prompt.Say(fmt.Sprintf("%d/%d", hit, n))
	}
}

// keepFind stays at what was found.
func (m *model) keepFind(typed string) {
	if strings.TrimSpace(typed) == "" {
		return
	}
	m.byHit = false
	if m.reader.Find(fold.ParsePattern(typed)) == 0 {
		m.notice = quoted(typed) + " is not in this article."
		return
	}
	m.stepHit(0)
}

// quoted is what was typed as a notice has it: what the notice says of it must
// not be lost behind it.
func quoted(typed string) string {
	const enough = 30 // characters
	if runes := []rune(typed); len(runes) > enough {
		typed = string(runes[:enough]) + "…"
	}
	return "“" + typed + "”"
}

// dropFind goes back to where the prompt opened.
func (m *model) dropFind() {
	m.reader.Mark(m.found.pattern)
	m.reader.Return(m.before.reader)
}

// stepInArticle goes from hit to hit: of the search that led to the article as
// long as none was made within it, else of the article.
func (m *model) stepInArticle(by int) tea.Cmd {
	if m.byHit {
		return m.stepSearch(by)
	}
	m.stepHit(by)
	return nil
}

// stepHit goes from hit to hit in the article.
func (m *model) stepHit(by int) {
	if !m.reader.Searching() {
		m.nothingSearched(keys.Reader)
		return
	}
	hit, of, wrapped := m.reader.NextHit(by)
	switch {
	case of == 0:
		m.notice = "The search has no hit in this article."
	case wrapped:
		m.notice = fmt.Sprintf("Hit %d/%d, around the end.", hit, of)
	default:
		m.notice = fmt.Sprintf("Hit %d/%d.", hit, of)
	}
}

func (m *model) nothingSearched(place keys.Place) {
	m.notice = fmt.Sprintf("Nothing has been searched for; %s searches.", keys.Label(place, keys.Search))
}
