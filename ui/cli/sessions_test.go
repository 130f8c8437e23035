package cli

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/data/state"
)

var update = flag.Bool("update", false, "rewrite the outputs in testdata/sessions")

// TestSessions runs the commands in testdata/sessions, which read as a manual
// by example, and compares what they print. In a session
//
//	# says why the next commands are there,
//	$ is a command, after settings of the environment; TTY=1 makes its standard output a terminal,
//	* CORPUS EVENT stars an event, as m does on the screen,
//	2| is a line on standard error,
//	=> is an exit status other than 0.
//
// Everything else is standard output. The commands of a file share a folder for
// state.
func TestSessions(t *testing.T) {
	files, err := filepath.Glob("testdata/sessions/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sessions: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := replay(t, string(want))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			compareLines(t, got, string(want))
		})
	}
}

// replay returns session with what its commands print now.
func replay(t *testing.T, session string) string {
	home := t.TempDir()
	var b strings.Builder
	for line := range strings.Lines(session) {
		switch {
		case strings.HasPrefix(line, "# "):
			b.WriteString(line)
		case strings.HasPrefix(line, "* "):
			b.WriteString(line)
			fields := strings.Fields(line[2:])
			star(t, home, fields[0], fields[1])
		case strings.HasPrefix(line, "$ "):
			b.WriteString(line)
			r := runLine(t, strings.TrimSpace(line[2:]), home)
			b.WriteString(r.out)
			if r.out != "" && !strings.HasSuffix(r.out, "\n") {
				b.WriteString("\n")
			}
			for l := range strings.Lines(r.err) {
				b.WriteString("2| " + l)
			}
			if r.status != 0 {
				fmt.Fprintf(&b, "=> %d\n", r.status)
			}
		}
	}
	return b.String()
}

// compareLines fails the test with the first line that differs.
func compareLines(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		switch {
		case i >= len(g):
			t.Fatalf("line %d: nothing, want %q", i+1, w[i])
		case i >= len(w):
			t.Fatalf("line %d: %q, want nothing", i+1, g[i])
		case g[i] != w[i]:
			t.Fatalf("line %d (run with -update to accept):\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
}

// result is what one run left behind.
type result struct {
	out, err string
	status   int
}

// runLine runs a command of a session: settings, "dateline", arguments, of
// which those with spaces stand in single quotation marks. State goes below
// home.
func runLine(t *testing.T, line, home string) result {
	t.Helper()
	environ, args, ok := strings.Cut(" "+line, " dateline")
	if !ok {
		t.Fatalf("not a dateline command: %s", line)
	}
	settings := append([]string{"LANG=en_GB.UTF-8", "XDG_STATE_HOME=" + home}, strings.Fields(environ)...)
	return run(shellWords(args), settings...)
}

var shellWord = regexp.MustCompile(`(?:'[^']*'|[^\s'])+`)

// shellWords splits a line into words as a shell does, by spaces that do not
// stand in single quotation marks.
func shellWords(line string) []string {
	words := shellWord.FindAllString(line, -1)
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, "'", "")
	}
	return words
}

// star stars an event of a corpus, "" for the built-in one, for whoever has
// their state below home.
func star(t *testing.T, home, corpus, event string) {
	t.Helper()
	if err := stateOf(t, home, corpus).SetStar(event, true); err != nil {
		t.Fatal(err)
	}
}

// stateOf opens what is remembered of a corpus, "" for the built-in one, below
// home.
func stateOf(t *testing.T, home, corpus string) *state.Store {
	t.Helper()
	s := &session{std: Streams{Environ: []string{"XDG_STATE_HOME=" + home}}, corpus: corpus}
	loaded, err := s.load()
	if loaded == nil {
		t.Fatal(err)
	}
	store, err := s.store(loaded.Timeline)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// run runs the program on args in an environment where TTY=1 stands for a
// terminal. It knows of no home and so of no folder for state but what environ
// names.
func run(args []string, environ ...string) result {
	var out, errs bytes.Buffer
	std := Streams{In: strings.NewReader(""), Out: &out, Err: &errs, Environ: environ}
	std.Terminal = std.Env("TTY") == "1"
	status := Status(Run(context.Background(), args, std))
	return result{out.String(), errs.String(), status}
}
