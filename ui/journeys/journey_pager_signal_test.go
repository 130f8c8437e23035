//go:build unix

package journeys

import (
	"strings"
	"syscall"
	"testing"
)

// atPager starts Dateline as a job with a pager that is a script, and opens it.
func atPager(t *testing.T, script string) *Terminal {
	t.Helper()
	term := underShell(t, Env("PAGER="+writePager(t, "pager", "#!/bin/sh\n"+script)))
	term.Type("e")
	term.WaitFor("pager is up")
	return term
}

// $PAGER is read as a shell reads it; the name of the file never is.
func TestPagerIsReadAsAShellReadsIt(t *testing.T) {
	t.Parallel()
	const script = "#!/bin/sh\n" + `printf '<%s>' "$LESS" "$@"; echo; read answer` + "\n"
	for _, test := range []struct{ name, pager, begins, why string }{
		{"single quotes", `'@' -x`, "<><-x></", "a path with spaces"},
		{"double quotes", `"@" -x`, "<><-x></", "likewise"},
		{"backslashes", `@@ -x`, "<><-x></", "likewise"},
		{"assignment", `LESS=-R '@'`, "<-R></", "a variable of the pager's"},
		{"in safety", `LESS=$LESSSECURE:$LESSSECURE_ALLOW '@'`, "<1:stop></", "less runs nothing, but stops"},
		{"words", `'@' 'a  b' $NOTHING "c"`, "<><a  b><c></", "quoted words are one"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			path := writePager(t, "my pager.sh", script)
			pager := strings.NewReplacer("@@", strings.ReplaceAll(path, " ", `\ `), "@", path).Replace(test.pager)
			term := explore(t, Size(200, 30), Env("PAGER="+pager), Args(reported(t, "pager-quoted")))
			term.Type("o")
			term.WaitFor("The fact is here.")
			term.Type("e")
			term.WaitFor(test.begins)
			term.WaitFor("/a.txt>")
			term.Type("enter")
			term.WaitUntil("the program is back: "+test.why, func(s Screen) bool { return s.Alternate })
		})
	}
}

// A key that stops stops the pager and the program behind it, and fg continues
// both; the pager, which as less and vim sets the line last, has put the terminal
// right by the time its shell has it.
func TestStoppingAtThePager(t *testing.T) {
	t.Parallel()
	term := atPager(t, `
found=$(stty -g)
take() { printf '\033[?1049h'; stty raw -echo isig; }
give() { printf '\033[?1049l'; stty $found; }
trap 'give; kill -STOP $$; take; echo again' TSTP
take; echo pager is up
until read -r answer; do :; done
give
`)
	for range 2 {
		term.Type("ctrl+z")
		term.hasStopped()
		term.Type("fg", "enter")
		term.WaitFor("again")
	}
	term.Send("\n")
	term.WaitFor(Dateline.Ready)
	term.WaitStable()
	term.Type("Q")
	term.WaitFor("ended with 0, the line as it was")
	term.isGivenBack()
}

// A key that interrupts or quits is for the pager.
func TestInterruptingThePager(t *testing.T) {
	t.Parallel()
	term := atPager(t, `trap 'echo interrupted' INT; trap 'echo quit' QUIT; echo pager is up; until read -r answer; do :; done`)
	term.Type("ctrl+c")
	term.WaitFor("interrupted")
	term.Send("\x1c")
	term.WaitFor("quit")
	term.Type("enter")
	term.WaitFor(Dateline.Ready)
}

// Told to end while a pager has the terminal, the program ends the pager, removes
// its copy, and leaves the terminal right, whatever the pager did to it.
func TestEndingAtThePager(t *testing.T) {
	t.Parallel()
	const raw = `printf '\033[?1049h\033[?25l'; stty raw -echo; echo pager is up; `
	for _, test := range []struct {
		name, script string
		signal       syscall.Signal
		why          string
	}{
		{"term", "echo pager is up; read answer", syscall.SIGTERM, "kill"},
		{"hangup", "echo pager is up; read answer", syscall.SIGHUP, "kill -HUP"},
		{"raw", raw + "while :; do read answer; done", syscall.SIGTERM, "one that puts nothing right"},
		{"deaf", "trap '' TERM; " + raw + "while :; do read answer; done", syscall.SIGTERM, "one that does not want to end"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := atPager(t, test.script)
			term.signalJob(test.signal)
			term.WaitFor("ended with 0, the line as it was")
			term.isGivenBack()
			if left := term.leftInTemp(); len(left) != 0 {
				t.Errorf("%s: left behind: %q", test.why, left)
			}
		})
	}
}

// A pager that is killed leaves the terminal as it had it; that is not how the
// program leaves it.
func TestAKilledPager(t *testing.T) {
	t.Parallel()
	term := atPager(t, `printf '\033[?1049h\033[?25l\033[?1000h'; stty raw -echo; echo pager is up; read answer; kill -KILL $$`)
	term.Send("\n")
	term.WaitFor("could not show the file")
	term.WaitStable()
	term.Type("Q")
	term.WaitFor("ended with 0, the line as it was")
	term.isGivenBack()
}
