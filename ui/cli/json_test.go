package cli

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/seeds"
)

// A quotation holds no control characters, but white space that is folded may
// be one in the text: U+0085 and the vertical tab are.
func TestJSONEscapesWhatATerminalObeys(t *testing.T) {
	dir := copyCorpus(t)
	appendTo(t, filepath.Join(dir, "report-1903.txt"), "The bell\u0085rings\vtwice.")
	replaceIn(t, filepath.Join(dir, "timeline.yaml"), "exact: It cost £4,200 in all.", "exact: The bell rings twice.")
	r := run([]string{"list", "--disagreements", "--format", "json", "--corpus", dir}, "LANG=en_GB.UTF-8")
	if r.status != 0 {
		t.Fatalf("status %d: %s", r.status, r.err)
	}
	if want := `"exact": "The bell\u0085rings\u000btwice."`; !strings.Contains(r.out, want) {
		t.Errorf("no %s in\n%s", want, r.out)
	}
	var back []jsonDisagreement
	if err := json.Unmarshal([]byte(r.out), &back); err != nil {
		t.Fatal(err)
	}
	if got := back[0].Sides[1].Excerpts[0]; got.Exact != "The bell\u0085rings\vtwice." || got.Match != "folded" {
		t.Errorf("parsed back: %+v", got)
	}
}

// TestJSONExcerptsAreTheBytesOfTheirFiles is what the whole program promises.
func TestJSONExcerptsAreTheBytesOfTheirFiles(t *testing.T) {
	var events []jsonEvent
	var disagreements []jsonDisagreement
	unmarshalOutput(t, &events, "list", "--format", "json")
	unmarshalOutput(t, &disagreements, "list", "--disagreements", "--format", "json")
	var all []jsonExcerpt
	for _, e := range events {
		if len(e.Excerpts) == 0 {
			t.Errorf("%s has no excerpt", e.ID)
		}
		all = append(all, e.Excerpts...)
	}
	for _, d := range disagreements {
		if len(d.Sides) < 2 {
			t.Errorf("%s has %d sides", d.ID, len(d.Sides))
		}
		for _, side := range d.Sides {
			all = append(all, side.Excerpts...)
		}
	}
	if len(events) == 0 || len(disagreements) == 0 {
		t.Fatalf("%d events, %d disagreements", len(events), len(disagreements))
	}
	for _, x := range all {
		file, err := fs.ReadFile(seeds.Files, x.File)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(file[x.Start:x.End]); got != x.Exact || got == "" {
			t.Errorf("%s[%d:%d] is %q, not %q", x.File, x.Start, x.End, got, x.Exact)
		}
		if x.Match != "exact" && x.Match != "folded" {
			t.Errorf("%q matched as %q", x.Exact, x.Match)
		}
	}
}

// unmarshalOutput decodes what a command prints into v, and sees that v holds
// all of it: nothing unknown, nothing lost, no null but for a bound.
func unmarshalOutput(t *testing.T, v any, args ...string) {
	t.Helper()
	r := run(args, "LANG=C")
	if r.status != 0 || r.err != "" {
		t.Fatalf("%q: status %d: %s", args, r.status, r.err)
	}
	dec := json.NewDecoder(strings.NewReader(r.out))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		t.Errorf("%q: more than one value: %v", args, err)
	}
	for line := range strings.Lines(r.out) {
		if key, null := strings.CutSuffix(strings.TrimRight(line, ",\n"), ": null"); null {
			if k := strings.TrimSpace(key); k != `"earliest"` && k != `"latest"` {
				t.Errorf("%q: null for %s", args, k)
			}
		}
	}
}

func TestJSONEventHasThePromisedFields(t *testing.T) {
	var events []map[string]any
	unmarshalOutput(t, &events, "list", "--format", "json", "--corpus", "testdata/corpus")
	want := map[string][]string{
		"":         {"actors", "basis", "date", "date_text", "earliest", "excerpts", "id", "latest", "status", "summary", "tags", "title", "weight"},
		"basis":    {"kind", "phrase", "rule", "source"},
		"excerpts": {"end", "exact", "file", "match", "source", "start"},
	}
	for _, e := range events {
		parts := map[string]map[string]any{
			"": e, "basis": e["basis"].(map[string]any), "excerpts": e["excerpts"].([]any)[0].(map[string]any),
		}
		for name, part := range parts {
			if got := slices.Sorted(maps.Keys(part)); !slices.Equal(got, want[name]) {
				t.Errorf("%v %s: %q, want %q", e["id"], name, got, want[name])
			}
		}
	}
}
