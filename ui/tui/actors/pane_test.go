package actors_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/actors"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// The people of a mill, in no order.
var millActors = []timeline.Actor{
	{ID: "union", Name: "Union of Millers", Kind: "organisation", Role: "Called the strike"},
	{ID: "zoe", Name: "zoë Weir", Kind: "person", Also: []string{"Zoe", "Miss Weir"}, Role: "Owns the mill"},
	{ID: "ada", Name: "Ada Lock", Kind: "person", Role: "Keeps the books for Weir"},
	{ID: "mule", Name: "The mule", Kind: "animal"},
	{ID: "elan", Name: "Élan Brook", Kind: "person"},
}

// history has a number of events for each actor, by ID.
func history(t testing.TB, all []timeline.Actor, events map[string]int) *timeline.Timeline {
	t.Helper()
	parts := timeline.Parts{Actors: slices.Clone(all)}
	for id, n := range events {
		for i := range n {
			parts.Events = append(parts.Events, timeline.Event{ID: fmt.Sprint(id, i), Actors: []string{id, id}})
		}
	}
	built, err := timeline.New(parts)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

func mill(t testing.TB) *timeline.Timeline {
	return history(t, millActors, map[string]int{"ada": 8, "zoe": 4, "union": 1})
}

var millCounts = map[string]int{"ada": 8, "zoe": 4, "union": 1}

func open(t testing.TB, width, height int, counts map[string]int, here ...string) *actors.Pane {
	t.Helper()
	p := actors.New(mill(t))
	p.SetFrame(framed(width, height, text.UTF8))
	p.Open(counts, here)
	return p
}

func framed(width, height int, charset text.Charset) frame.Frame {
	return frame.Frame{Width: width, Height: height, Theme: theme.New(theme.Dark, charset), Focused: true}
}

func screen(p *actors.Pane) []string {
	lines := p.View()
	for i, line := range lines {
		lines[i] = ansi.Strip(line)
	}
	return lines
}

// words are the lines of a screen below its header that hold any, without the
// cursor and with single spaces.
func words(p *actors.Pane) []string {
	var all []string
	for _, line := range screen(p)[2:] {
		if fields := strings.Fields(strings.Replace(line, "▌", " ", 1)); len(fields) > 0 {
			all = append(all, strings.Join(fields, " "))
		}
	}
	return all
}

func TestTheActorsOfTheEventComeFirst(t *testing.T) {
	p := open(t, 80, 40, millCounts, "union", "nobody", "ada")
	want := []string{
		"In this event 2",
		"Union of Millers 1 ██", "organisation · Called the strike",
		"Ada Lock 8 ████████████████", "person · Keeps the books for Weir",
		"People 2",
		"Élan Brook 0",
		"zoë Weir 4 ████████", "Owns the mill", "also written Zoe; Miss Weir",
		"Others 1",
		"The mule 0", "animal",
	}
	if got := words(p); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if a, ok := p.Selected(); !ok || a.ID != "union" {
		t.Errorf("selected %q, want the first of the event", a.ID)
	}
	if want := "Actors  5 by name"; !strings.Contains(screen(p)[0], want) {
		t.Errorf("%q should be in the header %q", want, screen(p)[0])
	}
}

func TestWithoutAnEventAllStandByName(t *testing.T) {
	p := open(t, 80, 40, millCounts)
	var names []string
	for {
		a, _ := p.Selected()
		names = append(names, a.ID)
		p.Move(keys.Down)
		if next, _ := p.Selected(); next.ID == a.ID {
			break
		}
	}
	if want := []string{"ada", "elan", "zoe", "union", "mule"}; !slices.Equal(names, want) {
		t.Errorf("order %v, want %v: people by name whatever the case and the accents, then organisations", names, want)
	}
}

func TestCountsAreOfWhatTheOtherFiltersLeave(t *testing.T) {
	p := open(t, 80, 40, map[string]int{"ada": 4, "zoe": 4})
	for _, want := range []string{
		"Ada Lock 4 of 8 ████████░░░░░░░░", // the bar tells both
		"zoë Weir 4 ████████",
		"Union of Millers 0 of 1 ░░",
	} {
		if !slices.Contains(words(p), want) {
			t.Errorf("%q should be in\n%s", want, strings.Join(screen(p), "\n"))
		}
	}
	if want := "█ left  ░ filtered out"; !strings.Contains(screen(p)[0], want) {
		t.Errorf("%q should be in the header %q", want, screen(p)[0])
	}
	p.Open(millCounts, nil)
	if unwanted := "filtered out"; strings.Contains(screen(p)[0], unwanted) {
		t.Errorf("nothing is filtered out, but the header says %q", screen(p)[0])
	}
}

func TestHistoriesWithNothingToCount(t *testing.T) {
	empty := actors.New(history(t, nil, nil))
	empty.SetFrame(framed(60, 10, text.UTF8))
	empty.Open(nil, []string{"ada"})
	if want := []string{"This corpus names no actors."}; !slices.Equal(words(empty), want) {
		t.Errorf("a corpus without actors: %q, want %q", words(empty), want)
	}
	if a, ok := empty.Selected(); ok || empty.Narrow("a") {
		t.Errorf("a corpus without actors has %q selected, or something to find", a.ID)
	}

	idle := actors.New(history(t, millActors[:1], nil))
	idle.SetFrame(framed(60, 10, text.UTF8))
	idle.Open(nil, nil)
	if want := "Union of Millers 0"; !slices.Contains(words(idle), want) {
		t.Errorf("actors without events: %q should be in %q", want, words(idle))
	}
}

func TestClickSelectsWhatIsUnderIt(t *testing.T) {
	p := open(t, 80, 40, millCounts)
	line := func(words string) int {
		return slices.IndexFunc(screen(p), func(l string) bool { return strings.Contains(l, words) })
	}
	for _, heading := range []string{"Actors", "People", "Organisations"} {
		if p.Click(line(heading)) {
			t.Errorf("%s is no actor", heading)
		}
	}
	if p.Click(line("Owns the mill")) {
		t.Error("the cursor was not on the owner before")
	}
	if a, _ := p.Selected(); a.ID != "zoe" || !p.Click(line("zoë Weir")) {
		t.Errorf("selected %q, want the owner, by every line of hers", a.ID)
	}
}

// Nothing a corpus holds or a reader types reaches the terminal but as
// printable text, and no line is longer or shorter than the panel, whatever its
// size.
func TestEverySizeIsFilledWithPrintableText(t *testing.T) {
	nasty := "\x1b[2J\x1b]0;owned\a e\u0301 日本語 \u202e\xff\r\n\tlast-word-without-any-place-to-break"
	all := []timeline.Actor{
		{ID: "a", Name: nasty, Kind: nasty, Role: nasty, Also: []string{nasty, nasty}},
		{ID: "b", Name: nasty, Kind: "person"},
	}
	built := history(t, all, map[string]int{"a": 3, "b": 120})
	for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
		for _, width := range []int{1, 2, 3, 4, 5, 7, 10, 20, 29, 30, 36, 59, 60, 80, 140, 200} {
			for _, height := range []int{1, 2, 3, 4, 5, 6, 11, 12, 24, 60} {
				p := actors.New(built)
				p.Open(map[string]int{"b": 119}, []string{"a"})
				p.SetFrame(framed(width, height, charset))
				fills(t, p, width, height)
				p.Move(keys.Last)
				p.Narrow("\x1b")
				fills(t, p, width, height)
			}
		}
	}
}

func fills(t *testing.T, p *actors.Pane, width, height int) {
	t.Helper()
	lines := screen(p)
	if len(lines) != height {
		t.Fatalf("%d×%d: %d lines", width, height, len(lines))
	}
	for _, line := range lines {
		if text.Width(line) != width || strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsPrint(r) && !unicode.IsMark(r) }) {
			t.Fatalf("%d×%d: %q takes %d cells", width, height, line, text.Width(line))
		}
	}
}
