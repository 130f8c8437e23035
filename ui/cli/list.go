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

All flags that narrow the timeline must hold. The EXPRESSION of --filter is what
the screen's F takes: conditions with spaces between them, all of which must
hold. A minus sign before one turns it round, commas are alternatives, quotation
marks keep words together, and a word without a field is looked for in titles,
summaries, excerpts and the names of actors:

  year:2003..2004  weight:event  tag:pilot,guidance  actor:laming  source:hsj
  status:announced  is:starred  is:disputed  -tag:reaction  "green paper"

With --format json it prints one array of objects. Each excerpt gives start and
end, byte offsets into its file, end exclusive; "exact" is the text of the file
between them. JSON is UTF-8 in every locale.

Where passages of the corpus are not in their texts, the events are still
listed, with how many of their excerpts are "missing" or "ambiguous"; in JSON
"exact" is then what was looked for, and start and end are 0. The faults are
reported and the exit status is 1.`

const listExample = `  dateline list --years 2003..2004
  dateline list --weight milestone --corpus ~/history
  dateline list --filter 'tag:pilot -status:announced "green paper"'
  dateline list --starred --format json
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
	narrow := s.narrowingFlags(c)
	format := choiceFlag(c, "format", "print in this `FORMAT`: text or json", "text", "json")
	disagreements := c.Flags().Bool("disagreements", false, "list where the sources disagree, not the events")
	c.RunE = func(*cobra.Command, []string) error {
		if *disagreements && !narrow.isZero() {
			return usagef("--disagreements lists all of them: it takes no filter, such as --years")
		}
		corpus, faults := s.load()
		if corpus == nil {
			return faults
		}
		list := s.listEvents
		if *disagreements {
			list = s.listDisagreements
		}
		if err := list(corpus.Timeline, narrow, format.String() == "json"); err != nil {
			return err
		}
		return faults
	}
	return c
}

// listEvents prints the events of t that the flags leave.
func (s *session) listEvents(t *timeline.Timeline, n *narrowing, asJSON bool) error {
	filter, err := n.filter(t)
	if err != nil {
		return err
	}
	events, err := s.keep(t, filter)
	switch {
	case err != nil:
		return err
	case asJSON:
		return writeJSON(s.out, jsonEvents(events))
	}
	listText(s.printer(), events, filter)
	return nil
}

// listDisagreements prints where the sources of t disagree.
func (s *session) listDisagreements(t *timeline.Timeline, _ *narrowing, asJSON bool) error {
	if asJSON {
		return writeJSON(s.out, jsonDisagreements(t))
	}
	printDisagreements(s.printer(), t)
	return nil
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
		p.line("  %s  %s %s  [%s]", p.cells(dateCell(e), column), mark(glyphs, e), e.Title, proof(e))
	}
}

// extent says how much of a timeline is listed and why not all of it.
func extent(events timeline.Subset, f timeline.Filter) string {
	all := events.Timeline().Len()
	if f.IsZero() {
		return count(all, "event")
	}
	said := fmt.Sprintf("%d of %s", events.Len(), count(all, "event"))
	for _, condition := range f.Conditions() {
		said += ", " + condition.Words()
	}
	return said
}

// proof says how many sources an event has and, in a corpus with faults, how
// many of its excerpts prove nothing.
func proof(e timeline.Event) string {
	said := count(e.Sources(), "source")
	for _, match := range []timeline.Match{timeline.Missing, timeline.Ambiguous} {
		n := 0
		for _, x := range e.Excerpts {
			if x.Match == match {
				n++
			}
		}
		if n > 0 {
			said += fmt.Sprintf(", %d of %s %s", n, count(len(e.Excerpts), "excerpt"), matchWord(match))
		}
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
