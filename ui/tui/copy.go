package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/atotto/clipboard"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/tui/cite"
	"dateline/ui/tui/keys"
)

// Style is a way to write citations.
type Style struct {
	Name      string
	Reference func(timeline.Source) string
	Quotation func(_ timeline.Source, _ timeline.Excerpt, speaker string) string // by name; empty where nobody is told
}

// eventAtHand returns the selected event or, in an article, the one that the
// passage at hand proves.
func (m *model) eventAtHand() (timeline.Event, bool) {
	if m.screen.focus == onArticle {
		if position, _, ok := m.reader.Here(); ok {
			return m.timeline.Event(position), true
		}
		return timeline.Event{}, false
	}
	e, _, ok := m.events.Selected()
	return e, ok
}

// excerptAtHand returns the selected excerpt or, in an article, the passage at
// hand, with its source.
func (m *model) excerptAtHand() (timeline.Source, timeline.Excerpt, bool) {
	e, excerpt, ok := m.events.Selected()
	if m.screen.focus == onArticle {
		var position int
		if position, excerpt, ok = m.reader.Here(); ok {
			e, excerpt = m.timeline.Event(position), excerpt-1
		}
	}
	if !ok || excerpt >= len(e.Excerpts) {
		return timeline.Source{}, timeline.Excerpt{}, false
	}
	source, ok := m.timeline.Source(e.Excerpts[excerpt].Source)
	return source, e.Excerpts[excerpt], ok
}

// sourceAtHand returns the source under the cursor of its panel, the article
// that is read, or the source of the selected excerpt.
func (m *model) sourceAtHand() (timeline.Source, bool) {
	switch {
	case m.screen.panel == sourcesPanel:
		return m.sources.Selected()
	case m.screen.focus == onArticle:
		return m.timeline.Source(m.reader.Source())
	}
	source, _, ok := m.excerptAtHand()
	return source, ok
}

// style returns the style chosen last, or the first.
func (m *model) style() (Style, bool) {
	i := slices.IndexFunc(m.options.Styles, func(s Style) bool { return s.Name == m.styleName })
	if len(m.options.Styles) == 0 {
		return Style{}, false
	}
	return m.options.Styles[max(i, 0)], true
}

// copyQuote copies the quote at hand with its attribution.
func (m *model) copyQuote() tea.Cmd {
	source, excerpt, ok := m.excerptAtHand()
	style, styled := m.style()
	if !ok || !styled {
		m.notice = "There is no quote here to copy."
		return nil
	}
	return m.copyOut(fmt.Sprintf("the quote from %s", source.Attribution()), style.Quotation(source, excerpt, m.timeline.Voice(excerpt)))
}

// openCite shows the reference to the source at hand in every style.
func (m *model) openCite() {
	source, ok := m.sourceAtHand()
	if !ok {
		m.notice = "There is no source here to cite."
		return
	}
	var styles []cite.Style
	for _, s := range m.options.Styles {
		styles = append(styles, cite.Style{Name: s.Name, Text: s.Reference(source)})
	}
	m.cite.Open(styles, m.styleName)
	m.cover(citePanel)
}

// inCite carries out an action on the panel of references.
func (m *model) inCite(a keys.Action) tea.Cmd {
	switch a {
	case keys.Accept:
		return m.copyOut(fmt.Sprintf("the reference (%s)", m.cite.Style().Name), m.cite.Style().Text)
	case keys.NextStyle:
		m.nextStyle(1)
	case keys.PreviousStyle:
		m.nextStyle(-1)
	case keys.Cancel:
		m.uncover()
	default:
		m.cite.Move(a)
	}
	return nil
}

// nextStyle chooses another style. A text that is shown to be selected has
// none to choose from.
func (m *model) nextStyle(by int) {
	name := m.cite.Next(by)
	if slices.ContainsFunc(m.options.Styles, func(s Style) bool { return s.Name == name }) {
		m.styleName = name
	}
}

// copyLink copies the command that opens the program at what is selected.
func (m *model) copyLink() tea.Cmd {
	l := link{copied: "dateline", shown: "dateline"}
	if m.options.Corpus != "" {
		l.add("the name of the folder", m.options.Corpus)
	}
	e, ok := m.eventAtHand()
	switch {
	case m.screen.focus == onArticle:
		l.add("", "--source")
		l.add("the id of the source", m.reader.Source())
		l.add("", "--at")
		l.add("", fmt.Sprint(m.reader.Offset()))
	case ok:
		l.add("", "--event")
		l.add("the id of the event", e.ID)
	default:
		m.notice = "There is nothing here to link to."
		return nil
	}
	if l.err != nil {
		m.notice = "No command is copied: " + l.err.Error()
		return nil
	}
	return m.copyOut(l.shown, l.copied)
}

// A link is a command as it is put together word by word.
type link struct {
	copied, shown string
	err           error // why it cannot be written
}

// add adds a word, which noun names where the reader did not choose it.
func (l *link) add(noun, word string) {
	quoted, err := text.ShellWord(word)
	if err != nil && l.err == nil {
		l.err = fmt.Errorf("%s %w", noun, err)
	}
	l.copied += " " + quoted
	l.shown += " " + text.ShellShown(word)
}

// copyOut hands words to the terminal's clipboard (OSC 52), which also works
// over ssh, and to the system's where there is one. A terminal that is known to
// take no copies might show the sequence, and gets none.
func (m *model) copyOut(what, words string) tea.Cmd {
	toSystem := func() tea.Msg {
		if clipboard.Unsupported {
			return copied{what: what, text: words}
		}
		return copied{what: what, text: words, system: clipboard.WriteAll(words) == nil}
	}
	if m.takesNoCopies() {
		return toSystem
	}
	return tea.Batch(tea.SetClipboard(words), toSystem)
}

// confirmCopy says what was copied, and first what cannot be seen of it: a copy
// has every character of its source. On a terminal that is known to take no
// copies the text is shown instead, to be selected.
func (m *model) confirmCopy(msg copied) {
	with := ""
	if unseen := text.Invisible(msg.text); unseen != "" {
		with = " with " + unseen
	}
	switch {
	case msg.system:
		m.notice = "Copied" + with + ": " + msg.what
	case m.takesNoCopies():
		m.cite.Open([]cite.Style{{Name: "to select", Text: msg.text}}, "")
		m.cover(citePanel)
		m.notice = "This terminal takes no copies: select the text with the mouse."
	default:
		m.notice = "Copied through the terminal" + with + ": " + msg.what
	}
}

// takesNoCopies reports whether the terminal is one of those known not to pass
// OSC 52 on to any clipboard.
func (m *model) takesNoCopies() bool {
	term := tea.EnvMsg(m.options.Environ).Getenv("TERM")
	for _, known := range []string{"linux", "vt", "cons25", "sun", "wyse"} {
		if strings.HasPrefix(term, known) {
			return true
		}
	}
	return false
}
