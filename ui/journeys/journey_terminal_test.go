//go:build unix

package journeys

import (
	"bytes"
	"image/color"
	"math"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
)

// tour visits every kind of screen: the timeline, open events, the article,
// its search, the panel of years, the help, a prompt and a notice. The keys of a
// step are apart by spaces.
var tour = []string{
	"j", "enter", "enter", "]", "/ the", "enter", "n", "?", "G", "esc",
	"y", "j v j", "esc", "q", "q", "z", "Z", "=", "G", ": 2004", "enter",
}

// take goes on the tour.
func (term *Terminal) take() {
	term.t.Helper()
	for _, step := range tour {
		term.Type(strings.Fields(step)...)
		term.WaitStable()
	}
}

// A terminal that answers nothing starts promptly and is usable. Programs that
// wait for its answers wait for seconds.
func TestAMuteTerminal(t *testing.T) {
	t.Parallel()
	term := explore(t, Mute)
	if took := term.firstShowing(Dateline.Ready).Sub(term.began); took > 3*time.Second {
		t.Errorf("the first screen took %v", took)
	}
	term.Type("j", "enter")
	term.WaitFor("Editor ")
}

// Ready, by which the benchmarks know that Dateline has started, stands on its
// first whole screen and on no frame before.
func TestReadyIsTheFirstWholeScreen(t *testing.T) {
	t.Parallel()
	term := explore(t, Size(120, 40), Mute) // an answer would colour it anew
	term.WaitStable()
	rest := term.Screen()
	first := true
	term.replay(func(_ int, d *display) bool {
		s, _ := d.screen()
		switch {
		case !s.Contains(Dateline.Ready):
			return true
		case first && s.Text() != rest.Text():
			t.Errorf("when %q appears, the screen is not whole\n%s", Dateline.Ready, s)
		}
		first = false
		return false
	})
}

// The colours of a terminal's theme read on its background: letters and
// figures have the contrast of 4.5 that WCAG 2.2 (1.4.3) asks of text.
func TestColoursReadOnTheirBackground(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		options []Option
		why     string
	}{
		{"dark", nil, "a dark terminal gets the dark theme"},
		{"light", []Option{Light}, "a light terminal gets the light theme"},
		{"chosen", []Option{Light, Mute, Args("--theme", "dark")}, "--theme decides where the terminal says nothing"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := toTheAct(t, test.options...)
			for _, key := range []string{"enter", "enter", "/", "trust", "enter", "y"} {
				term.press(key)
				if cell, ratio := faintest(term.Screen()); ratio < 4.5 {
					t.Errorf("%s, but %q has a contrast of %.1f\n%s", test.why, cell.Content, ratio, term.Screen())
				}
			}
		})
	}
}

// faintest returns the letter or figure with the least contrast on a screen.
func faintest(s Screen) (least Cell, ratio float64) {
	p := paletteFor(s.background)
	ratio = math.Inf(1)
	for _, row := range s.Cells {
		for _, cell := range row {
			if !strings.ContainsFunc(cell.Content, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				continue
			}
			fg, bg := luminance(p.resolve(cell.Style.Fg, p.foreground)), luminance(p.resolve(cell.Style.Bg, p.background))
			if r := (max(fg, bg) + 0.05) / (min(fg, bg) + 0.05); r < ratio {
				least, ratio = cell, r
			}
		}
	}
	return least, ratio
}

// luminance is the relative luminance of a colour, as WCAG 2.2 defines it.
func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// sgr is a sequence that sets colours and attributes.
var sgr = regexp.MustCompile("\x1b\\[([0-9;:]*)m")

// attributes are the parameters of sgr that set no colour: reset, bold, faint,
// italic, underline, reverse, and what ends them.
var attributes = map[string]bool{
	"": true, "0": true, "1": true, "2": true, "3": true, "4": true, "7": true,
	"22": true, "23": true, "24": true, "27": true,
}

