package tui

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/text"
)

// openPager shows the original file of what is selected in the reader's own
// pager. The pager gets a temporary copy: the built-in articles are no files,
// and nothing may write into a corpus.
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
	environ := m.options.Environ
	return func() tea.Msg {
		raw, err := texts.Text(id)
		if err != nil {
			return pagerReady{err: err}
		}
		return preparePager(raw, path.Base(source.File), line, environ)
	}
}

// preparePager writes the copy and builds the command. Control characters,
// which some pagers would pass on to the terminal, are made visible in it.
func preparePager(raw, name string, line int, environ []string) pagerReady {
	lines := strings.Split(raw, "\r\n") // a carriage return elsewhere goes back over the line
	for i, line := range lines {
		lines[i] = strings.Map(show, line)
	}
	masked := strings.Join(lines, "\r\n")
	folder, err := os.MkdirTemp("", "dateline-")
	if err != nil {
		return pagerReady{err: err}
	}
	file := filepath.Join(folder, name)
	if err := os.WriteFile(file, []byte(masked), 0o400); err != nil {
		return pagerReady{folder: folder, err: err}
	}
	words := strings.Fields(tea.EnvMsg(environ).Getenv("PAGER"))
	if len(words) == 0 {
		words = []string{"less"}
	}
	if line > 0 && filepath.Base(words[0]) == "less" {
		words = append(words, fmt.Sprintf("+%dg", line))
	}
	command := exec.Command(words[0], append(words[1:], file)...)
	command.Env = append(environ[:len(environ):len(environ)], "LESSSECURE=1")
	return pagerReady{command: command, folder: folder, masked: masked != raw}
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

// runPager leaves the screen to the pager and cleans up after it.
func (m *model) runPager(msg pagerReady) tea.Cmd {
	if msg.err != nil {
		err := msg.err
		return func() tea.Msg { return closePager(msg, err) }
	}
	return tea.ExecProcess(msg.command, func(err error) tea.Msg { return closePager(msg, err) })
}

// closePager removes the copy.
func closePager(msg pagerReady, err error) pagerClosed {
	if msg.folder != "" {
		err = cmp.Or(err, os.RemoveAll(msg.folder))
	}
	return pagerClosed{masked: msg.masked, err: err}
}

func (m *model) reportPager(msg pagerClosed) {
	switch {
	case msg.err != nil:
		m.notice = "$PAGER could not show the file: " + oneLine(msg.err)
	case msg.masked:
		m.notice = "The pager showed the file with its control characters made visible."
	}
}
