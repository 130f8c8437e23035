package cli

import (
	"github.com/spf13/cobra"

	"dateline/timeline"
)

// complete offers words to a shell that completes the value of a flag. It
// panics where c has no such flag.
func complete(c *cobra.Command, flag string, words []string) {
	err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err)
	}
}

// names lists what a corpus has that may be typed, each with what it is.
type names func(*timeline.Timeline) []string

func (s *session) eventNames(t *timeline.Timeline) []string {
	var all []string
	for i := range t.Len() {
		all = append(all, cobra.CompletionWithDesc(t.Event(i).ID, s.charset.Clean(t.Event(i).Title)))
	}
	return all
}

func (s *session) sourceNames(t *timeline.Timeline) []string {
	var all []string
	for _, source := range t.Sources() {
		all = append(all, cobra.CompletionWithDesc(source.ID, s.charset.Clean(source.Publisher)))
	}
	return all
}

// completeArgument offers names of the corpus to a shell for the one argument
// of a command.
func (s *session) completeArgument(list names) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return s.offer(list)
	}
}

// completeFlag offers names of the corpus to a shell that completes the value
// of a flag.
func (s *session) completeFlag(c *cobra.Command, flag string, list names) {
	err := c.RegisterFlagCompletionFunc(flag, func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		s.takeFolder(c, args)
		return s.offer(list)
	})
	if err != nil {
		panic(err)
	}
}

func (s *session) offer(list names) ([]string, cobra.ShellCompDirective) {
	corpus, err := s.load()
	if corpus == nil {
		return cobra.AppendActiveHelp(nil, s.charset.Clean(err.Error())), cobra.ShellCompDirectiveNoFileComp
	}
	return list(corpus.Timeline), cobra.ShellCompDirectiveNoFileComp
}

// completeExpression offers what may follow in a filter's expression, as Tab
// does on the screen.
func (s *session) completeExpression(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	s.takeFolder(c, args)
	offered, _ := s.offer(func(t *timeline.Timeline) []string {
		from, words := timeline.Completions(typed, len(typed), t)
		for i, w := range words {
			words[i] = typed[:from] + w
		}
		return words
	})
	return offered, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveKeepOrder
}

// takeFolder takes the folder among the arguments of a line that is being
// completed, whose arguments nobody has looked at yet.
func (s *session) takeFolder(c *cobra.Command, args []string) {
	if !c.HasParent() && len(args) == 1 && s.corpus == "" {
		s.corpus = args[0]
	}
}
