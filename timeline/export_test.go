package timeline

import "slices"

// Keeps reports whether every condition of f holds for the event at position i
// of t: what [Timeline.Filter] is compared with.
func (f Filter) Keeps(t *Timeline, i int) bool { return t.keeper(f)(i) }

// Equal reports whether f and g have the same conditions, in whatever order
// they and their alternatives are.
func (f Filter) Equal(g Filter) bool { return slices.Equal(f.keys(), g.keys()) }

// Footprint returns how many bytes x keeps of articles besides themselves.
func (x *Index) Footprint() int {
	n := 0
	for _, a := range x.texts {
		n += a.Size()
	}
	return n
}
