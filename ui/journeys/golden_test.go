//go:build unix

package journeys

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "redraw the committed pictures instead of comparing with them")

// picture waits until the screen is at rest and compares its drawing with the
// committed pictures/NAME.svg, or replaces that file under -update.
func picture(t *testing.T, term *Terminal, name string) {
	t.Helper()
	term.WaitStable()
	screen := term.Screen()
	if err := compareGolden(filepath.Join("pictures", name+".svg"), svg(screen), *update); err != nil {
		t.Errorf("%v\nthe screen was\n%s", err, screen)
	}
}

// compareGolden reports how got differs from the content of a file, which it
// writes first if asked.
func compareGolden(path, got string, write bool) error {
	if write {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		return os.WriteFile(path, []byte(got), 0o644)
	}
	want, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("%w (go test ./ui/journeys -update draws it)", err)
	}
	if difference := firstDifference(string(want), got); difference != "" {
		return fmt.Errorf("%s: %s\nif that is meant, go test ./ui/journeys -update draws it anew", path, difference)
	}
	return nil
}

// firstDifference describes the first line in which two texts differ; "" if
// they are equal.
func firstDifference(want, got string) string {
	if want == got {
		return ""
	}
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	n := 0
	for n < len(wants) && n < len(gots) && wants[n] == gots[n] {
		n++
	}
	line := func(lines []string) string {
		if n < len(lines) {
			return lines[n]
		}
		return "(the end)"
	}
	return fmt.Sprintf("line %d differs\nwant %s\ngot  %s", n+1, line(wants), line(gots))
}

func TestGolden(t *testing.T) {
	path := t.TempDir() + "/pictures/x.svg"
	if err := compareGolden(path, "a\nb\n", false); err == nil || !strings.Contains(err.Error(), "-update") {
		t.Errorf("a missing picture gives %v; the way to make one should be named", err)
	}
	if err := compareGolden(path, "a\nb\n", true); err != nil {
		t.Fatal(err)
	}
	if err := compareGolden(path, "a\nb\n", false); err != nil {
		t.Error(err)
	}
	err := compareGolden(path, "a\nc\n", false)
	if err == nil || !strings.Contains(err.Error(), "line 2 differs\nwant b\ngot  c") {
		t.Errorf("a changed picture gives %v", err)
	}
}
