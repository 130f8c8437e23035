package edtf_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/timeline/edtf"
)

func TestDayString(t *testing.T) {
	tests := []struct {
		reason string
		day    edtf.Day
		want   string
	}{
		{"ISO 8601", edtf.Day{Year: 2003, Month: 2, Day: 6}, "2003-02-06"},
		{"years have four digits", edtf.Day{Year: 43, Month: 10, Day: 31}, "0043-10-31"},
		{"1 BC", edtf.Day{Year: 0, Month: 1, Day: 1}, "0000-01-01"},
		{"44 BC", edtf.Day{Year: -43, Month: 3, Day: 15}, "-0043-03-15"},
		{"Y before five digits", edtf.Day{Year: 12345, Month: 1, Day: 1}, "Y12345-01-01"},
		{"the first day there is", edtf.Day{Year: -edtf.MaxYear, Month: 1, Day: 1}, "Y-999999999-01-01"},
	}
	for _, tt := range tests {
		if got := tt.day.String(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// TestDaysAgainstTime holds the calendar against package time, which is proleptic Gregorian too.
func TestDaysAgainstTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(rapid.IntRange(-5000, 5000).Draw(t, "year"), time.January, 1, 0, 0, 0, 0, time.UTC)
		start = start.AddDate(0, 0, rapid.IntRange(0, 365).Draw(t, "day of the year"))
		n := rapid.IntRange(-1_000_000, 1_000_000).Draw(t, "days")
		day, want := dayOf(start), dayOf(start.AddDate(0, 0, n))
		if got := day.AddDays(n); got != want {
			t.Fatalf("%v and %d days make %v, want %v", day, n, got, want)
		}
		if got := day.DaysUntil(want); got != n {
			t.Fatalf("%v until %v are %d days, want %d", day, want, got, n)
		}
		if got := day.Compare(want); got != min(1, max(-1, -n)) {
			t.Fatalf("%v compares to %v as %d", day, want, got)
		}
	})
}

func dayOf(t time.Time) edtf.Day {
	return edtf.Day{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

func TestAddDaysStopsAtTheEnds(t *testing.T) {
	day := edtf.Day{Year: 2003, Month: 2, Day: 6}
	first := edtf.Day{Year: -edtf.MaxYear, Month: 1, Day: 1}
	last := edtf.Day{Year: edtf.MaxYear, Month: 12, Day: 31}
	if got := day.AddDays(math.MaxInt); got != last {
		t.Errorf("forwards: %v", got)
	}
	if got := day.AddDays(math.MinInt); got != first {
		t.Errorf("backwards: %v", got)
	}
	if n := first.DaysUntil(last); first.AddDays(n) != last || last.AddDays(-n) != first {
		t.Errorf("the whole calendar of %d days is not crossed", n)
	}
}
