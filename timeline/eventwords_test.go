package timeline_test

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAnEventInItsColumn(t *testing.T) {
	for _, c := range []struct {
		date           string
		status         timeline.Status
		heading, short string
		why            string
	}{
		{"1901-03-04", timeline.Happened, "1901", "4 Mar", "the heading says the year"},
		{"1901-03-04", timeline.Announced, "1901", "due 4 Mar", "what was only announced has not happened"},
		{"1901-03-04", timeline.Reported, "1901", "4 Mar", "what was reported has"},
		{"1901", timeline.Happened, "1901", "1901", "nothing is left without the year"},
		{"1901-12-30/1902-01-02", timeline.Happened, "1901", "30 Dec 1901–2 Jan 1902", "it is listed under its beginning"},
		{"-0043-03-15", timeline.Happened, "44 BC", "15 Mar", "years as a reader counts them"},
		{"0043", timeline.Happened, "AD 43", "AD 43", "which 43 is meant"},
		{"../1880", timeline.Happened, "Beginning not known", "until 1880", "the year of its end is not the one it began in"},
		{"../1880-05", timeline.Announced, "Beginning not known", "due until May 1880", "no heading says the year"},
		{"[..2008-05]", timeline.Happened, "2008", "by May 2008", "it is no row of a day, month or year"},
		{"[..2008-10-29]", timeline.Reported, "2008", "by 29 Oct 2008", "even below the heading of that year"},
		{"[..2009]", timeline.Announced, "2009", "due by 2009", "by when it is due"},
		{"[..1984,1990..]", timeline.Happened, "Beginning not known", "by 1984 or 1990 or later", "there is no last day"},
		{"XXXX", timeline.Happened, "Beginning not known", "an unknown year", "nothing is known"},
	} {
		date, err := edtf.Parse(c.date)
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Event{Date: date, Status: c.status}
		if heading, short := e.Heading(), e.ShortDate(); heading != c.heading || short != c.short {
			t.Errorf("%s %s is %q below %q, want %q below %q: %s", c.status, c.date, short, heading, c.short, c.heading, c.why)
		}
	}
}

func TestStatusWords(t *testing.T) {
	for status, want := range map[timeline.Status]string{
		timeline.Happened:  "happened",
		timeline.Reported:  "reported as known on or before this date",
		timeline.Announced: "announced; the sources do not say that it happened",
	} {
		if got := status.Words(); got != want {
			t.Errorf("%s is %q, want %q", status, got, want)
		}
	}
}

func TestBasisWords(t *testing.T) {
	date, err := edtf.Parse("1902-01-11")
	if err != nil {
		t.Fatal(err)
	}
	tl, err := timeline.New(timeline.Parts{Sources: []timeline.Source{{
		ID: "gazette", Publisher: "The Gazette", PublisherBasis: timeline.Basis{Kind: timeline.Inferred}, Date: date,
	}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		basis     timeline.Basis
		want, why string
	}{
		{timeline.Basis{}, "", "nothing is known to say"},
		{
			timeline.Basis{Kind: timeline.Stated, Source: "gazette", Phrase: "in 1902"},
			"stated: “in 1902”, The Gazette (inferred), 11 January 1902", "what is inferred of the source is said",
		},
		{
			timeline.Basis{Kind: timeline.Derived, Source: "gazette", Phrase: "yesterday", Rule: "the day before"},
			"derived from “yesterday”, The Gazette (inferred), 11 January 1902: the day before", "the rule follows the phrase",
		},
		{
			timeline.Basis{Kind: timeline.Derived, Source: "unknown", Phrase: "yesterday", Rule: "the day before", Note: "Perhaps."},
			"derived from “yesterday”: the day before. Editor's note: Perhaps.", "the editor's words are never a source's",
		},
		{
			timeline.Basis{Kind: timeline.Derived, Rule: "By elimination.", Note: "Perhaps."},
			"derived: By elimination. Editor's note: Perhaps.", "a rule has its full stop already",
		},
		{timeline.Basis{Kind: timeline.Derived, Rule: "by elimination"}, "derived: by elimination", "a rule without a phrase"},
	} {
		if got := tl.BasisWords(c.basis); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}

func TestActorWords(t *testing.T) {
	tl, err := timeline.New(timeline.Parts{Actors: []timeline.Actor{{ID: "laming", Name: "Lord Laming"}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := tl.ActorWords(timeline.Event{Actors: []string{"laming", "bbc"}}); got != "Lord Laming; bbc" {
		t.Errorf("a name and the ID of one that is not known are %q", got)
	}
	if got := tl.ActorWords(timeline.Event{}); got != "" {
		t.Errorf("nobody is %q", got)
	}
}

func TestYearsInWords(t *testing.T) {
	for _, c := range []struct{ values, want, why string }{
		{"2003", "year 2003", "a year"},
		{"2003..2004", "years 2003..2004", "a range"},
		{"-44", "year 45 BC", "an astronomical year is not the one a reader counts"},
		{"0", "year 1 BC", "there is no year 0 to a reader"},
		{"-44..2003", "years 45 BC..2003", "at either end"},
		{"..-44", "years ..45 BC", "an open beginning"},
		{"-44..", "years 45 BC..", "an open end"},
		{"..", "any year", "all of them"},
		{"soon", "year soon", "what is no year stands as it was written"},
	} {
		term := timeline.Term{Field: timeline.FieldYear, Values: []string{c.values}}
		if got := term.Words(); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.why, c.values, got, c.want)
		}
	}
	several := timeline.Term{Field: timeline.FieldYear, Values: []string{"-44", "2003"}}
	if got := several.Words(); got != "years 45 BC or 2003" {
		t.Errorf("alternatives are %q", got)
	}
}
