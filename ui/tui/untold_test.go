package tui

import (
	"fmt"
	"strings"
	"testing"
)

// What the texts do not tell stands below the last event, is no event, and
// scrolls with the timeline.
func TestWhatTheTextsDoNotTell(t *testing.T) {
	h := bridge(t)
	h.parts.Gaps = []string{"No text says who paid for the cameras.", "No text says when the divers came."}
	for _, key := range []string{"space", "ctrl+d"} {
		v := visit(t, h, 20, 5)
		v.press("G")
		for range 12 {
			v.press(key)
		}
		v.sees("came.")
	}
	for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}} {
		v := visit(t, h, size[0], size[1])
		v.missesOut("What the texts do not")
		v.press("G")
		v.sees("Due: a full inspection", "What the texts do not", "41 of 41")
		at := v.cursor()
		v.press("j", "j", "pgdown")
		v.sees("when the divers")
		if v.cursor() != at {
			t.Errorf("the cursor went from line %d to %d:\n%s", at, v.cursor(), v.screen())
		}
		v.press("g", "pgup")
		v.missesOut("What the texts do not")
	}
}

// Of a list that is longer than the screen all can be read, and the way back is
// one key.
func TestManyThingsThatTheTextsDoNotTell(t *testing.T) {
	h := bridge(t)
	for i := range 60 {
		h.parts.Gaps = append(h.parts.Gaps, fmt.Sprintf("No text says %d.", i))
	}
	v := visit(t, h, 80, 24)
	v.press("G")
	v.sees("What the texts do not tell", "No text says 0.")
	for range 60 {
		v.press("j")
	}
	v.sees("What the texts do not tell", "No text says 59.", "Editor")
	v.missesOut("Due: a full inspection")
	v.press("G")
	for range 3 { // until the line above the heading is the first
		v.press("j")
		if n := strings.Count(v.screen(), "What the texts do not tell"); n != 1 {
			t.Errorf("the heading stands %d times:\n%s", n, v.screen())
		}
	}
	v.press("k")
	v.isOn("Due: the piers are measured")
	v.press("G")
	v.isOn("Due: a full inspection")
	h.parts.Events = nil
	v = visit(t, h, 80, 24)
	v.sees("This corpus has no events.")
	v.missesOut("No text says")
}
