//go:build unix

package journeys

import (
	"fmt"
	"image"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Cell is one place of a screen: a grapheme cluster, its width and its style.
type Cell = uv.Cell

// Screen is a copy of what a terminal shows at one moment.
type Screen struct {
	Width, Height int
	Cells         [][]Cell    // rows of cells, from the top left
	Alternate     bool        // the alternate screen is shown
	Cursor        image.Point // column and row, from 0

	background background
	modes      map[ansi.Mode]bool // those the program has changed
	entered    bool               // the alternate screen was shown at some time
}

// CursorVisible reports whether the cursor shows.
func (s Screen) CursorVisible() bool { return s.mode(ansi.ModeTextCursorEnable) }

// mode reports whether a mode is on; the cursor and automatic wrapping are on
// in a fresh terminal, all others off.
func (s Screen) mode(m ansi.Mode) bool {
	if on, changed := s.modes[m]; changed {
		return on
	}
	return m == ansi.ModeTextCursorEnable || m == ansi.ModeAutoWrap
}

// mouse reports whether the program asked for clicks in the SGR encoding.
func (s Screen) mouse() bool {
	return s.mode(ansi.ModeMouseExtSgr) &&
		(s.mode(ansi.ModeMouseNormal) || s.mode(ansi.ModeMouseButtonEvent) || s.mode(ansi.ModeMouseAnyEvent))
}

// Text returns the lines of the screen joined by line feeds, without styles and
// without the blanks at the ends of lines.
func (s Screen) Text() string { return strings.Join(s.Lines(), "\n") }

// Lines returns the text of each row; see Text.
func (s Screen) Lines() []string {
	lines := make([]string, s.Height)
	for y := range lines {
		lines[y] = s.Line(y)
	}
	return lines
}

// Line returns the text of row n, counted from 0 at the top or from -1 at the
// bottom upwards; "" where there is no such row.
func (s Screen) Line(n int) string {
	if n < 0 {
		n += s.Height
	}
	if n < 0 || n >= s.Height {
		return ""
	}
	var b strings.Builder
	row := s.Cells[n]
	for x := 0; x < len(row); x += max(row[x].Width, 1) {
		if row[x].Content == "" {
			b.WriteByte(' ')
		} else {
			b.WriteString(row[x].Content)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// Contains reports whether text stands within one line of the screen.
func (s Screen) Contains(text string) bool { return strings.Contains(s.Text(), text) }

// Find returns the column and row, from 0, of the first place where text stands.
func (s Screen) Find(text string) (at image.Point, found bool) {
	for y, line := range s.Lines() {
		if before, _, ok := strings.Cut(line, text); ok {
			return image.Pt(ansi.StringWidth(before), y), true
		}
	}
	return image.Point{}, false
}

// String draws the screen in a frame, for the messages of failing tests.
func (s Screen) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d×%d, cursor at column %d row %d, visible %t, alternate screen %t\n",
		s.Width, s.Height, s.Cursor.X, s.Cursor.Y, s.CursorVisible(), s.Alternate)
	edge := "+" + strings.Repeat("-", s.Width) + "+\n"
	b.WriteString(edge)
	for _, line := range s.Lines() {
		fmt.Fprintf(&b, "|%s%s|\n", line, strings.Repeat(" ", max(0, s.Width-ansi.StringWidth(line))))
	}
	b.WriteString(edge)
	return b.String()
}
