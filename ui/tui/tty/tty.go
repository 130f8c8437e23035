// Package tty is the terminal of this process as the operating system has it:
// whose it is at the moment, the signals that are about it, and its end.
//
// Bubble Tea reads and writes through a [Terminal] and gives the terminal back
// and takes it again itself; ui/tui drives both. What this package adds is what
// Bubble Tea has no say in: a job that is stopped, continued and in the
// background as its shell wants it; a terminal that closed, after which nothing
// may go on; and a program that has to end although its loop is stuck. Where
// the input or the output is no file, as for a reader who is elsewhere, there
// is no job and only the end is minded.
package tty

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
)

var (
	// ErrOver says that the program is to end, and that the terminal is not
	// this program's any more.
	ErrOver = errors.New("the terminal is given up")
	// ErrNoShell says that the process could not be stopped, since no shell
	// could have continued it.
	ErrNoShell = errors.New("no shell could continue the program")
	// ErrBackground says that the terminal is another job's, and that no shell
	// can change that.
	ErrBackground = errors.New("the program runs in the background, and no shell can bring it to the foreground")
)

// patience is how long a program that was told to end may take. What is kept of
// a reader is kept within a few seconds or not at all.
const patience = 8 * time.Second

// owner is whose the terminal is.
type owner uint8

const (
	ours owner = iota
	shells
	borrowers // a program that was started from here
	nobodys   // closed or given up: nothing that is written reaches it
)

// Terminal is the terminal of this process. Its methods are safe for concurrent
// use.
type Terminal struct {
	input  io.Reader
	output io.Writer
	keys   *os.File // input, where it is a file
	screen *os.File // output, where it is a file

	over context.Context // done when the program is to end
	end  context.CancelFunc

	continued chan struct{} // holds one, after a SIGCONT
	patience  time.Duration

	writing   sync.Mutex // held while the screen is written to
	following sync.Mutex // held by follow

	mu    sync.Mutex // guards the rest
	owner owner
	drawn int         // how often something was written
	line  *term.State // the settings of the line as they were found
	on    Events
	last  *time.Timer // ends the program where it does not end itself
}

// Events are what a program is told. Each runs in a goroutine of its own.
type Events struct {
	Stop     func() // the program is asked to stop, as by Ctrl-z
	Continue func() // it was stopped without being asked, and goes on
	End      func() // it is to end; told once
}

// New returns the terminal of input and output. Until [Terminal.Watch] no
// signal is minded.
func New(input io.Reader, output io.Writer) *Terminal {
	t := &Terminal{input: input, output: output, continued: make(chan struct{}, 1), patience: patience}
	t.over, t.end = context.WithCancel(context.Background())
	keys, read := input.(*os.File)
	screen, written := output.(*os.File)
	if read && written {
		t.keys, t.screen = keys, screen
	}
	return t
}

// Watch minds the signals that are about the terminal and says what they mean.
// What it returns ends that; the program is to end then.
func (t *Terminal) Watch(on Events) (stop func()) {
	t.on = on
	signals := make(chan os.Signal, 16)
	signal.Notify(signals, heeded()...)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-signals:
				t.heed(s)
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
		t.mu.Lock()
		defer t.mu.Unlock()
		if t.last != nil {
			t.last.Stop()
		}
	}
}

// heeded returns the signals that are minded. One that whoever started the
// program wanted ignored, as nohup does, stays so.
func heeded() []os.Signal {
	all := append([]os.Signal{syscall.SIGTERM}, jobSignals...)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			all = append(all, s)
		}
	}
	return all
}

// Over returns a context that is done when the program is to end.
func (t *Terminal) Over() context.Context { return t.over }

// ask tells the program to end, and ends it by s where it does not.
func (t *Terminal) ask(s syscall.Signal) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.over.Err() != nil {
		return
	}
	t.end()
	if t.on.End != nil {
		go t.on.End()
	}
	t.last = time.AfterFunc(t.patience, func() {
		t.GiveUp()
		die(s)
	})
}

// lose takes notice that the terminal is closed.
func (t *Terminal) lose() {
	t.become(nobodys)
	t.ask(syscall.SIGHUP)
}

// become changes whose the terminal is. One that is nobody's stays so.
func (t *Terminal) become(o owner) (before owner) {
	t.mu.Lock()
	defer t.mu.Unlock()
	before = t.owner
	if before != nobodys {
		t.owner = o
	}
	return before
}

func (t *Terminal) belongs(o owner) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.owner == o
}

// Await returns once the terminal may be taken: where the process runs in the
// background, it is stopped until its shell brings it to the foreground.
// After an error it is nobody's.
func (t *Terminal) Await() error {
	for !t.inForeground() {
		if t.isOver(dawdle) {
			break
		}
		if !t.pause() {
			t.become(nobodys)
			return ErrBackground
		}
	}
	if t.over.Err() != nil {
		t.become(nobodys)
		return ErrOver
	}
	if t.keys != nil {
		line, err := term.GetState(t.keys.Fd())
		t.mu.Lock()
		defer t.mu.Unlock()
		if err == nil {
			t.line = line
		}
	}
	return nil
}

// dawdle is how long a continued process in the background waits for a signal
// that ends it before it stops again: a shell that ends a stopped job sends
// both, and which is heard first is left to chance.
const dawdle = 100 * time.Millisecond

// isOver reports whether the program is to end, or is told so within a while.
func (t *Terminal) isOver(within time.Duration) bool {
	select {
	case <-t.over.Done():
		return true
	case <-time.After(within):
		return t.over.Err() != nil
	}
}

// Stop gives the job to its shell, and returns when it goes on in the
// foreground. The terminal must have been given back. The error is [ErrNoShell]
// where there was nobody to go to; after any other the terminal cannot be taken
// again.
func (t *Terminal) Stop() error {
	t.become(shells)
	stopped := t.pause()
	if err := t.Await(); err != nil {
		return err
	}
	t.become(ours)
	if !stopped {
		return ErrNoShell
	}
	return nil
}
