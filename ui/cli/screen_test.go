package cli

import (
	"bytes"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"dateline/data/citation"
	"dateline/timeline"
	"dateline/timeline/quote"
)

// A shown program runs on a terminal of 100 columns and 30 lines.
type shown struct {
	t        *testing.T
	terminal io.ReadWriteCloser
	command  *exec.Cmd
	stderr   string      // the file of its standard error
	drawn    chan []byte // what it writes to the terminal
	all      []byte      // what was taken from there
}

// show starts dateline on the screen, its standard error apart from it.
func show(t *testing.T, args string, environ ...string) *shown {
	t.Helper()
	s := &shown{t: t, command: process(args, append([]string{"TERM=xterm-256color"}, environ...)...), drawn: make(chan []byte)}
	stderr, err := os.CreateTemp(t.TempDir(), "stderr")
	if err != nil {
		t.Fatal(err)
	}
	defer stderr.Close()
	s.command.Stderr, s.stderr = stderr, stderr.Name()
	terminal, err := pty.StartWithSize(s.command, &pty.Winsize{Cols: 100, Rows: 30})
	if err != nil {
		t.Fatal(err)
	}
	s.terminal = terminal
	t.Cleanup(func() {
		_ = s.command.Process.Kill() // which has ended unless the test failed
		_ = terminal.Close()
	})
	go func() {
		defer close(s.drawn)
		for {
			b := make([]byte, 4096)
			n, err := terminal.Read(b)
			if n > 0 {
				s.drawn <- b[:n]
			}
			if err != nil {
				return // the process has gone
			}
		}
	}()
	return s
}

// patience bounds what a test waits for.
const patience = 20 * time.Second

// waitFor waits until words have been drawn, which works for what is drawn at
// once.
func (s *shown) waitFor(words string) {
	s.t.Helper()
	late := time.After(patience)
	for !bytes.Contains(s.all, []byte(words)) {
		select {
		case b, more := <-s.drawn:
			if s.all = append(s.all, b...); !more {
				s.t.Fatalf("the program has ended, and %q was not drawn: %q, %s", words, s.all, s.said())
			}
		case <-late:
			s.t.Fatalf("%q was not drawn: %q", words, s.all)
		}
	}
}

