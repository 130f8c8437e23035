package tui

import (
	"slices"
	"testing"

	"dateline/ui/text"
	"dateline/ui/tui/keys"
)

// A surface is something the program can show, and how to get there.
type surface struct {
	name string
	keys []string
	open func(*Options)
}

// surfaces are what the program shows, reached from its first screen.
var surfaces = []surface{
	{"timeline", nil, nil},
	{"the end of the timeline", []string{"G"}, nil},
	{"an open event", []string{"}", "+"}, nil},
	{"all events open", []string{"="}, nil},
	{"all events open, in the middle", []string{"=", "pgdown", "ctrl+d", "}"}, nil},
	{"an excerpt", []string{"j", "enter"}, nil},
	{"the last excerpt of an event", []string{"}", "enter", "j", "j"}, nil},
	{"an article with the focus", []string{"j", "o"}, nil},
	{"an article and the timeline with the focus", []string{"j", "o", "tab"}, nil},
	{"an article by itself", []string{"j", "o", "O"}, nil},
	{"a timeline by itself, an article behind", []string{"j", "o", "tab", "O"}, nil},
	{"the end of an article", []string{"o", "G"}, nil},
	{"the last passage", []string{"o", "]", "]", "]", "]", "]", "]"}, nil},
	{"hits in an article", []string{"o", "/", "e", "enter", "n", "n"}, nil},
	{"an excerpt that is nowhere", []string{"enter", "j", "o"}, nil},
	{"years", []string{"y"}, nil},
	{"a range of years", []string{"y", "v", "G"}, nil},
	{"years that begin with a digit", []string{"y", "2"}, nil},
	{"a filter", []string{"y", "G", "enter"}, nil},
	{"a filter by years and weight", []string{"y", "v", "j", "j", "enter", "z"}, nil},
	{"a filter that is off", []string{"z", "f"}, nil},
	{"a filter that leaves nothing", nil, inYears(2525, 2525)},
	{"help", []string{"?"}, nil},
	{"the end of the help", []string{"o", "?", "G"}, nil},
	{"sources", []string{"S", "j"}, nil},
	{"actors", []string{"A"}, nil},
	{"actors that are narrowed", []string{"A", "/", "m"}, nil},
	{"the actors of an event", []string{"a"}, nil},
	{"disagreements", []string{"D"}, nil},
	{"a disagreement", []string{"D", "enter"}, nil},
	{"verification", []string{"V", "j"}, nil},
	{"a reference", []string{"C", "tab"}, nil},
	{"what was found", []string{"/", "e", "enter"}, nil},
	{"a list of hits", []string{"/", "e", "enter", "H", "j"}, nil},
	{"a search that is typed", []string{"/", "e"}, nil},
	{"a search that finds nothing", []string{"/", "q", "x", "q", "enter"}, nil},
	{"a filter that is typed", []string{"F", "t", "a", "g", ":", "tab"}, nil},
	{"a wrong filter that is typed", []string{"F", "y", "e", "a", "r", ":", "x"}, nil},
	{"starred events", []string{"m", "*"}, nil},
	{"a quote that was copied", []string{"c"}, nil},
	{"a question", []string{":"}, nil},
	{"a question with an answer", []string{":", "n", "o", "v", "space", "2", "0", "0", "4"}, nil},
	{"a question with a wrong answer", []string{":", "f", "e", "b", "r", "a", "r"}, nil},
	{"a search in an article", []string{"o", "/", "b", "r", "i", "d", "g", "e"}, nil},
	{"a notice", []string{"x"}, nil},
	{"a long notice", []string{"O"}, nil},
	{"a notice about a date", []string{":", "2", "0", "0", "9", "enter"}, nil},
}

