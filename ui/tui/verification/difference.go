package verification

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/ui/text"
	"dateline/ui/theme"
)

// mostRows bounds the rows of a difference. Where that is too few, it ends in
// an ellipsis.
const mostRows = 24

// difference writes how the passage of t differs from words: what only words
// have as [-this-], what only the passage has as {+this+}, and around it some
// of what both have. The signs tell the two apart on every theme.
func (w *writer) difference(words string, t trace) {
	m := merge(words, t.passage, t.changes)
	charset := w.pane.frame.Theme.Charset
	s := m.text.String()
	for i, span := range text.Wrap(s, w.width, charset) {
		if i == mostRows {
			w.add(theme.Row{{Role: theme.Dim, Text: w.pane.glyphs().Ellipsis}})
			break
		}
		w.add(w.pane.frame.Theme.Cut(s, span, m.marks, func(mark int) theme.Role {
			if mark < 0 {
				return theme.Quote
			}
			return m.roles[mark]
		}))
	}
	if note := unseen(words, t, charset); note != "" {
		w.write(theme.Dim, note)
	}
}

// merged is two versions of a passage in one text, what only one of them has
// between signs and marked.
type merged struct {
	text  strings.Builder
	marks []text.Span
	roles []theme.Role // of the marks
}

// merge merges the versions a and b by the changes from one to the other.
func merge(a, b string, changes []text.Change) *merged {
	m := &merged{}
	at := 0
	for i, c := range changes {
		m.common(a[at:c.A.Start], i > 0, true)
		at = c.A.End
		switch {
		case c.B.Start == c.B.End:
			m.mark("[-"+a[c.A.Start:c.A.End]+"-]", theme.Differs)
		case c.A.Start == c.A.End:
			at += m.insert(b, c.B, a[at:])
		default:
			m.mark("[-"+a[c.A.Start:c.A.End]+"-]", theme.Differs)
			m.text.WriteByte(' ')
			m.mark("{+"+b[c.B.Start:c.B.End]+"+}", theme.Differing)
		}
	}
	m.common(a[at:], true, false)
	return m
}

// insert writes what only b has, with white space around it as b has it, and
// returns how many bytes of white space at the beginning of rest, what the
// other version goes on with, are thereby written.
func (m *merged) insert(b string, at text.Span, rest string) int {
	before, after := endsInSpace(b[:at.Start]), beginsWithSpace(b[at.End:])
	if before {
		m.text.WriteByte(' ')
	}
	m.mark("{+"+b[at.Start:at.End]+"+}", theme.Differing)
	if after {
		m.text.WriteByte(' ')
	}
	if !before && !after {
		return 0
	}
	return len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
}

func (m *merged) mark(s string, role theme.Role) {
	from := m.text.Len()
	m.text.WriteString(oneLine(s))
	m.marks = append(m.marks, text.Span{Start: from, End: m.text.Len()})
	m.roles = append(m.roles, role)
}

// around is how many words next to a change are kept of what both versions
// have.
const around = 8

// common writes what both versions have: all of it where it is short, otherwise
// the words next to the changes before and after it.
func (m *merged) common(s string, before, after bool) {
	words := strings.Fields(s)
	var kept string
	switch {
	case before && after && len(words) > 2*around+1:
		kept = strings.Join(words[:around], " ") + " … " + strings.Join(words[len(words)-around:], " ")
	case before && !after && len(words) > around+1:
		kept = strings.Join(words[:around], " ") + " …"
	case after && !before && len(words) > around+1:
		kept = "… " + strings.Join(words[len(words)-around:], " ")
	default:
		kept = strings.Join(words, " ")
	}
	if len(words) > 0 && beginsWithSpace(s) {
		kept = " " + kept
	}
	if endsInSpace(s) {
		kept += " "
	}
	m.text.WriteString(kept)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func beginsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

func endsInSpace(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r)
}

// unseen names the first characters that differ between words and the passage
// of t but are shown as the same, such as apostrophes in ASCII.
func unseen(words string, t trace, charset text.Charset) string {
	for _, c := range t.changes {
		a, b := words[c.A.Start:c.A.End], t.passage[c.B.Start:c.B.End]
		if charset.Clean(oneLine(a)) != charset.Clean(oneLine(b)) {
			continue
		}
		for a != "" && b != "" {
			x, sizeX := utf8.DecodeRuneInString(a)
			y, sizeY := utf8.DecodeRuneInString(b)
			if x != y {
				return fmt.Sprintf("Both look the same here, but the corpus has %U where its source has %U.", x, y)
			}
			a, b = a[sizeX:], b[sizeY:]
		}
		return "Both look the same here, but one has more characters than the other."
	}
	return ""
}
