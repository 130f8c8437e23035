package reader_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/reader"
)

// What is looked for changes from letter to letter, its case with it, and so
// does the text.
func TestFindAgain(t *testing.T) {
	p := reader.New(mustBuild(t))
	p.SetFrame(frame.Frame{Width: 60, Height: 10, Theme: theme.New(theme.Mono, text.UTF8)})
	one, two := "A Bridge is a bridge.\nÉcole.\n", "No bridge, no Bridge, no bridge.\n"
	p.Show(timeline.Source{ID: "s"}, one, span.Span{}, -1)
	for _, c := range []struct {
		why, typed string
		want       int
	}{
		{"small letters are found in any case", "bridge", 2},
		{"a capital is not", "Bridge", 1},
		{"small again, from what was kept", "bridg", 2},
		{"an accent does not matter", "ecole", 1},
		{"nor with its case", "Ecole", 1},
		{"one word with a capital, one without", "Bridge is", 2},
		{"nothing is looked for", " ", 0},
	} {
		if got := p.Find(fold.ParsePattern(c.typed)); got != c.want {
			t.Errorf("%s: %q is found %d times, want %d", c.why, c.typed, got, c.want)
		}
	}
	p.Mark(fold.ParsePattern("Bridge"))
	p.Show(timeline.Source{ID: "other"}, two, span.Span{}, -1)
	if _, of, _ := p.NextHit(1); of != 1 {
		t.Errorf("in another text there are %d hits, want 1", of)
	}
	p.Mark(fold.ParsePattern("bridge"))
	p.LookAtHit(span.Of(11, 19))
	if hit, of, _ := p.NextHit(0); hit != 2 || of != 3 {
		t.Errorf("the hit looked at is %d of %d, want the one in the span", hit, of)
	}
	p.LookAtHit(span.Of(9, 11))
	if hit, _, _ := p.NextHit(1); hit != 1 {
		t.Errorf("the next hit is %d, though none was looked at", hit)
	}
}

// An index of the text finds what the pane finds by itself, and the hits are
// looked for once: to step them asks for nothing.
func TestFindByIndex(t *testing.T) {
	built := mustBuild(t)
	raw := strings.Repeat("They closed the old\nbridge for pro-\nvision of a ﬁnal list. ", 500)
	for _, typed := range []string{"bridge", `"old bridge"`, "provision", "pro-vision", "final", "nowhere"} {
		var found [2]int
		for i, x := range []*timeline.Index{nil, timeline.NewIndex(built, map[string]string{"s": raw})} {
			p := reader.New(built)
			p.SetIndex(x)
			p.SetFrame(frame.Frame{Width: 60, Height: 10, Theme: theme.New(theme.Mono, text.UTF8)})
			p.Show(timeline.Source{ID: "s"}, raw, span.Span{}, -1)
			found[i] = p.Find(fold.ParsePattern(typed))
			if n := testing.AllocsPerRun(20, func() { p.NextHit(1) }); n > 0 {
				t.Errorf("to step the hits of %s asks for memory %v times", typed, n)
			}
		}
		if found[0] != found[1] {
			t.Errorf("%s is found %d times, with an index %d times", typed, found[0], found[1])
		}
	}
}

// The hits on the screen are marked, those that begin above it too, and one of
// them stands out.
func TestHitsAreMarked(t *testing.T) {
	p := reader.New(mustBuild(t))
	f := frame.Frame{Width: 40, Height: 5, Theme: theme.New(theme.Mono, text.UTF8)}
	p.SetFrame(f)
	raw := strings.Repeat("the old\nbridge.\n\nno\n", 30)
	p.Show(timeline.Source{ID: "s"}, raw, span.Span{}, -1)
	p.Find(fold.ParsePattern(`"old bridge"`))
	for range 5 {
		p.NextHit(1)
	}
	p.Move(keys.First)
	p.Scroll(4*5 + 1) // the second line of a hit is the first on the screen
	hit := f.Theme.Draw(theme.Row{{Role: theme.HitHere, Text: "bridge"}}, 6)
	if got := p.View()[0]; !strings.Contains(got, hit) {
		t.Errorf("the line %q is not marked as the hit looked at", ansi.Strip(got))
	}
	marked := p.View()
	p.Mark(fold.Pattern{})
	plain := p.View()
	if marked[0] == plain[0] || marked[2] != plain[2] {
		t.Errorf("marked are\n%s\nof\n%s", strings.Join(marked, "\n"), strings.Join(plain, "\n"))
	}
}

// BenchmarkFrame is the cost of a movement and the frame after it. The ratio is
// that of the time with 50,000 hits and 50,000 passages in a text of two million
// bytes to the time with fifty each.
func BenchmarkFrame(b *testing.B) {
	const line = "The bridge was closed in spring, said no.\n"
	raw := strings.Repeat(line, 50_000)
	var withFew float64
	for _, n := range []int{50, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			parts := timeline.Parts{Sources: []timeline.Source{{ID: "s"}}}
			for i := range n {
				at := i * len(line)
				parts.Events = append(parts.Events, timeline.Event{
					ID: fmt.Sprint(i), Title: "The bridge closes",
					Excerpts: []timeline.Excerpt{{Source: "s", Span: span.Of(at, at+len(line)-1), Match: quote.Exact}},
				})
			}
			built, err := timeline.New(parts)
			if err != nil {
				b.Fatal(err)
			}
			p := reader.New(built)
			p.SetFrame(frame.Frame{Width: 140, Height: 40, Theme: theme.New(theme.Dark, text.UTF8), Focused: true})
			p.Show(parts.Sources[0], raw[:n*len(line)], span.Span{}, -1)
			p.Find(fold.ParsePattern("bridge"))
			for b.Loop() {
				for _, a := range []keys.Action{keys.Down, keys.PageDown, keys.PageUp, keys.Up} {
					p.Move(a)
					p.View()
					p.Here()
				}
			}
			perFrame := float64(b.Elapsed()) / float64(b.N)
			if n == 50 {
				withFew = perFrame
			} else if withFew > 0 {
				b.ReportMetric(perFrame/withFew, "ratio")
			}
		})
	}
}
