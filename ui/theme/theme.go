// Package theme turns named roles into terminal styles, once, and draws rows
// of text in them. It also holds the glyphs of the chrome, since which of them
// a terminal can show is decided together with its colours.
//
// A Theme is built by the root model and handed to every pane; nothing here is
// global and nothing changes after New. It knows roles, not events or keys.
package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"

	"dateline/ui/text"
)

// Role is what a piece of text is for. Panes speak in roles only.
type Role uint8

const (
	Plain     Role = iota // body text
	Dim                   // what may be overlooked: counts, file names
	Title                 // the name of what is shown
	Heading               // a year, a section
	Rule                  // lines between parts
	Date                  // when
	Milestone             // the mark of each weight
	Happening
	Statement
	Quote       // a source's words
	Attribution // whose words, when, how they were matched
	Editor      // the editor's words
	Differs     // a disagreement
	Differing   // words in which passages differ
	Passage     // the passage of a text being looked at
	Hit         // what a search found
	HitHere     // the hit the reader is at
	Bar         // the bars of a chart
	BarFaint    // what a chart shows behind its bars
	Active      // a filter in force, the focused pane's name
	Key         // a key in the footer and in the help
	Fault       // something is wrong
	roles       // how many there are
)

// Choice is the theme asked for.
type Choice uint8

const (
	Auto  Choice = iota // dark or light by the terminal's answer, readable on both until it comes
	Dark                // for a dark background
	Light               // for a light background
	Mono                // no colour: weight, underline and reverse only
)

// Choices returns the words for each [Choice], in its order.
func Choices() []string { return []string{"auto", "dark", "light", "mono"} }

// Theme draws rows of text.
type Theme struct {
	Glyphs  Glyphs
	Charset text.Charset

	pens     [roles]pen
	selected [roles]pen // on the row of the cursor
}

// pen is the control sequences that begin and end a style.
type pen struct{ on, off string }

// New builds the theme for choice; Auto gives one that reads on any
// background.
func New(choice Choice, charset text.Charset) *Theme {
	t := &Theme{Glyphs: glyphsFor(charset), Charset: charset}
	p := palettes[choice]
	for role, style := range p.styles() {
		t.pens[role] = penOf(style)
		switch {
		case p.cursor == nil:
			style = style.Reverse(!style.GetReverse())
		case style.GetBackground() == lipgloss.NoColor{}: // a hit stays one under the cursor
			style = style.Background(p.cursor)
		}
		t.selected[role] = penOf(style)
	}
	return t
}

// penOf reads the control sequences off a rendered letter.
func penOf(style lipgloss.Style) pen {
	on, off, _ := strings.Cut(style.Render("x"), "x")
	return pen{on, off}
}

// palette is the colours of a theme. A nil colour is the terminal's own; a nil
// cursor is drawn in reverse.
type palette struct {
	dim, accent, date, milestone, quote, editor, differs, active, fault color.Color
	cursor, passage, hit, hitHere                                       color.Color
	onHit                                                               color.Color // text on hit and hitHere
	mono                                                                bool
}

// palettes are indexed by Choice. Auto keeps to the sixteen colours, which the
// terminal's owner chose to read on their background; it also serves terminals
// that have no others.
var palettes = [...]palette{
	Auto: {
		dim: lipgloss.BrightBlack, accent: lipgloss.Blue, date: lipgloss.Cyan,
		milestone: lipgloss.Magenta, differs: lipgloss.Red, active: lipgloss.Magenta, fault: lipgloss.Red,
		hit: lipgloss.Yellow, hitHere: lipgloss.Magenta, onHit: lipgloss.Black,
	},
	Dark: {
		dim: lipgloss.Color("#98a0aa"), accent: lipgloss.Color("#7fb0dd"), date: lipgloss.Color("#9cc4b2"),
		milestone: lipgloss.Color("#e0b070"), quote: lipgloss.Color("#e6e1d3"), editor: lipgloss.Color("#b3bac4"),
		differs: lipgloss.Color("#e08c80"), active: lipgloss.Color("#e0b070"), fault: lipgloss.Color("#f08080"),
		cursor: lipgloss.Color("#2c3440"), passage: lipgloss.Color("#4a4426"),
		hit: lipgloss.Color("#95853f"), hitHere: lipgloss.Color("#e0b070"), onHit: lipgloss.Color("#111418"),
	},
	Light: {
		dim: lipgloss.Color("#5a626c"), accent: lipgloss.Color("#1f5f99"), date: lipgloss.Color("#2b6650"),
		milestone: lipgloss.Color("#94590a"), quote: lipgloss.Color("#22262b"), editor: lipgloss.Color("#4a525c"),
		differs: lipgloss.Color("#a8352a"), active: lipgloss.Color("#94590a"), fault: lipgloss.Color("#b02020"),
		cursor: lipgloss.Color("#dfe7f0"), passage: lipgloss.Color("#fbeeb5"),
		hit: lipgloss.Color("#f2d56b"), hitHere: lipgloss.Color("#e8a33d"), onHit: lipgloss.Color("#111418"),
	},
	Mono: {mono: true},
}

func (p palette) styles() [roles]lipgloss.Style {
	plain := lipgloss.NewStyle()
	ink := func(c color.Color) lipgloss.Style {
		if c == nil {
			return plain
		}
		return plain.Foreground(c)
	}
	marked := func(c color.Color) lipgloss.Style {
		if c == nil {
			return plain.Underline(true)
		}
		return plain.Background(c)
	}
	s := [roles]lipgloss.Style{
		Plain: plain, Dim: ink(p.dim), Title: plain.Bold(true), Heading: ink(p.accent).Bold(true),
		Rule: ink(p.dim), Date: ink(p.date), Milestone: ink(p.milestone).Bold(true),
		Happening: ink(p.accent), Statement: ink(p.dim), Quote: ink(p.quote),
		Attribution: ink(p.dim), Editor: ink(p.editor).Italic(true), Differs: ink(p.differs), Differing: ink(p.quote).Bold(true).Underline(true),
		Passage: marked(p.passage),
		Hit:     marked(p.hit).Foreground(p.onHit), HitHere: marked(p.hitHere).Foreground(p.onHit).Bold(true),
		Bar: ink(p.accent), BarFaint: ink(p.dim), Active: ink(p.active).Bold(true),
		Key: ink(p.accent).Bold(true), Fault: ink(p.fault).Bold(true),
	}
	if p.mono {
		s[Dim], s[Attribution], s[Rule], s[BarFaint] = plain.Faint(true), plain.Faint(true), plain.Faint(true), plain.Faint(true)
		s[Hit], s[HitHere] = plain.Underline(true).Bold(true), plain.Reverse(true)
		s[Active] = plain.Bold(true)
	}
	return s
}
