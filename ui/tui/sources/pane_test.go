package sources_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/sources"
)

// The history of a mill: a source with everything, one with next to nothing,
// and one that no event cites.
var (
	ledger = timeline.Source{
		ID: "ledger", File: "ledger.txt", Title: "The ledger of the mill", Publisher: "Weir & Sons", Authors: []string{"Ada Weir"},
		PublisherBasis: timeline.Basis{Kind: timeline.Inferred, Phrase: "our wheel", Note: "Who says so owns the mill."},
		AuthorBasis:    timeline.Basis{Phrase: "Ada Weir wrote this"},
		DateBasis:      timeline.Basis{Kind: timeline.Derived, Source: "gazette", Phrase: "last spring", Rule: "the spring before 1902."},
		Kind:           "ledger", Note: "Two pages are torn out.",
	}
	gazette = timeline.Source{ID: "gazette", File: "gazette.txt", Kind: "news", Publisher: "Gazette"}

	letter = timeline.Source{ID: "letter", File: "letter.txt", Title: "A letter", Authors: []string{"A. Rivers", "B. Weir", "C. Lock"}}
)

// quoted is a part of a source that an event cites.
func quoted(source string, start, end int) timeline.Excerpt {
	return timeline.Excerpt{Source: source, Span: span.Of(start, end), Match: quote.Exact}
}

func history(t testing.TB, all []timeline.Source, events ...[]timeline.Excerpt) *timeline.Timeline {
	t.Helper()
	parts := timeline.Parts{Sources: append([]timeline.Source(nil), all...)}
	for i, date := range []string{"1901", "1902", "1903"} {
		if i < len(all) {
			parts.Sources[i].Date = parse(t, date)
		}
	}
	for i, excerpts := range events {
		parts.Events = append(parts.Events, timeline.Event{ID: fmt.Sprint(i), Date: parse(t, "1900"), Excerpts: excerpts})
	}
	built, err := timeline.New(parts)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

func parse(t testing.TB, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mill(t testing.TB) *timeline.Timeline {
	return history(t, []timeline.Source{ledger, gazette, letter},
		[]timeline.Excerpt{quoted("ledger", 0, 5), quoted("ledger", 5, 10), quoted("gazette", 0, 4)},
		[]timeline.Excerpt{quoted("ledger", 0, 5)})
}

var (
	millTexts  = map[string]string{"ledger": strings.Repeat("a", 40), "gazette": "four words of it", "letter": "Dear"}
	millCounts = map[string]int{"ledger": 2, "gazette": 1}
)

func open(t testing.TB, width, height int) *sources.Pane {
	t.Helper()
	p := sources.New(mill(t))
	p.Open(millTexts, millCounts)
	p.SetFrame(framed(width, height, text.UTF8))
	return p
}

func framed(width, height int, charset text.Charset) frame.Frame {
	return frame.Frame{Width: width, Height: height, Theme: theme.New(theme.Dark, charset), Focused: true}
}

func screen(p *sources.Pane) []string {
	lines := p.View()
	for i, line := range lines {
		lines[i] = ansi.Strip(line)
	}
	return lines
}

// prose is a screen as one line, however it was wrapped.
func prose(p *sources.Pane) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(screen(p), " "), "▌", " ")), " ")
}

func TestTheSelectedSourceIsToldInFull(t *testing.T) {
	p := open(t, 100, 40)
	for _, c := range []struct{ why, want string }{
		{"the title as printed", "The ledger of the mill"},
		{"inferred, with evidence and note", "Publisher Weir & Sons, inferred from “our wheel”. Who says so owns the mill."},
		{"stated, with the words that say so", "Author Ada Weir, stated: “Ada Weir wrote this”"},
		{"derived, from another source, by a rule", "Date 1901, derived from “last spring” (Gazette, 1902): the spring before 1902."},
		{"kind and file", "Kind ledger, in the file ledger.txt"},
		{"two excerpts of one event are one event", "Events 2, proved by 3 excerpts"},
		{"the editor's note", "Note Two pages are torn out."},
	} {
		if !strings.Contains(prose(p), c.want) {
			t.Errorf("%s: %q should be in\n%s", c.why, c.want, strings.Join(screen(p), "\n"))
		}
	}
	p.Move(keys.Down)
	for _, c := range []struct{ why, want string }{
		{"no title", "(no title is printed)"},
		{"a publisher of which nothing more is said", "Publisher Gazette Author"},
		{"no author", "Author (none is printed)"},
		{"the source left is told in short", "Weir & Sons (inferred), 1901 · 2 events"},
	} {
		if !strings.Contains(prose(p), c.want) {
			t.Errorf("%s: %q should be in\n%s", c.why, c.want, strings.Join(screen(p), "\n"))
		}
	}
	if strings.Contains(prose(p), "Two pages are torn out.") {
		t.Errorf("only the selected source should be told in full:\n%s", strings.Join(screen(p), "\n"))
	}
	p.Move(keys.Down)
	for _, want := range []string{
		"Publisher (not known)", "Authors A. Rivers, B. Weir and C. Lock", "Events none; no excerpt is taken from it",
	} {
		if !strings.Contains(prose(p), want) {
			t.Errorf("%q should be in\n%s", want, strings.Join(screen(p), "\n"))
		}
	}
}

