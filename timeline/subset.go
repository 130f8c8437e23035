package timeline

import (
	"slices"
	"sort"
)

// A Subset is the part of a [Timeline] a [Filter] leaves, in the timeline's
// order. Like the timeline it is asked by place and range: place k is the k-th
// event of the subset, from 0.
type Subset struct {
	timeline *Timeline
	kept     []int // positions, ascending; unused where all is set
	all      bool
}

// All returns the subset that leaves nothing out.
func (t *Timeline) All() Subset { return Subset{timeline: t, all: true} }

// Filter returns the events f keeps.
func (t *Timeline) Filter(f Filter) Subset {
	if f.IsZero() {
		return t.All()
	}
	s := Subset{timeline: t, kept: []int{}}
	keeps := t.keeper(f)
	for i := range t.Len() {
		if keeps(i) {
			s.kept = append(s.kept, i)
		}
	}
	return s
}

// Timeline returns what the subset is a part of.
func (s Subset) Timeline() *Timeline { return s.timeline }

// Len returns the number of events in the subset.
func (s Subset) Len() int {
	if s.all {
		return s.timeline.Len()
	}
	return len(s.kept)
}

// Event returns the event at place k, 0 ≤ k < Len.
func (s Subset) Event(k int) Event { return s.timeline.Event(s.Position(k)) }

// Position returns the position in the timeline of the event at place k.
func (s Subset) Position(k int) int {
	if s.all {
		return k
	}
	return s.kept[k]
}

// Place returns the place of the event at position i of the timeline, and
// whether the subset holds it. Where it does not, the place is that of the
// event nearest in order, the later one where two are equally near; it is -1
// in an empty subset.
func (s Subset) Place(i int) (int, bool) {
	if s.Len() == 0 {
		return -1, false
	}
	if s.all {
		return min(i, s.Len()-1), i < s.Len()
	}
	k, found := slices.BinarySearch(s.kept, i)
	switch {
	case found:
		return k, true
	case k == len(s.kept):
		k--
	case k > 0 && i-s.kept[k-1] < s.kept[k]-i:
		k--
	}
	return k, false
}

// Nearest returns the place of the event that begins nearest to the beginning
// of d, the first of those that share its bounds; -1 in an empty subset or
// where d has no bound to go by. exact reports whether the event may fall
// within d.
func (s Subset) Nearest(d Date) (place int, exact bool) {
	from, ok := d.Earliest()
	to, bounded := d.Latest()
	if !ok {
		from = to
	}
	if !bounded {
		to = from
	}
	if s.Len() == 0 || !ok && !bounded {
		return -1, false
	}
	// The subset is sorted by earliest day, an unknown one first.
	k := sort.Search(s.Len(), func(k int) bool {
		begin, known := s.Event(k).Date.Earliest()
		return known && begin.Compare(from) >= 0
	})
	if k < s.Len() {
		if begin, _ := s.Event(k).Date.Earliest(); begin.Compare(to) <= 0 {
			return k, true
		}
	}
	if k == 0 {
		return 0, false
	}
	if k < s.Len() {
		after, _ := s.Event(k).Date.Earliest()
		before, known := s.Event(k - 1).Date.Earliest()
		if !known || from.DaysUntil(after) < before.DaysUntil(from) {
			return k, false
		}
	}
	return s.firstLike(k - 1), false
}

// firstLike returns the first place whose event has the bounds of the one at
// place k.
func (s Subset) firstLike(k int) int {
	d := s.Event(k).Date
	return sort.Search(k, func(j int) bool { return s.Event(j).Date.Compare(d) >= 0 })
}
