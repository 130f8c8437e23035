package timeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestGap(t *testing.T) {
	tests := []struct {
		reason, a, b string
		days         int
		words        string
	}{
		{"the next day touches", "2003-02-06", "2003-02-07", 0, ""},
		{"the next month touches", "2002-10", "2002-11", 0, ""},
		{"overlapping", "2003", "2003-02-06", 0, ""},
		{"the wrong way round", "2004", "2003", 0, ""},
		{"no end", "2003/..", "2010", 0, ""},
		{"no start", "2003", "/2010", 0, ""},
		{"one day", "2003-02-06", "2003-02-08", 1, "1 day"},
		{"days", "2003-02-06", "2003-02-12", 5, "5 days"},
		{"a week", "2003-02-06", "2003-02-14", 7, "1 week"},
		{"whole weeks", "2003-02-06", "2003-02-21", 14, "2 weeks"},
		{"days that are no weeks, still exact", "2003-02-06", "2003-02-26", 19, "19 days"},
		{"February is a month before it is four weeks", "2003-01", "2003-03", 28, "1 month"},
		{"four weeks", "2003-03-02", "2003-03-31", 28, "4 weeks"},
		{"the first gap that is rounded", "2003-03-02", "2003-04-01", 29, "about 1 month"},
		{"whole months", "2002-10", "2003-02-01", 92, "3 months"},
		{"the gap after October 2002 in our corpus", "2002-10", "[2003-01-27..2003-02-02]", 87, "about 3 months"},
		{"a whole year", "2003", "2005", 366, "1 year"},
		{"a year and a half", "2003", "2005-07", 547, "18 months"},
		{"rounded to a year", "2003", "2005-01-05", 370, "about 1 year"},
		{"whole years", "2003", "2014", 3653, "10 years"},
		{"months give way to years", "2003", "2007-02", 1127, "about 3 years"},
		{"rounded up", "2008-10-29", "2013-01-01", 1524, "about 4 years"},
		{"geology", "Y-170000002", "2003", 62_091_956_946, "170,002,004 years"},
	}
	for _, tt := range tests {
		t.Run(tt.a+" "+tt.b, func(t *testing.T) {
			days, words := timelineOf(t, tt.a, tt.b).All().Gap(1)
			if days != tt.days || words != tt.words {
				t.Errorf("%s: %d days, %q; want %d, %q", tt.reason, days, words, tt.days, tt.words)
			}
		})
	}
	if days, words := timelineOf(t, "", "2003").All().Gap(1); days != 0 || words != "" {
		t.Errorf("a gap after no date: %d, %q", days, words)
	}
}

// TestGapBeginsAfterAllEventsBefore has the days before each event of a timeline.
func TestGapBeginsAfterAllEventsBefore(t *testing.T) {
	for _, tt := range []struct {
		why   string
		dates []string // in order
		days  []int
	}{
		{"what lasts fills the time between what falls in it", []string{"1914/1918", "1915", "1917", "1920"}, []int{0, 0, 0, 365}},
		{"an event within does not shorten it", []string{"1914/1918", "1915", "1919"}, []int{0, 0, 0}},
		{"what may have been any time of a span fills it", []string{"[1914..1918]", "1915", "1920"}, []int{0, 0, 365}},
		{"so does a year that is not known", []string{"190X", "1905", "1911"}, []int{0, 0, 365}},
		{"an open end lasts for ever", []string{"1914/..", "1915", "1920"}, []int{0, 0, 0}},
		{"an unknown end may", []string{"1914/", "1915", "1920"}, []int{0, 0, 0}},
		{"on or after has no end", []string{"[1914..]", "1915", "1920"}, []int{0, 0, 0}},
		{"but what came before it has one", []string{"1910", "1914/..", "1920"}, []int{0, 1096, 0}},
		{"what ends and has no known beginning ends", []string{"../1914", "1916"}, []int{0, 365}},
		{"an unknown beginning leaves no gap before it", []string{"/1910", "1914"}, []int{0, 1096}},
		{"a year that is not known at all may be any", []string{"XXXX", "1910", "1914"}, []int{0, 0, 0}},
		{"of what begins together the first has the gap", []string{"1910", "1912", "1912"}, []int{0, 365, 0}},
		{"members of a set count as the whole between them", []string{"[1910,1914]", "1912", "1916"}, []int{0, 0, 365}},
		{"what is only known by its last day has no gap before it and ends on that day", []string{"1910", "[..1914]", "1916"}, []int{0, 0, 365}},
	} {
		all := timelineOf(t, tt.dates...).All()
		for k, want := range tt.days {
			if got := all.Event(k).Date.String(); got != tt.dates[k] {
				t.Fatalf("%s: place %d has %s", tt.why, k, got)
			}
			if days, _ := all.Gap(k); days != want {
				t.Errorf("%s: %d days before %s, want %d", tt.why, days, tt.dates[k], want)
			}
		}
	}
}

