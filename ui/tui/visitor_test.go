package tui

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/atotto/clipboard"
	"github.com/charmbracelet/x/ansi"

	"dateline/timeline/edtf"
	"dateline/ui/text"
)

// TestMain keeps the tests away from the system's clipboard, and what they
// leave for a pager in a folder that goes with them.
func TestMain(m *testing.M) {
	clipboard.Unsupported = true
	folder, err := os.MkdirTemp("", "tui-test-")
	if err != nil {
		panic(err)
	}
	os.Setenv("TMPDIR", folder)
	code := m.Run()
	os.RemoveAll(folder)
	os.Exit(code)
}

// A visitor is a reader at the keyboard of a program that has no terminal:
// everything it does is a message to the model, everything it knows is what
// stands on the screen.
//
// Commands run at once and in order. What they ask of Bubble Tea's runtime
// rather than of the model is written down in asked.
type visitor struct {
	judge
	model  tea.Model
	asked  []string // the types of messages for the runtime, such as "tea.QuitMsg"
	copied string   // what was handed to the terminal's clipboard last
}

// A judge ends a test that has failed: a [testing.TB] or a [rapid.T].
type judge interface {
	Helper()
	Fatalf(format string, args ...any)
}

// patience is how long a command may take before the visitor gives up on it.
const patience = 20 * time.Second

// visit starts the program on a history, in a terminal of some size.
func visit(t judge, h history, width, height int, options ...func(*Options)) *visitor {
	t.Helper()
	o := Options{
		Timeline: h.timeline(t), Texts: h.texts, Styles: styles,
		Environ: []string{"PAGER=cat", "TERM=xterm-256color"},
	}
	for _, option := range options {
		option(&o)
	}
	v := &visitor{judge: t, model: newModel(o)}
	v.run(v.model.Init())
	v.resize(width, height)
	return v
}

func asciiMarks(o *Options) { o.Charset = text.ASCII }

func inYears(from, to int) func(*Options) {
	return func(o *Options) { o.Filter.Years = &edtf.YearRange{From: from, To: to} }
}

// clipboardMsg is the type of the message that hands text to the clipboard.
var clipboardMsg = reflect.TypeOf(tea.SetClipboard("")())

func (v *visitor) send(msg tea.Msg) {
	v.Helper()
	var cmd tea.Cmd
	v.model, cmd = v.model.Update(msg)
	v.run(cmd)
}

// run carries out a command and what comes of it.
func (v *visitor) run(cmd tea.Cmd) {
	v.Helper()
	if cmd == nil {
		return
	}
	done := make(chan tea.Msg, 1)
	go func() { done <- cmd() }()
	var msg tea.Msg
	select {
	case msg = <-done:
	case <-time.After(patience):
		v.Fatalf("a command has not ended in %v", patience)
	}
	value := reflect.ValueOf(msg)
	switch {
	case msg == nil:
	case value.Kind() == reflect.Slice && value.Type().Elem() == reflect.TypeFor[tea.Cmd]():
		for i := range value.Len() { // tea.Batch, tea.Sequence
			v.run(value.Index(i).Interface().(tea.Cmd))
		}
	case value.Type().PkgPath() == reflect.TypeFor[tea.QuitMsg]().PkgPath():
		v.asked = append(v.asked, fmt.Sprintf("%T", msg))
		if value.Type() == clipboardMsg {
			v.copied = value.String()
		}
	default:
		v.send(msg)
	}
}

// hasQuit reports whether the program has asked to end.
func (v *visitor) hasQuit() bool {
	for _, asked := range v.asked {
		if asked == "tea.QuitMsg" {
			return true
		}
	}
	return false
}

