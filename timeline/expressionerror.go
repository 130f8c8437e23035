package timeline

import (
	"fmt"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/span"
	"dateline/timeline/spell"
)

// ExpressionError says where and why an expression is none that [ParseFilter]
// reads.
type ExpressionError struct {
	Expression string    // as given
	Span       span.Span // of Expression: what is wrong, at least one byte
	Reason     string    // what is wrong there: a clause without a full stop
	Hint       string    // the nearest right text to stand in the place of Span; empty where none is near
}

// Error returns one sentence without a full stop, such as
//
//	"tag:pilto" cannot be read: there is no tag "pilto"; did you mean tag:pilot?
func (e *ExpressionError) Error() string {
	said := fmt.Sprintf("%s cannot be read: %s", spell.Quoted(e.Expression), e.Reason)
	if e.Hint == "" {
		return said
	}
	whole := e.Span
	for _, tok := range scan(e.Expression) {
		if tok.span.Overlaps(e.Span) {
			whole = tok.span
		}
	}
	return said + "; did you mean " + e.Expression[whole.Start:e.Span.Start] + e.Hint + e.Expression[e.Span.End:whole.End] + "?"
}

// Mended returns the expression with the hint in the place of what is wrong,
// or "" where there is no hint. It may have a further fault.
func (e *ExpressionError) Mended() string {
	if e.Hint == "" {
		return ""
	}
	return e.Expression[:e.Span.Start] + e.Hint + e.Expression[e.Span.End:]
}

func unknownField(tok token) *ExpressionError {
	e := &ExpressionError{Span: tok.named}
	e.Reason = fmt.Sprintf("there is no field %s: fields are %s, and text with a colon is quoted",
		spell.Quoted(tok.name), list(fields.Words))
	if near := spell.Nearest(tok.name, fields.Words); near != "" {
		e.Hint = near + ":"
	}
	return e
}

// missing is the fault of a condition whose i-th value is blank.
func (t *Timeline) missing(tok token, field Field, i int) *ExpressionError {
	e := &ExpressionError{Span: tok.values[i].span}
	switch {
	case tok.name == "" && e.Span.Len() == 0:
		e.Span, e.Reason = tok.span, "a condition must follow the minus sign directly"
		return e
	case e.Span.Len() == 0 && i == 0:
		e.Span = tok.named
	case e.Span.Len() == 0:
		e.Span.Start-- // the comma
	}
	e.Reason = "a value is missing: " + t.usage(field)
	return e
}

// unknown is the fault of a value that is none of what is known by name.
func (t *Timeline) unknown(field Field, v value, known []string) *ExpressionError {
	e := &ExpressionError{Span: v.span, Reason: fmt.Sprintf("there is no %s %s", noun(field), spell.Quoted(v.text))}
	if near := spell.Nearest(v.text, known); near != "" {
		e.Hint = writeValue(near)
		return e
	}
	e.Reason += ": " + t.usage(field)
	return e
}

// noun is what a value of a field is called.
func noun(field Field) string {
	if field == FieldIs {
		return "state"
	}
	return field.String()
}

// usage says what the values of a field are.
func (t *Timeline) usage(field Field) string {
	switch field {
	case FieldYear:
		return edtf.YearRangeForms
	case FieldActor:
		return "an actor is given by ID or by a part of the name"
	case FieldSpeaker:
		return "a speaker is an actor, given by ID or by a part of the name"
	case FieldSource:
		return "a source is given by ID or by a part of its publisher, issuer, author or file"
	case FieldText:
		return "text is a word, or a phrase in quotation marks"
	}
	const enough, room = 20, 400 // words, bytes of them
	if known := t.words(field); 0 < len(known) && len(known) <= enough {
		if all := list(known); len(all) <= room {
			return "it is one of " + all
		}
	}
	return "a " + noun(field) + " is one word of the timeline's list"
}

// first is list, of the first of many words.
func first(words []string) string {
	const enough = 12
	if more := len(words) - enough; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(words[:enough], ", "), more)
	}
	return list(words)
}

// list joins words with commas and "and".
func list(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
