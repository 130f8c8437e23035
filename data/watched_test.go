package data

import (
	"os"
	"testing"

	"dateline/seeds"
)

// Every excerpt is told of before it is verified, those of disagreements too.
func TestWatchTellsOfEachExcerpt(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, seeds.Files); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder+"/"+TimelineFile, []byte(builtin), 0o600); err != nil {
		t.Fatal(err)
	}
	calls, last := 0, 0
	c, err := Watch(os.DirFS(folder), Watcher{Verifying: func(done, all int) {
		if done != calls {
			t.Errorf("%d of %d after %d calls", done, all, calls)
		}
		calls++
		last = all
	}})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for range excerpts(c.Timeline) {
		n++
	}
	if calls != n || last != n {
		t.Errorf("told %d times of %d, want %d", calls, last, n)
	}
}

// A corpus of any shape is counted.
func TestExcerptsOfBrokenCorporaAreCounted(t *testing.T) {
	for _, yaml := range []string{"", "[]", "events: x", "events: [x, {excerpts: y}, {excerpts: [z]}]", "disagreements: [{sides: [[]]}]"} {
		if _, err := Watch(folder(yaml, ""), Watcher{Verifying: func(int, int) {}}); err == nil {
			t.Errorf("%q is sound", yaml)
		}
	}
}
