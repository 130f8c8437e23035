package data

import (
	"fmt"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
)

// Bounds on what proving one corpus may take, so that one made to keep the program
// busy is answered too. The unit is that of [quote.Text.Steps], of which a
// computer takes some hundred million a second or more. A hundred thousand quotes
// in a text of ten megabytes take a tenth of the first.
const (
	maxProving = 2_000_000_000 // for looking for quotes
	maxHinting = 1_000_000_000 // for finding out why some were not found
	maxNearest = 50_000_000    // for one passage that is nearest
)

// locate looks for q in text and takes what that costs off a budget.
func locate(text *quote.Text, q quote.Quote, spent *int) quote.Location {
	before := text.Steps()
	found := text.Locate(q)
	*spent += text.Steps() - before + asking
	return found
}

// asking is what looking into a text costs, however short it is.
const asking = 100

// afford reports whether one more hint is within what is left.
func (r *reader) afford() bool { return r.hinting < maxHinting }

// A passage is a quote as it stands in timeline.yaml.
type passage struct{ exact, prefix, suffix word }

func (p passage) quote() quote.Quote {
	return quote.Quote{Exact: p.exact.text, Prefix: p.prefix.text, Suffix: p.suffix.text}
}

// prove locates p in the text of source and reports where it cannot.
func (r *reader) prove(p passage, source string) timeline.Excerpt {
	r.watched.next()
	q := p.quote()
	x := timeline.Excerpt{Source: source, Quote: q, Text: q.Exact}
	text := r.texts[source]
	if text == nil || q.Exact == "" {
		return x // that was reported
	}
	if r.proving > maxProving {
		r.doubt(p.exact.at, "", "this quote was not looked for: those before it took too long to find in their texts")
		x.Match = quote.Unsought
		return x
	}
	found := locate(text, q, &r.proving)
	x.Match = found.Match
	switch {
	case found.Match.Found():
		x.Span, x.Again, x.Text = found.Span, found.Again, text.String()[found.Span.Start:found.Span.End]
		if found.Again.Len() > 0 {
			r.standsAgain(p, text, found, source)
		}
	case found.Match == quote.Ambiguous:
		r.ambiguous(p, text, found, source)
	case found.Count > 0:
		r.wrongContext(p, text, source)
	default:
		const missing = "this quote is not in the text of %q"
		r.doubt(p.exact.at, r.hint(missing, func() string { return r.nearest(q.Exact, source) }), missing, source)
	}
	return x
}

// hint returns what find finds, unless the fault of a kind is only counted.
func (r *reader) hint(kind string, find func() string) string {
	switch {
	case !r.faults.keeps(kind):
		return ""
	case !r.afford():
		return "what would be right was not looked for: too much was not found before"
	}
	return find()
}

// ambiguous reports p, which fits at more than one place of text.
func (r *reader) ambiguous(p passage, text *quote.Text, found quote.Location, source string) {
	message := "this quote stands %d times in the text of %q"
	if found.Count >= quote.Enough {
		message = "this quote stands %d times or more in the text of %q"
	}
	hint := r.hint(message, func() string { return r.distinction(text, p.quote(), found.Span) })
	r.doubt(p.exact.at, hint, message, found.Count, source)
}

// standsAgain warns that the words of p, which are found, stand once more in text
// but for white space: whoever wrote them may have meant that place.
func (r *reader) standsAgain(p passage, text *quote.Text, found quote.Location, source string) {
	const again = "but for white space, this quote stands in line %d of the text of %q too"
	hint := ""
	if r.warnings.keeps(again) && r.afford() {
		hint = r.distinction(text, p.quote(), found.Span)
		if other := r.distinction(text, p.quote(), found.Again); other != hint {
			hint += "; " + other
		}
	}
	r.warn(p.exact.at, hint, again, r.lineOf(text, found.Again), source)
}

// provePhrase locates w, the phrase a date or a fact rests on, in the text of
// source. Of several places the first counts. It returns the phrase as the
// source has it.
func (r *reader) provePhrase(w word, source string) (string, span.Span) {
	text := r.texts[source]
	if text == nil {
		return w.text, span.Span{} // that was reported
	}
	if r.proving > maxProving {
		r.doubt(w.at, "", "this phrase was not looked for: those before it took too long to find in their texts")
		return w.text, span.Span{}
	}
	before := text.Steps()
	first, ok := text.First(w.text)
	r.proving += text.Steps() - before
	if !ok {
		const missing = "this phrase is not in the text of %q"
		r.doubt(w.at, r.hint(missing, func() string { return r.nearest(w.text, source) }), missing, source)
		return w.text, span.Span{}
	}
	return text.String()[first.Start:first.End], first
}

