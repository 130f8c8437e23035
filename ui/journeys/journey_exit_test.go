//go:build unix

package journeys

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// Every way out of the program gives the terminal back: the alternate screen
// left, the cursor shown, mouse and paste as they were, and the process gone.
func TestEveryWayOutGivesTheTerminalBack(t *testing.T) {
	t.Parallel()
	signal := func(s os.Signal) func(*Terminal) { return func(term *Terminal) { term.Signal(s) } }
	keys := func(keys ...string) func(*Terminal) { return func(term *Terminal) { term.Type(keys...) } }
	for _, test := range []struct {
		name  string
		leave func(*Terminal)
		why   string
	}{
		{"q", keys("q"), "from the timeline itself, q quits"},
		{"Q in an article", keys("o", "Q"), "Q quits from anywhere"},
		{"Ctrl-C", keys("ctrl+c"), "so does Ctrl-C"},
		{"Ctrl-C in the years", keys("y", "ctrl+c"), "over a panel too"},
		{"SIGINT", signal(syscall.SIGINT), "what kill -INT sends"},
		{"SIGTERM", signal(syscall.SIGTERM), "what kill and a shutdown send"},
		{"SIGHUP", signal(syscall.SIGHUP), "what a shell sends its jobs when it is closed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := explore(t)
			if left := strings.Join(term.Leftovers(), ", "); !strings.Contains(left, "alternate screen") || !strings.Contains(left, "mouse") {
				t.Errorf("while it runs the program has changed only: %s", left)
			}
			term.WaitStable() // answers still on their way would reach the shell
			test.leave(term)
			if code := term.ExitCode(); code != 0 {
				t.Errorf("exit status %d: %s", code, test.why)
			}
			if left := term.Leftovers(); len(left) > 0 || !term.LeftAlternate() {
				t.Errorf("left behind: %v: %s", left, test.why)
			}
			if text := strings.TrimSpace(term.Text()); text != "" {
				t.Errorf("the program leaves words on the screen: %q", text)
			}
		})
	}
}

// Esc never quits, and Ctrl-C in a prompt leaves only the prompt.
func TestWhatDoesNotQuit(t *testing.T) {
	t.Parallel()
	term := explore(t)
	term.Type("esc", "esc", ":")
	term.Type("2004", "ctrl+c", "j")
	term.selects("Health Act") // the second event: j was a key and no text
}

// A terminal that is closed takes the program with it; nothing goes on running.
// The rig always has a read of the terminal under way, which holds it open, so
// this test reads for itself.
func TestAClosedTerminalEndsTheProgram(t *testing.T) {
	t.Parallel()
	cmd := exec.Command(Dateline.Path(t))
	cmd.Env = environment(t, t.TempDir(), nil)
	terminal, err := pty.StartWithSize(cmd, winsize(100, 30))
	if err != nil {
		t.Fatal(err)
	}
	var written []byte
	for buffer := make([]byte, 1<<16); !bytes.Contains(written, []byte("Health Act")); {
		n, err := terminal.Read(buffer)
		if err != nil {
			t.Fatalf("%v after %q", err, written)
		}
		written = append(written, buffer[:n]...)
	}
	terminal.Close()
	exited := make(chan error, 1)
	go func() { exited <- cmd.Wait() }()
	select {
	case <-exited:
	case <-time.After(patience()):
		cmd.Process.Kill()
		t.Fatalf("the program still runs %v after its terminal was closed", patience())
	}
}

// Ctrl-Z gives the shell its terminal back; fg comes back to the same screen.
func TestSuspendAndComeBack(t *testing.T) {
	t.Parallel()
	term := StartCommand(t, "/bin/sh", Args("-i"))
	term.WaitFor("$")
	term.Type(Dateline.Path(t), "enter")
	term.WaitFor(Dateline.Ready)
	term.Type("j", "j", "enter")
	term.selects("“")
	term.WaitStable()
	before := term.Screen()
	term.Type("ctrl+z")
	term.WaitFor("Stopped") // before, the shell would not hear what is typed
	term.WaitStable()
	term.Type("echo still $((40+2))", "enter")
	term.WaitFor("still 42")
	if left := term.Leftovers(); len(left) > 0 {
		t.Errorf("under the shell the terminal still has: %v", left)
	}
	term.Type("fg", "enter")
	term.WaitFor(Dateline.Ready)
	term.returnsTo(before)
	term.Type("Q")
	term.WaitUntil("the shell asks", func(s Screen) bool {
		return !s.Alternate && strings.HasSuffix(strings.TrimSpace(s.Text()), "$")
	})
	term.Type("exit", "enter")
	term.ExitCode()
}
