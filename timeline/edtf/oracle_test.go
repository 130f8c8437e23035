package edtf_test

import (
	"testing"

	oracle "github.com/sfomuseum/go-edtf"
	"github.com/sfomuseum/go-edtf/level1"
	"github.com/sfomuseum/go-edtf/parser"

	"dateline/timeline/edtf"
)

// oracleDates lie within what sfomuseum/go-edtf reads; its reading of the standard is independent of ours.
var oracleDates = []string{
	"1985", "1985-04", "1985-04-12", "2000-02", "1900-02", "0000", "0043", "0000-01-01", "-0400", "-1200-06",
	"-0044-03-15",
	"1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02",
	"-0200/0200", "-0043/-0042", "-1200-06/0200-05-02",
	"2001-21", "2001-22", "2001-23", "2001-24", "2019-24",
	"1984?", "201X", "20XX", "1XXX", "000X", "2004-XX", "1985-04-XX", "1985-XX-XX",
	"1985/..", "../1985-04-12", "../1985-04", "../1985", "1985/", "/1985-04-12", "/1985-04", "/1985",
	"[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1760-01,1760-02,1760-12..]", "[1667,1760-12]",
	"[..1984]", "[1984..]", "[1670,1667]", "[2003-01-27..2003-02-02]", "[2002-10..2003-02-06]",
}

func TestBoundsAgainstOracle(t *testing.T) {
	for _, text := range oracleDates {
		t.Run(text, func(t *testing.T) { againstOracle(t, text, parser.ParseString) })
	}
}

// TestBoundsAgainstOracleByFeature asks the oracle's parser of the one feature, because its own dispatch takes whatever
// begins with a year and a month for a season (the two branches of PATTERN_SEASON are not grouped under one anchor) and
// so gives 2004-06-11% the bounds of the whole of June. The standard has the qualifier apply to the day.
func TestBoundsAgainstOracleByFeature(t *testing.T) {
	features := map[string]func(string) (*oracle.EDTFDate, error){
		"2004-06~":      level1.ParseQualifiedDate,
		"2004-06-11%":   level1.ParseQualifiedDate,
		"1985-04-12/..": level1.ParseExtendedInterval,
		"1985-04/..":    level1.ParseExtendedInterval,
		"1985-04-12/":   level1.ParseExtendedInterval,
		"1985-04/":      level1.ParseExtendedInterval,
	}
	for text, parse := range features {
		t.Run(text, func(t *testing.T) { againstOracle(t, text, parse) })
	}
}

func againstOracle(t *testing.T, text string, parse func(string) (*oracle.EDTFDate, error)) {
	t.Helper()
	d := mustParse(t, text)
	want, err := parse(text)
	if err != nil {
		t.Fatalf("the oracle does not read it: %v", err)
	}
	day, ok := d.Earliest()
	compareBound(t, "earliest", day, ok, want.Start.Lower)
	day, ok = d.Latest()
	compareBound(t, "latest", day, ok, want.End.Upper)
}

func compareBound(t *testing.T, name string, got edtf.Day, ok bool, want *oracle.Date) {
	t.Helper()
	bounded := !want.Open && !want.Unknown
	switch {
	case ok != bounded:
		t.Errorf("%s: bounded %v, the oracle says %v", name, ok, bounded)
	case ok && got != edtf.Day(*want.YMD):
		t.Errorf("%s: %v, the oracle says %v", name, got, edtf.Day(*want.YMD))
	}
}

// TestBoundsBesideOracle holds what the oracle refuses or reads otherwise, with the reason to differ.
func TestBoundsBesideOracle(t *testing.T) {
	tests := []struct{ reason, text, earliest, latest string }{
		{
			"the oracle moves a time to UTC, here past midnight; the event was on the day that its place wrote",
			"1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12",
		},
		{
			"the oracle gives times no day at all; the standard's date is complete",
			"1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12",
		},
		{
			"the oracle has 1990 for the end of [..1984,1990..]; .. at the end of a list is on or after",
			"[..1984,1990..]", "", "",
		},
		{"not read by the oracle: years beyond time.Time", "Y170000002", "Y170000002-01-01", "Y170000002-12-31"},
		{"the same before the era", "Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31"},
		{"refused by the oracle: an interval's end with ~ (LoC level 1, extended interval)", "1984~/2004-06", "1984-01-01", "2004-06-30"},
		{"the same with ~ at the end", "1984/2004-06~", "1984-01-01", "2004-06-30"},
		{"the same with ? and %", "1984?/2004%", "1984-01-01", "2004-12-31"},
		{"the same with days", "1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08"},
		{"not implemented by the oracle: no digit is known, so there is no bound", "XXXX", "", ""},
		{"refused by the oracle: X in a negative year counts away from zero", "-20XX", "-2099-01-01", "-2000-12-31"},
		{"the same at zero, where -0000 is no year", "-000X", "-0009-01-01", "-0001-12-31"},
		{"refused by the oracle: seasons as ends of an interval", "2003-21/2004-22", "2003-03-01", "2004-08-31"},
		{"refused by the oracle: a season with a qualifier", "2001-21~", "2001-03-01", "2001-05-31"},
		{"refused by the oracle: X with a qualifier", "201X~", "2010-01-01", "2019-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d := mustParse(t, tt.text)
			if got := bound(d.Earliest()); got != tt.earliest {
				t.Errorf("earliest %q, want %q: %s", got, tt.earliest, tt.reason)
			}
			if got := bound(d.Latest()); got != tt.latest {
				t.Errorf("latest %q, want %q: %s", got, tt.latest, tt.reason)
			}
		})
	}
}

// bound writes a bound, "" for none.
func bound(d edtf.Day, ok bool) string {
	if !ok {
		return ""
	}
	return d.String()
}

func mustParse(t testing.TB, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
