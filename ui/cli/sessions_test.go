package cli

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the outputs in testdata/sessions")

// TestSessions runs the commands in testdata/sessions, which read as a manual
// by example, and compares what they print. In a session
//
//	# says why the next commands are there,
//	$ is a command, after settings of the environment; TTY=1 makes its standard output a terminal,
//	2| is a line on standard error,
//	=> is an exit status other than 0.
//
// Everything else is standard output.
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
	var b strings.Builder
	for line := range strings.Lines(session) {
		switch {
		case strings.HasPrefix(line, "# "):
			b.WriteString(line)
		case strings.HasPrefix(line, "$ "):
			b.WriteString(line)
			r := runLine(t, strings.TrimSpace(line[2:]))
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

// runLine runs a command of a session: settings, "dateline", arguments, no
// quoting except ” for an empty one.
func runLine(t *testing.T, line string) result {
	t.Helper()
	environ, args, ok := strings.Cut(" "+line, " dateline")
	if !ok {
		t.Fatalf("not a dateline command: %s", line)
	}
	fields := strings.Fields(args)
	for i, f := range fields {
		if f == "''" {
			fields[i] = ""
		}
	}
	return run(fields, append([]string{"LANG=en_GB.UTF-8"}, strings.Fields(environ)...)...)
}

// run runs the program on args in an environment where TTY=1 stands for a
// terminal.
func run(args []string, environ ...string) result {
	var out, errs bytes.Buffer
	std := Streams{In: strings.NewReader(""), Out: &out, Err: &errs, Environ: environ}
	std.Terminal = std.Env("TTY") == "1"
	status := Status(Run(context.Background(), args, std))
	return result{out.String(), errs.String(), status}
}
