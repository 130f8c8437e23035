// Package tui is the program on the screen: one Bubble Tea model that owns all
// state, panes that draw parts of it, and commands that do what takes time.
//
// ui/cli drives it through [Run]. It gets a finished timeline and a way to read
// texts; it never reads a corpus itself, writes nothing but a temporary copy
// for the pager, and uses no network.
package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/anchor"
	"dateline/ui/tui/tty"
)

// Texts gives the text of a source, by ID, byte for byte.
type Texts interface {
	Text(source string) (string, error)
}

// Options are what the program is started with.
type Options struct {
	Timeline *timeline.Timeline
	Texts    Texts
	Filter   timeline.Filter // in force from the start
	Opening  timeline.Filter // in force from the start where neither Filter nor Memory says what is
	Theme    theme.Choice
	Charset  text.Charset
	Start    Start   // where to begin
	Memory   Memory  // nil: nothing is kept
	Styles   []Style // to cite in
	Style    string  // the name of the style to begin with; "": the first
	Corpus   string  // the folder to name in links; "": the built-in corpus

	Input   io.Reader
	Output  io.Writer
	Environ []string // as os.Environ gives it
}

// Start is where to begin: at an event, in an article at a byte, or at a date.
// The zero Start is the place that Memory knows, or the beginning.
type Start struct {
	Event  string // ID
	Source string // ID
	At     int    // byte of the source's text
	Date   edtf.Date
}

// IsZero reports whether s says nothing.
func (s Start) IsZero() bool { return s == Start{} }

// framesPerSecond is the renderer's maximum. The time from a key to its frame
// is mostly the wait for the next one.
const framesPerSecond = 120

// Run shows the program until the reader quits, ctx ends or the terminal is
// closed. Being ended by ctx or by a signal is no error.
func Run(ctx context.Context, o Options) error {
	m := newModel(o)
	if sizeless(o.Output) {
		m.notice = fmt.Sprintf("The terminal does not say how large it is: %d columns and %d lines are assumed.",
			assumed.Width, assumed.Height)
	}
	rush := &rush{now: time.Now, after: func(d time.Duration, do func()) { time.AfterFunc(d, do) }}
	program := tea.NewProgram(m,
		tea.WithContext(ctx), tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler(),
		tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg { return rush.pass(m.translate(msg)) }),
		tea.WithInput(m.terminal.Input()), tea.WithOutput(anchor.New(m.terminal.Output())), tea.WithEnvironment(o.Environ))
	rush.send = program.Send
	stop := m.terminal.Watch(tty.Events{
		Stop:     func() { program.Send(stopAsked{}) },
		Continue: func() { program.Send(continued{}) },
		End:      program.Quit,
	})
	defer stop()
	if err := m.terminal.Await(); errors.Is(err, tty.ErrOver) {
		return nil
	} else if err != nil {
		return err
	}
	_, err := program.Run()
	err = errors.Join(err, m.lost)
	if m.terminal.Over().Err() != nil || errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil {
		err = nil
	}
	return errors.Join(err, m.leave())
}

// translate sees every message first. It gives a terminal without a size one,
// takes notice of the end, which Bubble Tea keeps to itself, and keeps from the
// renderer that a terminal can count by grapheme clusters: the screen is laid out
// by runes, which package anchor makes right everywhere.
func (m *model) translate(msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return assumeSize(msg)
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore {
			return nil
		}
	case tea.QuitMsg:
		m.away = true
	}
	return msg
}
