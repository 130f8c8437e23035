package tui

import (
	"os/exec"

	"dateline/timeline"
)

// Every message of the program that is not Bubble Tea's own. Each is the result
// of a command; those whose answer may come too late carry the generation of
// the request, and an older one than the latest is dropped.

// articleLoaded is sent by loadArticle, with a source's text or the reason why
// there is none.
type articleLoaded struct {
	generation int
	request    articleRequest
	text       string
	err        error
}

// articleRequest says which passage of which source to show, and why.
type articleRequest struct {
	source  string        // ID
	passage timeline.Span // zero where the excerpt was not located
	event   int           // position of the event that leads there
	focus   bool          // whether the keys go to the article then
}

// pagerReady is sent by preparePager when a copy of the original file waits to
// be shown.
type pagerReady struct {
	command *exec.Cmd
	folder  string // temporary, to be removed after
	masked  bool   // the copy has control characters made visible
	err     error
}

// pagerClosed is sent by closePager when the pager has ended and its copy has
// been removed.
type pagerClosed struct {
	masked bool
	err    error
}
