package timeline_test

import (
	"fmt"
	"testing"

	"dateline/timeline"
)

func TestPossiblySame(t *testing.T) {
	same := func(event, note string) timeline.Possibility { return timeline.Possibility{Event: event, Note: note} }
	tl, err := timeline.New(timeline.Parts{Events: []timeline.Event{
		{ID: "paper", Possibly: []timeline.Possibility{same("agenda", "no text says so"), same("guide", "perhaps")}},
		{ID: "agenda"},
		{ID: "guide", Possibly: []timeline.Possibility{same("paper", "from the other side")}},
		{ID: "letter", Possibly: []timeline.Possibility{same("agenda", "likewise")}},
		{ID: "alone"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string][]timeline.Possibility{
		"paper":  {same("agenda", "no text says so"), same("guide", "perhaps")},
		"agenda": {same("paper", "no text says so"), same("letter", "likewise")},
		"guide":  {same("paper", "from the other side")},
		"letter": {same("agenda", "likewise")},
		"alone":  nil,
	} {
		if got := tl.PossiblySame(id); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s may be the same as %v, want %v", id, got, want)
		}
	}
}
