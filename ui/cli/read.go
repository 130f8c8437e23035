package cli

import (
	"github.com/spf13/cobra"

	"dateline/timeline"
)

const readLong = `Read prints the text of a source.

To a pipe or a file it is copied byte for byte. On a terminal, where control
characters in a text could do harm, what is not printable is replaced, and
under a locale without UTF-8 what is not ASCII.

SOURCE is an id, the name of the source's file, or a beginning of either that no
other source shares.

Where passages of the corpus are not in their texts, the text is still printed,
the faults are reported and the exit status is 1.`

const readExample = `  dateline read hsj-2003-02-06 | less
  dateline read 003 > article.txt`

func (s *session) readCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "read SOURCE",
		Short:   "Print an article",
		Long:    readLong,
		Example: readExample,
		Args:    one("the id or file of a source"),

		ValidArgsFunction: s.completeArgument(s.sourceNames),
		RunE: func(_ *cobra.Command, args []string) error {
			corpus, faults := s.load()
			if corpus == nil {
				return faults
			}
			source, err := pickSource(corpus.Timeline.Sources(), args[0])
			if err != nil {
				return err
			}
			words, err := corpus.Text(source.ID)
			if err != nil {
				return err
			}
			s.verbatim(words)
			return faults
		},
	}
}

func pickSource(sources []timeline.Source, given string) (timeline.Source, error) {
	var ids []string
	for _, source := range sources {
		ids = append(ids, source.ID)
	}
	i, err := pick("source", given, "there are "+listed(ids), len(sources), func(i int) []string {
		return []string{sources[i].ID, sources[i].File}
	})
	if err != nil {
		return timeline.Source{}, err
	}
	return sources[i], nil
}

// verbatim prints words byte for byte, or on a terminal what can safely be
// shown of them.
func (s *session) verbatim(words string) {
	if s.std.Terminal {
		s.printer().lines(words)
	} else {
		s.out.WriteString(words)
	}
}
