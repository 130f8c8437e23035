//go:build unix

package journeys

import (
	"regexp"
	"strconv"
	"testing"
)

// asideAtFirst is what the last line says of the opening.
var asideAtFirst = regexp.MustCompile(`^ (\d+) of (\d+) · (\d+) statements set aside: Z `)

// "Nothing hidden. Whenever a filter is on, the screen says which, and "12 of
// 74"." (product.md) The screen opens without statements, says how many there are,
// and one key brings them.
func TestOpening(t *testing.T) {
	t.Parallel()
	term := Start(t, Dateline)
	term.WaitFor(Dateline.Ready)
	is := asideAtFirst.FindStringSubmatch(term.Screen().foot())
	if is == nil {
		t.Fatalf("the last line does not say what is set aside\n%s", term.Screen())
	}
	shown, _ := strconv.Atoi(is[1])
	aside, _ := strconv.Atoi(is[3])
	all := strconv.Itoa(shown + aside)
	if all != is[2] {
		t.Errorf("%d are shown and %d set aside of %s", shown, aside, is[2])
	}
	term.Type("Z")
	term.WaitFor(" " + all + " of " + all + " ")
	term.Type("z")
	term.WaitFor("statements set aside: Z")

	term.Type("Q")
	if code := term.ExitCode(); code != 0 {
		t.Errorf("exit status %d", code)
	}
}

// Who asks for all events by a flag gets them.
func TestOpeningWithStatements(t *testing.T) {
	t.Parallel()
	term := Start(t, Dateline, Args("--weight", "statement"))
	term.WaitFor(Dateline.Ready)
	if shown, all := term.counts(""); shown != all {
		t.Errorf("%d of %d events are shown", shown, all)
	}
}
