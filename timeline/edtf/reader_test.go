package edtf_test

import (
	"errors"
	"testing"

	"dateline/timeline/edtf"
)

func TestParseTyped(t *testing.T) {
	tests := []struct{ reason, typed, want string }{
		{"a year", "2004", "2004"},
		{"month and year, cut short", "nov 2004", "2004-11"},
		{"in full", "November 2004", "2004-11"},
		{"four letters", "Sept. 2004", "2004-09"},
		{"day first", "29 oct 2008", "2008-10-29"},
		{"month first", "oct 29 2008", "2008-10-29"},
		{"with a comma", "29 October, 2008", "2008-10-29"},
		{"as spoken", "the 29th of October 2008", "2008-10-29"},
		{"no spaces", "6feb2003", "2003-02-06"},
		{"EDTF", "[2003-01-27..2003-02-02]", "[2003-01-27..2003-02-02]"},
		{"EDTF in lower case", "201x", "201X"},
		{"EDTF with spaces around it", " 2004-11\t", "2004-11"},
		{"before the era", "44 bc", "-0043"},
		{"before the era, to the day", "15 March 44 BC", "-0043-03-15"},
		{"far before the era", "12000 bce", "Y-11999"},
		{"the era after", "43 CE", "0043"},
		{"the era first", "ad 43", "0043"},
		{"a season", "spring 2003", "2003-21"},
		{"the year first, as archives have it", "1914 March 10", "1914-03-10"},
		{"the year first, without a day", "1914 March", "1914-03"},
		{"the year first, a season", "1880 spring", "1880-21"},
		{"an American season", "Fall 2003", "2003-23"},
		{"circa", "c. 2000", "2000~"},
		{"circa, close up", "c2000", "2000~"},
		{"about", "about nov 2004", "2004-11~"},
		{"doubt", "nov 2004?", "2004-11?"},
		{"both", "circa 2000?", "2000%"},
		{"a decade", "1990s", "199X"},
		{"a decade in a sentence", "about the 1990s", "199X~"},
		{"British slashes", "29/10/2008", "2008-10-29"},
		{"British slashes, ambiguous elsewhere", "1/2/2003", "2003-02-01"},
		{"two years are an interval", "2003/2004", "2003/2004"},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			d, err := edtf.ParseTyped(tt.typed)
			if err != nil || d.String() != tt.want {
				t.Errorf("%s: %v, error %v, want %s", tt.reason, d, err, tt.want)
			}
		})
	}
}

func TestParseTypedRefuses(t *testing.T) {
	tests := []struct {
		why, typed string
		offset     int
		hint       string
	}{
		{"nothing", " ", 0, ""},
		{"American slashes", "10/29/2008", 3, "2008-10-29"},
		{"a year of two digits", "29/10/08", 6, ""},
		{"slashes from the year", "2003/02/06", 0, "2003-02-06"},
		{"a month with a slash", "10/2008", 0, "2008-10"},
		{"a range or a month", "2003/4", 5, "2003/2004 or 2003-04"},
		{"the same with a dash", "2003–4", 4, "2003/2004 or 2003-04"},
		{"a decade or a century", "the 1900s", 4, "190X or 19XX"},
		{"a year of two digits alone", "79", 0, ""},
		{"a year of three digits alone", "793", 0, "0793"},
		{"no year", "6 feb", 0, ""},
		{"no such month", "5/0/2003", 0, "2003"},
		{"no such day, by far", "99999999999999999999 nov 2003", 0, ""},
		{"no such day", "30 feb 2003", 0, "2003-02"},
		{"no year 0", "0 bc", 0, ""},
		{"an unknown word", "Monday 6 February 2003", 0, ""},
		{"a misspelt month", "6 Febuary 2003", 2, "2003-02-06"},
		{"two months", "march april 2003", 6, ""},
		{"two eras", "44 bc ad", 6, ""},
		{"digits with no end", "99999999999999999999999 bc", 0, ""},
		{"German dots", "29.10.2008", 0, "2008-10-29"},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			d, err := edtf.ParseTyped(tt.typed)
			var e *edtf.Error
			if !errors.As(err, &e) {
				t.Fatalf("%s: read as %v, error %v", tt.why, d, err)
			}
			if e.Offset != tt.offset || e.Hint != tt.hint || e.Reason == "" {
				t.Errorf("%s: offset %d, hint %q; want %d, %q (%s)", tt.why, e.Offset, e.Hint, tt.offset, tt.hint, e.Reason)
			}
		})
	}
}
