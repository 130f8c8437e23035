package yaml

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

const byteOrderMark = "\ufeff"

// A mark is the place of one character. There is one for every markSize bytes,
// so that a place is told by looking at no more than that.
type mark struct{ offset, line, column uint32 }

const markSize = 1 << 10

// survey sets the marks, and refuses what YAML does not count as printable
// (§ 5.1), control characters above all.
func (d *Document) survey() error {
	if strings.HasPrefix(d.source, byteOrderMark) {
		d.start = len(byteOrderMark)
	}
	m := mark{uint32(d.start), 1, 1}
	d.marks = append(make([]mark, 0, len(d.source)/markSize+1), m)
	for i := d.start; i < len(d.source); {
		if i/markSize == len(d.marks) {
			m.offset = uint32(i)
			d.marks = append(d.marks, m)
		}
		r, width := rune(d.source[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(d.source[i:])
		}
		switch {
		case r == '\n':
			m.line, m.column = m.line+1, 0
		case r == utf8.RuneError && width == 1:
			return d.fail(i, fmt.Sprintf("byte %d is not UTF-8", i), "convert the file to UTF-8")
		case r == '\r' && !strings.HasPrefix(d.source[i+1:], "\n"):
			return d.fail(i, "a carriage return without a line feed ends no line", "end lines with a line feed")
		case !printable(r):
			return d.fail(i, fmt.Sprintf("the character %U must not stand in YAML", r), "")
		}
		m.column++
		i += width
	}
	return nil
}

// printable is c-printable (§ 5.1).
func printable(r rune) bool {
	switch {
	case r < ' ':
		return r == '\t' || r == '\n' || r == '\r'
	case r >= 0x7f && r < 0xa0:
		return r == 0x85
	}
	return r != 0xfffe && r != 0xffff
}

func (d *Document) fail(offset int, message, hint string) error {
	line, column := d.Place(offset)
	return &Error{Offset: offset, Line: line, Column: column, Message: message, Hint: hint}
}

// Place returns the line and the column of the character at offset, both from
// 1, the column in characters. A byte order mark counts as no character.
func (d *Document) Place(offset int) (line, column int) {
	if len(d.marks) == 0 {
		return 1, 1
	}
	m := d.marks[min(offset/markSize, len(d.marks)-1)]
	line, column = int(m.line), int(m.column)
	for i := int(m.offset); i < min(offset, len(d.source)); i++ {
		switch c := d.source[i]; {
		case c == '\n':
			line, column = line+1, 1
		case utf8.RuneStart(c):
			column++
		}
	}
	return line, column
}

// Line returns the line around offset, without its break, and the byte in it
// that stands at offset. It cuts the line off most characters before that one,
// and at least as many behind it.
func (d *Document) Line(offset, most int) (line string, at int) {
	offset = max(d.start, min(offset, len(d.source)))
	from := offset
	for n := 0; n < most && from > d.start && d.source[from-1] != '\n'; n++ {
		_, width := utf8.DecodeLastRuneInString(d.source[d.start:from])
		from -= width
	}
	to := min(len(d.source), offset+most*utf8.UTFMax)
	behind, _, _ := strings.Cut(d.source[offset:to], "\n")
	return strings.TrimSuffix(d.source[from:offset]+behind, "\r"), offset - from
}
