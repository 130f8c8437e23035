//go:build unix

package journeys

import (
	"bytes"
	"os"
	"strings"
	"syscall"
	"testing"
)

// noShell is what a program says that nobody could continue.
const noShell = "There is no shell to go to"

// A program that is alone on its terminal, as in a pane that was opened for it,
// is not stopped, since nobody could continue it.
func TestNobodyToStopFor(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		stop func(*Terminal)
		why  string
	}{
		{"key", func(term *Terminal) { term.Type("ctrl+z") }, "Ctrl-z"},
		{"prompt", func(term *Terminal) { term.Type("/"); term.WaitFor("/"); term.Type("ctrl+z") }, "where notices have no place"},
		{"signal", func(term *Terminal) { term.Signal(syscall.SIGTSTP) }, "kill -TSTP"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := explore(t)
			test.stop(term)
			term.WaitFor(noShell)
			if bytes.Contains(term.Raw(), []byte("\x1b[?1049l")) {
				t.Errorf("%s: the screen was left", test.why)
			}
			term.Type("esc", "j")
			term.selects("Health Act")
			term.Signal(syscall.SIGTERM)
			if code := term.ExitCode(); code != 0 {
				t.Errorf("%s: exit status %d", test.why, code)
			}
			term.isGivenBack()
		})
	}
}

// A wrapper that is no shell leaves its job to its own parent: there is nobody
// either.
func TestNobodyBehindAWrapper(t *testing.T) {
	t.Parallel()
	term := StartCommand(t, "/bin/sh", Args("-c", `"$0"; echo left with $?`, Dateline.Path(t)))
	term.WaitFor(Dateline.Ready)
	term.Type("ctrl+z")
	term.WaitFor(noShell)
	term.Type("Q")
	term.WaitFor("left with 0")
	term.isGivenBack()
}

// SIGQUIT is for whoever wants to know what the program does: the terminal is
// given back first, so that what Go's runtime says can be read.
func TestQuitSignal(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, keys, why string }{
		{"timeline", "j", "the screen as it mostly is"},
		{"prompt", "/", "with a cursor"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := explore(t)
			term.press(test.keys)
			term.Signal(syscall.SIGQUIT)
			if code := term.ExitCode(); code != 2 {
				t.Errorf("%s: exit status %d, not that of Go's runtime", test.why, code)
			}
			term.isGivenBack()
			raw := string(term.Raw())
			_, after, _ := strings.Cut(raw, "\x1b[?1049l")
			if !strings.Contains(after, "SIGQUIT: quit\r\n") || !strings.Contains(after, "goroutine") {
				t.Errorf("%s: after the screen is left there is %q", test.why, after)
			}
		})
	}
}

// Told twice to end, or with several signals, the program ends once and right.
func TestSignalsWhileLeaving(t *testing.T) {
	t.Parallel()
	term := explore(t)
	term.WaitStable()
	for _, s := range []os.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGCONT, syscall.SIGTSTP} {
		if err := term.cmd.Process.Signal(s); err != nil {
			break // it has ended already
		}
	}
	if code := term.ExitCode(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	term.isGivenBack()
}

// Keys come from the terminal where standard input is something else, and what
// is in that is left for others.
func TestKeysComeFromTheTerminal(t *testing.T) {
	t.Parallel()
	corpus := reported(t, "stdin-pipe")
	for _, test := range []struct{ name, script, why string }{
		{"pipe", `printf jj | "$0"`, "what is piped in is no keys"},
		{"null", `"$0" </dev/null`, "nothing to read"},
		{"closed", `"$0" <&-`, "no standard input at all"},
		{"file", `"$0" <"$1/a.txt"`, "a file"},
		{"xargs", `echo "$1" | xargs "$0"`, "xargs gives no input"},
		{"loop", `printf 'a\nb\n' | { read line; "$0" "$1"; read line; echo then $line; }`, "the loop's lines are the loop's"},
		{"complaints elsewhere", `"$0" 2>/dev/null`, "standard error is no matter"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			script := test.script + "; echo left with $?"
			term := StartCommand(t, "/bin/sh", Args("-c", script, Dateline.Path(t), corpus))
			term.WaitFor(Dateline.Ready)
			term.WaitStable()
			if strings.Contains(test.script, `"$1"`) && test.name != "file" {
				term.selects("Only")
			} else {
				term.selects("Many agencies") // the first event: no key was heard
				term.Type("j")
				term.selects("Health Act")
			}
			term.Type("Q")
			term.WaitFor("left with 0")
			if test.name == "loop" {
				term.WaitFor("then b")
			}
			term.isGivenBack()
		})
	}
}
