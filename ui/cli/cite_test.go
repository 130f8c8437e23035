package cli

import (
	"strings"
	"testing"
)

// Reference managers want the line ends of RIS as they are.
func TestCiteWritesRISForAFileAndLinesForATerminal(t *testing.T) {
	args := shellWords("cite --corpus testdata/corpus report-1903 --style ris")
	piped := run(args, "LANG=C")
	if lines := strings.SplitAfter(piped.out, "\r\n"); piped.status != 0 || len(lines) < 3 ||
		lines[0] != "TY  - RPRT\r\n" || lines[len(lines)-2] != "ER  - \r\n" || lines[len(lines)-1] != "" {
		t.Errorf("status %d, a file gets %q", piped.status, piped.out)
	}
	shown := run(args, "LANG=C", "TTY=1")
	if shown.status != 0 || strings.Contains(shown.out, "\r") || !strings.HasPrefix(shown.out, "TY  - RPRT\nID  - report-1903\n") {
		t.Errorf("status %d, a terminal gets %q", shown.status, shown.out)
	}
}

func TestCitePrefersASourceToAnEventOfTheSameName(t *testing.T) {
	dir := copyCorpus(t)
	replaceIn(t, dir+"/timeline.yaml", "id: board-meets", "id: board-1901")
	r := run([]string{"cite", "--corpus", dir, "board-1901"}, "LANG=C")
	if want := "[No title], minutes, Sallow Harbour Board, [5 March 1901].\n"; r.status != 0 || r.out != want {
		t.Errorf("status %d, %q%s, want %q", r.status, r.out, r.err, want)
	}
}
