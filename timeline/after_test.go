package timeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// following returns a timeline of events given as "id date after,after".
func following(t testing.TB, events ...string) *timeline.Timeline {
	t.Helper()
	var p timeline.Parts
	for _, given := range events {
		words := strings.Fields(given)
		e := timeline.Event{ID: words[0], Title: words[0], Date: mustParse(t, words[1])}
		if len(words) > 2 {
			e.After = strings.Split(words[2], ",")
		}
		p.Events = append(p.Events, e)
	}
	tl, err := timeline.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func TestEventsStandBehindWhatTheyFollow(t *testing.T) {
	for _, c := range []struct {
		why    string
		events []string
		want   string // with the year each is listed under
	}{
		{
			"the wider date waits for what it follows, and goes no further",
			[]string{"letter 2003-01 report", "report [2003-01-28..2003-02-06]", "guide 2003-02-07"},
			"report 2003, letter 2003, guide 2003",
		},
		{"by its date it is behind already", []string{"a 2003", "b 2004 a"}, "a 2003, b 2004"},
		{
			"one after the other, in the order of date among themselves",
			[]string{"c 2001 z", "d 2002 c", "b 2000 z", "z 2005", "y 2006"},
			"z 2005, b 2005, c 2005, d 2005, y 2006",
		},
		{"behind the last of several", []string{"a 2000 c,b", "b 2001", "c 2003", "d 2002"}, "b 2001, d 2002, c 2003, a 2003"},
		{
			"under the year of what it stands behind, even without one of its own",
			[]string{"a ../2004 b", "b 2002-05", "c 2003"},
			"b 2002, a 2002, c 2003",
		},
		{"what is not known is passed over", []string{"a 2003 x", "b 2004"}, "a 2003, b 2004"},
		{"named twice", []string{"a 2003 b,b", "b 2004"}, "b 2004, a 2004"},
	} {
		tl := following(t, c.events...)
		var got []string
		for i := range tl.Len() {
			got = append(got, tl.Event(i).ID+" "+tl.Event(i).Heading())
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: the order is %q, want %q", c.why, got, c.want)
		}
	}
}

// What is only reported stands by the last day that it may be, like what has no other; what happened by the first.
func TestReportedEventsStandByTheirLastDay(t *testing.T) {
	events := []timeline.Event{
		{ID: "article", Date: mustParse(t, "2003-02-06")},
		{ID: "words", Date: mustParse(t, "[2002-10..2003-02-06]"), Status: timeline.Reported},
		{ID: "seen", Date: mustParse(t, "[2002-10..2003-02-06]")},
		{ID: "launch", Date: mustParse(t, "2002-10")},
		{ID: "by", Date: mustParse(t, "[..2003-02-06]"), Status: timeline.Reported},
		{ID: "since", Date: mustParse(t, "2000/.."), Status: timeline.Reported},
		{ID: "answer", Date: mustParse(t, "2001"), After: []string{"words"}},
	}
	tl, err := timeline.New(timeline.Parts{Events: events})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i := range tl.Len() {
		got = append(got, tl.Event(i).ID+" "+tl.Event(i).Heading())
	}
	want := "since 2000, launch 2002, seen 2002, words 2003, answer 2003, by 2003, article 2003"
	if strings.Join(got, ", ") != want {
		t.Errorf("the order is %q, want %q", got, want)
	}
	place, exact := tl.All().Nearest(mustParse(t, "2003-02-06"))
	if e := tl.All().Event(place); !exact || e.ID != "article" {
		t.Errorf("6 February 2003 is nearest to %q, exactly %v", e.ID, exact)
	}
}

func TestEventsInACircle(t *testing.T) {
	for _, circle := range [][]string{{"a"}, {"b", "a"}, {"b", "c", "a"}} {
		var p timeline.Parts
		for i, after := range circle {
			p.Events = append(p.Events, timeline.Event{ID: string(rune('a' + i)), After: []string{after}})
		}
		if _, err := timeline.New(p); err == nil || !strings.Contains(err.Error(), "follows itself") {
			t.Errorf("%q: the error is %v", circle, err)
		}
	}
}

// TestOrderIsTheNearestToDates holds the order against taking, again and again, the first by date of all events that
// wait for none.
func TestOrderIsTheNearestToDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := make([]int, rapid.IntRange(1, 8).Draw(t, "events"))
		for i := range numbers {
			numbers[i] = i
		}
		rank := rapid.Permutation(numbers).Draw(t, "rank") // what follows has the higher
		var p timeline.Parts
		for i := range numbers {
			e := timeline.Event{ID: fmt.Sprint(i), Date: drawDay(t)}
			for j := range numbers {
				if rank[j] < rank[i] && rapid.IntRange(0, 4).Draw(t, "follows") == 0 {
					e.After = append(e.After, fmt.Sprint(j))
				}
			}
			p.Events = append(p.Events, e)
		}
		left := slices.Clone(p.Events)
		slices.SortStableFunc(left, func(a, b timeline.Event) int { return a.Date.Compare(b.Date) })
		tl, err := timeline.New(p)
		if err != nil {
			t.Fatal(err)
		}
		year, known := 0, false
		for i := range tl.Len() {
			next := slices.IndexFunc(left, func(e timeline.Event) bool {
				return !slices.ContainsFunc(left, func(f timeline.Event) bool { return slices.Contains(e.After, f.ID) })
			})
			if got := tl.Event(i).ID; got != left[next].ID {
				t.Fatalf("event %s is at %d, want %s", got, i, left[next].ID)
			}
			left = slices.Delete(left, next, next+1)
			y, ok := tl.Event(i).ListedYear()
			if known && (!ok || y < year) {
				t.Fatalf("%s is listed under %v, behind one under %d", tl.Event(i).ID, tl.Event(i).Heading(), year)
			}
			year, known = y, ok
		}
	})
}

// A gap in which an event may lie that stands further down is no more than "up to" so long.
func TestGapBeforeWhatMoved(t *testing.T) {
	all := following(t, "a 2000", "wide [2002..2006] b", "b 2005-03", "c 2009").All()
	var got []string
	for k := range all.Len() {
		_, words := all.Gap(k)
		got = append(got, all.Event(k).ID+": "+words)
	}
	if want := []string{"a: ", "b: up to about 4 years", "wide: ", "c: 2 years"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Going to a date finds events where they are listed, and what certainly begins on it wherever it stands.
func TestBeginningAmongWhatMoved(t *testing.T) {
	all := following(t, "a 2000", "wide [2002..2006] b", "b 2005-03", "c 2005-03").All()
	for _, c := range []struct {
		date         string
		place, count int
	}{{"2002", 1, 0}, {"2005", 1, 2}, {"2005-03", 1, 2}, {"2006", 4, 0}} {
		if place, count := all.Beginning(mustParse(t, c.date)); place != c.place || count != c.count {
			t.Errorf("%s: %d from %d, want %d from %d", c.date, count, place, c.count, c.place)
		}
	}
	behind := following(t, "early 2003-05-10 late", "late 2003-07-01", "other 2003-08").All()
	if place, count := behind.Beginning(mustParse(t, "2003-05-10")); count != 1 || behind.Event(place).ID != "early" {
		t.Errorf("%d begin on 10 May 2003, the first at %d", count, place)
	}
}
