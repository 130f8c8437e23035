package timeline_test

import (
	"testing"

	"dateline/timeline"
)

func TestCounts(t *testing.T) {
	tl := small(t)
	f := mustFilter(t, tl, "year:2000..2003 actor:laming")
	if got := tl.Filter(f).Counts().Actors; len(got) != 2 || got["laming"] != 1 || got["laming-report"] != 1 {
		t.Errorf("of what is left, by actor: %v", got)
	}
	c := tl.Filter(f.WithoutField(timeline.FieldActor)).Counts()
	if len(c.Actors) != 3 || c.Actors["victoria"] != 1 {
		t.Errorf("of what the other filters leave, by actor: %v", c.Actors)
	}
	if len(c.Sources) != 2 || c.Sources["hsj-2003"] != 2 || c.Sources["bbc-2008"] != 2 {
		t.Errorf("by source: %v", c.Sources)
	}
	if len(c.Tags) != 3 || c.Tags["case"] != 2 || c.Tags["pilot"] != 1 {
		t.Errorf("by tag: %v", c.Tags)
	}
	twice, err := timeline.New(timeline.Parts{Events: []timeline.Event{{
		ID: "e", Tags: []string{"a", "b", "a"}, Excerpts: []timeline.Excerpt{{Source: "s"}, {Source: "s"}},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	if c := twice.All().Counts(); c.Tags["a"] != 1 || c.Sources["s"] != 1 {
		t.Errorf("an event counts twice: %v", c)
	}
}
