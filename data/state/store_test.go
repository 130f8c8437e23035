package state

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// open opens the store of the built-in corpus in folder.
func open(tb testing.TB, folder string) *Store {
	tb.Helper()
	s, err := Open(folder, Key{})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func wantStars(tb testing.TB, s *Store, want ...string) {
	tb.Helper()
	if got := slices.Sorted(maps.Keys(s.Stars())); !slices.Equal(got, want) {
		tb.Errorf("the stars are %q, want %q", got, want)
	}
}

// names returns the names of the files in folder, but for the lock.
func names(tb testing.TB, folder string) []string {
	tb.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		tb.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".lock") {
			names = append(names, e.Name())
		}
	}
	return names
}

func TestStateOutlivesTheStore(t *testing.T) {
	folder := t.TempDir()
	place := Place{Event: "pilot", Excerpt: 2, Open: []string{"pilot", "act"}, Filter: `tag:law "green paper"`}
	s := open(t, folder)
	must(t, s.SetStar("pilot", true))
	must(t, s.SetStar("act", true))
	must(t, s.SetStar("pilot", false))
	must(t, s.SetPlace(place))
	must(t, s.AddHistory("filter", "tag:law"))
	must(t, s.AddHistory("search", "climbie"))

	s = open(t, folder)
	wantStars(t, s, "act")
	if got := s.Place(); !got.equal(place) {
		t.Errorf("the place is %+v, want %+v", got, place)
	}
	if got := s.History("filter"); !slices.Equal(got, []string{"tag:law"}) {
		t.Errorf("the history is %q", got)
	}
	if got := s.Notice(); got != "" {
		t.Errorf("there is nothing to tell, and yet: %s", got)
	}
}

func TestCorporaAreKeptApart(t *testing.T) {
	folder := t.TempDir()
	var keys []Key
	for _, path := range []string{"/a/b", "/a/b2", "/a/\xff", "/a/\xfe"} { // the last two print alike
		k, err := FolderKey(path, nil)
		must(t, err)
		keys = append(keys, k)
	}
	keys = append(keys, Key{})
	for i, k := range keys {
		s, err := Open(folder, k)
		must(t, err)
		must(t, s.SetStar(fmt.Sprint(i), true))
	}
	for i, k := range keys {
		s, err := Open(folder, k)
		must(t, err)
		wantStars(t, s, fmt.Sprint(i))
	}
}

func TestFolderKey(t *testing.T) {
	one, err := FolderKey("/a/b/../b/", nil)
	must(t, err)
	if other, err := FolderKey("/a/b", nil); err != nil || one.file() != other.file() || one.String() != filepath.FromSlash("/a/b") {
		t.Errorf("one folder has the keys %v and %v (%v)", one, other, err)
	}
	t.Chdir(t.TempDir())
	if here, err := FolderKey("corpus", nil); err != nil || !filepath.IsAbs(here.String()) {
		t.Errorf("a key depends on where the program was started: %v (%v)", here, err)
	}
	if k, err := FolderKey("", nil); err == nil {
		t.Errorf("no folder has the key %v", k)
	}
}

func TestHistory(t *testing.T) {
	s := open(t, t.TempDir())
	for _, tt := range []struct {
		why, line string
		want      []string
	}{
		{"the first", "a", []string{"a"}},
		{"a repetition is not kept", "a", []string{"a"}},
		{"another is", "b", []string{"a", "b"}},
		{"an old one again is, at the end", "a", []string{"a", "b", "a"}},
		{"nothing is not kept", "", []string{"a", "b", "a"}},
		{"a paste by mistake is not kept", strings.Repeat("x", maxLine+1), []string{"a", "b", "a"}},
	} {
		must(t, s.AddHistory("filter", tt.line))
		if got := s.History("filter"); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.why, got, tt.want)
		}
	}
	if got := s.History("search"); len(got) > 0 {
		t.Errorf("another prompt has %q", got)
	}
	for i := range maxHistory {
		must(t, s.AddHistory("filter", fmt.Sprint(i)))
	}
	if got := s.History("filter"); len(got) != maxHistory || got[0] != "0" || got[maxHistory-1] != fmt.Sprint(maxHistory-1) {
		t.Errorf("of %d lines the last are kept: %d, from %q", maxHistory+3, len(got), got[0])
	}
}

