package tty

import "golang.org/x/sys/unix"

// childStopped reports whether a program that this one started is stopped. Its
// status is left to whoever waits for it.
func childStopped() bool {
	var info unix.Siginfo
	err := unix.Waitid(unix.P_ALL, 0, &info, unix.WSTOPPED|unix.WNOHANG|unix.WNOWAIT, nil)
	return err == nil && info.Signo != 0
}
