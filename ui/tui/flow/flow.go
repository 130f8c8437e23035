// Package flow is the arithmetic of a list whose items differ in height and are
// laid out only when they are seen. Such a list is thought of as one flow of
// lines; a [Spot] names a line of it, and walking from spot to spot asks for
// the heights of the items passed and of no others. Panes hold a Flow and draw
// by themselves.
package flow

// A Spot is a line of the flow: the Line-th of the Item-th item, both from 0.
type Spot struct{ Item, Line int }

// Before reports whether s is above o.
func (s Spot) Before(o Spot) bool {
	return s.Item < o.Item || s.Item == o.Item && s.Line < o.Line
}

// A Flow knows how many items there are and how many lines each has, at least
// one. Where there is no item, nothing but Len may be asked.
type Flow struct {
	Len    func() int
	Height func(item int) int
}

// End returns the last spot.
func (f Flow) End() Spot {
	last := f.Len() - 1
	return Spot{last, f.Height(last) - 1}
}

// Walk returns the spot n lines below s, above it for a negative n, and stops
// at either end.
func (f Flow) Walk(s Spot, n int) Spot {
	s.Line += n
	for s.Line < 0 {
		if s.Item == 0 {
			return Spot{}
		}
		s.Item--
		s.Line += f.Height(s.Item)
	}
	for size := f.Height(s.Item); s.Line >= size; size = f.Height(s.Item) {
		if s.Item == f.Len()-1 {
			return Spot{s.Item, size - 1}
		}
		s.Line -= size
		s.Item++
	}
	return s
}

// Distance returns how many lines to is below from, at most limit; it is
// negative, at least -limit, where to is above.
func (f Flow) Distance(from, to Spot, limit int) int {
	if to.Before(from) {
		return -f.Distance(to, from, limit)
	}
	n := -from.Line
	for item := from.Item; item < to.Item; item++ {
		if n += f.Height(item); n >= limit {
			return limit
		}
	}
	return min(n+to.Line, limit)
}

// Lowest returns the topmost spot of a screen of height lines that shows the
// end of the flow at its bottom; the first spot where all lines fit.
func (f Flow) Lowest(height int) Spot { return f.Walk(f.End(), -(height - 1)) }

// Raise returns top, or, where that would leave lines of a screen of height lines
// empty below the end of the flow, the lowest spot that does not. Of the items
// below top it asks for those on the screen only.
func (f Flow) Raise(top Spot, height int) Spot {
	lines := -top.Line
	for item := top.Item; item < f.Len(); item++ {
		if lines += f.Height(item); lines >= height {
			return top
		}
	}
	return f.Lowest(height)
}

// Reveal returns the top of a screen of height lines that shows the lines from
// first to last, scrolled from top as little as that takes. above and below are
// lines to keep free at the edges. Of more than fits it shows the beginning.
func (f Flow) Reveal(top, first, last Spot, height, above, below int) Spot {
	limit := 2*height + f.Height(first.Item)
	if bottom := height - 1 - below; f.Distance(top, last, limit) > bottom {
		top = f.Walk(last, -bottom)
	}
	if f.Distance(top, first, limit) < above {
		top = f.Walk(first, -above)
	}
	return f.Raise(top, height)
}
