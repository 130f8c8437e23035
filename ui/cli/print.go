package cli

import (
	"fmt"
	"io"
	"strings"

	"dateline/ui/text"
)

// textWidth is the number of cells that running text is wrapped to. It does not
// follow the terminal's width: the same command gives the same text everywhere.
const textWidth = 100

// A printer prints text that is safe on any terminal: printable characters of
// its charset and line feeds. It does not return errors; whoever owns the
// writer asks it for them at the end.
type printer struct {
	to      io.Writer
	charset text.Charset
}

// line prints one line; a line break in an argument does not end it.
func (p printer) line(format string, args ...any) {
	io.WriteString(p.to, strings.TrimRight(p.charset.Clean(fmt.Sprintf(format, args...)), " ")+"\n")
}

// lines prints s, whose line feeds are kept.
func (p printer) lines(s string) {
	for l := range strings.Lines(s) {
		p.line("%s", p.charset.CleanAt(strings.TrimSuffix(l, "\n"), 0))
	}
}

// paragraph prints s wrapped to textWidth, the first line after first and the
// others after as many spaces as first is wide.
func (p printer) paragraph(first, s string) {
	first = p.charset.Clean(first)
	rest := strings.Repeat(" ", text.Width(first))
	for _, at := range text.Wrap(s, textWidth-text.Width(first), p.charset) {
		p.line("%s%s", first, p.charset.CleanAt(s[at.Start:at.End], 0))
		first = rest
	}
}

// cells pads the clean form of s with spaces to width.
func (p printer) cells(s string, width int) string {
	s = p.charset.Clean(s)
	return s + strings.Repeat(" ", max(0, width-text.Width(s)))
}

// width returns the cells that s takes once it is clean.
func (p printer) width(s string) int { return text.Width(p.charset.Clean(s)) }

// quoted is a word of the command line, or of a corpus, as a message names it:
// in quotation marks, and such that a shell it is pasted into expands nothing.
func quoted(word string) string {
	word = clipped(word, longestWord)
	if shown := text.ShellShown(word); shown != word {
		return shown
	}
	return `"` + word + `"`
}

// longestWord is the most characters of a word in a message.
const longestWord = 300

// clipped returns s, or where it has more than most characters its beginning and
// its end. That is done before a word is quoted: what is cut out of a quotation
// may be the sign that ends it.
func clipped(s string, most int) string {
	if len(s) <= most {
		return s
	}
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most/2]) + "…" + string(runes[len(runes)-most/2:])
}

// listed names several words, the first of many, each so that it can be pasted
// into a shell.
func listed(words []string) string {
	const enough, room = 12, 600 // words, and bytes of them
	var shown []string
	n := 0
	for _, w := range words {
		if w = clipped(w, longestWord); len(shown) == enough || n > 0 && n+len(w) > room {
			break
		}
		n += len(w)
		shown = append(shown, text.ShellShown(w))
	}
	all := strings.Join(shown, ", ")
	if more := len(words) - len(shown); more > 0 {
		all += fmt.Sprintf(" and %d more", more)
	}
	return all
}
