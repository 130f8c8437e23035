// Package cli is the command line of Dateline: the commands that need no screen
// (list, show, read, cite, check) and the one that opens it.
//
// A run is [Run]: arguments and [Streams] in, an error out that [Status] turns
// into an exit status. Nothing outside the streams, the corpus folder that is
// named and the folder for state that [Streams.Environ] gives is read or
// written, so a test needs no process. Only [Process] knows the real one; main
// drives both.
//
// The commands that print start no terminal program, ask the terminal nothing
// and use no colour. What they print as text holds printable characters only,
// and only ASCII where the locale asks for it; there are three exceptions, each
// meant for a program: JSON is UTF-8 by its standard (with every control
// character escaped), an article or a citation that goes to a pipe or a file is
// copied byte for byte, and a completion script is what its shell needs.
package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"dateline/ui/text"
)

// Streams is what a run reads, writes and knows of its surroundings.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	Terminal bool     // Out is a terminal
	Environ  []string // "name=value", the last of a name counts, as in [os/exec]

	// Now is the clock by which Err, where that is a terminal, is told that
	// something takes long; nil where it is none.
	Now func() time.Time

	// Keys opens what the screen reads keys from; nil where there is no such
	// thing. In is not read then unless it is the same.
	Keys func() (io.Reader, error)
}

// Env returns the value of an environment variable, "" where it is unset.
func (s Streams) Env(name string) string { return tea.EnvMsg(s.Environ).Getenv(name) }

// Process returns the streams of this process. From then on a reader that
// closes standard output or standard error early no longer ends the process by
// a signal: the write fails, and [Run] knows it for what it is.
func Process() Streams {
	// To be notified, not to ignore: a program started from here, such as a
	// pager, would inherit the latter.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	std := Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Terminal: term.IsTerminal(os.Stdout.Fd()),
		Environ:  os.Environ(),
		Keys:     keys,
	}
	if term.IsTerminal(os.Stderr.Fd()) {
		std.Now = time.Now
	}
	return std
}

// keys returns the terminal to read keys from: standard input, or where that is
// something else, which is left alone, the one that controls the process.
func keys() (io.Reader, error) {
	if term.IsTerminal(os.Stdin.Fd()) {
		return os.Stdin, nil
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return nil, usagef("the screen has no terminal to read keys from, for standard input is none; " +
			"dateline list prints the timeline")
	}
	return in, nil
}

// Run does what args, without the program's name, ask for. It says what went
// wrong on std.Err and returns it too; a reader of std.Out that has had enough
// (EPIPE) is no error. Interrupts keep their default effect except while the
// screen is open.
func Run(ctx context.Context, args []string, std Streams) error {
	s := &session{
		std: std, out: bufio.NewWriter(std.Out),
		charset: charsetOf(std.Env),
	}
	err := s.execute(ctx, args)
	broken := s.out.Flush()
	if broken != nil && errors.Is(err, broken) {
		err = nil // a failed write sticks; it is judged once, below
	}
	s.report(err)
	if broken == nil || errors.Is(broken, syscall.EPIPE) {
		return err
	}
	broken = fmt.Errorf("the output could not be written: %w", broken)
	s.report(broken)
	return errors.Join(err, broken)
}

// execute does what args ask for.
func (s *session) execute(ctx context.Context, args []string) error {
	if unprintable(args) {
		s.offerNothing()
		return nil
	}
	root := s.rootCommand()
	root.SetArgs(append([]string{}, args...)) // cobra would take the process's for nil
	return root.ExecuteContext(ctx)
}

// A session is one run of the program.
type session struct {
	std     Streams
	out     *bufio.Writer // over std.Out; its error is sticky and Run's to judge
	charset text.Charset
	corpus  string // the folder given with --corpus; "" for the built-in corpus
	noState bool   // --no-state
}

// printer returns what a command prints text with.
func (s *session) printer() printer { return printer{s.out, s.charset} }
