package tty

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// A pipe that was closed stands for a terminal that was: reading it ends, and
// writing to it fails.
func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

// told watches a terminal and returns what is closed when it tells the end.
func told(t *testing.T, terminal *Terminal) chan struct{} {
	t.Helper()
	ended := make(chan struct{})
	t.Cleanup(terminal.Watch(Events{Stop: func() {}, Continue: func() {}, End: func() { close(ended) }}))
	return ended
}

func wait(t *testing.T, what string, done <-chan struct{}) {
	t.Helper()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatalf("in vain: %s", what)
	}
}

// However a terminal is closed, the program hears of it, and reading does not
// end in a way that Bubble Tea takes for nothing.
func TestAClosedTerminalIsTheEnd(t *testing.T) {
	keys, typist := pipe(t)
	viewer, screen := pipe(t)
	_ = viewer
	terminal := New(keys, screen)
	ended := told(t, terminal)
	if _, err := typist.WriteString("j"); err != nil {
		t.Fatal(err)
	}
	typist.Close()
	buffer := make([]byte, 8)
	if n, err := terminal.Input().Read(buffer); n != 1 || err != nil {
		t.Fatalf("a key: %d, %v", n, err)
	}
	if n, err := terminal.Input().Read(buffer); n != 0 || err == nil || errors.Is(err, io.EOF) {
		t.Errorf("no more keys: %d, %v", n, err)
	}
	wait(t, "the end is told", ended)
	wait(t, "the end is known", terminal.Over().Done())
	if fd := terminal.Input().(interface{ Fd() uintptr }).Fd(); fd != nowhere {
		t.Errorf("a closed terminal still is %d", fd)
	}
}

func TestAScreenThatIsClosedIsTheEnd(t *testing.T) {
	keys, _ := pipe(t)
	viewer, screen := pipe(t)
	viewer.Close()
	terminal := New(keys, screen)
	ended := told(t, terminal)
	if _, err := io.WriteString(terminal.Output(), "words"); err == nil {
		t.Error("writing to nobody succeeds")
	}
	wait(t, "the end is told", ended)
	if n, err := io.WriteString(terminal.Output(), "words"); n != 5 || err != nil {
		t.Errorf("after the end: %d, %v", n, err)
	}
}

// Given up, the terminal gets what undoes the modes, and nothing after it.
func TestGivingUp(t *testing.T) {
	keys, _ := pipe(t)
	viewer, screen := pipe(t)
	terminal := New(keys, screen)
	terminal.GiveUp() // nothing was drawn, so there is nothing to undo
	terminal = New(keys, screen)
	if _, err := io.WriteString(terminal.Output(), "a frame"); err != nil {
		t.Fatal(err)
	}
	terminal.GiveUp()
	io.WriteString(terminal.Output(), "a frame too late") //nolint:errcheck // it says it was written
	screen.Close()
	written, err := io.ReadAll(viewer)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(written), "a frame"+givenBack(true); got != want {
		t.Errorf("written is %q, not %q", got, want)
	}
	if terminal.Over().Err() != nil {
		t.Error("who gives up is told to end")
	}
}

// A reader who is elsewhere has no job here, and nothing is between.
func TestATerminalThatIsNoFile(t *testing.T) {
	in, out := strings.NewReader("j"), &strings.Builder{}
	terminal := New(in, out)
	if terminal.Input() != io.Reader(in) || terminal.Output() != io.Writer(out) {
		t.Error("something stands between")
	}
	if keys, screen := terminal.Files(); keys != nil || screen != nil || terminal.CanStop() {
		t.Error("it passes for a terminal of this process")
	}
	if err := terminal.Await(); err != nil {
		t.Errorf("it is waited for: %v", err)
	}
}