// TestGapOfWhatAFilterLeaves: what is not shown does not fill time.
func TestGapOfWhatAFilterLeaves(t *testing.T) {
	tl := timelineOf(t, "1914/1918", "1915", "1917", "1920")
	f, err := timeline.ParseFilter("-1914/1918", tl)
	if err != nil {
		t.Fatal(err)
	}
	left := tl.Filter(f)
	var got []string
	for k := range left.Len() {
		_, words := left.Gap(k)
		got = append(got, left.Event(k).Title+": "+words)
	}
	if want := []string{"1915: ", "1917: 1 year", "1920: 2 years"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestGapAgainstCounting counts, day by day, those on which nothing that is shown may happen.
func TestGapAgainstCounting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawnTimeline(t).All()
		for k := range all.Len() {
			want := 0
			if next, ok := all.Event(k).Date.Earliest(); ok && k > 0 && lastFrom(all, k-1) {
				for day := next.AddDays(-1); !mayHappen(all, k, day); day = day.AddDays(-1) {
					want++
				}
			}
			days, words := all.Gap(k)
			if days != want || (days == 0) != (words == "") {
				t.Fatalf("%d days (%q) before %v, counted %d", days, words, all.Event(k).Date, want)
			}
			if upTo := strings.HasPrefix(words, "up to "); want > 0 && upTo != mayFallBefore(all, k) {
				t.Fatalf("%q before %v, though what is listed later may lie there: %v", words, all.Event(k).Date, !upTo)
			}
		}
	})
}

// mayFallBefore reports whether an event after place k may happen before the one at k.
func mayFallBefore(s timeline.Subset, k int) bool {
	next, _ := s.Event(k).Date.Earliest()
	for i := k + 1; i < s.Len(); i++ {
		if first, begins := s.Event(i).Date.Earliest(); !begins || first.Compare(next) < 0 {
			return true
		}
	}
	return false
}

// lastFrom reports whether the events up to place k all have an end.
func lastFrom(s timeline.Subset, k int) bool {
	for i := range k + 1 {
		if _, ok := s.Event(i).Date.Latest(); !ok {
			return false
		}
	}
	return true
}

// mayHappen reports whether an event up to place k may happen on the day: that at k, or one before with no known
// beginning or one that is not after the day, and an end not before it.
func mayHappen(s timeline.Subset, k int, day edtf.Day) bool {
	for i := range k + 1 {
		first, begins := s.Event(i).Date.Earliest()
		last, _ := s.Event(i).Date.Latest()
		next, _ := s.Event(k).Date.Earliest()
		if i < k && begins && first == next {
			return true // the time before it is told there
		}
		if (!begins || first.Compare(day) <= 0) && last.Compare(day) >= 0 {
			return true
		}
	}
	return false
}

// drawnTimeline has up to eight events of few years, so that many of them overlap.
func drawnTimeline(t *rapid.T) *timeline.Timeline {
	day := func(label string) edtf.Day {
		return edtf.Day{Year: 2003, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 150).Draw(t, label))
	}
	var p timeline.Parts
	for i := range rapid.IntRange(1, 8).Draw(t, "events") {
		from := day("from")
		to := from.AddDays(rapid.IntRange(0, 60).Draw(t, "days"))
		text := rapid.SampledFrom([]string{
			from.String(), from.String(), from.String() + "/" + to.String(), from.String() + "/" + to.String(),
			"[" + from.String() + ".." + to.String() + "]", from.String()[:len("2003-01")],
			"../" + to.String(), from.String() + "/..", "[.." + to.String() + "]",
		}).Draw(t, "form")
		date, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		p.Events = append(p.Events, timeline.Event{ID: fmt.Sprint(i), Date: date})
	}
	tl, err := timeline.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// What is listed by its last day may have happened in any gap before.
func TestGapThatMayNotBeEmpty(t *testing.T) {
	all := timelineOf(t, "2003-02-06", "2003-06-06", "[..2008-05]", "2008-10-29").All()
	var got []string
	for k := range all.Len() {
		_, words := all.Gap(k)
		got = append(got, words)
	}
	if want := []string{"", "up to about 4 months", "", "about 5 months"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
