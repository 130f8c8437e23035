package sources

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/list"
)

const (
	// margin is what stands left of everything but a title; its first cell is
	// the cursor's.
	margin = 3
	// label is the width of the column that names the fields of a source.
	label = 11
	// labelled is the width from which there is such a column.
	labelled = 56
	// widest is the most cells a text takes, so that it reads well on a wide
	// screen.
	widest = 88
	// airy is the height from which a blank line stands between sources.
	airy = 12
)

// item is how the i-th source looks: in full where the cursor is on it.
func (p *Pane) item(i int) list.Item {
	s := p.timeline.Sources()[i]
	var item list.Item
	if i > 0 && p.Frame().Height >= airy {
		item.Lead = []theme.Row{nil}
	}
	w := &writer{theme: p.Frame().Theme, width: max(1, min(p.Frame().Width-margin-1, widest))}
	w.title(s, max(1, p.Frame().Width-2))
	p.bar(w, s)
	if i == p.unfolded {
		p.full(w, s)
	} else {
		w.text(theme.Piece{Role: theme.Attribution, Text: p.short(s)})
	}
	item.Body = w.rows
	return item
}

// short is a source's attribution and how many events it proves, in one line.
func (p *Pane) short(s timeline.Source) string {
	return s.Attribution() + " " + p.Frame().Theme.Glyphs.Dot + " " + p.eventCount(s)
}

// eventCount is how many events of a source the other filters leave, of how
// many.
func (p *Pane) eventCount(s timeline.Source) string {
	all, left := p.events[s.ID], p.counts[s.ID]
	if left != all {
		return fmt.Sprintf("%d of %s", left, text.Count(all, "event"))
	}
	return text.Count(all, "event")
}

// bar shows which parts of the text are cited, over the whole width.
func (p *Pane) bar(w *writer, s timeline.Source) {
	raw, known := p.texts[s.ID]
	switch {
	case !known:
		w.text(theme.Piece{Role: theme.Dim, Text: "Its text is not at hand, and so not which parts of it are cited."})
		return
	case raw == "":
		w.text(theme.Piece{Role: theme.Dim, Text: "Its text is empty."})
		return
	}
	c := cover(raw, p.timeline.Passages(s.ID))
	const percent = 6 // the widest is ">99 %", after a space
	cells := max(1, p.Frame().Width-margin-percent-1)
	row := append(theme.Row{w.margin()}, c.bar(p.Frame().Theme.Glyphs, cells)...)
	w.rows = append(w.rows, append(row, theme.Piece{Role: theme.Plain, Text: fmt.Sprintf("%*s", percent, c.percent())}))
}

// full is all that is known of a source, and of each thing from which words.
func (p *Pane) full(w *writer, s timeline.Source) {
	if p.texts[s.ID] != "" && !p.legendAbove() {
		w.rows = append(w.rows, append(theme.Row{w.margin()}, p.legend()...))
	}
	if p.Frame().Width >= labelled {
		w.label = label
	}
	w.field("Publisher", p.value(s, s.Publisher, "(not known)", s.PublisherBasis)...)
	if s.Issuer != "" {
		w.field("Issuer", p.value(s, s.Issuer, "", s.IssuerBasis)...)
	}
	authors := "Author"
	if len(s.Authors) > 1 {
		authors = "Authors"
	}
	w.field(authors, p.value(s, s.AuthorWords(), "(none is printed)", s.AuthorBasis)...)
	w.field("Date", p.value(s, s.Date.Words(), "(not known)", s.DateBasis)...)
	if s.Kind != "" {
		w.field("Kind", theme.Piece{Role: theme.Plain, Text: s.KindWords()}, theme.Piece{Role: theme.Dim, Text: ", in the file "}, theme.Piece{Role: theme.Plain, Text: s.File})
	} else {
		w.field("File", theme.Piece{Role: theme.Plain, Text: s.File})
	}
	w.field("Events", theme.Piece{Role: theme.Plain, Text: p.cited(s)})
	w.field("Note", theme.Piece{Role: theme.Editor, Text: s.Note})
}

// cited says how many events and excerpts a source has.
func (p *Pane) cited(s timeline.Source) string {
	events, left := p.events[s.ID], p.counts[s.ID]
	if events == 0 {
		return "none; no excerpt is taken from it"
	}
	all := fmt.Sprintf("%d, proved by %s", events, text.Count(p.excerpts[s.ID], "excerpt"))
	if left == events {
		return all
	}
	return fmt.Sprintf("%s; the other filters leave %d of them", all, left)
}

// value is what is known of a source, or that it is not, and from which words.
func (p *Pane) value(s timeline.Source, value, unknown string, b timeline.Basis) []theme.Piece {
	all := []theme.Piece{{Role: theme.Plain, Text: value}}
	if value == "" {
		all[0] = theme.Piece{Role: theme.Dim, Text: unknown}
	}
	if b.Kind != timeline.Stated || b.Phrase != "" {
		all = append(all, theme.Piece{Role: theme.Attribution, Text: ", " + b.Kind.String()})
	}
	if b.Phrase != "" {
		g := p.Frame().Theme.Glyphs
		from := " from "
		if b.Kind == timeline.Stated {
			from = ": "
		}
		all[len(all)-1].Text += from
		all = append(all, theme.Piece{Role: theme.Quote, Text: g.OpenQuote + b.Phrase + g.CloseQuote})
		if other, ok := p.timeline.Source(b.Source); ok && other.ID != s.ID {
			all = append(all, theme.Piece{Role: theme.Attribution, Text: " (" + other.Attribution() + ")"})
		}
	}
	if b.Rule != "" {
		all = append(all, theme.Piece{Role: theme.Attribution, Text: ": "}, theme.Piece{Role: theme.Editor, Text: b.Rule})
	}
	if b.Note != "" {
		stop := ". "
		if strings.HasSuffix(all[len(all)-1].Text, ".") {
			stop = " "
		}
		all = append(all, theme.Piece{Role: theme.Plain, Text: stop}, theme.Piece{Role: theme.Editor, Text: b.Note})
	}
	return all
}
