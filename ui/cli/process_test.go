package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// asProgram in the environment makes the test binary behave as dateline.
const asProgram = "DATELINE_TEST_AS_PROGRAM=1"

func TestMain(m *testing.M) {
	if name, value, _ := strings.Cut(asProgram, "="); os.Getenv(name) == value {
		os.Exit(Status(Run(context.Background(), os.Args[1:], Process())))
	}
	os.Exit(m.Run())
}

// process returns a command that runs dateline as a process of its own. Like
// run it gives it no home, so that no test can reach anyone's state.
func process(args string, environ ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], strings.Fields(args)...)
	c.Env = append([]string{
		asProgram, "LC_ALL=en_GB.UTF-8",
		"GORACE=atexit_sleep_ms=0", // or each process would take a second more under the race detector
	}, environ...)
	return c
}

func TestAReaderThatHasHadEnoughIsNoError(t *testing.T) {
	for _, args := range []string{"list", "read 003", "list --format json", "--help", "completion zsh"} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		var errs bytes.Buffer
		c := process(args)
		c.Stdout, c.Stderr = w, &errs
		if err := c.Run(); err != nil || errs.Len() > 0 {
			t.Errorf("dateline %s: %v, %s", args, err, errs.String())
		}
		w.Close()
	}
}

// TestOnATerminal runs what prints on a real terminal, where it must neither
// ask the terminal anything nor colour its output.
func TestOnATerminal(t *testing.T) {
	dir := copyCorpus(t)
	appendTo(t, dir+"/report-1903.txt", "\x1b[31mred\n")
	for _, tc := range []struct{ args, environ, want, why string }{
		{"list --corpus " + dir, "TERM=xterm", "◆ The light is lit", "list asks for no screen"},
		{dir, "TERM=dumb", "◆ The light is lit", "a dumb terminal gets the list"},
		{"read report --corpus " + dir, "TERM=xterm", "␛[31mred", "a text cannot colour the terminal"},
		{"read report --corpus " + dir, "LC_ALL=C", "?[31mred", "nor in ASCII"},
		{"show light-lit --corpus " + dir, "TERM=xterm", "“Sallow Point’s light", "show"},
		{"lst", "TERM=xterm", `did you mean "list"?`, "an error"},
		{"--help", "TERM=xterm", "Usage:", "help waits for no answer"},
	} {
		out := onTerminal(t, process(tc.args, tc.environ))
		if !strings.Contains(out, tc.want) || strings.Contains(out, "\x1b") {
			t.Errorf("%s dateline %s: %q has no %q or an escape: %s", tc.environ, tc.args, out, tc.want, tc.why)
		}
	}
}

// onTerminal returns all that c writes to a terminal.
func onTerminal(t *testing.T, c *exec.Cmd) string {
	t.Helper()
	terminal, err := pty.Start(c)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	out, _ := io.ReadAll(terminal) // ends with EIO once the process has gone
	c.Wait()
	return string(out)
}
