//go:build unix

package journeys

import (
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// gallery shows every attribute and kind of colour the drawing knows, and text
// that fonts and XML find difficult.
const gallery = "plain \x1b[1mbold\x1b[m \x1b[3mitalic\x1b[m \x1b[4munderline\x1b[m \x1b[9mstruck\x1b[m \x1b[2mfaint\x1b[m \x1b[7mreverse\x1b[m\r\n" +
	"\x1b[31mred \x1b[92mgreen \x1b[38;5;12mblue \x1b[38;5;208morange \x1b[38;2;200;80;220mviolet\x1b[m \x1b[30;44mon blue\x1b[m \x1b[48;5;236mon grey\x1b[m\r\n" +
	"<tag attr=\"a&b\"> “curly” – café Climbie\u0301 \u00a0no-break\r\n" +
	"wide: 日本語 text \x1b[42m한글\x1b[m end\r\n" +
	"│ ┌──┐ ▁▂▃▄▅▆▇█████ ● ○ · …\r\n" +
	"│ └──┘ \x1b[1;4mboth\x1b[m   spaces   kept"

func galleryScreen(t *testing.T, bg background) Screen {
	t.Helper()
	d := newDisplay(60, 8, bg, io.Discard)
	t.Cleanup(d.close)
	if _, err := d.Write([]byte(gallery)); err != nil {
		t.Fatal(err)
	}
	s, _ := d.screen()
	return s
}

func TestSVGHoldsTheScreen(t *testing.T) {
	for _, screen := range []Screen{galleryScreen(t, darkBackground), galleryScreen(t, lightBackground), barelistScreen(t)} {
		drawn := linesOfSVG(t, svg(screen), screen)
		for y, want := range screen.Lines() {
			if drawn[y] != want {
				t.Errorf("line %d is drawn %q, want %q", y, drawn[y], want)
			}
		}
	}
}

func barelistScreen(t *testing.T) Screen {
	t.Helper()
	term := Start(t, BareList)
	term.WaitFor(BareList.Ready)
	return term.Screen()
}

// linesOfSVG reads the lines of text back from where a drawing puts them.
func linesOfSVG(t *testing.T, drawing string, s Screen) []string {
	t.Helper()
	var document struct {
		Texts []struct {
			X    float64 `xml:"x,attr"`
			Y    float64 `xml:"y,attr"`
			Text string  `xml:",chardata"`
		} `xml:"g>text"`
	}
	if err := xml.Unmarshal([]byte(drawing), &document); err != nil {
		t.Fatal(err)
	}
	lines := make([]string, s.Height)
	for _, text := range document.Texts {
		column := int(math.Round((text.X*100 - padding) / cellWidth))
		row := int(math.Round((text.Y*100 - padding - ascent) / cellHeight))
		gap := column - ansi.StringWidth(lines[row])
		if gap < 0 {
			t.Fatalf("%q overlaps the text before it", text.Text)
		}
		lines[row] += strings.Repeat(" ", gap) + text.Text
	}
	for y := range lines {
		lines[y] = strings.TrimRight(lines[y], " ")
	}
	return lines
}

// The picture of the gallery also shows reviewers what a change of the drawing
// does to it.
func TestPictureOfTheGallery(t *testing.T) {
	term := StartCommand(t, "/bin/sh", Size(60, 8), Args("-c", `printf %s "$1"`, "sh", gallery))
	term.ExitCode()
	picture(t, term, "gallery")
}

func TestSVGIsDeterministic(t *testing.T) {
	first, second := galleryScreen(t, lightBackground), galleryScreen(t, lightBackground)
	if svg(first) != svg(second) {
		t.Error("two drawings of equal screens differ")
	}
}

// Each look is checked by the attributes it must leave in the drawing.
func TestSVGStyles(t *testing.T) {
	drawing := svg(galleryScreen(t, darkBackground))
	for _, want := range []string{
		` font-weight="bold">bold<`,
		` font-style="italic">italic<`,
		` text-decoration="underline">underline<`,
		` text-decoration="line-through">struck<`,
		` fill="#8a8c92">faint<`,    // 3/5 of the foreground on the background
		` fill="#16181d">reverse<`,  // the background's colour
		` fill="#e06c75">red <`,     // the palette's
		` fill="#8cc5f7">blue <`,    // 38;5;12 is the palette's too
		` fill="#ff8700">orange <`,  // the colour cube's
		` fill="#c850dc">violet<`,   // as given
		` fill="#303030"/>`,         // 48;5;236, from the grey ramp
		`&lt;tag attr=&#34;a&amp;b`, // escaped
	} {
		if !strings.Contains(drawing, want) {
			t.Errorf("nothing is drawn with %s", want)
		}
	}
}
