//go:build unix

package tui

import (
	"context"
	"os/exec"
	"syscall"
)

// readAsShell returns the command that runs line with more arguments. The line
// is read by the shell, as man and git have it read: it may quote words, begin
// with LESS=-R, or be a pipe. The arguments are handed over beside it, so
// nothing in a file's name is read by anyone. Whoever ends the program asks the
// pager to end.
func readAsShell(ctx context.Context, line string, args []string) *exec.Cmd {
	// The name in front is what the shell calls itself in its complaints.
	command := exec.CommandContext(ctx, "sh", append([]string{"-c", line + ` "$@"`, "$PAGER"}, args...)...)
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	return command
}
