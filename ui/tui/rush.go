package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/tui/keys"
)

const (
	// pause is how long after one was dealt with the next key counts as typed
	// on its own. Nobody types as fast, and no frame is as short.
	pause = 2 * time.Millisecond
	// crowd is the most input that waits to be dealt with together.
	crowd = 4096
)

// A rush gathers input that comes faster than it can be dealt with, so that the
// screen is searched, filtered and drawn once for all of it: a text pasted into
// a terminal that does not mark pastes, a key held down, a wheel. What comes on
// its own passes at once. It is a filter of messages, of one goroutine only.
type rush struct {
	now   func() time.Time
	send  func(tea.Msg)               // to the program; from another goroutine
	after func(time.Duration, func()) // as [time.AfterFunc]

	busy    bool      // something was passed on and is not dealt with yet
	timed   bool      // a gathered is on its way
	free    time.Time // when the last was dealt with
	waiting []tea.Msg // the oldest first
}

// pass returns what is to be dealt with now: msg itself, all that waited, or
// nothing.
func (r *rush) pass(msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		if !r.busy && len(r.waiting) == 0 && r.now().Sub(r.free) >= pause {
			return r.hand(msg)
		}
		r.waiting = append(r.waiting, msg)
		if len(r.waiting) >= crowd {
			return r.all()
		}
		r.wait()
		return nil
	case dealtWith:
		r.busy, r.free = false, r.now()
		r.wait()
		return nil
	case gathered:
		r.timed = false
		return r.all()
	default:
		return msg
	}
}

// hand passes msg on and asks to be told when it is dealt with.
func (r *rush) hand(msg tea.Msg) tea.Msg {
	r.busy = true
	go r.send(dealtWith{})
	return msg
}

// all passes on all that waits.
func (r *rush) all() tea.Msg {
	if len(r.waiting) == 0 {
		return nil
	}
	all := inputs(r.waiting)
	r.waiting = nil
	return r.hand(all)
}

// wait has what waits be gathered after a while.
func (r *rush) wait() {
	if len(r.waiting) > 0 && !r.busy && !r.timed {
		r.timed = true
		r.after(pause, func() { r.send(gathered{}) })
	}
}

// takeTogether deals with input that came in a rush. Text typed at a prompt is
// put in as one.
func (m *model) takeTogether(all inputs) tea.Cmd {
	var cmds []tea.Cmd
	for len(all) > 0 {
		if typed, n := m.typedFirst(all); n > 0 {
			cmds = append(cmds, m.edit(tea.PasteMsg{Content: typed}))
			all = all[n:]
			continue
		}
		_, cmd := m.Update(all[0])
		cmds = append(cmds, cmd)
		all = all[1:]
	}
	return tea.Batch(cmds...)
}

// typedFirst returns the text typed at a prompt that inputs begin with, and how
// many of them it is.
func (m *model) typedFirst(all inputs) (typed string, n int) {
	if m.screen.prompt == silent {
		return "", 0
	}
	var b strings.Builder
	for _, msg := range all {
		key, ok := msg.(tea.KeyPressMsg)
		if !ok || key.Text == "" || keys.Lookup(keys.Prompt, key.String()) != keys.None {
			break
		}
		b.WriteString(key.Text)
		n++
	}
	return b.String(), n
}
