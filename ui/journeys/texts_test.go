//go:build unix

package journeys

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The rig's terminal counts by grapheme clusters, so that a blank follows those
// that take two cells by their runes. The letters stay, and what stands beside
// them stands in one column from line to line.
func TestTextsOfIndiaAreReadable(t *testing.T) {
	term := Start(t, Dateline, Size(130, 20), Args("--no-state", reported(t, "hindi-unreadable")))
	term.WaitFor(Dateline.Ready)
	term.Type("o")
	term.WaitUntil("the article shows its sentence", func(s Screen) bool {
		return strings.Contains(strings.ReplaceAll(s.Text(), " ", ""), "1971मेंगाँवकीनदी।")
	})
	term.WaitStable()
	if bytes.ContainsRune(term.Raw(), '\uFFFD') {
		t.Error("a letter is shown as the replacement character")
	}
	screen := term.Screen()
	column := -1
	for y, line := range screen.Lines()[4:18] {
		for x := range screen.Width {
			if screen.Cells[y+4][x].Content == "│" {
				if column >= 0 && x != column {
					t.Errorf("the border is in column %d, then in %d: %q", column, x, line)
				}
				column = x
				break
			}
		}
	}
	if column < 0 {
		t.Errorf("there is no border:\n%s", screen)
	}
}

func TestTablesKeepTheirColumns(t *testing.T) {
	term := Start(t, Dateline, Size(80, 20), Args("--no-state", reported(t, "tabs-table")))
	term.WaitFor(Dateline.Ready)
	term.Type("o")
	for _, row := range []string{"Year    Place   Boats", "1871    Upper lock      12"} {
		term.WaitFor(row)
	}
}

// A letter with a million marks costs no more than a row: the article opens, and
// keys are answered.
func TestAMillionMarksAreShown(t *testing.T) {
	dir := t.TempDir()
	text := "a" + strings.Repeat("\u0301", 1_000_000) + "b\nIt was in 1971.\n"
	yaml, err := os.ReadFile(filepath.Join(reported(t, "hindi-unreadable"), "timeline.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	start := bytes.Index(yaml, []byte("exact:"))
	yaml = fmt.Appendf(yaml[:start], "exact: It was in 1971.\n")
	yaml = bytes.ReplaceAll(yaml, []byte("phrase: 1971 में"), []byte("phrase: in 1971"))
	for name, content := range map[string][]byte{"a.txt": []byte(text), "timeline.yaml": yaml} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	term := Start(t, Dateline, Size(80, 20), Args("--no-state", "--source", "a", dir))
	term.WaitFor("It was in 1971.")
	term.Type("j", "k", "G", "q")
	term.WaitFor(Dateline.Ready)
	if n := term.Bytes(); n > 100_000 {
		t.Errorf("%d bytes were drawn", n)
	}
}

// Narrower and wider, time and again: the text comes back to where the reader
// left it.
func TestResizingDoesNotMoveTheText(t *testing.T) {
	term := Start(t, Dateline, Size(100, 24), Args("--no-state", reported(t, "resize-drift"), "--source", "a", "--at", "2643"))
	term.WaitFor("a.txt")
	term.WaitStable()
	before := term.Text()
	for range 3 {
		for width := 98; width >= 60; width -= 2 {
			term.Resize(width, 24)
		}
		term.WaitStable()
		for width := 62; width <= 100; width += 2 {
			term.Resize(width, 24)
		}
		term.WaitStable()
		term.WaitUntil("the same text", func(Screen) bool { return term.Text() == before })
		if after := term.Text(); after != before {
			t.Fatalf("the screen became\n%s\nit was\n%s", after, before)
		}
	}
}
