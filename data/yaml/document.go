package yaml

import (
	"iter"
	"strings"
)

// A Document is a text and the tree of the values in it. It is immutable and
// safe for concurrent use.
type Document struct {
	source string
	start  int // of the text behind a byte order mark
	marks  []mark
	nodes  nodes
	texts  []string // of the scalars that are not written as they read
}

// Root returns the one value of the document, the zero Node where Parse failed.
func (d *Document) Root() Node {
	if d.nodes.count == 0 {
		return Node{}
	}
	return Node{d, 0}
}

// Source returns the text as it was given to Parse.
func (d *Document) Source() string { return d.source }

// A Node is a value of a document, or the zero Node, which is none.
type Node struct {
	document *Document
	index    uint32
}

// A Kind is what a value is.
type Kind uint8

// The kinds of values.
const (
	Nothing  Kind = iota // left out, or null as in the core schema (§ 10.3.2): ~, null, Null, NULL
	Scalar               // a text
	Sequence             // a list of values
	Mapping              // keys, which are scalars, each with a value
)

// String returns the kind as an error message names it.
func (k Kind) String() string {
	return [...]string{"nothing", "a text", "a list", "a mapping"}[k]
}

func (n Node) record() *record { return n.document.nodes.at(n.index) }

// IsZero reports whether n is no value.
func (n Node) IsZero() bool { return n.document == nil }

// Kind returns what n is; the zero Node is Nothing.
func (n Node) Kind() Kind {
	if n.IsZero() {
		return Nothing
	}
	return n.record().kind
}

// Span returns where n is written, as offsets in bytes: from its first
// character to behind its last, brackets and quotes included. A block scalar
// begins with its | or > and ends with its last line, line break excluded. What
// is left out is an empty span behind the colon or the dash before it.
func (n Node) Span() (start, end int) {
	r := n.record()
	return int(r.start), int(r.end)
}

// At returns the offset a message about n should point at: of its first
// character; in a block scalar, of the first one of its text; of the colon or
// dash before what is left out.
func (n Node) At() int {
	r := n.record()
	start := int(r.start)
	switch {
	case r.start == r.end:
		return start - 1
	case r.form == block:
		written := n.document.source[start:r.end]
		header := strings.IndexByte(written, '\n') + 1
		if text := strings.TrimLeft(written[header:], " \r\n"); header > 0 && text != "" {
			return int(r.end) - len(text)
		}
	}
	return start
}

// Text returns the text of a scalar, with line breaks as single line feeds;
// null as it is written; of collections nothing.
func (n Node) Text() string {
	switch r := n.record(); r.form {
	case plain:
		return n.document.source[r.start:r.end]
	case quoted:
		return n.document.source[r.start+1 : r.end-1]
	case decoded, block:
		return n.document.texts[r.link]
	}
	return ""
}

// Items returns the values of a sequence in their order.
func (n Node) Items() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		if n.Kind() != Sequence {
			return
		}
		for i, end := n.index+1, n.record().link; i < end; i = n.document.nodes.after(i) {
			if !yield(Node{n.document, i}) {
				return
			}
		}
	}
}

// Len returns how many values a sequence or pairs a mapping has.
func (n Node) Len() int {
	count := 0
	for range n.Items() {
		count++
	}
	for range n.Pairs() {
		count++
	}
	return count
}

// Pairs returns the keys and values of a mapping in their order. The same key
// may come several times.
func (n Node) Pairs() iter.Seq2[Node, Node] {
	return func(yield func(key, value Node) bool) {
		if n.Kind() != Mapping {
			return
		}
		for i, end := n.index+1, n.record().link; i < end; i = n.document.nodes.after(i + 1) {
			if !yield(Node{n.document, i}, Node{n.document, i + 1}) {
				return
			}
		}
	}
}
