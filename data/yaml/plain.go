package yaml

import (
	"fmt"
	"slices"
	"strings"
)

// scalar reads a plain or quoted scalar, within a block entry at column parent
// and perhaps in a flow collection there, and returns its index. It ends
// directly behind it.
func (p *parser) scalar(parent int, flow bool) (uint32, error) {
	switch c := p.peek(); {
	case c == '"' || c == '\'':
		return p.quoted()
	case !p.startsPlain(flow):
		return 0, p.refuse()
	}
	return p.plain(parent, flow), nil
}

// startsPlain reports whether a plain scalar begins with what is next:
// ns-plain-first (§ 7.3.3).
func (p *parser) startsPlain(flow bool) bool {
	switch c := p.peek(); c {
	case '-', '?', ':':
		return isPlainSafe(p.ahead(1), flow)
	default:
		return !isGap(c) && strings.IndexByte(",[]{}#&*!|>'\"%@`", c) < 0
	}
}

// isPlainSafe is ns-plain-safe.
func isPlainSafe(c byte, flow bool) bool { return !isGap(c) && !(flow && isFlowIndicator(c)) }

// refuse says why what is next does not begin a value.
func (p *parser) refuse() error {
	message, hint := "a value is wanted here", hintQuotes
	switch c := p.peek(); c {
	case '*':
		if isWhite(p.ahead(1)) {
			message, hint = "a star begins no item of a list", hintItem
			break
		}
		fallthrough
	case '&':
		message = "anchors and aliases are not read: write the value out"
		hint = fmt.Sprintf("put a text that begins with %c in quotes", c)
	case '!':
		message, hint = "tags that begin with ! are not read: put the text in quotes", ""
	case '?':
		message, hint = "a key is a plain word: leave out the ?", ""
	case '%', '@', '`', '|', '>':
		message, hint = fmt.Sprintf("a text without quotes must not begin with %c", c), "put it in quotes"
		if c == '%' && p.pos == p.line {
			message, hint = "directives are not read: leave the line out", ""
		}
	case ':':
		message, hint = "a colon where no key is", hintColon
	}
	return p.fail(p.pos, message, hint)
}

// plain reads a plain scalar (§ 7.3.3), which goes on in the lines that are
// indented further than parent.
func (p *parser) plain(parent int, flow bool) uint32 {
	start := p.pos
	end := p.plainInLine(flow)
	several := false
	for isBreak(p.peek()) {
		last, line := p.pos, p.line
		breaks := p.breaks()
		from := p.pos
		if from > last && !p.endsPlain(parent, flow) {
			if !several {
				several, p.text = true, append(p.text[:0], p.source[start:end]...)
			}
			end = p.plainInLine(flow)
			p.text = append(appendFold(p.text, breaks), p.source[from:end]...)
			continue
		}
		p.pos, p.line = last, line
		break
	}
	r := record{start: uint32(start), end: uint32(end), kind: Scalar, form: plain}
	switch {
	case several:
		r.form, r.link = decoded, p.keep(p.text)
	case isNull(p.source[start:end]):
		r.kind = Nothing
	}
	return p.add(r)
}

// endsPlain reports whether what is next, at the start of a line, does not
// belong to a plain scalar above it.
func (p *parser) endsPlain(parent int, flow bool) bool {
	switch c := p.peek(); {
	case c == 0, c == '#', p.anyMarker(), p.indent <= parent:
		return true
	case c == ':':
		return !isPlainSafe(p.ahead(1), flow)
	default:
		return flow && isFlowIndicator(c)
	}
}

// plainInLine goes to the end of the part of a plain scalar that is in this
// line, or to what ends it, and returns where its last character ends.
func (p *parser) plainInLine(flow bool) (end int) {
	from := p.pos
	for ; ; p.pos++ {
		switch c := p.peek(); {
		case c == ' ' || c == '\t':
			continue
		case c == 0, c == '\n', c == '\r',
			c == ':' && !isPlainSafe(p.ahead(1), flow),
			c == '#' && p.pos > from && isWhite(p.source[p.pos-1]),
			flow && isFlowIndicator(c):
			p.visited += p.pos - from
			return end
		}
		end = p.pos + 1
	}
}

// isNull reports whether a plain scalar is null in the core schema (§ 10.3.2).
func isNull(text string) bool {
	return text == "null" || text == "~" || text == "Null" || text == "NULL"
}

// appendFold appends what breaks line breaks in a row within a scalar of
// several lines read as: a space for one, else all but one of them (§ 6.5).
func appendFold(text []byte, breaks int) []byte {
	if breaks == 1 {
		return append(text, ' ')
	}
	return appendBreaks(text, breaks-1)
}

func appendBreaks(text []byte, n int) []byte {
	text = slices.Grow(text, n)
	for range n {
		text = append(text, '\n')
	}
	return text
}

// keep keeps a text apart from the source and returns its index.
func (p *parser) keep(text []byte) uint32 {
	p.texts = append(p.texts, string(text))
	return uint32(len(p.texts) - 1)
}
