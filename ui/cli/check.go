package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
	"dateline/ui/text"
)

const checkLong = `Check verifies a corpus: that timeline.yaml is well formed, that what it refers
to exists, and that every quotation is in its text, once, with nothing but runs
of white space made alike. It prints how much there is.

Faults go to standard error, each with file:line:column, and the exit status is
then 1. Of each kind of fault the first hundred are printed, and how many more
there are; --all prints every one.

Warnings go there too, of what is sound but may not be meant, such as a title of
more than 120 characters. They leave the exit status 0, and wait until the corpus
can be read.

Without a folder the built-in corpus is checked.`

const checkExample = `  dateline check
  dateline check ~/history && echo sound`

func (s *session) checkCommand() *cobra.Command {
	all := false
	c := &cobra.Command{
		Use:     "check [DIR]",
		Short:   "Verify a corpus and every quotation in it",
		Long:    checkLong,
		Example: checkExample,
		Args:    s.folder,

		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(*cobra.Command, []string) error { return s.check(all) },
	}
	c.Flags().BoolVar(&all, "all", false, "print every fault and warning as it is found, not the first hundred of a kind")
	return c
}

// check verifies the corpus, and prints what it holds and the warnings. Where
// all is set, it prints all faults and warnings as they come.
func (s *session) check(all bool) error {
	s.mentionFolder()
	errs := printer{s.std.Err, s.charset}
	var report func(data.Fault)
	if all {
		report = errs.fault
	}
	corpus, err := s.verify(report)
	var faults data.Faults
	errors.As(err, &faults)
	if corpus != nil {
		printTally(s.printer(), corpus.Timeline, verdict(faults, corpus.Warnings))
		if !all {
			errs.faults(corpus.Warnings, len(corpus.Warnings))
		}
	}
	if all && faults != nil {
		return told{err}
	}
	return err
}

// mentionFolder says on standard error that a corpus in the working folder is
// not the one that is checked, where somebody may expect it to be.
func (s *session) mentionFolder() {
	if _, err := os.Stat(data.TimelineFile); s.corpus == "" && err == nil {
		printer{s.std.Err, s.charset}.line("dateline: the built-in corpus is checked; for the one in this folder: dateline check .")
	}
}

// tally counts what a timeline holds.
type tally struct {
	weights [timeline.Lightest + 1]int
	status  [timeline.Announced + 1]int
	matches [quote.Exact + 1]int
}

func tallyOf(t *timeline.Timeline) tally {
	var n tally
	for i := range t.Len() {
		e := t.Event(i)
		n.weights[e.Weight]++
		n.status[e.Status]++
		n.addMatches(e.Excerpts)
	}
	for _, d := range t.Disagreements() {
		for _, side := range d.Sides {
			n.addMatches(side.Excerpts)
		}
	}
	return n
}

func (n *tally) addMatches(excerpts []timeline.Excerpt) {
	for _, x := range excerpts {
		n.matches[x.Match]++
	}
}

// verdict counts what was found.
func verdict(faults, warnings data.Faults) string {
	said := "no faults"
	if n := faults.Count(); n > 0 {
		said = text.Count(n, "fault")
	}
	if n := warnings.Count(); n > 0 {
		said += ", " + text.Count(n, "warning")
	}
	return said
}

func printTally(p printer, t *timeline.Timeline, verdict string) {
	n := tallyOf(t)
	excerpts := 0
	for _, m := range n.matches {
		excerpts += m
	}
	p.line("%s: %s", t.Title(), verdict)
	if t.Description() != "" {
		p.paragraph("  ", t.Description())
	}
	p.line("  events         %-5d %s, %s, %s", t.Len(),
		text.Count(n.weights[timeline.Milestone], "milestone"),
		text.Count(n.weights[timeline.Happening], "event"),
		text.Count(n.weights[timeline.Statement], "statement"))
	p.line("                       %d happened, %d reported, %d announced",
		n.status[timeline.Happened], n.status[timeline.Reported], n.status[timeline.Announced])
	p.line("  sources        %-5d", len(t.Sources()))
	unsought := ""
	if k := n.matches[quote.Unsought]; k > 0 {
		unsought = fmt.Sprintf(", %d not looked for", k)
	}
	p.line("  excerpts       %-5d %d exact, %d with white space folded, %d ambiguous, %d missing%s", excerpts,
		n.matches[quote.Exact], n.matches[quote.Folded],
		n.matches[quote.Ambiguous], n.matches[quote.Missing], unsought)
	p.line("  disagreements  %-5d", len(t.Disagreements()))
	p.line("  actors         %-5d", len(t.Actors()))
	p.line("  years          %s", yearSpan(t))
}

// yearSpan names the first and the last year an event may fall in.
func yearSpan(t *timeline.Timeline) string {
	years := t.All().Years()
	if len(years) == 0 {
		return "none"
	}
	return edtf.YearRange{From: years[0].Year, To: years[len(years)-1].Year}.Words()
}
