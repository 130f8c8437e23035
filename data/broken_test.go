package data

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"dateline/timeline/span"
)

var update = flag.Bool("update", false, "write what is compared with anew: the want parts of testdata/broken, builtin.bin")

// wantPart is the part of an archive in testdata/broken that holds what Load
// says of the others.
const wantPart = "want"

// TestBrokenCorpora loads each corpus of testdata/broken, which are meant to be
// read: what is wrong with it, and what is said of it. Those named unproved-…
// can be shown all the same.
func TestBrokenCorpora(t *testing.T) {
	names, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no corpora", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { testBroken(t, name) })
	}
}

func testBroken(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	var want *txtar.File
	for i, part := range archive.Files {
		if part.Name == wantPart {
			want = &archive.Files[i]
			continue
		}
		folder[part.Name] = &fstest.MapFile{Data: part.Data}
	}
	corpus, err := Load(folder)
	var faults Faults
	if !errors.As(err, &faults) {
		t.Fatalf("Load returned %v, want Faults", err)
	}
	got := err.Error() + "\n"
	if *update {
		want.Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got != string(want.Data) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
	}
	if shown := strings.HasPrefix(filepath.Base(name), "unproved-"); (corpus != nil) != shown {
		t.Fatalf("Load returned a corpus: %v, want %v", corpus != nil, shown)
	}
	if corpus != nil {
		checkUnproved(t, corpus)
	}
}

// checkUnproved checks what Load promises of excerpts it could not find.
func checkUnproved(t *testing.T, c *Corpus) {
	t.Helper()
	for x := range excerpts(c.Timeline) {
		if !x.Match.Found() && (x.Span != span.Span{} || x.Text != x.Quote.Exact) {
			t.Errorf("the excerpt %q was not found, but has the span %v and the text %q", x.Quote.Exact, x.Span, x.Text)
		}
	}
}
