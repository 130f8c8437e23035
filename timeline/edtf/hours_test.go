package edtf_test

import (
	"slices"
	"testing"

	"dateline/timeline/edtf"
)

// TestIntervalsOfTimesAreInOrder sorts the dates of few days, given here in another order, as events are.
func TestIntervalsOfTimesAreInOrder(t *testing.T) {
	for _, tt := range []struct {
		why  string
		want []string // each strictly before the next
	}{
		{
			"by the time they begin at, then by the one they end at",
			[]string{
				"2008-10-29", "2008-10-29T08:00:00/2008-10-29T12:00:00", "2008-10-29T09:00:00",
				"2008-10-29T09:00:00/2008-10-29T09:30:00", "2008-10-29T09:00:00/2008-10-29T11:00:00", "2008-10-29T10:00:00",
			},
		},
		{
			"also where they end on another day",
			[]string{
				"2008-10-29T08:00:00/2008-10-31", "2008-10-29T09:00:00", "2008-10-29T10:00:00/2008-10-30T01:00:00",
				"2008-10-29T10:00:00/2008-10-30T02:00:00", "2008-10-29T10:00:00/2008-10-30", "2008-10-29T10:00:00/..",
				"2008-10-29T11:00:00", "2008-10-29/2008-10-30", "2008-10-29/..",
			},
		},
		{
			"zones are compared as instants",
			[]string{"2008-10-29T10:00:00+02/2008-10-29T13:00:00+02", "2008-10-29T09:00:00Z/2008-10-29T10:00:00Z"},
		},
		{
			"an end without a time is after all of its day",
			[]string{"../2008-10-29T23:00:00", "../2008-10-29", "2008-10-29T10:00:00/2008-10-29T23:59:59", "2008-10-29T10:00:00/2008-10-29"},
		},
	} {
		given := slices.Clone(tt.want)
		slices.Reverse(given)
		if got := listed(t, given...); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}

func TestWordsOfHours(t *testing.T) {
	for _, tt := range []struct{ why, text, words, short string }{
		{"two times of a day", "2003-10-29T09:00:00/2003-10-29T11:30:00", "29 October 2003, 09:00 to 11:30", "29 Oct, 09:00–11:30"},
		{"with the year", "2008-10-29T09:00:00/2008-10-29T11:30:05", "29 October 2008, 09:00 to 11:30:05", "29 Oct 2008, 09:00–11:30"},
		{"a zone of both is given once", "2008-10-29T09:00:00+01:00/2008-10-29T11:30:00+01:00", "29 October 2008, 09:00 to 11:30 UTC+01:00", "29 Oct 2008, 09:00–11:30"},
		{"two zones", "2003-03-30T00:30:00Z/2003-03-30T02:30:00+01:00", "30 March 2003, 00:30 UTC to 02:30 UTC+01:00", "30 Mar, 00:30–02:30"},
		{"one of them is not told", "2003-03-30T00:30:00/2003-03-30T02:30:00Z", "30 March 2003, 00:30 to 02:30 UTC", "30 Mar, 00:30–02:30"},
		{"over midnight", "2003-10-29T22:00:00/2003-10-30T01:30:00", "29 October, 22:00 to 30 October 2003, 01:30", "29–30 Oct"},
		{"where there is room", "2003-05-05T22:00:00/2003-05-06", "5 May, 22:00 to 6 May 2003", "5 May, 22:00–6 May"},
		{"over two years", "2003-12-31T22:00:00/2004-01-01T01:30:00", "31 December 2003, 22:00 to 1 January 2004, 01:30", "31 Dec 2003–1 Jan 2004"},
		{"a time to begin at", "2003-10-29T10:00:00/2003-10-29", "29 October 2003, from 10:00", "29 Oct, from 10:00"},
		{"a time to end at", "2003-10-29/2003-10-29T10:00:00", "29 October 2003, until 10:00", "29 Oct, until 10:00"},
		{"on another day", "2003-10-29T10:00:00/2003-11", "29 October, 10:00 to November 2003", "29 Oct, 10:00–Nov"},
		{"an open end", "2008-10-29T10:00:00/..", "from 29 October 2008, 10:00 on", "from 29 Oct 2008, 10:00"},
		{"an open start", "../2008-10-29T10:00:00Z", "until 29 October 2008, 10:00 UTC", "until 29 Oct 2008, 10:00"},
		{"an end nobody knows", "2008-10-29T10:00:00/", "from 29 October 2008, 10:00 to an unknown end", "29 Oct 2008, 10:00–?"},
		{"a start nobody knows", "/2008-10-29T10:00:00", "from an unknown start to 29 October 2008, 10:00", "?–29 Oct 2008, 10:00"},
		{"both alike", "2008-10-29T10:00:00/2008-10-29T10:00:00", "29 October 2008, 10:00", "29 Oct 2008, 10:00"},
		{"a day in doubt shares nothing", "2003-10-29?/2003-10-29T10:00:00", "29 October 2003 (uncertain) to 29 October 2003, 10:00", "29 Oct?–29 Oct, 10:00"},
	} {
		d := mustParse(t, tt.text)
		if d.Words() != tt.words || d.Short(2003) != tt.short {
			t.Errorf("%s: %s is %q, %q; want %q, %q", tt.why, tt.text, d.Words(), d.Short(2003), tt.words, tt.short)
		}
		if first, ok := d.Earliest(); ok && d.String()[0] != '/' && first.String() != d.String()[:len("2003-10-29")] {
			t.Errorf("%s: %s begins on %v", tt.why, tt.text, first)
		}
	}
}

// TestHoursAsPeopleWriteThem has the hint for times of day that are no EDTF, and what the reader of prompts makes of them.
func TestHoursAsPeopleWriteThem(t *testing.T) {
	const two, one = "2008-10-29T09:00:00/2008-10-29T11:30:00", "2008-10-29T09:00:00"
	for _, tt := range []struct{ why, text, hint, typed string }{
		{"the end is a time of the same day", "2008-10-29T09:00/11:30", two, two},
		{"as ISO 8601 has it", "2008-10-29T09:00:00/T11:30:00", two, two},
		{"with spaces", "2008-10-29 09:00 / 2008-10-29 11:30", two, ""},
		{"a dash", "2008-10-29 09:00–11:30", two, two},
		{"a hyphen with spaces", "2008-10-29 9:00 - 11:30", two, two},
		{"a hyphen may be the sign of a zone", "2008-10-29T09:00-11:30", two + " or 2008-10-29T09:00:00-11:30", ""},
		{"not of one so far behind", "2008-10-29T09:00-17:30", "2008-10-29T09:00:00/2008-10-29T17:30:00", "2008-10-29T09:00:00/2008-10-29T17:30:00"},
		{"and only of one where the times run backwards", "2008-10-29T09:00-05:00", "2008-10-29T09:00:00-05:00", "2008-10-29T09:00:00-05:00"},
		{"in words", "29 October 2008, 9:00 to 11:30", two, two},
		{"from", "29 Oct 2008 from 9:00 until 11:30", two, two},
		{"a zone", "29 October 2008, 09:00 to 11:30 UTC", "2008-10-29T09:00:00Z/2008-10-29T11:30:00Z", "2008-10-29T09:00:00Z/2008-10-29T11:30:00Z"},
		{"one time", "oct 29 2008 at 9:00", one, one},
		{"with seconds, in a zone", "29 October 2008, 09:00:05 UTC+05:30", "2008-10-29T09:00:05+05:30", "2008-10-29T09:00:05+05:30"},
		{"times that run backwards", "29 October 2008, 11:30 to 9:00", two, ""},
		{"the same in EDTF", "2008-10-29T11:30:00/2008-10-29T09:00:00", two, ""},
		{"a day that is not whole", "October 2008, 9:00", "", ""},
		{"a day in doubt", "c. 29 October 2008, 9:00", "", ""},
		{"no day", "9:00 to 11:30", "", ""},
		{"no such hour", "29 October 2008, 25:00", "", ""},
	} {
		if got := hintOf(edtf.Parse(tt.text)); got != tt.hint {
			t.Errorf("%s: the hint for %q is %q, want %q", tt.why, tt.text, got, tt.hint)
		}
		if d, err := edtf.ParseTyped(tt.text); d.String() != tt.typed {
			t.Errorf("%s: %q is read as %q, want %q (%v)", tt.why, tt.text, d, tt.typed, err)
		}
	}
}

// TestWordsOfHoursAreRead reads what a date with times of one day is put as.
func TestWordsOfHoursAreRead(t *testing.T) {
	for _, text := range []string{
		"2008-10-29T09:00:00", "2008-10-29T09:00:07Z", "2008-10-29T09:00:00-03:30", "2008-10-29T09:00:00/2008-10-29T11:30:00",
		"2008-10-29T09:00:00+01/2008-10-29T11:30:00+01",
	} {
		words := mustParse(t, text).Words()
		if d, err := edtf.ParseTyped(words); err != nil || d.String() != text {
			t.Errorf("%q is read as %q, want %q (%v)", words, d, text, err)
		}
	}
}
