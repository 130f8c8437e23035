package verification

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/theme"
)

// trace writes what the source has instead of x.
func (w *writer) trace(t trace, x timeline.Excerpt) {
	file := x.Source
	if source, ok := w.pane.timeline.Source(x.Source); ok {
		file = source.File
	}
	switch t.found {
	case noText:
		w.write(theme.Plain, "The text of the source is not at hand.")
	case unsought:
		w.write(theme.Plain, "It was not looked for: looking for so many others took too long.")
	case tooLong:
		w.write(theme.Plain, "The text of the source is too long to look for the nearest passage.")
	case beingSought:
		w.write(theme.Plain, "What it has instead is being looked for"+w.pane.glyphs().Ellipsis)
	case unlike:
		w.write(theme.Plain, "Nothing in the source is like it.")
	case spaced:
		w.write(theme.Plain, fmt.Sprintf("The words begin on line %d of %s, but white space and signs differ in where they meet.", t.line, file))
	case elsewhere:
		w.write(theme.Plain, fmt.Sprintf("The words begin on line %d of %s, but not where the prefix and suffix say.", t.line, file))
	case repeated:
		times := fmt.Sprintf("%d times", t.times)
		if t.times >= quote.Enough {
			times += " or more"
		}
		w.write(theme.Plain, fmt.Sprintf("It occurs %s in %s, on %s. A prefix or suffix must say which is meant.",
			times, file, lineList(t.lines, t.times)))
	case near:
		w.write(theme.Plain, fmt.Sprintf("The nearest passage, %s, begins on line %d of %s:", likeness(t.alike), t.line, file))
		w.difference(x.Quote.Exact, t)
	}
}

// likeness is how much two passages are alike in words, without case and
// punctuation.
func likeness(alike float64) string {
	if alike == 1 {
		return "alike but for case or punctuation"
	}
	return strconv.Itoa(int(alike*100)) + "% alike"
}

// lineList names lines of a file, the first few of as many as times.
func lineList(lines []int, times int) string {
	var words []string
	for _, n := range lines {
		words = append(words, strconv.Itoa(n))
	}
	list := "line " + strings.Join(words, ", ")
	if len(lines) > 1 {
		list = "lines " + strings.Join(words, ", ")
	}
	if more := times - len(lines); more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return list
}
