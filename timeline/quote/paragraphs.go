package quote

import (
	"iter"

	"dateline/timeline/span"
)

// Paragraphs yields the paragraphs of text, without the white space around
// them: what a reader takes for one piece, and a search looks in as a whole.
//
// A blank line ends a paragraph. Other lines are each a paragraph of their own,
// unless the text was wrapped there: a line goes on in the next where the
// sentence does, and, in a text many lines of which do, where it is so full that
// the next word had no room. An item of a list begins a paragraph, and so does a
// line that is indented. It takes two passes and little memory.
func Paragraphs(text string) iter.Seq[span.Span] {
	return func(yield func(span.Span) bool) {
		w := measureWrapping(text)
		var p span.Span
		for n := range neighbours(text) {
			if w.goesOn(n) {
				p.End = n.below.at.End
				continue
			}
			if p.Len() > 0 && !yield(p) {
				return
			}
			p = n.below.at
		}
		if p.Len() > 0 {
			yield(p)
		}
	}
}

// neighbour is a line that is not blank, and the one above it: the zero line where
// that is blank, or there is none. Lines with nothing but others between them
// are a block.
type neighbour struct {
	above, below line
	block        int
}

// neighbours yields the lines of text that are not blank, each with the one above.
func neighbours(text string) iter.Seq[neighbour] {
	return func(yield func(neighbour) bool) {
		var n neighbour
		for at := range span.Lines(text) {
			n.above, n.below = n.below, newLine(text, at)
			if n.below.blank() {
				continue
			}
			if n.above.blank() {
				n.block++
			} else {
				n.above.read(text)
				n.below.read(text)
			}
			if !yield(n) {
				return
			}
		}
	}
}

// wrapping is what the lines of a text say about how it was wrapped.
type wrapping struct {
	prose   span.Set // the blocks in which a line ends with a sentence
	measure int      // how wide a line is that goes on in the next, in cells; 0: none does
	wrapped bool     // that is so often the case that the text as a whole was wrapped
	long    bool     // many lines are so long that the text as a whole was not
}

// The bounds of what is judged, in cells.
const (
	widestLine = 132 // a wider line was not wrapped by anyone
	shortLine  = 30  // a shorter one may be a word of a list or a line of a poem
)

// measureWrapping reads the lines of text.
func measureWrapping(text string) wrapping {
	var w wrapping
	long, lines := 0, 0
	for n := range neighbours(text) {
		if n.above.ends == sentence || n.below.ends == sentence {
			w.prose.Add(n.block)
		}
		if n.below.at.Len() > widestLine {
			n.below.read(text)
		}
		if lines++; n.below.width > widestLine {
			long++
		}
	}
	w.long = 10*long > lines
	var widths [widestLine + 1]int
	on, all := 0, 0
	for n := range neighbours(text) {
		if n.above.blank() || n.above.width > widestLine || n.below.item {
			continue
		}
		all++
		if w.sentenceGoesOn(n) {
			on++
			widths[n.above.width]++
		}
	}
	for seen := 0; 2*seen < on; w.measure++ {
		seen += widths[w.measure+1]
	}
	w.wrapped = 3*on >= all && !w.long
	return w
}

// goesOn reports whether the line above goes on in the one below.
func (w *wrapping) goesOn(n neighbour) bool {
	deeper := n.below.indent > n.above.indent
	switch {
	case n.above.blank() || n.below.item:
		return false
	case n.above.item && deeper:
		return true
	case w.sentenceGoesOn(n):
		return n.below.begins != caseless || 5*(n.above.width+n.below.word) >= 4*w.measure
	case !w.wrapped || w.measure == 0 || deeper && !n.above.item:
		return false
	}
	most := w.measure * 5 / 4
	return n.above.width <= most && n.below.width <= most && 16*(n.above.width+n.below.word) >= 15*w.measure
}

// sentenceGoesOn reports whether the line above ends within a sentence that goes
// on in the one below. Where that begins with a capital or has no case, the only
// other sign is that it is no longer than a line above it that was as full as it
// could be.
func (w *wrapping) sentenceGoesOn(n neighbour) bool {
	prose := w.prose.Has(n.block)
	switch {
	case n.below.item || n.above.ends == sentence:
		return false
	case n.above.broken && n.below.begins == small && !n.below.broken: // and so no list of beginnings of words
		return true
	case n.above.width < shortLine && !prose:
		return false
	case n.above.ends == pause || n.below.begins == small:
		return true
	case w.long || n.above.width > widestLine || 10*n.below.width > 11*(n.above.width+n.below.word):
		return false
	case n.below.begins == caseless:
		return true
	}
	return n.below.begins == capital && n.below.indent <= n.above.indent &&
		prose && n.above.width >= shortLine && n.above.hasSmall
}
