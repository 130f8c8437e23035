package citation

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/timeline/edtf"
)

func TestDates(t *testing.T) {
	for _, tt := range []struct{ why, edtf, csl, ris, bibtex, biblatex string }{
		{"a day", "2003-02-06", `{"date-parts":[[2003,2,6]]}`, "2003 2003/02/06", `{2003} "6~" # feb`, "2003-02-06"},
		{"a month", "2003-02", `{"date-parts":[[2003,2]]}`, "2003 2003/02//", "{2003} feb", "2003-02"},
		{"a year", "2003", `{"date-parts":[[2003]]}`, "2003 2003///", "{2003} ", "2003"},
		{
			"one of two days is no interval but in their month", "[2008-10-30..2008-10-31]",
			`{"date-parts":[[2008,10]]}`, "2008 2008/10//", "{2008} oct", "2008-10",
		},
		{
			"one of a whole month's days is the month", "[2003-02-01..2003-02-28]",
			`{"date-parts":[[2003,2]]}`, "2003 2003/02//", "{2003} feb", "2003-02",
		},
		{
			"of two years neither is the year", "[2003-12-31,2004-01-01]",
			`{"literal":"31 December 2003 or 1 January 2004"}`, " ", "{31 December 2003 or 1 January 2004} ", "",
		},
		{
			"a double issue is a range", "2003-01/2003-02",
			`{"date-parts":[[2003,1],[2003,2]]}`, "2003 2003///", "{2003} ", "2003-01/2003-02",
		},
		{"about a year", "2003~", `{"date-parts":[[2003]],"circa":true}`, "2003 2003///circa", "{about 2003} ", "2003~"},
		{"an uncertain month", "2003-02?", `{"date-parts":[[2003,2]],"circa":true}`, "2003 2003/02//circa", "{February 2003, uncertain} ", "2003-02?"},
		{"a month that is not known adds nothing", "2003-XX", `{"date-parts":[[2003]]}`, "2003 2003///", "{2003} ", "2003"},
		{"nor does a day, and the doubt stays", "2003-02-XX?", `{"date-parts":[[2003,2]],"circa":true}`, "2003 2003/02//circa", "{some day in February 2003, uncertain} ", "2003-02?"},
		{"some year of a decade is not the decade", "201X", `{"literal":"some year in the 2010s"}`, " ", "{some year in the 2010s} ", ""},
		{"nor of a century", "19XX", `{"literal":"some year between 1900 and 1999"}`, " ", "{some year between 1900 and 1999} ", ""},
		{"nor about it", "19XX~", `{"literal":"some year between about 1900 and 1999"}`, " ", "{some year between about 1900 and 1999} ", ""},
		{"the whole of a century is", "1900/1999", `{"date-parts":[[1900],[1999]]}`, " ", "{1900 to 1999} ", "1900/1999"},
		{"any year", "XXXX", `{"literal":"an unknown year"}`, " ", "{an unknown year} ", ""},
		{"one of several seasons is in their year", "[2003-21..2003-22]", `{"date-parts":[[2003]]}`, "2003 2003///", "{2003} ", "2003"},
		{"a season", "2003-21", `{"date-parts":[[2003]],"season":1}`, "2003 2003///spring", "{2003} {spring}", "2003-21"},
		{"about a season", "2003-24~", `{"date-parts":[[2003]],"season":4,"circa":true}`, "2003 2003///circa winter", "{about winter 2003} ", "2003-24~"},
		{"CSL has no ranges of seasons", "2003-21/2003-22", `{"literal":"spring to summer 2003"}`, " ", "{spring to summer 2003} ", "2003-21/2003-22"},
		{"nor open ends", "2003/..", `{"literal":"from 2003 on"}`, " ", "{from 2003 on} ", "2003/.."},
		{"a time of day is more than a citation needs", "2008-10-29T08:32:00Z", `{"date-parts":[[2008,10,29]]}`, "2008 2008/10/29", `{2008} "29~" # oct`, "2008-10-29T08:32:00Z"},
		{"nor are two", "2008-10-29T09:00:00Z/2008-10-29T11:30:00Z", `{"date-parts":[[2008,10,29]]}`, "2008 2008/10/29", `{2008} "29~" # oct`, "2008-10-29T09:00:00Z/2008-10-29T11:30:00Z"},
		{"the year before 1 AD is 1 BC, not 0", "0000", `{"date-parts":[[-1]]}`, " ", "{1 BC} ", "0000"},
		{"RIS and BibTeX take four digits", "Y12003", `{"date-parts":[[12003]]}`, " ", "{AD 12,003} ", ""},
		{"so they do of an interval", "9999/Y10000", `{"date-parts":[[9999],[10000]]}`, " ", "{9999 to AD 10,000} ", ""},
		{"44 BC, which biblatex counts astronomically", "-0043-03-15", `{"date-parts":[[-44,3,15]]}`, " ", "{15 March 44 BC} ", "-0043-03-15"},
		{"some year BC", "-004X", `{"literal":"some year between 50 and 41 BC"}`, " ", "{some year between 50 and 41 BC} ", ""},
		{"a year of fewer digits has four", "0793", `{"date-parts":[[793]]}`, "0793 0793///", "{793} ", "0793"},
		{"no date", "", "null", " ", " ", ""},
	} {
		var d edtf.Date
		if tt.edtf != "" {
			d = date(tt.edtf)
		}
		issued := issue(d)
		csl, err := json.Marshal(issued.csl())
		if err != nil || string(csl) != tt.csl {
			t.Errorf("%s: CSL has %s for %s, want %s (%v)", tt.why, csl, tt.edtf, tt.csl, err)
		}
		year, ris := issued.ris()
		if got := year + " " + ris; got != tt.ris {
			t.Errorf("%s: RIS has %q for %s, want %q", tt.why, got, tt.edtf, tt.ris)
		}
		year, month := issued.bibtex()
		if got := year + " " + month; got != tt.bibtex {
			t.Errorf("%s: BibTeX has %q for %s, want %q", tt.why, got, tt.edtf, tt.bibtex)
		}
		if got := issued.biblatex(); got != tt.biblatex {
			t.Errorf("%s: biblatex has %q for %s, want %q", tt.why, got, tt.edtf, tt.biblatex)
		}
	}
}

