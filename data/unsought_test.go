package data

import (
	"strings"
	"testing"

	"dateline/data/yaml"
	"dateline/timeline/quote"
	"dateline/timeline/span"
)

// Beyond the bound on proving, quotes and phrases are not looked for. That is a
// fault, but no word on what the source has: the corpus opens as one that is not
// proved.
func TestBeyondTheBoundNothingIsLookedFor(t *testing.T) {
	c := told("the river rose, x", "exact: river", "exact: absent")
	doc, err := yaml.Parse(c.yaml)
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(&document{yaml: doc}, c.files())
	r.proving = maxProving + 1
	parts := r.timeline(doc.Root())
	if r.broken {
		t.Fatal("the corpus does not open")
	}
	for _, e := range parts.Events {
		x := e.Excerpts[0]
		if x.Match != quote.Unsought || x.Match.Found() || x.Text != x.Quote.Exact || x.Span != (span.Span{}) {
			t.Errorf("got %+v", x)
		}
	}
	said := r.faults.closed().Error()
	for _, want := range []string{"this quote was not looked for: ", "this phrase was not looked for: "} {
		if strings.Count(said, want) != 2 {
			t.Errorf("got\n%s\nwant in it twice %q", said, want)
		}
	}
}
