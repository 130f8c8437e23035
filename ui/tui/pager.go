package tui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/text"
)

// A pagerCopy is what a pager shows. The pager gets a temporary copy: the
// built-in articles are no files, and nothing may write into a corpus.
type pagerCopy struct {
	name   string // of the file
	text   string
	masked bool // has control characters made visible
	line   int  // to begin at, counted from 1; 0: the beginning
}

// openPager shows the original file of what is selected in the reader's own
// pager.
func (m *model) openPager() tea.Cmd {
	id, line := "", 0
	if m.screen.focus == onArticle {
		id, line = m.reader.Source(), m.reader.Line()
	} else if e, excerpt, ok := m.events.Selected(); ok && len(e.Excerpts) > 0 {
		id = e.Excerpts[excerpt].Source
	}
	source, ok := m.timeline.Source(id)
	if !ok {
		return nil
	}
	texts := m.options.Texts
	return func() tea.Msg {
		raw, err := texts.Text(id)
		if err != nil {
			return pagerReady{err: err}
		}
		return pagerReady{copy: maskedCopy(raw, source.File, line)}
	}
}

// maskedCopy makes control characters visible, which some pagers would pass on
// to the terminal. A name is only shown, so there one sign stands for them all.
func maskedCopy(raw, file string, line int) pagerCopy {
	lines := strings.Split(raw, "\r\n") // a carriage return elsewhere goes back over the line
	for i, line := range lines {
		lines[i] = strings.Map(show, line)
	}
	masked := strings.Join(lines, "\r\n")
	name := strings.Map(func(r rune) rune {
		if show(r) != r || unicode.IsControl(r) || r == filepath.Separator {
			return '_'
		}
		return r
	}, path.Base(file))
	return pagerCopy{name: name, text: masked, masked: masked != raw, line: line}
}

// show returns a rune to see in place of one that a terminal acts on: a control
// character, or one that turns the order of letters around.
func show(r rune) rune {
	turns := r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
	if turns || unicode.IsControl(r) && r != '\n' && r != '\t' {
		return []rune(text.UTF8.Clean(string(r)) + " ")[0]
	}
	return r
}

// runPager leaves the screen to the pager.
func (m *model) runPager(msg pagerReady) tea.Cmd {
	if msg.err != nil {
		m.reportPager(pagerClosed{err: msg.err})
		return nil
	}
	return m.aside(func() error { return m.page(msg.copy) }, func(err error) tea.Msg {
		return pagerClosed{masked: msg.copy.masked, err: err}
	})
}

// page writes a copy, waits for the pager that shows it, and removes the copy.
func (m *model) page(c pagerCopy) (err error) {
	keys, screen := m.terminal.Files()
	if keys == nil {
		return errors.New("it has no terminal")
	}
	folder, err := os.MkdirTemp("", "dateline-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	file, err := filepath.Abs(filepath.Join(folder, c.name)) // so that it begins with no dash
	if err != nil {
		return err
	}
	if err := os.WriteFile(file, []byte(c.text), 0o400); err != nil {
		return err
	}
	environ := tea.EnvMsg(m.options.Environ)
	command := pagerCommand(m.terminal.Over(), environ.Getenv("PAGER"), file, c.line)
	// less runs nothing over a text that may come from anywhere; newer ones can be stopped all the same.
	command.Env = append(environ[:len(environ):len(environ)], "LESSSECURE=1", "LESSSECURE_ALLOW=stop")
	command.WaitDelay = pagerPatience
	command.Stdin, command.Stdout, command.Stderr = keys, screen, os.Stderr
	err = m.terminal.Lend(command.Run)
	if status := command.ProcessState; status != nil && status.ExitCode() == noSuchProgram {
		return errors.New("there is no such program")
	}
	return err
}

// noSuchProgram is the status with which a shell says so.
const noSuchProgram = 127

// pagerPatience is how long a pager may take to end where the program is to.
const pagerPatience = 2 * time.Second

// pagerCommand returns the command that shows a file in a pager, as $PAGER has
// it, from a line on where that is known to be understood.
func pagerCommand(ctx context.Context, pager, file string, line int) *exec.Cmd {
	pager = strings.TrimSpace(pager)
	if pager == "" {
		pager = "less"
	}
	args := []string{file}
	if line > 0 && isLess(pager) {
		args = []string{fmt.Sprintf("+%dg", line), file}
	}
	return readAsShell(ctx, pager, args)
}

// isLess reports whether a pager is less, whatever it is started with.
func isLess(pager string) bool {
	for _, word := range strings.Fields(pager) {
		if strings.Contains(word, "=") { // LESS=-R less
			continue
		}
		return strings.TrimSuffix(filepath.Base(strings.Trim(word, `'"`)), ".exe") == "less"
	}
	return false
}

func (m *model) reportPager(msg pagerClosed) {
	switch {
	case msg.err != nil:
		m.notice = "$PAGER could not show the file: " + oneLine(msg.err)
	case msg.masked:
		m.notice = "The pager showed the file with its control characters made visible."
	}
}
