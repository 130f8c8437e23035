package tui

import (
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// assumed is the size of a terminal that does not know its own, as over a
// serial line. It is what terminfo says of most.
var assumed = tea.WindowSizeMsg{Width: 80, Height: 24}

// assumeSize returns the size of the screen: on one of none Bubble Tea would
// draw nothing at all.
func assumeSize(size tea.WindowSizeMsg) tea.WindowSizeMsg {
	if size.Width <= 0 || size.Height <= 0 {
		return assumed
	}
	return size
}

// sizeless reports whether out is a terminal that does not know its size.
func sizeless(out io.Writer) bool {
	file, ok := out.(term.File)
	if !ok {
		return false
	}
	width, height, err := term.GetSize(file.Fd())
	return err == nil && (width <= 0 || height <= 0)
}
