package edtf_test

import (
	"testing"

	"dateline/timeline/edtf"
)

// TestWordsAndShort adds what the specification's examples leave open. short is for a column under the heading 2003.
func TestWordsAndShort(t *testing.T) {
	tests := []struct{ reason, text, words, short string }{
		{"a day", "2008-10-29", "29 October 2008", "29 Oct 2008"},
		{"the year of the heading is dropped", "2003-02-06", "6 February 2003", "6 Feb"},
		{"a month", "2002-10", "October 2002", "Oct 2002"},
		{"a bare year stays", "2003", "2003", "2003"},
		{"a season", "2003-21", "spring 2003", "spring"},
		{"winter is not all in its year", "2003-24", "winter 2003", "winter 2003"},
		{"approximate", "2000~", "about 2000", "c. 2000"},
		{"uncertain", "2000?", "2000, uncertain", "2000?"},
		{"both", "2000%", "about 2000, uncertain", "c. 2000?"},
		{"approximate in the year of the heading", "2003-02~", "about February 2003", "c. Feb"},
		{"a decade that could be taken for a century", "200X", "some year between 2000 and 2009", "2000..2009"},
		{"a century", "19XX", "some year between 1900 and 1999", "1900..1999"},
		{"a thousand years", "1XXX", "some year between 1000 and 1999", "1000..1999"},
		{"no digit known", "XXXX", "an unknown year", "an unknown year"},
		{"an approximate decade", "201X~", "some year in about the 2010s", "c. 2010s"},
		{"an approximate century", "19XX~", "some year between about 1900 and 1999", "c. 1900..1999"},
		{"a decade in doubt", "190X%", "some year between about 1900 and 1909, uncertain", "c. 1900..1909?"},
		{"some year of a set of years", "[1900..1999]", "some year between 1900 and 1999", "1900..1999"},
		{"all of the years", "1900/1999", "1900 to 1999", "1900–1999"},
		{"the qualifier stands with the date that is known", "1985-04-XX~", "some day in about April 1985", "some day in c. Apr 1985"},
		{"the month remains", "2003-04-XX", "some day in April 2003", "some day in Apr"},
		{"nothing would remain", "2003-XX", "some month in 2003", "some month in 2003"},
		{"an early year", "0793-06-08", "8 June AD 793", "8 Jun AD 793"},
		{"an early decade", "079X", "some year between AD 790 and 799", "AD 790..799"},
		{"BC is one less than astronomical", "-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"},
		{"the year before AD 1", "0000", "1 BC", "1 BC"},
		{"a BC decade runs downwards", "-004X", "some year between 50 and 41 BC", "50..41 BC"},
		{"a decade across the era", "000X", "some year between 1 BC and AD 9", "1 BC..AD 9"},
		{"seconds 00 are left out", "2008-10-29T15:04:00Z", "29 October 2008, 15:04 UTC", "29 Oct 2008, 15:04"},
		{"an hour elsewhere", "2003-10-29T09:04:00+05:30", "29 October 2003, 09:04 UTC+05:30", "29 Oct, 09:04+05:30"},
		{"with the year", "2008-10-29T09:04:00-03", "29 October 2008, 09:04 UTC-03", "29 Oct 2008, 09:04-03"},
		{"where there is no room, without", "-1043-10-29T09:04:00+05:30", "29 October 1044 BC, 09:04 UTC+05:30", "29 Oct 1044 BC, 09:04"},
		{"no zone is written", "2003-10-29T15:04:05", "29 October 2003, 15:04:05", "29 Oct, 15:04"},
		{"an interval within a year", "2003-01-27/2003-02-02", "27 January to 2 February 2003", "27 Jan–2 Feb"},
		{"an interval within a month", "2008-10-20/2008-10-26", "20 to 26 October 2008", "20–26 Oct 2008"},
		{"an interval of months", "2007-11/2008-04", "November 2007 to April 2008", "Nov 2007–Apr 2008"},
		{"an interval of seasons", "2003-21/2003-23", "spring to autumn 2003", "spring–autumn"},
		{"the era is shared", "-0057/-0049", "58 to 50 BC", "58–50 BC"},
		{"the era is not shared", "-0043/0014", "44 BC to AD 14", "44 BC–AD 14"},
		{"a month does not lend its year to a year", "2004/2004-06", "2004 to June 2004", "2004–Jun 2004"},
		{"both ends alike", "2004/2004", "2004", "2004"},
		{"doubt belongs to one end", "1984?/2004%", "1984 (uncertain) to about 2004 (uncertain)", "1984?–c. 2004?"},
		{
			"qualified ends share nothing; days give way to the width", "2003-01-27~/2003-02-02%",
			"about 27 January 2003 to about 2 February 2003 (uncertain)", "c. 27 Jan–c. 2 Feb?",
		},
		{"too wide with days", "2004-01-27~/2005-02-02%", "about 27 January 2004 to about 2 February 2005 (uncertain)", "c. Jan 2004–c. Feb 2005?"},
		{"from", "2004/..", "from 2004 on", "from 2004"},
		{"until", "../2004", "until 2004", "until 2004"},
		{"unknown end", "2004/", "from 2004 to an unknown end", "2004–?"},
		{"unknown start", "/1985", "from an unknown start to 1985", "?–1985"},
		{"a week", "[2003-01-27..2003-02-02]", "some day between 27 January and 2 February 2003", "27 Jan..2 Feb"},
		{"a week within a month", "[2003-10-20..2003-10-26]", "some day between 20 and 26 October 2003", "20..26 Oct"},
		{"a week across years", "[2002-12-29..2003-01-04]", "some day between 29 December 2002 and 4 January 2003", "29 Dec 2002..4 Jan 2003"},
		{"nothing lies between two neighbours", "[2003-01-31..2003-02-01]", "31 January or 1 February 2003", "31 Jan..1 Feb"},
		{"nor between two years", "[2003..2004]", "2003 or 2004", "2003..2004"},
		{"years", "[2001..2004]", "some year between 2001 and 2004", "2001..2004"},
		{"months", "[2002-10..2002-12]", "some time between October and December 2002", "Oct..Dec 2002"},
		{"differing precision", "[2002-10..2003-02-06]", "some time between October 2002 and 6 February 2003", "Oct 2002..6 Feb 2003"},
		{"on or before", "[..2003-02-06]", "by 6 February 2003", "by 6 Feb 2003"},
		{"on or after", "[2003-02-06..]", "on or after 6 February 2003", "6 Feb 2003 or later"},
		{"a list", "[1667,1668,1670]", "1667, 1668 or 1670", "1667, 1668 or 1670"},
		{"a list within a month", "[2003-01-27,2003-01-28,2003-02-01]", "27, 28 January or 1 February 2003", "27, 28 Jan or 1 Feb"},
		{"a list with a range is given as a range in a column", "[1667,1668,1670..1672]", "1667 or 1668, or some year between 1670 and 1672", "1667..1672"},
		{"a long list", "[1990,1996,2003,2005,2007]", "1990, 1996, 2003, 2005 or 2007", "1990..2007"},
		{"a set of one", "[1984]", "1984", "1984"},
		{"open on both sides", "[..1984,1990..]", "by 1984, or in or after 1990", "by 1984 or 1990 or later"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d := mustParse(t, tt.text)
			if got := d.Words(); got != tt.words {
				t.Errorf("%s: Words %q, want %q", tt.reason, got, tt.words)
			}
			if got := d.Short(2003); got != tt.short {
				t.Errorf("%s: Short %q, want %q", tt.reason, got, tt.short)
			}
		})
	}
}

func TestShortKeepsTheYear(t *testing.T) {
	d := mustParse(t, "2003-02-06")
	for _, year := range []int{2002, 2004, edtf.NoYear} {
		if got, want := d.Short(year), "6 Feb 2003"; got != want {
			t.Errorf("Short(%d) = %q, want %q", year, got, want)
		}
	}
}
