package state

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A shelf is a folder of corpora beside a folder for state. A corpus on it is a
// folder that holds nothing: what is in it is told by its traits.
type shelf struct {
	*testing.T
	path, state string
}

func newShelf(t *testing.T) *shelf {
	path, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	return &shelf{t, path, t.TempDir()}
}

func (s *shelf) at(name string) string { return filepath.Join(s.path, name) }

// put makes a corpus.
func (s *shelf) put(name string) { must(s, os.MkdirAll(s.at(name), 0o700)) }

// rename does what mv does.
func (s *shelf) rename(old, name string) { must(s, os.Rename(s.at(old), s.at(name))) }

func (s *shelf) link(to, name string) { must(s, os.Symlink(s.at(to), s.at(name))) }

// open opens what is remembered of a corpus of some things.
func (s *shelf) open(name string, things ...string) *Store {
	s.Helper()
	key, err := FolderKey(s.at(name), slices.Values(things))
	must(s, err)
	store, err := Open(s.state, key)
	must(s, err)
	return store
}

// star stars an event of a corpus, as a run of the program does.
func (s *shelf) star(name, event string, things ...string) {
	s.Helper()
	must(s, s.open(name, things...).SetStar(event, true))
}

// starred checks the stars that a run of the program shows.
func (s *shelf) starred(why, name string, things []string, want ...string) {
	s.Helper()
	if got := slices.Sorted(maps.Keys(s.open(name, things...).Stars())); !slices.Equal(got, want) {
		s.Errorf("%s: %s has the stars %q, want %q", why, name, got, want)
	}
}

// earlier makes what is kept of a corpus as old as it would be in real life,
// where nobody renames a folder within the tick of a file system's clock.
func (s *shelf) earlier(name string, by time.Duration) {
	s.Helper()
	key, err := FolderKey(s.at(name), nil)
	must(s, err)
	then := time.Now().Add(-by)
	must(s, os.Chtimes(filepath.Join(s.state, key.file()), then, then))
}

// firstVersion writes the state of a corpus as the first version of the program
// did, which kept it by the path as it was typed.
func (s *shelf) firstVersion(name string, events ...string) {
	s.Helper()
	content, err := json.Marshal(map[string]any{
		"version": 1, "corpus": s.at(name), "stars": events, "history": map[string][]string{"/": {"typed at " + name}},
		"place": Place{Event: events[0]},
	})
	must(s, err)
	must(s, os.MkdirAll(s.state, 0o700))
	must(s, os.WriteFile(filepath.Join(s.state, fileOf(s.at(name))), content, 0o600))
}

var history = []string{"the source", "the lock is built", "the lock burns down", "the lock is rebuilt"}

func TestALinkIsItsFolder(t *testing.T) {
	s := newShelf(t)
	s.put("a")
	s.link("a", "link")
	s.link("link", "far")
	s.star("link", "one", history...)
	s.star("a", "two", history...)
	s.star("far", "three", history...)
	for _, name := range []string{"a", "link", "far", "link/../a", "a/."} {
		s.starred("one real path", name, history, "one", "three", "two")
	}
	t.Chdir(s.at("link"))
	key, err := FolderKey(".", nil)
	must(t, err)
	if want := s.at("a"); key.String() != want {
		t.Errorf("a working folder by a link has the key %s, want %s", key, want)
	}
	must(t, os.Remove(s.at("far")))
	s.put("b")
	s.link("b", "far")
	s.starred("a link that leads elsewhere now is another corpus", "far", history)
}

func TestARenamedFolderKeepsItsState(t *testing.T) {
	s := newShelf(t)
	s.put("a")
	store := s.open("a", history...)
	must(t, store.SetStar("one", true))
	must(t, store.SetPlace(Place{Event: "one", Filter: "tag:law"}))
	must(t, store.AddHistory("/", "typed"))
	s.rename("a", "b")
	store = s.open("b", history...)
	wantStars(t, store, "one")
	if p := store.Place(); p.Event != "one" || p.Filter != "tag:law" || !slices.Equal(store.History("/"), []string{"typed"}) {
		t.Errorf("the place is %+v, and what was typed %q", p, store.History("/"))
	}
	must(t, store.SetStar("two", true))
	s.starred("after a change", "b", history, "one", "two")

	must(t, s.open("b", history...).SetStar("one", false))
	s.rename("b", "a")
	s.starred("back again, a star that was taken away there is away", "a", history, "two")
	s.star("a", "three", history...)
	s.starred("and it goes on", "a", history, "three", "two")
	s.put("deep/down")
	s.rename("a", "deep/down/c")
	s.starred("and once more, into another folder", "deep/down/c", history, "three", "two")
	s.rename("deep", "elsewhere")
	s.starred("and with the folder around it", "elsewhere/down/c", history, "three", "two")
}

// A corpus is edited before it is renamed, and grows.
func TestAnEditedCorpusIsKnownAgain(t *testing.T) {
	var many []string
	for i := range 200 {
		many = append(many, fmt.Sprint("event ", i))
	}
	for _, tt := range []struct {
		why    string
		before []string
		after  []string
		want   []string
	}{
		{"ten times as much", history, append(slices.Clone(many[:40]), history...), []string{"one"}},
		{"in another order", history, []string{history[3], history[0], history[2], history[1]}, []string{"one"}},
		{"one thing of four is another", history, append([]string{"new"}, history[1:]...), []string{"one"}},
		{"most of it is gone", many, many[:40], nil},
		{"nothing is the same", history, many, nil},
		{"nothing is known of it", nil, history, nil},
		{"nothing is in it", history, nil, nil},
	} {
		s := newShelf(t)
		s.put("a")
		s.star("a", "one", tt.before...)
		s.rename("a", "b")
		s.starred(tt.why, "b", tt.after, tt.want...)
	}
}

