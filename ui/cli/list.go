package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"dateline/timeline"
	"dateline/ui/theme"
)

const listLong = `List prints the timeline, one line an event: when, a mark, what, and how many
sources prove it. The mark is by weight, and hollow (> in ASCII) for what was
only announced. Lines are not wrapped and nothing is coloured.

With --format json it prints one array of objects. Each excerpt gives start and
end, byte offsets into its file, end exclusive; "exact" is the text of the file
between them. JSON is UTF-8 in every locale.`

const listExample = `  dateline list --years 2003..2004
  dateline list --weight milestone --corpus ~/history
  dateline list --disagreements
  dateline list --format json | jq -r '.[] | [.date, .title] | @tsv'`

func (s *session) listCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Print the timeline, for people and programs",
		Long:    listLong,
		Example: listExample,
		Args:    none,

		ValidArgsFunction: cobra.NoFileCompletions,
	}
	filter := filterFlags(c)
	format := choiceFlag(c, "format", "print in this `FORMAT`: text or json", "text", "json")
	disagreements := c.Flags().Bool("disagreements", false, "list where the sources disagree, not the events")
	c.RunE = func(*cobra.Command, []string) error {
		if *disagreements && !filter.IsZero() {
			return usagef("--disagreements lists all of them: it takes neither --years nor --weight")
		}
		corpus, err := s.load()
		if err != nil {
			return err
		}
		switch t := corpus.Timeline; {
		case *disagreements && format.String() == "json":
			return writeJSON(s.out, jsonDisagreements(t))
		case *disagreements:
			listDisagreements(s.printer(), t)
		case format.String() == "json":
			return writeJSON(s.out, jsonEvents(t.Filter(*filter)))
		default:
			listText(s.printer(), t.Filter(*filter), *filter)
		}
		return nil
	}
	return c
}

// listText prints the events f left, under the years in which they begin.
func listText(p printer, events timeline.Subset, f timeline.Filter) {
	p.line("%s: %s", events.Timeline().Title(), extent(events, f))
	glyphs := theme.New(theme.Mono, p.charset).Glyphs
	column := 0
	for k := range events.Len() {
		column = max(column, p.width(dateCell(events.Event(k))))
	}
	const undated = "Without a year"
	heading := ""
	for k := range events.Len() {
		e := events.Event(k)
		under := undated
		if year, ok := e.Date.Year(); ok {
			under = yearHeading(year)
		}
		if under != heading {
			heading = under
			p.line("")
			p.line("%s", heading)
		}
		p.line("  %s  %s %s  [%s]", p.cells(dateCell(e), column), mark(glyphs, e), e.Title, count(e.Sources(), "source"))
	}
}

// extent says how much of a timeline is listed and why not all of it.
func extent(events timeline.Subset, f timeline.Filter) string {
	all := events.Timeline().Len()
	if f.IsZero() {
		return count(all, "event")
	}
	said := fmt.Sprintf("%d of %s", events.Len(), count(all, "event"))
	if f.Years != nil {
		noun := "years"
		if f.Years.From == f.Years.To {
			noun = "year"
		}
		said += ", " + noun + " " + f.Years.String()
	}
	switch timeline.Lightest - f.Lighter {
	case timeline.Milestone:
		said += ", milestones only"
	case timeline.Happening:
		said += ", milestones and events only"
	}
	return said
}

// yearHeading gives an astronomical year as people count them.
func yearHeading(year int) string {
	if year < 1 {
		return fmt.Sprintf("%d BC", 1-year)
	}
	return fmt.Sprintf("%d", year)
}

// dateCell is an event's date below the heading of its year.
func dateCell(e timeline.Event) string {
	year, ok := e.Date.Year()
	if !ok {
		year = timeline.NoYear
	}
	short := e.Date.Short(year)
	if e.Status == timeline.Announced {
		return "due " + short
	}
	return short
}

// mark is the sign of an event's weight, and of whether it is known to have
// happened.
func mark(g theme.Glyphs, e timeline.Event) string {
	full, announced := [...]string{
		timeline.Milestone: g.Milestone,
		timeline.Happening: g.Happening,
		timeline.Statement: g.Statement,
	}, [...]string{
		timeline.Milestone: g.MilestoneAnnounced,
		timeline.Happening: g.HappeningAnnounced,
		timeline.Statement: g.StatementAnnounced,
	}
	if e.Status == timeline.Announced {
		return announced[e.Weight]
	}
	return full[e.Weight]
}
