package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/fold"
	"dateline/timeline/span"
)

// line is a line of a text as far as it tells whether it was wrapped. The zero
// line is blank.
type line struct {
	at     span.Span // without the white space around it
	indent int       // bytes of white space before it

	isRead bool // what follows is known
	width  int  // in cells, as far as measured
	word   int  // cells that its first word would take on the line above
	item   bool // it begins like an item of a list
	begins letterCase
	ends   ending
	broken bool // it ends with a letter and a hyphen

	hasSmall bool // it has small letters, and so is no headline in capitals
}

// letterCase is what a line's first letter or digit is.
type letterCase uint8

const (
	other    letterCase = iota
	capital             // a capital letter
	small               // a small letter
	caseless            // a letter of a script without case
)

// ending is what a line ends with.
type ending uint8

const (
	within   ending = iota
	pause           // a comma or the like, after which the sentence goes on
	sentence        // what a sentence ends with
)

// newLine returns the line of text at a span.
func newLine(text string, at span.Span) line {
	raw := text[at.Start:at.End]
	trimmed := strings.TrimSpace(raw)
	if trimmed == "" {
		return line{}
	}
	indent := len(raw) - len(trimLeft(raw))
	start := at.Start + indent
	return line{at: span.Of(start, start+len(trimmed)), indent: indent}
}

func (l *line) blank() bool { return l.at.Len() == 0 }

// read looks at the line closely.
func (l *line) read(text string) {
	if l.isRead {
		return
	}
	s := text[l.at.Start:l.at.End]
	l.isRead = true
	l.item = isItem(s)
	l.measure(s)
	l.begin(s)
	l.end(s)
	l.hasSmall = strings.ContainsFunc(s[:min(len(s), measured)], unicode.IsLower)
}

// measured is as far as lines are measured, in cells.
const measured = 2 * widestLine

// measure counts the cells of the line s: an ideograph takes two.
func (l *line) measure(s string) {
	for _, r := range s {
		if l.width >= measured {
			break
		}
		l.width += cells(r)
		switch {
		case l.word > 0:
		case fold.Unspaced(r):
			l.word = l.width + together
		case r == ' ' || l.width > roomForWord || r >= 0x80 && unicode.IsSpace(r):
			l.word = l.width
		}
	}
	if l.word == 0 {
		l.word = l.width + 1
	}
}

// together is how much of a text without spaces is kept on one line with its
// first character: signs that may not begin a line.
const together = 4

// cells returns about how many cells r takes.
func cells(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.IsMark(r):
		return 0
	case r >= 0x1100 && (r >= 0x2E80 && fold.Unspaced(r) || unicode.Is(unicode.Hangul, r)):
		return 2
	}
	return 1
}

// roomForWord is as much of a word as is believed not to have had room.
const roomForWord = 24

// begin looks at the first letter or digit of the line s, within its first word.
func (l *line) begin(s string) {
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			l.begins = small
		case unicode.IsUpper(r), unicode.IsTitle(r):
			l.begins = capital
		case unicode.IsLetter(r):
			l.begins = caseless
		case !unicode.In(r, unicode.L, unicode.N) && !unicode.IsSpace(r):
			continue
		}
		return
	}
}

// end looks at the last sign of the line s, before what closes after it.
func (l *line) end(s string) {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		switch {
		case unicode.Is(unicode.STerm, r), r == '…':
			l.ends = sentence
		case fold.IsHyphen(r) && s != "" && !strings.HasSuffix(s, " "):
			last, _ := utf8.DecodeLastRuneInString(s)
			l.ends, l.broken = pause, unicode.IsLetter(last)
		case strings.ContainsRune(",;،؛、，；·—–(", r):
			l.ends = pause
		case unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi), r == '"', r == '\'':
			continue
		}
		return
	}
}

// isItem reports whether a line begins like an item of a list: with a bullet or
// dash, or with a short number or a letter and a stop or bracket, and a blank.
func isItem(s string) bool {
	mark, rest, blank := strings.Cut(s, " ")
	if tab, after, ok := strings.Cut(mark, "\t"); ok {
		mark, rest, blank = tab, after, true
	}
	r, n := utf8.DecodeRuneInString(mark)
	switch {
	case fold.Unspaced(r):
		return r == '・' || r == '　'
	case !blank || rest == "":
		return false
	case n == len(mark):
		paired := unicode.In(r, unicode.Pe, unicode.Pf, unicode.Ps, unicode.Pi) || r == '"' || r == '\''
		return !paired && !unicode.In(r, unicode.L, unicode.N) && r != '&'
	}
	number := strings.TrimPrefix(mark, "(")
	end, n := utf8.DecodeLastRuneInString(number)
	number = number[:len(number)-n]
	if end != '.' && end != ')' || number == "" || utf8.RuneCountInString(number) > 3 {
		return false
	}
	digits := strings.IndexFunc(number, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
	return digits || len(number) == 1 && unicode.IsLetter(rune(number[0]))
}
