package timeline

import "slices"

// Counts tells how many events of a [Subset] each value of a field would
// leave. What no event has is not in the maps.
type Counts struct {
	Actors, Sources, Tags map[string]int // by actor ID, source ID and name of the tag
}

// Counts counts the events of the subset by actor, source and tag in one pass;
// an event counts once for each. What a panel shows is what the other filters
// leave:
//
//	t.Filter(f.WithoutField(FieldActor)).Counts().Actors
func (s Subset) Counts() Counts {
	c := Counts{Actors: map[string]int{}, Sources: map[string]int{}, Tags: map[string]int{}}
	for k := range s.Len() {
		e := &s.timeline.events[s.Position(k)]
		countOnce(c.Actors, e.Actors, func(id string) string { return id })
		countOnce(c.Sources, e.Excerpts, func(x Excerpt) string { return x.Source })
		countOnce(c.Tags, e.Tags, func(tag string) string { return tag })
	}
	return c
}

// countOnce adds one for each different name in list.
func countOnce[E any](counts map[string]int, list []E, name func(E) string) {
	for i, x := range list {
		earlier := func(y E) bool { return name(y) == name(x) }
		if !slices.ContainsFunc(list[:i], earlier) {
			counts[name(x)]++
		}
	}
}
