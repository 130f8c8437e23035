package cite_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/cite"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

var styles = []cite.Style{
	{Name: "short", Text: "The Gazette, 3 May 2002"},
	{Name: "long", Text: strings.Repeat("The Gazette of Alder, ", 20) + "the end."},
}

func framed(width, height int) frame.Frame {
	return frame.Frame{Width: width, Height: height, Theme: theme.New(theme.Mono, text.UTF8)}
}

func screen(p *cite.Pane) string { return ansi.Strip(strings.Join(p.View(), "\n")) }

// What is wrapped is wrapped anew whenever the style or the screen is another.
func TestWhatIsShown(t *testing.T) {
	var p cite.Pane
	p.Open(styles, "long")
	p.SetFrame(framed(80, 20))
	for _, c := range []struct {
		why  string
		do   func()
		want string
	}{
		{"the style asked for, opened before there is a screen", func() {}, "[long]"},
		{"its text to the end", func() {}, "the end."},
		{"the next style is the first again", func() { p.Next(1) }, "The Gazette, 3 May 2002"},
		{"the one before is the last", func() { p.Next(-1) }, "the end."},
		{"a narrow screen cuts nothing off", func() { p.SetFrame(framed(30, 60)) }, "the end."},
		{"a low one must be scrolled", func() { p.SetFrame(framed(30, 5)); p.Move(keys.Last) }, "the end."},
		{"another style is shown from its beginning", func() { p.Next(1); p.Next(1) }, "The Gazette of Alder,"},
		{"an unknown style is the first", func() { p.Open(styles, "none"); p.SetFrame(framed(80, 20)) }, "[short]"},
	} {
		if c.do(); !strings.Contains(screen(&p), c.want) {
			t.Errorf("%s: there is no %q on\n%s", c.why, c.want, screen(&p))
		}
	}
}

// The reference is selected with a mouse, so nothing stands before its lines.
func TestLinesAreTheReferenceAlone(t *testing.T) {
	var p cite.Pane
	p.SetFrame(framed(40, 20))
	p.Open(styles, "long")
	var words []string
	for _, l := range strings.Split(screen(&p), "\n")[2:] {
		if strings.HasPrefix(l, " ") && strings.TrimSpace(l) != "" {
			t.Errorf("the line %q is indented", l)
		}
		words = append(words, strings.Fields(l)...)
	}
	if got := strings.Join(words, " "); got != styles[1].Text {
		t.Errorf("the lines are %q", got)
	}
}

func TestNoStyles(t *testing.T) {
	var p cite.Pane
	p.SetFrame(framed(40, 1))
	p.Open(nil, "long")
	if p.Next(1) != "" || p.Style() != (cite.Style{}) || len(p.View()) != 1 {
		t.Error("there is a reference where there are no styles")
	}
}
