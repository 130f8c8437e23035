package list

import (
	"strings"

	"dateline/ui/theme"
	"dateline/ui/tui/frame"
)

// Titled is a list below a title and a rule. A low frame gives up the rule,
// then the title.
type Titled struct {
	List
	whole frame.Frame
}

// SetFrame tells where title and list draw.
func (t *Titled) SetFrame(f frame.Frame) {
	t.whole = f
	f.Height -= t.above()
	t.List.SetFrame(f)
}

// Frame returns what [Titled.SetFrame] told last.
func (t *Titled) Frame() frame.Frame { return t.whole }

// above is how many lines stand above the list.
func (t *Titled) above() int {
	switch {
	case t.whole.Height < 2:
		return 0
	case t.whole.Height < 6:
		return 1
	}
	return 2
}

// Click puts the cursor on the item on line y, counted from the title's, and
// reports whether it was there already.
func (t *Titled) Click(y int) (again bool) { return t.List.Click(y - t.above()) }

// View draws title and list: exactly Height lines of Width cells. empty is
// what it says where there is nothing to list.
func (t *Titled) View(title theme.Row, empty string) []string {
	f := t.whole
	header := []theme.Row{title, {{Role: theme.Rule, Text: strings.Repeat(f.Theme.Glyphs.Rule, f.Width)}}}
	var lines []string
	for _, row := range header[:t.above()] {
		lines = append(lines, f.Theme.Draw(row, f.Width))
	}
	return append(lines, t.List.View(empty)...)
}
