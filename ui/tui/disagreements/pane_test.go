package disagreements

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
)

// history is a corpus with disagreements of two, four and one sides.
func history(t testing.TB, more ...timeline.Disagreement) *timeline.Timeline {
	t.Helper()
	opened, err := edtf.Parse("1932-03-19")
	if err != nil {
		t.Fatal(err)
	}
	says := func(source, words string) timeline.Excerpt {
		return timeline.Excerpt{Source: source, Text: words, Match: quote.Exact}
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
					{Claim: "More than that", Excerpts: []timeline.Excerpt{
						says("minutes", "The account was 4238000 pounds."), says("minutes", "It was not cheap."),
					}},
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
	p.Open("another event")
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
			"Evening Gazette, 19 March 1932", "news", "minutes.txt", "Touches", "The bridge opens")
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

// What was not located is not passed off as a quotation.
func TestMissingPassage(t *testing.T) {
	p := opened(t, 80, 24, timeline.Disagreement{ID: "x", Topic: "Broken", Sides: []timeline.Side{
		{Excerpts: []timeline.Excerpt{{Source: "no such source", Text: "Never said."}}},
	}})
	p.Step(2)
	p.Descend()
	wants(t, p, "missing in the source:", "Never said.", "no such source")
}
