package events

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// label is the width of the column that names the parts of an open event.
const label = 9

// widestInside is the most cells text inside an event takes, so that it reads
// well on a wide screen.
const widestInside = 88

// inside is what an open event shows below its title: the editor's summary,
// each excerpt with its attribution, and what the date is based on, who takes
// part and where sources disagree.
func (p *Pane) inside(e timeline.Event) block {
	w := p.insideWriter()
	w.labelled("Editor", theme.Editor, e.Summary)
	for i, x := range e.Excerpts {
		w.blank()
		w.excerpt(x, i+1)
	}
	w.blank()
	w.labelled("Date", theme.Plain, dateLine(e))
	w.labelled("", theme.Attribution, p.subset.Timeline().BasisWords(e.Basis))
	w.labelled("", theme.Plain, e.ReportedWords())
	w.labelled("Status", theme.Plain, statusLine(e.Status))
	w.labelled("Actors", theme.Plain, p.subset.Timeline().ActorWords(e))
	w.links(e)
	w.labelled("Tags", theme.Plain, strings.Join(e.Tags, ", "))
	for _, d := range p.subset.Timeline().Touching(e.ID) {
		w.labelled("Differs", theme.Differs, p.glyphs().Differs+" "+d.Topic)
		w.labelled("", theme.Editor, d.Note)
	}
	w.end()
	return w.lines
}

// writer collects the lines inside an open event, each beside a vertical line.
type writer struct {
	pane   *Pane
	indent theme.Row
	width  int // of what stands right of the indent
	label  int // 0 where there is no room for a column of labels
	lines  block
}

func (p *Pane) insideWriter() *writer {
	w := &writer{pane: p, label: label}
	margin := "   "
	if p.frame.Width < 56 {
		margin, w.label = " ", 0
	}
	w.indent = theme.Row{{Role: theme.Plain, Text: margin}, {Role: theme.Rule, Text: p.glyphs().Side + " "}}
	w.width = max(1, min(p.frame.Width-w.indent.Width()-1, widestInside))
	return w
}

func (w *writer) add(item int, pieces ...theme.Piece) {
	row := append(append(theme.Row{}, w.indent...), pieces...)
	w.lines = append(w.lines, line{row, item, body})
}

func (w *writer) blank() { w.add(noItem) }

// end sets the event off from the next one.
func (w *writer) end() {
	w.lines = append(w.lines, line{theme.Row{}, noItem, body})
}

// labelled writes s, if there is any, beside a label, or below it where there
// is no column of labels.
func (w *writer) labelled(name string, role theme.Role, s string) { w.part(noItem, name, role, s) }

// part is labelled for what the cursor can be on.
func (w *writer) part(item int, name string, role theme.Role, s string) {
	if s == "" {
		return
	}
	if w.label == 0 && name != "" {
		s = name + ": " + s
	}
	for i, row := range w.pane.marked(role, s, max(1, w.width-w.label)) {
		if i > 0 {
			name = ""
		}
		w.add(item, append(theme.Row{{Role: theme.Dim, Text: text.Pad(name, w.label)[:w.label]}}, row...)...)
	}
}

// excerpt writes a source's words in quotation marks and below them whose they
// are and how they were matched.
func (w *writer) excerpt(x timeline.Excerpt, item int) {
	g := w.pane.glyphs()
	if !x.Match.Found() { // not passed off as a quotation
		w.add(item, theme.Piece{Role: theme.Fault, Text: x.Match.String() + " in the source:"})
		g.OpenQuote, g.CloseQuote = " ", ""
	}
	hang := text.Width(g.OpenQuote)
	rows := w.pane.marked(theme.Quote, x.Text, max(1, w.width-2*hang))
	for i, row := range rows {
		before := strings.Repeat(" ", hang)
		if i == 0 {
			before = g.OpenQuote
		}
		quoted := append(theme.Row{{Role: theme.Quote, Text: before}}, row...)
		if i == len(rows)-1 {
			quoted = append(quoted, theme.Piece{Role: theme.Quote, Text: g.CloseQuote})
		}
		w.add(item, quoted...)
	}
	for _, row := range w.pane.frame.Theme.Wrap(w.pane.attribution(x), w.width-3) {
		w.add(item, theme.Piece{Role: theme.Attribution, Text: "   " + row})
	}
}

// attribution says whose words an excerpt is, when, in what kind of text, and
// how they were matched.
func (p *Pane) attribution(x timeline.Excerpt) string {
	parts := append(p.subset.Timeline().Attribution(x), x.Match.String())
	return strings.Join(parts, " "+p.glyphs().Dot+" ")
}

// dateLine is the date in words and, where that says more, in EDTF.
func dateLine(e timeline.Event) string {
	words, edtf := e.Date.Words(), e.Date.String()
	if words == edtf {
		return words
	}
	return fmt.Sprintf("%s (EDTF %s)", words, edtf)
}

// statusLine says what is known of an event's having happened, where there is
// anything to say.
func statusLine(s timeline.Status) string {
	if s == timeline.Happened {
		return ""
	}
	return s.Words()
}
