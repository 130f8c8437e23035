package verification

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/list"
)

// Measures in cells.
const (
	widest     = 88 // of text, so that it reads well on a wide screen
	label      = 12 // of the column of the match words
	labelsFrom = 56 // the width from which there is such a column
)

const quoteRows = 2

// item is how an excerpt looks: the word on how it was found, what it belongs
// to, the beginning of its words, whose they are, and what was found instead.
func (p *Pane) item(i int) list.Item {
	x, of := p.excerpt(i)
	w := &writer{pane: p, width: max(1, min(p.frame.Width-3, widest))}
	role := theme.Dim
	if !x.Proved() {
		role = theme.Fault
	}
	if p.frame.Width < labelsFrom {
		w.add(theme.Row{{Role: role, Text: x.Match.String()}})
	} else {
		w.width = max(1, min(p.frame.Width-label-2, widest))
		w.role = role
		w.labels = p.frame.Theme.Wrap(x.Match.String(), label-1)
		w.column = label
	}
	w.write(theme.Plain, of)
	w.quote(x)
	w.write(theme.Attribution, strings.Join(p.timeline.Attribution(x), " "+p.glyphs().Dot+" "))
	if !x.Match.Found() {
		w.trace(p.trace(i), x)
	}
	if x.Again.Len() > 0 {
		w.again(x)
	}
	w.end()
	return list.Item{Body: w.rows}
}

// again says that x stands a second time in its source but for white space.
func (w *writer) again(x timeline.Excerpt) {
	where := "once more"
	if s, ok := w.pane.texts[x.Source]; ok && x.Again.End <= len(s) && x.Again.Start <= share(screenful) {
		where = fmt.Sprintf("on line %d too", span.LineAt(s, x.Again.Start))
	}
	w.write(theme.Plain, "But for white space it stands there "+where+". A prefix or suffix would say which is meant.")
}

// writer collects the lines of an item, each beside the column of labels.
type writer struct {
	pane   *Pane
	width  int // of what stands right of the labels
	column int // 0 where there is no room for labels
	labels []string
	role   theme.Role // of the labels
	rows   []theme.Row
}

func (w *writer) add(row theme.Row) {
	lead := theme.Row{{Role: theme.Plain, Text: " "}}
	if w.column > 0 {
		name := ""
		if len(w.labels) > 0 {
			name, w.labels = w.labels[0], w.labels[1:]
		}
		lead = append(lead, theme.Piece{Role: w.role, Text: text.Pad(name, w.column)})
	} else if len(w.rows) > 0 {
		lead[0].Text = "  "
	}
	w.rows = append(w.rows, append(lead, row...))
}

// end writes the labels that are left, where an item has fewer lines.
func (w *writer) end() {
	for len(w.labels) > 0 {
		w.add(nil)
	}
}

// write writes s in rows of its own.
func (w *writer) write(role theme.Role, s string) {
	for _, row := range w.pane.frame.Theme.Wrap(s, w.width) {
		w.add(theme.Row{{Role: role, Text: row}})
	}
}

// quote writes the beginning of the excerpt's words in quotation marks: the
// source's, or where they were not located, what the corpus gives.
func (w *writer) quote(x timeline.Excerpt) {
	words := x.Text
	if !x.Match.Found() {
		words = x.Quote.Exact
	}
	g := w.pane.glyphs()
	hang := text.Width(g.OpenQuote)
	room := max(1, w.width-2*hang)
	// No more is looked at than can be shown, however long the excerpt is.
	shown := clip(words, (quoteRows+1)*room*utf8.UTFMax)
	rows := w.pane.frame.Theme.Wrap(shown, room)
	if len(rows) > quoteRows {
		rows = rows[:quoteRows]
		rows[quoteRows-1] = text.Truncate(rows[quoteRows-1]+g.Ellipsis, room, g.Ellipsis)
	}
	for i, row := range rows {
		before, after := strings.Repeat(" ", hang), ""
		if i == 0 {
			before = g.OpenQuote
		}
		if i == len(rows)-1 {
			after = g.CloseQuote
		}
		w.add(theme.Row{{Role: theme.Quote, Text: before + row + after}})
	}
}

// clip returns the beginning of s, cut between runes, in at most n bytes and a
// few more.
func clip(s string, n int) string {
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[:min(n, len(s))]
}
