package edtf_test

import (
	"errors"
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

func TestParseRefuses(t *testing.T) {
	tests := []struct {
		why, text string
		offset    int
		hint      string
	}{
		{"nothing", "", 0, ""},
		{"one-digit month and day", "2003-2-6", 5, "2003-02-06"},
		{"slashes, as in Britain or America", "06/02/2003", 0, "2003-02-06 or 2003-06-02"},
		{"slashes from the year", "2003/02/06", 5, "2003-02-06"},
		{"a range of years or a month", "2008-9", 5, "2008/2009 or 2008-09"},
		{"a range of years", "2008-13", 5, "2008/2013"},
		{"a range of years in full", "2003-2004", 5, "2003/2004"},
		{"a range of years with an en dash", "2003–2004", 4, "2003/2004"},
		{"a range of years with spaces", "2003 - 2004", 4, "2003/2004"},
		{"no such day", "2003-02-30", 8, "2003-02"},
		{"not a leap year, for a century", "1900-02-29", 8, "1900-02"},
		{"no such month", "2003-00", 5, "2003"},
		{"month and day swapped", "2003-13-01", 5, "2003-01-13"},
		{"basic format, or a year of eight digits", "20030206", 0, "2003-02-06 or Y20030206"},
		{"a long year without Y", "12345", 0, "Y12345"},
		{"Y before a short year", "Y1984", 0, "1984"},
		{"Y before zeros", "Y000012", 0, "0012"},
		{"Y in lower case", "y170000002", 0, "Y170000002"},
		{"years beyond the range", "Y1000000000", 0, ""},
		{"years beyond 64 bits", "Y-99999999999999999999", 0, ""},
		{"negative zero", "-0000", 1, "0000"},
		{"short year", "793", 0, "0793"},
		{"words", "Oct 2002", 0, "2002-10"},
		{"words, misspelt", "Febuary 2003", 0, "2003-02"},
		{"white space", " 2003", 0, "2003"},
		{"x in lower case", "201x", 0, "201X"},
		{"X on the left", "1X84", 2, ""},
		{"X with a month (level 2)", "15XX-12-25", 4, ""},
		{"one X of a month (level 2)", "1984-1X", 5, "1984-XX"},
		{"X in an interval (level 2)", "2004-06-XX/2004-07-03", 0, "2004-06/2004-07-03"},
		{"qualifier of a part (level 2)", "2004-06~-11", 7, "2004-06-11~"},
		{"qualifier from the left (level 2)", "?2004-06-11", 0, "2004-06-11?"},
		{"exponent (level 2)", "Y-17E7", 4, ""},
		{"significant digits (level 2)", "1950S2", 4, ""},
		{"divisions (level 2)", "2001-41", 5, "2001/2041"},
		{"all of a set (level 2)", "{1667,1668}", 0, ""},
		{"2012: u", "199u", 3, "199X"},
		{"2012: open", "2004/open", 5, "2004/.."},
		{"2012: unknown", "unknown/2004", 0, "/2004"},
		{"2012: ?~", "2004-06?~", 7, "2004-06%"},
		{"an interval that ends before it begins", "2004/2003", 5, "2003/2004"},
		{"a range that ends before it begins", "[2004..2003]", 7, "[2003..2004]"},
		{"an interval of nothing", "../..", 0, ""},
		{"three ends", "2003/2004/2005", 9, ""},
		{"a set without end", "[1984,1985", 10, "[1984,1985]"},
		{"a set with spaces", "[1984, 1985]", 6, "[1984,1985]"},
		{"an open start in the middle", "[1990,..1995]", 6, ""},
		{"an open end in the middle", "[1990..,1995]", 5, ""},
		{"a qualifier in a set", "[2003~..2004]", 5, ""},
		{"a time without seconds", "1985-04-12T23:20", 16, "1985-04-12T23:20:00"},
		{"a time after a space", "1985-04-12 23:20", 10, "1985-04-12T23:20:00"},
		{"a fraction of a second", "1985-04-12T23:20:30.5Z", 19, "1985-04-12T23:20:30Z"},
		{"24:00, which ISO 8601-1:2019 took out", "1985-12-31T24:00:00", 11, "1986-01-01T00:00:00"},
		{"-00:00, which ISO 8601 does not have", "1985-04-12T23:20:30-00:00", 19, ""},
		{"a time in a set", "[1985-04-12T23:20:30]", 11, ""},
		{"a time of a month", "1985-04T23:20:30/1986", 7, ""},
		{"days that run backwards, though the times do not", "2008-10-30T01:00:00+05:00/2008-10-29T22:00:00Z", 26, ""},
		{"times that end before they begin", "1985-04-12T23:20:30Z/1985-04-12T23:20:30+01", 21, "1985-04-12T23:20:30+01/1985-04-12T23:20:30Z"},
		{"a time with a qualifier", "1985-04-12T23:20:30~", 19, "1985-04-12T23:20:30"},
		{"a season with a day", "2003-21-01", 8, "2003-01-21"},
		{"four parts", "2003-04-05-06", 10, ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d, err := edtf.Parse(tt.text)
			var e *edtf.Error
			if !errors.As(err, &e) {
				t.Fatalf("%s: read as %v, error %v", tt.why, d, err)
			}
			if e.Input != tt.text || e.Reason == "" {
				t.Errorf("%s: %+v", tt.why, e)
			}
			if e.Offset != tt.offset {
				t.Errorf("%s: offset %d, want %d (%s)", tt.why, e.Offset, tt.offset, e.Reason)
			}
			if e.Hint != tt.hint {
				t.Errorf("%s: hint %q, want %q", tt.why, e.Hint, tt.hint)
			}
		})
	}
}

func TestErrorIsASentence(t *testing.T) {
	_, err := edtf.Parse("2008-9")
	want := `"2008-9" cannot be read: it could be the years 2008 to 2009 or September 2008; did you mean "2008/2009" or "2008-09"?`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	_, err = edtf.Parse(strings.Repeat("long ", 1000))
	if n := len(err.Error()); n > 200 {
		t.Errorf("a stray paragraph makes an error of %d bytes", n)
	}
}
