// Package anchor keeps columns where they were meant to be on every terminal.
//
// Terminals disagree on the cells of some characters, above all of the scripts
// of India and their neighbours: counted by runes the two letters of गा take two
// cells, counted by grapheme clusters they take one. The renderer counts by
// runes, and whatever it draws to the right of such a character would stand
// elsewhere on a terminal that does not. So each word with such a character is
// written between a saved position of the cursor and a step to where the renderer
// believes it to be: within the word its letters follow each other as they should,
// and a gap, where there is one, comes after it.
//
// A Writer stands between the renderer and the terminal; ui/tui puts it there.
// It knows nothing of the screen, and leaves everything else as it is, byte for
// byte.
package anchor

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"dateline/ui/text"
)

// File is an output that is a terminal or could be one, as Bubble Tea looks for
// it.
type File interface {
	io.ReadWriteCloser
	Fd() uintptr
}

// New returns a writer over w; it is a [File] where w is.
func New(w io.Writer) io.Writer {
	if f, ok := w.(File); ok {
		return terminal{f}
	}
	return stream{w}
}

type stream struct{ io.Writer }

func (s stream) Write(p []byte) (int, error) { return write(s.Writer, p) }

type terminal struct{ File }

func (t terminal) Write(p []byte) (int, error) { return write(t.File, p) }

// write writes p with its unsure characters anchored. What it returns counts in
// bytes of p, of which a write that fails has taken none or all.
func write(w io.Writer, p []byte) (int, error) {
	first := firstUnsure(p)
	if first < 0 {
		return w.Write(p)
	}
	if _, err := w.Write(anchored(p, first)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// firstUnsure returns where the first byte of p is that an unsure character can
// be made of, beyond which p must be looked at, or -1. They begin at U+0903, and
// there are none from U+2000 to U+2FFF, where punctuation and frames are.
func firstUnsure(p []byte) int {
	for i, b := range p {
		if b >= 0xE0 && b != 0xE2 {
			return i
		}
	}
	return -1
}

// anchored returns p with the words anchored that have something unsure in them.
// Nothing unsure is before the byte at offset from; p is decoded from its
// beginning all the same, since that byte may be inside of a sequence, such as
// the title of the window.
func anchored(p []byte, from int) []byte {
	out := make([]byte, 0, len(p)+len(p)/2)
	var state byte
	var w word
	for done := 0; done < len(p); {
		part, cells, n, next := ansi.DecodeSequenceWc(p[done:], state, nil)
		if done, state = done+n, next; inWord(part, cells) {
			w.text = append(w.text, part...)
			w.cells += cells
			w.unsure = w.unsure || done > from && text.Unsure(string(part))
			continue
		}
		out = append(w.appendTo(out), part...)
		w = word{text: w.text[:0]}
	}
	return w.appendTo(out)
}

// word is characters that are written together.
type word struct {
	text   []byte
	cells  int
	unsure bool
}

// inWord reports whether a part of the output is a character of a word.
func inWord(part []byte, cells int) bool {
	r, _ := utf8.DecodeRune(part)
	return cells > 0 && unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P)
}

// appendTo appends w to out, anchored where it is unsure.
func (w word) appendTo(out []byte) []byte {
	if !w.unsure {
		return append(out, w.text...)
	}
	out = append(out, ansi.SaveCursor...)
	out = append(out, strings.Repeat(" ", w.cells)...) // what the word may leave empty
	out = append(out, ansi.RestoreCursor...)
	out = append(out, w.text...)
	out = append(out, ansi.RestoreCursor...)
	return append(out, ansi.CursorForward(w.cells)...)
}
