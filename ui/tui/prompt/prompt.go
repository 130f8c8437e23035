// Package prompt is the line at the foot of the screen in which a reader types
// a date to go to, words to look for, or a filter. Bubbles' textinput does the editing;
// this package adds the question, a history for each kind of question, and
// bounds: one line, and no longer than anyone types. The root model drives it.
package prompt

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
)

// longest is the most characters a prompt takes; what is typed beyond is left
// out, and the prompt says so.
const longest = 500

// Line is a prompt, open or closed.
type Line struct {
	frame   frame.Frame
	input   textinput.Model
	sign    string // what stands before what is typed; also the kind of question
	history map[string][]string
	past    int       // index into the history; its length: what is being typed
	draft   string    // what was being typed when the history was entered
	note    string    // what is wrong with what is typed, or what it means
	choice  []string  // what Complete offered
	fault   bool      // something is wrong
	full    bool      // not all of what was typed last found room
	at      text.Span // the bytes of what is typed that are wrong; empty: all or none
}

// New returns a closed prompt.
func New() *Line {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = longest
	input.SetVirtualCursor(false)
	return &Line{input: input, history: map[string][]string{}}
}

// SetHistory takes over what was typed at prompts of a sign before, the oldest
// first.
func (l *Line) SetHistory(sign string, lines []string) { l.history[sign] = lines }

// Open asks the question of a sign, such as ":" or "/", with text to begin
// with.
func (l *Line) Open(sign, begin string) tea.Cmd {
	l.sign, l.draft = sign, ""
	l.past = len(l.history[sign])
	l.Say("")
	l.choice, l.full = nil, false
	l.input.CharLimit = longest + len(begin)
	l.input.Reset()
	l.input.SetValue(begin)
	l.input.CursorEnd()
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

// Cursor returns the byte of what is typed that the cursor stands before.
func (l *Line) Cursor() int {
	typed := []rune(l.input.Value())
	return len(string(typed[:min(l.input.Position(), len(typed))]))
}

// Say shows a note beside what is typed: what it means.
func (l *Line) Say(note string) { l.note, l.fault, l.at = note, false, text.Span{} }

// Fault says what is wrong with what is typed, and with which bytes of it.
func (l *Line) Fault(note string, at text.Span) { l.note, l.fault, l.at = note, true, at }

// Complete puts a word in the place of what stands between the byte from and
// the cursor: the only one there is, or else as much as all have in common, and
// shows the choice.
func (l *Line) Complete(from int, words []string) {
	if len(words) == 0 {
		return
	}
	l.full = false
	common := words[0]
	for _, w := range words[1:] {
		for !strings.HasPrefix(w, common) {
			common = common[:len(common)-1]
		}
	}
	typed, cursor := l.input.Value(), l.Cursor()
	if typed[from:cursor] != common && len(common) > 0 && (len(words) == 1 || len(common) >= cursor-from) {
		l.input.SetValue(typed[:from] + common + typed[cursor:])
		l.input.SetCursor(len([]rune(typed[:from] + common)))
	}
	l.choice = words
	if len(words) == 1 {
		l.choice = nil
	}
}

// Update edits the line.
func (l *Line) Update(msg tea.Msg) tea.Cmd {
	l.choice = nil
	var cmd tea.Cmd
	before := len([]rune(l.input.Value()))
	l.input, cmd = l.input.Update(msg)
	after := len([]rune(l.input.Value()))
	l.full = after >= l.input.CharLimit && utf8.RuneCountInString(textOf(msg)) > after-before
	return cmd
}

// textOf is the text that a message puts in.
func textOf(msg tea.Msg) string {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return msg.Text
	case tea.PasteMsg:
		return msg.Content
	default:
		return ""
	}
}

// Recall goes back in the history for a negative by, and forward for a
// positive one.
func (l *Line) Recall(by int) {
	history := l.history[l.sign]
	to := l.past + by
	if to < 0 || to > len(history) {
		return
	}
	l.full = false
	if l.past == len(history) {
		l.draft = l.input.Value()
	}
	l.past = to
	if to == len(history) {
		l.input.SetValue(l.draft)
	} else {
		l.input.SetValue(history[to])
	}
	l.input.CursorEnd()
}

// SetFrame tells the prompt where it draws.
func (l *Line) SetFrame(f frame.Frame) {
	l.frame = f
	l.input.SetWidth(max(1, f.Width-2))
}

// View draws the prompt as one line, and says at which cell its cursor is. What
// is to be said of what is typed stands beside it where there is room; else it
// is cut or, where beyond tells that [Line.Beyond] is shown, left out.
func (l *Line) View(beyond bool) (line string, cursor int) {
	f := l.frame
	visible, column := l.window()
	row := append(theme.Row{{Role: theme.Key, Text: l.sign}}, l.typed(visible)...)
	note := l.said()
	if room := l.room(row); note.Text != "" && room > 8 && (!beyond || text.Width(note.Text) <= room) {
		note.Text = text.Truncate(note.Text, room, f.Theme.Glyphs.Ellipsis)
		row = append(row, theme.Piece{Role: theme.Plain, Text: "   "}, note)
	}
	return f.Theme.Draw(row, f.Width), min(max(0, f.Width-1), text.Width(l.sign)+column)
}

// Beyond returns what is to be said of what is typed where the prompt has no
// room for it, nil where it has.
func (l *Line) Beyond() theme.Row {
	visible, _ := l.window()
	row := append(theme.Row{{Role: theme.Key, Text: l.sign}}, l.typed(visible)...)
	note := l.said()
	if room := l.room(row); note.Text == "" || room > 8 && text.Width(note.Text) <= room {
		return nil
	}
	return theme.Row{note}
}

// room is how many cells are left for a note beside row.
func (l *Line) room(row theme.Row) int { return l.frame.Width - row.Width() - 3 }

// said is what is to be said of what is typed: how it may go on, what is wrong
// with it, or what it means.
func (l *Line) said() theme.Piece {
	switch clean := l.frame.Theme.Clean; {
	case len(l.choice) > 0:
		return clean(theme.Active, strings.Join(l.choice, " "))
	case l.full:
		return clean(theme.Fault, fmt.Sprintf("a prompt takes %d characters; the rest is left out", l.input.CharLimit))
	case l.fault:
		return clean(theme.Fault, l.note)
	default:
		return clean(theme.Dim, l.note)
	}
}

// typed draws the visible bytes of what is typed, what is wrong in them marked.
func (l *Line) typed(visible text.Span) theme.Row {
	var row theme.Row
	for _, piece := range text.Cut(visible, []text.Span{l.at}) {
		role := theme.Plain
		if piece.Mark >= 0 {
			role = theme.Fault
		}
		row = append(row, l.frame.Theme.Clean(role, l.input.Value()[piece.Start:piece.End]))
	}
	return row
}

// window returns the bytes of what is typed that fit around the cursor, and
// the cell of the cursor in them.
func (l *Line) window() (visible text.Span, column int) {
	clean := l.frame.Theme.Charset.Clean
	value := l.input.Value()
	room := max(1, l.frame.Width-text.Width(l.sign)-1)
	at := l.Cursor()
	from, to := at, at
	for from > 0 {
		_, n := utf8.DecodeLastRuneInString(value[:from])
		if text.Width(clean(value[from-n:at])) >= room {
			break
		}
		from -= n
	}
	for to < len(value) {
		_, n := utf8.DecodeRuneInString(value[to:])
		if text.Width(clean(value[from:to+n])) > room {
			break
		}
		to += n
	}
	return text.Span{Start: from, End: to}, text.Width(clean(value[from:at]))
}