// wrongContext reports p, whose words are in text but never after its prefix
// and before its suffix.
func (r *reader) wrongContext(p passage, text *quote.Text, source string) {
	const wrong = "this %s does not stand directly %s the quote in the text of %q"
	key, w, side := reason("suffix"), p.suffix, reason("after")
	only := quote.Quote{Exact: p.exact.text, Prefix: p.prefix.text}
	if p.prefix.text != "" && locate(text, only, &r.proving).Match == quote.Missing {
		key, w, side = "prefix", p.prefix, "before"
	}
	r.doubt(w.at, r.hint(wrong, func() string {
		q := quote.Quote{Exact: p.exact.text}
		if alone := locate(text, q, &r.hinting); alone.Match == quote.Ambiguous {
			return r.distinction(text, q, alone.Span)
		}
		return "leave it out: the words stand there once"
	}), wrong, key, side, source)
}

// distinction proposes the fewest words around at, one of the places where q
// stands, that tell it from the others.
func (r *reader) distinction(text *quote.Text, q quote.Quote, at span.Span) string {
	const most = 12 // words
	before, after := strings.Fields(before(text, at.Start)), strings.Fields(after(text, at.End))
	for n := 1; n <= most && r.afford(); n++ {
		prefix := strings.Join(before[max(0, len(before)-n):], " ")
		if r.decides(text, quote.Quote{Exact: q.Exact, Prefix: prefix, Suffix: q.Suffix}, prefix) {
			return fmt.Sprintf("for the one in line %d add prefix: %q", r.lineOf(text, at), prefix)
		}
		suffix := strings.Join(after[:min(n, len(after))], " ")
		if r.decides(text, quote.Quote{Exact: q.Exact, Prefix: q.Prefix, Suffix: suffix}, suffix) {
			return fmt.Sprintf("for the one in line %d add suffix: %q", r.lineOf(text, at), suffix)
		}
	}
	return "quote more words"
}

// decides reports whether q stands in text once; added is what was added to it,
// which a bare full stop is too little for.
func (r *reader) decides(text *quote.Text, q quote.Quote, added string) bool {
	if !strings.ContainsFunc(added, unicode.IsLetter) {
		return false
	}
	found := locate(text, q, &r.hinting)
	return found.Match.Found() && found.Again.Len() == 0
}

// context is how many bytes around a quote are searched for a distinction.
const context = 400

func before(text *quote.Text, offset int) string {
	return strings.ToValidUTF8(text.String()[max(0, offset-context):offset], "")
}

func after(text *quote.Text, offset int) string {
	return strings.ToValidUTF8(text.String()[offset:min(len(text.String()), offset+context)], "")
}

// lineOf returns the line of text that at begins in, from 1.
func (r *reader) lineOf(text *quote.Text, at span.Span) int {
	r.hinting += at.Start / 8
	return span.LineAt(text.String(), at.Start)
}

// nearest tells what in the text of source, or in another, is most like words.
func (r *reader) nearest(words, source string) string {
	for _, other := range r.sources.ids {
		text := r.texts[other]
		if other != source && text != nil && r.afford() &&
			locate(text, quote.Quote{Exact: words}, &r.hinting).Match != quote.Missing {
			return fmt.Sprintf("it is in the text of %q", other)
		}
	}
	text := r.texts[source]
	if r.compared != nil && r.compared != text {
		r.compared.Forget() // or what is kept of many texts would come to gigabytes
	}
	r.compared = text
	before := text.Steps()
	at, alike, whole := text.Nearest(words, min(maxNearest, max(0, maxHinting-r.hinting)))
	r.hinting += text.Steps() - before
	switch {
	case alike == 0 && !whole:
		return "the text is too long to look for what is nearest"
	case alike == 0:
		return ""
	}
	near := strings.Join(strings.Fields(text.String()[at.Start:at.End]), " ")
	hint := fmt.Sprintf("line %d has %q", r.lineOf(text, at), near)
	if d := difference(words, near); d != "" {
		hint += ", which differs only in " + d
	}
	return hint
}