func TestCountsAreOfWhatTheOtherFiltersLeave(t *testing.T) {
	p := sources.New(mill(t))
	p.SetFrame(framed(100, 40, text.UTF8))
	p.Open(millTexts, map[string]int{"ledger": 1})
	for _, want := range []string{
		"Sources 3 by date · 1 with events left",
		"Events 2, proved by 3 excerpts; the other filters leave 1 of them",
		"Gazette, 1902 · 0 of 1 event",
	} {
		if !strings.Contains(prose(p), want) {
			t.Errorf("%q should be in\n%s", want, strings.Join(screen(p), "\n"))
		}
	}
}

func TestOpeningAgainKeepsTheSource(t *testing.T) {
	p := open(t, 80, 20)
	p.Move(keys.Last)
	p.Open(millTexts, nil)
	if s, ok := p.Selected(); !ok || s.ID != "letter" {
		t.Errorf("selected %q, want the letter as before", s.ID)
	}
	empty := sources.New(history(t, nil))
	empty.SetFrame(framed(80, 20, text.UTF8))
	empty.Open(nil, nil)
	if s, ok := empty.Selected(); ok {
		t.Errorf("a corpus without sources has %q selected", s.ID)
	}
	if want := "This corpus names no sources."; !strings.Contains(prose(empty), want) {
		t.Errorf("%q should be in\n%s", want, strings.Join(screen(empty), "\n"))
	}
}

func TestClickSelectsWhatIsUnderIt(t *testing.T) {
	p := open(t, 100, 40)
	line := func(words string) int {
		for y, l := range screen(p) {
			if strings.Contains(l, words) {
				return y
			}
		}
		t.Fatalf("%q is not on the screen:\n%s", words, strings.Join(screen(p), "\n"))
		return -1
	}
	if p.Click(line("Sources")) {
		t.Error("the header is no source")
	}
	if p.Click(line("A letter")) {
		t.Error("the cursor was not on the letter before")
	}
	if s, _ := p.Selected(); s.ID != "letter" {
		t.Errorf("selected %q, want the letter", s.ID)
	}
	if !p.Click(line("letter.txt")) {
		t.Error("a second click on the letter should be told as such")
	}
}

// Nothing a corpus holds reaches the terminal but as printable text, and no
// line is longer or shorter than the panel, whatever its size.
func TestEverySizeIsFilledWithPrintableText(t *testing.T) {
	nasty := "\x1b[2J\x1b]0;owned\a e\u0301 日本語 \u202e\xff\r\n\tlast-word-without-any-place-to-break"
	all := []timeline.Source{
		{
			ID: "a", File: nasty, Title: nasty, Publisher: nasty, Authors: []string{nasty}, Kind: nasty, Note: nasty,
			PublisherBasis: timeline.Basis{Kind: timeline.Inferred, Source: "b", Phrase: nasty, Rule: nasty, Note: nasty},
		},
		{ID: "b", File: nasty, Publisher: nasty},
	}
	built := history(t, all, []timeline.Excerpt{quoted("a", 3, 9)})
	for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
		for _, width := range []int{1, 2, 3, 4, 5, 7, 10, 20, 36, 55, 56, 80, 140, 200} {
			for _, height := range []int{1, 2, 3, 5, 6, 11, 12, 24, 60} {
				p := sources.New(built)
				p.Open(map[string]string{"a": nasty}, nil)
				p.SetFrame(framed(width, height, charset))
				fills(t, p, width, height)
				p.Move(keys.Last)
				fills(t, p, width, height)
			}
		}
	}
}

func fills(t *testing.T, p *sources.Pane, width, height int) {
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
