package timeline

import (
	"strings"
	"sync"
)

// foldings holds the texts of a timeline's events as searching compares them:
// with case folded, and with case kept. Either is made when first asked for.
type foldings struct {
	folded, cased         eventTexts
	foldedOnce, casedOnce sync.Once
}

// eventTexts are folded texts of all events in one string, event after event.
// A folded text has no white space but single spaces, which leaves the other
// kinds to separate: each text of an event ends with a line feed, each name of
// an actor with a tab. So no phrase is found across two of them.
type eventTexts struct {
	all  string
	ends []int // where the texts of each event end
}

const (
	endOfText = "\n"
	endOfName = "\t"
)

// event returns the texts of the event at position i: title, summary, each
// excerpt's text, then the names of each actor.
func (x *eventTexts) event(i int) string {
	if i == 0 {
		return x.all[:x.ends[0]]
	}
	return x.all[x.ends[i-1]:x.ends[i]]
}

// foldedEvents returns the folded texts of the events, making them the first
// time.
func (t *Timeline) foldedEvents(keepCase bool) *eventTexts {
	f := &t.foldings
	if keepCase {
		f.casedOnce.Do(func() { f.cased = t.foldEvents(true) })
		return &f.cased
	}
	f.foldedOnce.Do(func() { f.folded = t.foldEvents(false) })
	return &f.folded
}

func (t *Timeline) foldEvents(keepCase bool) eventTexts {
	names := make(map[string]string, len(t.actors))
	for _, a := range t.actors {
		var b strings.Builder
		for _, name := range append([]string{a.Name}, a.Also...) {
			b.WriteString(Fold(name, keepCase).text + endOfName)
		}
		names[a.ID] = b.String()
	}
	x := eventTexts{ends: make([]int, len(t.events))}
	var b strings.Builder
	write := func(folded string) {
		b.WriteString(folded)
		b.WriteString(endOfText)
	}
	for i := range t.events {
		e := &t.events[i]
		write(Fold(e.Title, keepCase).text)
		write(Fold(e.Summary, keepCase).text)
		for _, excerpt := range e.Excerpts {
			write(Fold(excerpt.Text, keepCase).text)
		}
		for _, id := range e.Actors {
			write(names[id])
		}
		x.ends[i] = b.Len()
	}
	x.all = b.String()
	return x
}
