package edtf_test

import (
	"errors"
	"testing"

	"dateline/timeline/edtf"
)

func FuzzParse(f *testing.F) {
	for _, text := range oracleDates {
		f.Add(text)
	}
	for _, text := range []string{
		"1985-04-12T23:20:30+04:30", "Y-170000002", "2008-9", "2004/open", "[..1984,1990..]",
		"\x86{", // no UTF-8: case mapping that repairs it moved the offset beyond the text
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := edtf.Parse(text)
		checkParsed(t, text, d, err)
		if err == nil && d.String() != text {
			t.Errorf("%q is written %q", text, d)
		}
	})
}

func FuzzParseTyped(f *testing.F) {
	for _, text := range []string{
		"2004", "nov 2004", "29 October, 2008", "oct 29 2008", "44 bc", "c. 2000?", "the 1990s", "29/10/2008", "10/29/08",
		"febuary 2003", "march april 2003", "201x", " [1984, 1985] ", "2003–4",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := edtf.ParseTyped(text)
		checkParsed(t, text, d, err)
	})
}

// checkParsed holds what every parser of dates promises: an error that explains itself, or a date that can be written,
// shown and read again.
func checkParsed(t *testing.T, text string, d edtf.Date, err error) {
	t.Helper()
	var e *edtf.Error
	switch {
	case errors.As(err, &e):
		if e.Input != text || e.Reason == "" || e.Offset < 0 || e.Offset > len(text) || e.Error() == "" || !d.IsZero() {
			t.Errorf("%q: %+v", text, e)
		}
		return
	case err != nil:
		t.Fatalf("%q: an error of type %T", text, err)
	}
	again, err := edtf.Parse(d.String())
	if err != nil || again != d {
		t.Errorf("%q: %v is read again as %v, error %v", text, d, again, err)
	}
	if d.Words() == "" || d.Short(edtf.NoYear) == "" || len(d.YearSpans()) == 0 {
		t.Errorf("%q: %v says nothing", text, d)
	}
	first, okFirst := d.Earliest()
	last, okLast := d.Latest()
	if okFirst && okLast && last.Compare(first) < 0 {
		t.Errorf("%q: from %v to %v", text, first, last)
	}
}
