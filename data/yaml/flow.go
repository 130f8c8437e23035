package yaml

import (
	"fmt"
	"strings"
)

// A bracket is an opening bracket and what it stands in.
type bracket struct {
	kind    Kind
	at      int
	closing byte
	parent  int // the column of the block entry around it
}

// flowCollection reads the sequence or mapping whose opening bracket is next
// (§ 7.4), within a block entry at column parent. It ends behind the closing
// bracket.
func (p *parser) flowCollection(parent int) error {
	b := bracket{Sequence, p.pos, ']', parent}
	if p.peek() == '{' {
		b.kind, b.closing = Mapping, '}'
	}
	if err := p.descend(b.at); err != nil {
		return err
	}
	defer p.ascend()
	index := p.add(record{start: uint32(b.at), kind: b.kind})
	p.pos++
	for separated := true; ; {
		if err := p.gap(); err != nil {
			return err
		}
		switch c := p.peek(); {
		case c == 0 || p.anyMarker():
			return p.fail(b.at, "this bracket is never closed", "")
		case c == b.closing:
			p.pos++
			p.end = p.pos
			p.close(index)
			return nil
		case !separated && p.unclosed():
			return p.long.fault(p)
		case !separated, c == ']', c == '}':
			return p.fail(p.pos, "a comma or a closing bracket is wanted here", p.open(b))
		}
		if err := p.flowMember(b); err != nil {
			return err
		}
		if separated = p.peek() == ','; separated {
			p.pos++
		}
	}
}

// open is the hint that b is not closed.
func (p *parser) open(b bracket) string {
	line, _ := p.Place(b.at)
	return fmt.Sprintf("the bracket %c in line %d is open", p.source[b.at], line)
}

// flowFail reports what stands at offset within b: what is wrong in another
// line is so most likely since b is not closed.
func (p *parser) flowFail(b bracket, offset int, message, hint string) error {
	if b.at < p.line {
		hint = p.open(b)
	}
	return p.fail(offset, message, hint)
}

// gap goes to the next text in a flow collection, over white space, line breaks
// and comments (§ 6.7).
func (p *parser) gap() error {
	for p.restIsEmpty() && p.peek() != 0 {
		p.breaks()
	}
	if p.peek() == '#' {
		return p.astray()
	}
	return nil
}

// flowMember reads an item, or a key and its value, and what separates it from
// the next text.
func (p *parser) flowMember(b bracket) error {
	start := p.pos
	if b.kind == Mapping {
		if nothing, err := p.flowKey(b); nothing || err != nil {
			return err
		}
	}
	if err := p.flowNode(b); err != nil {
		return err
	}
	if err := p.gap(); err != nil {
		return err
	}
	switch {
	case p.peek() != ':' || p.unclosed():
		return nil
	case b.kind == Mapping:
		return p.flowFail(b, p.pos, "a colon where no key is", hintColon+"; a comma stands before a key")
	}
	return p.flowFail(b, start, "a key and a value in a list", hintColon+", or the pair in { }")
}

// flowKey reads the key of a flow mapping, its colon and the gap behind that.
// It reports whether there is no value, and adds it then.
func (p *parser) flowKey(b bracket) (nothing bool, err error) {
	const wanted = "a key and a colon are wanted here"
	start, line := p.pos, p.line
	if c := p.peek(); c == '[' || c == '{' || c == ',' {
		return false, p.flowFail(b, start, wanted, hintQuotes)
	}
	index, err := p.scalar(b.parent, true)
	if err != nil {
		return false, err
	}
	end := p.pos
	if err := p.gap(); err != nil {
		return false, err
	}
	switch {
	case p.peek() != ':' && p.unclosed():
		return false, p.long.fault(p)
	case p.peek() != ':' && strings.Contains(p.source[start:end], ":"):
		return false, p.flowFail(b, start, wanted, "a space stands behind the colon")
	case p.peek() != ':' && strings.TrimSpace(p.source[b.at+1:start]) == "":
		return false, p.flowFail(b, start, wanted, hintBracket)
	case p.peek() != ':':
		return false, p.flowFail(b, start, wanted, "put a text that holds a comma in quotes")
	case p.line != line:
		return false, p.apart(start)
	}
	if err := p.key(index); err != nil {
		return false, err
	}
	p.pos++
	behind := uint32(p.pos)
	if err := p.gap(); err != nil {
		return false, err
	}
	if nothing = p.peek() == ',' || p.peek() == '}'; nothing {
		p.add(record{start: behind, end: behind, kind: Nothing, form: plain})
	}
	return nothing, nil
}

// flowNode reads a value in b. A bracket that is never closed is reported as
// such where the text ends.
func (p *parser) flowNode(b bracket) error {
	switch c := p.peek(); {
	case c == '[' || c == '{':
		return p.flowCollection(b.parent)
	case c == 0 || p.anyMarker():
		return p.fail(b.at, "this bracket is never closed", "")
	}
	_, err := p.scalar(b.parent, true)
	return err
}
