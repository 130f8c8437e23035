package list_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/list"
)

var mono = theme.New(theme.Mono, text.UTF8)

// shelf is a list whose i-th item has the lines "i.0", "i.1" … with a line to
// lead to it where i is even, and which items of it were laid out.
type shelf struct {
	list.List
	heights []int
	laidOut map[int]bool
}

func newShelf(height int, heights ...int) *shelf {
	s := &shelf{heights: heights, laidOut: map[int]bool{}}
	s.SetFrame(frame.Frame{Width: 20, Height: height, Theme: mono, Focused: true})
	s.SetItems(len(heights), func(i int) list.Item {
		s.laidOut[i] = true
		var item list.Item
		if i%2 == 0 {
			item.Lead = []theme.Row{{{Role: theme.Heading, Text: "lead"}}}
		}
		for line := range heights[i] {
			item.Body = append(item.Body, theme.Row{{Role: theme.Plain, Text: fmt.Sprintf(" %d.%d", i, line)}})
		}
		return item
	})
	return s
}

// screen is what stands on the list, line by line.
func (s *shelf) screen() []string {
	lines := s.View("Nothing.")
	for i, l := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return lines
}

var moves = []keys.Action{
	keys.Down, keys.Up, keys.HalfDown, keys.HalfUp, keys.PageDown, keys.PageUp, keys.First, keys.Last,
}

// Whatever is done, the screen is full where there is enough to fill it, and
// holds a part of the item under the cursor unless the wheel turned it away.
func TestTheCursorIsOnTheScreen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		height := rapid.IntRange(1, 12).Draw(t, "height")
		s := newShelf(height, rapid.SliceOfN(rapid.IntRange(1, 9), 1, 20).Draw(t, "heights")...)
		all := 0
		for i, h := range s.heights {
			all += h + 1 - i%2
		}
		for _, a := range rapid.SliceOfN(rapid.SampledFrom(moves), 1, 20).Draw(t, "moves") {
			s.Scroll(rapid.IntRange(-3, 3).Draw(t, "scrolled"))
			before := s.Cursor()
			s.Move(a)
			screen := s.screen()
			if len(screen) != height {
				t.Fatalf("%d lines, want %d", len(screen), height)
			}
			if blank := slices.Contains(screen, ""); blank != (all < height) {
				t.Fatalf("%d lines on a screen of %d look so:\n%s", all, height, strings.Join(screen, "\n"))
			}
			on := slices.ContainsFunc(screen, func(l string) bool { return strings.HasPrefix(l, "▌") || l == "lead" })
			if s.Cursor() != before && !on {
				t.Fatalf("the cursor is out of sight on item %d:\n%s", s.Cursor(), strings.Join(screen, "\n"))
			}
		}
	})
}

// Down from the beginning passes every line of every item, up from the end the
// beginning of every item, and both stop at the end they go to.
func TestSteppingShowsEveryItem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newShelf(rapid.IntRange(2, 8).Draw(t, "height"), rapid.SliceOfN(rapid.IntRange(1, 20), 1, 8).Draw(t, "heights")...)
		last := len(s.heights) - 1
		for _, way := range []struct {
			step keys.Action
			end  int
			to   string // the line the way ends at
		}{
			{keys.Down, last, fmt.Sprintf("%d.%d", last, s.heights[last]-1)},
			{keys.Up, 0, "lead"},
		} {
			seen := map[string]bool{}
			var screen []string
			for range 200 {
				screen = s.screen()
				for i, l := range screen {
					screen[i] = strings.TrimSpace(strings.TrimPrefix(l, "▌"))
					seen[screen[i]] = true
				}
				s.Move(way.step)
			}
			if s.Cursor() != way.end || !slices.Contains(screen, way.to) {
				t.Fatalf("the way %v ends on item %d:\n%s", way.step, s.Cursor(), strings.Join(screen, "\n"))
			}
			for i, height := range s.heights {
				for line := range height {
					if must := way.step == keys.Down || line == 0; must && !seen[fmt.Sprintf("%d.%d", i, line)] {
						t.Fatalf("line %d of item %d is never seen on the way %v", line, i, way.step)
					}
				}
			}
		}
	})
}

// A click puts the cursor on what is seen on that line, and on nothing where
// that is a line which only leads to an item.
func TestClick(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newShelf(rapid.IntRange(1, 12).Draw(t, "height"), rapid.SliceOfN(rapid.IntRange(1, 5), 1, 12).Draw(t, "heights")...)
		s.Select(rapid.IntRange(0, len(s.heights)-1).Draw(t, "selected"))
		y := rapid.IntRange(-2, 14).Draw(t, "y")
		want, before := s.Cursor(), s.Cursor()
		item := -1
		if screen := s.screen(); y >= 0 && y < len(screen) {
			if n, _ := fmt.Sscanf(strings.TrimPrefix(screen[y], "▌"), "%d.", &item); n == 1 {
				want = item
			}
		}
		again := s.Click(y)
		if s.Cursor() != want || again != (item == before) {
			t.Errorf("a click on line %d leads to %d (again: %v), want %d", y, s.Cursor(), again, want)
		}
	})
}

func TestEmpty(t *testing.T) {
	s := newShelf(3)
	for _, a := range moves {
		s.Move(a)
	}
	if s.Scroll(1); s.Cursor() != -1 || s.Click(0) {
		t.Error("there is something in an empty list")
	}
	if got := s.screen(); !slices.Equal(got, []string{" Nothing.", "", ""}) {
		t.Errorf("an empty list looks so: %q", got)
	}
	var unframed list.List
	unframed.SetItems(3, nil)
	if unframed.Select(2); unframed.Cursor() != 2 {
		t.Error("the cursor cannot be moved before there is a screen")
	}
}

// The cursor keeps its index when what is listed changes, as far as that is
// left.
func TestItemsChange(t *testing.T) {
	s := newShelf(5, 1, 1, 1, 1)
	s.Select(3)
	row := func(int) list.Item { return list.Item{Body: []theme.Row{{{Role: theme.Plain, Text: " new"}}}} }
	for _, c := range []struct {
		why     string
		n, want int
	}{
		{"there are more", 9, 3},
		{"there are fewer", 2, 1},
		{"there are none", 0, -1},
		{"there are some again", 3, 0},
	} {
		s.SetItems(c.n, row)
		if s.Cursor() != c.want {
			t.Errorf("%s: the cursor is on %d, want %d", c.why, s.Cursor(), c.want)
		}
	}
}

// Of a hundred thousand items no more are laid out than are seen.
func TestOnlyWhatIsSeenIsLaidOut(t *testing.T) {
	s := newShelf(10, slices.Repeat([]int{1, 2}, 50_000)...)
	for _, a := range moves {
		s.Move(a)
		s.View("")
	}
	if n := len(s.laidOut); n > 100 {
		t.Errorf("%d items were laid out", n)
	}
}
