package state

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const file = "built-in.json"

func TestDamagedFileIsSetAside(t *testing.T) {
	good, err := (contents{}).encode("built-in")
	must(t, err)
	with := func(old, new string) string {
		if !strings.Contains(string(good), old) {
			t.Fatalf("%q is not in %s", old, good)
		}
		return strings.Replace(string(good), old, new, 1)
	}
	for _, tt := range []struct{ why, content, says string }{
		{"an empty file, as some file systems leave it after a loss of power", "", "not JSON"},
		{"a file cut short", string(good[:len(good)/2]), "not JSON"},
		{"zeros instead of content", strings.Repeat("\x00", 100), "not JSON"},
		{"JSON of another shape", "[1, 2]", "right shape"},
		{"JSON and then more", string(good) + "{}", "not JSON"},
		{"null", "null", "version is 0"},
		{"a version before the first", with(`"version": 2`, `"version": -1`), "version is -1, and this program knows 2"},
		{"a field from nowhere, which would be lost", with(`"stars"`, `"colours": 1, "stars"`), "colours"},
		{"another corpus's state", with(`"built-in"`, `"/elsewhere"`), "another corpus"},
		{"more than anyone has stars", strings.Repeat(" ", maxFile+1), "larger than 8 MiB"},
	} {
		folder := t.TempDir()
		path := filepath.Join(folder, file)
		must(t, os.WriteFile(path, []byte(tt.content), 0o600))
		s, err := Open(folder, Key{})
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		notice := s.Notice()
		if !strings.Contains(notice, tt.says) || !strings.Contains(notice, path) || !strings.Contains(notice, file+".damaged-1") {
			t.Errorf("%s: the notice is %q, without %q or where the file is", tt.why, notice, tt.says)
		}
		if again := s.Notice(); again != "" {
			t.Errorf("%s: it is told twice", tt.why)
		}
		wantStars(t, s)
		must(t, s.SetStar("a", true))
		wantStars(t, open(t, folder), "a")
		aside, err := os.ReadFile(path + ".damaged-1")
		if err != nil || string(aside) != tt.content {
			t.Errorf("%s: what was set aside is not what was there (%v)", tt.why, err)
		}
	}
}

func TestSettingAsideOverwritesNothing(t *testing.T) {
	folder := t.TempDir()
	for n := 1; n <= 3; n++ {
		must(t, os.WriteFile(filepath.Join(folder, file), fmt.Append(nil, "damage ", n), 0o600))
		open(t, folder)
	}
	for n := 1; n <= 3; n++ {
		got, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("%s.damaged-%d", file, n)))
		if err != nil || string(got) != fmt.Sprint("damage ", n) {
			t.Errorf("damage %d is %q (%v)", n, got, err)
		}
	}
}

// TestDamageWhileRunning: what a running copy knows is written again.
func TestDamageWhileRunning(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	must(t, s.SetStar("a", true))
	must(t, os.WriteFile(filepath.Join(folder, file), []byte("{"), 0o600))
	must(t, s.SetStar("b", true))
	if s.Notice() == "" {
		t.Error("the damage is not told")
	}
	wantStars(t, open(t, folder), "a", "b")
}

// TestDamageThatCannotBeSetAside: the file stays as it is, and the store works
// in memory.
func TestDamageThatCannotBeSetAside(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, file)
	must(t, os.WriteFile(path, []byte("{"), 0o600))
	must(t, os.MkdirAll(path+".lock", 0o700)) // so that no lock can be had
	s, err := Open(folder, Key{})
	var damage *DamageError
	if !errors.As(err, &damage) || damage.File != path || damage.Aside != "" {
		t.Fatalf("the error is %v", err)
	}
	if err := s.SetStar("a", true); err == nil {
		t.Error("a change that cannot be written is no error")
	}
	wantStars(t, s, "a")
	if got, err := os.ReadFile(path); err != nil || string(got) != "{" {
		t.Errorf("the file has become %q (%v)", got, err)
	}
	must(t, os.Remove(path+".lock"))
	must(t, s.SetStar("b", true))
	wantStars(t, open(t, folder), "a", "b")
}

func TestFailedWriteIsMadeUpFor(t *testing.T) {
	for _, tt := range []struct {
		why           string
		breakIt, mend func(folder string) error
	}{
		{
			"the folder cannot be made",
			func(folder string) error { return os.WriteFile(folder, nil, 0o600) },
			os.Remove,
		},
		{
			"the folder cannot be written to",
			func(folder string) error { return os.MkdirAll(filepath.Join(folder, file+".tmp", "x"), 0o700) },
			os.RemoveAll,
		},
		{
			"the file is no file",
			func(folder string) error { return os.MkdirAll(filepath.Join(folder, file), 0o700) },
			os.RemoveAll,
		},
	} {
		folder := filepath.Join(t.TempDir(), "dateline")
		s := open(t, folder)
		other := open(t, folder)
		must(t, tt.breakIt(folder))
		for i := range 3 {
			err := s.SetStar(fmt.Sprint(i), true)
			if err == nil || !strings.Contains(err.Error(), filepath.Join(folder, file)) {
				t.Errorf("%s: the error is %v, and does not name the file", tt.why, err)
			}
		}
		wantStars(t, s, "0", "1", "2")
		must(t, tt.mend(folder))
		must(t, other.SetStar("other", true))
		must(t, s.SetStar("1", false))
		wantStars(t, s, "0", "2", "other")
		wantStars(t, open(t, folder), "0", "2", "other")
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	folder := t.TempDir()
	must(t, open(t, folder).SetStar("a", true))
	must(t, os.Chmod(folder, 0o500))
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	s := open(t, folder)
	wantStars(t, s, "a")
	if err := s.SetStar("b", true); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("the error is %v", err)
	}
	wantStars(t, s, "a", "b")
}

