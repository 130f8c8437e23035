package timeline

import (
	"strings"

	"dateline/timeline/edtf"
)

// What follows puts an event into words for a reader, the same ones wherever it
// is shown. They hold typographic quotation marks, and whatever the corpus
// holds; neither is made fit for a terminal here.

// ListedYear returns the year the event is listed under, astronomical: that of its
// earliest day or, where all that is known is a last day, that of this one; but that
// of the event behind which it stands, where it follows one of a later year. ok is
// false for any other event whose beginning is not known; those come before all
// years.
func (e Event) ListedYear() (year int, ok bool) {
	day, ok := e.listed()
	return day.Year, ok
}

// Heading names what the event is listed under: its [Event.ListedYear] as
// [edtf.YearName] has it, or "Beginning not known".
func (e Event) Heading() string {
	if year, ok := e.ListedYear(); ok {
		return edtf.YearName(year)
	}
	return "Beginning not known"
}

// ShortDate returns the date in few words for a column below [Event.Heading],
// as [edtf.Date.Short] has it, and as due where it was only announced: "4 Mar", "due
// autumn".
func (e Event) ShortDate() string {
	year, ok := e.ListedYear()
	if !ok {
		year = edtf.NoYear
	}
	short := e.Date.Short(year)
	if e.Status == Announced {
		return "due " + short
	}
	return short
}

// Words says what s means, since "reported" alone may mislead.
func (s Status) Words() string {
	switch s {
	case Announced:
		return "announced; the sources do not say that it happened"
	case Reported:
		return "reported as known on or before this date"
	default:
		return s.String()
	}
}

// ReportedWords says from a report of what date e is known; it is empty where e is
// not known from one.
func (e Event) ReportedWords() string {
	words := e.Reported.Words()
	switch {
	case words == "":
		return ""
	case e.Reported.OnlyBy():
		return "known from a report " + words
	default:
		return "known from a report of " + words
	}
}

// BasisWords says where a date comes from: the phrase with the attribution of
// its source, the rule by which the date follows, and the editor's note. It is
// empty where b gives none of them.
func (t *Timeline) BasisWords(b Basis) string {
	if b.Phrase == "" && b.Rule == "" && b.Note == "" {
		return ""
	}
	said := b.Kind.String()
	if b.Phrase != "" {
		link := " from "
		if b.Kind == Stated {
			link = ": "
		}
		said += link + "“" + b.Phrase + "”"
		if source, ok := t.Source(b.Source); ok {
			said += ", " + source.Attribution()
		}
	}
	if b.Rule != "" {
		said += ": " + b.Rule
	}
	if b.Note != "" {
		said = strings.TrimSuffix(said, ".") + ". Editor's note: " + b.Note
	}
	return said
}

// ActorWords names those who take part in e: "Lord Laming; the BBC". An actor
// that is not known is named by its ID.
func (t *Timeline) ActorWords(e Event) string {
	names := make([]string, 0, len(e.Actors))
	for _, id := range e.Actors {
		if actor, ok := t.Actor(id); ok {
			id = actor.Name
		}
		names = append(names, id)
	}
	return strings.Join(names, "; ")
}
