//go:build unix

package journeys

import "time"

// patience is how long the rig waits for what should happen at once. It only
// costs time when a test fails, so it is set for a loaded machine.
func patience() time.Duration {
	if raceDetector() {
		return 30 * time.Second
	}
	return 10 * time.Second
}

// calm is how long a program must have written nothing to count as settled:
// more than the 50 ms for which Bubble Tea holds back an Esc, and a few frames.
const calm = 120 * time.Millisecond

// WaitFor waits until text stands within one line of the screen.
func (term *Terminal) WaitFor(text string) {
	term.t.Helper()
	term.WaitUntil("the screen shows "+quote(text), func(s Screen) bool { return s.Contains(text) })
}

// WaitGone waits until text stands nowhere on the screen.
func (term *Terminal) WaitGone(text string) {
	term.t.Helper()
	term.WaitUntil("the screen no longer shows "+quote(text), func(s Screen) bool { return !s.Contains(text) })
}

func quote(text string) string { return "“" + text + "”" }

// WaitUntil waits until ok holds of the screen. It fails the test, with the
// whole screen, after a generous time or once the program has ended without it;
// what completes the sentence "waited until …".
func (term *Terminal) WaitUntil(what string, ok func(Screen) bool) {
	term.t.Helper()
	deadline := time.After(patience())
	for drawn := false; ; {
		screen, changed := term.display.screen()
		if ok(screen) {
			return
		}
		if drawn {
			term.fail("the program ended; waited until %s", what)
		}
		select {
		case <-changed:
		case <-term.drawn:
			drawn = true // one more look: the last output came with the end
		case <-deadline:
			term.fail("waited %v until %s", patience(), what)
		}
	}
}

// WaitStable waits until the program has written nothing for a little while
// and all it wrote is drawn. Prefer WaitFor where there is something to wait for.
func (term *Terminal) WaitStable() {
	term.t.Helper()
	began := time.Now()
	for deadline := began.Add(patience()); time.Now().Before(deadline); {
		latest := term.output.last()
		if latest.Before(began) {
			latest = began
		}
		rest := calm - time.Since(latest)
		if rest <= 0 && term.display.upTo() == term.Bytes() {
			return
		}
		time.Sleep(max(rest, time.Millisecond))
	}
	term.fail("waited %v for the screen to come to rest", patience())
}
