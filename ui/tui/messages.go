package tui

import (
	tea "charm.land/bubbletea/v2"

	"dateline/timeline"
	"dateline/timeline/span"
	"dateline/ui/tui/verification"
)

// Every message of the program that is not Bubble Tea's own. Each is the result
// of a command; those whose answer may come too late carry the generation of
// the request, and an older one than the latest is dropped.

// textsLoaded is sent by loadTexts, once, with the texts that could be read,
// by ID of their source, and what searching needs of them.
type textsLoaded struct {
	texts map[string]string
	index *timeline.Index
}

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
	source  string    // ID
	passage span.Span // zero where there is none, or the excerpt was not located
	nearTo  string    // the words of an excerpt that was not located: the passage nearest to them is wanted
	event   int       // position of the event that leads there; -1: none
	focus   bool      // whether the keys go to the article then
	from    panel     // the panel that leads there, to go back to
	hit     bool      // a hit of the search leads there
}

// excerptSought is sent by searchBeside, with what a source has instead of an
// excerpt that was not located in it.
type excerptSought struct{ found verification.Found }

// pagerReady is sent by openPager when the text of the original file waits to be
// shown.
type pagerReady struct {
	copy pagerCopy
	err  error
}

// pagerClosed is what runPager tells when the pager has ended and its copy has been removed.
type pagerClosed struct {
	masked bool // the copy had control characters made visible
	err    error
}

// inputs is what a rush passes on: keys, pastes, clicks and turns of the wheel
// that came faster than they could be dealt with one by one, the oldest first.
type inputs []tea.Msg

// dealtWith is sent by a rush behind what it passes on.
type dealtWith struct{}

// gathered is sent by a rush when what waits has waited long enough.
type gathered struct{}

// stopAsked is sent when the operating system asks the program to stop, as by
// kill -TSTP.
type stopAsked struct{}

// continued is sent when the program goes on after it was stopped without being
// asked, as by kill -STOP.
type continued struct{}

// back is sent by aside when the terminal is taken again, with what is to be
// told of the time between.
type back struct {
	after tea.Msg
	drawn int // how often the screen was written to before
}

// lit is sent by comeBack when something must have been drawn.
type lit struct{ before int }

// resumed is what suspend and retake tell.
type resumed struct{ err error }

// terminalLost is sent by aside when the terminal cannot be taken again.
type terminalLost struct{ err error }

// copied is sent by copyOut when text has been handed to the clipboards there
// are; whether the terminal took it cannot be known.
type copied struct {
	what, text string
	system     bool // the system's clipboard took it
}

// starsKept is sent by keepStars, with all stars as they are kept now, those of
// other copies of the program included.
type starsKept struct {
	stars map[string]bool
	err   error
}

// lineNotKept is sent by keepLine where what was typed could not be kept.
type lineNotKept struct{ err error }
