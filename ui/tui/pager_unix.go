//go:build unix

package tui

import (
	"context"
	"os/exec"
	"strings"
	"syscall"
)

// readAsShell returns the command that runs line with more arguments. The line
// is read by the shell, as man and git have it read: it may quote words, begin
// with LESS=-R, or be a pipe. The arguments are handed over beside it, so
// nothing in a file's name is read by anyone. Whoever ends the program asks the
// pager to end.
func readAsShell(ctx context.Context, line string, args []string) *exec.Cmd {
	script := line + ` "$@"`
	if !strings.ContainsAny(line, ";&|(){}\n") {
		// One program takes the place of the shell, so that the signals that are
		// meant for it reach it. env knows assignments, which exec does not.
		script = "exec env " + script
	}
	command := exec.CommandContext(ctx, "sh", append([]string{"-c", script, "$PAGER"}, args...)...)
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	return command
}
