package disagreements

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// history is a corpus with disagreements of two, four and one sides.
func history(t testing.TB, more ...timeline.Disagreement) *timeline.Timeline {
	t.Helper()
	opened, err := timeline.ParseDate("1932-03-19")
	if err != nil {
		t.Fatal(err)
	}
	says := func(source, words string) timeline.Excerpt {
		return timeline.Excerpt{Source: source, Text: words, Match: timeline.Exact}
	}
	tl, err := timeline.New(timeline.Parts{
		Sources: []timeline.Source{
			{ID: "gazette", File: "gazette.txt", Publisher: "Evening Gazette", Kind: "news", Date: opened},
			{ID: "minutes", File: "minutes.txt"},
		},
		Events: []timeline.Event{{ID: "opening", Title: "The bridge opens", Date: opened}},
		Disagreements: append([]timeline.Disagreement{
			{
				ID: "cost", Topic: "What it cost", Aspect: timeline.AspectNumber, Note: "The gazette rounds.",
				Sides: []timeline.Side{
					{Claim: "Four millions", Excerpts: []timeline.Excerpt{says("gazette", "It cost four millions.")}},
					{Claim: "More than that", Excerpts: []timeline.Excerpt{says("minutes", "The account was 4238000 pounds."), says("minutes", "It was not cheap.")}},
				},
			},
			{
				ID: "ribbon", Topic: "Who cut the ribbon", Aspect: timeline.AspectFact, Events: []string{"opening", "no such event"},
				Sides: []timeline.Side{
					{Claim: "The premier", Excerpts: []timeline.Excerpt{says("gazette", "The premier cut it.")}},
					{Claim: "A captain", Excerpts: []timeline.Excerpt{says("minutes", "A captain cut it.")}},
					{Claim: "Both", Excerpts: []timeline.Excerpt{says("gazette", "Each cut one.")}},
					{Claim: "Nobody", Excerpts: []timeline.Excerpt{says("minutes", "There was none.")}},
				},
			},
		}, more...),
	})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func framed(width, height int, choice theme.Choice, charset text.Charset) frame.Frame {
	return frame.Frame{Width: width, Height: height, Theme: theme.New(choice, charset), Focused: true}
}

// opened returns a panel on history in a frame of some size.
func opened(t testing.TB, width, height int, more ...timeline.Disagreement) *Pane {
	t.Helper()
	p := New(history(t, more...))
	p.SetFrame(framed(width, height, theme.Mono, text.UTF8))
	p.Open("")
	return p
}

// screen is what stands on the panel, without styles.
func screen(p *Pane) string { return ansi.Strip(strings.Join(p.View(), "\n")) }

// under returns the lines under the cursor, without it.
func under(p *Pane) string {
	var lines []string
	for _, l := range strings.Split(screen(p), "\n") {
		if before, after, ok := strings.Cut(l, "▌"); ok {
			after, _, _ = strings.Cut(after, "│")
			lines = append(lines, strings.TrimSpace(before+" "+after))
		}
	}
	return strings.Join(lines, " ")
}

func wants(t *testing.T, p *Pane, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(screen(p), w) {
			t.Errorf("the panel does not say %q:\n%s", w, screen(p))
		}
	}
}

func TestTopics(t *testing.T) {
	p := opened(t, 80, 12)
	wants(t, p, "Disagreements  2", "What it cost", "number · 3 passages · Evening Gazette, minutes.txt", "Who cut the ribbon")
	if strings.Contains(screen(p), "≠") {
		t.Errorf("a topic is marked though no event is asked about:\n%s", screen(p))
	}
	p.Open("opening")
	wants(t, p, "≠ 1 touches this event", "≠ Who cut the ribbon")
	if !strings.HasPrefix(under(p), "≠ Who cut the ribbon") {
		t.Errorf("the cursor is on %q, want it on the first that touches the event", under(p))
	}
	p.Open("no such event")
	if !strings.HasPrefix(under(p), "Who cut the ribbon") {
		t.Errorf("the cursor went to %q though nothing touches the event", under(p))
	}
	if p.Count() != 2 {
		t.Errorf("%d disagreements, want 2", p.Count())
	}
}