func TestWhatACrashLeavesIsNoHindrance(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	must(t, s.SetStar("a", true))
	for _, left := range []string{file + ".tmp", file + ".lock"} {
		must(t, os.WriteFile(filepath.Join(folder, left), []byte(`{"version`), 0o600))
	}
	s = open(t, folder)
	wantStars(t, s, "a")
	must(t, s.SetStar("b", true))
	wantStars(t, open(t, folder), "a", "b")
	if got := names(t, folder); !slices.Equal(got, []string{file}) {
		t.Errorf("there remain %q", got)
	}
}

func TestLockIsNotWaitedForForever(t *testing.T) {
	folder := t.TempDir()
	s, holder := open(t, folder), open(t, folder)
	s.disk.patience = 20 * time.Millisecond
	root, err := os.OpenRoot(folder)
	must(t, err)
	defer root.Close()
	unlock, err := holder.disk.lock(root)
	must(t, err)
	if err := s.SetStar("a", true); !errors.Is(err, errBusy) {
		t.Errorf("the error is %v", err)
	}
	wantStars(t, s, "a")
	unlock()
	must(t, s.SetStar("b", true))
	wantStars(t, open(t, folder), "a", "b")
}

func TestPermissions(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "state", "dateline")
	must(t, open(t, folder).SetStar("a", true))
	path := filepath.Join(folder, file)
	must(t, os.Chmod(path, 0o644)) // as a backup may have restored it
	must(t, open(t, folder).SetStar("b", true))
	for path, want := range map[string]os.FileMode{
		filepath.Dir(folder): 0o700, folder: 0o700, path: 0o600, path + ".lock": 0o600,
	} {
		info, err := os.Stat(path)
		must(t, err)
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s is %o, want %o", path, got, want)
		}
	}
}

// TestLinksAreNotFollowed: a link in the folder makes nobody read or overwrite
// a file elsewhere.
func TestLinksAreNotFollowed(t *testing.T) {
	elsewhere := filepath.Join(t.TempDir(), "elsewhere")
	content, err := (contents{stars: map[string]bool{"theirs": true}}).encode("built-in")
	must(t, err)
	for _, name := range []string{file, file + ".tmp", file + ".lock"} {
		folder := t.TempDir()
		must(t, os.WriteFile(elsewhere, content, 0o600))
		must(t, os.Symlink(elsewhere, filepath.Join(folder, name)))
		s, _ := Open(folder, Key{})
		wantStars(t, s)
		err := s.SetStar("a", true)
		if stopped := err != nil; stopped != (name != file+".tmp") { // that one is removed, as a crash's
			t.Errorf("%s: the error is %v", name, err)
		}
		if got, err := os.ReadFile(elsewhere); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%s: a file elsewhere has become %q (%v)", name, got, err)
		}
	}
}

// TestOnlyARegularFileIsRead: nor is a link to a file beside it followed, which
// the write would replace.
func TestOnlyARegularFileIsRead(t *testing.T) {
	folder := t.TempDir()
	content, err := (contents{stars: map[string]bool{"theirs": true}}).encode("built-in")
	must(t, err)
	must(t, os.WriteFile(filepath.Join(folder, "beside.json"), content, 0o600))
	must(t, os.Symlink("beside.json", filepath.Join(folder, file)))
	s, err := Open(folder, Key{})
	if err == nil || !strings.Contains(err.Error(), "not a regular file") {
		t.Errorf("the error is %v", err)
	}
	wantStars(t, s)
	if err := s.SetStar("a", true); err == nil {
		t.Error("the link was replaced")
	}
}

func TestNothingIsWrittenWhenNothingChanges(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	must(t, s.SetStar("a", false))
	if got := names(t, folder); len(got) > 0 {
		t.Errorf("taking away a star nobody gave wrote %q", got)
	}
	must(t, s.SetStar("a", true))
	before, err := os.Stat(filepath.Join(folder, file))
	must(t, err)
	must(t, s.SetStar("a", true))
	after, err := os.Stat(filepath.Join(folder, file))
	must(t, err)
	if !os.SameFile(before, after) {
		t.Error("a star given twice replaced the file")
	}
}

func TestFileIsBounded(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	must(t, s.SetStar("a", true))
	huge := strings.Repeat("x", maxFile)
	if err := s.SetStar(huge, true); err == nil {
		t.Error("a file that could not be read again was written")
	}
	wantStars(t, open(t, folder), "a")
	must(t, s.SetStar(huge, false))
	must(t, s.SetStar("b", true))
	wantStars(t, open(t, folder), "a", "b")
}
