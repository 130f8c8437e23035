package tty

import (
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Lend leaves the terminal, which must have been given back, to the program
// that run starts and waits for, and puts it right where that program did not.
// Until then the keys that stop, interrupt and quit are that program's alone.
// Its error is run's, or as of [Terminal.Await].
func (t *Terminal) Lend(run func() error) error {
	t.become(borrowers)
	err := run()
	time.Sleep(lateness)                                     // a signal that was that program's may not have been heard yet
	if t.keys != nil && t.inForeground() && !t.isAsFound() { // it was killed
		io.WriteString(t.screen, givenBack(false))  //nolint:errcheck // what is lost is noticed soon
		term.SetState(t.keys.Fd(), t.lineAsFound()) //nolint:errcheck // likewise
	}
	if err := t.Await(); err != nil {
		return err
	}
	t.become(ours)
	return err
}

// lateness is how long after another program had the terminal a signal is taken
// for that program's.
const lateness = 50 * time.Millisecond

func (t *Terminal) lineAsFound() *term.State {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.line
}

// isAsFound reports whether the line is set as it was before the terminal was
// taken.
func (t *Terminal) isAsFound() bool {
	found := t.lineAsFound()
	line, err := term.GetState(t.keys.Fd())
	return err != nil || found == nil || *line == *found
}

// Files returns the terminal for a program to read from and to write to; nil
// where it is none of this process.
func (t *Terminal) Files() (keys, screen *os.File) { return t.keys, t.screen }

// GiveUp gives the terminal back for good, whatever else goes on: nothing that
// is written afterwards reaches it. A terminal that takes no output is left as
// it is after a while.
func (t *Terminal) GiveUp() {
	if before := t.become(nobodys); before != ours || t.screen == nil {
		return
	}
	written := make(chan struct{})
	go func() {
		defer close(written)
		t.writing.Lock()
		defer t.writing.Unlock()
		if t.Drawn() == 0 {
			return // there is nothing to undo
		}
		t.screen.WriteString(givenBack(true)) //nolint:errcheck // there is nobody left to tell
	}()
	select {
	case <-written:
	case <-time.After(time.Second):
	}
	if line := t.lineAsFound(); line != nil {
		term.SetState(t.keys.Fd(), line) //nolint:errcheck // nor here
	}
}

// givenBack undoes every mode that the program and Bubble Tea set and pagers may,
// but what each has put on a stack only where the stack is ours. The keyboard of
// the alternate screen comes first, for each screen has its own.
func givenBack(stacked bool) string {
	keyboard := ansi.ResetModifyOtherKeys
	if stacked {
		keyboard += ansi.PopKittyKeyboard(1)
	}
	return ansi.ResetModeSynchronizedOutput + keyboard + ansi.ResetModeCursorKeys + ansi.KeypadNumericMode +
		ansi.ResetModeMouseNormal + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent +
		ansi.ResetModeMouseExtSgr + ansi.ResetModeFocusEvent +
		ansi.ResetModeBracketedPaste + ansi.ResetModeUnicodeCore +
		ansi.ResetStyle + ansi.SetCursorStyle(0) + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable
}
