package cli

import (
	_ "embed" // the script for fish
	"io"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/spell"
)

// addStandardCommands adds help and completion to the root. They are cobra's,
// but for what they do with arguments they do not know, which is an error here.
func addStandardCommands(root *cobra.Command) {
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Describe a command",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return commandNames(root), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return help(root, args) },
	})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Short = "Write a script that completes commands in a shell"
			c.Long = "Completion writes a script that lets a shell complete commands, flags, events and\n" +
				"sources. The help of each shell says where the script goes."
			c.RunE = completion
			c.Args = cobra.ArbitraryArgs
			for _, shell := range c.Commands() {
				shell.Short = "For " + shell.Name()
				shell.Long = strings.ReplaceAll(shell.Long, "\t", "  ")
				shell.Args = none
				if shell.Name() == "fish" {
					shell.RunE = fishCompletion
				}
			}
		}
	}
}

func help(root *cobra.Command, args []string) error {
	c := root
	for _, name := range args {
		sub, _, err := c.Find([]string{name})
		switch {
		case !c.HasSubCommands():
			return usagef("%s has no commands of its own, such as %s", c.Name(), quoted(name))
		case err != nil || sub == c:
			return usageError{unknown("command", name, commandNames(c))}
		}
		c = sub
	}
	c.InitDefaultHelpFlag()
	return c.Help()
}

// fishScript is a script of our own: cobra's runs what was typed a second time,
// without its quotation marks.
//
//go:embed completion.fish
var fishScript string

func fishCompletion(c *cobra.Command, _ []string) error {
	script := fishScript
	if bare, err := c.Flags().GetBool("no-descriptions"); err == nil && bare {
		script = strings.ReplaceAll(script, cobra.ShellCompRequestCmd+")", cobra.ShellCompNoDescRequestCmd+")")
	}
	_, err := io.WriteString(c.OutOrStdout(), script)
	return err
}

// completion is reached only where no shell, or none that is known, is named.
func completion(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	return usageError{unknown("shell", args[0], commandNames(c))}
}

// unknown says that name is not the place it should be, and which is.
func unknown(place, name string, known []string) error {
	return &spell.WordError{Place: place, Word: name, Known: known}
}

// pick finds the one of several things that given names, in full or by a
// beginning that no other thing shares; names gives all names of each. Where
// there is none, the error gives the nearest name and the hint.
func pick(place, given, hint string, things int, names func(i int) []string) (int, error) {
	var known, begun []string
	found, hits := -1, 0
	for i := range things {
		begins := false
		for _, name := range names(i) {
			if name == given {
				return i, nil
			}
			known = append(known, name)
			if given != "" && !begins && strings.HasPrefix(name, given) {
				begins = true
				begun = append(begun, name)
			}
		}
		if begins {
			found, hits = i, hits+1
		}
	}
	switch {
	case hits == 1:
		return found, nil
	case hits > 1:
		return 0, usagef("%s begins more than one %s: %s", quoted(given), place, listed(begun))
	}
	if near := spell.Nearest(given, known); near != "" {
		return 0, usagef("unknown %s %s: did you mean %s? (%s)", place, quoted(given), quoted(near), hint)
	}
	return 0, usagef("unknown %s %s (%s)", place, quoted(given), hint)
}
