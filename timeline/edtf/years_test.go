package edtf_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/edtf"
)

func TestParseYearRange(t *testing.T) {
	const low, high = math.MinInt, math.MaxInt
	tests := []struct {
		reason, text string
		want         edtf.YearRange
		written      string
	}{
		{"one year", "2003", edtf.YearRange{From: 2003, To: 2003}, "2003"},
		{"two years", "2003..2004", edtf.YearRange{From: 2003, To: 2004}, "2003..2004"},
		{"as people write it", "2003-2004", edtf.YearRange{From: 2003, To: 2004}, "2003..2004"},
		{"as it is printed", "2003–2004", edtf.YearRange{From: 2003, To: 2004}, "2003..2004"},
		{"no end", "2003..", edtf.YearRange{From: 2003, To: high}, "2003.."},
		{"no start", "..2004", edtf.YearRange{From: low, To: 2004}, "..2004"},
		{"before the era", "-43..14", edtf.YearRange{From: -43, To: 14}, "-43..14"},
		{"one year before the era", "-0043", edtf.YearRange{From: -43, To: -43}, "-43"},
		{"white space around", " 2003 ", edtf.YearRange{From: 2003, To: 2003}, "2003"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := edtf.ParseYearRange(tt.text)
			if err != nil || got != tt.want || got.String() != tt.written {
				t.Errorf("%s: %+v %q, error %v", tt.reason, got, got, err)
			}
		})
	}
}

func TestParseYearRangeRefuses(t *testing.T) {
	tests := []struct {
		why, text string
		offset    int
		hint      string
	}{
		{"nothing", "", 0, ""},
		{"every year", "..", 0, ""},
		{"reversed", "2004..2003", 0, "2003..2004"},
		{"reversed, with a dash", " 2004-2003", 1, "2003..2004"},
		{"a month, or two years", "2003-04", 0, "2003"},
		{"a decade", "1990s", 0, "1990..1999"},
		{"not a year after", "2003..x", 6, ""},
		{"a sign too many", "+2003", 0, ""},
		{"years beyond the range", "..1000000000", 2, ""},
		{"words", "always", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := edtf.ParseYearRange(tt.text)
			var e *edtf.Error
			if !errors.As(err, &e) {
				t.Fatalf("%s: read as %v, error %v", tt.why, got, err)
			}
			if e.Offset != tt.offset || e.Hint != tt.hint {
				t.Errorf("%s: offset %d, hint %q; want %d, %q", tt.why, e.Offset, e.Hint, tt.offset, tt.hint)
			}
		})
	}
}

func TestYearRangeRoundTrips(t *testing.T) {
	year := rapid.IntRange(-edtf.MaxYear, edtf.MaxYear)
	rapid.Check(t, func(t *rapid.T) {
		a, b := year.Draw(t, "a"), year.Draw(t, "b")
		r := edtf.YearRange{From: min(a, b), To: max(a, b)}
		switch rapid.IntRange(0, 3).Draw(t, "open") {
		case 0:
			r.From = math.MinInt
		case 1:
			r.To = math.MaxInt
		}
		if got, err := edtf.ParseYearRange(r.String()); err != nil || got != r {
			t.Fatalf("%v is read again as %v, error %v", r, got, err)
		}
		if r.Contains(a) != (r.From <= a && a <= r.To) || !r.Contains(max(r.From, -edtf.MaxYear)) && r.To >= -edtf.MaxYear {
			t.Fatalf("%v does not contain its start", r)
		}
	})
}