// TestInexactDateIsKeptBeside: where a style makes a date less exact, the date
// is there in full as well, and only there.
func TestInexactDateIsKeptBeside(t *testing.T) {
	for _, tt := range []struct{ why, edtf, words string }{
		{"RIS and BibTeX have the month only", "[2008-10-30..2008-10-31]", "Dated 30 or 31 October 2008."},
		{"a whole month's days might mean the month", "[2003-02-01..2003-02-28]", "Dated some day between 1 and 28 February 2003."},
		{"RIS and BibTeX have the year only", "2003-01/2003-02", "Dated January to February 2003."},
		{"uncertain is not circa", "2003?", "Dated 2003, uncertain."},
		{"RIS has nothing", "201X", "Dated some year in the 2010s."},
		{"RIS has no years of five digits", "Y12003", "Dated AD 12,003."},
		{"nor any before Christ", "-0043", "Dated 44 BC."},
		{"no style has the time of day", "2008-10-29T08:32:00Z", "Dated 29 October 2008, 08:32 UTC."},
		{"nor two", "2008-10-29T09:00:00/2008-10-29T11:30:00", "Dated 29 October 2008, 09:00 to 11:30."},
		{"a day is held everywhere", "2008-10-30", ""},
		{"a season too", "2003-21", ""},
		{"a year of which no more is known is the year", "2003-XX", ""},
	} {
		s := sample()
		s.Date = date(tt.edtf)
		if got := readBibTeX(t, Reference(s, BibTeX))["annote"]; got != tt.words {
			t.Errorf("%s: BibTeX's annote for %s is %q, want %q", tt.why, tt.edtf, got, tt.words)
		}
		if got := strings.Join(readRIS(t, Reference(s, RIS))["N1"], ""); got != tt.words {
			t.Errorf("%s: RIS notes %q for %s, want %q", tt.why, got, tt.edtf, tt.words)
		}
		item := readCSL(t, Reference(s, CSLJSON))
		if held := item.Custom != nil && item.Custom.Issued == tt.edtf; item.Note != tt.words || held != (tt.words != "") {
			t.Errorf("%s: CSL-JSON for %s is %+v, want the note %q", tt.why, tt.edtf, item, tt.words)
		}
	}
}

// TestDatesClaimNoMore: whatever range of days a set leaves open, no style makes
// an interval of it, and the one date each has holds all of them.
func TestDatesClaimNoMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := edtf.Day{Year: 1999, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 800).Draw(t, "from"))
		to := from.AddDays(rapid.OneOf(rapid.IntRange(0, 70), rapid.Just(364)).Draw(t, "days"))
		d := date("[" + from.String() + ".." + to.String() + "]")
		issued := issue(d)
		csl := issued.csl()
		_, ris := issued.ris()
		if from.Year != to.Year {
			if ris != "" || issued.biblatex() != "" || csl.Literal != d.Words() {
				t.Fatalf("%v has become %q, %q and %+v", d, ris, issued.biblatex(), csl)
			}
			return
		}
		if len(csl.DateParts) != 1 || csl.Circa {
			t.Fatalf("%v has become %+v", d, csl)
		}
		year, rest, _ := strings.Cut(ris, "/")
		for _, text := range []string{
			csl.DateParts[0].iso(), issued.biblatex(), strings.TrimRight(strings.ReplaceAll(year+"/"+rest, "/", "-"), "-"),
		} {
			back := date(text)
			first, _ := back.Earliest()
			last, _ := back.Latest()
			if first.Compare(from) > 0 || last.Compare(to) < 0 {
				t.Fatalf("%v has become %s", d, text)
			}
		}
	})
}

// TestMonths holds the macros of BibTeX against the names of months.
func TestMonths(t *testing.T) {
	for m := time.January; m <= time.December; m++ {
		if want := strings.ToLower(m.String()[:3]); months[m] != want {
			t.Errorf("month %d is %q, want %q", m, months[m], want)
		}
	}
}
