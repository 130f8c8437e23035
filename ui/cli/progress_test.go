package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// clock is a clock that goes on by a step whenever it is looked at.
func clock(step time.Duration) func() time.Time {
	now := time.Unix(0, 0)
	return func() time.Time {
		now = now.Add(step)
		return now
	}
}

// Whoever waits at a terminal is told how many excerpts are verified, and the
// line is empty again before anything else is said.
func TestProgressIsToldAndErased(t *testing.T) {
	for _, args := range [][]string{{"check"}, {"list", "--corpus"}} {
		var out, errs bytes.Buffer
		dir := copyCorpus(t)
		std := Streams{Out: &out, Err: &errs, Now: clock(300 * time.Millisecond)}
		if err := Run(context.Background(), append(args, dir), std); err != nil {
			t.Fatal(err)
		}
		told := errs.String()
		if !regexp.MustCompile(`^(\rVerifying excerpts: \d+ of (\d+) *)+\r +\r$`).MatchString(told) {
			t.Errorf("%v says %q", args, told)
		}
		if strings.Contains(told, ": 0 of") || strings.Contains(told, ": 1 of") {
			t.Errorf("%v says before a second is over: %q", args, told)
		}
		if s := screenOf(told); strings.TrimSpace(s) != "" {
			t.Errorf("%v leaves %q", args, s)
		}
	}
}

// screenOf returns what is left on a line of what was written to it.
func screenOf(written string) string {
	var line []byte
	at := 0
	for i := range len(written) {
		if written[i] == '\r' {
			at = 0
			continue
		}
		if at == len(line) {
			line = append(line, 0)
		}
		line[at] = written[i]
		at++
	}
	return string(line)
}

// Where loading is quick, or standard error is no terminal, nothing is told.
func TestProgressIsNotToldOtherwise(t *testing.T) {
	for why, now := range map[string]func() time.Time{"quick": clock(time.Millisecond), "no terminal": nil} {
		var out, errs bytes.Buffer
		if err := Run(context.Background(), []string{"check", copyCorpus(t)}, Streams{Out: &out, Err: &errs, Now: now}); err != nil {
			t.Fatal(err)
		}
		if errs.Len() > 0 {
			t.Errorf("%s: %q is told", why, &errs)
		}
	}
}

// What is wrong is said on an empty line.
func TestFaultsComeAfterTheProgress(t *testing.T) {
	dir := copyCorpus(t)
	if err := os.Truncate(filepath.Join(dir, "report-1903.txt"), 0); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if err := Run(context.Background(), []string{"check", dir}, Streams{Out: &out, Err: &errs, Now: clock(time.Hour)}); err == nil {
		t.Fatal("the corpus is sound")
	}
	if before, _, _ := strings.Cut(errs.String(), dir); strings.TrimSpace(screenOf(before)) != "" {
		t.Errorf("the first fault stands behind %q", screenOf(before))
	}
}

func TestProgressIsGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 312: "312", 2000: "2,000", 12345678: "12,345,678"} {
		if got := grouped(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
