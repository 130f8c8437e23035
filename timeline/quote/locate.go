package quote

import (
	"strings"

	"dateline/timeline/span"
	"dateline/timeline/spell"
)

// A Quote is a passage as a corpus gives it, after the TextQuoteSelector of
// the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/):
// the words, and, where they occur more than once, words directly before or
// after them.
type Quote struct{ Exact, Prefix, Suffix string }

// Match tells how a [Quote] was found in a text.
type Match uint8

const (
	Missing   Match = iota // not found
	Unsought               // not looked for, since that would have taken too long
	Ambiguous              // found more than once; prefix or suffix must decide
	Folded                 // found once with runs of white space folded
	Exact                  // found once, byte for byte
)

var matches = spell.Names[Match]{Place: "match", Words: []string{"missing", "not looked for", "ambiguous", "white space folded", "exact"}}

// String returns the words the screen and the command line use.
func (m Match) String() string { return matches.Word(m) }

// Found reports whether the quote was located at one place.
func (m Match) Found() bool { return m >= Folded }

// A Location is where a [Quote] stands in a text. Span is the first place that
// fits, and so the only one where Match.Found; it is zero where nothing fits.
// Count is the number of places the words occur in at all, whatever is before
// and after them; where it is [Enough] there may be more.
//
// Again is, for an exact match, the first other place that fits but for white
// space, and zero where there is none.
type Location struct {
	Span, Again span.Span
	Match       Match
	Count       int
}

// Enough is how many places of a quote are counted.
const Enough = 100

// Locate finds q: first its exact bytes, and where those do not occur in
// their context, the same text with every run of white space (Unicode's
// White_Space, so no-break spaces and line breaks too) taken as one space.
// Nothing else is folded: not case, quotation marks or diacritics. A prefix or
// suffix must stand directly before or after the words; white space there is
// folded and may be left out at the seam.
//
// Time grows with the text and the quote together, whatever they are.
func (t *Text) Locate(q Quote) Location {
	if isBlank(q.Exact) {
		return Location{}
	}
	exact := t.collect(q, &t.raw, q.Exact, func(s span.Span) span.Span { return s })
	if exact.Match == Ambiguous {
		exact.Again = span.Span{}
		return exact
	}
	t.fold()
	words := strings.TrimSpace(foldSpace(q.Exact))
	if exact.Match == Exact && t.folded.text == t.raw.text && words == q.Exact {
		return exact
	}
	folded := t.collect(q, &t.folded, words, t.unfold)
	if exact.Match == Exact {
		exact.Again = folded.Span
		if folded.Span == trimmed(t.raw.text, exact.Span) {
			exact.Again = folded.Again
		}
		return exact
	}
	folded.Count, folded.Again = max(folded.Count, exact.Count), span.Span{}
	if folded.Match == Exact {
		folded.Match = Folded
	}
	return folded
}

// First returns the first place where words stand byte for byte or, where there is
// none, but for white space. It looks no further than that, and for a few letters,
// which all of the text may have to be gone through for, only once.
func (t *Text) First(words string) (at span.Span, ok bool) {
	if isBlank(words) {
		return span.Span{}, false
	}
	if at, ok = t.firsts[words]; ok {
		return at, at != span.Span{}
	}
	at = t.first(words)
	if len(words) < shortest {
		if t.firsts == nil {
			t.firsts = map[string]span.Span{}
		}
		t.firsts[words] = at
	}
	return at, at != span.Span{}
}

// first is First without what is remembered; it returns the zero Span where there
// is none.
func (t *Text) first(words string) span.Span {
	exact := t.raw.places(words)
	i := exact.next()
	t.steps += exact.steps
	if i >= 0 {
		return span.Of(i, i+len(words))
	}
	t.fold()
	words = strings.TrimSpace(foldSpace(words))
	folded := t.folded.places(words)
	i = folded.next()
	t.steps += folded.steps
	if i < 0 {
		return span.Span{}
	}
	return t.unfold(span.Of(i, i+len(words)))
}

// Places returns where words stand in the text, white space folded, in order and
// the first [Enough] of them.
func (t *Text) Places(words string) []span.Span {
	if isBlank(words) {
		return nil
	}
	t.fold()
	words = strings.TrimSpace(foldSpace(words))
	var all []span.Span
	places := t.folded.places(words)
	for i := places.next(); i >= 0 && len(all) < Enough; i = places.next() {
		all = append(all, t.unfold(span.Of(i, i+len(words))))
	}
	t.steps += places.steps
	return all
}

// collect looks for words in text and judges the places where q's context
// holds; place turns a span of text into one of the raw text. Again is the second
// of the places that fit.
func (t *Text) collect(q Quote, text *haystack, words string, place func(span.Span) span.Span) Location {
	var found Location
	fitting := 0
	around := t.surroundings(q)
	places := text.places(words)
	for i := places.next(); i >= 0; i = places.next() {
		found.Count = min(found.Count+1, Enough)
		if at := place(span.Of(i, i+len(words))); around.hold(at) {
			switch fitting++; fitting {
			case 1:
				found.Span, found.Match = at, Exact
			case 2:
				found.Again, found.Match = at, Ambiguous
			}
		}
		if found.Count == Enough && (fitting > 1 || around.never) {
			break
		}
	}
	t.steps += places.steps + around.steps()
	return found
}

// surroundings are what must stand before and after a passage; nil where
// anything may.
type surroundings struct {
	text          *Text
	before, after *occurrences // in the folded text
	never         bool         // one of them is nowhere in it
	asked         int          // times that hold was asked
}

func (t *Text) surroundings(q Quote) *surroundings {
	s := &surroundings{text: t}
	of := func(words string) *occurrences {
		if isBlank(words) {
			return nil
		}
		t.fold()
		words = strings.TrimSpace(foldSpace(words))
		places := t.folded.places(words)
		s.never = s.never || places.next() < 0
		t.steps += places.steps
		return occurrencesOf(t.folded.text, words)
	}
	s.before, s.after = of(q.Prefix), of(q.Suffix)
	return s
}

// hold reports whether they stand around a span of the raw text, which begins and
// ends no earlier than that of the last call.
func (s *surroundings) hold(at span.Span) bool {
	s.asked++
	folded := s.text.folded.text
	if s.never {
		return false
	}
	if s.before != nil {
		start := s.text.foldedOffset(at.Start)
		if start > 0 && folded[start-1] == ' ' {
			start--
		}
		if !s.before.endsAt(start) {
			return false
		}
	}
	if s.after != nil {
		end := s.text.foldedOffset(at.End)
		if end < len(folded) && folded[end] == ' ' {
			end++
		}
		end += len(s.after.pattern)
		return end <= len(folded) && s.after.endsAt(end)
	}
	return true
}

func (s *surroundings) steps() int {
	const asking = 8 // what an answer takes at least
	n := asking * s.asked
	for _, o := range []*occurrences{s.before, s.after} {
		if o != nil {
			n += o.steps
		}
	}
	return n
}