func TestNothingIsTakenFromAFolderThatIsThere(t *testing.T) {
	s := newShelf(t)
	s.put("a")
	s.put("copy")
	s.star("a", "mine", history...)
	s.starred("a copy begins without stars", "copy", history)
	s.star("copy", "theirs", history...)
	s.starred("each has its own", "a", history, "mine")
	s.starred("each has its own", "copy", history, "theirs")
	s.rename("copy", "renamed")
	s.starred("what is renamed brings its own", "renamed", history, "theirs")
	s.star("renamed", "more", history...)
	s.put("copy")
	s.starred("a folder that comes back has what it had", "copy", history, "theirs")
	s.star("copy", "again", history...)
	s.starred("and shares it no more", "renamed", history, "more", "theirs")
	s.starred("nor is the first touched", "a", history, "mine")
}

// A folder that was renamed has its stars even where a copy was opened first,
// which could have been the same folder after a move to another file system.
func TestARenamedFolderComesBeforeACopy(t *testing.T) {
	s := newShelf(t)
	s.put("a")
	s.put("copy")
	if inodeOf(s.at("a")) == "" {
		t.Skip("this system does not tell")
	}
	s.star("a", "one", history...)
	s.rename("a", "b")
	s.star("copy", "two", history...)
	s.starred("the one that was renamed", "b", history, "one")
	s.put("third")
	s.starred("a copy made after that is a copy", "third", history)
}

// Two copies in one folder that is renamed are told apart by their own names.
func TestCopiesThatMoveTogetherStayApart(t *testing.T) {
	s := newShelf(t)
	for _, name := range []string{"old/a/corpus", "old/b/corpus"} {
		s.put(name)
		s.star(name, "of "+name, history...)
	}
	s.earlier("old/a/corpus", time.Hour)
	s.rename("old", "new")
	s.starred("the first", "new/a/corpus", history, "of old/a/corpus")
	s.starred("the second", "new/b/corpus", history, "of old/b/corpus")
	s.star("new/a/corpus", "more", history...)
	s.starred("the second still", "new/b/corpus", history, "of old/b/corpus")
}

// Of several folders that are gone and end alike, the one used last counts.
func TestTheLatestOfWhatIsGoneCounts(t *testing.T) {
	s := newShelf(t)
	s.put("new") // before the others go, so that it is given the inode of none
	for i, name := range []string{"a", "b", "c"} {
		s.put(name)
		s.star(name, "of "+name, history...)
		s.earlier(name, time.Duration(i)*time.Hour)
	}
	for _, name := range []string{"a", "b", "c"} {
		must(t, os.Remove(s.at(name)))
	}
	s.starred("the latest", "new", history, "of a")
}

func TestStateOfTheFirstVersion(t *testing.T) {
	s := newShelf(t)
	s.put("a")
	s.link("a", "link")
	s.link("a", "other")
	s.firstVersion("a", "by its path")
	s.starred("what was kept by the path is", "a", history, "by its path")
	s.firstVersion("link", "by a link")
	s.starred("what was kept by a link comes along with it", "link", history, "by a link", "by its path")
	must(t, s.open("link", history...).SetStar("new", true))
	s.starred("and is there by the path from then on", "a", history, "by a link", "by its path", "new")
	must(t, s.open("a", history...).SetStar("by a link", false))
	s.starred("and is taken over once", "link", history, "by its path", "new")
	if got := s.open("link", history...).History("/"); !slices.Equal(got, []string{"typed at link", "typed at a"}) {
		t.Errorf("what was typed is %q", got)
	}

	s = newShelf(t) // where nothing is kept by the path, no link need be named
	s.put("a")
	s.link("a", "link")
	s.link("a", "other")
	s.firstVersion("link", "by a link")
	s.firstVersion("other", "by another")
	s.starred("all links to the folder", "a", history, "by a link", "by another")
	s.star("a", "new", history...)
	s.starred("from any of them", "other", history, "by a link", "by another", "new")
}

// What cannot be read is no hindrance, and nobody's to take.
func TestInheritingPassesOverWhatItDoesNotUnderstand(t *testing.T) {
	s := newShelf(t)
	s.put("a")
	s.star("a", "one", history...)
	s.rename("a", "b")
	key, err := FolderKey(s.at("b"), nil)
	must(t, err)
	kept := map[string]string{
		fileOf("/newer"):   `{"version": 9}`,
		fileOf("/damaged"): `{"version`,
		fileOf("/alien"):   strings.Replace(`{"version": 2, "corpus": "/other", "sample": ["`+digest(history[0])+`"], "stars": ["x"]}`, "\n", "", 1),
	}
	for name, content := range kept {
		must(t, os.WriteFile(filepath.Join(s.state, name), []byte(content), 0o600))
	}
	must(t, os.Mkdir(filepath.Join(s.state, "corpus-folder.json"), 0o700))
	must(t, os.Symlink("/dev/zero", filepath.Join(s.state, "corpus-link.json")))
	s.star("b", "two", history...)
	s.starred("the right one is found", "b", history, "one", "two")
	for name, content := range kept {
		if got, err := os.ReadFile(filepath.Join(s.state, name)); err != nil || string(got) != content {
			t.Errorf("%s has become %q (%v)", name, got, err)
		}
	}
	s.rename("b", "c")
	must(t, os.WriteFile(filepath.Join(s.state, key.file()), []byte(`{"version": 9}`), 0o600))
	s.starred("what a newer version keeps is not looked into, but what there was before", "c", history, "one")
}
