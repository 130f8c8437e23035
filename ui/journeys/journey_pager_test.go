//go:build unix

package journeys

import (
	"os"
	"path/filepath"
	"testing"
)

// pagerScript shows what it was given and waits for Enter, which reaches it
// only on a terminal that is no longer in raw mode.
const pagerScript = `#!/bin/sh
for file; do :; done # the last argument
printf '%s: %s, %d bytes, %d arguments\n' "${0##*/}" "${file##*/}" "$(wc -c <"$file")" $#
read answer
`

// writePager writes a script of a name to a folder of the test's own and returns
// its path.
func writePager(t *testing.T, name, script string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

// leftInTemp returns what the program has left in its temporary folder.
func (term *Terminal) leftInTemp() []string {
	term.t.Helper()
	left, err := filepath.Glob(filepath.Join(term.home, "tmp", "*"))
	if err != nil {
		term.t.Fatal(err)
	}
	return left
}

// e opens the original file in $PAGER and comes back to the same screen; the
// copy it showed is removed.
func TestPager(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ from, why string }{
		{"timeline", "the first article of the selected event"},
		{"article", "the article being read"},
	} {
		t.Run(test.from, func(t *testing.T) {
			t.Parallel()
			term := toTheAct(t, Env("PAGER="+writePager(t, "pager", pagerScript)))
			if test.from == "article" {
				term.Type("o")
				term.WaitFor("001_d522baa5c293ef53.txt")
			}
			term.WaitStable()
			before := term.Screen()
			term.Type("e")
			term.WaitFor("pager: 001_d522baa5c293ef53.txt, 4559 bytes, 1 arguments") // the original, whole
			if s := term.Screen(); s.Alternate || s.mouse() {
				t.Errorf("%s: the pager runs on the program's own screen\n%s", test.why, s)
			}
			if len(term.leftInTemp()) != 1 {
				t.Errorf("while the pager runs the copies are %q", term.leftInTemp())
			}
			term.Type("enter")
			term.returnsTo(before)
			term.Type("Q") // the copy is removed before that is heard
			term.ExitCode()
			if left := term.leftInTemp(); len(left) != 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// Without $PAGER it is less, which gets the line of the passage as well.
func TestPagerByDefault(t *testing.T) {
	t.Parallel()
	path := "PATH=" + filepath.Dir(writePager(t, "less", pagerScript)) + ":" + os.Getenv("PATH")
	for _, test := range []struct{ name, pager, why string }{
		{"unset", "PAGER", "as on a machine where nothing was set up"},
		{"blank", "PAGER=  ", "POSIX has an empty value mean the same"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := toTheAct(t, Env(path, test.pager))
			term.Type("o")
			term.WaitFor("001_d522baa5c293ef53.txt")
			term.Type("e")
			term.WaitFor("less: 001_d522baa5c293ef53.txt, 4559 bytes, 2 arguments")
			term.Type("enter")
			term.WaitUntil("the program is back: "+test.why, func(s Screen) bool { return s.Alternate })
		})
	}
}

// Where $PAGER cannot be started or fails, a sentence says so, and the screen
// stays.
func TestPagerFails(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, pager, says, why string }{
		{"missing", "/nowhere/pager", "could not show the file", "no such program"},
		{"failing", "false", "could not show the file", "a program that fails"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := toTheAct(t, Env("PAGER="+test.pager))
			term.WaitStable()
			before := term.Screen()
			term.Type("e")
			term.WaitFor(test.says)
			term.returnsTo(before)
			if left := term.leftInTemp(); len(left) != 0 {
				t.Errorf("%s leaves behind: %q", test.why, left)
			}
		})
	}
}
