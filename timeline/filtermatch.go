package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/fold"
)

// check is a condition made ready to be asked of one event after another.
type check func(i int, e *Event) bool

// keeper returns a function that tells whether f keeps the event at a
// position. What the conditions name is looked up once, here.
func (t *Timeline) keeper(f Filter) func(i int) bool {
	var checks []check
	for _, c := range f.Conditions() {
		holds := t.check(c, f.Stars)
		if c.Not {
			checks = append(checks, func(i int, e *Event) bool { return !holds(i, e) })
		} else {
			checks = append(checks, holds)
		}
	}
	return func(i int) bool {
		e := &t.events[i]
		for _, holds := range checks {
			if !holds(i, e) {
				return false
			}
		}
		return true
	}
}

// check returns whether any value of c holds, whatever c.Not says.
func (t *Timeline) check(c Term, stars map[string]bool) check {
	switch c.Field {
	case FieldYear:
		return checkYears(c.Values)
	case FieldWeight:
		lightest, ok := lightestOf(c.Values)
		return func(_ int, e *Event) bool { return ok && e.Weight <= lightest }
	case FieldTag:
		tags := set(c.Values)
		return func(_ int, e *Event) bool { return anyIn(tags, e.Tags) }
	case FieldActor:
		ids := t.meant(c.Values, t.actorsLike)
		return func(_ int, e *Event) bool { return anyIn(ids, e.Actors) }
	case FieldSpeaker:
		ids := t.meant(c.Values, t.actorsLike)
		return func(_ int, e *Event) bool {
			return slices.ContainsFunc(e.Excerpts, func(x Excerpt) bool { return ids[x.Speaker] })
		}
	case FieldSource:
		ids := t.meant(c.Values, t.sourcesLike)
		return func(_ int, e *Event) bool {
			return slices.ContainsFunc(e.Excerpts, func(x Excerpt) bool { return ids[x.Source] })
		}
	case FieldStatus:
		words := set(c.Values)
		return func(_ int, e *Event) bool { return words[e.Status.String()] }
	case FieldIs:
		starred, disputed := slices.Contains(c.Values, IsStarred), slices.Contains(c.Values, IsDisputed)
		return func(_ int, e *Event) bool {
			return starred && stars[e.ID] || disputed && len(t.touched[e.ID]) > 0
		}
	case FieldText:
		return t.checkText(c.Values)
	}
	return func(int, *Event) bool { return false }
}

func checkYears(values []string) check {
	var ranges []edtf.YearRange
	for _, v := range values {
		if r, err := parseYears(v); err == nil {
			ranges = append(ranges, r)
		}
	}
	return func(_ int, e *Event) bool { return slices.ContainsFunc(ranges, e.Date.Overlaps) }
}

func (t *Timeline) checkText(values []string) check {
	texts := t.foldedEvents()
	var found []check
	for _, v := range values {
		for _, w := range fold.Phrase(v).Words() {
			found = append(found, func(i int, _ *Event) bool { return w.In(&texts.Text, texts.start(i), texts.ends[i]) })
		}
	}
	return func(i int, e *Event) bool {
		return slices.ContainsFunc(found, func(finds check) bool { return finds(i, e) })
	}
}

// meant returns the IDs that values stand for.
func (t *Timeline) meant(values []string, like func(value string) []string) map[string]bool {
	ids := map[string]bool{}
	for _, v := range values {
		for _, id := range like(v) {
			ids[id] = true
		}
	}
	return ids
}

// KeepsSource reports whether f's conditions on sources leave room for the
// source with the given ID: what a search of whole articles goes by.
func (t *Timeline) KeepsSource(f Filter, source string) bool {
	for _, c := range f.Conditions() {
		if c.Field == FieldSource && t.meant(c.Values, t.sourcesLike)[source] == c.Not {
			return false
		}
	}
	return true
}

// actorsLike returns the IDs of the actors that value stands for.
func (t *Timeline) actorsLike(value string) []string {
	return like(value, t.actors, func(a Actor) (string, []string) {
		return a.ID, a.Spellings()
	})
}

// sourcesLike returns the IDs of the sources that value stands for.
func (t *Timeline) sourcesLike(value string) []string {
	return like(value, t.sources, func(s Source) (string, []string) {
		return s.ID, s.names()
	})
}

// like returns the ID that is value or, where none is, those of the elements
// that have value as a part of their ID or names. An ID stands for itself
// alone, so that what a panel offers can be filtered by exactly.
func like[E any](value string, list []E, named func(E) (id string, names []string)) []string {
	value = fold.Of(cleanValue(value)).String()
	var whole, part []string
	for _, e := range list {
		id, names := named(e)
		folded := fold.Of(id).String()
		has := func(name string) bool { return strings.Contains(fold.Of(name).String(), value) }
		switch {
		case value == "":
		case folded == value:
			whole = append(whole, id)
		case strings.Contains(folded, value) || slices.ContainsFunc(names, has):
			part = append(part, id)
		}
	}
	if whole != nil {
		return whole
	}
	return part
}

func set(words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

func anyIn(set map[string]bool, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return set[w] })
}
