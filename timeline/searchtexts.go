package timeline

import "sync"

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
	endOfText = '\n'
	endOfName = '\t'
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
	f := folder{keepCase: keepCase, oneWay: true}
	write := func(s string, end byte) {
		f.write(s)
		f.text = append(f.text, end)
	}
	names := make(map[string]string, len(t.actors))
	for _, a := range t.actors {
		for _, name := range append([]string{a.Name}, a.Also...) {
			write(name, endOfName)
		}
		names[a.ID], f.text = string(f.text), nil
	}
	x := eventTexts{ends: make([]int, len(t.events))}
	f.text = make([]byte, 0, t.rawLength())
	for i := range t.events {
		e := &t.events[i]
		write(e.Title, endOfText)
		write(e.Summary, endOfText)
		for _, excerpt := range e.Excerpts {
			write(excerpt.Text, endOfText)
		}
		for _, id := range e.Actors {
			f.text = append(append(f.text, names[id]...), endOfText)
		}
		x.ends[i] = len(f.text)
	}
	x.all = string(f.text)
	return x
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
