package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
)

// A history is what a visitor is shown: a timeline still in parts, and the
// texts of its sources.
type history struct {
	parts timeline.Parts
	texts texts
}

// texts are the sources' texts by ID.
type texts map[string]string

// Text makes texts what the program asks for an article.
func (t texts) Text(source string) (string, error) {
	if s, ok := t[source]; ok {
		return s, nil
	}
	return "", fmt.Errorf("there is no text of %q", source)
}

// timeline builds the timeline from copies, since [timeline.New] takes its
// parts over.
func (h history) timeline(t judge) *timeline.Timeline {
	t.Helper()
	p := h.parts
	p.Events = append([]timeline.Event(nil), p.Events...)
	p.Sources = append([]timeline.Source(nil), p.Sources...)
	built, err := timeline.New(p)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return built
}

func date(t judge, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return d
}

// told is one event of the history of the bridge. Each quote is the ID of a
// source, a colon, and how a sentence begins that stands in it.
type told struct {
	date   string
	weight timeline.Weight
	title  string
	quotes []string
}

const (
	milestone = timeline.Milestone
	happening = timeline.Happening
	statement = timeline.Statement
)

// bridgeEvents are told in order of date. Those that are only announced say so
// by how their titles begin.
var bridgeEvents = []told{
	{"../1998", statement, "Timber below the piers begins to fail", []string{"report: It is the timber"}},
	{"1999-05", milestone, "A lock-keeper sees the first crack", []string{"gazette: The first crack", "gazette: \"I could put my hand", "authority: \"It took nine years"}},
	{"1999-23", happening, "The council orders a survey", []string{"gazette: The council ordered"}},
	{"2000-03", milestone, "Surveyors find that the second pier has moved", []string{"gazette: The surveyors reported"}},
	{"2000-04-03", happening, "A weight limit of 17 tonnes is set", []string{"gazette: A weight limit"}},
	{"2000-06", happening, "Cameras are put up at both ends", []string{"gazette: Drivers ignored it"}},
	{"2000-09-12", happening, "Residents found the Friends of Alder Bridge", []string{"gazette: Residents founded"}},
	{"2001-01-30", happening, "A petition is handed in", []string{"gazette: Their petition"}},
	{"2001-02-14", milestone, "A flood shuts the bridge", []string{"gazette: The river rose", "gazette: The bridge was shut", "authority: Notes for editors"}},
	{"2001-22", happening, "Divers find the riverbed washed away", []string{"gazette: In the summer of 2001"}},
	{"2001-11", statement, "Repair is put at two million pounds", []string{"gazette: The county put", "report: The county's estimate"}},
	{"2002-01", statement, "Hauliers ask for a new bridge", []string{"gazette: Hauliers asked", "gazette: \"A detour"}},
	{"2002-05-22", happening, "The bridge is listed in the second grade", []string{"gazette: English Stone", "gazette: The county had objected"}},
	{"2002-08", happening, "The weight limit is lowered to 7.5 tonnes", []string{"gazette: The weight limit was lowered"}},
	{"2002-10", statement, "The cost has grown to 3.1 million", []string{"gazette: By last October"}},
	{"[2003-01-27..2003-02-02]", happening, "A second petition asks to keep the bridge", []string{"gazette: A second petition"}},
	{"2003-02-03", milestone, "Barriers turn lorries back", []string{"gazette: On Monday barriers", "gazette: Alder Bridge has been closed"}},
	{"2003-02-06", statement, "The engineer expects two years of work", []string{"gazette: \"Work could begin"}},
	{"2003-03", happening, "The first report goes to the committee", []string{"report: The first was given"}},
	{"2003-03-11", milestone, "The committee votes for a repair", []string{"report: The roads committee voted", "gazette: The roads committee is to vote"}},
	{"2003-05-01", happening, "Tenders are invited", []string{"report: Tenders were invited"}},
	{"2003-09-18", milestone, "The contract is signed", []string{"report: The contract was signed on 18 September 2003 with Calder and Sons."}},
	{"2003-11/2004-04", happening, "Scaffolding stands around the second pier", []string{"report: Scaffolding stood"}},
	{"2004-01", happening, "The third pier is found to have moved", []string{"report: In January 2004"}},
	{"2004-02-02", milestone, "Work stops", []string{"report: Work stopped", "report: It has not begun again"}},
	{"2004-03", statement, "The price rises to 4.6 million pounds", []string{"report: The price rose"}},
	{"2004-06-15", happening, "Two members of the committee resign", []string{"report: Two members"}},
	{"2004-07-08", happening, "Six hundred people meet in the school", []string{"report: A public meeting"}},
	{"2004-08-16/2004-08-27", happening, "Engineers examine the piers", []string{"report: We examined"}},
	{"2004-11", statement, "The stone of the arches is found sound", []string{"report: The stone of the arches", "report: This is our second report"}},
	{"2005-03", milestone, "Another contractor begins anew", []string{"authority: The county began"}},
	{"2005-21", happening, "Due: measurements are published", []string{"report: Our measurements"}},
	{"2005-09", happening, "Concrete is poured below the second pier", []string{"authority: Concrete was poured"}},
	{"2006", happening, "Due: both piers stand on concrete", []string{"report: We advise", "report: We expect"}},
	{"2006-10-07", milestone, "The arches are freed of their supports", []string{"authority: The arches were freed", "authority: Nothing moved"}},
	{"2007~", happening, "The dispute with the first contractor is settled", []string{"authority: The dispute"}},
	{"2007-21", happening, "The last old timber goes to the museum", []string{"authority: In the spring of that year"}},
	{"2008-03-01", happening, "The footpath opens", []string{"authority: The footpath"}},
	{"2008-10-25", milestone, "The bridge is open to all traffic again", []string{"authority: The bridge was opened again", "authority: The River Authority welcomes"}},
	{"2009/2013", happening, "Due: the piers are measured every year", []string{"authority: The Authority will measure"}},
	{"2013", milestone, "Due: a full inspection", []string{"authority: A full inspection"}},
}

