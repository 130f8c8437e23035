package tty

import (
	"errors"
	"io"
	"os"

	"github.com/charmbracelet/x/term"
)

// nowhere is a descriptor that no file has.
const nowhere = ^uintptr(0)

// errClosed is what reading from a terminal that was closed ends with. Bubble
// Tea would take the end of a file for no error, and go on without keys.
var errClosed = errors.New("the terminal was closed")

// Input returns what Bubble Tea is to read from.
func (t *Terminal) Input() io.Reader {
	if t.keys == nil {
		return t.input
	}
	return through{t.keys, t}
}

// Output returns what Bubble Tea is to write to.
func (t *Terminal) Output() io.Writer {
	if t.screen == nil {
		return t.output
	}
	return through{t.screen, t}
}

// Drawn returns how often the screen was written to.
func (t *Terminal) Drawn() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.drawn
}

// through is the terminal as Bubble Tea has it: its input or its output, as long
// as it is there. It is what Bubble Tea wants a file to be, and no more, so that
// nothing passes by it.
type through struct {
	file     *os.File
	terminal *Terminal
}

var _ interface {
	term.File
	Name() string // asked for by its reader of input
} = through{}

// Name returns the file's name.
func (th through) Name() string { return th.file.Name() }

// Close does nothing: the file is the process's.
func (th through) Close() error { return nil }

// Fd returns the file's descriptor as long as the terminal is there, so that
// nobody changes the settings of a line that another job has by now.
func (th through) Fd() uintptr {
	if th.terminal.belongs(nobodys) {
		return nowhere
	}
	return th.file.Fd()
}

// Read reads keys. No more of them is an error: a terminal has an end only when
// it is closed.
func (th through) Read(p []byte) (int, error) {
	if th.terminal.belongs(nobodys) {
		return 0, errClosed
	}
	n, err := th.file.Read(p)
	if err != nil {
		th.terminal.lose()
		err = errClosed
	}
	return n, err
}

// Write writes to a terminal that is there. What fails is its loss: Bubble Tea
// does not look at the error, and would draw for nobody.
func (th through) Write(p []byte) (int, error) {
	t := th.terminal
	t.writing.Lock()
	defer t.writing.Unlock()
	if !t.draw() {
		return len(p), nil
	}
	n, err := th.file.Write(p)
	if err != nil {
		t.lose()
	}
	return n, err
}

// draw counts that the screen is written to, and reports whether it is there.
func (t *Terminal) draw() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.owner == nobodys {
		return false
	}
	t.drawn++
	return true
}
