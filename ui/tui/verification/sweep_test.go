package verification

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/keys"
)

// nasty is what must not reach the terminal, or is hard to measure.
const nasty = "\x1b[2J\x1b]0;x\a\u202e\r\n\tClimbie\u0301 漢字漢字 👩🏽\u200d🚀 \xff\u009b31m a\u00a0b…½—"

// TestEverySize draws the panel in every size: no size breaks a promise of
// View, and no text gets through that is not printable.
func TestEverySize(t *testing.T) {
	long := strings.Repeat(nasty+" and so on, ", 6)
	parts := timeline.Parts{
		Sources: []timeline.Source{{ID: "nasty", File: nasty, Publisher: nasty, Kind: nasty}},
		Events: []timeline.Event{{Title: nasty, Excerpts: []timeline.Excerpt{
			{},
			{Source: "nasty", Match: quote.Missing, Quote: quote.Quote{Exact: strings.ReplaceAll(long, "on", "\x1b[1moff")}},
			{Source: "nasty", Match: quote.Missing, Quote: quote.Quote{Exact: nasty, Suffix: nasty}},
			{Source: "nasty", Match: quote.Ambiguous, Quote: quote.Quote{Exact: "and so on"}},
			{Source: nasty, Match: quote.Folded, Text: long},
			{Source: "nasty", Match: quote.Exact, Text: nasty},
		}}},
	}
	tl, err := timeline.New(parts)
	if err != nil {
		t.Fatal(err)
	}
	p := New(tl)
	p.Open(map[string]string{"nasty": long})
	for width := 1; width <= 200; width += 1 + width/12 {
		for height := 1; height <= 60; height += 1 + height/6 {
			p.SetFrame(framed(width, height, theme.Choice(width%len(theme.Choices())), text.Charset((width+height)%2)))
			p.Move(keys.First)
			for _, a := range []keys.Action{keys.First, keys.Down, keys.PageDown, keys.HalfUp, keys.Last, keys.Up} {
				p.Move(a)
				check(t, p)
				p.Scroll(3)
				p.Click(height / 2)
				p.NextFault(1)
				check(t, p)
			}
		}
	}
}

// check checks what View promises.
func check(t *testing.T, p *Pane) {
	t.Helper()
	f := p.frame
	lines := p.View()
	if len(lines) != f.Height {
		t.Fatalf("%d×%d: %d lines", f.Width, f.Height, len(lines))
	}
	for _, l := range lines {
		shown := ansi.Strip(l)
		if w := text.Width(shown); w != f.Width {
			t.Fatalf("%d×%d: %q is %d cells wide", f.Width, f.Height, shown, w)
		}
		if i := strings.IndexFunc(shown, func(r rune) bool { return !unicode.IsPrint(r) }); i >= 0 {
			t.Fatalf("%d×%d: %q is not printable", f.Width, f.Height, shown[i:])
		}
		if f.Theme.Charset == text.ASCII && strings.IndexFunc(shown, func(r rune) bool { return r > '~' }) >= 0 {
			t.Fatalf("%d×%d: %q is not ASCII", f.Width, f.Height, shown)
		}
	}
}