// bridge is the history most tests are about: 41 events in three sources, from
// before 1999 to 2013, with years that have none.
func bridge(t judge) history {
	t.Helper()
	h := history{texts: texts{}, parts: timeline.Parts{
		Title:  "The closing and opening of Alder Bridge",
		Tags:   []timeline.Tag{{Name: "money", Meaning: "what it costs"}, {Name: "river", Meaning: "what the river does"}},
		Actors: bridgeActors(),
		Sources: []timeline.Source{
			{
				ID: "gazette", File: "gazette.txt", Title: "Alder Bridge closed to lorries", Publisher: "Alder Gazette",
				Authors: []string{"Ruth Okafor"}, Date: date(t, "2003-02-06"), Kind: "news",
			},
			{
				ID: "report", File: "report.txt", Publisher: "County Engineer", Date: date(t, "2004-11"), Kind: "report",
				PublisherBasis: timeline.Basis{Kind: timeline.Inferred, Note: "from how it speaks of the county"},
			},
			{
				ID: "authority", File: "authority.txt", Title: "Welcome, Alder Bridge", Publisher: "River Authority",
				Date: date(t, "2008-10-29"), Kind: "press-release",
			},
		},
	}}
	for _, s := range h.parts.Sources {
		raw, err := os.ReadFile(filepath.Join("testdata", "bridge", s.File))
		if err != nil {
			t.Fatalf("%v", err)
		}
		h.texts[s.ID] = string(raw)
	}
	for _, told := range bridgeEvents {
		h.parts.Events = append(h.parts.Events, h.event(t, told))
	}
	side := func(claim, source, words string) timeline.Side {
		return timeline.Side{Claim: claim, Excerpts: []timeline.Excerpt{excerpt(t, source, h.texts[source], words)}}
	}
	h.parts.Disagreements = []timeline.Disagreement{
		{
			ID: "days-shut", Topic: "How long the flood shut the bridge", Aspect: timeline.AspectNumber,
			Sides: []timeline.Side{
				side("nine days", "gazette", "The bridge was shut"),
				side("eleven days", "authority", "Notes for editors"),
			},
			Note: "The authority corrects the newspaper without naming it.", Events: []string{"a-flood-shuts-the-bridge"},
		},
		{
			ID: "estimate", Topic: "How sure the first estimate was", Aspect: timeline.AspectTone,
			Sides: []timeline.Side{
				side("the county's figure", "gazette", "The county put"),
				side("never checked", "report", "The county's estimate"),
			},
			Note: "Both are about the same two million pounds.", Events: []string{"repair-is-put-at-two-million-pounds"},
		},
		{
			ID: "duration", Topic: "How long the work would take", Aspect: timeline.AspectNumber,
			Sides: []timeline.Side{
				side("two years", "gazette", "\"Work could begin"),
				side("until the end of 2006", "report", "We expect this"),
				side("nine years", "authority", "\"It took nine years"),
			},
			Note: "Only the last was said afterwards.", Events: []string{"the-engineer-expects-two-years-of-work"},
		},
	}
	return h
}

