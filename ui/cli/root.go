package cli

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/edtf"
	"dateline/timeline/spell"
	"dateline/ui/text"
	"dateline/ui/theme"
)

const rootLong = `Dateline shows a history on a timeline, each event with the words of its
sources that prove it. Without a folder it opens the built-in history of
England's children's trusts, told by five news articles.

A folder of your own holds timeline.yaml and the texts that it names. One that
is named like a command is written with its path: ./list.

The screen begins where you left it, unless --event, --source or --date says
where; it can copy a command that does. The place you left, the events you
starred and what you typed at prompts are kept for each corpus in dateline below
$XDG_STATE_HOME (~/.local/state), and nowhere else; --no-state keeps and reads
nothing.

The flags that narrow the timeline must all hold; dateline help list has the
language of --filter. Where none is given, and there is no place that you left,
the screen opens without statements; --weight statement opens it with them.

When standard output is not a terminal, or TERM is dumb, the list is printed;
with --event that event is, as by show, and with --source that article, as by
read, from --at on. Keys come from the terminal, whatever standard input is; a
terminal to write to and none to read keys from is an error.

A corpus of which only passages are not in their texts opens all the same, and
the screen shows which; the faults, ten at most, are reported once it is left.

Exit status: 0 done, 1 the corpus has faults, or something could not be read or
written, 2 the command was wrong.`

const rootExample = `  dateline                                      the built-in history
  dateline ~/history --years 2003..2004         two years of your own
  dateline --filter 'tag:pilot actor:laming'    what two conditions leave
  dateline --event pilot-guide-published        begin at an event
  dateline --source hsj-2003-02-06 --at 1200    begin at a byte of an article
  dateline list --weight milestone              print the milestones
  dateline list --format json | jq '.[].id'     the events for a program
  dateline show pilot-guide-published           one event with its evidence
  dateline read hsj-2003-02-06 | less           an article, untouched
  dateline cite hsj-2003-02-06 --style bibtex   a reference to it
  dateline check ~/history                      verify every quotation`

// rootCommand returns the whole command line.
func (s *session) rootCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "dateline [DIR]",
		Short:   "A timeline in which every event can be traced to its source",
		Long:    rootLong,
		Example: rootExample,
		Version: version(),

		SilenceErrors:     true, // Run reports them
		SilenceUsage:      true,
		ValidArgsFunction: folderOrCommand,
	}
	c.SetIn(s.std.In)
	c.SetOut(s.out)
	c.SetErr(s.std.Err)
	c.Flags().BoolP("version", "v", false, "print the version")
	c.SetVersionTemplate("{{.Version}}\n")
	c.SetFlagErrorFunc(flagError)
	c.PersistentFlags().Var((*folderValue)(&s.corpus), "corpus", "use the corpus in folder `DIR`, not the built-in one")
	if err := c.MarkPersistentFlagDirname("corpus"); err != nil {
		panic(err)
	}
	narrow, begin := s.narrowingFlags(c), s.beginningFlags(c)
	colours := choiceFlag(c, "theme", "colours of the screen, a `THEME`: auto, dark, light or mono", theme.Choices()...)
	style := styleFlag(c, "copy citations in this `STYLE`: plain, markdown, bibtex, ris or csl-json")

	c.Args = s.folder
	c.RunE = func(c *cobra.Command, _ []string) error {
		return s.open(c.Context(), narrow, begin, view{theme: theme.Choice(colours.index), style: style.String()})
	}
	c.AddCommand(s.listCommand(), s.showCommand(), s.readCommand(), s.citeCommand(), s.checkCommand())
	addStandardCommands(c)
	return c
}

// folderOrCommand completes the first argument of dateline: cobra offers the
// commands, and where none begins so, a folder of a corpus does.
func folderOrCommand(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	begins := func(name string) bool { return strings.HasPrefix(name, typed) }
	if len(args) == 0 && slices.ContainsFunc(commandNames(c), begins) {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// folder takes the one argument that names a corpus for --corpus.
func (s *session) folder(c *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case len(args) > 1:
		return usagef("one folder at a time, not %d: %s", len(args), listed(args))
	case s.corpus != "":
		return usagef("the folder is given twice: %s and --corpus %s", quoted(args[0]), quoted(s.corpus))
	}
	if err := (*folderValue)(&s.corpus).Set(args[0]); err != nil {
		return usageError{err}
	}
	if c.HasParent() {
		return nil
	}
	// What follows dateline may have been meant for a command.
	if _, err := os.Stat(s.corpus); err != nil && !strings.ContainsRune(s.corpus, os.PathSeparator) {
		return neither(c, s.corpus)
	}
	return nil
}

// neither says that name is no command and no folder.
func neither(c *cobra.Command, name string) error {
	names := commandNames(c)
	if near := spell.Nearest(name, names); near != "" {
		return usagef("unknown command %s: did you mean %s? There is no folder of that name either", quoted(name), quoted(near))
	}
	return usagef("%s is neither a command nor a folder: the commands are %s", quoted(name), strings.Join(names, ", "))
}

func commandNames(c *cobra.Command) []string {
	var names []string
	for _, sub := range c.Commands() {
		if !sub.Hidden && !slices.Contains(names, sub.Name()) {
			names = append(names, sub.Name())
		}
	}
	return names
}

// one requires exactly one argument, which what names.
func one(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch len(args) {
		case 1:
			return nil
		case 0:
			return usagef("%s needs %s: %s", c.Name(), what, c.UseLine())
		default:
			return usagef("%s takes %s and no more, not %s too", c.Name(), what, quoted(args[1]))
		}
	}
}

// none allows no argument.
func none(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	flag := ""
	if info, err := os.Stat(args[0]); err == nil && info.IsDir() {
		flag = "corpus"
	} else if _, err := edtf.ParseYearRange(args[0]); err == nil {
		flag = "years"
	}
	if c.Flag(flag) == nil {
		return usagef("%s takes no argument, but was given %s", c.Name(), quoted(args[0]))
	}
	return usagef("%s takes no argument: did you mean --%s %s?", c.Name(), flag, text.ShellShown(args[0]))
}
