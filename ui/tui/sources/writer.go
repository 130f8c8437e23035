package sources

import (
	"strings"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
)

// words are a part of a text in one role. They are not clean yet.
type words struct {
	role theme.Role
	text string
}

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
	title := words{theme.Title, s.Title}
	if strings.TrimSpace(s.Title) == "" {
		title = words{theme.Dim, "(no title is printed)"}
	}
	for _, row := range w.wrap(width, title) {
		w.rows = append(w.rows, append(theme.Row{{Role: theme.Plain, Text: " "}}, row...))
	}
}

// text writes a text right of the margin.
func (w *writer) text(all ...words) {
	for _, row := range w.wrap(w.width, all...) {
		w.rows = append(w.rows, append(theme.Row{w.margin()}, row...))
	}
}

// field writes a text, if there is any, beside its name, or after it where
// there is no column of labels.
func (w *writer) field(name string, all ...words) {
	if len(all) == 1 && all[0].text == "" {
		return
	}
	if w.label == 0 {
		w.text(append([]words{{theme.Dim, name + ": "}}, all...)...)
		return
	}
	for _, row := range w.wrap(max(1, w.width-w.label), all...) {
		head := theme.Row{w.margin(), {Role: theme.Dim, Text: text.Pad(name, w.label)}}
		w.rows = append(w.rows, append(head, row...))
		name = ""
	}
}

// wrap breaks a text of several roles into rows.
func (w *writer) wrap(width int, all ...words) []theme.Row {
	var whole strings.Builder
	marks := make([]text.Span, len(all))
	for i, part := range all {
		marks[i].Start = whole.Len()
		whole.WriteString(part.text)
		marks[i].End = whole.Len()
	}
	s := whole.String()
	var rows []theme.Row
	for _, span := range text.Wrap(s, width, w.theme.Charset) {
		var row theme.Row
		for _, piece := range text.Cut(span, marks) {
			row = append(row, w.theme.Clean(all[piece.Mark].role, s[piece.Start:piece.End]))
		}
		rows = append(rows, row)
	}
	return rows
}
