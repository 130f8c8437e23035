package timeline

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/fold"
	"dateline/timeline/spell"
)

// ParseFilter reads an expression such as
//
//	year:2003..2004 tag:pilot,guidance -actor:"lord laming" is:starred "green paper"
//
// Its conditions stand apart by white space and must all hold; "-" before one
// turns it round. A condition is a field, a colon and a value, or else text: a
// word, or a phrase in quotation marks, compared as by a [fold.Pattern] of its own.
// [Term] says what the fields are and what their values mean. Values
// may be quoted, commas between them make alternatives, and a tag, a weight, a
// status and what follows "is:" may be shortened to a beginning that no other
// has. Case is nothing in fields and values, except as a Pattern has it.
// Quotation marks may be typographic, and one that is never closed quotes to
// the end. The empty expression is the zero Filter.
//
// Tags, actors and sources must be known to t. The error is an
// [*ExpressionError] of the first condition that has a fault.
func ParseFilter(expression string, t *Timeline) (Filter, error) {
	var all []Term
	for _, tok := range scan(expression) {
		c, err := t.term(tok)
		if err != nil {
			err.Expression = expression
			return Filter{}, err
		}
		all = append(all, c)
	}
	return Filter{}.with(all...), nil
}

// term returns what a token means. The error lacks the expression.
func (t *Timeline) term(tok token) (Term, *ExpressionError) {
	field := FieldText
	if tok.name != "" {
		var err error
		if field, err = ParseField(strings.ToLower(tok.name)); err != nil {
			return Term{}, unknownField(tok)
		}
	}
	if tok.stray.Len() > 0 {
		return Term{}, &ExpressionError{Span: tok.stray, Reason: "a space must stand outside of a quotation mark"}
	}
	c := Term{Field: field, Not: tok.not}
	for i, v := range tok.values {
		if cleanValue(v.text) == "" {
			return Term{}, t.missing(tok, field, i)
		}
		text, err := t.resolve(field, v)
		if err != nil {
			return Term{}, err
		}
		c.Values = append(c.Values, text)
	}
	return c, nil
}

// resolve returns the value of a field that v stands for.
func (t *Timeline) resolve(field Field, v value) (string, *ExpressionError) {
	switch field {
	case FieldYear:
		return resolveYears(v)
	case FieldActor, FieldSpeaker:
		if len(t.actorsLike(v.text)) > 0 {
			return v.text, nil
		}
		return "", t.unknown(field, v, t.actorNames())
	case FieldSource:
		if len(t.sourcesLike(v.text)) > 0 {
			return v.text, nil
		}
		return "", t.unknown(field, v, t.sourceNames())
	case FieldText:
		return v.text, nil
	}
	known := t.words(field)
	begun := beginning(known, v.text)
	switch len(begun) {
	case 0:
		return "", t.unknown(field, v, known)
	case 1:
		return begun[0], nil
	}
	return "", &ExpressionError{
		Span:   v.span,
		Reason: fmt.Sprintf("%s begins more than one %s: %s", spell.Quoted(v.text), noun(field), first(begun)),
	}
}

// words returns the words that are the values of a field; nil for a field that
// has others.
func (t *Timeline) words(field Field) []string {
	switch field {
	case FieldTag:
		var tags []string
		for _, tag := range t.tags {
			tags = append(tags, tag.Name)
		}
		return tags
	case FieldWeight:
		return weights.Words
	case FieldStatus:
		return statuses.Words
	case FieldIs:
		return []string{IsStarred, IsDisputed}
	}
	return nil
}

// beginning returns the known word that is word, or else those that begin with
// it, both folded.
func beginning(known []string, word string) []string {
	word = fold.Of(cleanValue(word)).String()
	var begun []string
	for _, k := range known {
		switch folded := fold.Of(k).String(); {
		case folded == word:
			return []string{k}
		case strings.HasPrefix(folded, word):
			begun = append(begun, k)
		}
	}
	return begun
}

func resolveYears(v value) (string, *ExpressionError) {
	years, err := parseYears(strings.TrimSpace(v.text))
	if err == nil {
		return years.String(), nil
	}
	fault := &ExpressionError{Span: v.span, Reason: err.Error()}
	if date := new(edtf.Error); errors.As(err, &date) {
		fault.Reason, fault.Hint = date.Reason, date.Hint
	}
	return "", fault
}

// actorNames returns what an actor may be called by, the IDs first.
func (t *Timeline) actorNames() []string {
	var ids, names []string
	for _, a := range t.actors {
		ids = append(ids, a.ID)
		names = append(names, a.Spellings()...)
	}
	return withWords(ids, names)
}

// sourceNames returns what a source may be called by, the IDs first.
func (t *Timeline) sourceNames() []string {
	var ids, names []string
	for _, s := range t.sources {
		ids = append(ids, s.ID)
		names = append(names, s.names()...)
	}
	return withWords(ids, names)
}

// withWords returns IDs, names and the single words of both.
func withWords(ids, names []string) []string {
	all := append(ids, names...)
	for _, name := range slices.Clone(all) {
		all = append(all, strings.FieldsFunc(name, isSeparator)...)
	}
	return all
}

// isSeparator reports whether r sets apart the words of a name or an ID.
func isSeparator(r rune) bool { return strings.ContainsRune(" -_.'’", r) }
