package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/data"
)

// emptyEvents writes a corpus of n events that hold nothing.
func emptyEvents(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	yaml := "title: Attack\nsources: {}\nevents:\n" + strings.Repeat("- {}\n", n)
	if err := os.WriteFile(filepath.Join(dir, data.TimelineFile), []byte(yaml), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestManyFaultsAreSaidBriefly: every way into a corpus full of faults says the
// first of them and how many there are, in no more words the more there are.
func TestManyFaultsAreSaidBriefly(t *testing.T) {
	for _, tc := range []struct{ args, says string }{
		{"check --corpus", "\n  and %d more of this kind\n"},
		{"list --corpus", "\n  and %d more of this kind\n"},
		{"show x --corpus", "\n  and %d more of this kind\n"},
		{"--corpus", "\n  and %d more of this kind\n"},
		{"__complete --event x --corpus", ""},
	} {
		var lines [2]int
		for i, n := range []int{500, 1000} {
			args := append(strings.Fields(tc.args), emptyEvents(t, n))
			if tc.says == "" {
				args = append(args, "--event", "")
			}
			r := run(args, "LANG=C")
			lines[i] = strings.Count(r.out+r.err, "\n")
			if says := fmt.Sprintf(tc.says, 7*n-100); tc.says != "" && !strings.Contains(r.err, says) {
				t.Errorf("dateline %s with %d empty events says not %q:\n%s", tc.args, n, says, r.err)
			}
		}
		if lines[0] != lines[1] || lines[0] > 500 {
			t.Errorf("dateline %s: %d lines", tc.args, lines)
		}
	}
}

func TestCheckAllPrintsEveryFault(t *testing.T) {
	const n = 300
	dir := emptyEvents(t, n)
	r := run([]string{"check", "--all", dir}, "LANG=C")
	if got := strings.Count(r.err, "\n"+filepath.Join(dir, data.TimelineFile)+":"); r.status != 1 || got != 7*n-1 {
		t.Errorf("status %d, %d faults after the first, want %d", r.status, got, 7*n-1)
	}
	if strings.Contains(r.err, "more of this kind") || strings.Contains(r.err, "--all") {
		t.Errorf("with all faults printed, more are spoken of")
	}
}

// TestMistakesCutTheValueNotTheReason types 100,000 characters wherever a value
// goes: what is said of it is short, and whole.
func TestMistakesCutTheValueNotTheReason(t *testing.T) {
	long := strings.Repeat("é", 100_000)
	for _, tc := range []struct {
		args []string
		says string
		why  string
	}{
		{[]string{"--date", long}, "cannot be read: ", "a date"},
		{[]string{"--years", long}, "cannot be read: ", "years"},
		{[]string{"--theme", long}, "it is one of auto, dark, light, mono", "one word of few"},
		{[]string{"--at", "1", "--source", "hsj-2003-02-06", "--event", long}, "only one can be given", "what is not looked at"},
		{[]string{"--" + long}, ": dateline has --at", "a flag"},
		{[]string{long}, "is neither a command nor a folder: the commands are", "a command"},
		{[]string{"check", long}, "file name too long", "a folder that no system has"},
		{[]string{"check", "a", long, long}, "one folder at a time, not 3", "several folders"},
		{[]string{"show", long}, "dateline list --format json has the id of every event", "an event"},
		{[]string{"read", long}, "there are hsj-2003-02-06", "a source"},
		{[]string{"read", "003", long}, "takes the id or file of a source and no more", "what is too much"},
		{[]string{"list", long}, "list takes no argument", "what has no place"},
		{[]string{"list", "--filter", "year:2003 tag:" + long}, "it is one of case, inquiry", "a tag"},
		{[]string{"list", "--filter", long + " " + long + " tag:x"}, `there is no tag "x"`, "what is right, before what is not"},
		{[]string{"list", "--filter", long + " tag:piolt " + long}, "hint: did you mean", "what is around a fault"},
		{[]string{"help", long}, "unknown command", "help"},
		{[]string{"completion", long}, "unknown shell", "a shell"},
	} {
		r := run(tc.args, "LANG=en_GB.UTF-8")
		if r.status != 2 || !strings.Contains(r.err, tc.says) || len(r.err) > 3500 {
			t.Errorf("%s: status %d, %d bytes, says not %q: %.3000s", tc.why, r.status, len(r.err), tc.says, r.err)
		}
	}
}

// TestManyChoicesAreNotAllNamed: what a corpus has many of is named in part.
func TestManyChoicesAreNotAllNamed(t *testing.T) {
	var words []string
	for range 100_000 {
		words = append(words, "a-name")
	}
	if got := listed(words); len(got) > 200 || !strings.HasSuffix(got, " and 99988 more") {
		t.Errorf("got %.300s", got)
	}
	_, err := pick("event", "a", "", len(words), func(i int) []string { return words[i : i+1] })
	if err == nil || !strings.HasSuffix(err.Error(), " and 99988 more") {
		t.Errorf("got %.300v", err)
	}
	if got := listed(words[:2]); got != "a-name, a-name" {
		t.Errorf("got %s", got)
	}
}

// TestManyFaultsOnTheScreen: a corpus of which no passage is found opens, counts
// them, and on leaving says no more of them the more they are.
func TestManyFaultsOnTheScreen(t *testing.T) {
	for _, n := range []int{150, 300} {
		dir := t.TempDir()
		var yaml strings.Builder
		yaml.WriteString("title: Attack\nsources:\n" +
			"  s: {file: s.txt, publisher: P, publisher_basis: inferred, date: 1914, date_basis: inferred, kind: letter}\nevents:\n")
		for i := range n {
			fmt.Fprintf(&yaml, "  - {id: e%d, date: 1914, basis: {kind: stated, source: s, phrase: words}, status: happened,\n"+
				"     weight: event, title: T, excerpts: [{source: s, exact: not there}]}\n", i)
		}
		err := errors.Join(
			os.WriteFile(filepath.Join(dir, "timeline.yaml"), []byte(yaml.String()), 0o644),
			os.WriteFile(filepath.Join(dir, "s.txt"), []byte("words"), 0o644),
		)
		if err != nil {
			t.Fatal(err)
		}
		s := show(t, dir+" --no-state")
		s.waitFor(fmt.Sprintf("%d excerpts not proved", n))
		s.press("V")
		s.waitFor(fmt.Sprintf("%d missing", n))
		status, said := s.leave()
		want := fmt.Sprintf("dateline: %d faults, of which 10 are shown; dateline check --all shows every one\n", n)
		if status != 1 || !strings.HasSuffix(said, want) || strings.Count(said, "this quote is not in the text") != 10 {
			t.Errorf("status %d, said %s", status, said)
		}
	}
}
