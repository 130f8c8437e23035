package timeline

import (
	"container/heap"
	"fmt"
	"slices"
	"sort"

	"dateline/timeline/edtf"
)

// waitForReport notes of each event that is only reported, of a set of dates that has a first and a last, that it is
// listed by the last: it is known to have been by that day, and nothing tells how long before.
func waitForReport(events []Event) {
	for i := range events {
		e := &events[i]
		if e.Status != Reported || !e.Date.IsOneOf() {
			continue
		}
		if last, ends := e.Date.Latest(); ends {
			e.moved = last
		}
	}
}

// compare puts events in order by the day they are listed by; on one day those only known to have been by it come before
// the others, and then all are in order of date.
func (e Event) compare(f Event) int {
	day, known := e.listed()
	other, alsoKnown := f.listed()
	by := e.knownBy()
	switch {
	case known != alsoKnown:
		return firstIf(!known)
	case day != other:
		return day.Compare(other)
	case by != f.knownBy():
		return firstIf(by)
	}
	return e.Date.Compare(f.Date)
}

func firstIf(first bool) int {
	if first {
		return -1
	}
	return 1
}

// knownBy reports whether e has its place by a last day.
func (e Event) knownBy() bool { return e.moved != (edtf.Day{}) || e.Date.OnlyBy() }

// follow puts events, which are in order of date, behind what they follow, and says of those that moved which day they
// are listed by. Among all orders in which nothing stands before what it follows, it is the one nearest to the order of
// date: an event that must wait for another stands directly behind it, and all others stay in order. It takes time in
// proportion to n log n. What follows itself by way of others is an error; an ID that no event has is passed over.
func follow(events []Event) error {
	if !slices.ContainsFunc(events, func(e Event) bool { return len(e.After) > 0 }) {
		return nil
	}
	position := make(map[string]int, len(events))
	for i, e := range events {
		position[e.ID] = i
	}
	waits := make([]int, len(events)) // for how many others
	followers := make([][]int, len(events))
	for i, e := range events {
		for _, id := range e.After {
			if before, ok := position[id]; ok {
				waits[i]++
				followers[before] = append(followers[before], i)
			}
		}
	}
	var ready intHeap // events that wait for none, the first by date on top
	for i, n := range waits {
		if n == 0 {
			ready.IntSlice = append(ready.IntSlice, i) // ascending, and so a heap
		}
	}
	ordered := make([]Event, 0, len(events))
	for ready.Len() > 0 {
		i := heap.Pop(&ready).(int)
		ordered = append(ordered, events[i])
		for _, f := range followers[i] {
			if waits[f]--; waits[f] == 0 {
				heap.Push(&ready, f)
			}
		}
	}
	if len(ordered) < len(events) {
		i := slices.IndexFunc(waits, func(n int) bool { return n > 0 })
		return fmt.Errorf("the event %q follows itself, by way of others", events[i].ID)
	}
	copy(events, ordered)
	listMoved(events)
	return nil
}

// listMoved notes of each event that stands behind one listed by a later day than its own that it is listed by that day
// too, so that the days by which events are listed ascend.
func listMoved(events []Event) {
	for i := 1; i < len(events); i++ {
		before, known := events[i-1].listed()
		day, own := events[i].listed()
		if known && (!own || day.Compare(before) < 0) {
			events[i].moved = before
		}
	}
}

// listed returns the day that e is listed by: that of its date, or of the event that it stands behind. ok is false
// where there is none.
func (e Event) listed() (day edtf.Day, ok bool) {
	if e.moved != (edtf.Day{}) {
		return e.moved, true
	}
	return e.Date.Listed()
}

// intHeap is a heap of numbers, the least on top.
type intHeap struct{ sort.IntSlice }

// Push appends x, an int, for package heap.
func (h *intHeap) Push(x any) { h.IntSlice = append(h.IntSlice, x.(int)) }

// Pop takes the last number off, for package heap.
func (h *intHeap) Pop() any {
	last := h.IntSlice[len(h.IntSlice)-1]
	h.IntSlice = h.IntSlice[:len(h.IntSlice)-1]
	return last
}

// AfterWords names what e follows by the texts' own telling, as [Timeline.EventWords] does, in the editor's order.
func (t *Timeline) AfterWords(e Event) []string {
	var words []string
	for _, id := range e.After {
		words = append(words, t.EventWords(id))
	}
	return words
}

// EventWords names an event by its title and date; one that is not known by its ID.
func (t *Timeline) EventWords(id string) string {
	i, ok := t.Position(id)
	if !ok {
		return id
	}
	e := &t.events[i]
	if e.Date.IsZero() {
		return e.Title
	}
	return e.Title + " (" + e.Date.Words() + ")"
}
