package tui

import (
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/tui/tty"
)

// mindTerminal takes in a message about whose the terminal is.
func (m *model) mindTerminal(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case stopAsked:
		return m.suspend()
	case continued:
		return m.retake()
	case back:
		return m.comeBack(msg)
	case lit:
		return m.see(msg)
	case resumed:
		m.reportResumed(msg.err)
	case terminalLost:
		m.lost = msg.err
		return tea.Quit
	}
	return nil
}

// aside is the command that gives the terminal back for as long as do takes, and
// takes it again after. What do returned is told by after; where the terminal
// cannot be taken again, the program ends.
func (m *model) aside(do func() error, after func(error) tea.Msg) tea.Cmd {
	m.away = true
	var done error
	var drawn int
	interval := interval(func() error {
		time.Sleep(settling)
		done = do()
		drawn = m.terminal.Drawn()
		if m.terminal.Over().Err() != nil || errors.Is(done, tty.ErrBackground) {
			return done
		}
		return nil
	})
	return tea.Exec(interval, func(err error) tea.Msg {
		if err != nil {
			return terminalLost{err}
		}
		return back{after: after(done), drawn: drawn}
	})
}

// settling is how long the terminal is given back before anything is done. When
// Bubble Tea has released it, a goroutine of its renderer has still to stop the
// clock that frames are drawn by; one that is stopped before that, with all of the
// process, would stop the clock that is started anew. Should it be late all the
// same, comeBack notices.
const settling = 5 * time.Millisecond

// dark is how long the screen may stay empty after the terminal was taken again:
// many frames.
const dark = 100 * time.Millisecond

// comeBack goes on after the terminal was taken again, and sees to it that the
// screen is drawn. Bubble Tea's drawing goroutine stops the clock as it ends,
// and where it comes to that late, it stops the clock of the one that follows.
func (m *model) comeBack(msg back) tea.Cmd {
	m.away = false
	_, cmd := m.Update(msg.after)
	return tea.Batch(cmd, tea.Tick(dark, func(time.Time) tea.Msg { return lit{msg.drawn} }))
}

// see takes the terminal once more where nothing was drawn since it was.
func (m *model) see(msg lit) tea.Cmd {
	_, screen := m.terminal.Files()
	if screen == nil || m.away || m.terminal.Drawn() > msg.before {
		return nil
	}
	return m.retake()
}

// interval is what is done while the terminal is given back. It finds its own
// way to the terminal where it needs one.
type interval func() error

// Run does it.
func (i interval) Run() error { return i() }

// SetStdin makes an interval a [tea.ExecCommand], as the next two do.
func (interval) SetStdin(io.Reader) {}

// SetStdout does nothing.
func (interval) SetStdout(io.Writer) {}

// SetStderr does nothing.
func (interval) SetStderr(io.Writer) {}

// suspend leaves the terminal to the shell, if there is one that could bring the
// program back.
func (m *model) suspend() tea.Cmd {
	if !m.terminal.CanStop() {
		m.reportResumed(tty.ErrNoShell)
		return nil
	}
	return m.aside(m.terminal.Stop, func(err error) tea.Msg { return resumed{err} })
}

// retake takes the terminal anew, of which nobody knows what it went through
// while the program was stopped.
func (m *model) retake() tea.Cmd {
	return m.aside(m.terminal.Await, func(err error) tea.Msg { return resumed{err} })
}

// reportResumed says so where there was no shell to go to.
func (m *model) reportResumed(err error) {
	if !errors.Is(err, tty.ErrNoShell) {
		return
	}
	const sentence = "There is no shell to go to that could bring Dateline back."
	if m.screen.prompt != silent { // which stands where notices do
		m.prompt.Say(sentence)
		return
	}
	m.notice = sentence
}
