package tui

import "dateline/ui/tui/strip"

// The smallest screen the program works on, in cells.
const (
	smallestWidth  = 20
	smallestHeight = 5
)

// besideWidth is the width from which an article stands beside the timeline.
const besideWidth = 120

// A rect is a part of the screen, in cells from the top left.
type rect struct{ x, y, width, height int }

func (r rect) contains(x, y int) bool {
	return x >= r.x && x < r.x+r.width && y >= r.y && y < r.y+r.height
}

// layout is where everything stands: all arithmetic of widths and heights. A
// part that is not shown has no height or no width.
type layout struct {
	header, strip, ruleAbove, ruleBelow, foot rect

	timeline, article, panel rect
	split                    int // the column of the line between two panes; -1: none
}

// arrange lays out a screen. A low screen gives up the strip first, then the
// rules, then the header.
func arrange(width, height int, s screen) layout {
	l := layout{split: -1}
	y := 0
	take := func(lines int) rect {
		r := rect{0, y, width, lines}
		y += lines
		return r
	}
	if height >= 7 {
		l.header = take(1)
	}
	switch {
	case height >= 28:
		l.strip = take(strip.Fixed + 2)
	case height >= 18:
		l.strip = take(strip.Fixed + 1)
	case height >= 12:
		l.ruleAbove = take(1)
	}
	below := 1
	if height >= 10 {
		below = 2
	}
	body := take(height - y - below)
	if below == 2 {
		l.ruleBelow = take(1)
	}
	l.foot = take(1)
	l.divide(body, s)
	return l
}

// divide gives the body of the screen to what is open.
func (l *layout) divide(body rect, s screen) {
	switch {
	case (s.panel == yearsPanel || s.panel == actorsPanel) && body.width >= 90:
		l.timeline, l.panel = l.cut(body, body.width-max(38, body.width/3))
	case s.panel != noPanel:
		l.panel = body
	case s.article == closed:
		l.timeline = body
	case body.width >= besideWidth && s.width == shared:
		l.timeline, l.article = l.cut(body, body.width*45/100)
	case s.focus == onArticle:
		l.article = body
	default:
		l.timeline = body
	}
}

// cut divides r by a line at column x.
func (l *layout) cut(r rect, x int) (left, right rect) {
	l.split = x
	left, right = r, r
	left.width = x
	right.x += x + 1
	right.width -= x + 1
	return left, right
}

// screen is what is open and where the keys go: a few independent choices.
type screen struct {
	article article
	focus   focus
	width   width
	panel   panel
	prompt  promptState
}

// article tells whether one is open.
type article uint8

const (
	closed article = iota
	opened
)

// focus tells which of timeline and article the keys go to.
type focus uint8

const (
	onTimeline focus = iota
	onArticle
)

// width tells whether timeline and article share a wide screen, or the one
// that has the focus takes all of it.
type width uint8

const (
	shared width = iota
	whole
)

// panel is what is open over the body of the screen.
type panel uint8

const (
	noPanel panel = iota
	yearsPanel
	sourcesPanel
	actorsPanel
	disagreementsPanel
	verificationPanel
	hitsPanel
	citePanel
	helpPanel
)

// promptState tells whether the reader is being asked something, and what.
type promptState uint8

const (
	silent          promptState = iota
	askingDate                  // where to go
	askingSearch                // what to search for everywhere
	askingInArticle             // what to search for in the article
	askingFilter                // an expression
	askingNarrow                // what to narrow the list of actors to
)
