package verification

import (
	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
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
	noText      finding = iota // there is no text to look in
	unsought                   // the loader did not look for it
	tooLong                    // looking would take too long
	beingSought                // it is looked for beside the screen
	unlike                     // nothing in the text is like it
	near                       // passage is
	spaced                     // the words are there, but the white space between words and signs is not
	elsewhere                  // the words are there, but not within the context given
	repeated                   // the words occur more than once
)

// trace returns what was found instead of the i-th excerpt listed. It is worked
// out when it is first asked for, since it is slow on long texts; what is too slow
// to come before a frame waits for [Pane.Search].
func (p *Pane) trace(i int) trace {
	if t, ok := p.traces[i]; ok {
		return t
	}
	x, _ := p.excerpt(i)
	t := trace{found: noText}
	s, ok := p.texts[x.Source]
	switch most := share(p.faults()); {
	case x.Match == quote.Unsought:
		t.found = unsought // it may well be there, and so nothing is instead
	case !ok:
	case preparing*len(s) > share(p.faulty) || compareWork(x.Quote.Exact) > most:
		p.waiting = append(p.waiting, i)
		t.found = beingSought
	default:
		t = look(x, p.prepared(x.Source, s), most)
	}
	p.traces[i] = t
	return t
}

// The work of looking for an excerpt is counted in steps, of which a computer takes
// some hundred million a second. frameWork is how much of it may come before a
// frame; screenful is how many excerpts that were not located a screen shows at
// most, and of how many texts, so that each gets a share.
const (
	frameWork = 1 << 21
	screenful = 8
)

// share is how much work may go into each of so many.
func share(many int) int { return frameWork / min(max(1, many), screenful) }

// preparing is how many steps it takes to prepare a byte of a text.
const preparing = 4

// prepared returns the text of a source as it is looked through, which is prepared
// once while excerpts of few others are looked for.
func (p *Pane) prepared(source, s string) *quote.Text {
	text, ok := p.ready[source]
	if !ok {
		if len(p.ready) >= screenful {
			clear(p.ready)
		}
		text = quote.NewText(s)
		p.ready[source] = text
	}
	return text
}

// compareWork is the work of comparing words with passages like them, some times.
func compareWork(words string) int { return len(words) * len(words) / 4 }

// look looks in a text for x, which was not located in it. It gives up where that
// takes more steps than most.
func look(x timeline.Excerpt, text *quote.Text, most int) trace {
	words := x.Quote.Exact
	switch {
	case x.Match == quote.Ambiguous:
		lines, times := occurrences(words, text)
		return trace{found: repeated, lines: lines, times: times}
	case compareWork(words) > most:
		return trace{found: tooLong}
	}
	at, alike, whole := text.Nearest(words, most)
	switch {
	case at.Len() > 0:
	case whole:
		return trace{found: unlike}
	default:
		return trace{found: tooLong}
	}
	t := compare(words, text.String(), at)
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

// occurrences returns the lines of a text on which words occur, white space folded,
// the first few of them, and how many times they occur, at most
// [quote.Enough].
func occurrences(words string, text *quote.Text) (lines []int, times int) {
	places := text.Places(words)
	for _, at := range places[:min(len(places), mostLines)] {
		lines = append(lines, span.LineAt(text.String(), at.Start))
	}
	return lines, len(places)
}
