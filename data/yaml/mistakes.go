package yaml

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Most faults show where they stand. Those here tell a mistake that shows only
// later, or name what a person who writes by hand most likely meant.

// unrelated reports what stands at a place where no value can go on.
func (p *parser) unrelated() error {
	if p.tabbed && p.indent >= 0 {
		return p.tab()
	}
	return p.fail(p.pos, "this does not belong to what is above", hintAligned)
}

// mistaken reports the key at offset, below which something is indented that
// does not belong to it, where it was most likely not meant for a key: it begins
// with a sign of a list that no space follows or YAML does not know, or with
// what looks like the spaces of its indentation.
func (p *parser) mistaken(offset int) error {
	switch c, _ := utf8.DecodeRuneInString(p.source[offset:]); {
	case strings.ContainsRune("-‐–—−•‣·", c):
		return p.fail(offset, "this is not read as an item of a list", hintItem)
	case c > unicode.MaxASCII && unicode.IsSpace(c):
		return p.fail(offset, "a line is indented with a character that only looks like a space", "indent with spaces")
	}
	return nil
}

// colonHint returns what is wrong with the colon in the line that begins at
// start, and otherwise where there is none.
func (p *parser) colonHint(start int, otherwise string) string {
	line, _, _ := strings.Cut(p.source[start:p.pos], "\n")
	switch {
	case strings.ContainsAny(line, "：﹕∶"):
		return "the colon behind a key is an ASCII one, and a space stands behind it"
	case strings.Contains(line, ":"):
		return "a space stands behind the colon"
	}
	return otherwise
}

// astray reports what follows a value on its line.
func (p *parser) astray() error {
	const behind = "this does not belong to what is before it"
	switch c := p.peek(); {
	case p.unclosed():
		return p.long.fault(p)
	case c == '#':
		return p.fail(p.pos, behind, "a comment needs a space before its #")
	case c == ':' && isGap(p.ahead(1)):
		return p.fail(p.pos, "a colon where no key is", hintColon)
	}
	hint := hintBracket
	switch p.source[p.end-1] {
	case '"':
		hint = `put all of the text in the quotes, each " in it as \"`
	case '\'':
		hint = "put all of the text in the quotes, each ' in it as ''"
	}
	return p.fail(p.pos, behind, hint)
}
