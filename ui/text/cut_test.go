package text

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestCut(t *testing.T) {
	row := Span{10, 20}
	tests := []struct {
		why   string
		row   Span
		marks []Span
		want  []Piece
	}{
		{"no marks, one piece", row, nil, []Piece{{row, -1}}},
		{"an empty row draws nothing", Span{10, 10}, []Span{{5, 15}}, nil},
		{"a mark inside", row, []Span{{12, 14}}, []Piece{{Span{10, 12}, -1}, {Span{12, 14}, 0}, {Span{14, 20}, -1}}},
		{"a mark over more rows than this", row, []Span{{0, 99}}, []Piece{{row, 0}}},
		{"a mark that ends where the row begins is not on it", row, []Span{{5, 10}, {20, 25}}, []Piece{{row, -1}}},
		{"the last listed wins", row, []Span{{10, 16}, {14, 20}}, []Piece{{Span{10, 14}, 0}, {Span{14, 20}, 1}}},
		{"a later mark within an earlier one", row, []Span{{10, 20}, {14, 16}}, []Piece{{Span{10, 14}, 0}, {Span{14, 16}, 1}, {Span{16, 20}, 0}}},
		{"a mark under a later one does not cut it", row, []Span{{14, 16}, {10, 20}}, []Piece{{row, 1}}},
		{"an empty or reversed mark covers nothing", row, []Span{{12, 12}, {16, 14}}, []Piece{{row, -1}}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			if got := Cut(tt.row, tt.marks); !slices.Equal(got, tt.want) {
				t.Errorf("Cut(%v, %v) = %v, want %v", tt.row, tt.marks, got, tt.want)
			}
		})
	}
}

// TestCutBytes compares Cut with asking, byte by byte, which mark is on top.
func TestCutBytes(t *testing.T) {
	span := rapid.Custom(func(t *rapid.T) Span {
		return Span{rapid.IntRange(0, 30).Draw(t, "start"), rapid.IntRange(0, 30).Draw(t, "end")}
	})
	rapid.Check(t, func(t *rapid.T) {
		row, marks := span.Draw(t, "row"), rapid.SliceOfN(span, 0, 6).Draw(t, "marks")
		var want []Piece
		for at := row.Start; at < row.End; at++ {
			top := -1
			for i, m := range marks {
				if m.Start <= at && at < m.End {
					top = i
				}
			}
			if n := len(want); n > 0 && want[n-1].Mark == top {
				want[n-1].End++
			} else {
				want = append(want, Piece{Span{at, at + 1}, top})
			}
		}
		if got := Cut(row, marks); !slices.Equal(got, want) {
			t.Errorf("Cut(%v, %v) = %v, want %v", row, marks, got, want)
		}
	})
}
