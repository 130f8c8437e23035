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
