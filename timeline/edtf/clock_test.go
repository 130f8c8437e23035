package edtf_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/timeline/edtf"
)

// TestTimesOfDayAreInOrder sorts the dates of one day, given here in another order, as events are.
func TestTimesOfDayAreInOrder(t *testing.T) {
	tests := []struct {
		why         string
		given, want []string
	}{
		{
			"hours, minutes and seconds count",
			[]string{"2008-10-29T14:00:00", "2008-10-29T08:30:00", "2008-10-29T08:00:01", "2008-10-29T08:00:00"},
			[]string{"2008-10-29T08:00:00", "2008-10-29T08:00:01", "2008-10-29T08:30:00", "2008-10-29T14:00:00"},
		},
		{
			"a day without a time stands first, even before its midnight, with what else has its bounds in the order given",
			[]string{"2008-10-29T00:00:00Z", "2008-10-29~", "2008-10-29", "[2008-10-29]"},
			[]string{"2008-10-29~", "2008-10-29", "[2008-10-29]", "2008-10-29T00:00:00Z"},
		},
		{
			"zones are compared as instants",
			[]string{"2008-10-29T12:00:00Z", "2008-10-29T12:30:00+01:00", "2008-10-29T08:00:00-05", "2008-10-29T14:00:00+03"},
			[]string{"2008-10-29T14:00:00+03", "2008-10-29T12:30:00+01:00", "2008-10-29T12:00:00Z", "2008-10-29T08:00:00-05"},
		},
		{
			"one instant in several zones keeps the order given",
			[]string{"2008-10-29T13:00:00+01", "2008-10-29T12:00:00", "2008-10-29T12:00:00Z"},
			[]string{"2008-10-29T13:00:00+01", "2008-10-29T12:00:00", "2008-10-29T12:00:00Z"},
		},
		{
			"a time without a zone is taken for UTC beside those that have one",
			[]string{"2008-10-29T10:30:00", "2008-10-29T11:00:00+01:00", "2008-10-29T11:00:00Z"},
			[]string{"2008-10-29T11:00:00+01:00", "2008-10-29T10:30:00", "2008-10-29T11:00:00Z"},
		},
		{
			"the day that is written comes first, or a year would be listed among the events of another",
			[]string{"2009-01-01T00:30:00+01:00", "2008-12-31T23:45:00-05:00"},
			[]string{"2008-12-31T23:45:00-05:00", "2009-01-01T00:30:00+01:00"},
		},
		{
			"a zone reaches beyond the day on both sides",
			[]string{"2008-10-29T23:00:00-12", "2008-10-29T12:00:00Z", "2008-10-29T01:00:00+12"},
			[]string{"2008-10-29T01:00:00+12", "2008-10-29T12:00:00Z", "2008-10-29T23:00:00-12"},
		},
		{
			"the leap second is the last of its day",
			[]string{"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
			[]string{"2016-12-31T23:59:59Z", "2016-12-31T23:59:60Z"},
		},
		{
			"of what begins on one day, what ends first comes first",
			[]string{"2008-10-29/2008-10-30", "2008-10", "2008-10-29T23:00:00Z", "2008-10-01"},
			[]string{"2008-10-01", "2008-10", "2008-10-29T23:00:00Z", "2008-10-29/2008-10-30"},
		},
	}
	for _, tt := range tests {
		if got := listed(t, tt.given...); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}

// listed returns the dates in order.
func listed(t *testing.T, dates ...string) []string {
	t.Helper()
	sorted := slices.Clone(dates)
	slices.SortStableFunc(sorted, func(a, b string) int { return mustParse(t, a).Compare(mustParse(t, b)) })
	return sorted
}

// TestOrderIsByDaysThenInstants holds [edtf.Date.Compare] against package time, over times of few days, so that
// many fall together.
func TestOrderIsByDaysThenInstants(t *testing.T) {
	moment := rapid.Custom(func(t *rapid.T) string {
		day := fmt.Sprintf("2008-12-%02d", rapid.IntRange(30, 31).Draw(t, "day"))
		if rapid.IntRange(0, 4).Draw(t, "timed") == 0 {
			return day
		}
		hour, minute := rapid.IntRange(0, 23).Draw(t, "hour"), rapid.SampledFrom([]int{0, 1, 30}).Draw(t, "minute")
		zone := rapid.SampledFrom([]string{"", "Z", "+00:00", "+01:00", "-05:30", "+14:00", "-12:00"}).Draw(t, "zone")
		return fmt.Sprintf("%sT%02d:%02d:00%s", day, hour, minute, zone)
	})
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(moment, 3, 3).Draw(t, "moments")
		for _, a := range texts {
			for _, b := range texts {
				if got, want := parsed(t, a).Compare(parsed(t, b)), naiveOrder(t, a, b); got != want {
					t.Fatalf("Compare(%s, %s) = %d, want %d", a, b, got, want)
				}
			}
		}
		a, b, c := parsed(t, texts[0]), parsed(t, texts[1]), parsed(t, texts[2])
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("not transitive: %v %v %v", a, b, c)
		}
	})
}

func parsed(t *rapid.T, text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func naiveOrder(t *rapid.T, a, b string) int {
	dayA, dayB := a[:len(time.DateOnly)], b[:len(time.DateOnly)]
	switch {
	case dayA != dayB:
		return 1 - 2*btoi(dayA < dayB)
	case a == dayA || b == dayB:
		return btoi(a != dayA) - btoi(b != dayB)
	}
	return instant(t, a).Compare(instant(t, b))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func instant(t *rapid.T, text string) time.Time {
	if len(text) == len("2006-01-02T15:04:05") {
		text += "Z"
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}
