package data

import (
	"bytes"
	"io/fs"
	"os"
	"reflect"
	"testing"
	"testing/fstest"

	"dateline/seeds"
)

// TestProvenForm keeps builtin.bin what the loader makes of timeline.yaml.
func TestProvenForm(t *testing.T) {
	want, err := proof(seeds.Files)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("builtin.bin", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if proven != string(want) {
		t.Error("builtin.bin is not what the loader makes of timeline.yaml: run go generate ./data")
	}
}

// TestBuiltinIsTheVerifiedCorpus proves that the short way leads to the same
// corpus as reading and proving timeline.yaml.
func TestBuiltinIsTheVerifiedCorpus(t *testing.T) {
	short, err := Builtin(seeds.Files)
	if err != nil {
		t.Fatal(err)
	}
	long, err := VerifyBuiltin(seeds.Files)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(short.texts, long.texts) {
		t.Error("the texts differ")
	}
	if short.Timeline.Len() != long.Timeline.Len() {
		t.Fatalf("%d events, want %d", short.Timeline.Len(), long.Timeline.Len())
	}
	for i := range long.Timeline.Len() {
		if got, want := short.Timeline.Event(i), long.Timeline.Event(i); !reflect.DeepEqual(got, want) {
			t.Errorf("event %d is\n%+v, want\n%+v", i, got, want)
		}
	}
	for _, part := range []struct{ got, want any }{
		{short.Timeline.Sources(), long.Timeline.Sources()},
		{short.Timeline.Actors(), long.Timeline.Actors()},
		{short.Timeline.Gaps(), long.Timeline.Gaps()},
		{short.Timeline.Tags(), long.Timeline.Tags()},
		{short.Timeline.Disagreements(), long.Timeline.Disagreements()},
	} {
		if !reflect.DeepEqual(part.got, part.want) {
			t.Errorf("got\n%+v, want\n%+v", part.got, part.want)
		}
	}
}

// TestBuiltinDoesNotTrustOtherBytes changes one byte of an article: the proven
// form must not be believed then, and the loader finds the quote that broke.
func TestBuiltinDoesNotTrustOtherBytes(t *testing.T) {
	changed := fstest.MapFS{}
	names, err := fs.Glob(seeds.Files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(seeds.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		changed[name] = &fstest.MapFile{Data: bytes.Replace(text, []byte("128 injuries"), []byte("129 injuries"), 1)}
	}
	if _, err := Builtin(changed); err == nil {
		t.Error("a changed article was taken for the proven one")
	}
}
