package hostile

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Timeline is a timeline.yaml in which every key of the format stands, and each
// text is named in angle brackets. A comment "#+" names each mapping at its
// beginning.
const Timeline = `#+ a timeline
title: <title>
description: <description>
tags:
  <tag>: <tag.meaning>
sources:
  <source>:
    #+ a source
    file: <source.file>
    title: <source.title>
    publisher: <source.publisher>
    publisher_basis:
      kind: <publisher.kind>
      source: <publisher.source>
      phrase: <publisher.phrase>
      rule: <publisher.rule>
      note: <publisher.note>
    issuer: <source.issuer>
    issuer_basis:
      kind: <issuer.kind>
      source: <issuer.source>
      phrase: <issuer.phrase>
      rule: <issuer.rule>
      note: <issuer.note>
    author: [<source.author>, <source.author2>]
    author_basis:
      kind: <author.kind>
      source: <author.source>
      phrase: <author.phrase>
      rule: <author.rule>
      note: <author.note>
    date: <source.date>
    date_basis: <source.date_basis>
    kind: <source.kind>
    note: <source.note>
actors:
  <actor>:
    #+ an actor
    name: <actor.name>
    also: [<actor.also>]
    kind: <actor.kind>
    role: <actor.role>
events:
  - id: <event>
    #+ an event
    date: <event.date>
    basis:
      #+ a basis
      kind: <basis.kind>
      source: <basis.source>
      phrase: <basis.phrase>
      rule: <basis.rule>
      note: <basis.note>
    reported: <event.reported>
    status: <event.status>
    weight: <event.weight>
    title: <event.title>
    summary: <event.summary>
    tags: [<event.tag>]
    actors: [<event.actor>]
    excerpts:
      - source: <excerpt.source>
        #+ an excerpt
        exact: <excerpt.exact>
        prefix: <excerpt.prefix>
        suffix: <excerpt.suffix>
        speaker: <excerpt.speaker>
        named: <excerpt.named>
        indirect: <excerpt.indirect>
  - id: <event2>
    date: <event.date>
    basis:
      kind: <basis.kind>
      source: <basis.source>
      phrase: <basis.phrase>
      rule: <basis.rule>
    status: <event.status>
    weight: <event.weight>
    title: <event.title>
    after: [<event.after>]
    possibly:
      - event: <possibly.event>
        #+ a possibility
        note: <possibly.note>
    excerpts:
      - source: <side.source>
        exact: <side.exact>
gaps: [<gap>]
disagreements:
  - id: <disagreement>
    #+ a disagreement
    topic: <disagreement.topic>
    aspect: <disagreement.aspect>
    note: <disagreement.note>
    events: [<disagreement.event>]
    sides:
      - claim: <side.claim>
        #+ a side
        excerpts:
          - source: <side.source>
            exact: <side.exact>
      - claim: <side.claim2>
        excerpts:
          - source: <excerpt.source>
            exact: <excerpt.exact>
            prefix: <excerpt.prefix>
            suffix: <excerpt.suffix>
`

// sound is what stands in a corpus without faults.
var sound = map[string]string{
	"title": "The lock", "gap": "No text says who paid.", "description": "How a lock was built.", "tag": "works", "tag.meaning": "what was built",
	"source": "notes", "source.file": "notes.txt", "source.title": "Leaves", "source.publisher": "A parish notebook",
	"publisher.kind": "inferred", "publisher.phrase": "our parish", "publisher.rule": "whose parish it is", "publisher.note": "so it seems",
	"source.author": "A. Rivers", "source.author2": "B. Weir",
	"source.issuer": "The keepers' guild",
	"issuer.kind":   "inferred", "issuer.phrase": "ask the guild", "issuer.rule": "whom to ask", "issuer.note": "so it seems",
	"author.kind": "derived", "author.phrase": "by the keepers", "author.rule": "who the keepers were", "author.note": "by the rolls",
	"source.date": "1881", "source.date_basis": "inferred", "source.kind": "notebook", "source.note": "Torn.",
	"actor": "keeper", "actor.name": "The keeper", "actor.also": "The old keeper", "actor.kind": "person", "actor.role": "keeps the lock",
	"event": "lock-built", "event2": "lock-praised", "event.date": "1880", "basis.kind": "derived", "basis.phrase": "last year", "basis.rule": "the year before",
	"basis.note": "as the almanac", "event.reported": "1881", "event.status": "happened", "event.weight": "milestone", "event.title": "The lock is built",
	"event.summary": "It took a year.", "excerpt.exact": "The lock was built", "excerpt.prefix": "It is told: ", "excerpt.suffix": " of oak.", "excerpt.indirect": "true",
	"disagreement": "wood", "disagreement.topic": "Which wood it was", "disagreement.aspect": "fact", "disagreement.note": "Both may be.",
	"possibly.note": "No text says so.", "side.claim": "It was elm.", "side.claim2": "It was oak.", "side.exact": "Others say elm",
}

// refers says which text a reference names, unless it is given one of its own.
var refers = map[string]string{
	"publisher.source": "source", "author.source": "source", "issuer.source": "source", "basis.source": "source", "excerpt.source": "source", "side.source": "source",
	"event.tag": "tag", "event.actor": "actor", "excerpt.speaker": "actor", "excerpt.named": "actor.name", "disagreement.event": "event", "event.after": "event", "possibly.event": "event",
}

// Fields returns the names of all texts of [Timeline], in order.
func Fields() []string {
	return slices.Sorted(maps.Keys(Sound()))
}

// A Corpus has a text for each of [Fields].
type Corpus map[string]string

// Sound returns a corpus without faults.
func Sound() Corpus {
	c := maps.Clone(sound)
	for reference, to := range refers {
		c[reference] = c[to]
	}
	return c
}

// Set puts text into a field, and into what refers to it.
func (c Corpus) Set(field, text string) {
	for reference, to := range refers {
		if to == field && c[reference] == c[field] {
			c[reference] = text
		}
	}
	c[field] = text
}

// YAML returns the timeline.yaml of c. What a text holds beyond printable ASCII
// is written as it is or, where escaped is set, by the escapes of YAML; but bytes
// that are no UTF-8 have none.
func (c Corpus) YAML(escaped bool) string {
	written := make([]string, 0, 2*len(c))
	for field, text := range c {
		written = append(written, "<"+field+">", quote(text, escaped))
	}
	return strings.NewReplacer(written...).Replace(Timeline)
}

func quote(s string, escaped bool) string {
	var b strings.Builder
	b.WriteByte('"')
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + s[:n])
		case !escaped || r >= ' ' && r <= '~' || r == utf8.RuneError && n == 1:
			b.WriteString(s[:n])
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
		s = s[n:]
	}
	b.WriteByte('"')
	return b.String()
}

// Text returns the text of the one source of c: all that is quoted of it, and
// then all of [Texts].
func (c Corpus) Text() string {
	text := c["excerpt.prefix"] + c["excerpt.exact"] + c["excerpt.suffix"]
	for _, field := range []string{"publisher.phrase", "author.phrase", "issuer.phrase", "basis.phrase", "side.exact", "excerpt.named"} {
		text += "\n\n" + c[field]
	}
	for _, t := range Texts() {
		text += "\n\n" + t.Why + ": " + t.Text
	}
	return strings.ToValidUTF8(text, "\u009b") // or nothing would be read
}