// until waits for something that the program does elsewhere.
func (s *shown) until(what string, done func() bool) {
	s.t.Helper()
	for late := time.Now().Add(patience); !done(); {
		if time.Now().After(late) {
			s.t.Fatalf("in vain: %s", what)
		}
		select {
		case b := <-s.drawn: // or the program would wait for its reader
			s.all = append(s.all, b...)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func (s *shown) press(keys string) {
	s.t.Helper()
	if _, err := s.terminal.Write([]byte(keys)); err != nil {
		s.t.Fatal(err)
	}
}

// leave quits and returns what was written to standard error.
func (s *shown) leave() (status int, stderr string) {
	s.t.Helper()
	s.press("Q")
	for b := range s.drawn {
		s.all = append(s.all, b...)
	}
	_ = s.command.Wait() // its status is told below
	return s.command.ProcessState.ExitCode(), s.said()
}

// said returns what was written to standard error so far.
func (s *shown) said() string {
	s.t.Helper()
	said, err := os.ReadFile(s.stderr)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(said)
}

const smallTitle = "The light at Sallow Point"

func TestStarsAndThePlaceGoFromRunToRun(t *testing.T) {
	home := t.TempDir()
	starred := func() []string { return slices.Sorted(maps.Keys(stateOf(t, home, "testdata/corpus").Stars())) }

	first := show(t, "testdata/corpus --event light-lit", "XDG_STATE_HOME="+home)
	first.waitFor(smallTitle)
	first.press("m")
	first.until("the star is kept", func() bool { return slices.Equal(starred(), []string{"light-lit"}) })

	// A second copy, while the first is open.
	second := show(t, "testdata/corpus --event keep-clear", "XDG_STATE_HOME="+home)
	second.waitFor(smallTitle)
	second.press("m")
	both := []string{"keep-clear", "light-lit"}
	second.until("both stars are kept", func() bool { return slices.Equal(starred(), both) })
	for _, copy := range []*shown{second, first} {
		if status, said := copy.leave(); status != 0 || said != "" {
			t.Errorf("status %d: %s", status, said)
		}
	}

	if got := starred(); !slices.Equal(got, both) {
		t.Errorf("after both have left, %q are starred", got)
	}
	if got := stateOf(t, home, "testdata/corpus").Place().Event; got != "light-lit" {
		t.Errorf("the place kept is %q, not that of the copy left last", got)
	}
	for _, tc := range []struct{ args, want, why string }{
		{"list --starred --corpus testdata/corpus", smallTitle + ": 2 of 5 events, starred\n", "a list has what the screens starred"},
		{"list --starred", "England's children's trusts: 0 of ", "another corpus has stars of its own"},
	} {
		if r := run(strings.Fields(tc.args), "XDG_STATE_HOME="+home); r.status != 0 || !strings.HasPrefix(r.out, tc.want) {
			t.Errorf("%s: status %d, %s%s", tc.why, r.status, r.out, r.err)
		}
	}
}

func TestNoStateKeepsNothing(t *testing.T) {
	home := t.TempDir()
	s := show(t, "testdata/corpus --event light-lit --no-state", "XDG_STATE_HOME="+home)
	s.waitFor(smallTitle)
	s.press("m")
	if status, said := s.leave(); status != 0 || said != "" {
		t.Errorf("status %d: %s", status, said)
	}
	if store := stateOf(t, home, "testdata/corpus"); len(store.Stars()) > 0 || store.Place().Event != "" {
		t.Errorf("kept: %v, %+v", store.Stars(), store.Place())
	}
}

func TestStateThatCannotBeUsedStopsNobody(t *testing.T) {
	dangling, damaged := t.TempDir(), t.TempDir()
	if err := os.Symlink("nowhere", filepath.Join(dangling, "dateline")); err != nil {
		t.Fatal(err)
	}
	damage(t, damaged)
	for _, tc := range []struct{ home, shown, said, why string }{
		{"", "Nothing is remembered", "dateline: nothing was remembered from before: find the folder", "there is no home"},
		{"/dev/null", "Nothing is remembered", "dateline: nothing was remembered from before: read", "the folder cannot be looked into"},
		{dangling, smallTitle, "dateline: the place you left could not be kept: ", "what cannot be written is known at the end"},
		{damaged, "What was remembered is damaged", "dateline: " + damaged, "a damaged file is set aside, of which the line has no room to say all"},
	} {
		s := show(t, "testdata/corpus", "XDG_STATE_HOME="+tc.home)
		s.waitFor(tc.shown)
		if status, said := s.leave(); status != 0 || !strings.HasPrefix(said, tc.said) || strings.Count(said, "\n") != 1 {
			t.Errorf("%s: status %d, %q", tc.why, status, said)
		}
	}
}

// damage writes what is no state file in the place of the one of the small
// corpus below home.
func damage(t *testing.T, home string) {
	t.Helper()
	star(t, home, "testdata/corpus", "light-lit")
	files, err := filepath.Glob(filepath.Join(home, "dateline", "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("state files %q, %v", files, err)
	}
	edit(t, files[0], func(string) string { return "{" })
}

// A list by stars that were lost a moment ago would pass for the whole truth.
func TestStarsThatWereDamagedMakeNoList(t *testing.T) {
	home := t.TempDir()
	damage(t, home)
	list := func() result {
		return run([]string{"list", "--starred", "--corpus", "testdata/corpus"}, "XDG_STATE_HOME="+home)
	}
	if r := list(); r.status != 1 || r.out != "" || !strings.Contains(r.err, "dateline: the stars are not known: ") ||
		!strings.Contains(r.err, "was damaged and is now ") {
		t.Errorf("status %d, %s%s", r.status, r.out, r.err)
	}
	if r := list(); r.status != 0 || !strings.Contains(r.out, "0 of 5 events, starred") {
		t.Errorf("after it was set aside: status %d, %s%s", r.status, r.out, r.err)
	}
}

func TestACorpusWithUnprovedPassagesOpens(t *testing.T) {
	s := show(t, "testdata/missing", "XDG_STATE_HOME="+t.TempDir())
	s.waitFor("The mill")
	if said := s.said(); said != "" {
		t.Errorf("while the screen is open: %s", said)
	}
	status, said := s.leave()
	if status != 1 || !strings.HasPrefix(said, "testdata/missing/timeline.yaml:19:16: this quote is not in the text") {
		t.Errorf("status %d: %s", status, said)
	}
}

func TestTheScreenHoldsToTheFlags(t *testing.T) {
	for _, tc := range []struct{ args, keys, want, why string }{
		{"--event light-lit", "", "last Tuesday, the keeper said", "the event is open, its evidence shown"},
		{"--source report-1903 --at 40", "", "HARBOUR BOARD: REPORT FOR 1902", "the article is"},
		{"--date 1902", "o", "the keeper said", "the article of the first event of that year opens"},
		{"--filter tag:works", "", "2 of 5", "the filter is in force"},
		{"--style ris", "C", "[ris]", "references are written in that style"},
		{"--event light-lit", "Y", "dateline /", "a link names the folder so that it can be given from anywhere"},
	} {
		s := show(t, "testdata/corpus "+tc.args, "XDG_STATE_HOME="+t.TempDir())
		s.waitFor(smallTitle)
		s.press(tc.keys)
		s.waitFor(tc.want)
		if status, said := s.leave(); status != 0 || said != "" {
			t.Errorf("%s: status %d, %s", tc.why, status, said)
		}
	}
}

func TestStylesWriteAsTheyAreNamed(t *testing.T) {
	source := timeline.Source{ID: "gazette", Title: "The light", Kind: "news"}
	excerpt := timeline.Excerpt{Source: "gazette", Text: "It is lit.", Match: quote.Exact}
	all := styles()
	if len(all) != len(citation.Styles()) {
		t.Fatalf("%d styles", len(all))
	}
	for _, style := range all {
		known := citation.Style(slices.Index(citation.Styles(), style.Name))
		if got := style.Reference(source); got != citation.Reference(source, known) {
			t.Errorf("%s: the reference is %q", style.Name, got)
		}
		if got := style.Quotation(source, excerpt, "A. Weir"); got != citation.Quotation(source, excerpt, "A. Weir", known) {
			t.Errorf("%s: the quote is %q", style.Name, got)
		}
	}
}
