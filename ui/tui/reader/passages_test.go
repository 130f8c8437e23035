package reader_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/reader"
)

// letters is a text of n lines of one letter each, and a pane on which some
// spans of it prove events, the i-th that of the event titled "event i".
func letters(t interface{ Fatal(...any) }, n, height int, proved ...span.Span) (*reader.Pane, string) {
	parts := timeline.Parts{Sources: []timeline.Source{{ID: "s"}, {ID: "other"}}}
	for i, span := range proved {
		parts.Events = append(parts.Events, timeline.Event{
			ID: fmt.Sprint(i), Title: fmt.Sprintf("event %d", i),
			Excerpts: []timeline.Excerpt{{Source: "s", Span: span, Match: quote.Exact}},
		})
	}
	built, err := timeline.New(parts)
	if err != nil {
		t.Fatal(err)
	}
	var raw strings.Builder
	for i := range n {
		raw.WriteString(string(rune('a'+i%26)) + "\n")
	}
	p := reader.New(built)
	p.SetFrame(frame.Frame{Width: 60, Height: height, Theme: theme.New(theme.Mono, text.UTF8), Focused: true})
	p.Show(timeline.Source{ID: "s"}, raw.String(), span.Span{}, -1)
	return p, raw.String()
}

// lines is the span of the lines of letters from the first to the last.
func lines(first, last int) span.Span { return span.Of(2*first, 2*last+1) }

// The gutter has a line beside whatever a passage covers and its number where it
// begins, however passages overlap.
func TestGutterEqualsACountLineByLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const n = 20
		var proved []span.Span
		for range rapid.IntRange(0, 8).Draw(t, "passages") {
			first := rapid.IntRange(0, n-1).Draw(t, "first")
			proved = append(proved, lines(first, rapid.IntRange(first, n-1).Draw(t, "last")))
		}
		p, _ := letters(t, n, 5, proved...) // low, so that there is no header
		scrolled := rapid.IntRange(0, n).Draw(t, "scrolled")
		p.Scroll(scrolled)

		ordered := slices.Clone(proved)
		slices.SortFunc(ordered, func(a, b span.Span) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return a.End - b.End
		})
		ordered = slices.Compact(ordered)
		top := min(scrolled, n-4) // four rows of text, and the last line says how many passages there are
		for y, row := range p.View()[:4] {
			want := "    "
			for i, s := range ordered {
				if s.Start == 2*(top+y) {
					want = fmt.Sprintf("%4d", i+1)
					break
				}
			}
			side := " "
			if slices.ContainsFunc(ordered, lines(top+y, top+y).Overlaps) {
				side = "│"
			}
			want += side + " " + string(rune('a'+top+y)) + " "
			if got := ansi.Strip(row); !strings.HasPrefix(got, want) {
				t.Fatalf("line %d of the text with passages at %v looks like %q, want %q", top+y, ordered, got, want)
			}
		}
	})
}

// What stands at hand is told without looking at it.
func TestHere(t *testing.T) {
	p, _ := letters(t, 100, 5, lines(10, 10), lines(12, 12), lines(50, 50))
	heavy := func() int { return strings.Count(ansi.Strip(strings.Join(p.View(), "\n")), "┃") }
	if _, _, ok := p.Here(); ok || p.LookHere() {
		t.Error("a passage is at hand where none is on the screen")
	}
	p.Scroll(10)
	for range 2 {
		if event, excerpt, ok := p.Here(); !ok || event != 0 || excerpt != 1 || heavy() != 0 {
			t.Errorf("at hand is event %d, excerpt %d (%v), want the first on the screen, not looked at", event, excerpt, ok)
		}
	}
	if p.Offset() != 20 {
		t.Errorf("the offset is %d, want that of the top of the screen", p.Offset())
	}
	if !p.LookHere() || heavy() != 1 || p.Offset() != 20 {
		t.Error("the passage at hand should be looked at")
	}
	p.Step(1)
	if event, _, _ := p.Here(); event != 1 {
		t.Errorf("at hand is event %d, want the one stepped to", event)
	}
	p.Scroll(60)
	if got := p.Offset(); got != 2*70 {
		t.Errorf("the offset is %d, want that of the top of the screen, since the passage has been scrolled away", got)
	}
	if p.Line() != p.Offset()/2+1 {
		t.Errorf("offset %d is on line %d", p.Offset(), p.Line())
	}
}

