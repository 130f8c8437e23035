// Package prompt is the line at the foot of the screen in which a reader types
// a date to go to or words to look for. Bubbles' textinput does the editing;
// this package adds the question, a history for each kind of question, and
// bounds: one line, and no longer than anyone types. The root model drives it.
package prompt

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
)

// longest is the most characters a prompt takes; a paste beyond is cut.
const longest = 500

// Line is a prompt, open or closed.
type Line struct {
	frame   frame.Frame
	input   textinput.Model
	sign    string // what stands before what is typed; also the kind of question
	history map[string][]string
	at      int    // in the history; its length: what is being typed
	draft   string // what was being typed when the history was entered
	note    string // what is wrong with what is typed, or what it means
	fault   bool
}

// New returns a closed prompt.
func New() *Line {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = longest
	input.SetVirtualCursor(false)
	return &Line{input: input, history: map[string][]string{}}
}

// Open asks the question of a sign, ":" or "/".
func (l *Line) Open(sign string) tea.Cmd {
	l.sign, l.draft = sign, ""
	l.at = len(l.history[sign])
	l.Say("", false)
	l.input.Reset()
	return l.input.Focus()
}

// Close ends the question and returns what was typed. What is not blank is
// remembered.
func (l *Line) Close() string {
	l.input.Blur()
	typed := l.input.Value()
	past := l.history[l.sign]
	if strings.TrimSpace(typed) != "" && (len(past) == 0 || past[len(past)-1] != typed) {
		l.history[l.sign] = append(past, typed)
	}
	return typed
}

// Cancel ends the question; what was typed is forgotten.
func (l *Line) Cancel() { l.input.Blur() }

// Sign returns the sign of the question asked last.
func (l *Line) Sign() string { return l.sign }

// Value returns what has been typed so far.
func (l *Line) Value() string { return l.input.Value() }

// Say shows a note beside what is typed: what it means, or what is wrong.
func (l *Line) Say(note string, fault bool) { l.note, l.fault = note, fault }

// Update edits the line.
func (l *Line) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	l.input, cmd = l.input.Update(msg)
	return cmd
}

// Recall goes back in the history for a negative by, and forward for a
// positive one.
func (l *Line) Recall(by int) {
	past := l.history[l.sign]
	to := l.at + by
	if to < 0 || to > len(past) {
		return
	}
	if l.at == len(past) {
		l.draft = l.input.Value()
	}
	l.at = to
	if to == len(past) {
		l.input.SetValue(l.draft)
	} else {
		l.input.SetValue(past[to])
	}
	l.input.CursorEnd()
}

// SetFrame tells the prompt where it draws.
func (l *Line) SetFrame(f frame.Frame) {
	l.frame = f
	l.input.SetWidth(max(1, f.Width-2))
}

// View draws the prompt as one line, and says at which cell its cursor is.
func (l *Line) View() (line string, cursor int) {
	f := l.frame
	visible, column := l.window()
	row := theme.Row{{Role: theme.Key, Text: l.sign}, f.Theme.Clean(theme.Plain, visible)}
	role := theme.Dim
	if l.fault {
		role = theme.Fault
	}
	if room := f.Width - row.Width() - 3; l.note != "" && room > 8 {
		note := text.Truncate(f.Theme.Charset.Clean(l.note), room, f.Theme.Glyphs.Ellipsis)
		row = append(row, theme.Piece{Role: theme.Plain, Text: "   "}, theme.Piece{Role: role, Text: note})
	}
	return f.Theme.Draw(row, f.Width), min(max(0, f.Width-1), len(l.sign)+column)
}

// window returns the part of what is typed that fits around the cursor, and
// the cell of the cursor in it.
func (l *Line) window() (visible string, column int) {
	clean := l.frame.Theme.Charset.Clean
	typed := []rune(l.input.Value())
	at := min(l.input.Position(), len(typed))
	room := max(1, l.frame.Width-len(l.sign)-1)
	from := at
	for from > 0 && text.Width(clean(string(typed[from-1:at]))) < room {
		from--
	}
	return text.Truncate(clean(string(typed[from:])), room, ""), text.Width(clean(string(typed[from:at])))
}
