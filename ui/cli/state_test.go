package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A newer version of the program may have been here; the file is its own.
func TestStateOfANewerVersionIsLeftAlone(t *testing.T) {
	home := t.TempDir()
	star(t, home, "testdata/corpus", "light-lit")
	files, err := filepath.Glob(filepath.Join(home, "dateline", "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("state files %q, %v", files, err)
	}
	const later = `{"version": 99, "stars": {"light-lit": {"since": 2031}}}`
	edit(t, files[0], func(string) string { return later })
	r := run([]string{"list", "--starred", "--corpus", "testdata/corpus"}, "XDG_STATE_HOME="+home)
	if r.status != 1 || r.out != "" || !strings.Contains(r.err, "a newer version of the program wrote "+files[0]) {
		t.Errorf("status %d, %s%s", r.status, r.out, r.err)
	}
	s := show(t, "testdata/corpus", "XDG_STATE_HOME="+home)
	s.waitFor("Nothing is remembered")
	s.press("mFtag:works\r")
	s.waitFor("2 of 5")
	if _, said := s.leave(); strings.Count(said, "a newer version of the program wrote") != 1 {
		t.Errorf("after the screen is left: %s", said)
	}
	if got, err := os.ReadFile(files[0]); err != nil || string(got) != later {
		t.Errorf("the file has become %s (%v)", got, err)
	}
}
