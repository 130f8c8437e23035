package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline"
)

// unprintable reports whether args are a shell asking what could follow words
// that would act on a terminal: what is offered repeats them, and so do cobra's
// remarks on standard error.
func unprintable(args []string) bool {
	return len(args) > 0 && slices.Contains([]string{cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}, args[0]) &&
		slices.ContainsFunc(args, acts)
}

// offerNothing answers a shell that asks for completions.
func (s *session) offerNothing() { fmt.Fprintf(s.out, ":%d\n", cobra.ShellCompDirectiveNoFileComp) }

// complete offers words to a shell that completes the value of a flag. It
// panics where c has no such flag.
func complete(c *cobra.Command, flag string, words []string) {
	err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err)
	}
}

// names lists what a corpus has that may be typed, each with what it is.
//
// A shell's completion is made of words of a corpus that may come from anywhere,
// and puts them on a line that is run. Scripts for bash and zsh expand what they
// are given, and so does what was typed once the next Tab looks at it; so an ID
// that is not plain (see [timeline.IsPlainID]) is not offered in the first place.
type names func(*timeline.Timeline) []string

func (s *session) eventNames(t *timeline.Timeline) []string {
	var all []string
	for i := range t.Len() {
		if e := t.Event(i); timeline.IsPlainID(e.ID) {
			all = append(all, cobra.CompletionWithDesc(e.ID, s.description(e.Title)))
		}
	}
	return all
}

func (s *session) sourceNames(t *timeline.Timeline) []string {
	var all []string
	for _, source := range t.Sources() {
		if timeline.IsPlainID(source.ID) {
			all = append(all, cobra.CompletionWithDesc(source.ID, s.description(source.Publisher)))
		}
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
	corpus, _ := s.load()
	if corpus == nil {
		// Why not is told by check: zsh would expand the words of a fault as it
		// does a prompt.
		return cobra.AppendActiveHelp(nil, "no corpus can be read there, as dateline check would tell"),
			cobra.ShellCompDirectiveNoFileComp
	}
	return list(corpus.Timeline), cobra.ShellCompDirectiveNoFileComp
}

// completeExpression offers what may follow in a filter's expression, as Tab
// does on the screen.
func (s *session) completeExpression(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	s.takeFolder(c, args)
	offered, _ := s.offer(func(t *timeline.Timeline) []string { return continuations(typed, t) })
	return offered, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveKeepOrder
}

// continuations returns the expressions that typed may become. Where it holds
// what a shell has to quote, there is one or none: bash quotes a word that it
// completes, but not the beginning that several have in common.
func continuations(typed string, t *timeline.Timeline) []string {
	from, words := timeline.Completions(typed, len(typed), t)
	before := typed[:from]
	var whole []string
	for _, w := range words {
		if timeline.IsPlainID(w) && strings.HasPrefix(before+w, typed) {
			whole = append(whole, before+w)
		}
	}
	if before != "" && !timeline.IsPlainID(before) && len(whole) > 1 {
		return nil
	}
	return whole
}

// takeFolder takes the folder among the arguments of a line that is being
// completed, whose arguments nobody has looked at yet.
func (s *session) takeFolder(c *cobra.Command, args []string) {
	if !c.HasParent() && len(args) == 1 && s.corpus == "" {
		s.corpus = args[0]
	}
}
