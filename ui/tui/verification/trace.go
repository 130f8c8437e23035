package verification

import (
	"dateline/timeline"
	"dateline/ui/text"
)

// A trace is what a source has instead of an excerpt that was not located in
// it.
type trace struct {
	found   finding
	alike   float64       // how much the nearest passage is, from 0 to 1
	line    int           // of the file, from 1, on which that begins
	passage string        // its words
	changes []text.Change // from the corpus's words to the passage
	lines   []int         // on which the words occur, the first few
	times   int           // they occur
}

// finding is what became of looking for an excerpt.
type finding uint8

const (
	noText    finding = iota // there is no text to look in
	unsought                 // the loader did not look for it
	tooLong                  // looking would take too long
	unlike                   // nothing in the text is like it
	near                     // passage is
	spaced                   // the words are there, but the white space between words and signs is not
	elsewhere                // the words are there, but not within the context given
	repeated                 // the words occur more than once
	uncounted                // they do, but counting them would take too long
)

// trace returns what was found instead of the i-th excerpt listed. It is worked
// out when it is first asked for, since it is slow on long texts.
func (p *Pane) trace(i int) trace {
	if t, ok := p.traces[i]; ok {
		return t
	}
	x, _ := p.excerpt(i)
	t := trace{found: noText}
	if s, ok := p.texts[x.Source]; ok {
		t = look(x, s, p.share())
	}
	p.traces[i] = t
	return t
}

// The work of looking for an excerpt is counted in steps, of which a computer of
// 2020 takes about ten thousand million a second. frameWork is how much of it
// may come before a frame; screenful is how many excerpts that were not located
// a screen shows at most, so that each gets a share.
const (
	frameWork = 1 << 26
	screenful = 8
)

// share is how much work may go into each excerpt that was not located.
func (p *Pane) share() int { return frameWork / min(max(1, p.faults()), screenful) }

// nearWork is the work of looking for the passage of s nearest to words: each
// byte of s is compared with each of words and costs as much again as a number
// of them to prepare, and then the words of the two passages are compared some
// times.
func nearWork(words, s string) int {
	const preparing, comparing = 256, 4
	return (len(words)+preparing)*len(s) + comparing*len(words)*len(words)
}

// countWork is the work of counting occurrences in s.
func countWork(s string) int { return 64 * len(s) }

// look looks in a text for x, which was not located in it, unless that is more
// than so much work.
func look(x timeline.Excerpt, s string, mostWork int) trace {
	words := x.Quote.Exact
	if x.Match == timeline.Unsought {
		return trace{found: unsought} // it may well be there, and so nothing is instead
	}
	if x.Match == timeline.Ambiguous {
		if countWork(s) > mostWork {
			return trace{found: uncounted}
		}
		lines, times := occurrences(words, s)
		return trace{found: repeated, lines: lines, times: times}
	}
	if nearWork(words, s) > mostWork {
		return trace{found: tooLong}
	}
	at, alike, whole := timeline.NewText(s).Nearest(words, mostWork)
	switch {
	case at.Len() > 0:
	case whole:
		return trace{found: unlike}
	default:
		return trace{found: tooLong}
	}
	t := compare(words, s, at)
	t.alike = alike
	switch {
	case len(t.changes) > 0:
		t.found = near
	case x.Quote.Prefix != "" || x.Quote.Suffix != "":
		t.found = elsewhere
	default:
		t.found = spaced
	}
	return t
}

// mostLines is how many lines of occurrences are named.
const mostLines = 8

// occurrences returns the lines of s on which words occur, white space folded,
// the first few of them, and how many times they occur, at most
// [timeline.Enough].
func occurrences(words, s string) (lines []int, times int) {
	places := timeline.NewText(s).Places(words)
	for _, at := range places[:min(len(places), mostLines)] {
		lines = append(lines, timeline.LineAt(s, at.Start))
	}
	return lines, len(places)
}
