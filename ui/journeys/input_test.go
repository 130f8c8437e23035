//go:build unix

package journeys

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// named are the keys with names, as xterm sends them in its default modes.
var named = map[string]string{
	"enter":     "\r",
	"esc":       "\x1b",
	"tab":       "\t",
	"shift+tab": "\x1b[Z",
	"space":     " ",
	"backspace": "\x7f",
	"delete":    "\x1b[3~",
	"insert":    "\x1b[2~",
	"pgup":      "\x1b[5~",
	"pgdown":    "\x1b[6~",
	"up":        "\x1b[A",
	"down":      "\x1b[B",
	"right":     "\x1b[C",
	"left":      "\x1b[D",
	"end":       "\x1b[F",
	"home":      "\x1b[H",
	"f1":        "\x1bOP",
}

// escGap keeps a typed esc apart from the next key. Read within 50 ms of each
// other Bubble Tea would take the two for one key with Alt; the rest is for a
// program that a loaded machine, or the race detector, keeps from reading.
func escGap() time.Duration {
	if raceDetector() {
		return 600 * time.Millisecond
	}
	return 200 * time.Millisecond
}

// Type presses keys one after the other. A key is a name ("enter", "pgdown"),
// a modified key ("ctrl+d", "alt+x", "shift+up"), or else text typed as it is.
func (term *Terminal) Type(keys ...string) {
	term.t.Helper()
	for _, key := range keys {
		sequence, err := encode(key, term.Screen().mode(ansi.ModeCursorKeys))
		if err != nil {
			term.t.Fatal(err)
		}
		time.Sleep(time.Until(term.escaped.Add(escGap())))
		term.Send(sequence)
		if key == "esc" {
			term.escaped = time.Now()
		}
	}
}

// Send writes bytes to the program as they are.
func (term *Terminal) Send(bytes string) {
	term.t.Helper()
	if _, err := term.pty.WriteString(bytes); err != nil {
		term.fail("typing %q: %v", bytes, err)
	}
}

// Paste sends text as terminals do: between brackets if the program asked for
// them, and with the line feeds turned into returns if not.
func (term *Terminal) Paste(text string) {
	term.t.Helper()
	if term.Screen().mode(ansi.ModeBracketedPaste) {
		term.Send(ansi.BracketedPasteStart + text + ansi.BracketedPasteEnd)
		return
	}
	term.Send(strings.ReplaceAll(text, "\n", "\r"))
}

// encode returns what a key sends. Programs such as less switch the cursor keys
// to another sequence; applicationKeys says that they did.
func encode(key string, applicationKeys bool) (string, error) {
	if sequence, ok := named[key]; ok {
		if applicationKeys && len(sequence) == 3 && strings.Contains("ABCDFH", sequence[2:]) {
			sequence = "\x1bO" + sequence[2:]
		}
		return sequence, nil
	}
	modifier, base, _ := strings.Cut(key, "+")
	number, isModifier := modifiers[modifier]
	plain := named[base]
	switch {
	case !isModifier || base == "":
		return key, nil
	case modifier == "ctrl" && len(base) == 1 && base[0] >= '@' && base[0] <= '~':
		return string(rune(base[0] & 0x1f)), nil
	case modifier == "alt" && len(base) == 1:
		return "\x1b" + base, nil
	case strings.HasPrefix(plain, "\x1b["):
		return modify(plain, number), nil
	}
	return "", fmt.Errorf("the rig knows no key %q", key)
}

// modifiers are the parameters by which xterm reports modified keys.
var modifiers = map[string]string{"shift": "2", "alt": "3", "ctrl": "5"}

// modify adds a modifier to a sequence: ESC [ A becomes ESC [ 1 ; 5 A, and
// ESC [ 5 ~ becomes ESC [ 5 ; 5 ~.
func modify(sequence, modifier string) string {
	final := sequence[len(sequence)-1:]
	parameter := strings.TrimSuffix(strings.TrimPrefix(sequence, "\x1b["), final)
	if parameter == "" {
		parameter = "1"
	}
	return "\x1b[" + parameter + ";" + modifier + final
}

// Click presses and releases the left button at a column and row, from 0.
func (term *Terminal) Click(x, y int) {
	term.t.Helper()
	term.mouse(ansi.MouseLeft, x, y, false)
	term.mouse(ansi.MouseLeft, x, y, true)
}

// ClickOn clicks on the first place where text stands on the screen.
func (term *Terminal) ClickOn(text string) {
	term.t.Helper()
	at, found := term.Screen().Find(text)
	if !found {
		term.fail("nothing to click on: no %s", quote(text))
	}
	term.Click(at.X, at.Y)
}

// Wheel turns the wheel over a column and row, from 0, by notches: downwards,
// or upwards if negative.
func (term *Terminal) Wheel(x, y, notches int) {
	term.t.Helper()
	button := ansi.MouseWheelDown
	if notches < 0 {
		button, notches = ansi.MouseWheelUp, -notches
	}
	for range notches {
		term.mouse(button, x, y, false)
	}
}

// mouse sends an event in the SGR encoding. A terminal sends none to a program
// that has not asked, so then the test fails.
func (term *Terminal) mouse(button ansi.MouseButton, x, y int, release bool) {
	term.t.Helper()
	if !term.Screen().mouse() {
		term.fail("the mouse was used, but the program has not asked for SGR mouse events")
	}
	term.Send(ansi.MouseSgr(ansi.EncodeMouseButton(button, false, false, false, false), x, y, release))
}

func TestEncode(t *testing.T) {
	for _, test := range []struct {
		key         string
		application bool
		want        string
	}{
		{"j", false, "j"},
		{"G", false, "G"},
		{"+", false, "+"},
		{"year:2003", false, "year:2003"},
		{"C++", false, "C++"}, // text that only looks like a modified key
		{"up", false, "\x1b[A"},
		{"up", true, "\x1bOA"}, // less and vim ask for these
		{"pgdown", true, "\x1b[6~"},
		{"more+up", false, "more+up"},
		{"ctrl+d", false, "\x04"},
		{"ctrl+up", false, "\x1b[1;5A"},
		{"shift+pgup", false, "\x1b[5;2~"},
		{"alt+x", false, "\x1bx"},
	} {
		if got, err := encode(test.key, test.application); got != test.want || err != nil {
			t.Errorf("encode(%q, %t) = %q, %v; want %q", test.key, test.application, got, err, test.want)
		}
	}
	if got, err := encode("ctrl+enter", false); err == nil {
		t.Errorf("encode(ctrl+enter) = %q, but a terminal cannot send it", got)
	}
}
