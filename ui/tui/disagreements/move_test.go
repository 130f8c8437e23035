package disagreements

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/tui/keys"
)

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
		x := timeline.Excerpt{Source: "minutes", Text: fmt.Sprintf("Word %d.", i), Match: quote.Exact}
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
