//go:build !unix

package tui

import (
	"context"
	"os/exec"
	"strings"
)

// readAsShell returns the command that runs line with more arguments. There is
// no shell here that reads lines as others do: double quotation marks keep a
// word together, and that is all.
func readAsShell(ctx context.Context, line string, args []string) *exec.Cmd {
	quoted := false
	words := strings.FieldsFunc(line, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
	for i, word := range words {
		words[i] = strings.ReplaceAll(word, `"`, "")
	}
	return exec.CommandContext(ctx, words[0], append(words[1:], args...)...)
}
