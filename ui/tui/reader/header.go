package reader

import (
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// headerRows names the source: its title, who published it, who wrote it, when,
// of what kind it is and in which file it stands. A low pane shows less of it.
func (p *Pane) headerRows() []theme.Row {
	f := p.frame
	switch {
	case f.Height < 6:
		return nil
	case f.Height < 12:
		return []theme.Row{p.titleRow()}
	}
	rows := []theme.Row{p.titleRow()}
	charset := f.Theme.Charset
	about := p.about()
	for i, r := range text.Wrap(about, max(1, f.Width-2), charset) {
		if i == 3 {
			break
		}
		rows = append(rows, theme.Row{{Role: theme.Attribution, Text: " " + charset.Clean(about[r.Start:r.End])}})
	}
	return append(rows, theme.Row{{Role: theme.Rule, Text: strings.Repeat(f.Theme.Glyphs.Rule, f.Width)}})
}

func (p *Pane) titleRow() theme.Row {
	role, title := theme.Title, p.source.Title
	if title == "" {
		role, title = theme.Dim, "(no title is printed)"
		if p.frame.Height < 12 { // no other line names the source
			title = p.source.Attribution()
		}
	}
	marker := theme.Piece{Role: theme.Plain, Text: " "}
	if p.frame.Focused {
		marker = theme.Piece{Role: theme.Active, Text: p.frame.Theme.Glyphs.Cursor}
	}
	return theme.Row{marker, p.frame.Theme.Clean(role, title)}
}

// about is what is known of the source, in one line.
func (p *Pane) about() string {
	s := p.source
	var parts []string
	publisher := publisher(s)
	if s.Issuer != "" {
		publisher = "carried by " + publisher
	}
	for _, part := range []string{s.IssuerWords(), publisher, s.AuthorWords(), date(s), s.KindWords(), s.File} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " "+p.frame.Theme.Glyphs.Dot+" ")
}

func publisher(s timeline.Source) string {
	if s.Publisher != "" && s.PublisherBasis.Kind == timeline.Inferred {
		return s.Publisher + " (inferred)"
	}
	return s.Publisher
}

func date(s timeline.Source) string {
	if s.DateBasis.Kind == timeline.Derived {
		return s.Date.Words() + " (derived)"
	}
	return s.Date.Words()
}
