package timeline

import (
	"slices"
	"sort"
	"strings"

	"dateline/timeline/fold"
	"dateline/timeline/quote"
	"dateline/timeline/span"
)

// An Index finds what a reader looks for in a timeline and in the articles it
// is told by. It is safe for concurrent use.
type Index struct {
	timeline *Timeline
	texts    []article // in the order of the timeline's sources
}

// article is a source's text: as it is, and its paragraphs folded, each but the
// last with endOfText after it.
type article struct {
	source, raw string
	fold.Text
}

// A Hit is an event, or a paragraph of an article, in which all words of a
// pattern occur.
type Hit struct {
	Event     int       // position of the event; -1 for a paragraph
	Places    []Place   // in the order of Part and Index: the texts of the event in which a word occurs; at least one
	Source    string    // ID of the article the paragraph stands in
	Paragraph span.Span // of the article's text: the paragraph
	Span      span.Span // of the article's text: the first occurrence in the paragraph that no event hit shows
}

// A Place is one of the texts of an event.
type Place struct {
	Part  Part
	Index int // into the event's Excerpts or Actors, for those parts
}

// A Part is a kind of text an event has.
type Part uint8

const (
	PartTitle Part = iota
	PartSummary
	PartExcerpt // the text of an excerpt
	PartActor   // the name or another spelling of an actor
)

// NewIndex prepares t, and texts by the ID of their source, for searching. A
// source without a text is searched by its excerpts alone; a text of no source
// of t is left out.
func NewIndex(t *Timeline, texts map[string]string) *Index {
	x := &Index{timeline: t}
	folded := make(map[string]fold.Text, len(texts)) // one file may be the text of many sources
	for _, s := range t.sources {
		text, ok := texts[s.ID]
		if !ok {
			continue
		}
		f, known := folded[text]
		if !known {
			f = foldParagraphs(text)
			folded[text] = f
		}
		x.texts = append(x.texts, article{s.ID, text, f})
	}
	t.foldedEvents()
	return x
}

// foldParagraphs folds the paragraphs of a text, with endOfText between them:
// no phrase is found across two.
func foldParagraphs(text string) fold.Text {
	var b fold.Builder
	b.Grow(len(text) + len(text)/8)
	end := -1
	for p := range quote.Paragraphs(text) {
		if end >= 0 {
			b.End(endOfText, end)
		}
		b.Write(text[p.Start:p.End], p.Start)
		end = p.End
	}
	return b.Text(max(0, end))
}

// Find returns where the words of p occur in the text of a source, as
// [fold.Pattern.Find] does in each of its paragraphs. ok is false where x does not
// have that text.
func (x *Index) Find(p fold.Pattern, source, text string) (spans []span.Span, ok bool) {
	for i := range x.texts {
		if a := &x.texts[i]; a.source == source && a.raw == text {
			return p.Find(a.Text), true
		}
	}
	return nil, false
}

// FindIn returns where the words of p occur in a text, as [fold.Pattern.Find] does
// in each of its paragraphs.
func FindIn(p fold.Pattern, text string) []span.Span { return p.Find(foldParagraphs(text)) }

// Search returns where p is found: first the events, in the timeline's order,
// in whose title, summary, excerpts and actors' names each word of p occurs
// somewhere; then paragraphs of the articles, by the date of the article and
// then in its order, in which each word of p occurs.
//
// A paragraph is left out where a reader has seen all of it: where each
// occurrence of each word in it stands within an excerpt of an event that is a
// hit too. The zero Pattern finds nothing.
func (x *Index) Search(p fold.Pattern) []Hit {
	if p.IsZero() {
		return nil
	}
	hits := x.events(p)
	found := make([]bool, x.timeline.Len())
	for _, h := range hits {
		found[h.Event] = true
	}
	for i := range x.texts {
		a := &x.texts[i]
		hits = a.search(hits, p, shownOf(x.timeline.Passages(a.source), found))
	}
	return hits
}

// events returns the events that are hits.
func (x *Index) events(p fold.Pattern) []Hit {
	var hits []Hit
	var places []Place // of all hits, one after the other
	texts := x.timeline.foldedEvents()
	for i, end := range texts.ends {
		start := texts.start(i)
		if !p.In(&texts.Text, start, end) {
			continue
		}
		from := len(places)
		for k := range p.Words() {
			places = appendPlaces(places, from, &p.Words()[k], &texts.Text, span.Of(start, end), &x.timeline.events[i])
		}
		slices.SortFunc(places[from:], comparePlaces)
		hits = append(hits, Hit{Event: i, Places: slices.Clip(places[from:])})
	}
	return hits
}

// appendPlaces appends to places those of the event's texts, which are at a span
// of in, in which w occurs and which are not among places[from:].
func appendPlaces(places []Place, from int, w *fold.Word, in *fold.Text, at span.Span, e *Event) []Place {
	for k := 0; at.Len() > 0; k++ {
		start := at.Start
		at.Start += strings.IndexByte(in.String()[start:], endOfText) + 1
		if !w.In(in, start, at.Start-1) {
			continue
		}
		var p Place
		switch {
		case k == 0:
		case k == 1:
			p.Part = PartSummary
		case k < 2+len(e.Excerpts):
			p = Place{PartExcerpt, k - 2}
		default:
			p = Place{PartActor, k - 2 - len(e.Excerpts)}
		}
		if !slices.Contains(places[from:], p) {
			places = append(places, p)
		}
	}
	return places
}

func comparePlaces(a, b Place) int {
	if a.Part != b.Part {
		return int(a.Part) - int(b.Part)
	}
	return a.Index - b.Index
}

// search appends the paragraphs of a that are hits.
func (a *article) search(hits []Hit, p fold.Pattern, seen shown) []Hit {
	text := a.String()
	if !p.In(&a.Text, 0, len(text)) {
		return hits
	}
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], endOfText); n >= 0 {
			end = start + n
		}
		if p.In(&a.Text, start, end) {
			if first, ok := a.first(p, start, end, seen); ok {
				hits = append(hits, Hit{Event: -1, Source: a.source, Paragraph: a.Raw(start, end), Span: first})
			}
		}
		start = end + 1
	}
	return hits
}

// first returns where in a paragraph of a the first word of p stands that has
// not been seen.
func (a *article) first(p fold.Pattern, start, end int, seen shown) (first span.Span, ok bool) {
	for k := range p.Words() {
		for at := range p.Words()[k].All(&a.Text, start, end) {
			raw := a.Raw(at.Start, at.End)
			if seen.has(raw) {
				continue
			}
			if !ok || raw.Compare(first) < 0 {
				first, ok = raw, true
			}
			break
		}
	}
	return first, ok
}

// shown are the excerpts a reader sees of a text, as where they begin,
// ascending, and the furthest end of those that begin there or before.
type shown struct{ starts, ends []int }

// shownOf returns the passages that prove an event which was found.
func shownOf(passages []Passage, found []bool) shown {
	var s shown
	furthest := 0
	for _, p := range passages {
		if slices.ContainsFunc(p.Cites, func(c Cite) bool { return found[c.Event] }) {
			furthest = max(furthest, p.Span.End)
			s.starts, s.ends = append(s.starts, p.Span.Start), append(s.ends, furthest)
		}
	}
	return s
}

// has reports whether one excerpt contains all of at.
func (s shown) has(at span.Span) bool {
	k := sort.SearchInts(s.starts, at.Start+1) - 1
	return k >= 0 && at.End <= s.ends[k]
}
