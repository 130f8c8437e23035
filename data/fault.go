package data

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A Fault is one thing wrong with a corpus, or one to be warned of, and where
// it stands. A corpus may come from anywhere; Load leaves nothing in a Fault's
// fields that a terminal would act on or not show.
type Fault struct {
	File    string // relative to the corpus folder
	Line    int    // from 1; 0 where the fault lies in no single line
	Column  int    // in characters, from 1
	Text    string // the line, shortened around Column where it is long
	Caret   int    // the byte of Text that stands at Column
	Message string // what is wrong: a clause without a full stop
	Hint    string // what would be right; empty where nothing is near
	Warning bool   // the corpus is sound all the same
	More    int    // how many more of its kind there are than are kept; told by the last that is

	kind string // the template of Message
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
	b.WriteString(f.Head())
	if f.Text != "" {
		fmt.Fprintf(&b, "\n  | %s\n  | %*s^", printable(f.Text), cells(printable(f.Text[:f.Caret])), "")
	}
	if f.Hint != "" {
		b.WriteString("\n  hint: " + printable(f.Hint))
	}
	if f.More > 0 {
		fmt.Fprintf(&b, "\n  and %d more of this kind", f.More)
	}
	return b.String()
}

// Head returns the first line of Error: the place and the message.
func (f Fault) Head() string {
	at, kind := "", ""
	if f.Line > 0 {
		at = fmt.Sprintf(":%d:%d", f.Line, f.Column)
	}
	if f.Warning {
		kind = "warning: "
	}
	return printable(f.File) + at + ": " + kind + printable(f.Message)
}

// Faults are the faults of a corpus, or the warnings, in order of place: of each
// kind the first hundred, the last of which says how many more there are. As an
// error there is at least one, and none is a warning.
type Faults []Fault

// Error returns the errors of the faults, one after the other.
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

// Count returns how many faults were found, those that were not kept included.
func (fs Faults) Count() int {
	n := len(fs)
	for _, f := range fs {
		n += f.More
	}
	return n
}

func (fs Faults) sort() {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// excerptLine returns what is shown of line around the byte at offset, and the
// byte of that which is shown of it. How long the line is makes no difference.
func excerptLine(line string, offset int) (text string, caret int) {
	const before, most = 60, 100 // cells
	from, room := offset, before
	for n := 0; from > 0 && n < most; n++ {
		_, size := utf8.DecodeLastRuneInString(line[:from])
		if room -= cells(onLine(line[from-size : from])); room < 0 {
			break
		}
		from -= size
	}
	to, room := offset, most-before+max(room, 0)
	for n := 0; to < len(line) && n < most; n++ {
		_, size := utf8.DecodeRuneInString(line[to:])
		if room -= cells(onLine(line[to : to+size])); room < 0 {
			break
		}
		to += size
	}
	left, right := onLine(line[from:offset]), onLine(line[offset:to])
	if from > 0 {
		left = "…" + strings.TrimLeftFunc(left, unicode.IsMark)
	}
	if to < len(line) {
		right += "…"
	}
	return left + right, len(left)
}

// onLine returns s, a part of a line, as it is shown there.
func onLine(s string) string { return printable(strings.ReplaceAll(s, "\t", " ")) }

// cells returns how many columns of a terminal printable text takes.
func cells(s string) int { return ansi.StringWidthWc(s) }

// shorten returns as much of s as takes at most 100 characters once it is
// quoted: what is said of a value must not be lost behind it.
func shorten(s string) string {
	const most = 100
	room := most
	for i := 0; i < len(s); {
		_, n := utf8.DecodeRuneInString(s[i:])
		if room -= utf8.RuneCountInString(strconv.Quote(s[i:i+n])) - len(`""`); room < 0 {
			return s[:i] + "…"
		}
		i += n
	}
	return s
}

// shortenMiddle returns at most some 400 characters of s, from its beginning
// and from its end: either may be what matters.
func shortenMiddle(s string) string {
	const half = 200
	head := byteOffset(s, half)
	if tail := len(s) - len(lastRunes(s, half)); head < tail {
		return s[:head] + "…" + s[tail:]
	}
	return s
}

// lastRunes returns the last n characters of s, or all of it.
func lastRunes(s string, n int) string {
	from := len(s)
	for ; n > 0 && from > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:from])
		from -= size
	}
	return s[from:]
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
