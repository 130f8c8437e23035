//go:build unix

package journeys

import (
	"bytes"
	"strings"
	"syscall"
	"testing"
)

func TestStartDrawsTheWholeScreen(t *testing.T) {
	term := Start(t, BareList, Size(80, 24))
	term.WaitFor(BareList.Ready)
	screen := term.Screen()
	if !screen.Alternate || screen.CursorVisible() {
		t.Errorf("want the alternate screen without a cursor:\n%s", screen)
	}
	if len(screen.Lines()) != 24 || !strings.Contains(term.Line(4), "Row 1") {
		t.Errorf("want 24 lines, the fifth with the first row:\n%s", screen)
	}
	if n := term.Bytes(); n == 0 || n != len(term.Raw()) {
		t.Errorf("Bytes() = %d, but Raw() holds %d", n, len(term.Raw()))
	}
}

func TestKeysMove(t *testing.T) {
	term := Start(t, BareList)
	term.WaitFor("│ Row 1")
	for _, step := range []struct{ key, selected string }{
		{"j", "│ Row 2"},
		{"down", "│ Row 3"},
		{"k", "│ Row 2"},
		{"end", "│ Row 1000"},
		{"home", "│ Row 1"},
	} {
		term.Type(step.key)
		term.WaitFor(step.selected)
	}
}

func TestEscIsNotTakenForAlt(t *testing.T) {
	term := Start(t, BareList)
	term.WaitFor("│ Row 1")
	term.Type("/", "Row 77")
	term.WaitFor("Filter: Row 77")
	term.Type("esc", "j") // as alt+j the list would ignore both
	term.WaitFor("│ Row 2")
}

func TestResizeRedraws(t *testing.T) {
	term := Start(t, BareList, Size(80, 24))
	term.WaitFor("Row 5")
	term.Resize(60, 12)
	term.WaitGone("Row 5")
	term.WaitFor(BareList.Ready)
	term.WaitStable() // the terminal cut the rows off before the program drew anew
	term.Resize(120, 40)
	term.WaitFor("Row 10")
	if s := term.Screen(); s.Width != 120 || s.Height != 40 {
		t.Errorf("the screen is %d×%d", s.Width, s.Height)
	}
}

func TestExitGivesTheTerminalBack(t *testing.T) {
	term := Start(t, BareList)
	term.WaitFor(BareList.Ready)
	if left := strings.Join(term.Leftovers(), ", "); left != "alternate screen, hidden cursor, bracketed paste, raw mode" {
		t.Errorf("while it runs the program has changed: %s", left)
	}
	term.Type("ctrl+c")
	if code := term.ExitCode(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	if left := term.Leftovers(); len(left) > 0 || !term.LeftAlternate() {
		t.Errorf("left behind: %v", left)
	}
}

// A killed program cannot put the terminal right; the rig must notice.
func TestLeftoversOfAKilledProgram(t *testing.T) {
	term := Start(t, BareList)
	term.WaitFor(BareList.Ready)
	term.Signal(syscall.SIGKILL)
	if code := term.ExitCode(); code != -1 {
		t.Errorf("exit status %d, want -1 for a signal", code)
	}
	if term.LeftAlternate() || len(term.Leftovers()) == 0 {
		t.Errorf("left behind: %v", term.Leftovers())
	}
}

// Terminals that know their size to be 0×0, or very small, exist.
func TestTinyTerminals(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {1, 1}, {2, 3}} {
		term := Start(t, BareList, Size(size[0], size[1]))
		term.WaitUntil("the alternate screen shows", func(s Screen) bool { return s.Alternate })
		term.Type("j")
		term.WaitStable()
		term.Close()
	}
}

