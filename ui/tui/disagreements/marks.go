package disagreements

import (
	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// differing is the role of marked words: it tells on every theme, on the row of
// the cursor, and without colour.
const differing = theme.Differing

// marked is what is marked in the passages of a disagreement, and why.
type marked struct {
	why   reason
	spans [][]text.Span // of each passage's text, by its number on the page
}

// reason is why words are marked.
type reason uint8

const (
	nothing  reason = iota
	words           // a passage of another side is much alike and has others
	spelling        // another side spells them differently
	numbers         // not every side has them
)

// legend says what the marks mean, empty where there are none.
func (m marked) legend() string {
	return [...]string{
		nothing:  "",
		words:    "words that differ from another side's",
		spelling: "what another side spells differently",
		numbers:  "numbers and dates that not every side has",
	}[m.why]
}

// passage is the words of one side's excerpt.
type passage struct {
	side int
	text string
}

// mostCompared is how many passages are compared, each with each; it bounds
// the work.
const mostCompared = 24

// mark decides what to mark in d: what it is about, where that can be told from
// the words alone, as spellings, numbers and dates can. Otherwise differing
// words are marked, but only where passages are much alike; elsewhere that would
// be nearly every word and serve nobody.
func mark(d timeline.Disagreement) marked {
	var all []passage
	for i, side := range d.Sides {
		for _, x := range side.Excerpts {
			all = append(all, passage{i, x.Text})
		}
	}
	m := marked{spans: make([][]text.Span, len(all))}
	if len(all) > mostCompared {
		return m
	}
	switch about := d.Aspect; {
	case about == timeline.AspectSpelling && markSpellings(all, m.spans):
		m.why = spelling
	case (about == timeline.AspectDate || about == timeline.AspectNumber) && markNumbers(all, m.spans):
		m.why = numbers
	case markWords(all, m.spans):
		m.why = words
	}
	return m
}

// muchAlike is the least part of two passages, by length, that must be common
// for the rest to be marked.
const muchAlike = 0.35

// markWords marks, in each passage, what differs from the passage of another
// side that is most alike. Like the functions below it reports whether anything
// was marked.
func markWords(all []passage, marks [][]text.Span) bool {
	most := make([]float64, len(all))
	some := false
	for i, x := range all {
		for j, y := range all[:i] {
			if x.side == y.side {
				continue
			}
			inX, inY := text.DiffWords(x.text, y.text)
			differ, length := covered(inX)+covered(inY), len(x.text)+len(y.text)
			alike := 1 - float64(differ)/float64(max(1, length))
			if differ == 0 || alike < muchAlike {
				continue
			}
			some = true
			if alike > most[i] {
				most[i], marks[i] = alike, inX
			}
			if alike > most[j] {
				most[j], marks[j] = alike, inY
			}
		}
	}
	return some
}

// covered returns how many bytes are in spans.
func covered(spans []text.Span) int {
	n := 0
	for _, s := range spans {
		n += s.End - s.Start
	}
	return n
}
