package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline"
)

const showLong = `Show prints one event whole: its date and what the date rests on, the editor's
summary, every passage that proves it, in quotation marks, with where it was
printed and how it was matched, and the disagreements that touch it.

EVENT is an id, or a beginning that no other id shares. The ids are in
dateline list --format json.

Where passages of the corpus are not in their texts, the event is still shown,
the faults are reported and the exit status is 1.`

const showExample = `  dateline show pilot-guide-published
  dateline show --corpus ~/history armistice`

func (s *session) showCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "show EVENT",
		Short:   "Print one event with its evidence",
		Long:    showLong,
		Example: showExample,
		Args:    one("the id of an event"),

		ValidArgsFunction: s.completeArgument(s.eventNames),
		RunE: func(_ *cobra.Command, args []string) error {
			corpus, faults := s.load()
			if corpus == nil {
				return faults
			}
			e, err := pickEvent(corpus.Timeline, args[0])
			if err != nil {
				return err
			}
			showEvent(s.printer(), corpus.Timeline, e)
			return faults
		},
	}
}

// eventsHint says where the IDs are.
const eventsHint = "dateline list --format json has the id of every event"

func pickEvent(t *timeline.Timeline, given string) (timeline.Event, error) {
	i, err := pick("event", given, eventsHint, t.Len(), func(i int) []string { return []string{t.Event(i).ID} })
	if err != nil {
		return timeline.Event{}, err
	}
	return t.Event(i), nil
}

func showEvent(p printer, t *timeline.Timeline, e timeline.Event) {
	p.paragraph("", e.Title)
	p.line("")
	p.paragraph("  id       ", e.ID)
	p.paragraph("  date     ", fmt.Sprintf("%s (EDTF %s)", e.Date.Words(), e.Date))
	p.paragraph("  basis    ", basisWords(t, e.Basis))
	p.paragraph("  status   ", statusWords(e.Status))
	p.paragraph("  weight   ", e.Weight.String())
	if len(e.Tags) > 0 {
		p.paragraph("  tags     ", strings.Join(e.Tags, ", "))
	}
	if len(e.Actors) > 0 {
		p.paragraph("  actors   ", strings.Join(actorNames(t, e.Actors), ", "))
	}
	if e.Summary != "" {
		p.line("")
		p.paragraph("  Editor's summary: ", e.Summary)
	}
	p.line("")
	p.line("  %s from %s:", count(len(e.Excerpts), "excerpt"), count(e.Sources(), "source"))
	for _, x := range e.Excerpts {
		printExcerpt(p, t, "  ", x)
	}
	if touching := t.Touching(e.ID); len(touching) > 0 {
		p.line("")
		p.line("Disagreements that touch this event:")
		for _, d := range touching {
			p.line("")
			printDisagreement(p, t, d)
		}
	}
}

// basisWords says what a date rests on.
func basisWords(t *timeline.Timeline, b timeline.Basis) string {
	said := b.Kind.String()
	if b.Phrase != "" {
		link := "from"
		if b.Kind == timeline.Stated {
			link = "as"
		}
		said += fmt.Sprintf(" %s “%s”", link, b.Phrase)
	}
	if source, ok := t.Source(b.Source); ok {
		said += fmt.Sprintf(" in %s, %s (%s)", source.Publisher, source.Date.Words(), source.ID)
	}
	if b.Rule != "" {
		said += ": " + b.Rule
	}
	if b.Note != "" {
		said += ". Editor's note: " + b.Note
	}
	return said
}

// statusWords says what a status means, since "reported" alone may mislead.
func statusWords(s timeline.Status) string {
	switch s {
	case timeline.Reported:
		return "reported: known to be so on or before the date of the article"
	case timeline.Announced:
		return "announced: due, not known to have happened"
	default:
		return s.String()
	}
}

// actorNames gives the actors' names, and the ID of one that has none.
func actorNames(t *timeline.Timeline, ids []string) []string {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		if actor, ok := t.Actor(id); ok {
			names = append(names, actor.Name)
		} else {
			names = append(names, id)
		}
	}
	return names
}
