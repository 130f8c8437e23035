//go:build unix

package journeys

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A corpus of a test: what its one source says and what is quoted of it.
type folder struct{ text, quote string }

// write puts the corpus into a folder of the test's own and returns its path.
func (f folder) write(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"notebook.txt": f.text,
		"timeline.yaml": `title: The mill
sources:
  notebook:
    file: notebook.txt
    title: Leaves from a notebook
    publisher: A parish notebook
    publisher_basis: inferred
    date: "1881"
    date_basis: inferred
    kind: notebook
events:
  - id: fire
    date: "1880"
    basis: {kind: stated, source: notebook, phrase: in 1880}
    status: happened
    weight: milestone
    title: The mill burns down
    excerpts:
      - source: notebook
        exact: ` + f.quote + "\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// hostileText is a text that would do to a terminal what its reader has not asked
// for: name the window, fill the clipboard, make a link, leave the screen,
// clear it, ask for answers, ring, and turn letters around, in C0 and C1.
const hostileText = "The mill burned down in 1880.\r\n" +
	"\x1b]0;owned\a \x1b]52;c;b3duZWQ=\a \x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\\n" +
	"\x1b[?1049l\x1b[2J\x1b[Howned \x1b[21t\x1b[5n\x1bP$qm\x1b\\ \x1b_owned\x1b\\ \x1bc\a\a\n" +
	"\u009b31m \u009d0;owned\u009c \u202eremrah\u202c \u2066x\u2069\n"

// A corpus whose texts hold escape sequences never passes one on: not on the
// screen, not into a pager, not in what is printed to a terminal.
func TestNoSequenceOfATextReachesTheTerminal(t *testing.T) {
	t.Parallel()
	dir := folder{hostileText, "The mill burned down in 1880."}.write(t)

	t.Run("screen", func(t *testing.T) {
		t.Parallel()
		pager := writePager(t, "pager", "#!/bin/sh\ncat \"$1\"; read answer\n")
		term := explore(t, Args(dir), Env("PAGER="+pager))
		term.WaitFor("The mill burns down")
		term.press("enter", "enter")
		term.WaitFor("␛]0;owned")
		term.take()
		term.press("home", "enter", "enter")
		term.Type("e")
		term.WaitUntil("the pager shows the text", func(s Screen) bool { return !s.Alternate && s.Contains("burned down") })
		term.Type("enter")
		term.WaitFor("made visible")
		if s := term.Screen(); !s.Alternate || s.Line(0) == "" || strings.HasPrefix(s.Line(0), "owned") {
			t.Errorf("the text has moved the screen\n%s", s)
		}
		if f := foreign(term.Raw()); len(f) > 0 {
			t.Errorf("written to the terminal: %q", f)
		}
	})
	t.Run("read", func(t *testing.T) {
		t.Parallel()
		term := Start(t, Dateline, Args("read", "notebook", "--corpus", dir))
		if code := term.ExitCode(); code != 0 {
			t.Errorf("exit status %d", code)
		}
		if f := foreign(term.Raw()); len(f) > 0 || !term.Screen().Contains("burned down") {
			t.Errorf("written to the terminal: %q\n%s", f, term.Screen())
		}
	})
}

// A corpus in which a quote is not in its text never passes for a sound one:
// what is printed says where, which and what is nearest, with exit status 1, and
// so does the screen under V and after it.
func TestAWrongQuoteIsSaid(t *testing.T) {
	t.Parallel()
	dir := folder{"The mill burned down in 1880. It was rebuilt.\n", "The mill burnt down in 1880."}.write(t)
	for _, args := range [][]string{{dir}, {"check", dir}, {"list", "--corpus", dir}} {
		cmd := exec.Command(Dateline.Path(t), args...)
		cmd.Env = environment(t, t.TempDir(), nil)
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		err := cmd.Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("dateline %q ends with %v, want exit status 1", args, err)
		}
		said := stderr.String()
		place := filepath.Join(dir, "timeline.yaml") + ":20:16: "
		if !strings.HasPrefix(said, place) || !strings.Contains(said, "The mill burned down in 1880.") {
			t.Errorf("dateline %q says\n%swant %s… and the nearest text", args, said, place)
		}
	}
	term := explore(t, Args(dir))
	term.Type("V")
	term.WaitFor("missing")
	term.WaitFor("burned")
	term.Type("Q")
	if code := term.ExitCode(); code != 1 {
		t.Errorf("after the screen the exit status is %d, want 1", code)
	}
	if s := term.Screen(); !s.Contains(":20:16: ") || !s.Contains("burned down") {
		t.Errorf("after the screen it says\n%s", s)
	}
}
