package yaml

import (
	"bytes"
	"fmt"
	"strings"
)

// A quotation is where a quoted scalar is written.
type quotation struct{ start, end int }

// quoted reads the scalar whose opening quote is next (§ 7.3.1, § 7.3.2).
func (p *parser) quoted() (uint32, error) {
	start, quote, line := p.pos, p.peek(), p.line
	p.pos++
	p.text = p.text[:0]
	from, kept, apart := p.pos, 0, false // text before kept is not trimmed
	for {
		p.toQuote(quote)
		piece := p.source[from:p.pos]
		switch c := p.peek(); {
		case c == quote && (quote == '"' || p.ahead(1) != quote):
			r := record{start: uint32(start), end: uint32(p.pos + 1), kind: Scalar, form: quoted}
			if apart {
				r.form, r.link = decoded, p.keep(append(p.text, piece...))
			}
			p.pos++
			if p.line != line {
				p.long = quotation{start, p.pos}
			}
			return p.add(r), nil
		case c == quote:
			p.text = append(append(p.text, piece...), quote)
			p.pos += 2
		case c == 0, c == '\\' && p.ahead(1) == 0:
			return 0, p.endless(start)
		case c == '\\':
			p.text = append(p.text, piece...)
			if err := p.escape(); err != nil {
				return 0, err
			}
			kept = len(p.text)
		default:
			p.text = append(p.text, piece...)
			p.text = append(p.text[:kept], bytes.TrimRight(p.text[kept:], " \t")...)
			p.text = appendFold(p.text, p.breaks())
			kept = len(p.text)
		}
		if p.anyMarker() {
			return 0, p.endless(start)
		}
		from, apart = p.pos, true
	}
}

// toQuote goes to the next character that is not simply one of the text in
// quotes like quote: a quote, a backslash in double ones, a line break, the end.
func (p *parser) toQuote(quote byte) {
	from := p.pos
	for ; p.pos < len(p.source); p.pos++ {
		c := p.source[p.pos]
		if c == quote || isBreak(c) || c == '\\' && quote == '"' {
			break
		}
	}
	p.visited += p.pos - from
}

// unclosed reports whether a quotation of several lines ends directly before
// what comes next, which should not be there then.
func (p *parser) unclosed() bool {
	return p.long.end > p.long.start && strings.TrimLeft(p.source[p.long.end:p.pos], " \t") == ""
}

// fault reports q, behind which something stands that should not: most likely a
// quote was forgotten, and all is the wrong way round from there.
func (q quotation) fault(p *parser) error {
	line, _ := p.Place(q.end - 1)
	quote := p.source[q.start]
	return p.fail(q.start, fmt.Sprintf("this quote is closed only in line %d, in the middle of something else", line),
		fmt.Sprintf("close it with %c where its text ends", quote))
}

// endless reports the quote at start, which nothing closes.
func (p *parser) endless(start int) error {
	hint := ""
	if p.source[start] == '\'' {
		hint = "put a text that begins with an apostrophe in double quotes"
	}
	return p.fail(start, "this quote is never closed", hint)
}