// kind tells which colours the parameters of an sgr begin with, and how many
// parameters that takes.
func kind(parameters []string) (colours, taken int) {
	switch p := parameters[0]; {
	case attributes[p]:
		return 0, 1
	case sixteen.MatchString(p):
		return 16, 1
	case len(parameters) >= 3 && parameters[1] == "5":
		return 256, 3
	}
	return 1 << 24, len(parameters)
}

// The eight colours, bright or not, for text or behind it, and their end.
var sixteen = regexp.MustCompile(`^(3|4|9|10)[0-79]$`)

// NO_COLOR=1 writes no colour at all, and a terminal of 16 or 256 colours gets
// no others.
func TestColoursOfTheTerminal(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		options []Option
		most    int
		why     string
	}{
		{"NO_COLOR", []Option{Env("NO_COLOR=1")}, 0, "https://no-color.org"},
		{"mono", []Option{Args("--theme", "mono")}, 0, "asked for on the command line"},
		{"16 colours", []Option{Env("TERM=xterm", "COLORTERM")}, 16, "a terminal that is not known for more"},
		{"256 colours", []Option{Env("COLORTERM")}, 256, "what xterm-256color stands for"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := explore(t, test.options...)
			term.take()
			most := 0
			for _, set := range sgr.FindAllSubmatch(term.Raw(), -1) {
				for rest := strings.Split(string(set[1]), ";"); len(rest) > 0; {
					colours, taken := kind(rest)
					most, rest = max(most, colours), rest[taken:]
				}
			}
			if most != test.most {
				t.Errorf("of %d colours, want of %d: %s", most, test.most, test.why)
			}
		})
	}
}

// Under a locale that is not UTF-8 only ASCII is written, and the marks still
// tell the weights apart.
func TestASCII(t *testing.T) {
	t.Parallel()
	term := explore(t, Env("LANG=C"))
	term.WaitFor("Victoria Climbie, aged eight")
	if s := term.Screen(); !s.Contains("* Victoria") || !s.Contains("o Many") || !s.Contains("- Lord Laming") {
		t.Errorf("milestones, events and statements are not told apart\n%s", s)
	}
	term.take()
	if at := bytes.IndexFunc(term.Raw(), func(r rune) bool { return r > unicode.MaxASCII }); at >= 0 {
		t.Errorf("not ASCII: %q", term.Raw()[max(0, at-40):at+10])
	}
}

// Where output is no terminal, and under TERM=dumb, dateline prints the list.
func TestWithoutAScreenTheListIsPrinted(t *testing.T) {
	t.Parallel()
	run := func(args ...string) string {
		cmd := exec.Command(Dateline.Path(t), args...)
		cmd.Env = environment(t, t.TempDir(), nil)
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("dateline %q: %v", args, err)
		}
		return string(out)
	}
	list := run("list")
	if !strings.Contains(list, "2004") || strings.Contains(list, "\x1b") {
		t.Fatalf("the list is\n%s", list)
	}
	if got := run(); got != list {
		t.Errorf("into a pipe dateline prints\n%s", got)
	}
	if got := run("--years", "2004"); got != run("list", "--years", "2004") {
		t.Errorf("into a pipe dateline --years 2004 prints\n%s", got)
	}
	term := StartCommand(t, Dateline.Path(t), Env("TERM=dumb"))
	if code := term.ExitCode(); code != 0 {
		t.Errorf("exit status %d under TERM=dumb", code)
	}
	if got := strings.ReplaceAll(string(term.Raw()), "\r\n", "\n"); got != list {
		t.Errorf("under TERM=dumb dateline prints\n%s", got)
	}
}

// Wherever the corpus stands, the program writes nothing to the folder it is
// started in, and opens no other file of the reader's than those it is given.
func TestNothingIsWritten(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	term := explore(t, Dir(folder))
	term.take()
	term.Type("Q")
	if code := term.ExitCode(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) > 0 {
		t.Errorf("written: %q", left)
	}
	if left := term.leftInTemp(); len(left) > 0 {
		t.Errorf("left in the temporary folder: %q", left)
	}
}
