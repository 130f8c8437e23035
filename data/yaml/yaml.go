// Package yaml reads the part of YAML 1.2.2 that people write a corpus in, and
// tells of every value where it stands.
//
// It reads one document (§ 9.1) of block mappings, sequences and scalars (§ 8),
// flow mappings, sequences and scalars (§ 7), and comments (§ 6.6). Anchors,
// aliases, merge keys, tags, directives, keys that are no scalars, pairs in a
// flow sequence and second documents are refused, so what is read is no larger
// than what is written. It knows no types: but for null, which is nothing,
// every scalar is the text it is written as (the failsafe schema, § 10.1).
//
// It is laxer than the standard in four things: the lines of a quotation or of
// a collection in brackets may be indented as little as they like, keys may be
// longer than 1,024 characters, a character outside of the basic plane may be
// written as two escapes as in JSON, and a file need not end with a line break.
//
// A text may come from anywhere. Reading looks at each byte a fixed number of
// times, goes no deeper than [MaxDepth] and takes memory of a small factor of
// the text, which it shares: a scalar without escapes that stands on one line
// is no copy. The text is not changed before it is read, so that offsets are
// those of the file.
//
// The package does no IO and knows nothing of what the texts mean. Package data
// drives it.
package yaml

import "fmt"

// Bounds on what is read.
const (
	MaxSize  = 64 << 20 // bytes of a text
	MaxDepth = 32       // collections within collections
)

// An Error says why a text is not YAML as this package reads it, and where.
type Error struct {
	Offset       int    // in bytes, from 0
	Line, Column int    // of Offset, as [Document.Place] gives them
	Message      string // what is wrong: a clause without a full stop
	Hint         string // what would be right; often empty
}

// Error returns the place and the message.
func (e *Error) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Message) }

// Parse reads source, which is UTF-8, with or without a byte order mark; lines
// end with a line feed or with a carriage return and a line feed.
//
// An error is an [*Error]. With it comes a document that can tell places and
// lines but has the zero Node for its root.
func Parse(source string) (*Document, error) {
	d, _, err := parse(source)
	return d, err
}

// parse is Parse. It also returns how many times it looked at a byte.
func parse(source string) (d *Document, visited int, err error) {
	d = &Document{source: source}
	if len(source) > MaxSize {
		return d, 0, d.fail(0, fmt.Sprintf("more than %d MiB of YAML", MaxSize>>20), "")
	}
	if err := d.survey(); err != nil {
		return d, len(source), err
	}
	p := parser{Document: d, pos: d.start}
	if err := p.document(); err != nil {
		d.nodes = nodes{}
		return d, len(source) + p.visited, err
	}
	return d, len(source) + p.visited, nil
}
