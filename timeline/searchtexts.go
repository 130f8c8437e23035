package timeline

import (
	"sync"
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
	folded
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
	names := make(map[string]folded, len(t.actors))
	for _, a := range t.actors {
		f := folder{oneWay: true}
		for _, name := range a.Spellings() {
			f.write(name, 0)
			f.text = append(f.text, endOfName)
		}
		names[a.ID] = f.folded()
	}
	ends := make([]int, len(t.events))
	f := folder{oneWay: true, text: make([]byte, 0, t.rawLength())}
	for i := range t.events {
		e := &t.events[i]
		f.writeText(e.Title)
		f.writeText(e.Summary)
		for _, excerpt := range e.Excerpts {
			f.writeText(excerpt.Text)
		}
		for _, id := range e.Actors {
			f.join(names[id])
			f.text = append(f.text, endOfText)
		}
		ends[i] = len(f.text)
	}
	return eventTexts{f.folded(), ends}
}

// writeText appends a text of an event.
func (f *folder) writeText(s string) {
	f.write(s, 0)
	f.text, f.digits = append(f.text, endOfText), false
}

// join appends what was folded before.
func (f *folder) join(other folded) {
	from := len(f.text)
	for i := range other.capitals.All() {
		f.capitals.Add(from + i)
	}
	for _, i := range other.either {
		f.either = append(f.either, from+i)
	}
	for _, s := range other.seams {
		f.seams = append(f.seams, seam{from + s.at, s.hyphen})
	}
	f.text = append(f.text, other.text...)
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