// Where a disagreement leads is looked at, also where no event quotes it, until
// something else is.
func TestAPassageThatNoEventQuotes(t *testing.T) {
	p, raw := letters(t, 100, 8, lines(10, 12), lines(50, 50))
	p.Show(timeline.Source{ID: "s"}, raw, lines(20, 21), -1)
	seen := func() string { return ansi.Strip(strings.Join(p.View(), "\n")) }
	if strings.Count(seen(), "┃") != 2 || !strings.Contains(seen(), " no event quotes this passage · 2 passages prove events") || p.Offset() != 2*20 {
		t.Errorf("the passage is not looked at:\n%s", seen())
	}
	p.Step(1)
	if strings.Count(seen(), "┃") != 1 || !strings.Contains(seen(), "passage 2 of 2") {
		t.Errorf("the passage stepped to should be looked at alone:\n%s", seen())
	}
	p.Show(timeline.Source{ID: "s"}, raw, lines(20, 21), -1)
	p.LookAtHit(lines(20, 21))
	if strings.Contains(seen(), "┃") {
		t.Errorf("a hit is no passage:\n%s", seen())
	}
}

// A bookmark leads back in its own text, and to it from another.
func TestBookmark(t *testing.T) {
	p, raw := letters(t, 100, 5, lines(10, 10))
	p.Step(1)
	mark := p.Bookmark()
	before := strings.Join(p.View(), "\n")
	p.Scroll(40)
	if p.Return(mark); strings.Join(p.View(), "\n") != before {
		t.Error("the bookmark does not lead back")
	}
	p.Show(timeline.Source{ID: "other"}, "short\n"+raw, span.Span{}, -1)
	other := strings.Join(p.View(), "\n")
	if p.Return(reader.Bookmark{}); strings.Join(p.View(), "\n") != other {
		t.Error("a bookmark of nothing moves the text")
	}
	if p.Return(mark); strings.Join(p.View(), "\n") != before {
		t.Error("the bookmark does not lead back to its text")
	}
	empty := reader.New(nil)
	empty.Return(reader.Bookmark{})
	if _, _, ok := empty.Here(); ok {
		t.Error("there is a passage before a text is shown")
	}
}

// What is shown before there is a screen stands where it would with one.
func TestShownBeforeThereIsAScreen(t *testing.T) {
	with, raw := letters(t, 100, 30)
	with.Show(timeline.Source{ID: "s"}, raw, lines(60, 60), -1)
	without := reader.New(mustBuild(t))
	without.Show(timeline.Source{ID: "s"}, raw, lines(60, 60), -1)
	without.SetFrame(frame.Frame{Width: 60, Height: 30, Theme: theme.New(theme.Mono, text.UTF8), Focused: true})
	if a, b := strings.Join(with.View(), "\n"), strings.Join(without.View(), "\n"); a != b {
		t.Errorf("shown first it looks so:\n%s\nwant\n%s", b, a)
	}
}

func mustBuild(t testing.TB) *timeline.Timeline {
	t.Helper()
	built, err := timeline.New(timeline.Parts{Sources: []timeline.Source{{ID: "s"}, {ID: "other"}}})
	if err != nil {
		t.Fatal(err)
	}
	return built
}

func TestHowManyPassages(t *testing.T) {
	for _, c := range []struct {
		proved []span.Span
		want   string
	}{
		{nil, " 0 passages prove events "},
		{[]span.Span{lines(3, 3)}, " 1 passage proves an event "},
		{[]span.Span{lines(3, 3), lines(3, 4)}, " 2 passages prove events "},
	} {
		p, _ := letters(t, 100, 10, c.proved...)
		if got := ansi.Strip(p.View()[9]); !strings.HasPrefix(got, c.want) {
			t.Errorf("the last line is %q, want %q", got, c.want)
		}
	}
}
