//go:build unix

package tty

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/termios"
	"golang.org/x/sys/unix"
)

// jobSignals are those that a shell and the kernel send a job.
var jobSignals = []os.Signal{syscall.SIGTSTP, syscall.SIGCONT, syscall.SIGQUIT}

// stopSignal is what the job is stopped with. It is not SIGTSTP, which Go's
// runtime swallows ever after it was once asked for; as of that one the kernel
// makes nothing of it where nobody could continue the job.
const stopSignal = syscall.SIGTTIN

// heed does what a signal asks for.
func (t *Terminal) heed(s os.Signal) {
	t.mu.Lock()
	owner := t.owner
	t.mu.Unlock()
	switch s {
	case syscall.SIGCONT:
		select {
		case t.continued <- struct{}{}:
		default: // one is enough
		}
		if owner == ours {
			go t.on.Continue()
		}
	case syscall.SIGTSTP:
		switch owner {
		case ours:
			go t.on.Stop()
		case borrowers:
			go t.follow()
		}
	case syscall.SIGQUIT:
		if owner != borrowers {
			t.GiveUp()
			die(syscall.SIGQUIT)
		}
	case os.Interrupt:
		if owner != borrowers {
			t.ask(syscall.SIGINT)
		}
	default:
		t.ask(s.(syscall.Signal))
	}
}

// follow stops the process once the program that has the terminal has stopped,
// which was asked to by the same key, and has put the line right. A shell takes the
// terminal as soon as the program it started itself is stopped, and would come
// between the other and what that puts right; less and vim set the line last. One
// that goes on with the terminal keeps it.
func (t *Terminal) follow() {
	if !t.following.TryLock() {
		return
	}
	defer t.following.Unlock()
	for found := false; t.belongs(borrowers); time.Sleep(moment) {
		before := found
		found = childStopped() && (t.isAsFound() || t.takesLines())
		if before && found {
			unix.Kill(os.Getpid(), stopSignal) //nolint:errcheck // oneself is there
			return
		}
	}
}

// takesLines reports whether the line is set about as a shell has it.
func (t *Terminal) takesLines() bool {
	line, err := termios.GetTermios(int(t.keys.Fd()))
	return err == nil && line.Lflag&unix.ICANON != 0 && line.Lflag&unix.ECHO != 0
}

// CanStop reports whether a shell could continue the process once it is
// stopped: whether its process group is not orphaned, as POSIX has it, as far
// as its own parent tells. The kernel has the last word, see [Terminal.Stop].
func (t *Terminal) CanStop() bool {
	if t.keys == nil {
		return false
	}
	session, err := unix.Getsid(0)
	parent := os.Getppid()
	parents, parentErr := unix.Getsid(parent)
	if err != nil || parentErr != nil || parents != session {
		return false
	}
	group := unix.Getpgrp()
	parentGroup, err := unix.Getpgid(parent)
	// A parent in the same group leaves it to its own parent; that of a
	// session's leader is outside of the session.
	return err == nil && (parentGroup != group || group != session)
}

// The process has this long to be stopped after it asked to be, counted while
// it runs.
const (
	moment  = 20 * time.Millisecond
	moments = 25
)

// pause stops the whole job, and reports, when it goes on, whether it was
// stopped. While the process is stopped no time passes for it.
func (t *Terminal) pause() bool {
	if t.keys == nil {
		return false
	}
	select {
	case <-t.continued: // an old one
	default:
	}
	if err := unix.Kill(0, stopSignal); err != nil {
		return false
	}
	for range moments {
		select {
		case <-t.continued:
			return true
		case <-time.After(moment):
		}
	}
	return false
}

// inForeground reports whether the terminal is this job's. One that is not the
// controlling terminal knows no jobs, and is anyone's.
func (t *Terminal) inForeground() bool {
	if t.keys == nil {
		return true
	}
	group, err := unix.IoctlGetInt(int(t.keys.Fd()), unix.TIOCGPGRP)
	return err != nil || group == 0 || group == unix.Getpgrp() // 0: of another namespace
}

// die ends the process as s does where nobody minds it.
func die(s syscall.Signal) {
	signal.Reset(s)
	unix.Kill(os.Getpid(), s) //nolint:errcheck // oneself is there
	time.Sleep(time.Second)
	os.Exit(1) // s is ignored
}
