package cli

import (
	"github.com/spf13/cobra"

	"dateline/data/citation"
	"dateline/timeline"
)

const citeLong = `Cite prints the reference to a source or, of an event, every passage that proves
it with its attribution. What the editor inferred stands in square brackets.

The styles plain and markdown quote an event's passages one by one. bibtex, ris
and csl-json are for reference managers, whose records are of works: there each
source of an event stands once, with the passages in its note.

SOURCE is an id or the name of a file, EVENT an id, or the beginning of one that
nothing else shares.

To a pipe or a file the words go as they are, in UTF-8. On a terminal, what is
not printable is replaced, and under a locale without UTF-8 what is not ASCII.

Where passages of the corpus are not in their texts, that is said in their
place, the faults are reported and the exit status is 1.`

const citeExample = `  dateline cite hsj-2003-02-06
  dateline cite pilot-guide-published --style markdown
  dateline cite hsj-2003-02-06 --style bibtex >> references.bib`

func (s *session) citeCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "cite SOURCE|EVENT",
		Short:   "Print a reference, or the quotes of an event",
		Long:    citeLong,
		Example: citeExample,
		Args:    one("the id of a source or an event"),

		ValidArgsFunction: s.completeArgument(func(t *timeline.Timeline) []string {
			return append(s.sourceNames(t), s.eventNames(t)...)
		}),
	}
	style := styleFlag(c, "cite in this `STYLE`: plain, markdown, bibtex, ris or csl-json")
	c.RunE = func(_ *cobra.Command, args []string) error {
		corpus, faults := s.load()
		if corpus == nil {
			return faults
		}
		said, err := cite(corpus.Timeline, args[0], citation.Style(style.index))
		if err != nil {
			return err
		}
		s.verbatim(said)
		return faults
	}
	return c
}

// styleFlag adds the flag that chooses a style of citations.
func styleFlag(c *cobra.Command, usage string) *choiceValue {
	return choiceFlag(c, "style", usage, citation.Styles()...)
}

// cite returns the citation of the source or else the event that given names,
// which ends in a line break.
func cite(t *timeline.Timeline, given string, style citation.Style) (string, error) {
	sources := t.Sources()
	i, err := pick("source or event", given, eventsHint, len(sources)+t.Len(), func(i int) []string {
		if i < len(sources) {
			return []string{sources[i].ID, sources[i].File}
		}
		return []string{t.Event(i - len(sources)).ID}
	})
	switch {
	case err != nil:
		return "", err
	case i >= len(sources):
		return citation.Evidence(t, t.Event(i-len(sources)), style), nil
	}
	reference := citation.Reference(sources[i], style)
	if style == citation.Plain || style == citation.Markdown {
		reference += "\n"
	}
	return reference, nil
}
