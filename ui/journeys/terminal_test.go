//go:build unix

package journeys

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/termios"
	"github.com/creack/pty"
)

// Terminal is a program running in a pseudo-terminal. Its methods are for the
// goroutine of the test; the program's output is read and drawn behind them.
type Terminal struct {
	t       testing.TB
	cmd     *exec.Cmd
	pty     *os.File
	home    string
	began   time.Time // just before the process was started
	display *display
	output  *recording

	drawn  chan struct{} // closed when all output there will be is drawn
	exited chan struct{} // closed when the process has been waited for

	escaped time.Time // when esc was last typed
	closed  bool
}

// Start runs a program in a terminal of its own, which is closed at the end of
// the test.
func Start(t testing.TB, p *Program, options ...Option) *Terminal {
	t.Helper()
	return StartCommand(t, p.Path(t), options...)
}

// StartCommand is Start for an executable that is not of this module, such as
// /bin/sh with Args("-i") for what needs a shell with job control.
func StartCommand(t testing.TB, executable string, options ...Option) *Terminal {
	t.Helper()
	s := setup{width: 100, height: 30}
	for _, option := range options {
		option(&s)
	}
	term := &Terminal{
		t:      t,
		cmd:    exec.Command(executable, s.args...),
		home:   t.TempDir(),
		output: newRecording(),
		drawn:  make(chan struct{}),
		exited: make(chan struct{}),
	}
	term.cmd.Dir = s.dir
	term.cmd.Env = environment(t, term.home, s.env)
	term.began = time.Now()
	var err error
	if term.pty, err = pty.StartWithSize(term.cmd, winsize(s.width, s.height)); err != nil {
		t.Fatalf("starting %s in a pseudo-terminal: %v", executable, err)
	}
	term.display = newDisplay(s.width, s.height, s.background, term.pty)
	go term.read()
	go func() {
		term.output.play(func(p []byte) { term.display.Write(p) })
		close(term.drawn)
	}()
	go func() {
		term.cmd.Wait()
		close(term.exited)
	}()
	t.Cleanup(term.Close)
	return term
}

func winsize(w, h int) *pty.Winsize {
	return &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}
}

// read records output until the last process has let go of the terminal, which
// Linux reports as EIO and others as end of file.
func (term *Terminal) read() {
	defer term.output.end()
	buffer := make([]byte, 1<<16)
	for {
		n, err := term.pty.Read(buffer)
		if n > 0 {
			term.output.add(time.Now(), append([]byte(nil), buffer[:n]...))
		}
		if err != nil {
			return
		}
	}
}

// Screen returns what the terminal shows now.
func (term *Terminal) Screen() Screen {
	s, _ := term.display.screen()
	return s
}

// Text returns the screen now as plain lines; see [Screen.Text].
func (term *Terminal) Text() string { return term.Screen().Text() }

// Line returns one row of the screen now; see [Screen.Line].
func (term *Terminal) Line(n int) string { return term.Screen().Line(n) }

// Raw returns all bytes the program has written so far.
func (term *Terminal) Raw() []byte {
	chunks, _ := term.output.since(0)
	var raw []byte
	for _, c := range chunks {
		raw = append(raw, c.data...)
	}
	return raw
}

// Bytes returns how many bytes the program has written so far.
func (term *Terminal) Bytes() int {
	_, n := term.output.size()
	return n
}

// Resize gives the terminal w columns and h rows and lets the program know.
func (term *Terminal) Resize(w, h int) {
	term.t.Helper()
	term.display.resize(w, h)
	if err := pty.Setsize(term.pty, winsize(w, h)); err != nil {
		term.t.Fatalf("resizing to %d×%d: %v", w, h, err)
	}
}

// Signal sends a signal to the program.
//
// SIGTSTP stops nothing here: the program leads a session, so its process group
// is orphaned, and POSIX discards a stop that nobody could undo. To see one really
// stopped, run it from [JobShell] or from /bin/sh -i.
func (term *Terminal) Signal(s os.Signal) {
	term.t.Helper()
	if err := term.cmd.Process.Signal(s); err != nil {
		term.t.Fatalf("sending %v: %v", s, err)
	}
}

// ExitCode waits until the program has ended and everything it wrote is drawn,
// and returns its exit status; -1 if a signal ended it.
func (term *Terminal) ExitCode() int {
	term.t.Helper()
	deadline := time.After(patience())
	for _, done := range []chan struct{}{term.exited, term.drawn} {
		select {
		case <-done:
		case <-deadline:
			term.fail("waited %v for the program to end", patience())
		}
	}
	return term.cmd.ProcessState.ExitCode()
}

// Leftovers names what the program has changed of the terminal and not put
// back. After every way out of a program there should be none.
func (term *Terminal) Leftovers() []string {
	term.t.Helper()
	var left []string
	s := term.Screen()
	if s.Alternate {
		left = append(left, "alternate screen")
	}
	if !s.CursorVisible() {
		left = append(left, "hidden cursor")
	}
	for _, m := range []struct {
		mode ansi.Mode
		name string
	}{
		{ansi.ModeMouseNormal, "mouse clicks"},
		{ansi.ModeMouseButtonEvent, "mouse drags"},
		{ansi.ModeMouseAnyEvent, "mouse moves"},
		{ansi.ModeMouseExtSgr, "SGR mouse encoding"},
		{ansi.ModeFocusEvent, "focus events"},
		{ansi.ModeBracketedPaste, "bracketed paste"},
		{ansi.ModeSynchronizedOutput, "synchronised output"},
		{ansi.ModeUnicodeCore, "grapheme clusters"},
	} {
		if s.mode(m.mode) {
			left = append(left, m.name)
		}
	}
	line, err := termios.GetTermios(int(term.pty.Fd()))
	if err != nil {
		term.t.Fatalf("reading the line settings: %v", err)
	}
	if line.Lflag&syscall.ICANON == 0 || line.Lflag&syscall.ECHO == 0 {
		left = append(left, "raw mode")
	}
	return left
}

// LeftAlternate reports whether the program has been on the alternate screen
// and is no longer.
func (term *Terminal) LeftAlternate() bool {
	s := term.Screen()
	return s.entered && !s.Alternate
}

// Close kills the program and whatever shares its process group, and takes the
// terminal away. It runs by itself at the end of the test.
func (term *Terminal) Close() {
	term.t.Helper()
	if term.closed {
		return
	}
	term.closed = true
	if err := syscall.Kill(-term.cmd.Process.Pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		term.t.Errorf("killing the program: %v", err)
	}
	<-term.exited
	select {
	case <-term.drawn:
	case <-time.After(time.Second): // something else still holds the terminal
	}
	term.pty.Close()
	term.display.close()
	checkRaces(term.t, term.home)
}

// fail ends the test with a message, the whole screen, and the end of the raw
// output, which tells what the screen cannot.
func (term *Terminal) fail(format string, args ...any) {
	term.t.Helper()
	raw := term.Raw()
	term.t.Fatalf(strings.TrimSuffix(format, "\n")+"\n%s%d bytes written, the last of them %q",
		append(args, term.Screen(), len(raw), raw[max(0, len(raw)-200):])...)
}
