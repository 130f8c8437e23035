package yaml

import (
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// escape reads the escape in double quotes whose backslash is next (§ 5.7) and
// appends what it stands for to the text.
func (p *parser) escape() error {
	c := p.ahead(1)
	if isBreak(c) { // the line break is no part of the text, those behind it are
		p.pos++
		p.text = appendBreaks(p.text, p.breaks()-1)
		return nil
	}
	if digits := escapeDigits(c); digits > 0 {
		return p.escapedCode(digits)
	}
	r := escaped(c)
	if r < 0 {
		at := p.pos
		sign, _ := utf8.DecodeRuneInString(p.source[p.pos+1:])
		return p.fail(at, fmt.Sprintf(`the escape \%c is not known`, sign),
			`write \\ for a backslash, or put the text in single quotes`)
	}
	p.text = utf8.AppendRune(p.text, r)
	p.pos += 2
	return nil
}

// escaped returns what a backslash and c stand for, -1 where they stand for
// nothing.
func escaped(c byte) rune {
	switch c {
	case '0':
		return 0
	case 'a':
		return '\a'
	case 'b':
		return '\b'
	case 't', '\t':
		return '\t'
	case 'n':
		return '\n'
	case 'v':
		return '\v'
	case 'f':
		return '\f'
	case 'r':
		return '\r'
	case 'e':
		return 0x1b
	case ' ', '"', '/', '\\':
		return rune(c)
	case 'N':
		return 0x85
	case '_':
		return 0xa0
	case 'L':
		return 0x2028
	case 'P':
		return 0x2029
	}
	return -1
}

// escapeDigits returns how many hexadecimal digits follow c in an escape.
func escapeDigits(c byte) int {
	switch c {
	case 'x':
		return 2
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 0
}

// escapedCode reads \x, \u or \U and its digits. A character outside of the
// basic plane may also be written as a pair of surrogates, as in JSON.
func (p *parser) escapedCode(digits int) error {
	at := p.pos
	r, ok := p.code(digits)
	if ok && digits == 4 && utf16.IsSurrogate(r) && p.peek() == '\\' && p.ahead(1) == 'u' {
		var low rune
		low, ok = p.code(digits)
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			r = pair
		}
	}
	switch {
	case !ok:
		return p.fail(at, fmt.Sprintf(`%d hexadecimal digits are wanted behind \%c`, digits, p.source[at+1]),
			`write \\ for a backslash, or put the text in single quotes`)
	case !utf8.ValidRune(r):
		return p.fail(at, fmt.Sprintf("the escape %s is no character", p.source[at:p.pos]), "")
	}
	p.text = utf8.AppendRune(p.text, r)
	return nil
}

// code goes over an escape with the given number of digits and returns their
// value.
func (p *parser) code(digits int) (rune, bool) {
	from := p.pos + 2
	p.pos = min(from+digits, len(p.source))
	code, err := strconv.ParseUint(p.source[from:p.pos], 16, 32)
	return rune(code), err == nil && p.pos == from+digits
}
