package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/data/state"
)

// Stars and the place come along with a folder: by a link, under another name,
// after an edit. A copy has its own.
func TestStarsComeAlongWithTheFolder(t *testing.T) {
	home, shelf := t.TempDir(), t.TempDir()
	at := func(name string) string { return filepath.Join(shelf, name) }
	put := func(name string) {
		if err := os.CopyFS(at(name), os.DirFS("../../data/testdata/reports/stars-moved-folder")); err != nil {
			t.Fatal(err)
		}
	}
	do := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	starred := func(why, name string, want int) {
		t.Helper()
		r := run([]string{"list", "--starred", "--corpus", at(name)}, "XDG_STATE_HOME="+home)
		if got := fmt.Sprintf("Case: %d of ", want); r.status != 0 || !strings.HasPrefix(r.out, got) {
			t.Errorf("%s: status %d, %s%s, want %s", why, r.status, r.out, r.err, got)
		}
	}
	put("history")
	do(os.Symlink(at("history"), at("link")))
	star(t, home, at("link"), "e0")
	do(stateOf(t, home, at("history")).SetPlace(state.Place{Event: "e0"}))
	starred("it was starred by a link", "history", 1)
	put("copy")
	starred("a copy is another corpus", "copy", 0)
	do(os.Rename(at("history"), at("renamed")))
	starred("renamed", "renamed", 1)
	if got := stateOf(t, home, at("renamed")).Place().Event; got != "e0" {
		t.Errorf("the place of the renamed corpus is %q", got)
	}
	star(t, home, at("renamed"), "e1")
	edit(t, at("renamed/timeline.yaml"), func(s string) string {
		more := s[strings.Index(s, "  - id: e0"):]
		return s + strings.NewReplacer("e0", "e1", "Only", "Second").Replace(more)
	})
	do(os.Rename(at("renamed"), at("again")))
	starred("edited and renamed again", "again", 2)
	starred("and the copy still", "copy", 0)
}

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
	status, said := s.leave()
	if status != 1 || !strings.Contains(said, "nothing was remembered from before: a newer version of the program wrote") ||
		!strings.Contains(said, "not kept for the next time: the star given to") {
		t.Errorf("after the screen is left: status %d, %s", status, said)
	}
	if got, err := os.ReadFile(files[0]); err != nil || string(got) != later {
		t.Errorf("the file has become %s (%v)", got, err)
	}
}
