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
	"io"

	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
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
	Theme    theme.Choice
	Charset  text.Charset

	Input   io.Reader
	Output  io.Writer
	Environ []string // as os.Environ gives it
}

// framesPerSecond is the renderer's maximum. The time from a key to its frame
// is mostly the wait for the next one.
const framesPerSecond = 120

// Run shows the program until the reader quits or ctx ends. Being ended by ctx
// or by a signal is no error.
func Run(ctx context.Context, o Options) error {
	program := tea.NewProgram(newModel(o),
		tea.WithContext(ctx), tea.WithFPS(framesPerSecond),
		tea.WithInput(o.Input), tea.WithOutput(o.Output), tea.WithEnvironment(o.Environ))
	_, err := program.Run()
	if errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil || errors.Is(err, tea.ErrInterrupted) {
		return nil
	}
	return err
}
