//go:build !unix

package tty

import (
	"os"
	"syscall"
)

// There are no jobs here: no signal stops a process, and none continues it.
var jobSignals []os.Signal

// heed does what a signal asks for.
func (t *Terminal) heed(s os.Signal) {
	if s == os.Interrupt && t.belongs(borrowers) {
		return
	}
	t.ask(syscall.SIGTERM)
}

// CanStop reports whether a shell could continue the process once it is
// stopped.
func (t *Terminal) CanStop() bool { return false }

func (t *Terminal) pause() bool { return false }

func (t *Terminal) inForeground() bool { return true }

// die ends the process.
func die(syscall.Signal) { os.Exit(1) }
