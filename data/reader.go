package data

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"dateline/data/yaml"
	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/spell"
)

// How long a text of one line may be, in characters.
const (
	ampleTitle = 120   // of what is shown as a heading, before there is a warning
	ampleName  = 300   // of any other line
	maxLine    = 2_000 // of any: a frame costs time for each line on the screen
)

// A reader turns the tree of a timeline.yaml into a timeline's parts, proving
// quotes as it goes.
type reader struct {
	*document
	folder  fs.FS
	library *library
	texts   map[string]*quote.Text // by ID of a source; none where it could not be read
	proving int                    // spent on looking for quotes so far; see maxProving
	hinting int                    // and on why some were not found; see maxHinting
	watched watched

	compared *quote.Text // the last in which what is nearest was looked for; nil before

	naming          map[string]timeline.Naming // by ID of an actor
	after, possibly []link                     // of all events

	sources, actors, tags, events, disagreements register
}

func newReader(d *document, folder fs.FS) *reader {
	return &reader{
		document: d, folder: folder, library: newLibrary(folder), texts: map[string]*quote.Text{}, naming: map[string]timeline.Naming{},
		sources: register{noun: "source"}, actors: register{noun: "actor"}, tags: register{noun: "tag"},
		events: register{noun: "event"}, disagreements: register{noun: "disagreement"},
	}
}

// A register holds the IDs of one kind of thing as they were given, so that
// others may refer to them.
type register struct {
	noun string
	ids  []string
	at   map[string]place
}

// enter adds w to g. It reports an ID that is used twice, or could not be typed
// as one word, and warns of one that a shell would not take as it stands.
func (r *reader) enter(g *register, w word) {
	switch {
	case r.unseen(w, "the id of this "+g.noun):
	case w.text == "" || strings.ContainsFunc(w.text, unicode.IsSpace):
		r.fault(w.at, "join its words by hyphens", "the id %q of this %s is not one word", w.text, g.noun)
	case !timeline.IsPlainID(w.text):
		r.warn(w.at, "letters, digits and - _ . : need no quoting anywhere",
			"the id %q of this %s has to be quoted on a command line, and shells do not complete it", w.text, reason(g.noun))
	}
	if first, twice := g.at[w.text]; twice {
		r.fault(w.at, r.standsAlready(first), "two %ss have the id %q", g.noun, w.text)
		return
	}
	if g.at == nil {
		g.at = map[string]place{}
	}
	g.at[w.text] = w.at
	g.ids = append(g.ids, w.text)
}

// refer returns the text of w if g holds it, and reports it otherwise. The
// zero word was reported before.
func (r *reader) refer(g *register, w word) string {
	if _, known := g.at[w.text]; known || w.text == "" {
		return w.text
	}
	r.unknown(w, func() []string { return g.ids }, "there is no %s %q", g.noun, w.text)
	return ""
}

// kept appends part to parts. After a fault, of which there will be no timeline
// but perhaps more faults, it keeps none: an event takes a hundred times as much
// as the {} it may be made of.
func kept[T any](r *reader, parts []T, part T) []T {
	if r.broken {
		return nil
	}
	return append(parts, part)
}

// syntax reports why the file is not YAML.
func (r *reader) syntax(err error) {
	var s *yaml.Error
	if !errors.As(err, &s) {
		s = &yaml.Error{Message: err.Error()}
	}
	r.fault(place(s.Offset), s.Hint, "%s", reason(s.Message))
}

// timeline reads the whole file. What refers to something is read after it,
// in whatever order the file has them.
func (r *reader) timeline(root yaml.Node) timeline.Parts {
	var p timeline.Parts
	t := r.table(root, "a timeline")
	if t == nil {
		return p
	}
	p.Title = t.line(t.required("title"), "title", ampleTitle)
	p.Description = t.text("description").text
	p.Sources = r.readSources(t)
	p.Tags = r.readTags(t)
	p.Actors = r.readActors(t)
	p.Events = r.readEvents(t)
	p.Disagreements = r.readDisagreements(t)
	p.Gaps = t.texts("gaps", func(n yaml.Node) string { return t.word(n, "a gap").text })
	t.close()
	return p
}

func (r *reader) readTags(t *table) []timeline.Tag {
	var tags []timeline.Tag
	for name, meaning := range t.entries("tags") {
		r.checkTag(name)
		r.enter(&r.tags, name)
		w := t.word(meaning, fmt.Sprintf("the tag %q", name.text))
		tags = append(tags, timeline.Tag{Name: name.text, Meaning: w.text})
	}
	return tags
}

// checkTag reports a tag that is not kebab-case.
func (r *reader) checkTag(w word) {
	for part := range strings.SplitSeq(w.text, "-") {
		if part == "" || strings.ContainsFunc(part, func(c rune) bool { return !unicode.IsLower(c) && !unicode.IsDigit(c) }) {
			r.fault(w.at, "", "the tag %q is not lower-case words joined by hyphens", w.text)
			return
		}
	}
}

func (r *reader) readActors(t *table) []timeline.Actor {
	var actors []timeline.Actor
	for id, n := range t.entries("actors") {
		r.enter(&r.actors, id)
		a := t.table(n, "an actor")
		if a == nil {
			continue
		}
		actor := timeline.Actor{
			ID:   id.text,
			Name: a.line(a.required("name"), "name", ampleName),
			Kind: parsed(a, "kind", parseActorKind),
			Role: a.text("role").text,
			Also: a.spellings(),
		}
		r.naming[actor.ID] = actor.Naming()
		a.close()
		actors = kept(r, actors, actor)
	}
	return actors
}

func parseActorKind(word string) (string, error) {
	if word == "person" || word == "organisation" {
		return word, nil
	}
	return "", &spell.WordError{Place: "kind of actor", Word: word, Known: []string{"person", "organisation"}}
}
