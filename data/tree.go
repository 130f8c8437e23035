package data

import (
	"strings"

	"github.com/goccy/go-yaml/token"
)

// A node is a value in timeline.yaml.
type node struct {
	kind  kind
	at    place   // of its first character; for a block scalar, of its first line
	text  string  // of a scalar
	keys  []word  // of a mapping, as written
	items []*node // of a sequence; of a mapping, the values of its keys
}

// A word is a scalar and where it stands.
type word struct {
	text string
	at   place
}

type kind uint8

const (
	nothing kind = iota // no value, or null
	scalar
	sequence
	mapping
)

// String returns the kind as an error message names it.
func (k kind) String() string {
	return [...]string{"nothing", "a text", "a list", "a mapping"}[k]
}

// A builder makes a tree of nodes from tokens. Its calls go as deep as the
// collections do, and no deeper than maxDepth.
type builder struct {
	tokens token.Tokens
	lines  []string
	depth  int
}

// document builds the one value the tokens hold.
func (b *builder) document() (*node, error) {
	if b.peek() == token.DocumentHeaderType {
		b.next()
	}
	if len(b.tokens) == 0 {
		return nil, &syntaxError{at: place{1, 1}, message: "there is nothing here"}
	}
	root, err := b.block()
	if err != nil {
		return nil, err
	}
	if b.peek() == token.DocumentEndType {
		b.next()
	}
	switch {
	case b.peek() == token.DocumentHeaderType:
		return nil, b.unexpected("a second document", "one file holds one timeline")
	case len(b.tokens) > 0:
		return nil, b.unexpected("this does not belong to what is above",
			"indent it like its neighbours, or put the text in quotes")
	}
	return root, nil
}

// peek returns the type of the next token, or UnknownType at the end.
func (b *builder) peek() token.Type {
	if len(b.tokens) == 0 {
		return token.UnknownType
	}
	return b.tokens[0].Type
}

func (b *builder) next() *token.Token {
	t := b.tokens[0]
	b.tokens = b.tokens[1:]
	return t
}

func (b *builder) unexpected(message, hint string) error {
	return &syntaxError{at: placeOf(b.tokens[0]), message: message, hint: hint}
}

// atKey reports whether a scalar that is a key comes next.
func (b *builder) atKey() bool {
	return len(b.tokens) > 1 && isScalar(b.tokens[0].Type) && b.tokens[1].Type == token.MappingValueType
}

// descend guards a collection; each call that returns nil is followed by one
// of ascend.
func (b *builder) descend() error {
	if b.depth++; b.depth > maxDepth {
		return b.unexpected("collections are nested too deeply", "")
	}
	return nil
}

func (b *builder) ascend() { b.depth-- }

// block builds the value that begins with the next token.
func (b *builder) block() (*node, error) {
	switch {
	case b.peek() == token.SequenceEntryType:
		return b.blockSequence()
	case b.atKey():
		return b.blockMapping()
	case b.peek() == token.SequenceStartType, b.peek() == token.MappingStartType:
		return b.flow()
	}
	return b.scalar()
}

func (b *builder) blockSequence() (*node, error) {
	if err := b.descend(); err != nil {
		return nil, err
	}
	defer b.ascend()
	n := &node{kind: sequence, at: placeOf(b.tokens[0])}
	for b.peek() == token.SequenceEntryType && placeOf(b.tokens[0]).column == n.at.column {
		item, err := b.member(b.next(), n.at.column, false)
		if err != nil {
			return nil, err
		}
		n.items = append(n.items, item)
	}
	return n, nil
}

func (b *builder) blockMapping() (*node, error) {
	if err := b.descend(); err != nil {
		return nil, err
	}
	defer b.ascend()
	n := &node{kind: mapping, at: placeOf(b.tokens[0])}
	for b.atKey() && placeOf(b.tokens[0]).column == n.at.column {
		key, err := b.key()
		if err != nil {
			return nil, err
		}
		value, err := b.member(b.next(), n.at.column, true)
		if err != nil {
			return nil, err
		}
		n.keys, n.items = append(n.keys, key), append(n.items, value)
	}
	return n, nil
}

