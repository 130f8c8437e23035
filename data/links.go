package data

import (
	"slices"
	"strings"

	"dateline/data/yaml"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A link is a reference from one event to another. It is looked up once all events are read, since it may lead ahead.
type link struct {
	from string // ID of the event
	to   word
}

// readAfter reads the key "after" of the event with an ID.
func (r *reader) readAfter(e *table, id string) []string {
	named := map[string]bool{}
	return e.texts("after", func(n yaml.Node) string {
		to := e.word(n, "an event's id")
		r.after = append(r.after, r.once(named, link{id, to}))
		return to.text
	})
}

// once reports a link to an event that the same list has named before.
func (r *reader) once(named map[string]bool, l link) link {
	if named[l.to.text] {
		r.fault(l.to.at, "", "the event %q is named twice", l.to.text)
	}
	named[l.to.text] = true
	return l
}

// readPossibly reads the key "possibly" of the event with an ID.
func (r *reader) readPossibly(e *table, id string) []timeline.Possibility {
	var all []timeline.Possibility
	named := map[string]bool{}
	for n := range e.list("possibly") {
		t := r.table(n, "a possibility")
		if t == nil {
			continue
		}
		to := t.required("event")
		r.possibly = append(r.possibly, r.once(named, link{id, to}))
		all = kept(r, all, timeline.Possibility{Event: to.text, Note: t.required("note").text})
		t.close()
	}
	return all
}

// checkPossibly reports possibilities that name no other event.
func (r *reader) checkPossibly() {
	for _, l := range r.possibly {
		r.leads(l, "the event %q is no other than itself")
	}
}

// checkAfter reports what events follow that cannot be followed: nothing, themselves, themselves by way of others. It
// warns of what has ended before what it follows began.
func (r *reader) checkAfter(events []timeline.Event) {
	follows := map[string][]link{} // by the ID that a link is from
	for _, l := range r.after {
		if r.leads(l, "the event %q cannot follow itself") {
			follows[l.from] = append(follows[l.from], l)
		}
	}
	c := circles{reader: r, follows: follows, way: map[string]int{}}
	for _, id := range r.events.ids {
		c.look(id)
	}
	r.checkTime(events, follows)
}

// leads reports a link that leads nowhere, or, by a message about that event, to where it is from, and returns whether
// it leads elsewhere.
func (r *reader) leads(l link, itself string) bool {
	switch to := r.refer(&r.events, l.to); {
	case to == "" || l.from == "":
		return false // that was reported
	case to == l.from:
		r.fault(l.to.at, "", itself, to)
		return false
	}
	return true
}

// checkTime warns of events whose dates are the other way round than their order.
func (r *reader) checkTime(events []timeline.Event, follows map[string][]link) {
	dates := make(map[string]edtf.Date, len(events))
	for _, e := range events {
		dates[e.ID] = e.Date
	}
	for _, e := range events {
		for _, l := range follows[e.ID] {
			end, ends := e.Date.Latest()
			begin, begins := dates[l.to.text].Earliest()
			if ends && begins && end.Compare(begin) < 0 {
				r.warn(l.to.at, "", "by the dates, %q ended before %q began, which it follows", e.ID, l.to.text)
			}
		}
	}
}

// circles finds events that follow themselves by way of others. Every link is gone along once; each that leads back to
// an event on the way to it closes a circle.
type circles struct {
	*reader
	follows map[string][]link
	way     map[string]int // for each event that was looked at, its place on the way, from 1; 0: it is no longer on it
	steps   []step
}

// A step is an event on the way and how many of its links have been gone along.
type step struct {
	event string
	gone  int
}

// look goes all ways from an event that was not looked at before. The way is no call stack, which a stranger's corpus
// could make very deep.
func (c *circles) look(id string) {
	if _, looked := c.way[id]; looked {
		return
	}
	c.enter(id)
	for len(c.steps) > 0 {
		at := &c.steps[len(c.steps)-1]
		links := c.follows[at.event]
		if at.gone == len(links) {
			c.way[at.event] = 0
			c.steps = c.steps[:len(c.steps)-1]
			continue
		}
		l := links[at.gone]
		at.gone++
		switch place, looked := c.way[l.to.text]; {
		case !looked:
			c.enter(l.to.text)
		case place > 0:
			c.fault(l.to.at, "", "these events follow each other in a circle: %s", reason(c.circle(place)))
		}
	}
}

func (c *circles) enter(id string) {
	c.steps = append(c.steps, step{event: id})
	c.way[id] = len(c.steps)
}

// circle names the events from a place on the way to its end and back, but no more than a reader can follow.
func (c *circles) circle(place int) string {
	const most = 6
	var names []string
	for _, s := range c.steps[place-1:] {
		if len(names) == most {
			names = append(names, "…")
			break
		}
		names = append(names, s.event)
	}
	return strings.Join(slices.Concat(names, names[:1]), ", ")
}
