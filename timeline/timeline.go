package timeline

import (
	"cmp"
	"fmt"
	"slices"

	"dateline/timeline/span"
)

// Parts are what a [Timeline] is built of. Every reference between them is by
// ID.
type Parts struct {
	Title         string
	Description   string
	Tags          []Tag
	Sources       []Source
	Actors        []Actor
	Events        []Event // in the editor's order, which breaks ties of date
	Disagreements []Disagreement
	Gaps          []string // what the texts do not tell; the editor's words
}

// A Timeline is a history: events in order of date, and the sources, actors
// and disagreements they refer to. It is immutable; what its methods return
// must not be changed.
type Timeline struct {
	title, description string
	tags               []Tag
	sources            []Source
	actors             []Actor
	events             []Event
	disagreements      []Disagreement
	gaps               []string
	ordered            bool // some event stands behind another, see Event.After

	longest  []int                    // of all events; see [Timeline.appendLonger]
	soonest  []int                    // of all events; see [Timeline.soonestFrom]
	position map[string]int           // of an event, by ID
	source   map[string]int           // index into sources, by ID
	actor    map[string]int           // index into actors, by ID
	touched  map[string][]int         // indices into disagreements, by the ID of an event they touch
	possibly map[string][]Possibility // by the ID of either event
	passages map[string][]Passage
	unproved int

	foldings foldings // of the events' texts
}

// New builds a timeline of p, whose slices it takes over. Events and sources
// are sorted by date as [edtf.Date.Compare] has it, what is only reported by its last
// day, then in p's order; an event that follows another stands behind that, and
// no further than it must. An ID that is used twice, and a circle of events that
// follow each other, are errors; what the parts refer to is not checked here,
// since only who read them can say where a fault stands.
func New(p Parts) (*Timeline, error) {
	t := &Timeline{
		title: p.Title, description: p.Description,
		tags: p.Tags, sources: p.Sources, actors: p.Actors,
		events: p.Events, disagreements: p.Disagreements, gaps: p.Gaps,
		touched: map[string][]int{},
	}
	waitForReport(t.events)
	slices.SortStableFunc(t.events, Event.compare)
	t.ordered = slices.ContainsFunc(t.events, func(e Event) bool { return len(e.After) > 0 })
	if err := follow(t.events); err != nil {
		return nil, err
	}
	slices.SortStableFunc(t.sources, func(a, b Source) int { return a.Date.Compare(b.Date) })
	var err error
	if t.position, err = index(t.events, "event", func(e Event) string { return e.ID }); err != nil {
		return nil, err
	}
	if t.source, err = index(t.sources, "source", func(s Source) string { return s.ID }); err != nil {
		return nil, err
	}
	if t.actor, err = index(t.actors, "actor", func(a Actor) string { return a.ID }); err != nil {
		return nil, err
	}
	for i, d := range t.disagreements {
		for _, id := range d.Events {
			t.touched[id] = append(t.touched[id], i)
		}
	}
	for i := range t.events {
		t.longest, t.soonest = t.appendLonger(t.longest, i), append(t.soonest, i)
	}
	t.soonest = t.soonestFrom(t.soonest)
	t.possibly = bothWays(t.events)
	t.passages = collectPassages(t.events)
	t.countUnproved()
	return t, nil
}

func (t *Timeline) countUnproved() {
	count := func(excerpts []Excerpt) {
		for _, x := range excerpts {
			if !x.Proved() {
				t.unproved++
			}
		}
	}
	for i := range t.events {
		count(t.events[i].Excerpts)
	}
	for _, d := range t.disagreements {
		for _, side := range d.Sides {
			count(side.Excerpts)
		}
	}
}

// index maps the ID of each element to its place in list.
func index[E any](list []E, noun string, id func(E) string) (map[string]int, error) {
	places := make(map[string]int, len(list))
	for i, e := range list {
		if _, twice := places[id(e)]; twice {
			return nil, fmt.Errorf("two %ss have the id %q", noun, id(e))
		}
		places[id(e)] = i
	}
	return places, nil
}

// Title returns the history's name, one line.
func (t *Timeline) Title() string { return t.title }

// Description returns what the history is about, in the editor's words.
func (t *Timeline) Description() string { return t.description }

// Len returns the number of events.
func (t *Timeline) Len() int { return len(t.events) }

// Event returns the event at position i, 0 ≤ i < Len.
func (t *Timeline) Event(i int) Event { return t.events[i] }

// Position returns the position of the event with the given ID.
func (t *Timeline) Position(id string) (int, bool) {
	i, ok := t.position[id]
	return i, ok
}

// Tags returns the controlled list of tags in the editor's order.
func (t *Timeline) Tags() []Tag { return t.tags }

// Sources returns the sources in order of date.
func (t *Timeline) Sources() []Source { return t.sources }

// Source returns the source with the given ID.
func (t *Timeline) Source(id string) (Source, bool) {
	i, ok := t.source[id]
	if !ok {
		return Source{}, false
	}
	return t.sources[i], true
}

// Actors returns the people and organisations in the editor's order.
func (t *Timeline) Actors() []Actor { return t.actors }

// Actor returns the actor with the given ID.
func (t *Timeline) Actor(id string) (Actor, bool) {
	i, ok := t.actor[id]
	if !ok {
		return Actor{}, false
	}
	return t.actors[i], true
}

// Disagreements returns the disagreements in the editor's order.
func (t *Timeline) Disagreements() []Disagreement { return t.disagreements }

// Gaps returns what the editor found that the texts do not tell, in the editor's
// words and order.
func (t *Timeline) Gaps() []string { return t.gaps }

// Touching returns the disagreements that touch the event with the given ID,
// in the editor's order.
func (t *Timeline) Touching(event string) []Disagreement {
	var touching []Disagreement
	for _, i := range t.touched[event] {
		touching = append(touching, t.disagreements[i])
	}
	return touching
}

// Unproved returns how many excerpts, of events and of disagreements, were not
// located in their sources. A corpus that has any is broken.
func (t *Timeline) Unproved() int { return t.unproved }

// A Passage is a part of a source's text that proves at least one event.
type Passage struct {
	Span  span.Span
	Cites []Cite // in order of position; at least one
}

// A Cite points at an excerpt of an event.
type Cite struct{ Event, Excerpt int } // position, and index into its Excerpts

// Passages returns the located excerpts taken from a source, by where they
// begin and then end. Excerpts of the very same span are one passage.
func (t *Timeline) Passages(source string) []Passage { return t.passages[source] }

func collectPassages(events []Event) map[string][]Passage {
	bySource := map[string][]Passage{}
	for i, e := range events {
		for j, x := range e.Excerpts {
			if x.Match.Found() {
				one := Passage{x.Span, []Cite{{i, j}}}
				bySource[x.Source] = append(bySource[x.Source], one)
			}
		}
	}
	for source, all := range bySource {
		slices.SortStableFunc(all, func(a, b Passage) int {
			return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
		})
		merged := all[:1]
		for _, p := range all[1:] {
			if last := &merged[len(merged)-1]; last.Span == p.Span {
				last.Cites = append(last.Cites, p.Cites...)
			} else {
				merged = append(merged, p)
			}
		}
		bySource[source] = merged
	}
	return bySource
}