// key reads a key and leaves the colon.
func (b *builder) key() (word, error) {
	if t := b.peek(); t == token.LiteralType || t == token.FoldedType {
		return word{}, b.unexpected("a block of text cannot be a key", "")
	}
	n, err := b.scalar()
	if err != nil {
		return word{}, err
	}
	if b.tokens[0].Position.Line != n.at.line {
		return word{}, &syntaxError{
			at: n.at, message: "a key and its colon stand on one line",
			hint: "indent this like its neighbours, or put the text in quotes",
		}
	}
	return word{n.text, n.at}, nil
}

// member builds what follows indicator, a dash or the colon of a key, in a
// block collection at column parent.
func (b *builder) member(indicator *token.Token, parent int, ofKey bool) (*node, error) {
	after := placeOf(indicator)
	if len(b.tokens) == 0 {
		return &node{at: after}, nil
	}
	at := placeOf(b.tokens[0])
	sameLine := at.line == after.line
	// The dashes of a key's list may stand under the key itself.
	indented := at.column > parent || ofKey && at.column == parent && b.peek() == token.SequenceEntryType
	switch t := b.peek(); {
	case t == token.DocumentHeaderType, t == token.DocumentEndType, !sameLine && !indented:
		return &node{at: after}, nil
	case sameLine && ofKey && b.atKey() && placeOf(b.tokens[1]).line > at.line:
		return nil, &syntaxError{
			at: b.firstLine(placeOf(b.tokens[1]).line), message: "this line is indented too far",
			hint: "indent it like its neighbours",
		}
	case sameLine && ofKey && b.atKey():
		return nil, b.unexpected("a second key on one line", "put a text that holds a colon in quotes")
	case sameLine && ofKey && t == token.SequenceEntryType:
		return nil, b.unexpected("a list begins on a line of its own", "")
	}
	n, err := b.block()
	if err != nil || len(b.tokens) == 0 {
		return n, err
	}
	switch at := placeOf(b.tokens[0]); {
	case b.peek() == token.MappingValueType:
		return nil, b.unexpected("a colon where no key is", "put a text that holds a colon in quotes")
	case at.column > parent && b.peek() != token.DocumentHeaderType && b.peek() != token.DocumentEndType:
		return nil, b.unexpected("this does not belong to what is above",
			"indent it like its neighbours, or put the text in quotes")
	}
	return n, nil
}

// scalar builds a scalar of any style.
func (b *builder) scalar() (*node, error) {
	if !isScalar(b.peek()) {
		return nil, b.unexpected("a value is wanted here", "put a text that holds such a character in quotes")
	}
	t := b.next()
	n := &node{kind: scalar, at: placeOf(t), text: t.Value}
	switch t.Type {
	case token.NullType:
		n.kind = nothing
	case token.SingleQuoteType, token.DoubleQuoteType:
	case token.LiteralType, token.FoldedType:
		n.text = ""
		if b.peek() == token.StringType {
			n.at, n.text = b.firstLine(n.at.line+1), b.next().Value
		}
	default:
		n.at = b.plainPlace(n.at, n.text)
	}
	return n, nil
}

// plainPlace returns where a plain scalar with the given text begins that the
// lexer places at at: it takes spaces at the end of the line for a part of what
// is before the text.
func (b *builder) plainPlace(at place, text string) place {
	line := b.lines[at.line-1]
	first, _, _ := strings.Cut(text, " ")
	if !strings.HasPrefix(line[byteOffset(line, at.column-1):], first) {
		at.column -= len(line) - len(strings.TrimRight(line, " "))
	}
	return at
}

// firstLine returns where the first line that is not blank begins, from line
// on.
func (b *builder) firstLine(line int) place {
	for ; line < len(b.lines); line++ {
		text := b.lines[line-1]
		if trimmed := strings.TrimLeft(text, " "); trimmed != "" {
			return place{line, len(text) - len(trimmed) + 1}
		}
	}
	return place{line, 1}
}

func isScalar(t token.Type) bool {
	switch t {
	case token.StringType, token.SingleQuoteType, token.DoubleQuoteType, token.LiteralType, token.FoldedType,
		token.NullType, token.BoolType, token.IntegerType, token.BinaryIntegerType, token.OctetIntegerType,
		token.HexIntegerType, token.FloatType, token.InfinityType, token.NanType:
		return true
	}
	return false
}
