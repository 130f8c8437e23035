package flow_test

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/ui/tui/flow"
)

// laidOut is a flow of items of some heights, and each of its spots in order,
// which is what the arithmetic is compared with.
type laidOut struct {
	flow.Flow
	spots []flow.Spot
	asked map[int]bool // the items whose height was asked for
}

func of(heights ...int) laidOut {
	l := laidOut{asked: map[int]bool{}}
	for item, height := range heights {
		for line := range height {
			l.spots = append(l.spots, flow.Spot{Item: item, Line: line})
		}
	}
	l.Flow = flow.Flow{
		Len:    func() int { return len(heights) },
		Height: func(item int) int { l.asked[item] = true; return heights[item] },
	}
	return l
}

func anyFlow(t *rapid.T) laidOut {
	return of(rapid.SliceOfN(rapid.IntRange(1, 7), 1, 12).Draw(t, "heights")...)
}

// index is the line of the flow that s is.
func (l laidOut) index(s flow.Spot) int {
	for i, spot := range l.spots {
		if spot == s {
			return i
		}
	}
	return -1
}

// any draws a line of the flow.
func (l laidOut) any(t *rapid.T, label string) int {
	return rapid.IntRange(0, len(l.spots)-1).Draw(t, label)
}

// Walking counts lines as if all were laid out, and stops at either end.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyFlow(t)
		from, n := l.any(t, "from"), rapid.IntRange(-60, 60).Draw(t, "n")
		want := max(0, min(from+n, len(l.spots)-1))
		if got := l.index(l.Walk(l.spots[from], n)); got != want {
			t.Errorf("%d lines on from line %d is line %d, want %d", n, from, got, want)
		}
	})
}

// The distance to where a walk leads is the length of the walk, and a walk of
// that distance leads there.
func TestDistanceIsTheInverseOfWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyFlow(t)
		from, to := l.any(t, "from"), l.any(t, "to")
		n := l.Distance(l.spots[from], l.spots[to], len(l.spots))
		if n != to-from {
			t.Errorf("from line %d to line %d it is %d lines", from, to, n)
		}
		if got := l.Walk(l.spots[from], n); got != l.spots[to] {
			t.Errorf("%d lines on from line %d is %v, want %v", n, from, got, l.spots[to])
		}
		limit := rapid.IntRange(1, len(l.spots)).Draw(t, "limit")
		if got, want := l.Distance(l.spots[from], l.spots[to], limit), max(-limit, min(to-from, limit)); got != want {
			t.Errorf("from line %d to line %d it is %d lines, at most %d; want %d", from, to, got, limit, want)
		}
	})
}

func TestLowest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyFlow(t)
		height := rapid.IntRange(1, 60).Draw(t, "height")
		if got, want := l.index(l.Lowest(height)), max(0, len(l.spots)-height); got != want {
			t.Errorf("the lowest top of %d lines on a screen of %d is %d, want %d", len(l.spots), height, got, want)
		}
		top := l.any(t, "top")
		if got, want := l.index(l.Raise(l.spots[top], height)), min(top, max(0, len(l.spots)-height)); got != want {
			t.Errorf("raised from line %d it is %d, want %d", top, got, want)
		}
	})
}

// What must be seen is on the screen, its beginning at least, and the screen
// moves no further than that takes.
func TestReveal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyFlow(t)
		height := rapid.IntRange(1, 20).Draw(t, "height")
		before, first := l.any(t, "top"), l.any(t, "first")
		last := rapid.IntRange(first, len(l.spots)-1).Draw(t, "last")
		top := l.index(l.Reveal(l.spots[before], l.spots[first], l.spots[last], height, 0, 0))
		switch whole := last-first < height; {
		case top < 0 || top > max(0, len(l.spots)-height):
			t.Fatalf("top %d leaves lines empty below the end", top)
		case first < top || first >= top+height:
			t.Errorf("line %d is not on the screen from %d to %d", first, top, top+height-1)
		case whole && last >= top+height:
			t.Errorf("line %d is not on the screen from %d to %d", last, top, top+height-1)
		}
		seen := before <= first && last < before+height
		if possible := before <= max(0, len(l.spots)-height); seen && possible && top != before {
			t.Errorf("the screen moves from %d to %d, though all of %d to %d is on it", before, top, first, last)
		}
	})
}

// The lines to keep free are kept, but for the ends of the flow.
func TestRevealKeepsTheEdgesFree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyFlow(t)
		above, below := rapid.IntRange(0, 3).Draw(t, "above"), rapid.IntRange(0, 3).Draw(t, "below")
		height := above + below + rapid.IntRange(1, 10).Draw(t, "room")
		at := l.any(t, "line")
		top := l.index(l.Reveal(l.spots[l.any(t, "top")], l.spots[at], l.spots[at], height, above, below))
		if at-top < min(above, at) {
			t.Errorf("line %d stands %d below the top, want %d", at, at-top, above)
		}
		if free := top + height - 1 - at; free < min(below, len(l.spots)-1-at) {
			t.Errorf("line %d stands %d above the bottom, want %d", at, free, below)
		}
	})
}

// Of a thousand items no more are laid out than a screen has lines.
func TestOnlyWhatIsPassedIsAskedFor(t *testing.T) {
	heights := make([]int, 1000)
	for i := range heights {
		heights[i] = 1 + i%3
	}
	const height = 10
	middle := flow.Spot{Item: 500}
	for _, c := range []struct {
		why  string
		do   func(f flow.Flow)
		most int
	}{
		{"a walk asks for what it passes", func(f flow.Flow) { f.Walk(middle, height) }, height + 1},
		{"a walk up too", func(f flow.Flow) { f.Walk(middle, -height) }, height + 1},
		{"a distance for no more than its limit", func(f flow.Flow) { f.Distance(flow.Spot{}, middle, height) }, height},
		{"revealing for the screen alone, though the end is far", func(f flow.Flow) {
			f.Reveal(middle, flow.Spot{Item: 503}, flow.Spot{Item: 503}, height, 1, 1)
		}, 2 * height},
	} {
		l := of(heights...)
		c.do(l.Flow)
		if n := len(l.asked); n > c.most {
			t.Errorf("%s: %d items were asked for, want at most %d", c.why, n, c.most)
		}
	}
}
