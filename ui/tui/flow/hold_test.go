package flow_test

import (
	"testing"

	"dateline/ui/tui/flow"
)

func TestHold(t *testing.T) {
	var h flow.Hold[int]
	resize := func(now, most int) int {
		now = min(h.Wanted(now), most)
		h.Left(now)
		return now
	}
	at := 7
	for i, step := range []struct {
		most, want int
		why        string
	}{
		{9, 7, "there is room"},
		{3, 3, "there is less"},
		{1, 1, "and less"},
		{5, 5, "there is more, but not enough"},
		{9, 7, "there is room again"},
	} {
		if at = resize(at, step.most); at != step.want {
			t.Errorf("resize %d: %d, want %d: %s", i, at, step.want, step.why)
		}
	}
	resize(at, 3)
	at = 2 // the reader moves
	if at = resize(at, 9); at != 2 {
		t.Errorf("%d, want the place the reader moved to", at)
	}
}
