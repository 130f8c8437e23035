package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Stars that could not be kept are named once the screen is left, and are no
// success; those that are as they were before are no loss.
func TestStarsThatAreLostAreNamed(t *testing.T) {
	dangling := t.TempDir()
	if err := os.Symlink("nowhere", filepath.Join(dangling, "dateline")); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		home, keys string
		lost, why  string
	}{
		{dangling, "m", "the star given to “The light is lit” (light-lit): ", "a folder that cannot be written to"},
		{"", "m", "the star given to “The light is lit” (light-lit): ", "no folder at all"},
		{dangling, "mkm", "the star given to “The Harbour Board meets” (board-meets), the star given to “The light is lit” (light-lit): ", "two"},
		{dangling, "mkjm", "", "given and taken away again"},
	} {
		s := show(t, "testdata/corpus --event light-lit", "XDG_STATE_HOME="+tc.home)
		s.waitFor(smallTitle)
		for _, key := range strings.Split(tc.keys, "") {
			shown := "holds until you leave"
			if key != "m" {
				shown = "▌" // and the sentence is gone
			}
			s.all = nil
			s.press(key)
			s.waitFor(shown)
		}
		status, said := s.leave()
		want := 0
		if tc.lost != "" {
			want = 1
		}
		if status != want || !strings.Contains(said, tc.lost) || strings.Contains(said, "not kept for the next time") != (want == 1) {
			t.Errorf("%s: status %d, %q", tc.why, status, said)
		}
	}
}
