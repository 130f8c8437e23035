package cli

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// What the screen shows first, the list prints first.
func TestListHasUnknownBeginningsFirst(t *testing.T) {
	dir := copyCorpus(t)
	replaceIn(t, filepath.Join(dir, "timeline.yaml"), "    date: \"1901-03-04\"\n", "    date: ../1901\n")
	r := run([]string{"list", "--corpus", dir}, "LANG=C")
	want := "\nBeginning not known\n  until 1901  o The Harbour Board meets  [1 source]\n\n1901\n"
	if r.status != 0 || !strings.Contains(r.out, want) {
		t.Errorf("status %d, %s%s", r.status, r.out, r.err)
	}
}

// JSON goes to terminals too, whatever a corpus holds.
func TestJSONEscapesWhatATerminalMayObey(t *testing.T) {
	const title = "The \u202eboard\u2069 meets\U000e0041"
	dir := copyCorpus(t)
	replaceIn(t, filepath.Join(dir, "timeline.yaml"), "title: The Harbour Board meets", "title: "+title)
	r := run([]string{"list", "--format", "json", "--corpus", dir}, "LANG=C")
	if i := strings.IndexFunc(r.out, func(c rune) bool { return c != '\n' && unicode.In(c, unicode.Cc, unicode.Cf) }); r.status != 0 || i >= 0 {
		t.Errorf("status %d, %.40q %s", r.status, r.out[max(0, i):], r.err)
	}
	var events []jsonEvent
	if err := json.Unmarshal([]byte(r.out), &events); err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.ID == "board-meets" && e.Title != title {
			t.Errorf("the title is read as %q", e.Title)
		}
	}
}
