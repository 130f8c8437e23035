package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/fold"
	"dateline/timeline/spell"
)

// A Field is what a condition of a [Filter] looks at.
type Field uint8

const (
	FieldYear   Field = iota // the years an event may fall in
	FieldWeight              // how much it matters
	FieldTag
	FieldActor   // who takes part in it
	FieldSpeaker // whose words its excerpts are
	FieldSource  // what its excerpts are taken from
	FieldStatus
	FieldIs   // what else it is: one of IsStarred, IsDisputed
	FieldText // words anywhere in it
)

// The values a [Term] of [FieldIs] may have.
const (
	IsStarred  = "starred"  // the reader starred it, as [Filter.Stars] says
	IsDisputed = "disputed" // a disagreement touches it
)

var fields = spell.Names[Field]{Place: "field", Words: []string{"year", "weight", "tag", "actor", "speaker", "source", "status", "is", "text"}}

// String returns the word that names f in an expression.
func (f Field) String() string { return fields.Word(f) }

// ParseField is the inverse of [Field.String]. The error of an unknown word is
// a [*spell.WordError].
func ParseField(word string) (Field, error) { return fields.Parse(word) }

// A Term is one condition of a [Filter]: it holds where any of its values
// holds, or where none does if Not is set. What a value may be depends on the
// field:
//
//   - a range of years as [edtf.ParseYearRange] reads it, or ".." for any year; it
//     holds for an event that may fall in the range
//   - a weight; it holds for that weight and heavier ones
//   - the name of a tag
//   - an actor: an ID, or else a part of IDs, names or spellings, folded as
//     [fold.Text] says; all that have it are meant
//   - a speaker likewise, who is an actor
//   - a source likewise, by ID or else a part of IDs, publishers, issuers, authors or
//     file names
//   - a status
//   - [IsStarred] or [IsDisputed]
//   - text that must stand in the title, the summary, an excerpt's text or a
//     name or spelling of an actor, compared as by a [fold.Pattern] of one phrase
//
// Values that name nothing hold for no event. A double quotation mark in a
// value counts as a space; blank values count as none, and a Term without
// values is no condition at all.
type Term struct {
	Field  Field
	Not    bool
	Values []string
}

// clean returns c with what its values mean and nothing else, each once.
func (c Term) clean() Term {
	values := make([]string, 0, len(c.Values))
	for _, v := range c.Values {
		v = cleanValue(v)
		if v != "" && !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	c.Values = values
	return c
}

func cleanValue(v string) string {
	if fold.Phrase(v).IsZero() {
		return ""
	}
	return strings.Join(strings.Fields(fold.Unquote(v)), " ")
}

// key is the same for terms that say the same in the same words.
func (c Term) key() string {
	c = c.clean()
	slices.Sort(c.Values)
	return c.String()
}

// String returns c as an expression has it, such as "-tag:reaction,press" or
// `"green paper"`; it is empty for a Term without values.
func (c Term) String() string {
	c = c.clean()
	if len(c.Values) == 0 {
		return ""
	}
	var b strings.Builder
	if c.Not {
		b.WriteByte('-')
	}
	if c.Field == FieldText && len(c.Values) == 1 {
		b.WriteString(writeText(c.Values[0]))
		return b.String()
	}
	b.WriteString(c.Field.String() + ":")
	for i, v := range c.Values {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(writeValue(v))
	}
	return b.String()
}

// Words returns c for a reader, such as "years 2003..2004", "not tag
// reaction" or "“green paper”".
func (c Term) Words() string {
	c = c.clean()
	values := strings.Join(c.Values, " or ")
	switch c.Field {
	case FieldYear:
		values = yearWords(c)
	case FieldWeight:
		values = weightWords(c)
	case FieldText:
		values = "“" + strings.Join(c.Values, "” or “") + "”"
	case FieldIs:
	default:
		values = c.Field.String() + " " + values
	}
	if c.Not {
		return "not " + values
	}
	return values
}

// yearWords says what a condition on the years leaves.
func yearWords(c Term) string {
	if len(c.Values) == 1 && c.Values[0] == anyYear.String() {
		return "any year"
	}
	noun := "year "
	words := make([]string, len(c.Values))
	for i, v := range c.Values {
		words[i] = v
		if years, err := parseYears(v); err == nil {
			words[i] = years.Words()
		}
		if i > 0 || strings.Contains(v, "..") {
			noun = "years "
		}
	}
	return noun + strings.Join(words, " or ")
}

// weightWords says what a condition on the weight leaves.
func weightWords(c Term) string {
	switch lightest, ok := c.lightest(); {
	case ok && lightest == Milestone:
		return "milestones"
	case ok && lightest == Happening:
		return "without statements"
	}
	return "weight " + strings.Join(c.Values, " or ")
}

// lightest returns the lightest weight c keeps, and whether c is a condition
// that says so.
func (c Term) lightest() (Weight, bool) {
	lightest, ok := lightestOf(c.Values)
	return lightest, ok && c.Field == FieldWeight && !c.Not
}

// lightestOf returns the lightest of the weights that values name, and whether
// there is one: to hold for any of them is to hold for it.
func lightestOf(values []string) (lightest Weight, ok bool) {
	for _, v := range values {
		if w, err := ParseWeight(v); err == nil {
			lightest, ok = max(lightest, w), true
		}
	}
	return lightest, ok
}

// Terms returns what p looks for as conditions of a [Filter], one for each word
// and phrase.
func Terms(p fold.Pattern) []Term {
	var terms []Term
	for _, w := range p.Words() {
		terms = append(terms, Term{Field: FieldText, Values: []string{w.String()}})
	}
	return terms
}
