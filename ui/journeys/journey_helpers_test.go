//go:build unix

package journeys

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// whole asks for statements too, which the screen otherwise opens without.
func whole(s *setup) { s.args = append(slices.Clone(s.args), "--weight", "statement") }

// explore starts Dateline on whole histories and waits for its first whole screen.
func explore(t *testing.T, options ...Option) *Terminal {
	t.Helper()
	term := Start(t, Dateline, append(options, whole)...)
	term.WaitFor(Dateline.Ready)
	return term
}

// reported returns the folder of a corpus that someone's report was about.
func reported(t *testing.T, name string) string {
	t.Helper()
	folder, err := filepath.Abs(filepath.Join("../../data/testdata/reports", name))
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// press types a key and waits until the screen is at rest. It is for keys whose
// effect has no words to wait for.
func (term *Terminal) press(keys ...string) {
	term.t.Helper()
	for _, key := range keys {
		term.Type(key)
		term.WaitStable()
	}
}

// foot returns the last line, where the filter and its count always stand.
func (s Screen) foot() string { return s.Line(-1) }

// body returns the screen without its foot and the rule above that, which also
// carry passing notices.
func (s Screen) body() string { return strings.Join(s.Lines()[:max(0, s.Height-2)], "\n") }

// selected returns the lines of the timeline the cursor is on, joined by single
// spaces; the cursor stands in the first column.
func (s Screen) selected() string {
	var lines []string
	for _, line := range s.Lines() {
		if rest, ok := strings.CutPrefix(line, "▌"); ok {
			lines = append(lines, rest)
		}
	}
	return fold(strings.Join(lines, " "))
}

// marked returns the text of the cells that marks holds for, rows joined by
// single spaces, and the first row that has any; -1 if none has.
func (s Screen) marked(marks func(Cell) bool) (text string, row int) {
	row = -1
	var rows []string
	for y, cells := range s.Cells {
		var b strings.Builder
		for _, cell := range cells {
			if marks(cell) {
				b.WriteString(cell.Content)
			}
		}
		if b.Len() > 0 {
			rows = append(rows, b.String())
			if row < 0 {
				row = y
			}
		}
	}
	return fold(strings.Join(rows, " ")), row
}

// highlighted reports whether a cell has a background of its own, as the
// passage looked at has where there are colours.
func highlighted(c Cell) bool { return c.Style.Bg != nil }

// underlined reports whether a cell is underlined, as the passage looked at is
// where there are none.
func underlined(c Cell) bool { return c.Style.Underline != 0 }

// fold makes every run of white space a single space.
func fold(text string) string { return strings.Join(strings.Fields(text), " ") }

// returnsTo waits until the body of the screen is what it was.
func (term *Terminal) returnsTo(was Screen) {
	term.t.Helper()
	term.WaitUntil("the screen is again\n"+was.String(), func(s Screen) bool {
		return s.Height == was.Height && s.body() == was.body()
	})
}

// selects waits until words are in what the cursor of the timeline is on.
func (term *Terminal) selects(words string) {
	term.t.Helper()
	term.WaitUntil("the cursor is on "+quote(words), func(s Screen) bool { return strings.Contains(s.selected(), words) })
}

// marks waits until the highlighted text of the screen is exactly words.
func (term *Terminal) marks(words string) {
	term.t.Helper()
	term.WaitUntil("marked is "+quote(words), func(s Screen) bool {
		text, _ := s.marked(highlighted)
		return text == words
	})
}
