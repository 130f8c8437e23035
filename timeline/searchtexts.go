package timeline

import (
	"sync"

	"dateline/timeline/fold"
)

// foldings holds the texts of a timeline's events as searching compares them,
// made when first asked for.
type foldings struct {
	events eventTexts
	once   sync.Once
}

// eventTexts are folded texts of all events in one string, event after event.
// A folded text has no white space but single spaces, which leaves the other
// kinds to separate: each text of an event ends with a line feed, each name of
// an actor with a tab. So no phrase is found across two of them.
type eventTexts struct {
	fold.Text
	ends []int // where the texts of each event end
}

const (
	endOfText = '\n'
	endOfName = '\t'
)

// start returns where the texts of the event at position i begin: title,
// summary, each excerpt's text, then the names of each actor.
func (x *eventTexts) start(i int) int {
	if i == 0 {
		return 0
	}
	return x.ends[i-1]
}

// foldedEvents returns the folded texts of the events, making them the first
// time.
func (t *Timeline) foldedEvents() *eventTexts {
	t.foldings.once.Do(func() { t.foldings.events = t.foldEvents() })
	return &t.foldings.events
}

func (t *Timeline) foldEvents() eventTexts {
	names := make(map[string]fold.Text, len(t.actors))
	for _, a := range t.actors {
		b := fold.Builder{OneWay: true}
		for _, name := range a.Spellings() {
			b.Write(name, 0)
			b.End(endOfName, 0)
		}
		names[a.ID] = b.Text(0)
	}
	ends := make([]int, len(t.events))
	b := fold.Builder{OneWay: true}
	b.Grow(t.rawLength())
	write := func(text string) {
		b.Write(text, 0)
		b.End(endOfText, 0)
	}
	for i := range t.events {
		e := &t.events[i]
		write(e.Title)
		write(e.Summary)
		for _, excerpt := range e.Excerpts {
			write(excerpt.Text)
		}
		for _, id := range e.Actors {
			b.Append(names[id])
			b.End(endOfText, 0)
		}
		ends[i] = b.Len()
	}
	return eventTexts{b.Text(0), ends}
}

// rawLength is about how long the texts of all events are.
func (t *Timeline) rawLength() int {
	n := 0
	for i := range t.events {
		e := &t.events[i]
		n += len(e.Title) + len(e.Summary)
		for _, x := range e.Excerpts {
			n += len(x.Text)
		}
	}
	return n + n/4 // for the actors' names, which are shorter
}
