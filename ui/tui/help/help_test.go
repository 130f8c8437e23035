package help_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/help"
	"dateline/ui/tui/keys"
)

func framed(width, height int, charset text.Charset) frame.Frame {
	return frame.Frame{Width: width, Height: height, Theme: theme.New(theme.Mono, charset)}
}

// What is kept from one frame to the next is what a new panel would show.
func TestNothingStaleIsShown(t *testing.T) {
	var p help.Pane
	for _, place := range []keys.Place{keys.Timeline, keys.Reader} {
		p.Open(place)
		for _, f := range []frame.Frame{
			framed(80, 24, text.UTF8), framed(30, 24, text.UTF8), framed(80, 24, text.ASCII), framed(80, 400, text.UTF8),
		} {
			p.SetFrame(f)
			var fresh help.Pane
			fresh.SetFrame(f)
			fresh.Open(place)
			if !slices.Equal(p.View(), fresh.View()) {
				t.Errorf("%d×%d: the panel is stale:\n%s", f.Width, f.Height, ansi.Strip(strings.Join(p.View(), "\n")))
			}
		}
	}
}

// Every key of the place is on the help, and the last sign at its end.
func TestAllIsListed(t *testing.T) {
	var p help.Pane
	p.Open(keys.Reader)
	p.SetFrame(framed(200, 400, text.UTF8))
	all := ansi.Strip(strings.Join(p.View(), "\n"))
	for _, section := range keys.Sections(keys.Reader) {
		for _, b := range section.Bindings {
			if !strings.Contains(all, b.Label) || !strings.Contains(all, b.Help) {
				t.Errorf("the key %s (%s) is not listed", b.Label, b.Help)
			}
		}
	}
	p.SetFrame(framed(80, 10, text.UTF8))
	if p.Move(keys.Last); !strings.Contains(ansi.Strip(p.View()[9]), "the text") {
		t.Errorf("the last line is %q, want the end of the last sign", ansi.Strip(p.View()[9]))
	}
	if p.Move(keys.Accept) {
		t.Error("a key that does not move is said to")
	}
}
