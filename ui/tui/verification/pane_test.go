package verification

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// report is the one text of the corpora below.
const report = "The bridge.\n\nIt opened in March.\nIt cost four  millions.\n\nIt cost four  millions, people's money.\nThe end.\n"

var texts = map[string]string{"report": report}

func exact(words string) timeline.Excerpt {
	at := strings.Index(report, words)
	return timeline.Excerpt{
		Source: "report", Text: words, Match: quote.Exact, Quote: quote.Quote{Exact: words},
		Span: span.Of(at, at+len(words)),
	}
}

// unlocated is an excerpt as the loader gives it that was not located.
func unlocated(m quote.Match, words string) timeline.Excerpt {
	return timeline.Excerpt{Source: "report", Text: words, Match: m, Quote: quote.Quote{Exact: words}}
}

// corpus has an event for each of excerpts and a disagreement over the others.
func corpus(t testing.TB, excerpts []timeline.Excerpt, others ...timeline.Excerpt) *timeline.Timeline {
	t.Helper()
	parts := timeline.Parts{Sources: []timeline.Source{{ID: "report", File: "report.txt", Publisher: "The Commission", Kind: "report"}}}
	for i, x := range excerpts {
		parts.Events = append(parts.Events, timeline.Event{
			ID: fmt.Sprint(i), Title: fmt.Sprintf("Event %d", i), Excerpts: []timeline.Excerpt{x},
		})
	}
	if len(others) > 0 {
		parts.Disagreements = []timeline.Disagreement{{ID: "d", Topic: "Its cost", Sides: []timeline.Side{{Excerpts: others}}}}
	}
	tl, err := timeline.New(parts)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func framed(width, height int, choice theme.Choice, charset text.Charset) frame.Frame {
	return frame.Frame{Width: width, Height: height, Theme: theme.New(choice, charset), Focused: true}
}

func opened(t testing.TB, width, height int, tl *timeline.Timeline) *Pane {
	t.Helper()
	p := New(tl)
	p.SetFrame(framed(width, height, theme.Mono, text.UTF8))
	p.Open(texts)
	return p
}

// screen is what stands on the panel, without styles.
func screen(p *Pane) string { return ansi.Strip(strings.Join(p.View(), "\n")) }

// flat is screen in one line and without the cursor, so that it does not matter
// where lines end.
func flat(p *Pane) string {
	return strings.Join(strings.Fields(strings.NewReplacer("▌", " ", "\n>", " ").Replace(screen(p))), " ")
}

func wants(t *testing.T, p *Pane, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(flat(p), w) {
			t.Errorf("the panel does not say %q:\n%s", w, screen(p))
		}
	}
}

func TestAllIsExact(t *testing.T) {
	tl := corpus(t, []timeline.Excerpt{exact("The bridge."), exact("The end.")}, exact("It opened in March."))
	for _, width := range []int{36, 80, 140} {
		p := opened(t, width, 30, tl)
		wants(t, p, "Verification", "3 excerpts: 3 exact · 0 white space folded · 0 ambiguous · 0 missing",
			"Every excerpt stands in its source byte for byte.",
			"Event 0", "“The bridge.”", "The Commission · report", "disagreement: Its cost", "“It opened in March.”")
		if p.NextFault(1) || p.NextFault(-1) {
			t.Error("a fault is found where there is none")
		}
	}
}

func TestVerdict(t *testing.T) {
	tests := []struct {
		why      string
		excerpts []timeline.Excerpt
		want     string
	}{
		{"nothing is judged where nothing is quoted", nil, "This corpus has no excerpts."},
		{"folding is not hidden", []timeline.Excerpt{exact("The"), {Match: quote.Folded}}, "some differ in white space"},
		{"to be there twice is a fault", []timeline.Excerpt{unlocated(quote.Ambiguous, "It")}, "not every one at one place only"},
		{
			"the signs of differences are explained",
			[]timeline.Excerpt{unlocated(quote.Missing, "No")},
			"[-the corpus has this-] {+its source has this+}",
		},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { wants(t, opened(t, 90, 20, corpus(t, tt.excerpts)), tt.want) })
	}
}

// A low or narrow panel still says how many faults there are.
func TestHeaderWithLittleRoom(t *testing.T) {
	broken := corpus(t, []timeline.Excerpt{exact("The end."), unlocated(quote.Missing, "Nothing like it")})
	wants(t, opened(t, 40, 5, broken), "Verification 1 fault in 2")
	whole := corpus(t, []timeline.Excerpt{exact("The end.")})
	wants(t, opened(t, 40, 5, whole), "Verification 1, all found")
	if got := screen(opened(t, 40, 2, whole)); strings.Contains(got, "Verification") {
		t.Errorf("two lines are not all given to the list:\n%s", got)
	}
}

// A speaker whom no passage names is a fault of an excerpt that is exact.
func TestASpeakerIsProvedToo(t *testing.T) {
	said := exact("It opened in March.")
	said.Unnamed = "rudd"
	tl := corpus(t, []timeline.Excerpt{exact("The bridge."), said})
	p := opened(t, 120, 20, tl)
	wants(t, p, "1 speaker not proved")
	wants(t, p, "not every speaker is named by a passage")
	if x, _, _ := p.Selected(); x.Unnamed != "rudd" {
		t.Errorf("the first is %q, want the one whose speaker is not proved", x.Text)
	}
	if tl.Unproved() != 1 {
		t.Errorf("%d excerpts are not proved, want 1", tl.Unproved())
	}
}

