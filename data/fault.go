package data

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Fault is one thing wrong with a corpus, or one to be warned of, and where
// it stands. A corpus may come from anywhere; Load leaves nothing in a Fault's
// fields that a terminal would act on or not show.
type Fault struct {
	File    string // relative to the corpus folder
	Line    int    // from 1; 0 where the fault lies in no single line
	Column  int    // in characters, from 1
	Text    string // the line, shortened around Column where it is long
	Message string // what is wrong: a clause without a full stop
	Hint    string // what would be right; empty where nothing is near
	Warning bool   // the corpus is sound all the same

	caret int // where Column is in Text, in characters, from 0
}

// Error returns the place and the message on one line and, where there are
// any, the faulty line with a caret under the fault and the hint on further
// ones:
//
//	timeline.yaml:12:13: unknown status "hapened"
//	  |     status: hapened
//	  |             ^
//	  hint: did you mean "happened"?
//
// The message of a warning says that it is one.
func (f Fault) Error() string {
	var b strings.Builder
	b.WriteString(printable(f.File))
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.Line, f.Column)
	}
	b.WriteString(": ")
	if f.Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(printable(f.Message))
	if f.Text != "" {
		text := printable(f.Text)
		fmt.Fprintf(&b, "\n  | %s\n  | %s^", text, indent(text, f.caret))
	}
	if f.Hint != "" {
		b.WriteString("\n  hint: " + printable(f.Hint))
	}
	return b.String()
}

// indent returns as many spaces as the first n characters of s take, where
// combining marks take none.
func indent(s string, n int) string {
	width := 0
	for _, r := range s {
		if n--; n < 0 {
			break
		}
		if !unicode.Is(unicode.Mn, r) {
			width++
		}
	}
	return strings.Repeat(" ", width)
}

// Faults are faults of a corpus, or warnings, in order of place. As an error
// there is at least one, and none is a warning.
type Faults []Fault

// Error returns the errors of all faults, one after the other.
func (fs Faults) Error() string {
	all := make([]string, len(fs))
	for i, f := range fs {
		all[i] = f.Error()
	}
	return strings.Join(all, "\n")
}

// Unwrap returns the faults one by one, for errors.As and a single [Fault].
func (fs Faults) Unwrap() []error {
	all := make([]error, len(fs))
	for i, f := range fs {
		all[i] = f
	}
	return all
}

func (fs Faults) sort() {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// excerptLine returns the part of line around the character at column, from 1,
// and where in it that character is, from 0.
func excerptLine(line string, column int) (text string, caret int) {
	const before, most = 60, 100 // characters
	line = strings.ReplaceAll(line, "\t", " ")
	from, at := 0, byteOffset(line, column-1)
	head, tail := "", ""
	if column-1 > before {
		from, head = byteOffset(line, column-1-before), "…"
	}
	to := from + byteOffset(line[from:], most)
	if to < len(line) {
		tail = "…"
	}
	left := head + printable(line[from:at])
	return left + printable(line[at:to]) + tail, utf8.RuneCountInString(left)
}

// shorten returns at most 400 characters of s, so that a page in the place of a
// word does not fill the screen.
func shorten(s string) string {
	const most = 400
	if end := byteOffset(s, most); end < len(s) {
		return s[:end] + "…"
	}
	return s
}

// byteOffset returns where the n-th character of s begins, from 0, or its end
// where s is shorter.
func byteOffset(s string, n int) int {
	for i := range s {
		if n <= 0 {
			return i
		}
		n--
	}
	return len(s)
}

// printable returns s with everything escaped as in Go source that is not
// visible as itself: control and format characters, line breaks, broken UTF-8.
func printable(s string) string {
	shown := func(r rune) bool { return r != utf8.RuneError && unicode.IsGraphic(r) }
	if strings.IndexFunc(s, func(r rune) bool { return !shown(r) }) < 0 {
		return s
	}
	var b strings.Builder
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case shown(r) || n > 1 && r == utf8.RuneError:
			b.WriteRune(r)
		default:
			escaped := strconv.Quote(s[:n])
			b.WriteString(escaped[1 : len(escaped)-1])
		}
		s = s[n:]
	}
	return b.String()
}
