package yaml

import (
	"fmt"
	"strings"
)

// A parser goes over a document once, from its first byte to its last. Where it
// must look ahead, over white space, line breaks and one character more, it
// goes over the same bytes a second time, never a third. Its calls go as deep
// as the collections do.
type parser struct {
	*Document
	pos   int // of what comes next
	depth int

	line   int  // where the line of pos begins
	indent int  // the spaces before the text of the line; -1 at the end of the document
	tabbed bool // whether a tab came since the line, or the value of a dash or colon, began

	end  int       // of the last value
	long quotation // the last one over several lines
	text []byte    // of the scalar at hand, where it must be put together

	visited int // how many times a byte was looked at
}

const (
	hintQuotes  = "put a text that holds such a character in quotes"
	hintColon   = "put a text that holds a colon in quotes"
	hintBracket = "put a text that begins with a bracket in quotes"
	hintItem    = "an item begins with a dash and a space"
	hintAligned = "indent it like its neighbours, or put the text in quotes"
)

// document reads the one value of the document (§ 9).
func (p *parser) document() error {
	where := ownLine
	if p.content(); p.marker("---") {
		p.pos += len("---")
		if p.white(); p.restIsEmpty() {
			p.content()
		} else {
			where = afterMarker
		}
	}
	switch {
	case where == ownLine && p.marker("---"):
		return p.second()
	case where == ownLine && p.indent < 0:
		return p.fail(p.start, "there is nothing here", "")
	}
	if err := p.node(-1, where); err != nil {
		return err
	}
	for p.marker("...") {
		p.pos += len("...")
		if err := p.rest(); err != nil {
			return err
		}
	}
	switch {
	case p.marker("---"):
		return p.second()
	case p.pos < len(p.source):
		return p.unrelated()
	}
	return nil
}

func (p *parser) second() error {
	return p.fail(p.pos, "a second document", "one file holds one timeline")
}

// tab reports a tab in the indentation of a line, which is of spaces (§ 6.1).
func (p *parser) tab() error {
	at := p.line + strings.IndexByte(p.source[p.line:], '\t')
	return p.fail(at, "a tab stands where a line is indented", "indent with spaces")
}

// descend guards a collection that begins at start; each call that returns nil
// is followed by one of ascend.
func (p *parser) descend(start int) error {
	if p.depth++; p.depth > MaxDepth {
		return p.fail(start, "collections are nested too deeply", fmt.Sprintf("there can be %d within each other", MaxDepth))
	}
	return nil
}

func (p *parser) ascend() { p.depth-- }

// add notes a value and returns its index.
func (p *parser) add(r record) uint32 {
	p.end = int(r.end)
	return p.nodes.add(r)
}

// close notes that the members of the collection at index are complete, and
// that it ends with the last of them.
func (p *parser) close(index uint32) {
	r := p.nodes.at(index)
	r.link, r.end = p.nodes.count, uint32(p.end)
}

// peek returns the next byte, 0 at the end: no text holds it.
func (p *parser) peek() byte { return p.ahead(0) }

// ahead returns the byte n behind the next one, 0 behind the end.
func (p *parser) ahead(n int) byte {
	if p.pos+n >= len(p.source) {
		return 0
	}
	return p.source[p.pos+n]
}

func isBreak(c byte) bool { return c == '\n' || c == '\r' }

func isWhite(c byte) bool { return c == ' ' || c == '\t' }

// isGap reports whether c separates: white space, a line break, the end.
func isGap(c byte) bool { return c == 0 || isWhite(c) || isBreak(c) }

func isFlowIndicator(c byte) bool {
	return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'
}

// marker reports whether mark, --- or ..., stands alone at the start of the
// line (§ 9.1.2).
func (p *parser) marker(mark string) bool {
	return p.pos == p.line && strings.HasPrefix(p.source[p.pos:], mark) && isGap(p.ahead(len(mark)))
}

func (p *parser) anyMarker() bool { return p.marker("---") || p.marker("...") }

// spaces goes over spaces, at most most of them, and returns how many.
func (p *parser) spaces(most int) int {
	from := p.pos
	for p.peek() == ' ' && p.pos-from < most {
		p.pos++
	}
	p.visited += p.pos - from
	return p.pos - from
}

// white goes over white space (§ 6.2) and notes where it holds a tab.
func (p *parser) white() {
	from := p.pos
	for ; isWhite(p.peek()); p.pos++ {
		p.tabbed = p.tabbed || p.peek() == '\t'
	}
	p.visited += p.pos - from
}

// toBreak goes to the end of the line.
func (p *parser) toBreak() {
	from := p.pos
	if n := strings.IndexByte(p.source[p.pos:], '\n'); n < 0 {
		p.pos = len(p.source)
	} else if p.pos += n; p.source[p.pos-1] == '\r' && n > 0 {
		p.pos--
	}
	p.visited += p.pos - from
}

// breaks goes over line breaks and lines of white space to what comes next, and
// returns how many breaks there were. Behind one, it notes the line.
func (p *parser) breaks() int {
	n := 0
	for ; isBreak(p.peek()); n++ {
		p.lineBreak()
		p.indent = p.spaces(MaxSize)
		p.white()
	}
	return n
}

// lineBreak goes over the next line break (§ 5.4), to the next line.
func (p *parser) lineBreak() {
	if p.peek() == '\r' {
		p.pos++
	}
	if p.peek() == '\n' {
		p.pos++
	}
	p.line, p.tabbed = p.pos, false
	p.visited++
}

// restIsEmpty goes to the end of the line and reports whether all that is there
// is white space and a comment (§ 6.6), which white space must precede.
func (p *parser) restIsEmpty() bool {
	p.white()
	if p.peek() == '#' && (p.pos == p.line || isWhite(p.source[p.pos-1])) {
		p.toBreak()
	}
	return p.peek() == 0 || isBreak(p.peek())
}

// content goes from the start or the end of a line to the next text that is no
// comment, and notes its line.
func (p *parser) content() {
	if p.pos == p.start {
		p.line = p.start
		p.indent = p.spaces(MaxSize)
	}
	for p.restIsEmpty() && p.peek() != 0 {
		p.breaks()
	}
	if p.peek() == 0 || p.anyMarker() {
		p.indent = -1
	}
}

// rest leaves the line behind a value, where nothing but a comment may follow,
// for the next text.
func (p *parser) rest() error {
	if !p.restIsEmpty() {
		return p.astray()
	}
	p.content()
	return nil
}
