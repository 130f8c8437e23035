package state

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestFileOfANewerVersion: it is said to be newer, left as it is to the byte,
// and the store works in memory.
func TestFileOfANewerVersion(t *testing.T) {
	folderKey, err := FolderKey(t.TempDir(), nil)
	must(t, err)
	for _, corpus := range []Key{{}, folderKey} {
		for _, tt := range []struct{ why, content string }{
			{"the next version", `{"version": 9, "corpus": "built-in", "stars": ["theirs"]}`},
			{"of quite another shape", `{"version": 100, "stars": {"theirs": {"since": 2031}}, "place": [1]}`},
			{"larger than this one reads", `{"version": 9, "x": "` + strings.Repeat("x", maxFile) + `"}`},
		} {
			folder := t.TempDir()
			path := filepath.Join(folder, corpus.file())
			must(t, os.WriteFile(path, []byte(tt.content), 0o600))
			s, err := Open(folder, corpus)
			var newer *NewerError
			if !errors.As(err, &newer) || newer.File != path || !strings.Contains(err.Error(), "newer version") ||
				strings.Contains(err.Error(), "damaged") {
				t.Errorf("%s: the error is %v", tt.why, err)
			}
			if err := s.SetStar("mine", true); !errors.As(err, &newer) {
				t.Errorf("%s: a star that is not kept does not say so: %v", tt.why, err)
			}
			if err := errors.Join(s.AddHistory("filter", "tag:law"), s.SetPlace(Place{Event: "mine"})); err != nil {
				t.Errorf("%s: said once more: %v", tt.why, err)
			}
			wantStars(t, s, "mine")
			if s.Place().Event != "mine" || len(s.History("filter")) != 1 || s.Notice() != "" {
				t.Errorf("%s: the store does not work in memory", tt.why)
			}
			if got, err := os.ReadFile(path); err != nil || string(got) != tt.content {
				t.Errorf("%s: the file has become %.80q (%v)", tt.why, got, err)
			}
			if got := names(t, folder); !slices.Equal(got, []string{corpus.file()}) {
				t.Errorf("%s: there are %q", tt.why, got)
			}
		}
	}
}

// TestANewerVersionWhileRunning: what is typed tells of it, once, and what was
// kept in memory is written when the file is readable again.
func TestANewerVersionWhileRunning(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, file)
	s := open(t, folder)
	must(t, s.SetStar("a", true))
	before, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, []byte(`{"version": 9}`), 0o600))
	var newer *NewerError
	if err := s.AddHistory("filter", "first"); !errors.As(err, &newer) {
		t.Errorf("the first line says %v", err)
	}
	if err := s.AddHistory("filter", "second"); err != nil {
		t.Errorf("the second line says it again: %v", err)
	}
	must(t, os.WriteFile(path, before, 0o600))
	must(t, s.SetStar("b", true))
	s = open(t, folder)
	wantStars(t, s, "a", "b")
	if got := s.History("filter"); !slices.Equal(got, []string{"first", "second"}) {
		t.Errorf("the history is %q", got)
	}
}
