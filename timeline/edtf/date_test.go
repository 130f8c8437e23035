package edtf_test

import (
	"math"
	"slices"
	"testing"

	"dateline/timeline/edtf"
)

// TestSpecification reads the examples of the Library of Congress's specification of 4 February 2019, by level and
// heading, as far as they are supported. The words are the specification's gloss, as we print it.
func TestSpecification(t *testing.T) {
	tests := []struct{ heading, text, words string }{
		{"level 0, date: complete representation", "1985-04-12", "12 April 1985"},
		{"level 0, date: reduced precision for year and month", "1985-04", "April 1985"},
		{"level 0, date: reduced precision for year", "1985", "1985"},
		{"level 0, date and time: local time", "1985-04-12T23:20:30", "12 April 1985, 23:20:30"},
		{"level 0, date and time: UTC", "1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"},
		{"level 0, date and time: shift in hours", "1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC-04"},
		{"level 0, date and time: shift in hours and minutes", "1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30"},
		{"level 0, interval: years", "1964/2008", "1964 to 2008"},
		{"level 0, interval: months", "2004-06/2006-08", "June 2004 to August 2006"},
		{"level 0, interval: days", "2004-02-01/2005-02-08", "1 February 2004 to 8 February 2005"},
		{"level 0, interval: day and month", "2004-02-01/2005-02", "1 February 2004 to February 2005"},
		{"level 0, interval: day and year", "2004-02-01/2005", "1 February 2004 to 2005"},
		{"level 0, interval: year and month", "2005/2006-02", "2005 to February 2006"},
		{"level 1, letter-prefixed year", "Y170000002", "AD 170,000,002"},
		{"level 1, letter-prefixed year, negative", "Y-170000002", "170,000,003 BC"},
		{"level 1, season", "2001-21", "spring 2001"},
		{"level 1, qualification: year uncertain", "1984?", "1984, uncertain"},
		{"level 1, qualification: year and month approximate", "2004-06~", "about June 2004"},
		{"level 1, qualification: both", "2004-06-11%", "about 11 June 2004, uncertain"},
		{"level 1, unspecified: one digit", "201X", "some year in the 2010s"},
		{"level 1, unspecified: two digits", "20XX", "some year between 2000 and 2099"},
		{"level 1, unspecified: month", "2004-XX", "some month in 2004"},
		{"level 1, unspecified: day", "1985-04-XX", "some day in April 1985"},
		{"level 1, unspecified: day and month", "1985-XX-XX", "some day in 1985"},
		{"level 1, interval: open end, day", "1985-04-12/..", "from 12 April 1985 on"},
		{"level 1, interval: open end, month", "1985-04/..", "from April 1985 on"},
		{"level 1, interval: open end, year", "1985/..", "from 1985 on"},
		{"level 1, interval: open start, day", "../1985-04-12", "until 12 April 1985"},
		{"level 1, interval: open start, month", "../1985-04", "until April 1985"},
		{"level 1, interval: open start, year", "../1985", "until 1985"},
		{"level 1, interval: unknown end, day", "1985-04-12/", "from 12 April 1985 to an unknown end"},
		{"level 1, interval: unknown end, month", "1985-04/", "from April 1985 to an unknown end"},
		{"level 1, interval: unknown end, year", "1985/", "from 1985 to an unknown end"},
		{"level 1, interval: unknown start, day", "/1985-04-12", "from an unknown start to 12 April 1985"},
		{"level 1, interval: unknown start, month", "/1985-04", "from an unknown start to April 1985"},
		{"level 1, interval: unknown start, year", "/1985", "from an unknown start to 1985"},
		{"level 1, negative calendar year", "-1985", "1986 BC"},
		{"level 2, one of a set: years", "[1667,1668,1670..1672]", "1667 or 1668, or some year between 1670 and 1672"},
		{"level 2, one of a set: or earlier", "[..1760-12-03]", "by 3 December 1760"},
		{"level 2, one of a set: or later", "[1760-12..]", "in or after December 1760"},
		{
			"level 2, one of a set: months", "[1760-01,1760-02,1760-12..]",
			"January or February 1760, or in or after December 1760",
		},
		{"level 2, one of a set: differing precision", "[1667,1760-12]", "1667 or December 1760"},
		{"level 2, one of a set: or an earlier year", "[..1984]", "by 1984"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d := mustParse(t, tt.text)
			if got := d.String(); got != tt.text {
				t.Errorf("%s: String %q", tt.heading, got)
			}
			if got := d.Words(); got != tt.words {
				t.Errorf("%s: Words %q, want %q", tt.heading, got, tt.words)
			}
		})
	}
}

