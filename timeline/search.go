package timeline

import (
	"slices"
	"sort"
	"strings"
	"sync"
)

// An Index finds what a reader looks for in a timeline and in the articles it
// is told by. It is safe for concurrent use.
type Index struct {
	timeline *Timeline
	texts    []article // in the order of the timeline's sources
	// The paragraphs of each of texts, with case folded and with case kept. The
	// latter are made when a pattern first asks for them.
	folded, cased [][]paragraph
	casedOnce     sync.Once
}

// article is a source's text.
type article struct{ source, text string }

// paragraph is a line of an article that is not blank.
type paragraph struct {
	text  FoldedText
	start int // where it begins in the article, in bytes
}

// A Hit is an event, or a paragraph of an article, in which all words of a
// pattern occur.
type Hit struct {
	Event  int     // position of the event; -1 for a paragraph
	Places []Place // in the order of Part and Index: the texts of the event in which a word occurs; at least one
	Source string  // ID of the article the paragraph stands in
	Span   Span    // of the article's text: the first occurrence in the paragraph that no event hit shows
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
	for _, s := range t.sources {
		if text, ok := texts[s.ID]; ok {
			x.texts = append(x.texts, article{s.ID, text})
		}
	}
	x.folded = x.paragraphs(false)
	t.foldedEvents(false)
	return x
}

func (x *Index) paragraphs(keepCase bool) [][]paragraph {
	all := make([][]paragraph, len(x.texts))
	known := make(map[string][]paragraph, len(x.texts)) // one file may be the text of many sources
	for i, a := range x.texts {
		if same, ok := known[a.text]; ok {
			all[i] = same
			continue
		}
		start := 0
		for line := range strings.Lines(a.text) {
			if !isBlank(line) {
				all[i] = append(all[i], paragraph{Fold(line, keepCase), start})
			}
			start += len(line)
		}
		known[a.text] = all[i]
	}
	return all
}

// of returns the paragraphs of the i-th text as w compares them.
func (x *Index) of(i int, w wanted) []paragraph {
	if !w.keepCase {
		return x.folded[i]
	}
	x.casedOnce.Do(func() { x.cased = x.paragraphs(true) })
	return x.cased[i]
}

// Search returns where p is found: first the events, in the timeline's order,
// in whose title, summary, excerpts and actors' names each word of p occurs
// somewhere; then paragraphs of the articles, by the date of the article and
// then in its order, in which each word of p occurs.
//
// A paragraph is a line. It is left out where a reader has seen all of it:
// where each occurrence of each word in it stands within an excerpt of an event
// that is a hit too. The zero Pattern finds nothing.
func (x *Index) Search(p Pattern) []Hit {
	if p.IsZero() {
		return nil
	}
	hits := x.events(p)
	found := make([]bool, x.timeline.Len())
	for _, h := range hits {
		found[h.Event] = true
	}
	for i, a := range x.texts {
		hits = x.inArticle(hits, p, i, shownOf(x.timeline.Passages(a.source), found))
	}
	return hits
}

// events returns the events that are hits.
func (x *Index) events(p Pattern) []Hit {
	var hits []Hit
	var places []Place // of all hits, one after the other
	texts := make([]*eventTexts, len(p.words))
	for k, w := range p.words {
		texts[k] = x.timeline.foldedEvents(w.keepCase)
	}
	for i := range x.timeline.events {
		if !holdsAll(p.words, func(k int) string { return texts[k].event(i) }) {
			continue
		}
		from := len(places)
		for k, w := range p.words {
			places = w.places(places, from, texts[k].event(i), &x.timeline.events[i])
		}
		slices.SortFunc(places[from:], comparePlaces)
		hits = append(hits, Hit{Event: i, Places: slices.Clip(places[from:])})
	}
	return hits
}

// holdsAll reports whether each of words occurs in its text.
func holdsAll(words []wanted, text func(k int) string) bool {
	for k, w := range words {
		if !strings.Contains(text(k), w.text) {
			return false
		}
	}
	return true
}

// places appends to places those of the event's texts in which w occurs and
// which are not among places[from:].
func (w wanted) places(places []Place, from int, texts string, e *Event) []Place {
	for k := 0; texts != ""; k++ {
		text, rest, _ := strings.Cut(texts, string(endOfText))
		texts = rest
		if !strings.Contains(text, w.text) {
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

// inArticle appends the paragraphs of the i-th text that are hits.
func (x *Index) inArticle(hits []Hit, p Pattern, i int, seen shown) []Hit {
	for j := range x.folded[i] {
		if !holdsAll(p.words, func(k int) string { return x.of(i, p.words[k])[j].text.text }) {
			continue
		}
		var first Span
		ok := false
		for _, w := range p.words {
			in := x.of(i, w)[j]
			for at := range w.occurrences(in.text) {
				raw := in.text.Raw(at.Start, at.End)
				raw = Span{raw.Start + in.start, raw.End + in.start}
				if seen.has(raw) {
					continue
				}
				if !ok || compareSpans(raw, first) < 0 {
					first, ok = raw, true
				}
				break
			}
		}
		if ok {
			hits = append(hits, Hit{Event: -1, Source: x.texts[i].source, Span: first})
		}
	}
	return hits
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
func (s shown) has(at Span) bool {
	k := sort.SearchInts(s.starts, at.Start+1) - 1
	return k >= 0 && at.End <= s.ends[k]
}
