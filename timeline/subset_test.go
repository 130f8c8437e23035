package timeline_test

import (
	"fmt"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// timelineOf has an event for each date, "" being none, whose title is the date.
func timelineOf(t testing.TB, dates ...string) *timeline.Timeline {
	t.Helper()
	var p timeline.Parts
	for i, text := range dates {
		e := timeline.Event{ID: fmt.Sprint(i), Title: text}
		if text != "" {
			e.Date = mustParse(t, text)
		}
		p.Events = append(p.Events, e)
	}
	tl, err := timeline.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// TestBeginning is what ":" goes by: it finds times of day, and not the day alone.
func TestBeginning(t *testing.T) {
	tl := timelineOf(t, "/1990", "2008-10-28", "2008-10-29", "2008-10-29T08:00:00Z", "2008-10-29T14:00:00Z",
		"2008-10-29T15:00:00+01", "2008-10", "2010")
	// in order: /1990, 2008-10, 28th, 29th, 08:00, 14:00, 15:00+01, 2010
	for _, tt := range []struct {
		why, date string
		from, to  int // the first place, and the one after as many as begin so
		nearest   int
	}{
		{"a year has all that begins in it", "2008", 1, 7, 1},
		{"a day has its times", "2008-10-29", 3, 7, 3},
		{"a time has its own, in whatever zone", "2008-10-29T14:00:00Z", 5, 7, 5},
		{"between two times is the nearer", "2008-10-29T09:00:00Z", 5, 5, 4},
		{"and the first of those that are as near", "2008-10-29T14:01:00Z", 7, 7, 5},
		{"a time of a day without events", "2008-11-03T09:00:00", 7, 7, 5},
		{"no event within", "2009", 7, 7, 5},
		{"an open end reaches to the last", "2008-10-29/..", 3, 8, 3},
		{"an open start counts for its last day", "../2010-01-01", 7, 8, 7},
		{"before all that is known", "1900", 1, 1, 1},
		{"after all", "2020", 8, 8, 7},
		{"nothing to go by", "XXXX", 0, 0, -1},
	} {
		d := mustParse(t, tt.date)
		from, count := tl.All().Beginning(d)
		to := from + count
		nearest, exact := tl.All().Nearest(d)
		if from != tt.from || to != tt.to || nearest != tt.nearest || exact != (from < to) {
			t.Errorf("%s: %s has places %d to %d, nearest %d (%v); want %d to %d, %d",
				tt.why, tt.date, from, to, nearest, exact, tt.from, tt.to, tt.nearest)
		}
	}
	by := timelineOf(t, "2008-05", "[..2008-10-29]", "2008-10-29", "[..2009]").All()
	if place, count := by.Beginning(mustParse(t, "2008")); place != 0 || count != 2 {
		t.Errorf("%d events begin in 2008, the first at %d; want 2 from 0", count, place)
	}
	if place, count := by.Beginning(mustParse(t, "2008-10-29")); place != 2 || count != 1 {
		t.Errorf("%d events begin on the day, the first at %d; want 1 at 2", count, place)
	}
	if place, exact := by.Nearest(mustParse(t, "2010")); place != 3 || exact {
		t.Errorf("nearest to 2010 is %d (%v); want what is known to have been by 2009", place, exact)
	}
	if place, exact := timelineOf(t).All().Nearest(mustParse(t, "2003")); place != -1 || exact {
		t.Errorf("nearest in nothing is %d", place)
	}
}

// TestBeginningWithinHours is what ":" goes by.
func TestBeginningWithinHours(t *testing.T) {
	tl := timelineOf(t, "2008-10-29", "2008-10-29T08:00:00", "2008-10-29T09:00:00/2008-10-29T11:00:00", "2008-10-29T10:00:00/2008-10-30",
		"2008-10-30T09:00:00")
	for _, tt := range []struct {
		why, date    string
		place, count int
	}{
		{"at the time an interval begins at", "2008-10-29T09:00:00", 2, 1},
		{"between two times", "2008-10-29T08:30:00/2008-10-29T10:00:00", 2, 2},
		{"to the end of a day", "2008-10-29T08:30:00/2008-10-29", 2, 2},
		{"from the beginning of a day, of which a day without a time may be a later part", "2008-10-29/2008-10-29T09:00:00", 1, 2},
		{"over midnight", "2008-10-29T10:00:00/2008-10-30T09:00:00", 3, 2},
		{"none, though one goes on then", "2008-10-29T09:30:00", 3, 0},
		{"with no end", "2008-10-29T09:00:00/..", 2, 3},
	} {
		if place, count := tl.All().Beginning(mustParse(t, tt.date)); place != tt.place || count != tt.count {
			t.Errorf("%s: %d from %d, want %d from %d", tt.why, count, place, tt.count, tt.place)
		}
	}
}

func mustParse(t testing.TB, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
