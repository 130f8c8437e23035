package data

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// Bounds on what is read from a corpus that may come from anywhere.
const (
	maxTimeline = 64 << 20 // bytes of timeline.yaml
	maxDepth    = 32       // collections within collections; the schema needs seven
	// The lexer looks at the rest of a line again for each tab, and at the
	// rest of a run for each '<': without a bound its time is quadratic.
	maxTabs, maxRun = 100, 100
)

// A place is a line and a column in timeline.yaml, both from 1, the column in
// characters.
type place struct{ line, column int }

// A syntaxError says why a text is not the YAML a corpus is written in.
type syntaxError struct {
	at            place
	message, hint string
}

func (e *syntaxError) Error() string {
	return fmt.Sprintf("%d:%d: %s", e.at.line, e.at.column, e.message)
}

// parse reads source as one YAML document. It is the part of YAML 1.2 that
// data needs: mappings, sequences and scalars in every style, comments, and at
// most one document. Anchors, aliases, merge keys, tags, directives and
// complex keys are refused, so what is read is no larger than what is written.
//
// The lexer is goccy/go-yaml's. Its parser is not used: it descends one call
// deeper for every key of a mapping, so a long list of sources could overflow
// the stack, which nothing can recover from.
//
// An error is a [*syntaxError].
func parse(source string) (*node, error) {
	if err := checkCharacters(source); err != nil {
		return nil, err
	}
	tokens, err := tokenize(source)
	if err != nil {
		return nil, err
	}
	b := builder{tokens: tokens, lines: strings.Split(source, "\n")}
	return b.document()
}

// normalize removes a byte order mark and makes line breaks single line feeds.
// A last line break is added where there is none, since the lexer does not
// fold the last character of a scalar that ends with the file.
func normalize(source []byte) string {
	source = bytes.TrimPrefix(source, []byte("\ufeff"))
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	if !bytes.HasSuffix(source, []byte("\n")) {
		source = append(bytes.Clone(source), '\n')
	}
	return string(source)
}

// checkCharacters refuses what YAML 1.2 does not count as printable, and what
// would take the lexer beyond reasonable time.
func checkCharacters(source string) error {
	invalid := invalidByte(source)
	line, lineStart, tabs, run := 1, 0, 0, 0
	for i, r := range source {
		message := ""
		switch {
		case r == '\n':
			line, lineStart, tabs = line+1, i+1, 0
		case r == '\t':
			if tabs++; tabs > maxTabs {
				message = fmt.Sprintf("more than %d tabs in a line", maxTabs)
			}
		case i == invalid:
			message = fmt.Sprintf("byte %d is not UTF-8", i)
		case r < ' ' || r >= 0x7f && r < 0xa0 && r != 0x85 || r == 0xfffe || r == 0xffff:
			message = fmt.Sprintf("the character %U must not stand in YAML", r)
		}
		if run++; r != '<' {
			run = 0
		}
		if run > maxRun {
			message = fmt.Sprintf("more than %d < in a row", maxRun)
		}
		if message != "" {
			column := utf8.RuneCountInString(source[lineStart:i]) + 1
			return &syntaxError{at: place{line, column}, message: message}
		}
	}
	return nil
}

// tokenize splits source into tokens, without comments. A panic in the lexer
// is taken for a fault of the text, since the text is what it cannot cope with.
func tokenize(source string) (tokens token.Tokens, err error) {
	defer func() {
		if p := recover(); p != nil {
			tokens, err = nil, &syntaxError{
				at:      place{1, 1},
				message: fmt.Sprintf("the YAML reader failed: %v", p),
				hint:    "this is a defect of the program; please report it with the file",
			}
		}
	}()
	for _, t := range lexer.Tokenize(source) {
		if t.Type == token.CommentType {
			continue
		}
		if message := refused(t); message != "" {
			return nil, &syntaxError{at: placeOf(t), message: message}
		}
		tokens = append(tokens, t)
	}
	return tokens, nil
}

// refused says why t has no place in a corpus; it is empty where t has one.
func refused(t *token.Token) string {
	switch t.Type {
	case token.InvalidType:
		return t.Error
	case token.AnchorType, token.AliasType, token.MergeKeyType:
		return "anchors and aliases are not read: write the value out"
	case token.TagType:
		return "tags that begin with ! are not read: put the text in quotes"
	case token.DirectiveType:
		return "directives are not read: leave the line out"
	case token.MappingKeyType:
		return "a key is a plain word: leave out the ?"
	}
	return ""
}

func placeOf(t *token.Token) place { return place{t.Position.Line, t.Position.Column} }
