package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks s into rows of at most width cells, measured as c shows them,
// and returns the rows as spans of s, ascending and apart. A width below 1 is
// taken as 1. Every byte of s is in exactly one row, but for line endings and
// for the spaces and tabs at a break, before a line ending, or on a line of
// nothing else.
//
// LF, CR LF and CR end a row; an empty line is an empty span, and a line ending
// at the end of s adds none. Other rows break greedily at spaces and tabs, but
// not at no-break spaces, and within a word after
//
//   - a hyphen or a slash that has two letters on either side;
//   - an em dash between words, quoted or not.
//
// A word without such a place that is wider than a row begins a new one and is
// broken between characters as they are read, the grapheme clusters of UAX #29:
// a mark stays with its letter, a conjunct whole where the row has room for it. A
// line's indentation is kept on its first row where the first word fits beside
// it; a tab reaches for a tab stop, counted from where the row begins.
//
// Of what takes no cells on a letter, marks and what is invisible, a row has the
// first 32; what is beyond is in no row, and the next begins behind it. So a row
// costs no more than its width, whatever is in the text.
//
// A row is wider than width only where it is a single character that is: a
// wide one in a column of 1, or what ASCII spells out. [Truncate] cuts those.
func Wrap(s string, width int, c Charset) []Span {
	w := wrapper{s: s, width: max(width, 1), charset: c}
	for start := 0; start < len(s); {
		end, next := lineEnd(s, start)
		w.line(start, end)
		start = next
	}
	return w.rows
}

// lineEnd returns where the line that begins at start ends and where the next
// one begins.
func lineEnd(s string, start int) (end, next int) {
	n := strings.IndexAny(s[start:], "\r\n")
	if n < 0 {
		return len(s), len(s)
	}
	end = start + n
	if strings.HasPrefix(s[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

type wrapper struct {
	s       string
	width   int
	charset Charset
	rows    []Span

	row   Span // the row being filled
	cells int  // its width
}

const (
	mostMarks = 32 // on one letter in a row; Zalgo has fewer, every script far fewer
	tabStops  = 8  // cells from one to the next, as terminals have them
)

// line adds the rows of the line s[start:end].
func (w *wrapper) line(start, end int) {
	end = start + len(strings.TrimRight(w.s[start:end], " \t"))
	w.row, w.cells = Span{start, start}, 0
	full := false
	for at := start; at < end; {
		from, column := at, w.cells
		for isBlank(w.s[from]) {
			column += blankCells(w.s[from], column)
			from++
		}
		to, cells := w.chunk(from, end)
		if !full && column+cells <= w.width {
			w.row.End = to
			w.cells = column + cells
		} else {
			w.start(from)
			w.fill(to, cells)
		}
		at = w.behindMarks(to, end)
		full = at > to
	}
	w.rows = append(w.rows, w.row)
}

// blankCells returns the cells of a space, or of a tab, at a column from 0.
func blankCells(b byte, column int) int {
	if b == '\t' {
		return tabStops - column%tabStops
	}
	return 1
}

// behindMarks returns where what takes no cells ends that follows at to.
func (w *wrapper) behindMarks(to, end int) int {
	for to < end && w.s[to] >= utf8.RuneSelf {
		size, cells := w.measure(to)
		if cells > 0 {
			break
		}
		to += size
	}
	return to
}

// start ends the row being filled, if there is anything in it, and begins one
// at from.
func (w *wrapper) start(from int) {
	if w.row.Start < w.row.End {
		w.rows = append(w.rows, w.row)
	}
	w.row, w.cells = Span{from, from}, 0
}

// fill puts the chunk that ends at to, cells wide, into the row just started
// and as many more as it takes.
func (w *wrapper) fill(to, cells int) {
	if cells <= w.width {
		w.row.End, w.cells = to, cells
		return
	}
	for at := w.row.Start; at < to; {
		size, n := w.character(at, to)
		if n > 0 && w.cells > 0 && w.cells+n > w.width {
			w.start(at)
		}
		at += size
		w.row.End = at
		w.cells += n
	}
}

// chunk returns the end of what begins at from and must not be divided, a word
// or a part of one, and its width in cells.
func (w *wrapper) chunk(from, end int) (to, cells int) {
	marks := 0
	for to = from; to < end; {
		b := w.s[to]
		if isBlank(b) {
			break
		}
		size, n := w.measure(to)
		if marks++; n > 0 {
			marks = 0
		}
		if marks > mostMarks {
			break
		}
		to += size
		cells += n
		if (b == '-' || b == '/' || b >= utf8.RuneSelf) && w.mayBreak(from, to-size, to, end) {
			break
		}
	}
	return to, cells
}

// character returns the bytes and the cells of the grapheme cluster at offset at
// or, where it is wider than a row, of as much of it as a row takes.
func (w *wrapper) character(at, end int) (size, cells int) {
	if next := at + 1; w.s[at] < utf8.RuneSelf && (next == end || w.s[next] < utf8.RuneSelf) {
		return 1, 1
	}
	cluster, _ := ansi.FirstGraphemeCluster(w.s[at:end], ansi.WcWidth)
	for size < len(cluster) {
		n, c := w.measure(at + size)
		if size > 0 && c > 0 && cells+c > w.width {
			break
		}
		size += n
		cells += c
	}
	return w.behindMarks(at+size, end) - at, cells // marks on the picture of a control, too
}

// measure returns the bytes and the cells of the rune at offset at.
func (w *wrapper) measure(at int) (size, cells int) {
	if w.s[at] < utf8.RuneSelf {
		return 1, 1 // CR alone shows as nothing, and is in no line
	}
	shown, size := w.charset.cleanRune(w.s[at:])
	return size, Width(shown)
}

// mayBreak reports whether a row may end after the rune s[at:next] of the chunk
// that begins at from, in the line that ends at end.
func (w *wrapper) mayBreak(from, at, next, end int) bool {
	before, after := w.s[from:at], w.s[next:end]
	switch w.s[at:next] {
	case "-", "/", "‐":
		return endsInLetters(before) && beginsWithLetters(after)
	case "—":
		return before != "" && !endsInOpening(before) && beginsWord(after)
	}
	return false
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' }

// endsInLetters reports whether the last two runes of s are letters, or marks
// on one.
func endsInLetters(s string) bool {
	last, size := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return isWordPart(last) && isWordPart(before)
}

// beginsWithLetters reports whether s begins with a letter and another, or a
// mark on it.
func beginsWithLetters(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsLetter(first) && isWordPart(second)
}

// endsInOpening reports whether s ends in an opening bracket or quotation mark.
func endsInOpening(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.In(r, unicode.Pi, unicode.Ps)
}

// beginsWord reports whether s begins with a letter, a number, or what opens a
// bracket or a quotation.
func beginsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.L, unicode.N, unicode.Pi, unicode.Ps)
}

func isWordPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