func TestFaultsComeFirst(t *testing.T) {
	folded := exact("It cost four  millions, people's money.")
	folded.Match = quote.Folded
	p := opened(t, 80, 60, corpus(t,
		[]timeline.Excerpt{exact("The bridge."), unlocated(quote.Ambiguous, "It cost"), folded, unlocated(quote.Missing, "It closed")},
		exact("The end."), unlocated(quote.Missing, "The cost")))
	wants(t, p, "6 excerpts: 2 exact · 1 white space folded · 1 ambiguous · 2 missing")

	type selected struct {
		words string
		event int
	}
	var got []selected
	for range 6 {
		x, event, ok := p.Selected()
		if !ok {
			t.Fatal("nothing is selected")
		}
		got = append(got, selected{x.Quote.Exact, event})
		p.Move(keys.Down)
	}
	want := []selected{
		{"It closed", 3}, {"The cost", -1}, {"It cost", 1}, {folded.Quote.Exact, 2}, {"The bridge.", 0}, {"The end.", -1},
	}
	if !slices.Equal(got, want) {
		t.Errorf("listed are %v, want %v", got, want)
	}
}

func TestNextFault(t *testing.T) {
	p := opened(t, 80, 24, corpus(t, []timeline.Excerpt{
		exact("The end."), unlocated(quote.Missing, "first"), unlocated(quote.Ambiguous, "second"),
	}))
	tests := []struct {
		why  string
		by   int
		ok   bool
		want string
	}{
		{"nowhere to go", 0, false, "first"},
		{"from one fault to the next", 1, true, "second"},
		{"what is exact is no fault", 1, false, "second"},
		{"back", -1, true, "first"},
		{"none is before the first", -1, false, "first"},
		{"a larger number is a direction too", 7, true, "second"},
	}
	for _, tt := range tests {
		if ok := p.NextFault(tt.by); ok != tt.ok {
			t.Errorf("%s: NextFault(%d) = %v", tt.why, tt.by, ok)
		}
		if x, _, _ := p.Selected(); x.Quote.Exact != tt.want {
			t.Errorf("%s: the cursor is on %q, want %q", tt.why, x.Quote.Exact, tt.want)
		}
	}
}

// The panel may be driven before it is opened, and opened again.
func TestOpen(t *testing.T) {
	p := New(corpus(t, []timeline.Excerpt{unlocated(quote.Missing, "It opened in April."), exact("The end.")}))
	if _, _, ok := p.Selected(); ok || p.NextFault(1) || p.Click(3) {
		t.Error("there is something before the panel is opened")
	}
	p.SetFrame(framed(80, 24, theme.Mono, text.UTF8))
	p.Scroll(1)
	p.Open(nil)
	wants(t, p, "The text of the source is not at hand.")
	p.Move(keys.Down)
	p.Open(texts)
	wants(t, p, "The nearest passage")
	if x, _, _ := p.Selected(); x.Quote.Exact != "The end." {
		t.Errorf("opening again moves the cursor to %q", x.Quote.Exact)
	}
}

func TestClick(t *testing.T) {
	p := opened(t, 80, 24, corpus(t, []timeline.Excerpt{exact("The bridge."), exact("The end.")}))
	y := slices.IndexFunc(strings.Split(screen(p), "\n"), func(l string) bool { return strings.Contains(l, "“The end.”") })
	if p.Click(0) || p.Click(y) || !p.Click(y) {
		t.Error("only the second click on an excerpt is on the cursor")
	}
	if x, _, _ := p.Selected(); x.Text != "The end." {
		t.Errorf("the click puts the cursor on %q", x.Text)
	}
}

// Of a long excerpt two lines are shown, of a short one no more than it has.
func TestQuoteIsShortened(t *testing.T) {
	long := strings.Repeat("word after word ", 1000)
	p := opened(t, 60, 12, corpus(t, []timeline.Excerpt{{Source: "report", Text: long, Match: quote.Exact}}))
	if n := strings.Count(screen(p), "word"); n < 8 || n > 20 {
		t.Errorf("%d words of a long excerpt are shown:\n%s", n, screen(p))
	}
	wants(t, p, "…”")
}

// Ten thousand faults cost no more than the few that are seen.
func TestOnlyWhatIsSeenIsWorkedOut(t *testing.T) {
	var excerpts []timeline.Excerpt
	for i := range 10_000 {
		excerpts = append(excerpts, unlocated(quote.Missing, fmt.Sprintf("It opened on %d March.", i)))
	}
	p := opened(t, 80, 24, corpus(t, excerpts))
	wants(t, p, "10000 excerpts", "10000 missing", "{+in+}")
	for _, a := range []keys.Action{keys.PageDown, keys.Last, keys.PageUp, keys.First} {
		p.Move(a)
		p.View()
	}
	if n := len(p.traces); n > 100 {
		t.Errorf("%d nearest passages were looked for", n)
	}
}
