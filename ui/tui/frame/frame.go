// Package frame is what a pane is told about the screen: the facts it cannot
// know by itself. The root model decides them, panes only read them.
package frame

import "dateline/ui/theme"

// A Frame is the part of the screen a pane draws in.
type Frame struct {
	Width, Height int // cells; a pane returns exactly Height lines of Width cells
	Theme         *theme.Theme
	Focused       bool // whether keys go to this pane
}
