package yaml

import "strings"

// A position is what a value of a block collection stands behind.
type position uint8

const (
	ownLine     position = iota // only spaces
	afterDash                   // the dash of an item, on the same line
	afterColon                  // the colon of a key, on the same line
	afterMarker                 // ---, on the same line
)

// node reads the value that comes next, within a block collection whose entries
// stand at column parent; -1 for the value that is the document. It ends at the
// next text.
func (p *parser) node(parent int, where position) error {
	start, line := p.pos, p.line
	switch c := p.peek(); {
	case p.atDash():
		return p.blockSequence(where)
	case c == '|' || c == '>':
		return p.blockScalar(parent)
	case c == '[' || c == '{':
		if err := p.flowCollection(parent); err != nil {
			return err
		}
		return p.rest()
	}
	tabbed, isPlain := p.tabbed, p.peek() != '"' && p.peek() != '\''
	index, err := p.scalar(parent, false)
	if err != nil {
		return err
	}
	if !p.atColon() {
		return p.rest()
	}
	switch {
	case where == afterColon && p.line != line && isPlain:
		if err := p.mistaken(line + parent); err != nil {
			return err
		}
		return p.fail(p.line+p.indent, "this line is indented too far", "indent it like its neighbours")
	case p.line != line:
		return p.apart(start)
	case where == afterColon:
		return p.fail(start, "a second key on one line", hintColon)
	case where == afterMarker:
		return p.fail(start, "a mapping begins on a line of its own", "")
	case tabbed:
		return p.tab()
	}
	return p.blockMapping(index, start-line)
}

// atDash reports whether the indicator of an item of a block sequence is next.
func (p *parser) atDash() bool { return p.peek() == '-' && isGap(p.ahead(1)) }

// atColon goes over white space and reports whether the indicator of a value of
// a block mapping is next.
func (p *parser) atColon() bool {
	p.white()
	return p.peek() == ':' && isGap(p.ahead(1))
}

// blockSequence reads the sequence whose first dash is next (§ 8.2.1).
func (p *parser) blockSequence(where position) error {
	switch {
	case where == afterColon || where == afterMarker:
		return p.fail(p.pos, "a list begins on a line of its own", "")
	case p.tabbed:
		return p.tab()
	}
	if err := p.descend(p.pos); err != nil {
		return err
	}
	defer p.ascend()
	column := p.pos - p.line
	index := p.add(record{start: uint32(p.pos), kind: Sequence})
	for {
		if err := p.entry(column, afterDash); err != nil {
			return err
		}
		if p.indent != column || !p.atDash() {
			break
		}
		if p.tabbed {
			return p.tab()
		}
	}
	p.close(index)
	return nil
}

// blockMapping reads the mapping at column whose first key is the scalar at
// index and whose first colon is next (§ 8.2.2).
func (p *parser) blockMapping(index uint32, column int) error {
	key := *p.nodes.at(index)
	if err := p.descend(int(key.start)); err != nil {
		return err
	}
	defer p.ascend()
	*p.nodes.at(index) = record{start: key.start, kind: Mapping}
	if err := p.key(p.add(key)); err != nil {
		return err
	}
	for {
		if err := p.entry(column, afterColon); err != nil {
			return err
		}
		if p.indent != column || p.atDash() {
			break
		}
		if err := p.nextKey(); err != nil {
			return err
		}
	}
	p.close(index)
	return nil
}

// nextKey reads another key of a block mapping and goes to its colon.
func (p *parser) nextKey() error {
	if p.tabbed {
		return p.tab()
	}
	start, line := p.pos, p.line
	if strings.IndexByte("|>[{", p.peek()) >= 0 {
		return p.fail(start, "a key and a colon are wanted here", hintQuotes)
	}
	index, err := p.scalar(MaxSize, false) // no line is indented further, so that it would go on there
	if err != nil {
		return err
	}
	switch {
	case !p.atColon() && !p.restIsEmpty():
		return p.astray()
	case !p.atColon():
		return p.fail(start, "a key and a colon are wanted here",
			p.colonHint(start, "a text that goes on from the line above is indented further than its key"))
	case p.line != line:
		return p.apart(start)
	}
	return p.key(index)
}

// apart reports the key at start, whose colon stands in another line.
func (p *parser) apart(start int) error {
	return p.fail(start, "a key and its colon stand on one line",
		p.colonHint(start, "indent this like its neighbours, or put the text in quotes"))
}

// key makes the scalar at index a key.
func (p *parser) key(index uint32) error {
	r := p.nodes.at(index)
	r.kind = Scalar // null is a text there
	if r.form == plain && p.source[r.start:r.end] == "<<" {
		return p.fail(int(r.start), "anchors and aliases are not read: write the value out", "leave out the <<")
	}
	return nil
}

// entry reads the value behind the dash or colon that is next, of a block
// collection at column parent. It ends at a text that is indented no further.
func (p *parser) entry(parent int, where position) error {
	first, keyed := p.line+parent, where == afterColon
	p.pos++
	behind := uint32(p.pos)
	p.tabbed = false
	if p.restIsEmpty() {
		p.content()
		// The dashes of a key's sequence may stand under the key itself.
		indented := p.indent > parent || where == afterColon && p.indent == parent && p.atDash()
		if !indented {
			p.add(record{start: behind, end: behind, kind: Nothing, form: plain})
			return nil
		}
		where = ownLine
	}
	if err := p.node(parent, where); err != nil {
		return err
	}
	if p.indent > parent {
		if err := p.mistaken(first); keyed && err != nil {
			return err
		}
		return p.unrelated()
	}
	return nil
}
