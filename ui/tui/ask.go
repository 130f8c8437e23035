package tui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/ui/text"
	"dateline/ui/tui/keys"
)

// The signs of the prompts. Prompts with the same sign share a history.
const (
	goToSign   = ":"
	searchSign = "/"
	filterSign = "filter: "
	narrowSign = "narrow: "
)

var signs = map[promptState]string{
	askingDate: goToSign, askingSearch: searchSign, askingInArticle: searchSign,
	askingFilter: filterSign, askingNarrow: narrowSign,
}

// ask opens a prompt, with text to begin with.
func (m *model) ask(question promptState, begin string) tea.Cmd {
	m.screen.prompt = question
	m.relayout()
	cmd := m.prompt.Open(signs[question], begin)
	m.edited()
	return cmd
}

// edit changes what is typed.
func (m *model) edit(msg tea.Msg) tea.Cmd {
	before := m.prompt.Value()
	cmd := m.prompt.Update(msg)
	if m.prompt.Value() != before {
		m.edited()
	}
	return cmd
}

// edited answers what is typed so far: says what it means, or shows it.
func (m *model) edited() {
	typed := m.prompt.Value()
	switch m.screen.prompt {
	case askingDate:
		m.sayMeaning(typed)
	case askingFilter:
		m.checkFilter(typed)
	case askingSearch:
		m.searchAsTyped(typed)
	case askingInArticle:
		m.findAsTyped(typed)
	case askingNarrow:
		m.actors.Narrow(typed)
	}
}

// answer carries out an action of the prompt.
func (m *model) answer(a keys.Action) tea.Cmd {
	question := m.screen.prompt
	switch a {
	case keys.Cancel:
		m.prompt.Cancel()
		m.silence()
		m.takeBack(question)
	case keys.Older:
		m.prompt.Recall(-1)
		m.edited()
	case keys.Newer:
		m.prompt.Recall(1)
		m.edited()
	case keys.Complete:
		if question == askingFilter {
			from, words := timeline.Completions(m.prompt.Value(), m.prompt.Cursor(), m.timeline)
			m.prompt.Complete(from, words)
			m.edited()
		}
	case keys.Accept:
		if question == askingFilter && !m.checkFilter(m.prompt.Value()) {
			return nil // what is wrong is shown, and can be mended
		}
		typed := m.prompt.Close()
		m.silence()
		return tea.Batch(m.accept(question, typed), m.keepLine(question, typed))
	}
	return nil
}

func (m *model) silence() {
	m.screen.prompt = silent
	m.relayout()
}

// accept does what was asked for.
func (m *model) accept(question promptState, typed string) tea.Cmd {
	switch question {
	case askingDate:
		m.goTo(typed)
	case askingFilter:
		m.applyFilter(typed)
	case askingSearch:
		return m.keepSearch(typed)
	case askingInArticle:
		m.keepFind(typed)
	}
	return nil
}

// takeBack leaves everything as it was before the question.
func (m *model) takeBack(question promptState) {
	switch question {
	case askingSearch:
		m.dropSearch()
	case askingInArticle:
		m.dropFind()
	case askingNarrow:
		m.actors.Narrow("")
	}
}

// destination is where ":" leads.
type destination struct {
	date    edtf.Date
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
	date, err := edtf.ParseTyped(typed)
	return destination{date: date}, err
}

// sayMeaning says what is typed after ":" so far means.
func (m *model) sayMeaning(typed string) {
	m.prompt.Say("")
	if strings.TrimSpace(typed) == "" {
		return
	}
	to, err := parseDestination(typed)
	switch {
	case err != nil:
		m.prompt.Fault(destinationFault(err), text.Span{})
	case !to.date.IsZero():
		m.prompt.Say(to.date.Words())
	}
}

// goTo puts the cursor on the event nearest to a date, or as far down as a
// percentage says, and says where it landed.
func (m *model) goTo(typed string) {
	if strings.TrimSpace(typed) == "" {
		return
	}
	to, err := parseDestination(typed)
	if err != nil {
		m.notice = destinationFault(err)
		return
	}
	shown := m.events.Subset()
	if shown.Len() == 0 {
		m.notice = "No event is shown to go to."
		return
	}
	m.toTimeline()
	if to.date.IsZero() {
		m.events.Select(to.percent*(shown.Len()-1)/100, 0)
		return
	}
	m.goToDate(to.date)
}

func (m *model) goToDate(d edtf.Date) {
	shown := m.events.Subset()
	place, within := shown.Nearest(d)
	if place < 0 {
		m.notice = fmt.Sprintf("%s has no beginning or end to go to.", d.Words())
		return
	}
	m.events.Select(place, 0)
	m.events.Centre()
	if within {
		m.notice = m.landed(d)
		return
	}
	landed := shown.Event(place)
	m.notice = fmt.Sprintf("No event shown begins %s; nearest: %s.", when(d), landed.Date.Words())
}

// when is a date as it stands after a verb: "on" a day, "in" what is longer, and where the date is one time of
// several, as a reader does not ask for it, "in" or "between" all of them.
func when(d edtf.Date) string {
	words := d.Words()
	for _, one := range [...]string{"some year ", "some month ", "some day ", "some time "} {
		if all, ok := strings.CutPrefix(words, one); ok {
			return all
		}
	}
	if strings.HasPrefix(words, "by ") {
		return words
	}
	first, _ := d.Earliest()
	if last, ok := d.Latest(); ok && first == last {
		return "on " + words
	}
	return "in " + words
}

// landed says how many events begin within a date, on the first of which the cursor is.
func (m *model) landed(d edtf.Date) string {
	_, count := m.events.Subset().Beginning(d)
	if count <= 1 {
		return fmt.Sprintf("One event begins %s.", when(d))
	}
	return fmt.Sprintf("The first of %d events that begin %s.", count, when(d))
}

// oneLine is an error's message as a single line.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// destinationFault says what is wrong with a date, and first what is nearest to
// it. It leaves out what was typed, behind which there may be no room.
func destinationFault(err error) string {
	var e *edtf.Error
	switch {
	case !errors.As(err, &e):
		return oneLine(err)
	case e.Hint != "":
		return fmt.Sprintf("did you mean %s? %s", e.Hint, e.Reason)
	default:
		return "no date: " + e.Reason
	}
}

// expressionFault says what is nearest to what is wrong with an expression,
// what that is, and where it stands. The nearest comes first, since the rest
// may be cut.
func expressionFault(err error) (said string, at text.Span) {
	var e *timeline.ExpressionError
	switch {
	case !errors.As(err, &e):
		return oneLine(err), text.Span{}
	case e.Hint != "":
		return fmt.Sprintf("did you mean %s? %s", e.Hint, e.Reason), text.Span(e.Span)
	default:
		return e.Reason, text.Span(e.Span)
	}
}
