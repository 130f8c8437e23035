//go:build unix

package journeys

import (
	"io"
	"testing"
	"time"
)

// replay draws the recording again, afterwards and chunk by chunk, and calls
// visit before each one with its number. So a measurement can ask what stood on
// the screen at an instant without having looked while time was running.
func (term *Terminal) replay(visit func(n int, d *display) (more bool)) {
	now := term.Screen()
	d := newDisplay(now.Width, now.Height, now.background, io.Discard)
	defer d.close()
	chunks, _ := term.output.since(0)
	for n, c := range chunks {
		if !visit(n, d) {
			return
		}
		d.Write(c.data)
	}
	visit(len(chunks), d)
}

// firstShowing returns when the chunk arrived that completed text on the screen.
func (term *Terminal) firstShowing(text string) time.Time {
	term.t.Helper()
	chunks, _ := term.output.since(0)
	var at time.Time
	term.replay(func(n int, d *display) bool {
		if s, _ := d.screen(); n == 0 || n > len(chunks) || !s.Contains(text) {
			return true
		}
		at = chunks[n-1].at
		return false
	})
	if at.IsZero() {
		term.fail("the screen never showed %s", quote(text))
	}
	return at
}

// classify tells the keys that scrolled from those that only moved the cursor,
// by how much of the screen's text they changed. The keys are in order.
func (term *Terminal) classify(keys []keystroke) {
	var before []string
	next := 0
	term.replay(func(n int, d *display) bool {
		if next < len(keys) && before != nil && n == keys[next].to {
			s, _ := d.screen()
			keys[next].scrolled = 3*changedLines(before, s.Lines()) > s.Height
			next, before = next+1, nil
		}
		if next < len(keys) && n == keys[next].from {
			s, _ := d.screen()
			before = s.Lines()
		}
		return next < len(keys)
	})
}

// changedLines counts the rows whose text differs.
func changedLines(before, after []string) int {
	changed := 0
	for y := range before {
		if before[y] != after[y] {
			changed++
		}
	}
	return changed
}

// The bare list turns its page when the cursor leaves it, and else only moves.
func TestClassify(t *testing.T) {
	term := Start(t, BareList, Size(60, 14))
	term.WaitFor("1/500") // two rows on a page
	term.WaitStable()
	keys := []keystroke{term.stroke(), term.stroke(), term.stroke()}
	term.classify(keys)
	for n, want := range []bool{false, true, false} {
		if keys[n].scrolled != want {
			t.Errorf("key %d is taken to scroll: %t", n+1, keys[n].scrolled)
		}
		if keys[n].first <= 0 || keys[n].last < keys[n].first || keys[n].bytes == 0 {
			t.Errorf("key %d is measured as %+v", n+1, keys[n])
		}
	}
	if at := term.firstShowing(BareList.Ready); !at.After(term.began) {
		t.Errorf("the list was ready at %v, and started at %v", at, term.began)
	}
}
