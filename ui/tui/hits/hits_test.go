package hits_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/hits"
	"dateline/ui/tui/keys"
)

// article is the text of the one source below.
const article = "A petition was signed.\nThe bridge was closed in spring, and nobody asked the school.\nIt opened again.\n"

// bridge is a timeline that has the word "bridge" in every kind of place.
func bridge(t testing.TB) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.New(timeline.Parts{
		Sources: []timeline.Source{{ID: "gazette", Publisher: "The Gazette", File: "gazette.txt"}},
		Actors:  []timeline.Actor{{ID: "trust", Name: "Alder Trust", Also: []string{"Friends of the bridge"}}},
		Events: []timeline.Event{
			{ID: "title", Title: "The bridge closes"},
			{ID: "summary", Title: "A vote", Summary: "It was about the bridge."},
			{ID: "excerpt", Title: "A speech", Excerpts: []timeline.Excerpt{{Source: "gazette", Text: "Our bridge is old."}}},
			{ID: "actor", Title: "A letter", Actors: []string{"trust"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func opened(t testing.TB, width, height int, typed string) *hits.Pane {
	t.Helper()
	tl := bridge(t)
	texts := map[string]string{"gazette": article}
	p := hits.New(tl)
	p.SetFrame(frame.Frame{Width: width, Height: height, Theme: theme.New(theme.Mono, text.UTF8), Focused: true})
	p.Open(typed, timeline.NewIndex(tl, texts).Search(fold.ParsePattern(typed)), 0, texts)
	return p
}

// screen is what stands on the panel.
func screen(p *hits.Pane) string { return ansi.Strip(strings.Join(p.View(), "\n")) }

// flat is screen in one line and without the cursor.
func flat(p *hits.Pane) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(screen(p), "▌", " ")), " ")
}

func TestWhereAHitStands(t *testing.T) {
	p := opened(t, 90, 30, "bridge")
	for _, c := range []struct{ why, want string }{
		{"what was looked for", "Hits bridge"},
		{"how many there are", "4 in events, 1 only in the articles' text"},
		{"a title shows itself", "The bridge closes A vote"},
		{"a summary", "summary: It was about the bridge."},
		{"an excerpt, by its source", "The Gazette: Our bridge is old."},
		{"another name of an actor", "actor: Alder Trust; Friends of the bridge"},
		{"the line of an article", "Only in the text of The Gazette The bridge was closed in spring, and nobody asked the school."},
	} {
		if !strings.Contains(flat(p), c.want) {
			t.Errorf("%s: there is no %q on\n%s", c.why, c.want, screen(p))
		}
	}
	if strings.Contains(flat(p), "petition") {
		t.Errorf("a line of the article without the word is shown:\n%s", screen(p))
	}
}

// However narrow the panel is, the word is seen beside each hit.
func TestTheWordIsSeen(t *testing.T) {
	for width := 16; width <= 120; width += 5 {
		p := opened(t, width, 60, "bridge")
		if n := strings.Count(strings.ToLower(flat(p)), "bridge"); n < 5 {
			t.Errorf("%d wide, the word is seen %d times:\n%s", width, n, screen(p))
		}
	}
}

func TestTheHitUnderTheCursor(t *testing.T) {
	p := opened(t, 80, 24, "bridge")
	for i := range 5 {
		hit, ok := p.Hit()
		if !ok || p.Cursor() != i {
			t.Fatalf("the cursor is on %d, want %d", p.Cursor(), i)
		}
		if want := i; i < 4 && hit.Event != want || i == 4 && hit.Source != "gazette" {
			t.Errorf("the %d. hit is %+v", i+1, hit)
		}
		p.Move(keys.Down)
	}
	p.Open("vote", []timeline.Hit{{Event: 1}}, 0, nil)
	if hit, ok := p.Hit(); !ok || hit.Event != 1 {
		t.Errorf("after another search the hit is %+v", hit)
	}
}

func TestNothing(t *testing.T) {
	p := opened(t, 60, 8, "nowhere")
	if _, ok := p.Hit(); ok || p.Cursor() != -1 || p.Click(2) {
		t.Error("there is a hit where nothing was found")
	}
	if got := screen(p); !strings.Contains(got, "Nothing was found.") || !strings.Contains(got, "0 in events") {
		t.Errorf("the panel does not say that nothing was found:\n%s", got)
	}
	if _, ok := hits.New(bridge(t)).Hit(); ok {
		t.Error("there is a hit before the panel is opened")
	}
}

// A text that is not at hand, or has changed since it was searched, is no
// reason to fall.
func TestTextsThatAreNotThere(t *testing.T) {
	for _, texts := range []map[string]string{nil, {"gazette": ""}, {"gazette": "short"}} {
		p := opened(t, 60, 10, "bridge")
		p.Open("bridge", []timeline.Hit{{
			Event: -1, Source: "gazette", Paragraph: span.Of(23, 84), Span: span.Of(30, 36),
		}}, 0, texts)
		if got := flat(p); !strings.Contains(got, "Only in the text of The Gazette") {
			t.Errorf("with the texts %q the panel looks so:\n%s", texts, screen(p))
		}
	}
}

// The words around a hit are shown, however far into a line they stand.
func TestALineWithoutEnd(t *testing.T) {
	p := opened(t, 80, 10, "bridge")
	long := strings.Repeat("měsíc po měsíci ", 50_000) + "the bridge was watched " + strings.Repeat("and then ", 50_000)
	at := strings.Index(long, "bridge")
	p.Open("bridge", []timeline.Hit{{Event: -1, Source: "gazette", Paragraph: span.Span{End: len(long)}, Span: span.Of(at, at+6)}}, 0,
		map[string]string{"gazette": long})
	if got := flat(p); !strings.Contains(got, "the bridge was") || strings.ContainsRune(got, unicode.ReplacementChar) {
		t.Errorf("the panel looks so:\n%s", screen(p))
	}
}

// nasty is what must not reach the terminal, or is hard to measure.
const nasty = "\x1b[2J\x1b]0;x\a\u202e\r\n\tClimbie\u0301 漢字漢字 👩🏽\u200d🚀 \xff\u009b31m a\u00a0b…½—"

// TestEverySize draws the panel in every size: no size breaks a promise of
// View, and no text gets through that is not printable.
func TestEverySize(t *testing.T) {
	long := strings.Repeat(nasty+" and so on, ", 6)
	tl, err := timeline.New(timeline.Parts{
		Sources: []timeline.Source{{ID: "nasty", File: nasty, Publisher: nasty}},
		Actors:  []timeline.Actor{{ID: "nasty", Name: nasty + " so", Also: []string{long}}},
		Events: []timeline.Event{
			{ID: "a", Title: long, Summary: long, Actors: []string{"nasty"}, Excerpts: []timeline.Excerpt{{Source: "nasty", Text: long}}},
			{ID: "b", Title: "so", Excerpts: []timeline.Excerpt{{Source: "none", Text: nasty + "so"}}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{"nasty": long}
	p := hits.New(tl)
	p.Open("so \x1b[1m", timeline.NewIndex(tl, texts).Search(fold.ParsePattern("so")), 1, texts)
	for width := 1; width <= 200; width += 1 + width/12 {
		for height := 1; height <= 60; height += 1 + height/6 {
			f := frame.Frame{
				Width: width, Height: height, Focused: height%2 == 0,
				Theme: theme.New(theme.Choice(width%len(theme.Choices())), text.Charset((width+height)%2)),
			}
			p.SetFrame(f)
			for _, a := range []keys.Action{keys.First, keys.Down, keys.PageDown, keys.HalfUp, keys.Last} {
				p.Move(a)
				check(t, f, p.View())
				p.Scroll(3)
				p.Click(height / 2)
			}
		}
	}
}

// check checks what View promises.
func check(t *testing.T, f frame.Frame, lines []string) {
	t.Helper()
	if len(lines) != f.Height {
		t.Fatalf("%d×%d: %d lines", f.Width, f.Height, len(lines))
	}
	for _, l := range lines {
		shown := ansi.Strip(l)
		if w := text.Width(shown); w != f.Width {
			t.Fatalf("%d×%d: %q is %d cells wide", f.Width, f.Height, shown, w)
		}
		if i := strings.IndexFunc(shown, func(r rune) bool { return !unicode.IsPrint(r) }); i >= 0 {
			t.Fatalf("%d×%d: %q is not printable at %d", f.Width, f.Height, shown, i)
		}
	}
}

// BenchmarkFrame is the cost of a movement and the frame after it. The ratio is
// that of the time among 50,000 hits, in a text of two million bytes, to the
// time among fifty.
func BenchmarkFrame(b *testing.B) {
	const line = "The bridge was closed in spring, said no.\n"
	full := strings.Repeat(line, 50_000)
	var amongFew float64
	for _, n := range []int{50, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			found := slices.Repeat([]timeline.Hit{{Event: -1, Source: "gazette"}}, n)
			for i := range found {
				found[i].Paragraph = span.Of(i*len(line), (i+1)*len(line))
				found[i].Span = span.Of(i*len(line)+4, i*len(line)+10)
			}
			p := hits.New(bridge(b))
			p.SetFrame(frame.Frame{Width: 100, Height: 40, Theme: theme.New(theme.Dark, text.UTF8), Focused: true})
			p.Open("bridge", found, 0, map[string]string{"gazette": full[:n*len(line)]})
			for b.Loop() {
				for _, a := range []keys.Action{keys.Down, keys.PageDown, keys.PageUp, keys.Up} {
					p.Move(a)
					p.View()
				}
			}
			perFrame := float64(b.Elapsed()) / float64(b.N)
			if n == 50 {
				amongFew = perFrame
			} else if amongFew > 0 {
				b.ReportMetric(perFrame/amongFew, "ratio")
			}
		})
	}
}
