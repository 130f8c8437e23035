package theme

import (
	"strings"

	"dateline/ui/text"
)

// A Mark gives a part of a text, by its bytes, another role.
type Mark struct {
	text.Span
	Role Role
}

// Wrap returns s as clean rows of at most width cells.
func (t *Theme) Wrap(s string, width int) []string {
	var rows []string
	for _, row := range text.Wrap(s, max(1, width), t.Charset) {
		rows = append(rows, t.Charset.CleanAt(s[row.Start:row.End], 0))
	}
	return rows
}

// WrapPieces returns parts, whose texts need not be clean and follow each other
// without a break, as rows of at most width cells. marks are of the whole text;
// of those that overlap the last listed wins.
func (t *Theme) WrapPieces(width int, marks []Mark, parts ...Piece) []Row {
	var whole strings.Builder
	var spans []text.Span
	var roles []Role
	for _, part := range parts {
		start := whole.Len()
		whole.WriteString(part.Text)
		spans, roles = append(spans, text.Span{Start: start, End: whole.Len()}), append(roles, part.Role)
	}
	for _, m := range marks {
		spans, roles = append(spans, m.Span), append(roles, m.Role)
	}
	s := whole.String()
	var rows []Row
	for _, span := range text.Wrap(s, max(1, width), t.Charset) {
		rows = append(rows, t.Cut(s, span, spans, func(mark int) Role { return roles[mark] }))
	}
	return rows
}

// Cut returns a row of the text s, which [text.Wrap] made, in pieces: role says
// in which role the part is that the mark of an index covers; -1 is no mark.
func (t *Theme) Cut(s string, row text.Span, marks []text.Span, role func(mark int) Role) Row {
	var pieces Row
	column := 0
	for _, part := range text.Cut(row, marks) {
		shown := t.Charset.CleanAt(s[part.Start:part.End], column)
		column += text.Width(shown)
		pieces = append(pieces, Piece{role(part.Mark), shown})
	}
	return pieces
}
