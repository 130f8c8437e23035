package tui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/ui/text"
)

// "A resize, a reload, a filter keep the selected event on the same screen line
// where that can be." (product.md)
func TestResizeKeepsTheLine(t *testing.T) {
	for _, date := range []string{"feb 2001", "11 mar 2003", "18 sep 2003"} {
		v := visit(t, bridge(t), 100, 40)
		v.goes(date)
		title, line := v.selectedTitle(), v.cursor()
		for _, size := range [][2]int{{100, 36}, {120, 36}, {76, 44}, {200, 40}, {56, 40}, {100, 40}} {
			v.resize(size[0], size[1])
			if v.selectedTitle() != title {
				t.Fatalf("%s: at %v the cursor went from %q to %q", date, size, title, v.selectedTitle())
			}
			if v.cursor() != line {
				t.Errorf("%s: at %v %q went from line %d to %d:\n%s", date, size, title, line, v.cursor(), v.screen())
			}
		}
	}
}

// TestResizeNeverLosesTheSelection goes through sizes at which the line cannot
// stay, some of them too small to show anything.
func TestResizeNeverLosesTheSelection(t *testing.T) {
	for i := range bridgeEvents {
		v := visit(t, bridge(t), 140, 40)
		v.press("=")
		for range i {
			v.press("J")
		}
		title := bridgeEvents[i].title
		for _, size := range [][2]int{{20, 5}, {300, 100}, {3, 2}, {80, 7}, {0, 0}, {120, 30}, {38, 6}, {100, 12}} {
			v.resize(size[0], size[1])
			if size[0] < smallestWidth {
				continue
			}
			if v.cursor() < 0 {
				t.Fatalf("%q: at %v the cursor is not on the screen:\n%s", title, size, v.screen())
			}
		}
		v.isOn(title)
	}
}

// selectedTitle returns the title of the fixture's event whose first words
// stand at or below the cursor first, which is the event's own line or, in a
// stacked timeline, the one below.
func (v *visitor) selectedTitle() string {
	v.Helper()
	lines := v.lines()
	at := v.cursor()
	if at < 0 {
		v.Fatalf("no cursor on the screen:\n%s", v.screen())
	}
	for _, line := range lines[at:min(at+2, len(lines))] {
		for _, e := range bridgeEvents {
			if strings.Contains(line, firstWords(e.title, 3)) {
				return e.title
			}
		}
	}
	v.Fatalf("the cursor is on no event:\n%s", v.screen())
	return ""
}

// "Year headers stick at the top while their events scroll." (product.md) On
// every screen that scrolling leads to, each event stands below the heading of
// its own year and of no other.
func TestStickyHeading(t *testing.T) {
	for _, tt := range []struct {
		why  string
		open bool
		step func(v *visitor)
	}{
		{"line by line", false, func(v *visitor) { v.press("j") }},
		{"half a page", false, func(v *visitor) { v.press("ctrl+d") }},
		{"with the wheel, events open", true, func(v *visitor) { v.turns(1, 5, 10) }},
		{"excerpt by excerpt", true, func(v *visitor) { v.press("j") }},
		{"year by year", true, func(v *visitor) { v.press("}") }},
	} {
		v := visit(t, bridge(t), 100, 16)
		if tt.open {
			v.press("=")
		}
		for range 150 {
			v.checkYears(tt.why)
			tt.step(v)
		}
		v.press("G")
		v.checkYears(tt.why)
	}
}

// yearHeading is the heading of a year, which is in the group.
var yearHeading = regexp.MustCompile(`^ (\S.*?) ─+ \d+ events?\s*$`)

// checkYears fails the test where an event is listed under a wrong year, or a
// year has two headings.
func (v *visitor) checkYears(why string) {
	v.Helper()
	year := ""
	for _, line := range v.lines() {
		if parts := yearHeading.FindStringSubmatch(line); parts != nil {
			if year == parts[1] {
				v.Fatalf("%s: %q has two headings:\n%s", why, year, v.screen())
			}
			year = parts[1]
			continue
		}
		for _, e := range bridgeEvents {
			if !strings.Contains(line, e.title+"  ") {
				continue
			}
			want := "Beginning not known"
			if begins, ok := date(v, e.date).Earliest(); ok {
				want = fmt.Sprint(begins.Year)
			}
			if year != want {
				v.Fatalf("%s: %q of %s stands under %q:\n%s", why, e.title, want, year, v.screen())
			}
		}
	}
}

// "A gap between neighbours is written ('3 months', 'about 4 years')."
// (product.md)
func TestGapWords(t *testing.T) {
	v := visit(t, bridge(t), 100, 60)
	for _, tt := range []struct{ above, words, below string }{
		{"Surveyors find", "", "A weight limit"}, // a few days
		{"A weight limit", "about 2 months", "Cameras"},
		{"Cameras", "about 2 months", "Residents"},
		{"Timber below", "4 months", "A lock-keeper"},
	} {
		between := v.lines()[v.lineOf(tt.above)+1 : v.lineOf(tt.below)]
		if got := strings.Join(between, ""); tt.words == "" && strings.Contains(got, "·") || !strings.Contains(got, tt.words) {
			t.Errorf("between %q and %q stands %q, want %q", tt.above, tt.below, between, tt.words)
		}
	}
	h := bridge(t)
	h.parts.Events = []timeline.Event{
		h.event(t, told{"-0043-03-15", milestone, "Caesar dies", bridgeEvents[0].quotes}),
		h.event(t, told{"2003", milestone, "The bridge closes", bridgeEvents[0].quotes}),
	}
	v = visit(t, h, 100, 30)
	v.sees("about 2046 years", "44 BC", "15 Mar")
	h.parts.Events = []timeline.Event{
		h.event(t, told{"1914/1918", milestone, "The bridge is rebuilt", bridgeEvents[0].quotes}),
		h.event(t, told{"1915", milestone, "A pier sinks", bridgeEvents[0].quotes}),
		h.event(t, told{"1917", milestone, "The pier stands", bridgeEvents[0].quotes}),
		h.event(t, told{"1920", milestone, "The bridge opens", bridgeEvents[0].quotes}),
	}
	v = visit(t, h, 100, 30)
	if screen := strings.Join(v.lines(), "\n"); strings.Count(screen, "·  1 year") != 1 || strings.Contains(screen, "2 years") {
		t.Errorf("only 1919 is empty:\n%s", v.screen())
	}
}

// { and } go by year, o to the article of what is selected. (product.md)
func TestYearByYear(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	for _, title := range []string{
		"A lock-keeper", "Surveyors", "A petition", "Hauliers", "A second petition", "The third pier", "Another contractor",
		"Due: both", "The dispute", "The footpath", "Due: the piers", "Due: a full",
	} {
		v.press("}")
		v.isOn(title)
	}
	v.press("}")
	v.isOn("Due: a full")
	v.press("{", "{", "{")
	v.isOn("The dispute")
	v.press("j", "{")
	v.isOn("The dispute")
}

// "Filled bars, marks that tell milestone, event, statement and announced apart
// without colour." (issue 2)
func TestMarks(t *testing.T) {
	for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
		v := visit(t, bridge(t), 100, 100, func(o *Options) { o.Charset = charset })
		marks := map[string]bool{}
		for _, title := range []string{"A flood shuts", "A petition is", "Repair is put", "Due: measurements"} {
			before, _, _ := strings.Cut(v.lines()[v.lineOf(title)], title)
			fields := strings.Fields(before)
			marks[fields[len(fields)-1]] = true
		}
		if len(marks) != 4 {
			t.Errorf("milestone, event, statement and announced have the marks %v", marks)
		}
	}
}