// Widths and heights to sweep: those about every threshold of the layout, and
// between them enough to meet what is only true of some.
var (
	sweptWidths = []int{
		1, 2, 3, 5, 8, 13, 18, 19, 20, 21, 22, 25, 29, 33, 38, 39, 40, 41, 42, 47, 54, 55, 56, 57, 58, 63, 69, 75, 76, 77,
		80, 82, 83, 84, 87, 88, 89, 90, 91, 94, 95, 96, 97, 100, 108, 109, 110, 111, 112, 118, 119, 120, 121, 122, 127,
		139, 140, 141, 160, 199, 200, 201, 245, 299, 300,
	}
	sweptHeights = []int{
		1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 23, 24, 25, 26, 27, 28, 29, 30, 33, 40, 50,
		64, 99, 100,
	}
)

// "Size sweep of every screen 1×1 to 300×100 without panic or an over-wide
// line." (issue 2)
func TestSweep(t *testing.T) {
	for _, h := range []struct {
		name    string
		history history
		charset text.Charset
	}{
		{"bridge", bridge(t), text.UTF8},
		{"nasty", nastyHistory(t), text.UTF8},
		{"nasty in ASCII", nastyHistory(t), text.ASCII},
	} {
		for i, s := range surfaces {
			t.Run(h.name+"/"+s.name, func(t *testing.T) {
				t.Parallel()
				v := reach(t, h.history, s, 140, 40, h.charset)
				sweep(v, i, h.charset)
			})
		}
	}
}

// reach brings a visitor to a surface.
func reach(t judge, h history, s surface, width, height int, charset text.Charset) *visitor {
	t.Helper()
	charsetAs := func(o *Options) { o.Charset = charset }
	if s.open == nil {
		s.open = charsetAs
	}
	v := visit(t, h, width, height, charsetAs, s.open)
	v.press(s.keys...)
	return v
}

// sweep checks a surface at a share of the sizes: every width with some of the
// heights and every height with some of the widths. Which ones differs from
// surface to surface, so that together they meet all.
func sweep(v *visitor, surface int, charset text.Charset) {
	v.Helper()
	share := 11
	if thin() {
		share = 83
	}
	for i, width := range sweptWidths {
		for j, height := range sweptHeights {
			if (5*i+7*j+surface)%share == 0 {
				v.resize(width, height)
				v.checkScreen(width, height, charset)
			}
		}
	}
}

// thin tells that the suite must be quick or is slow anyway.
func thin() bool { return testing.Short() || raceDetector }

// TestSweepReached reaches every surface on small screens, where the keys meet
// other layouts than on the large one they were swept from.
func TestSweepReached(t *testing.T) {
	sizes := []struct{ width, height int }{
		{1, 1},
		{20, 5},
		{21, 6},
		{39, 9},
		{56, 11},
		{76, 17},
		{80, 24},
		{90, 28},
		{119, 30},
		{120, 30},
		{300, 100},
	}
	h, worse := bridge(t), nastyHistory(t)
	for _, s := range surfaces {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for i, size := range sizes {
				if thin() && i%2 != 0 {
					continue
				}
				reach(t, h, s, size.width, size.height, text.UTF8).checkScreen(size.width, size.height, text.UTF8)
				reach(t, worse, s, size.width, size.height, text.ASCII).checkScreen(size.width, size.height, text.ASCII)
			}
		})
	}
}

// TestSweepOneKeyFurther presses keys of the table on every surface, such that
// each is pressed on many.
func TestSweepOneKeyFurther(t *testing.T) {
	var all []string
	for _, section := range keys.Sections(keys.Timeline) {
		for _, b := range section.Bindings {
			all = append(all, b.Keys...)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	h := bridge(t)
	share := 2
	if thin() {
		share = 13
	}
	for i, s := range surfaces {
		for j, key := range all {
			if (i+j)%share != 0 {
				continue
			}
			v := reach(t, h, s, 122, 26, text.UTF8)
			v.press(key)
			v.checkScreen(122, 26, text.UTF8)
			v.resize(60, 10)
			v.checkScreen(60, 10, text.UTF8)
		}
	}
}
