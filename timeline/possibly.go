package timeline

import "slices"

// A Possibility is that an event is the same as another.
type Possibility struct {
	Event string // ID of the other
	Note  string // why no more can be said; the editor's words
}

// PossiblySame returns the events that the one with the given ID may be the same as: those it names, then those that
// name it, in the timeline's order. Two that name each other are told with the note of the one that was asked for.
func (t *Timeline) PossiblySame(event string) []Possibility { return t.possibly[event] }

// bothWays returns the possibilities of events by the ID of either.
func bothWays(events []Event) map[string][]Possibility {
	by := map[string][]Possibility{}
	for _, e := range events {
		if len(e.Possibly) > 0 {
			by[e.ID] = slices.Clone(e.Possibly)
		}
	}
	named := map[[2]string]bool{}
	for _, e := range events {
		for _, p := range e.Possibly {
			named[[2]string{e.ID, p.Event}] = true
		}
	}
	for _, e := range events {
		for _, p := range e.Possibly {
			if there := [2]string{p.Event, e.ID}; !named[there] {
				named[there] = true
				by[p.Event] = append(by[p.Event], Possibility{e.ID, p.Note})
			}
		}
	}
	return by
}
