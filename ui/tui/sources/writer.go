package sources

import (
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// writer collects the lines of an item.
type writer struct {
	theme *theme.Theme
	width int // of what stands right of the margin
	label int // 0 where there is no room for a column of labels
	rows  []theme.Row
}

func (w *writer) margin() theme.Piece {
	return theme.Piece{Role: theme.Plain, Text: strings.Repeat(" ", margin)}
}

// title writes a source's title, which has no margin but the cursor's cell.
func (w *writer) title(s timeline.Source, width int) {
	title := theme.Piece{Role: theme.Title, Text: s.Title}
	if strings.TrimSpace(s.Title) == "" {
		title = theme.Piece{Role: theme.Dim, Text: "(no title is printed)"}
	}
	for _, row := range w.theme.WrapPieces(width, nil, title) {
		w.rows = append(w.rows, append(theme.Row{{Role: theme.Plain, Text: " "}}, row...))
	}
}

// text writes a text right of the margin.
func (w *writer) text(all ...theme.Piece) {
	for _, row := range w.theme.WrapPieces(w.width, nil, all...) {
		w.rows = append(w.rows, append(theme.Row{w.margin()}, row...))
	}
}

// field writes a text, if there is any, beside its name, or after it where
// there is no column of labels.
func (w *writer) field(name string, all ...theme.Piece) {
	if len(all) == 1 && all[0].Text == "" {
		return
	}
	if w.label == 0 {
		w.text(append([]theme.Piece{{Role: theme.Dim, Text: name + ": "}}, all...)...)
		return
	}
	for _, row := range w.theme.WrapPieces(max(1, w.width-w.label), nil, all...) {
		head := theme.Row{w.margin(), {Role: theme.Dim, Text: text.Pad(name, w.label)}}
		w.rows = append(w.rows, append(head, row...))
		name = ""
	}
}
