package cli

import (
	"path/filepath"
	"strings"
	"testing"
)

// report is a folder that someone reported a fault with.
func report(name string) string {
	return filepath.Join("..", "..", "data", "testdata", "reports", name)
}

func TestListHasTimesOfADayInOrder(t *testing.T) {
	r := run([]string{"list", "--corpus", report("same-day-times")}, "LANG=C")
	morning, afternoon := strings.Index(r.out, "29 Oct, 08:00"), strings.Index(r.out, "29 Oct, 14:00")
	if r.status != 0 || morning < 0 || afternoon < morning {
		t.Errorf("status %d, %s%s", r.status, r.out, r.err)
	}
	r = run([]string{"list", "--format", "json", "--corpus", report("same-day-times")}, "LANG=C")
	if r.status != 0 || strings.Index(r.out, `"e1"`) > strings.Index(r.out, `"e0"`) {
		t.Errorf("as JSON: status %d, %s%s", r.status, r.out, r.err)
	}
}

// One year of many is not all of them, wherever a date is put into words.
func TestAYearThatIsNotKnownIsNoInterval(t *testing.T) {
	dir := report("unspecified-year")
	for _, args := range [][]string{
		{"show", "e0"},
		{"list", "--format", "json"},
		{"cite", "a"},
		{"cite", "a", "--style", "markdown"},
		{"cite", "a", "--style", "bibtex"},
		{"cite", "a", "--style", "ris"},
		{"cite", "a", "--style", "csl-json"},
	} {
		r := run(append(args, "--corpus", dir), "LANG=C.UTF-8")
		want := "some year between 1800 and 1899"
		if args[0] == "list" {
			want = "some year between 1900 and 1999"
		}
		if r.status != 0 || !strings.Contains(r.out, want) || strings.Contains(r.out, "–1899") || strings.Contains(r.out, "–1999") {
			t.Errorf("%q: status %d, %s%s", args, r.status, r.out, r.err)
		}
	}
	if r := run([]string{"show", "e1", "--corpus", dir}, "LANG=C.UTF-8"); !strings.Contains(r.out, "1900 to 1999 (EDTF 1900/1999)") {
		t.Errorf("the whole century: %s%s", r.out, r.err)
	}
}

// A hint gives no date that is not in the words.
func TestCheckMakesUpNoYear(t *testing.T) {
	r := run([]string{"check", report("date-hint-19c")}, "LANG=C.UTF-8")
	if r.status != 1 || !strings.Contains(r.out+r.err, `did you mean "18XX"?`) || strings.Count(r.out+r.err, "did you mean") != 1 {
		t.Errorf("status %d, %s%s", r.status, r.out, r.err)
	}
}
