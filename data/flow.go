package data

import (
	"fmt"

	"github.com/goccy/go-yaml/token"
)

// flow builds a value in flow style: [a, b], {a: b} or a scalar within one.
func (b *builder) flow() (*node, error) {
	switch b.peek() {
	case token.SequenceStartType:
		return b.flowCollection(sequence, token.SequenceEndType)
	case token.MappingStartType:
		return b.flowCollection(mapping, token.MappingEndType)
	}
	return b.scalar()
}

// flowCollection builds a collection whose opening bracket is next.
func (b *builder) flowCollection(kind kind, end token.Type) (*node, error) {
	if err := b.descend(); err != nil {
		return nil, err
	}
	defer b.ascend()
	n := &node{kind: kind, at: placeOf(b.next())}
	for separated := true; ; {
		switch {
		case len(b.tokens) == 0:
			return nil, &syntaxError{at: n.at, message: "this bracket is never closed"}
		case b.peek() == end:
			b.next()
			return n, nil
		case !separated:
			return nil, b.unexpected("a comma or a closing bracket is wanted here",
				fmt.Sprintf("the bracket in line %d is open", n.at.line))
		}
		if err := b.flowMember(n); err != nil {
			return nil, err
		}
		if separated = b.peek() == token.CollectEntryType; separated {
			b.next()
		}
	}
}

// flowMember adds to n the item or the key and value that come next.
func (b *builder) flowMember(n *node) error {
	if b.atKey() != (n.kind == mapping) {
		if n.kind == mapping {
			return b.unexpected("a key and a colon are wanted here", "")
		}
		return b.unexpected("a key and a value in a list", "put a text that holds a colon in quotes, or the pair in { }")
	}
	var colon place
	if n.kind == mapping {
		key, err := b.key()
		if err != nil {
			return err
		}
		n.keys = append(n.keys, key)
		colon = placeOf(b.next())
	}
	if t := b.peek(); n.kind == mapping && (t == token.CollectEntryType || t == token.MappingEndType) {
		n.items = append(n.items, &node{at: colon})
		return nil
	}
	if len(b.tokens) == 0 {
		return nil // flowCollection reports the bracket
	}
	item, err := b.flow()
	n.items = append(n.items, item)
	return err
}
