package verification

import (
	"fmt"
	"strings"

	"dateline/timeline/quote"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// header is what stands above the list: the title and the counts, a sentence on
// what they come to, and a rule, as far as there is room. It is never higher
// than the panel.
func (p *Pane) header() []theme.Row {
	f := p.frame
	if f.Height < 3 {
		return nil
	}
	title := theme.Piece{Role: theme.Title, Text: " Verification  "}
	counts := p.countsRow()
	rows := []theme.Row{append(theme.Row{title}, counts...)}
	if rows[0].Width() > f.Width {
		rows[0] = theme.Row{title, {Role: theme.Plain, Text: p.briefly()}}
		if f.Height >= 12 {
			rows[0] = theme.Row{title}
			for _, row := range p.frame.Theme.Wrap(counts.String(), f.Width-2) {
				rows = append(rows, theme.Row{{Role: theme.Plain, Text: " " + row}})
			}
		}
	}
	if f.Height >= 10 {
		for _, row := range p.frame.Theme.Wrap(p.verdict(), f.Width-2) {
			rows = append(rows, theme.Row{{Role: theme.Dim, Text: " " + row}})
		}
	}
	if f.Height >= 6 {
		rows = append(rows, theme.Row{{Role: theme.Rule, Text: strings.Repeat(p.glyphs().Rule, f.Width)}})
	}
	return rows[:min(len(rows), f.Height-1)]
}

// countsRow counts the excerpts of each kind.
func (p *Pane) countsRow() theme.Row {
	row := theme.Row{{Role: theme.Plain, Text: text.Count(len(p.places), "excerpt") + ": "}}
	for m := quote.Exact; ; m-- {
		if m == quote.Unsought && p.counts[m] == 0 {
			continue // as almost always
		}
		role := theme.Plain
		if !m.Found() && p.counts[m] > 0 {
			role = theme.Fault
		}
		row = append(row, theme.Piece{Role: role, Text: fmt.Sprintf("%d %s", p.counts[m], m)})
		if m == quote.Missing {
			break
		}
		row = append(row, theme.Piece{Role: theme.Dim, Text: " " + p.glyphs().Dot + " "})
	}
	if p.unnamed > 0 {
		row = append(row, theme.Piece{Role: theme.Dim, Text: " " + p.glyphs().Dot + " "},
			theme.Piece{Role: theme.Fault, Text: text.Count(p.unnamed, "speaker") + " not proved"})
	}
	return row
}

func (p *Pane) faults() int {
	return p.counts[quote.Missing] + p.counts[quote.Unsought] + p.counts[quote.Ambiguous]
}

// briefly counts the faults, or else the excerpts.
func (p *Pane) briefly() string {
	if n := p.faults() + p.unnamed; n > 0 {
		return fmt.Sprintf("%s in %d", text.Count(n, "fault"), len(p.places))
	}
	return fmt.Sprintf("%d, all found", len(p.places))
}

// verdict says in a sentence what the counts come to, and how to read the
// differences shown below missing excerpts.
func (p *Pane) verdict() string {
	all := len(p.places)
	switch {
	case all == 0:
		return ""
	case p.counts[quote.Missing] > 0:
		return "Where an excerpt is missing: [-the corpus has this-] {+its source has this+}"
	case p.counts[quote.Unsought] > 0:
		return "Not every excerpt was looked for: that would have taken too long."
	case p.counts[quote.Ambiguous] > 0:
		return "Every excerpt stands in its source, but not every one at one place only."
	case p.counts[quote.Folded] > 0:
		return "Every excerpt stands in its source word for word; some differ in white space."
	case p.unnamed > 0:
		return "Every excerpt stands in its source, but not every speaker is named by a passage."
	default:
		return "Every excerpt stands in its source byte for byte."
	}
}