func TestWhatIsReturnedIsTheCallers(t *testing.T) {
	for _, s := range []*Store{None(), open(t, t.TempDir())} {
		place := Place{Open: []string{"a"}}
		must(t, s.SetStar("a", true))
		must(t, s.SetPlace(place))
		must(t, s.AddHistory("filter", "a"))
		place.Open[0] = "changed"
		s.Stars()["b"] = true
		s.Place().Open[0] = "changed"
		s.History("filter")[0] = "changed"
		wantStars(t, s, "a")
		if s.Place().Open[0] != "a" || s.History("filter")[0] != "a" {
			t.Errorf("what a caller does to its copy reaches the store: %+v, %q", s.Place(), s.History("filter"))
		}
	}
}

func TestNoneWritesNothing(t *testing.T) {
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	t.Setenv("HOME", state)
	t.Chdir(state)
	s := None()
	must(t, s.SetStar("a", true))
	must(t, s.SetPlace(Place{Event: "a"}))
	must(t, s.AddHistory("filter", "a"))
	changed, err := s.Reload()
	must(t, err)
	wantStars(t, s, "a")
	if changed || s.Place().Event != "a" || len(s.History("filter")) != 1 || s.Notice() != "" {
		t.Error("None does not keep what it is told")
	}
	if got := names(t, state); len(got) > 0 {
		t.Errorf("None wrote %q", got)
	}
}

func TestReadingWritesNothing(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "dateline")
	s := open(t, folder)
	if changed, err := s.Reload(); changed || err != nil {
		t.Errorf("nothing has become something: %v, %v", changed, err)
	}
	if _, err := os.Lstat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder was made before there was anything to keep: %v", err)
	}
}

func TestReload(t *testing.T) {
	folder := t.TempDir()
	mine, theirs := open(t, folder), open(t, folder)
	must(t, theirs.SetStar("a", true))
	wantStars(t, mine)
	for _, want := range []bool{true, false} {
		if changed, err := mine.Reload(); changed != want || err != nil {
			t.Errorf("a reload says %v, %v, want %v", changed, err, want)
		}
		wantStars(t, mine, "a")
	}
}

func TestAFileTakenAwayIsNoWishToForget(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	must(t, s.SetStar("a", true))
	must(t, os.RemoveAll(folder))
	if changed, err := s.Reload(); changed || err != nil {
		t.Errorf("the reload says %v, %v", changed, err)
	}
	must(t, s.SetStar("b", true))
	wantStars(t, open(t, folder), "a", "b")
}

func TestConcurrentUse(t *testing.T) {
	folder := t.TempDir()
	stores := []*Store{open(t, folder), open(t, folder)}
	var all sync.WaitGroup
	var want []string
	for i := range 20 {
		id := fmt.Sprintf("e%02d", i)
		want = append(want, id)
		s := stores[i%2]
		all.Go(func() {
			if err := s.SetStar(id, true); err != nil {
				t.Error(err)
			}
		})
		all.Go(func() {
			if !s.Stars()[id] {
				s.Place() // either is right; the race detector watches
			}
			if _, err := s.Reload(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	for _, s := range append(stores, open(t, folder)) {
		_, err := s.Reload()
		must(t, err)
		wantStars(t, s, want...)
	}
}

// TestReadersDoNotWaitForTheDisk: a screen that draws while another copy of the
// program holds the lock does not stand still.
func TestReadersDoNotWaitForTheDisk(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	must(t, s.SetStar("a", true))
	root, err := os.OpenRoot(folder)
	must(t, err)
	defer root.Close()
	unlock, err := s.disk.lock(root)
	must(t, err)
	done := make(chan error)
	go func() { done <- s.SetStar("b", true) }()
	for len(s.Stars()) < 2 {
		time.Sleep(time.Millisecond)
	}
	select {
	case err := <-done:
		t.Fatalf("the change did not wait for the lock: %v", err)
	default:
		unlock()
	}
	must(t, <-done)
	wantStars(t, open(t, folder), "a", "b")
}
