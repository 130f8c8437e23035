package disagreements

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/list"
)

// header names the panel, or the disagreement by its number, and counts.
func (p *Pane) header() theme.Row {
	g := p.frame.Theme.Glyphs
	if !p.whole {
		row := theme.Row{{Role: theme.Title, Text: " Disagreements  "}, {Role: theme.Plain, Text: strconv.Itoa(p.Count())}}
		if n := len(p.touching); n > 0 {
			verb := " touch"
			if n == 1 {
				verb = " touches"
			}
			row = append(row, theme.Piece{Role: theme.Dim, Text: " " + g.Dot + " "},
				theme.Piece{Role: theme.Differs, Text: g.Differs + " " + strconv.Itoa(n) + verb + " this event"})
		}
		return row
	}
	d := p.shown()
	left := theme.Row{
		{Role: theme.Title, Text: " Disagreement "},
		{Role: theme.Plain, Text: fmt.Sprintf("%d of %d", p.topics.Cursor()+1, p.Count())},
		{Role: theme.Dim, Text: " " + g.Dot + " "},
		{Role: theme.Differs, Text: d.Aspect.String()},
	}
	counts := text.Count(len(d.Sides), "side") + " " + g.Dot + " " + text.Count(passages(d), "passage")
	return p.frame.Theme.Spread(left, theme.Row{{Role: theme.Dim, Text: counts + " "}}, p.frame.Width)
}

// topic is a disagreement in the list: its topic and, below, what it is over,
// how many passages it has and whose they are. One that touches the event of
// Open is marked.
func (p *Pane) topic(i int) list.Item {
	d := p.timeline.Disagreements()[i]
	g := p.frame.Theme.Glyphs
	sign := theme.Piece{Role: theme.Plain, Text: " "}
	if p.touching[d.ID] {
		sign = theme.Piece{Role: theme.Differs, Text: g.Differs}
	}
	const margin = 3 // cursor, sign, space
	var item list.Item
	room := p.frame.Width - margin - 1
	for _, row := range p.frame.Theme.Wrap(d.Topic, room) {
		item.Body = append(item.Body, theme.Row{{Role: theme.Plain, Text: " "}, sign, {Role: theme.Plain, Text: " " + row}})
		sign = theme.Piece{Role: theme.Plain, Text: " "}
	}
	facts := []string{d.Aspect.String(), text.Count(passages(d), "passage"), p.publishers(d)}
	for _, row := range p.frame.Theme.Wrap(strings.Join(facts, " "+g.Dot+" "), room) {
		item.Body = append(item.Body, theme.Row{{Role: theme.Dim, Text: strings.Repeat(" ", margin) + row}})
	}
	return item
}

// publishers names the sources of d by their publishers, each once.
func (p *Pane) publishers(d timeline.Disagreement) string {
	var names []string
	for _, side := range d.Sides {
		for _, x := range side.Excerpts {
			name := x.Source
			if source, ok := p.timeline.Source(x.Source); ok {
				if name = source.Publisher; name == "" {
					name = source.File
				}
			}
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, ", ")
}

// passages counts the passages of d.
func passages(d timeline.Disagreement) int {
	n := 0
	for _, side := range d.Sides {
		n += len(side.Excerpts)
	}
	return n
}
