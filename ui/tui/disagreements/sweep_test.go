package disagreements

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

// TestEverySize draws both levels in every size: no size breaks a promise of
// View, and no text gets through that is not printable.
func TestEverySize(t *testing.T) {
	x := timeline.Excerpt{Source: nasty, Text: strings.Repeat(nasty+" and so on, ", 4), Match: quote.Exact}
	bad := timeline.Disagreement{
		ID: nasty, Topic: nasty, Note: nasty, Events: []string{"opening"},
		Sides: []timeline.Side{{Claim: nasty, Excerpts: []timeline.Excerpt{x, {}}}, {Claim: nasty}, {Excerpts: []timeline.Excerpt{x}}},
	}
	p := New(history(t, bad, timeline.Disagreement{ID: "none", Topic: "No sides"}))
	p.Open("opening")
	for width := 1; width <= 200; width += 1 + width/12 {
		for height := 1; height <= 60; height += 1 + height/6 {
			charset := text.Charset((width + height) % 2)
			p.SetFrame(framed(width, height, theme.Choice(width%len(theme.Choices())), charset))
			for i := range p.Count() {
				p.Step(i - p.topics.Cursor())
				check(t, p)
				p.Descend()
				for _, a := range []keys.Action{keys.Down, keys.PageDown, keys.Down, keys.HalfUp, keys.Last, keys.Up} {
					p.Move(a)
					p.Scroll(1)
					p.ClickAt(width/2, height/2)
					check(t, p)
				}
				p.Climb()
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
