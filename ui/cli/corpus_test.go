package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSymbolicLinksDoNotLeadOutOfACorpus(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside")
	if err := os.WriteFile(outside, []byte("HARBOUR BOARD: REPORT FOR 1902"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		file, to, why string
		status        int
		says          string
	}{
		{"report-1903.txt", outside, "a text from anywhere else would pass for the corpus's", 1, "timeline.yaml:24:11: "},
		{"report-1903.txt", "../outside", "by a relative way too", 1, "timeline.yaml:24:11: "},
		{"timeline.yaml", outside, "nor is the timeline taken from there", 1, "timeline.yaml"},
		{"report-1903.txt", "sub/report.txt", "within the folder they are followed", 0, ""},
	} {
		dir := copyCorpus(t)
		file := filepath.Join(dir, tc.file)
		if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(file, filepath.Join(dir, "sub", "report.txt")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(tc.to, file); err != nil {
			t.Fatal(err)
		}
		r := run([]string{"check", dir}, "LANG=C")
		if r.status != tc.status || !strings.Contains(r.err, tc.says) || strings.Contains(r.out+r.err, "REPORT FOR") {
			t.Errorf("%s -> %s: status %d, %s%s: %s", tc.file, tc.to, r.status, r.out, r.err, tc.why)
		}
	}
}

func TestAnAmbiguousPassageIsListedAsSuch(t *testing.T) {
	dir := copyCorpus(t)
	appendTo(t, filepath.Join(dir, "report-1903.txt"), "\nThe light was first shown on 1 January 1902.")
	args := []string{"list", "--corpus", dir, "--weight", "milestone", "--years", "1902"}
	r := run(args, "LANG=C")
	if r.status != 1 || !strings.Contains(r.out, "[2 sources, 1 of 2 excerpts ambiguous]\n") || r.err == "" {
		t.Errorf("status %d, %s%s", r.status, r.out, r.err)
	}
	r = run(append(args, "--format", "json"), "LANG=C")
	var events []jsonEvent
	if err := json.Unmarshal([]byte(r.out), &events); err != nil || r.status != 1 || r.err == "" {
		t.Fatalf("status %d, %v, %s", r.status, err, r.err)
	}
	const quote = "The light was first shown on 1 January 1902."
	want := jsonExcerpt{Source: "report-1903", File: "report-1903.txt", Exact: quote, Match: "ambiguous"}
	if got := events[0].Excerpts[1]; got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