// bridgeActors are more than a low panel shows; most have no part in an event.
func bridgeActors() []timeline.Actor {
	actors := []timeline.Actor{
		{ID: "howe", Name: "Margaret Howe", Kind: "person", Role: "lock-keeper"},
		{ID: "friends", Name: "Friends of Alder Bridge", Also: []string{"the Friends"}, Kind: "organisation"},
	}
	for i := range 12 {
		name := fmt.Sprintf("Member %d of the committee", i+1)
		actors = append(actors, timeline.Actor{ID: name, Name: name, Kind: "person"})
	}
	return actors
}

// styles are two ways to write references, one of them longer than a screen.
var styles = []Style{
	{
		Name:      "Brief",
		Reference: timeline.Source.Attribution,
		Quotation: func(s timeline.Source, x timeline.Excerpt, _ string) string {
			return x.Text + " (" + s.Attribution() + ")"
		},
	},
	{
		Name:      "Long",
		Reference: func(s timeline.Source) string { return strings.Repeat(s.Attribution()+"; ", 80) },
		Quotation: func(s timeline.Source, x timeline.Excerpt, _ string) string { return x.Text + "\n" + s.Attribution() },
	},
}

func (h history) event(t judge, told told) timeline.Event {
	t.Helper()
	e := timeline.Event{
		ID:      strings.ReplaceAll(strings.ToLower(told.title), " ", "-"),
		Date:    date(t, told.date),
		Weight:  told.weight,
		Title:   told.title,
		Summary: "What is known of it is in the words below. " + told.title + ".",
		Tags:    []string{"river"},
		Actors:  []string{"howe", "friends"},
	}
	if strings.HasPrefix(told.title, "Due") {
		e.Status = timeline.Announced
	}
	for _, quoted := range told.quotes {
		source, words, _ := strings.Cut(quoted, ": ")
		e.Excerpts = append(e.Excerpts, excerpt(t, source, h.texts[source], words))
	}
	x := e.Excerpts[0]
	e.Basis = timeline.Basis{Kind: timeline.Stated, Source: x.Source, Phrase: x.Text}
	if phrase := "last October"; strings.Contains(x.Text, phrase) {
		e.Basis = timeline.Basis{
			Kind: timeline.Derived, Source: x.Source, Phrase: phrase,
			Rule: "the October before the article's date",
		}
	}
	return e
}

// excerpt locates the sentence of a source that begins with words.
func excerpt(t judge, source, raw, words string) timeline.Excerpt {
	t.Helper()
	q := quote.Quote{Exact: words}
	if i := strings.Index(raw, words); i >= 0 {
		rest, _, _ := strings.Cut(raw[i:], "\n")
		end := strings.Index(rest+" ", ". ")
		if end < 0 {
			end = len(rest) - 1
		}
		q.Exact = rest[:end+1]
	}
	at := quote.NewText(raw).Locate(q)
	if !at.Match.Found() {
		t.Fatalf("%q in %s: %v", words, source, at.Match)
	}
	return timeline.Excerpt{Source: source, Quote: q, Text: raw[at.Span.Start:at.Span.End], Span: at.Span, Match: at.Match}
}
