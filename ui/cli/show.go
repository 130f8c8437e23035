package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline"
	"dateline/ui/text"
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
	if reported := e.ReportedWords(); reported != "" {
		p.paragraph("           ", reported)
	}
	p.paragraph("  basis    ", t.BasisWords(e.Basis))
	p.paragraph("  source   ", e.Basis.Source)
	p.paragraph("  status   ", e.Status.Words())
	p.paragraph("  weight   ", e.Weight.String())
	printTags(p, t, e)
	if len(e.Actors) > 0 {
		p.paragraph("  actors   ", t.ActorWords(e))
	}
	printList(p, "  after    ", t.AfterWords(e))
	for _, same := range t.PossiblySame(e.ID) {
		p.paragraph("  possibly ", "the same as: "+t.EventWords(same.Event))
		p.paragraph("           ", "Editor's note: "+same.Note)
	}
	if e.Summary != "" {
		p.line("")
		p.paragraph("  Editor's summary: ", e.Summary)
	}
	p.line("")
	p.line("  %s from %s:", text.Count(len(e.Excerpts), "excerpt"), text.Count(e.Sources(), "source"))
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

// printTags prints the tags of e, each with what it means where the corpus says
// so.
func printTags(p printer, t *timeline.Timeline, e timeline.Event) {
	var tags []string
	for _, name := range e.Tags {
		said := name
		for _, tag := range t.Tags() {
			if tag.Name == name && tag.Meaning != "" {
				said += ": " + tag.Meaning
			}
		}
		tags = append(tags, said)
	}
	printList(p, "  tags     ", tags)
}

// printList prints each item in lines of its own, the first behind first.
func printList(p printer, first string, items []string) {
	for _, item := range items {
		p.paragraph(first, item)
		first = strings.Repeat(" ", len(first))
	}
}
