package data

import (
	"dateline/data/yaml"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func (r *reader) readEvents(t *table) []timeline.Event {
	var events []timeline.Event
	for n := range t.atLeast(1, "events") {
		if e := t.table(n, "an event"); e != nil {
			events = kept(r, events, r.readEvent(e))
		}
	}
	r.checkAfter(events)
	r.checkPossibly()
	return events
}

func (r *reader) readEvent(e *table) timeline.Event {
	event := timeline.Event{
		ID:       r.newID(&r.events, e),
		Date:     parsed(e, "date", edtf.Parse),
		Basis:    r.eventBasis(e),
		Reported: optional(e, "reported", edtf.Parse),
		Status:   parsed(e, "status", timeline.ParseStatus),
		Weight:   parsed(e, "weight", timeline.ParseWeight),
		Title:    e.line(e.required("title"), "title", ampleTitle),
		Summary:  e.text("summary").text,
		Excerpts: r.readExcerpts(e),
		Tags:     e.texts("tags", func(n yaml.Node) string { return r.tag(e.word(n, "a tag")) }),
		Actors: e.texts("actors", func(n yaml.Node) string {
			return r.refer(&r.actors, e.word(n, "an actor's id"))
		}),
	}
	e.checkReported(event)
	event.After = r.readAfter(e, event.ID)
	event.Possibly = r.readPossibly(e, event.ID)
	e.close()
	return event
}

// checkReported reports a time of reporting that is none, and warns of one before
// the event.
func (t *table) checkReported(event timeline.Event) {
	w := t.text("reported")
	begin, begins := event.Date.Earliest()
	last, ends := event.Reported.Latest()
	switch {
	case event.Reported.IsZero():
	case event.Reported.IsInterval():
		t.fault(w.at, "give the day, or one of a set of days", "a report is made at one time, and %q is an interval", w.text)
	case begins && ends && last.Compare(begin) < 0:
		t.warn(w.at, "", "%q is before the event, which begins on %s at the earliest", w.text, begin.String())
	case event.Status == timeline.Announced:
		t.warn(w.at, "", "what was only announced is not known from a report of it")
	}
}

// newID reads the required key "id" of t and enters it into g.
func (r *reader) newID(g *register, t *table) string {
	id := t.required("id")
	if id.text != "" {
		r.enter(g, id)
	}
	return id.text
}

// tag returns the text of w, a tag of an event. A corpus without a list of
// tags may use any.
func (r *reader) tag(w word) string {
	if r.tags.at != nil {
		return r.refer(&r.tags, w)
	}
	if w.text != "" {
		r.checkTag(w)
	}
	return w.text
}

// eventBasis reads where the date of e comes from.
func (r *reader) eventBasis(e *table) timeline.Basis {
	n := e.value("basis")
	if n.IsZero() {
		e.missing("basis")
		return timeline.Basis{}
	}
	t := r.table(n, "a basis")
	if t == nil {
		return timeline.Basis{}
	}
	for _, key := range [...]string{"source", "phrase"} {
		if t.value(key).IsZero() {
			t.missing(key)
		}
	}
	basis := r.basis(t, "")
	switch kind := t.value("kind"); {
	case basis.Kind == timeline.Derived && t.value("rule").IsZero():
		r.fault(placeOf(n), "say how the date follows from the phrase", `a derived date needs the key "rule"`)
	case basis.Kind == timeline.Inferred && !kind.IsZero():
		r.fault(placeOf(kind), "it is one of stated, derived", "the date of an event is never only inferred")
	}
	return basis
}

// readExcerpts reads the excerpts of t, of which there must be one.
func (r *reader) readExcerpts(t *table) []timeline.Excerpt {
	var excerpts []timeline.Excerpt
	for n := range t.atLeast(1, "excerpts") {
		x := t.table(n, "an excerpt")
		if x == nil {
			continue
		}
		source := r.refer(&r.sources, x.required("source"))
		passage := passage{exact: x.required("exact"), prefix: x.text("prefix"), suffix: x.text("suffix")}
		excerpt := r.prove(passage, source)
		r.readSpeaker(x, &excerpt)
		excerpts = kept(r, excerpts, excerpt)
		x.close()
	}
	return excerpts
}

func (r *reader) readDisagreements(t *table) []timeline.Disagreement {
	var disagreements []timeline.Disagreement
	for n := range t.list("disagreements") {
		d := t.table(n, "a disagreement")
		if d == nil {
			continue
		}
		disagreement := timeline.Disagreement{
			ID:     r.newID(&r.disagreements, d),
			Topic:  d.line(d.required("topic"), "topic", ampleTitle),
			Aspect: parsed(d, "aspect", timeline.ParseAspect),
			Note:   d.required("note").text,
		}
		for n := range d.atLeast(2, "sides") {
			if s := d.table(n, "a side"); s != nil {
				side := timeline.Side{Claim: s.required("claim").text, Excerpts: r.readExcerpts(s)}
				disagreement.Sides = kept(r, disagreement.Sides, side)
				s.close()
			}
		}
		for n := range d.atLeast(1, "events") {
			disagreement.Events = append(disagreement.Events, r.refer(&r.events, d.word(n, "an event's id")))
		}
		d.close()
		disagreements = kept(r, disagreements, disagreement)
	}
	return disagreements
}
