// Package hits is the panel that lists what a search found: the events, with
// the place in each where the words stand, and after them the passages that
// stand in an article's text only, and say so. The root model drives it, does
// the searching and goes to the hit chosen.
package hits

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/list"
)

// Pane lists hits.
type Pane struct {
	timeline *timeline.Timeline
	frame    frame.Frame
	list     list.List

	typed   string
	pattern timeline.Pattern
	hits    []timeline.Hit
	texts   map[string]string // by ID of the source
}

// New returns a panel for searches of t.
func New(t *timeline.Timeline) *Pane { return &Pane{timeline: t} }

// Open lists the hits of what was typed, the cursor on the at-th. texts are
// the sources' full texts by ID.
func (p *Pane) Open(typed string, hits []timeline.Hit, at int, texts map[string]string) {
	p.typed, p.pattern, p.hits, p.texts = typed, timeline.ParsePattern(typed), hits, texts
	p.list.SetItems(len(hits), p.item)
	p.list.Select(at)
}

// Selected returns the index of the hit under the cursor, or -1.
func (p *Pane) Selected() int { return p.list.Cursor() }

// SetFrame tells the panel where it draws.
func (p *Pane) SetFrame(f frame.Frame) {
	p.frame = f
	body := f
	body.Height = max(0, f.Height-p.headerHeight())
	p.list.SetFrame(body)
}

// Move carries out a moving action and reports whether it is one.
func (p *Pane) Move(a keys.Action) bool { return p.list.Move(a) }

// Scroll moves by n lines.
func (p *Pane) Scroll(n int) { p.list.Scroll(n) }

// Click puts the cursor on the hit on line y and reports whether it was there
// already.
func (p *Pane) Click(y int) (again bool) { return p.list.Click(y - p.headerHeight()) }

func (p *Pane) headerHeight() int {
	if p.frame.Height < 6 {
		return 1
	}
	return 2
}

// View draws the panel: exactly Height lines of Width cells.
func (p *Pane) View() []string {
	f := p.frame
	inText := 0
	for _, h := range p.hits {
		if h.Event < 0 {
			inText++
		}
	}
	left := theme.Row{{Role: theme.Title, Text: " Hits "}, f.Theme.Clean(theme.Hit, p.typed)}
	right := fmt.Sprintf("%d in events, %d only in the articles' text ", len(p.hits)-inText, inText)
	lines := []string{f.Theme.Draw(f.Theme.Spread(left, theme.Row{{Role: theme.Dim, Text: right}}, f.Width), f.Width)}
	if p.headerHeight() > 1 {
		rule := strings.Repeat(f.Theme.Glyphs.Rule, f.Width)
		lines = append(lines, f.Theme.Draw(theme.Row{{Role: theme.Rule, Text: rule}}, f.Width))
	}
	return append(lines, p.list.View("Nothing was found.")...)[:f.Height]
}

// item is one hit: what it is, and the words around the first occurrence.
func (p *Pane) item(i int) list.Item {
	h := p.hits[i]
	if h.Event < 0 {
		return p.articleItem(h)
	}
	e := p.timeline.Event(h.Event)
	rows := p.rows(theme.Plain, e.Date.Short(timeline.NoYear)+"  "+e.Title, 1)
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
		source, _ := p.timeline.Source(x.Source)
		return source.Attribution(), x.Text
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
	full := p.texts[h.Source]
	from := strings.LastIndexByte(full[:min(h.Span.Start, len(full))], '\n') + 1
	to := len(full)
	if n := strings.IndexByte(full[from:], '\n'); n >= 0 {
		to = from + n
	}
	return list.Item{Body: append(rows, p.snippet("", full[from:to])...)}
}

// snippetLines is how many lines of a text are shown around a hit.
const snippetLines = 2

// snippet is the lines of words from the one on with the first occurrence,
// beside what they are taken from.
func (p *Pane) snippet(where, words string) []theme.Row {
	if where != "" {
		where += ": "
	}
	label := p.frame.Theme.Clean(theme.Dim, "    "+where)
	indent := text.Width(label.Text)
	if p.frame.Width-indent < 24 {
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
	charset := p.frame.Theme.Charset
	var marks []text.Span
	for _, hit := range p.pattern.Find(p.pattern.Fold(s)) {
		marks = append(marks, text.Span(hit))
	}
	var rows []theme.Row
	for _, span := range text.Wrap(s, max(1, p.frame.Width-indent-1), charset) {
		row := theme.Row{{Role: theme.Plain, Text: strings.Repeat(" ", indent)}}
		for _, piece := range text.Cut(span, marks) {
			r := role
			if piece.Mark >= 0 {
				r = theme.Hit
			}
			row = append(row, theme.Piece{Role: r, Text: charset.Clean(s[piece.Start:piece.End])})
		}
		rows = append(rows, row)
	}
	return rows
}
