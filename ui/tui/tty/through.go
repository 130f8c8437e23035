package tty

import (
	"errors"
	"io"
	"os"
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
	return reading{t.keys, t}
}

// Output returns what Bubble Tea is to write to.
func (t *Terminal) Output() io.Writer {
	if t.screen == nil {
		return t.output
	}
	return writing{t.screen, t}
}

// reading is the terminal's input.
type reading struct {
	*os.File
	terminal *Terminal
}

// Fd returns the file's descriptor as long as the terminal is there, so that
// nobody changes the settings of a line that another job has by now.
func (r reading) Fd() uintptr { return r.terminal.descriptor(r.File) }

// Read reads keys. No more of them is an error: a terminal has an end only when
// it is closed.
func (r reading) Read(p []byte) (int, error) {
	if r.terminal.belongs(nobodys) {
		return 0, errClosed
	}
	n, err := r.File.Read(p)
	if err != nil {
		r.terminal.lose()
		err = errors.Join(errClosed, errOf(err))
	}
	return n, err
}

// errOf is err, but not an end that a reader may take for a regular one.
func errOf(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// writing is the terminal's output.
type writing struct {
	*os.File
	terminal *Terminal
}

// Fd is as of the input.
func (w writing) Fd() uintptr { return w.terminal.descriptor(w.File) }

// Write writes to a terminal that is there. What fails is its loss: Bubble Tea
// does not look at the error, and would draw for nobody.
func (w writing) Write(p []byte) (int, error) {
	t := w.terminal
	t.writing.Lock()
	defer t.writing.Unlock()
	if t.belongs(nobodys) {
		return len(p), nil
	}
	t.mu.Lock()
	t.drawn = true
	t.mu.Unlock()
	n, err := w.File.Write(p)
	if err != nil {
		t.lose()
	}
	return n, err
}

func (t *Terminal) descriptor(f *os.File) uintptr {
	if t.belongs(nobodys) {
		return nowhere
	}
	return f.Fd()
}