func TestNoDisagreements(t *testing.T) {
	tl, err := timeline.New(timeline.Parts{})
	if err != nil {
		t.Fatal(err)
	}
	p := New(tl)
	p.SetFrame(framed(60, 8, theme.Mono, text.UTF8))
	p.Open("opening")
	wants(t, p, "No sources disagree in this corpus.")
	_, onPassage := p.Passage()
	if p.Descend() || p.Climb() || p.Step(1) || p.Step(-1) || onPassage {
		t.Error("something is done with nothing")
	}
}

func TestOneDisagreementWhole(t *testing.T) {
	for _, width := range []int{36, 80, 140} {
		p := opened(t, width, 40)
		p.Open("opening")
		p.Descend()
		wants(t, p, "Disagreement 2 of 2 · fact", "1 The premier", "“The premier cut it.”", "4 Nobody",
			"Evening Gazette, 19 March 1932 · news", "minutes.txt", "Touches", "The bridge opens")
		p.Step(-1)
		wants(t, p, "Disagreement 1 of 2 · number", "What it cost", "Editor", "The gazette rounds.", "not cheap")
		if strings.Contains(screen(p), "Touches") {
			t.Errorf("events are named where none is touched:\n%s", screen(p))
		}
	}
}

// Sides stand beside each other from 100 columns on, in rows of two or three.
func TestColumns(t *testing.T) {
	sides := func(n int) timeline.Disagreement {
		d := timeline.Disagreement{ID: "n", Topic: "Many"}
		for i := range n {
			d.Sides = append(d.Sides, timeline.Side{Claim: fmt.Sprintf("claim%d", i+1)})
		}
		return d
	}
	tests := []struct {
		width, sides int
		want         []string // the claims that stand on one line
	}{
		{99, 2, []string{"claim1", "claim2"}},
		{100, 1, []string{"claim1"}},
		{100, 2, []string{"claim1 claim2"}},
		{100, 3, []string{"claim1 claim2 claim3"}},
		{200, 4, []string{"claim1 claim2", "claim3 claim4"}},
		{200, 5, []string{"claim1 claim2 claim3", "claim4 claim5"}},
		{100, 7, []string{"claim1 claim2 claim3", "claim4 claim5 claim6", "claim7"}},
	}
	for _, tt := range tests {
		p := opened(t, tt.width, 40, sides(tt.sides))
		p.Step(2)
		p.Descend()
		var got []string
		for _, l := range strings.Split(screen(p), "\n") {
			claims := slices.DeleteFunc(strings.Fields(l), func(w string) bool { return !strings.HasPrefix(w, "claim") })
			if len(claims) > 0 {
				got = append(got, strings.Join(claims, " "))
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%d sides in %d columns stand as %q, want %q", tt.sides, tt.width, got, tt.want)
		}
	}
}

func TestCursorWalksThroughThePassages(t *testing.T) {
	for _, size := range [][2]int{{36, 12}, {80, 24}, {140, 40}, {30, 5}, {120, 7}} {
		p := opened(t, size[0], size[1])
		if _, ok := p.Passage(); ok {
			t.Error("a passage is under the cursor in the list of topics")
		}
		p.Descend()
		var got []string
		for range 60 {
			x, ok := p.Passage()
			if !ok {
				t.Fatal("no passage is under the cursor")
			}
			if len(got) == 0 || got[len(got)-1] != x.Text {
				got = append(got, x.Text)
				if first, _, _ := strings.Cut(x.Text, " "); !strings.Contains(under(p), "“"+first) {
					t.Errorf("%v: the cursor shows %q for %q", size, under(p), x.Text)
				}
			}
			p.Move(keys.Down)
		}
		want := []string{"It cost four millions.", "The account was 4238000 pounds.", "It was not cheap."}
		if !slices.Equal(got, want) {
			t.Errorf("%v: the cursor went through %q, want %q", size, got, want)
		}
		p.Move(keys.First)
		wants(t, p, "What it cost")
		p.Move(keys.Last)
		if x, _ := p.Passage(); x.Text != want[2] {
			t.Errorf("%v: the last passage is %q", size, x.Text)
		}
		if p.Move(keys.Help) {
			t.Error("asking for help is taken for a move")
		}
	}
}

func TestPaging(t *testing.T) {
	long := timeline.Disagreement{ID: "long", Topic: "Long", Sides: make([]timeline.Side, 2)}
	for i := range 40 {
		x := timeline.Excerpt{Source: "minutes", Text: fmt.Sprintf("Word %d.", i), Match: timeline.Exact}
		long.Sides[i/20].Excerpts = append(long.Sides[i/20].Excerpts, x)
	}
	p := opened(t, 60, 12, long)
	p.Step(2)
	p.Descend()
	for _, a := range []keys.Action{keys.PageDown, keys.HalfDown, keys.PageUp, keys.HalfUp} {
		for range 30 {
			p.Move(a)
			if under(p) == "" {
				t.Fatalf("the cursor is not on the screen after %v:\n%s", a, screen(p))
			}
		}
		want := "Word 39."
		if a == keys.PageUp || a == keys.HalfUp {
			want = "Word 0."
		}
		if x, _ := p.Passage(); x.Text != want {
			t.Errorf("paging on and on ends at %q, want %q", x.Text, want)
		}
	}
	p.Scroll(5)
	if x, _ := p.Passage(); x.Text != "Word 0." || strings.Contains(screen(p), "Long") {
		t.Errorf("after scrolling, the cursor is on %q:\n%s", x.Text, screen(p))
	}
	p.Scroll(-99)
	wants(t, p, "Long")
}

func TestClimbReturnsToTheTopic(t *testing.T) {
	p := opened(t, 80, 24)
	if p.Climb() {
		t.Error("there is something above the list of topics")
	}
	p.Move(keys.Down)
	before := screen(p)
	if !p.Descend() || p.Descend() {
		t.Error("there are not two levels")
	}
	p.Move(keys.Down)
	if !p.Climb() || screen(p) != before {
		t.Errorf("climbing shows\n%s\nwant\n%s", screen(p), before)
	}
}

func TestStepStopsAtTheEnds(t *testing.T) {
	p := opened(t, 80, 24)
	p.Descend()
	p.Move(keys.Down)
	if p.Step(-1) {
		t.Error("there is a disagreement before the first")
	}
	if x, _ := p.Passage(); !strings.HasPrefix(x.Text, "The account") {
		t.Errorf("a step that is not taken moves the cursor to %q", x.Text)
	}
	if !p.Step(1) || p.Step(1) {
		t.Error("there are not two disagreements")
	}
	if x, _ := p.Passage(); x.Text != "The premier cut it." {
		t.Errorf("the next disagreement begins at %q", x.Text)
	}
}

func TestClick(t *testing.T) {
	p := opened(t, 120, 24)
	at := func(words string) (x, y int) {
		for y, l := range strings.Split(screen(p), "\n") {
			if before, _, ok := strings.Cut(l, words); ok {
				return ansi.StringWidth(before), y
			}
		}
		t.Fatalf("%q is not on the screen:\n%s", words, screen(p))
		return 0, 0
	}
	_, y := at("Who cut")
	if p.Click(0) || p.Click(y) || !p.Click(y) {
		t.Error("only the second click on a topic is on the cursor")
	}
	p.Descend()
	for _, words := range []string{"A captain cut", "Each cut", "There was none", "The premier cut"} {
		if x, y := at("“" + words); p.ClickAt(x, y) && words != "The premier cut" || !p.ClickAt(x+3, y) {
			t.Errorf("the second click on %q, or only that, is on the cursor", words)
		}
		if x, _ := p.Passage(); !strings.HasPrefix(x.Text, words) {
			t.Errorf("a click on %q puts the cursor on %q", words, x.Text)
		}
	}
	if x, y := at("A captain"); p.ClickAt(x, y) {
		t.Error("a claim is no passage")
	}
	if p.ClickAt(5, 999) || p.ClickAt(5, -1) || p.ClickAt(999, 5) {
		t.Error("there is a passage outside of the panel")
	}
}

// What was not located is not passed off as a quotation.
func TestMissingPassage(t *testing.T) {
	p := opened(t, 80, 24, timeline.Disagreement{ID: "x", Topic: "Broken", Sides: []timeline.Side{
		{Excerpts: []timeline.Excerpt{{Source: "no such source", Text: "Never said."}}},
	}})
	p.Step(2)
	p.Descend()
	wants(t, p, "missing in the source:", "Never said.", "no such source")
}
