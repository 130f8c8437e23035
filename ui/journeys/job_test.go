//go:build unix

package journeys

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// JobShell is a shell with job control for one job.
var JobShell = &Program{Name: "jobshell", Package: "./ui/journeys/jobshell"}

// underShell runs Dateline as a job of [JobShell].
func underShell(t *testing.T, options ...Option) *Terminal {
	t.Helper()
	term := Start(t, JobShell, append([]Option{Args(Dateline.Path(t))}, options...)...)
	term.WaitFor(Dateline.Ready)
	term.WaitStable() // answers still on their way would reach the shell
	return term
}

// job returns the number of the job that a [JobShell] runs.
func (term *Terminal) job() int {
	term.t.Helper()
	number, err := os.ReadFile(filepath.Join(term.home, "job"))
	if err != nil {
		term.t.Fatal(err)
	}
	job, err := strconv.Atoi(string(number))
	if err != nil {
		term.t.Fatal(err)
	}
	return job
}

// signalJob sends a signal to the job's process alone.
func (term *Terminal) signalJob(s syscall.Signal) {
	term.t.Helper()
	if err := syscall.Kill(term.job(), s); err != nil {
		term.t.Fatalf("sending %v: %v", s, err)
	}
}

// hasStopped waits until the shell says that the job stopped after it took the
// terminal last, and has it back in every respect.
func (term *Terminal) hasStopped() {
	term.t.Helper()
	term.WaitUntil("the shell says that the job has stopped", func(Screen) bool {
		raw := term.shown()
		said := bytes.LastIndex(raw, []byte("stopped, the line as it was"))
		return said > bytes.LastIndex(raw, []byte("\x1b[?1049h"))
	})
	term.isGivenBack()
}

// shown returns the output that the screen shows by now.
func (term *Terminal) shown() []byte { return term.Raw()[:term.display.upTo()] }

// isGivenBack fails the test where the terminal is not as it was found.
func (term *Terminal) isGivenBack() {
	term.t.Helper()
	if left := append(term.Leftovers(), unbalanced(term.Raw())...); len(left) > 0 {
		term.fail("the terminal still has: %s", strings.Join(left, ", "))
	}
}

var (
	pushed   = regexp.MustCompile(`\x1b\[>[0-9]*u`)
	popped   = regexp.MustCompile(`\x1b\[<[0-9]*u`)
	modified = regexp.MustCompile(`\x1b\[>4(;2)?m`)
	shaped   = regexp.MustCompile(`\x1b\[([0-9]) q`)
)

// unbalanced names what a program has changed of the keyboard and of the
// cursor's shape and not put back, which the emulator knows nothing of.
func unbalanced(raw []byte) (left []string) {
	if len(pushed.FindAll(raw, -1)) != len(popped.FindAll(raw, -1)) {
		left = append(left, "keyboard enhancements")
	}
	if all := modified.FindAllSubmatch(raw, -1); len(all) > 0 && len(all[len(all)-1][1]) > 0 {
		left = append(left, "modified keys")
	}
	if all := shaped.FindAllSubmatch(raw, -1); len(all) > 0 && !bytes.Equal(all[len(all)-1][1], []byte("0")) {
		left = append(left, "cursor shape")
	}
	return left
}

// opensTheThird opens the third event and returns the screen once that is seen.
func (term *Terminal) opensTheThird() Screen {
	term.t.Helper()
	term.Type("j", "j", "enter")
	term.WaitFor("Editor ")
	term.WaitStable()
	return term.Screen()
}

// However a job is stopped, its shell gets the terminal as it was, and fg comes
// back to the same screen, as often as one likes, whatever became of the
// terminal meanwhile.
func TestStoppingAJob(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		stop func(*Terminal)
		why  string
	}{
		{"key", func(term *Terminal) { term.Type("ctrl+z") }, "Ctrl-z"},
		{"kill", func(term *Terminal) { term.signalJob(syscall.SIGTSTP) }, "kill -TSTP from elsewhere"},
		{"group", func(term *Terminal) { syscall.Kill(-term.job(), syscall.SIGTSTP) }, "kill -TSTP %1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := underShell(t)
			before := term.opensTheThird()
			for range 3 {
				test.stop(term)
				term.hasStopped()
				term.Type("fg", "enter")
				term.WaitFor(Dateline.Ready)
				term.returnsTo(before)
			}
			term.press("ctrl+z") // resized while it is stopped, again and again
			term.hasStopped()
			for width := 60; width < 100; width += 5 {
				term.Resize(width, 20)
			}
			term.Resize(100, 30)
			term.Type("fg", "enter")
			term.returnsTo(before)
			term.Type("Q")
			term.WaitFor("ended with 0, the line as it was")
			term.isGivenBack()
		})
	}
}