func (v *visitor) resize(width, height int) {
	v.Helper()
	v.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// press presses keys by the names that the table of keys uses.
func (v *visitor) press(names ...string) {
	v.Helper()
	for _, name := range names {
		v.send(keyNamed(name))
	}
}

// types presses a key for each character.
func (v *visitor) types(s string) {
	v.Helper()
	for _, r := range s {
		v.send(keyNamed(strings.Replace(string(r), " ", "space", 1)))
	}
}

// goes answers the question where to go to.
func (v *visitor) goes(to string) {
	v.Helper()
	v.press(":")
	v.types(to)
	v.press("enter")
}

func (v *visitor) pastes(s string) {
	v.Helper()
	v.send(tea.PasteMsg{Content: s})
}

func (v *visitor) clicks(x, y int) {
	v.Helper()
	v.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// turns moves the mouse wheel by notches, towards the reader for a positive
// number.
func (v *visitor) turns(notches, x, y int) {
	v.Helper()
	button := tea.MouseWheelDown
	if notches < 0 {
		button, notches = tea.MouseWheelUp, -notches
	}
	for range notches {
		v.send(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	}
}

// content is the screen as it goes to the terminal.
func (v *visitor) content() string { return v.model.View().Content }

// screen is the screen without styles.
func (v *visitor) screen() string { return ansi.Strip(v.content()) }

func (v *visitor) lines() []string { return strings.Split(v.screen(), "\n") }

// foot is the last line of the screen.
func (v *visitor) foot() string {
	lines := v.lines()
	return lines[len(lines)-1]
}

// shows reports whether the words stand on one line of the screen.
func (v *visitor) shows(words string) bool { return strings.Contains(v.screen(), words) }

// sees fails the test unless all of the words stand on the screen.
func (v *visitor) sees(words ...string) {
	v.Helper()
	for _, w := range words {
		if !v.shows(w) {
			v.Fatalf("%q should be on the screen:\n%s", w, v.screen())
		}
	}
}

// missesOut fails the test where one of the words stands on the screen.
func (v *visitor) missesOut(words ...string) {
	v.Helper()
	for _, w := range words {
		if v.shows(w) {
			v.Fatalf("%q should not be on the screen:\n%s", w, v.screen())
		}
	}
}

// lineOf returns the first line that holds the words, from 0.
func (v *visitor) lineOf(words string) int {
	v.Helper()
	for i, line := range v.lines() {
		if strings.Contains(line, words) {
			return i
		}
	}
	v.Fatalf("%q is not on the screen:\n%s", words, v.screen())
	return -1
}

// cursor returns the line of the timeline's cursor, or -1: it is the first
// sign of its line.
func (v *visitor) cursor() int {
	for i, line := range v.lines() {
		if strings.HasPrefix(line, "▌") {
			return i
		}
	}
	return -1
}

// isOn fails the test unless the timeline's cursor is on a line with the words.
func (v *visitor) isOn(words string) {
	v.Helper()
	at := v.cursor()
	if at < 0 || !strings.Contains(v.lines()[at], words) {
		v.Fatalf("the cursor should be on %q:\n%s", words, v.screen())
	}
}

// same fails the test where the screen is no longer what it was.
func (v *visitor) same(before, why string) {
	v.Helper()
	if now := v.screen(); now != before {
		v.Fatalf("%s, but the screen was\n%s\nand is\n%s", why, before, now)
	}
}

// keyNamed returns the key press that Bubble Tea calls by a name.
func keyNamed(name string) tea.KeyPressMsg {
	key := tea.Key{}
	rest := name
	for {
		modifier, after, found := strings.Cut(rest, "+")
		if !found || after == "" {
			break
		}
		key.Mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "shift": tea.ModShift, "alt": tea.ModAlt}[modifier]
		rest = after
	}
	if code, ok := namedKeys[rest]; ok {
		key.Code = code
		if rest == "space" && key.Mod == 0 {
			key.Text = " "
		}
		return tea.KeyPressMsg(key)
	}
	r, _ := utf8.DecodeRuneInString(rest)
	key.Code = r
	if key.Mod == 0 {
		key.Text = rest
	}
	return tea.KeyPressMsg(key)
}

var namedKeys = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "insert": tea.KeyInsert,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f5": tea.KeyF5,
}
