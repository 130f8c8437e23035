package text

import "slices"

// A Piece is a part of a row that is drawn in one style.
type Piece struct {
	Span
	Mark int // index of the mark that covers the piece, -1 where none does
}

// Cut divides row where marks begin and end. The pieces are ascending and
// together are row; neighbours differ in Mark. Marks may come in any order,
// reach beyond the row, overlap, or be empty and then count for nothing; where
// several cover a place, the last one listed wins. Row and marks are cut
// between runes. An empty row has no pieces.
func Cut(row Span, marks []Span) []Piece {
	if row.Start >= row.End {
		return nil
	}
	bounds := []int{row.Start, row.End}
	var here []int // indices of the marks that touch the row
	for i, m := range marks {
		start, end := max(m.Start, row.Start), min(m.End, row.End)
		if start < end {
			here = append(here, i)
			bounds = append(bounds, start, end)
		}
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)

	pieces := make([]Piece, 0, len(bounds)-1)
	for i, start := range bounds[:len(bounds)-1] {
		mark := lastCovering(start, marks, here)
		if n := len(pieces); n > 0 && pieces[n-1].Mark == mark {
			pieces[n-1].End = bounds[i+1]
			continue
		}
		pieces = append(pieces, Piece{Span{start, bounds[i+1]}, mark})
	}
	return pieces
}

// lastCovering returns the last of the marks listed in here that covers the
// byte at offset, or -1.
func lastCovering(offset int, marks []Span, here []int) int {
	for _, i := range slices.Backward(here) {
		if marks[i].Start <= offset && offset < marks[i].End {
			return i
		}
	}
	return -1
}