// What is typed at a prompt is there again, and the shell does not get the
// prompt's cursor.
func TestStoppingAtAPrompt(t *testing.T) {
	t.Parallel()
	term := underShell(t)
	term.press("/", "laming")
	term.Type("ctrl+z")
	term.hasStopped()
	term.Type("fg", "enter")
	term.WaitFor("/laming")
	term.WaitUntil("the cursor shows", Screen.CursorVisible)
	term.signalJob(syscall.SIGTERM)
	term.WaitFor("ended with 0, the line as it was")
	term.isGivenBack()
}

// What nobody asks for, SIGSTOP, leaves the terminal as it is; continued, the
// program takes it anew and draws all of it. That is so also where it was not
// stopped at all.
func TestContinuingAJob(t *testing.T) {
	t.Parallel()
	term := underShell(t)
	before := term.opensTheThird()
	term.signalJob(syscall.SIGSTOP)
	term.WaitUntil("the shell says so", func(Screen) bool { // somewhere on the program's screen
		return bytes.Contains(term.shown(), []byte("stopped, the line changed"))
	})
	term.Type("fg\n") // the line is raw, in which enter is another sign
	term.returnsTo(before)
	term.signalJob(syscall.SIGCONT)
	term.WaitStable()
	term.returnsTo(before)
	term.Type("Q")
	term.WaitFor("ended with 0, the line as it was")
	term.isGivenBack()
}

// A job that is ended while it is stopped ends, and leaves the terminal to whom
// it belongs by then.
func TestEndingAStoppedJob(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		end  func(*Terminal)
		why  string
	}{
		{"kill", func(term *Terminal) { term.Type("kill", "enter") }, "bash's kill %1 continues it in the background"},
		{"fg", func(term *Terminal) { term.signalJob(syscall.SIGTERM); term.Type("fg", "enter") }, "kill and then fg"},
		{"interrupted", func(term *Terminal) { term.signalJob(syscall.SIGINT); term.Type("fg", "enter") }, "kill -INT and then fg"},
		{"hung up", func(term *Terminal) { term.signalJob(syscall.SIGHUP); term.Type("bg", "enter") }, "kill -HUP and then bg"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := underShell(t, Args(Dateline.Path(t), reported(t, "sigterm-suspended")))
			term.Type("ctrl+z")
			term.hasStopped()
			test.end(term)
			term.WaitFor("ended with 0, the line as it was")
			term.isGivenBack()
		})
	}
}

// A shell that is left leaves no stopped job behind: no one could ever continue
// or end it. The terminal is closed only when nobody has it open any more.
func TestLeavingTheShellEndsTheJob(t *testing.T) {
	t.Parallel()
	term := underShell(t)
	term.Type("ctrl+z")
	term.hasStopped()
	term.Type("exit", "enter")
	term.ExitCode()
}

// Started or continued in the background, the program touches nothing until its
// shell brings it to the foreground.
func TestInTheBackground(t *testing.T) {
	t.Parallel()
	term := Start(t, JobShell, Args("-background", Dateline.Path(t)))
	term.hasStopped()
	if raw := term.Raw(); bytes.Contains(raw, []byte("\x1b")) {
		t.Errorf("in the background it writes %q", raw)
	}
	term.Type("fg", "enter")
	term.WaitFor(Dateline.Ready)
	term.WaitStable()
	term.Type("ctrl+z")
	term.hasStopped()
	written := term.Bytes()
	term.Type("bg", "enter")
	term.WaitUntil("it has stopped again", func(s Screen) bool { return strings.Count(s.Text(), "stopped, the line as it was") == 2 })
	if raw := term.Raw()[written:]; bytes.Contains(raw, []byte("\x1b")) {
		t.Errorf("in the background it writes %q", raw)
	}
	term.Type("fg", "enter")
	term.WaitFor(Dateline.Ready)
	term.Type("Q")
	term.WaitFor("ended with 0, the line as it was")
}