func TestQueriesAreAnswered(t *testing.T) {
	const ask = `stty raw -echo min 0 time 5; printf '\033]11;?\007\033[c\033[?2026$p\033[?2027$p'; cat -v`
	const attributes = "^[[?62;1;6;22c"
	const unknown = "^[[?2026;0$y^[[?2027;0$y"
	for _, test := range []struct {
		name    string
		options []Option
		want    string
	}{
		{"dark", nil, "^[]11;rgb:1616/1818/1d1d^G" + attributes + unknown},
		{"light", []Option{Light}, "^[]11;rgb:fbfb/fbfb/fafa^G" + attributes + unknown},
		{"mute", []Option{Mute}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			term := StartCommand(t, "/bin/sh", append(test.options, Args("-c", ask))...)
			term.ExitCode()
			if got := strings.TrimSpace(term.Text()); got != test.want {
				t.Errorf("answers %q, want %q", got, test.want)
			}
		})
	}
}

// Bubble Tea turns mode 2027 off when it ends; a second program must not hear
// that the terminal has it.
func TestModesStayUnknown(t *testing.T) {
	const ask = `stty raw -echo min 0 time 5; printf '\033[?2027l\033[?2027$p'; cat -v`
	term := StartCommand(t, "/bin/sh", Args("-c", ask))
	term.WaitFor("^[[?2027;0$y")
}

func TestHermeticEnvironment(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	t.Setenv("LANG", "C")
	term := StartCommand(t, "/bin/sh", Size(200, 30), Env("EXTRA=yes", "COLORTERM"), Args("-c", "env"))
	term.ExitCode()
	for text, want := range map[string]bool{
		"NO_COLOR":            false,
		"COLORTERM":           false,
		"LANG=C.UTF-8":        true,
		"TERM=xterm-256color": true,
		"EXTRA=yes":           true,
	} {
		if term.Screen().Contains(text) != want {
			t.Errorf("%s in the environment should be %t:\n%s", text, want, term.Text())
		}
	}
}

func TestSuspendUnderAShell(t *testing.T) {
	needs(t, "less")
	term := StartCommand(t, "/bin/sh", Args("-i"))
	term.WaitFor("$")
	term.Type("less doc.go", "enter")
	term.WaitFor("// Package journeys")
	term.WaitStable() // less loses a stop that comes while it draws
	term.Type("ctrl+z")
	term.WaitUntil("the shell's screen is back", func(s Screen) bool { return !s.Alternate && s.Contains("less doc.go") })
	term.Type("fg", "enter")
	term.WaitFor("// Package journeys")
	term.Type("q", "exit", "enter")
	term.ExitCode()
}

func TestSignals(t *testing.T) {
	const script = `trap 'echo stopped' TSTP; trap 'echo continued' CONT; echo ready; while :; do sleep 0.01; done`
	term := StartCommand(t, "/bin/sh", Args("-c", script))
	term.WaitFor("ready")
	term.Signal(syscall.SIGTSTP)
	term.WaitFor("stopped")
	term.Signal(syscall.SIGCONT)
	term.WaitFor("continued")
}

func TestMouseReachesTheProgram(t *testing.T) {
	const script = `stty raw -echo min 0 time 5; printf '\033[?1000;1006hready\r\n'; cat -v`
	term := StartCommand(t, "/bin/sh", Args("-c", script))
	term.WaitFor("ready")
	term.ClickOn("ready")
	term.Wheel(4, 2, -2)
	term.WaitFor("^[[<0;1;1M^[[<0;1;1m^[[<64;5;3M^[[<64;5;3M")
}

// The kernel may cut output anywhere, also within one character on the screen.
func TestClustersSurviveBeingCut(t *testing.T) {
	script := `printf 'Climbie'; printf '\314'; printf '\201 is dead'`
	term := StartCommand(t, "/bin/sh", Args("-c", script))
	term.ExitCode()
	if got := term.Line(0); got != "Climbie\u0301 is dead" {
		t.Errorf("drawn as %q", got)
	}
}

func TestPasteIsBracketedOnRequest(t *testing.T) {
	term := Start(t, BareList)
	term.WaitFor(BareList.Ready)
	term.Type("/")
	term.Paste("Row 99")
	term.WaitFor("Filter: Row 99")
	if !bytes.Contains(term.Raw(), []byte("\x1b[?2004h")) {
		t.Error("the list is expected to ask for bracketed paste")
	}
}