func TestZeroDate(t *testing.T) {
	var d edtf.Date
	if !d.IsZero() || d.String() != "" || d.Words() != "" || d.Short(2003) != "" || d.YearSpans() != nil {
		t.Errorf("the zero Date says something: %q %q %q %v", d.String(), d.Words(), d.Short(2003), d.YearSpans())
	}
	if d.Overlaps(edtf.YearRange{From: math.MinInt, To: math.MaxInt}) {
		t.Error("no date overlaps every year")
	}
	if _, ok := d.Year(); ok {
		t.Error("no date has a year")
	}
}

func TestCompare(t *testing.T) {
	order := []string{ // each strictly before the next
		"XXXX",                     // no bound either side: first for its start; its end would be last
		"-0044",                    // astronomical years before zero
		"2003",                     // starts on 1 January and ends before the interval that starts with it
		"2003/2004",                //
		"2003/..",                  // an open end is after any other
		"[..2003-01-27]",           // may have been long before: ahead of the day, and behind what ended before it
		"2003-01-27",               // the day itself comes before what may be later
		"[2003-01-27..2003-02-02]", //
		"2003-02",                  //
		"[..2003-02]",              // by the end of the month
		"2003-02-28",               //
		"2003-21",                  // spring, from March
		"2003-24",                  // winter, from December
		"2004-01",                  //
		"Y10000",                   //
	}
	for i, a := range order {
		for j, b := range order {
			want := min(1, max(-1, i-j))
			if i == 0 && j == 0 {
				want = 0
			}
			if got := mustParse(t, a).Compare(mustParse(t, b)); got != want {
				t.Errorf("Compare(%s, %s) = %d, want %d", a, b, got, want)
			}
		}
	}
	if mustParse(t, "../2003").Compare(mustParse(t, "XXXX")) >= 0 {
		t.Error("of two dates without a start the one that ends comes first")
	}
	if mustParse(t, "2003").Compare(mustParse(t, "2003~")) != 0 {
		t.Error("a qualifier does not move a date")
	}
}

func TestYears(t *testing.T) {
	const low, high = math.MinInt, math.MaxInt
	tests := []struct {
		reason, text string
		spans        []edtf.YearRange
		year         int
		known        bool
	}{
		{"a day lies in its year", "2003-02-06", []edtf.YearRange{{2003, 2003}}, 2003, true},
		{"an approximate date is not padded", "2003~", []edtf.YearRange{{2003, 2003}}, 2003, true},
		{"winter reaches into the next year", "2003-24", []edtf.YearRange{{2003, 2004}}, 2003, true},
		{"a decade", "201X", []edtf.YearRange{{2010, 2019}}, 2010, true},
		{"any year", "XXXX", []edtf.YearRange{{low, high}}, 0, false},
		{"an interval covers what lies between", "1990/2000", []edtf.YearRange{{1990, 2000}}, 1990, true},
		{"an open start", "../2004", []edtf.YearRange{{low, 2004}}, 2004, true},
		{"an unknown end may be any later year", "2004/", []edtf.YearRange{{2004, high}}, 2004, true},
		{"members of a set stand alone", "[1990,2000]", []edtf.YearRange{{1990, 1990}, {2000, 2000}}, 1990, true},
		{"neighbouring years merge", "[1667,1668,1670..1672]", []edtf.YearRange{{1667, 1668}, {1670, 1672}}, 1667, true},
		{"members in any order", "[2000,1990..1995,1993]", []edtf.YearRange{{1990, 1995}, {2000, 2000}}, 1990, true},
		{"both ends open, with a hole", "[..1984,1990..]", []edtf.YearRange{{low, 1984}, {1990, high}}, 0, false},
		{"an open end swallows and does not overflow", "[..1984,1980..]", []edtf.YearRange{{low, high}}, 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d := mustParse(t, tt.text)
			if got := d.YearSpans(); !slices.Equal(got, tt.spans) {
				t.Errorf("%s: YearSpans %v, want %v", tt.reason, got, tt.spans)
			}
			if year, ok := d.Year(); year != tt.year || ok != tt.known {
				t.Errorf("%s: Year %d %v, want %d %v", tt.reason, year, ok, tt.year, tt.known)
			}
		})
	}
	if mustParse(t, "[1990,2000]").Overlaps(edtf.YearRange{From: 1991, To: 1999}) {
		t.Error("a set overlaps the years between its members")
	}
	if mustParse(t, "2003").Overlaps(edtf.YearRange{From: 2004, To: 2002}) {
		t.Error("a range without years is overlapped")
	}
}
