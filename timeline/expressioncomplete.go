package timeline

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/timeline/fold"
	"dateline/timeline/spell"
)

// Completions returns what may stand in expression from byte from up to the
// cursor, a byte offset: the fields, and the values of the field the cursor is
// in. What begins as the reader typed comes first, then what has a word that
// does, then what contains it, by its name or another spelling too; within each
// in the timeline's order. Where there is none of these, it is what is spelled
// alike. A bare word may become a field, or a value with its field before it
// if one of the value's words begins so. Values are quoted where they need to
// be. Nothing is offered for text in quotation marks.
func Completions(expression string, cursor int, t *Timeline) (from int, words []string) {
	cursor = max(0, min(cursor, len(expression)))
	for cursor > 0 && cursor < len(expression) && !utf8.RuneStart(expression[cursor]) {
		cursor--
	}
	typed := expression[:cursor]
	tokens := scan(typed)
	if len(tokens) == 0 || tokens[len(tokens)-1].span.End < cursor {
		return cursor, t.beginnings("")
	}
	tok := tokens[len(tokens)-1]
	last := tok.values[len(tok.values)-1]
	raw := typed[last.span.Start:last.span.End]
	opening, _ := utf8.DecodeRuneInString(raw)
	closing, size := utf8.DecodeLastRuneInString(raw)
	quoted := fold.IsQuotationMark(opening)
	switch closed := quoted && len(raw) > size && fold.IsQuotationMark(closing); {
	case closed || tok.stray.Len() > 0 || tok.name == "" && quoted:
		return cursor, nil
	case tok.name == "":
		return last.span.Start, t.beginnings(last.text)
	}
	field, err := ParseField(strings.ToLower(tok.name))
	if err != nil {
		if near := spell.Nearest(tok.name, fields.Words); near != "" {
			words = []string{near + ":" + typed[tok.named.End:]}
		}
		return tok.named.Start, words
	}
	for _, word := range t.completions(field, last.text) {
		taken := func(v value) bool { return v.text == word }
		if !slices.ContainsFunc(tok.values[:len(tok.values)-1], taken) {
			words = append(words, writeValue(word))
		}
	}
	return last.span.Start, words
}

// beginnings returns the fields a condition may begin with and, where
// something is typed of it, values with their fields.
func (t *Timeline) beginnings(typed string) []string {
	var words []string
	for _, name := range fields.Words {
		if strings.HasPrefix(name, strings.ToLower(typed)) {
			words = append(words, name+":")
		}
	}
	if typed == "" {
		return words
	}
	typed = foldValue(typed)
	var ranked [contains][]string
	for f := range Field(len(fields.Words)) {
		for _, c := range t.candidates(f) {
			if rank := c.rank(typed); rank < contains {
				ranked[rank] = append(ranked[rank], f.String()+":"+writeValue(c.word))
			}
		}
	}
	return append(words, slices.Concat(ranked[:]...)...)
}

// completions returns the values of a field that typed may become, nearest
// first.
func (t *Timeline) completions(field Field, typed string) []string {
	prefix := ""
	if from, to, isRange := strings.Cut(typed, ".."); field == FieldYear && isRange {
		prefix, typed = from+"..", to
	}
	typed = foldValue(typed)
	candidates := t.candidates(field)
	var ranked [unlike][]string
	for _, c := range candidates {
		if rank := c.rank(typed); rank < unlike {
			ranked[rank] = append(ranked[rank], prefix+c.word)
		}
	}
	words := slices.Concat(ranked[:]...)
	if len(words) == 0 {
		near := spell.Search{Steps: spell.MaxSteps}
		for _, c := range candidates {
			if c.isAlike(typed, &near) {
				words = append(words, prefix+c.word)
			}
		}
	}
	if prefix != "" { // a range that ends before it begins is none
		words = slices.DeleteFunc(words, func(w string) bool { _, err := parseYears(w); return err != nil })
	}
	return words
}

// candidate is a value of a field and what else it is known by.
type candidate struct {
	word  string
	names []string
}

// candidates returns the values of a field; none for text.
func (t *Timeline) candidates(field Field) []candidate {
	var all []candidate
	switch field {
	case FieldYear:
		for _, y := range t.All().Years() {
			all = append(all, candidate{word: strconv.Itoa(y.Year)})
		}
	case FieldActor:
		all = actorCandidates(t.actors)
	case FieldSpeaker:
		all = actorCandidates(t.speakers())
	case FieldSource:
		for _, s := range t.sources {
			all = append(all, candidate{s.ID, s.names()})
		}
	default:
		for _, word := range t.words(field) {
			all = append(all, candidate{word: word})
		}
	}
	return all
}

func actorCandidates(actors []Actor) []candidate {
	var all []candidate
	for _, a := range actors {
		all = append(all, candidate{a.ID, a.Spellings()})
	}
	return all
}

// How like what was typed a candidate is, the nearest first.
const (
	begins     = iota // it begins so
	wordBegins        // a word of it or of its names does
	contains          // it or one of its names has it
	unlike
)

// foldValue is what a value is compared by.
func foldValue(typed string) string { return fold.Of(cleanValue(typed)).String() }

// rank returns how like a folded value c is.
func (c candidate) rank(typed string) int {
	names, words := c.folded()
	starts := func(s string) bool { return strings.HasPrefix(s, typed) }
	has := func(s string) bool { return strings.Contains(s, typed) }
	switch {
	case starts(names[0]):
		return begins
	case slices.ContainsFunc(words, starts):
		return wordBegins
	case slices.ContainsFunc(names, has):
		return contains
	}
	return unlike
}

// isAlike reports whether a word or a name of c is spelled like a folded value.
func (c candidate) isAlike(typed string, near *spell.Search) bool {
	names, words := c.folded()
	return near.Nearest(typed, words) != "" || near.Nearest(typed, names) != ""
}

// folded returns the names of c, its word the first, and the words in them.
func (c candidate) folded() (names, words []string) {
	names = []string{fold.Of(c.word).String()}
	for _, name := range c.names {
		names = append(names, fold.Of(name).String())
	}
	return names, withWords(nil, names)[len(names):]
}
