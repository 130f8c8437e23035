// Package hits is the panel that lists what a search found: the events, with
// the place in each where the words stand, and after them the passages that
// stand in an article's text only, and say so. The root model drives it, does
// the searching and goes to the hit chosen.
package hits

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/fold"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/list"
)

// Pane lists hits.
type Pane struct {
	timeline *timeline.Timeline
	list.Titled

	typed   string
	pattern fold.Pattern
	hits    []timeline.Hit
	inText  int               // how many of hits stand in an article's text only
	texts   map[string]string // by ID of the source
}

// New returns a panel for searches of t.
func New(t *timeline.Timeline) *Pane { return &Pane{timeline: t} }

// Open lists the hits of what was typed, the cursor on the at-th. texts are
// the sources' full texts by ID.
func (p *Pane) Open(typed string, hits []timeline.Hit, at int, texts map[string]string) {
	p.typed, p.pattern, p.hits, p.texts = typed, fold.ParsePattern(typed), hits, texts
	p.inText = 0
	for _, h := range hits {
		if h.Event < 0 {
			p.inText++
		}
	}
	p.SetItems(len(hits), p.item)
	p.Select(at)
}

// Hit returns the hit under the cursor; ok is false where none is listed.
func (p *Pane) Hit() (hit timeline.Hit, ok bool) {
	i := p.Cursor()
	if i < 0 {
		return timeline.Hit{Event: -1}, false
	}
	return p.hits[i], true
}

// View draws the panel: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	t := p.Frame().Theme
	left := theme.Row{{Role: theme.Title, Text: " Hits "}, t.Clean(theme.Hit, p.typed)}
	right := fmt.Sprintf("%d in events, %d only in the articles' text ", len(p.hits)-p.inText, p.inText)
	title := t.Spread(left, theme.Row{{Role: theme.Dim, Text: right}}, p.Frame().Width)
	return p.Titled.View(title, "Nothing was found.")
}

// item is one hit: what it is, and the words around the first occurrence.
func (p *Pane) item(i int) list.Item {
	h := p.hits[i]
	if h.Event < 0 {
		return p.articleItem(h)
	}
	e := p.timeline.Event(h.Event)
	rows := p.rows(theme.Plain, e.Date.Short(edtf.NoYear)+"  "+e.Title, 1)
	for _, place := range h.Places[:min(2, len(h.Places))] {
		where, words := p.place(e, place)
		if words != "" {
			rows = append(rows, p.snippet(where, words)...)
		}
	}
	return list.Item{Body: rows}
}

// place returns what a part of an event is called and its text; the title
// needs no second showing.
func (p *Pane) place(e timeline.Event, place timeline.Place) (where, words string) {
	switch place.Part {
	case timeline.PartSummary:
		return "summary", e.Summary
	case timeline.PartExcerpt:
		x := e.Excerpts[place.Index]
		return p.timeline.Attribution(x)[0], x.Text
	case timeline.PartActor:
		actor, _ := p.timeline.Actor(e.Actors[place.Index])
		return "actor", strings.Join(append([]string{actor.Name}, actor.Also...), "; ")
	default:
		return "", ""
	}
}

func (p *Pane) articleItem(h timeline.Hit) list.Item {
	source, _ := p.timeline.Source(h.Source)
	rows := p.rows(theme.Differs, "Only in the text of "+source.Attribution(), 1)
	return list.Item{Body: append(rows, p.snippet("", paragraphOf(p.texts[h.Source], h))...)}
}

// around is how many bytes of a paragraph are looked at on either side of a
// hit, many times what is shown: a text may be a single line.
const around = 2048

// paragraphOf returns the paragraph of s that has a hit, without what is far
// from there.
func paragraphOf(s string, h timeline.Hit) string {
	at := min(h.Span.Start, len(s))
	from, to := min(at, max(h.Paragraph.Start, at-around)), max(at, min(h.Paragraph.End, len(s), at+around))
	for from < at && !utf8.RuneStart(s[from]) {
		from++
	}
	for to < len(s) && to > at && !utf8.RuneStart(s[to]) {
		to--
	}
	return s[from:to]
}

// snippetLines is how many lines of a text are shown around a hit.
const snippetLines = 2

// snippet is the lines of words from the one on with the first occurrence,
// beside what they are taken from.
func (p *Pane) snippet(where, words string) []theme.Row {
	if where != "" {
		where += ": "
	}
	label := p.Frame().Theme.Clean(theme.Dim, "    "+where)
	indent := text.Width(label.Text)
	if p.Frame().Width-indent < 24 {
		label.Text, indent = "    ", 4
	}
	rows := p.rows(theme.Attribution, words, indent)
	from := max(0, slices.IndexFunc(rows, func(r theme.Row) bool {
		return slices.ContainsFunc(r, func(piece theme.Piece) bool { return piece.Role == theme.Hit })
	}))
	rows = rows[from:min(from+snippetLines, len(rows))]
	if len(rows) > 0 {
		rows[0] = append(theme.Row{label}, rows[0][1:]...)
	}
	return rows
}

// rows wraps s behind an indent, the words searched for marked.
func (p *Pane) rows(role theme.Role, s string, indent int) []theme.Row {
	var marks []theme.Mark
	for _, hit := range p.pattern.Find(fold.Of(s)) {
		marks = append(marks, theme.Mark{Span: text.Span(hit), Role: theme.Hit})
	}
	margin := theme.Piece{Role: theme.Plain, Text: strings.Repeat(" ", indent)}
	rows := p.Frame().Theme.WrapPieces(p.Frame().Width-indent-1, marks, theme.Piece{Role: role, Text: s})
	for i, row := range rows {
		rows[i] = append(theme.Row{margin}, row...)
	}
	return rows
}
