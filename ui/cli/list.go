package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/text"
	"dateline/ui/theme"
)

const listLong = `List prints the timeline, one line an event: when, a mark, what, and how many
sources prove it. The mark is by weight, and hollow (> in ASCII) for what was
only announced. Lines are not wrapped and nothing is coloured. At the end of a
list that nothing narrows stands what the editor found that the texts do not tell.

All flags that narrow the timeline must hold. The EXPRESSION of --filter is what
the screen's filter prompt takes: conditions with spaces between them, all of
which must hold. A minus sign before one turns it round, commas are
alternatives, quotation marks keep words together, and a word without a field is
looked for in titles, summaries, excerpts and the names of actors:

  year:2003..2004  weight:event  tag:pilot,guidance  actor:laming  speaker:platt
  source:hsj  status:announced  is:starred  is:disputed  -tag:reaction  "green paper"

With --format json it prints one array of objects. Each excerpt gives start and
end, byte offsets into its file, end exclusive; "exact" is the text of the file
between them. JSON is UTF-8 in every locale.

Where passages of the corpus are not in their texts, the events are still
listed, with how many of their excerpts are "missing" or "ambiguous", or
"unsought" where looking would have taken too long; in JSON "exact" is then what
was looked for, and start and end are 0. The faults are reported and the exit
status is 1.`

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
	filter, err := s.filter(n, t)
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
	p := s.printer()
	listText(p, events, filter)
	if filter.IsZero() {
		listGaps(p, t)
	}
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

// listText prints the events f left, under the years in which they begin, as
// the screen has them.
func listText(p printer, events timeline.Subset, f timeline.Filter) {
	p.line("%s: %s", events.Timeline().Title(), extent(events, f))
	glyphs := theme.New(theme.Mono, p.charset).Glyphs
	column := 0
	for k := range events.Len() {
		column = max(column, p.width(events.Event(k).ShortDate()))
	}
	heading := ""
	for k := range events.Len() {
		e := events.Event(k)
		if under := e.Heading(); under != heading {
			heading = under
			p.line("")
			p.line("%s", heading)
		}
		mark := glyphs.Mark(int(e.Weight), e.Status == timeline.Announced)
		p.line("  %s  %s %s  [%s]", p.cells(e.ShortDate(), column), mark, e.Title, proof(e))
	}
}

// listGaps prints what the texts of t do not tell.
func listGaps(p printer, t *timeline.Timeline) {
	if len(t.Gaps()) > 0 {
		p.line("")
		p.line("What the texts do not tell")
	}
	for _, gap := range t.Gaps() {
		p.line("  %s", gap)
	}
}

// extent says how much of a timeline is listed and why not all of it.
func extent(events timeline.Subset, f timeline.Filter) string {
	all := events.Timeline().Len()
	if f.IsZero() {
		return text.Count(all, "event")
	}
	said := fmt.Sprintf("%d of %s", events.Len(), text.Count(all, "event"))
	for _, condition := range f.Conditions() {
		said += ", " + condition.Words()
	}
	return said
}

// proof says how many sources an event has and, in a corpus with faults, how
// many of its excerpts prove nothing.
func proof(e timeline.Event) string {
	said := text.Count(e.Sources(), "source")
	for _, match := range []quote.Match{quote.Missing, quote.Unsought, quote.Ambiguous} {
		n := 0
		for _, x := range e.Excerpts {
			if x.Match == match {
				n++
			}
		}
		if n > 0 {
			said += fmt.Sprintf(", %d of %s %s", n, text.Count(len(e.Excerpts), "excerpt"), matchWord(match))
		}
	}
	return said
}
