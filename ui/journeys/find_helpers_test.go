//go:build unix

package journeys

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// smallest is the smallest of common terminals, where everything is usable.
var smallest = Size(80, 24)

// says waits until words stand in the last line or, where that has no room for
// them, the one above.
func (term *Terminal) says(words string) {
	term.t.Helper()
	term.WaitUntil("it says "+quote(words), func(s Screen) bool {
		return strings.Contains(s.foot(), words) || strings.Contains(s.Line(-2), words)
	})
}

// prose returns a screen's words as they are read: without the cursor and the
// lines beside what is quoted, and however they are wrapped.
func (s Screen) prose() string {
	return fold(strings.NewReplacer("▌", " ", "│", " ").Replace(s.Text()))
}

// reads waits until the screen has words, which may be wrapped.
func (term *Terminal) reads(words string) {
	term.t.Helper()
	term.WaitUntil("the screen reads "+quote(words), func(s Screen) bool { return strings.Contains(s.prose(), words) })
}

// counter is what the last line says was searched for, where the reader is in
// what was found, and how much that is.
var counter = regexp.MustCompile(`/(.+?) (\d+)/(\d+)`)

// at waits until the foot says that the reader is at a hit of a search, or for
// 0 at any, and returns at which and of how many.
func (term *Terminal) at(typed string, number int) (hit, of int) {
	term.t.Helper()
	term.WaitUntil(fmt.Sprintf("the foot shows /%s %d/…", typed, number), func(s Screen) bool {
		is := counter.FindStringSubmatch(s.foot())
		if is == nil || is[1] != typed {
			return false
		}
		_, err := fmt.Sscan(is[2]+" "+is[3], &hit, &of)
		return err == nil && (number == 0 || hit == number)
	})
	return hit, of
}

// sought reports whether a cell is one of what a search found: there the dark
// theme writes dark on bright, and nowhere else.
func sought(c Cell) bool {
	if c.Style.Bg == nil || c.Style.Fg == nil {
		return false
	}
	return luminance(c.Style.Fg) < luminance(c.Style.Bg)
}

// finds waits until something above the last two lines is marked as found, and
// all that is marked there are words given, in lower case.
func (term *Terminal) finds(words ...string) {
	term.t.Helper()
	term.WaitUntil(fmt.Sprintf("only %q are marked as found", words), func(s Screen) bool {
		s.Cells = s.Cells[:max(0, s.Height-2)]
		text, row := s.marked(sought)
		text = strings.ToLower(text)
		for _, w := range words {
			text = strings.ReplaceAll(text, w, "")
		}
		return row >= 0 && strings.TrimSpace(text) == ""
	})
}

// bold reports whether a cell is bold.
func bold(c Cell) bool { return c.Style.Attrs&uv.AttrBold != 0 }

// clipboard matches what hands a text to the terminal's clipboard, and the
// text in base64 (OSC 52 in xterm's control sequences).
var clipboard = regexp.MustCompile("\x1b]52;c;([A-Za-z0-9+/=]*)(?:\a|\x1b\\\\)")

// copies returns the texts that a program has handed to the terminal's
// clipboard, in the order it did.
func (term *Terminal) copies() []string {
	term.t.Helper()
	var texts []string
	for _, sequence := range clipboard.FindAllSubmatch(term.Raw(), -1) {
		text, err := base64.StdEncoding.Strict().DecodeString(string(sequence[1]))
		if err != nil {
			term.t.Fatalf("%q is no base64: %v", sequence[1], err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// copied waits until a number of texts have been copied and the screen says so,
// and returns the last.
func (term *Terminal) copied(number int) string {
	term.t.Helper()
	term.says("Copied")
	term.WaitUntil(fmt.Sprintf("%d texts are copied", number), func(Screen) bool { return len(term.copies()) == number })
	return term.copies()[number-1]
}

// outcome is what a command without a screen did.
type outcome struct {
	out, err string
	status   int
}

// command runs Dateline without a terminal, with what it remembers in the folder
// state, or nothing for "".
func command(t *testing.T, state string, args ...string) outcome {
	t.Helper()
	var changes []string
	if state != "" {
		changes = []string{"XDG_STATE_HOME=" + state}
	}
	cmd := exec.Command(Dateline.Path(t), args...)
	cmd.Env = environment(t, t.TempDir(), changes)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("dateline %q: %v", args, err)
	}
	return outcome{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// listed is how many events dateline list prints, of how many, for arguments.
func listed(t *testing.T, args ...string) (shown, all int) {
	t.Helper()
	got := command(t, "", append([]string{"list"}, args...)...)
	first, _, _ := strings.Cut(got.out, "\n")
	number := regexp.MustCompile(`: (\d+) of (\d+) events`).FindStringSubmatch(first)
	if got.status != 0 || number == nil {
		t.Fatalf("dateline list %q ends with %d and says %q %q", args, got.status, first, got.err)
	}
	fmt.Sscan(number[1]+" "+number[2], &shown, &all)
	return shown, all
}

// remembering is an option that has a program keep its state in a folder, and
// the folder.
func remembering(t *testing.T) (folder string, option Option) {
	t.Helper()
	folder = t.TempDir()
	return folder, Env("XDG_STATE_HOME=" + folder)
}

// stateFiles returns the files below a folder of state that are no locks.
func stateFiles(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "dateline", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, ".lock") })
}

// writeFolder writes files by name to a folder of the test's own and returns
// its path.
func writeFolder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
