package data

import (
	"fmt"
	"strings"
	"unicode"

	"dateline/timeline"
)

// maxEffort bounds the search for hints, so that a corpus with thousands of
// quotes from the wrong text is reported within seconds. Its unit is a
// comparison of two words.
const maxEffort = 500_000_000

// afford reports whether a search that compares words with a text of size
// bytes is within what is left of maxEffort, and takes it off.
func (r *reader) afford(words, size int) bool {
	const wordLength = 5
	r.effort += words * (size/wordLength + 1)
	return r.effort <= maxEffort
}

// A passage is a quote as it stands in timeline.yaml.
type passage struct{ exact, prefix, suffix word }

func (p passage) quote() timeline.Quote {
	return timeline.Quote{Exact: p.exact.text, Prefix: p.prefix.text, Suffix: p.suffix.text}
}

// prove locates p in the text of source and reports where it cannot.
func (r *reader) prove(p passage, source string) timeline.Excerpt {
	q := p.quote()
	x := timeline.Excerpt{Source: source, Quote: q, Text: q.Exact}
	text := r.texts[source]
	if text == nil || q.Exact == "" {
		return x // that was reported
	}
	found := text.Locate(q)
	x.Match = found.Match
	switch {
	case found.Match.Found():
		x.Span, x.Text = found.Span, text.String()[found.Span.Start:found.Span.End]
	case found.Match == timeline.Ambiguous:
		r.doubt(p.exact.at, r.distinction(text, q, found.Span),
			"this quote stands %d times in the text of %q", found.Count, source)
	case found.Count > 0:
		r.wrongContext(p, text, source)
	default:
		r.doubt(p.exact.at, r.nearest(q.Exact, source), "this quote is not in the text of %q", source)
	}
	return x
}

// provePhrase locates w, the phrase a date or a fact rests on, in the text of
// source. Of several places the first counts. It returns the phrase as the
// source has it.
func (r *reader) provePhrase(w word, source string) (string, timeline.Span) {
	text := r.texts[source]
	if text == nil {
		return w.text, timeline.Span{} // that was reported
	}
	found := text.Locate(timeline.Quote{Exact: w.text})
	if found.Match == timeline.Missing {
		r.doubt(w.at, r.nearest(w.text, source), "this phrase is not in the text of %q", source)
		return w.text, timeline.Span{}
	}
	return text.String()[found.Span.Start:found.Span.End], found.Span
}

// wrongContext reports p, whose words are in text but never after its prefix
// and before its suffix.
func (r *reader) wrongContext(p passage, text *timeline.Text, source string) {
	alone := text.Locate(timeline.Quote{Exact: p.exact.text})
	key, w, side := "suffix", p.suffix, "after"
	only := timeline.Quote{Exact: p.exact.text, Prefix: p.prefix.text}
	if p.prefix.text != "" && text.Locate(only).Match == timeline.Missing {
		key, w, side = "prefix", p.prefix, "before"
	}
	hint := "leave it out: the words stand there once"
	if alone.Match == timeline.Ambiguous {
		hint = r.distinction(text, timeline.Quote{Exact: p.exact.text}, alone.Span)
	}
	r.doubt(w.at, hint, "this %s does not stand directly %s the quote in the text of %q", key, side, source)
}

// distinction proposes the fewest words around at, one of the places where q
// stands, that tell it from the others.
func (r *reader) distinction(text *timeline.Text, q timeline.Quote, at timeline.Span) string {
	const most = 12 // words
	before, after := strings.Fields(before(text, at.Start)), strings.Fields(after(text, at.End))
	for n := 1; n <= most && r.afford(2, len(text.String())); n++ {
		prefix := strings.Join(before[max(0, len(before)-n):], " ")
		if decides(text, timeline.Quote{Exact: q.Exact, Prefix: prefix, Suffix: q.Suffix}, prefix) {
			return fmt.Sprintf("for the one in line %d add prefix: %q", lineOf(text, at), prefix)
		}
		suffix := strings.Join(after[:min(n, len(after))], " ")
		if decides(text, timeline.Quote{Exact: q.Exact, Prefix: q.Prefix, Suffix: suffix}, suffix) {
			return fmt.Sprintf("for the one in line %d add suffix: %q", lineOf(text, at), suffix)
		}
	}
	return "quote more words"
}

// decides reports whether q stands in text once; added is what was added to it,
// which a bare full stop is too little for.
func decides(text *timeline.Text, q timeline.Quote, added string) bool {
	return strings.ContainsFunc(added, unicode.IsLetter) && text.Locate(q).Match.Found()
}

// context is how many bytes around a quote are searched for a distinction.
const context = 400

func before(text *timeline.Text, offset int) string {
	return strings.ToValidUTF8(text.String()[max(0, offset-context):offset], "")
}

func after(text *timeline.Text, offset int) string {
	return strings.ToValidUTF8(text.String()[offset:min(len(text.String()), offset+context)], "")
}

// lineOf returns the line of text that at begins in, from 1.
func lineOf(text *timeline.Text, at timeline.Span) int {
	return 1 + strings.Count(text.String()[:at.Start], "\n")
}

// nearest tells what in the text of source, or in another, is most like words.
func (r *reader) nearest(words, source string) string {
	for _, other := range r.sources.ids {
		text := r.texts[other]
		if other != source && text != nil && r.afford(1, len(text.String())) &&
			text.Locate(timeline.Quote{Exact: words}).Match != timeline.Missing {
			return fmt.Sprintf("it is in the text of %q", other)
		}
	}
	text := r.texts[source]
	if !r.afford(len(strings.Fields(words)), len(text.String())) {
		return ""
	}
	at, alike := text.Nearest(words)
	if alike == 0 {
		return ""
	}
	near := strings.Join(strings.Fields(text.String()[at.Start:at.End]), " ")
	hint := fmt.Sprintf("line %d has %q", lineOf(text, at), near)
	if d := difference(words, near); d != "" {
		hint += ", which differs only in " + d
	}
	return hint
}
