package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// A desk deals with messages one at a time, as Bubble Tea's loop does: those
// that others send come in turn with the keys that wait. It keeps its own time,
// in which every message that is dealt with takes a while.
type desk struct {
	rush  *rush
	clock time.Time
	sent  chan tea.Msg
	due   []func() // set by after; all are due by the time the keys have ended

	dealt int // messages the model had to deal with
	keys  []rune
}

func newDesk() *desk {
	d := &desk{clock: time.Unix(1000, 0), sent: make(chan tea.Msg, 16)}
	d.rush = &rush{
		now:   func() time.Time { return d.clock },
		send:  func(msg tea.Msg) { d.sent <- msg },
		after: func(_ time.Duration, do func()) { d.due = append(d.due, do) },
	}
	return d
}

// take has one message filtered, and dealt with where the filter lets it pass.
func (d *desk) take(msg tea.Msg) {
	d.clock = d.clock.Add(time.Microsecond)
	msg = d.rush.pass(msg)
	if msg == nil {
		return
	}
	d.dealt++
	d.clock = d.clock.Add(100 * time.Microsecond)
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		d.keys = append(d.keys, msg.Code)
	case inputs:
		for _, one := range msg {
			d.keys = append(d.keys, one.(tea.KeyPressMsg).Code)
		}
	}
	d.take(<-d.sent) // that it was dealt with
}

// timesUp lets what was to come after a while come now.
func (d *desk) timesUp() {
	for len(d.due) > 0 {
		do := d.due[0]
		d.due = d.due[1:]
		d.clock = d.clock.Add(pause)
		do()
		d.take(<-d.sent)
	}
}

func key(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Text: string(r)} }

// Twice as many keys that wait are not looked at twice as often: but for the
// bound on memory, once for the first and once for the rest.
func TestKeysThatWaitAreTakenTogether(t *testing.T) {
	for _, n := range []int{1000, 2000, 4000} {
		d := newDesk()
		for i := range n {
			d.take(key(rune('a' + i%26)))
		}
		d.timesUp()
		if d.dealt != 2 {
			t.Errorf("%d keys are dealt with in %d goes, not in two", n, d.dealt)
		}
		if len(d.keys) != n {
			t.Fatalf("of %d keys %d arrive", n, len(d.keys))
		}
		for i, r := range d.keys {
			if r != rune('a'+i%26) {
				t.Fatalf("of %d keys the order is lost at %d", n, i)
			}
		}
	}
}

func TestNoMoreKeysWaitThanThereIsRoomFor(t *testing.T) {
	d := newDesk()
	for range 3 * crowd {
		d.take(key('a'))
		if len(d.rush.waiting) >= crowd {
			t.Fatalf("%d keys wait", len(d.rush.waiting))
		}
	}
	d.timesUp()
	if d.dealt != 4 || len(d.keys) != 3*crowd {
		t.Errorf("%d keys in %d goes", len(d.keys), d.dealt)
	}
}

// A key that comes on its own is dealt with at once, and so is what is no input.
func TestWhatComesOnItsOwnDoesNotWait(t *testing.T) {
	d := newDesk()
	for i := range 5 {
		d.clock = d.clock.Add(pause)
		d.take(key('j'))
		if d.dealt != i+1 {
			t.Fatalf("key %d waits", i+1)
		}
	}
	d.take(key('j')) // too soon after the last
	if len(d.keys) != 5 {
		t.Error("a key in a rush does not wait")
	}
	if msg := d.rush.pass(tea.WindowSizeMsg{Width: 80}); msg == nil {
		t.Error("a new size waits for keys")
	}
}

// What comes in a rush does what it does one by one, and text at a prompt counts
// as one.
func TestARushDoesWhatItsKeysDo(t *testing.T) {
	h := bridge(t)
	open := func() *model {
		m := newModel(Options{Timeline: h.timeline(t), Texts: h.texts})
		m.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
		m.Update(m.loadTexts())
		return m
	}
	var all inputs
	for _, r := range "jj/bridge" {
		all = append(all, key(r))
	}
	all = append(all, tea.KeyPressMsg{Code: tea.KeyBackspace}, key('x'), tea.KeyPressMsg{Code: tea.KeyEscape}, key('k'))
	one, together := open(), open()
	for i, msg := range all {
		one.Update(msg)
		together.Update(all[: i+1 : i+1])
		if got, want := together.View().Content, one.View().Content; got != want {
			t.Fatalf("after %d keys the screen is\n%s\nnot\n%s", i+1, got, want)
		}
		together = open()
	}

	m := open()
	m.Update(all[:3])
	if typed, n := m.typedFirst(all[3:]); typed != "bridge" || n != 6 {
		t.Errorf("of the text typed at a prompt %q is put in as one, from %d keys", typed, n)
	}
	if _, n := open().typedFirst(all[3:]); n != 0 {
		t.Error("without a prompt keys count as text")
	}
}
