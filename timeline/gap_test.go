package timeline_test

import (
	"testing"

	"dateline/timeline"
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
			days, words := timeline.Gap(mustParse(t, tt.a), mustParse(t, tt.b))
			if days != tt.days || words != tt.words {
				t.Errorf("%s: %d days, %q; want %d, %q", tt.reason, days, words, tt.days, tt.words)
			}
		})
	}
	if days, words := timeline.Gap(timeline.Date{}, mustParse(t, "2003")); days != 0 || words != "" {
		t.Errorf("a gap after no date: %d, %q", days, words)
	}
}
