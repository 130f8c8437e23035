package tui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/ui/tui/keys"
)

// The signs of the prompts, which are also the keys that open them in vim and
// less.
const (
	goToSign   = ":"
	searchSign = "/"
)

// ask opens a prompt.
func (m *model) ask(sign string) tea.Cmd {
	m.screen.prompt = asking
	m.relayout()
	return m.prompt.Open(sign)
}

// edit changes what is typed and says what it means so far.
func (m *model) edit(msg tea.Msg) tea.Cmd {
	cmd := m.prompt.Update(msg)
	if m.prompt.Sign() == goToSign {
		m.prompt.Say(m.meaning(m.prompt.Value()))
	}
	return cmd
}

// answer carries out an action of the prompt.
func (m *model) answer(a keys.Action) tea.Cmd {
	switch a {
	case keys.Cancel:
		m.prompt.Cancel()
		m.silence()
	case keys.Older:
		m.prompt.Recall(-1)
	case keys.Newer:
		m.prompt.Recall(1)
	case keys.Accept:
		typed := m.prompt.Close()
		m.silence()
		switch m.prompt.Sign() {
		case goToSign:
			m.goTo(typed)
		case searchSign:
			m.findInArticle(typed)
		}
	}
	return nil
}

func (m *model) silence() {
	m.screen.prompt = silent
	m.relayout()
}

// destination is where ":" leads.
type destination struct {
	date    timeline.Date
	percent int // where date is zero
}

// parseDestination reads what was typed after ":".
func parseDestination(typed string) (destination, error) {
	typed = strings.TrimSpace(typed)
	if number, ok := strings.CutSuffix(typed, "%"); ok {
		if n, err := strconv.Atoi(strings.TrimSpace(number)); err == nil && n >= 0 && n <= 100 {
			return destination{percent: n}, nil
		} else if err == nil {
			return destination{}, errors.New("a place in per cent is from 0 % to 100 %")
		}
	}
	date, err := timeline.ParseReaderDate(typed)
	return destination{date: date}, err
}

// meaning says what is typed after ":" so far means.
func (m *model) meaning(typed string) (note string, fault bool) {
	if strings.TrimSpace(typed) == "" {
		return "", false
	}
	to, err := parseDestination(typed)
	switch {
	case err != nil:
		return oneLine(err), true
	case to.date.IsZero():
		return "", false
	}
	return to.date.Words(), false
}

// goTo puts the cursor on the event nearest to a date, or as far down as a
// percentage says, and says where it landed.
func (m *model) goTo(typed string) {
	if strings.TrimSpace(typed) == "" {
		return
	}
	to, err := parseDestination(typed)
	if err != nil {
		m.notice = oneLine(err)
		return
	}
	shown := m.events.Subset()
	if shown.Len() == 0 {
		m.notice = "No event is shown to go to."
		return
	}
	if m.screen.focus == onArticle {
		m.closeArticle()
	}
	if to.date.IsZero() {
		m.events.Select(to.percent*(shown.Len()-1)/100, 0)
		return
	}
	place, within := shown.Nearest(to.date)
	m.events.Select(place, 0)
	m.events.Centre()
	if within {
		m.notice = m.landed(to.date, place)
		return
	}
	landed := shown.Event(place)
	m.notice = fmt.Sprintf("No event shown begins in %s; nearest: %s.", to.date.Words(), landed.Date.Words())
}

// landed says which of the events of a date the cursor is on.
func (m *model) landed(d timeline.Date, place int) string {
	shown := m.events.Subset()
	last, ok := d.Latest()
	n := 0
	for k := place; ok && k < shown.Len(); k++ {
		if begins, known := shown.Event(k).Date.Earliest(); !known || begins.Compare(last) > 0 {
			break
		}
		n++
	}
	if n <= 1 {
		return fmt.Sprintf("One event begins in %s.", d.Words())
	}
	return fmt.Sprintf("The first of %d events that begin in %s.", n, d.Words())
}

// findInArticle looks for what was typed after "/" in the article.
func (m *model) findInArticle(typed string) {
	if strings.TrimSpace(typed) == "" {
		return
	}
	if n := m.reader.Find(timeline.ParsePattern(typed)); n == 0 {
		m.notice = fmt.Sprintf("“%s” is not in this article.", typed)
		return
	}
	m.stepHit(0)
}

// stepHit goes from hit to hit.
func (m *model) stepHit(by int) {
	if !m.reader.Searching() {
		m.notice = fmt.Sprintf("Nothing has been searched for yet: %s searches.", keys.Label(keys.Reader, keys.Search))
		return
	}
	hit, of, wrapped := m.reader.NextHit(by)
	switch {
	case of == 0:
		m.notice = "The search has no hit in this article."
	case wrapped:
		m.notice = fmt.Sprintf("Hit %d of %d, around the end.", hit, of)
	default:
		m.notice = fmt.Sprintf("Hit %d of %d.", hit, of)
	}
}

// oneLine is an error's message as a single line.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }
