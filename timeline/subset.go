package timeline

import (
	"math"
	"slices"
	"sort"

	"dateline/timeline/edtf"
)

// A Subset is the part of a [Timeline] a [Filter] leaves, in the timeline's
// order. Like the timeline it is asked by place and range: place k is the k-th
// event of the subset, from 0.
type Subset struct {
	timeline *Timeline
	kept     []int // positions, ascending; unused where all is set
	longest  []int // by place; see [Timeline.appendLonger]
	soonest  []int // by place; see [Timeline.soonestFrom]
	all      bool
}

// All returns the subset that leaves nothing out.
func (t *Timeline) All() Subset {
	return Subset{timeline: t, longest: t.longest, soonest: t.soonest, all: true}
}

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
			s.longest = t.appendLonger(s.longest, i)
		}
	}
	s.soonest = t.soonestFrom(slices.Clone(s.kept))
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

// Beginning returns the place of the first event that begins within d, and how many do: on one of its days, or where d
// has a time of day, at that very time, or between its times. Where none does, it is the place such an event would
// have. What has no end reaches to the last event; what has no beginning counts for its last day alone, and a d without
// either is before all events. An event of which only a last day is known begins on no day that is known.
func (s Subset) Beginning(d edtf.Date) (place, count int) {
	first, last, ok := d.Reach()
	if !ok {
		return 0, 0
	}
	from := s.search(func(e Event) bool { day, known := e.listed(); return known && day.Compare(first) >= 0 })
	to := s.search(func(e Event) bool { day, known := e.listed(); return known && day.Compare(last) > 0 })
	place = from
	if d.IsTimed() {
		for place < to && s.Event(place).Date.Compare(d) < 0 {
			place++
		}
	}
	if s.timeline.ordered { // one that stands behind another may be listed by a later day
		to = s.Len()
	}
	for k := to - 1; k >= from; k-- {
		if s.Event(k).beginsWithin(d) {
			place, count = k, count+1
		}
	}
	return place, count
}

// beginsWithin is [edtf.Date.BeginsWithin] of the date of e. One of several days that is listed by a later one than the
// first is not looked for by the first.
func (e Event) beginsWithin(d edtf.Date) bool {
	later := e.moved != edtf.Day{} && e.Date.IsOneOf()
	return !later && e.Date.BeginsWithin(d)
}

// search returns the first place whose event is so, which all after it must be too.
func (s Subset) search(so func(Event) bool) int {
	return sort.Search(s.Len(), func(k int) bool { return so(s.Event(k)) })
}

// Nearest returns the place of the first event that begins within d, as [Subset.Beginning] has it, and else of the one
// that begins nearest to the beginning of d, the first of those that share its bounds. It is -1 in an empty subset or
// where d has no bound to go by. exact reports whether the event begins within d.
func (s Subset) Nearest(d edtf.Date) (place int, exact bool) {
	first, _, ok := d.Reach()
	if s.Len() == 0 || !ok {
		return -1, false
	}
	k, count := s.Beginning(d)
	switch {
	case count > 0:
		return k, true
	case k == 0:
		return 0, false
	case k < s.Len() && s.distance(k, first, d.SecondOfDay()) < s.distance(k-1, first, d.SecondOfDay()):
		return k, false
	}
	return s.firstLike(k - 1), false
}

// distance is how far the event at place k begins from a time of some day, in seconds. A day without a time counts
// from its beginning, an event of which only a last day is known is there, and any other whose beginning is not known is
// furthest.
func (s Subset) distance(k int, day edtf.Day, at int) int64 {
	e := s.Event(k)
	begin, known := e.listed()
	if !known {
		return math.MaxInt64
	}
	const secondsInDay = 24 * 60 * 60
	n := int64(day.DaysUntil(begin))*secondsInDay + int64(e.Date.SecondOfDay()-at)
	return max(n, -n)
}

// firstLike returns the first of the places up to k whose events have the date of the one at k, as far as order goes.
func (s Subset) firstLike(k int) int {
	d := s.Event(k).Date
	for k > 0 && s.Event(k-1).Date.Compare(d) == 0 {
		k--
	}
	return k
}
