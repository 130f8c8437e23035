//go:build unix

package journeys

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A shell is one that completes the words of a command.
type shell struct {
	name  string
	needs []string
	args  []string
	setup []string // lines to type first
}

const bashCompletion = "/usr/share/bash-completion/bash_completion"

var shells = []shell{
	{
		"bash",
		[]string{"bash", bashCompletion},
		[]string{"--norc", "--noprofile", "-i"},
		[]string{". " + bashCompletion, "bind 'set page-completions off'", "bind 'set completion-query-items 0'", `. <(dateline completion bash)`},
	},
	{
		"zsh",
		[]string{"zsh"},
		[]string{"-f", "-i"},
		// With this option zsh expands what it shows as a prompt.
		[]string{"autoload -U compinit; compinit -u -D; setopt promptsubst", `. <(dateline completion zsh)`},
	},
	{
		"fish",
		[]string{"fish"},
		[]string{"--no-config", "-i"},
		[]string{"set -g fish_autosuggestion_enabled 0", "function fish_prompt; echo -n '$ '; end", "dateline completion fish | source"},
	},
}

// expanding are words that do something when a shell expands them: each makes a
// file whose name begins with ran. Those of one beginning are offered together.
var expanding = []string{
	"a`touch${IFS}ran-backtick`", "a`touch${IFS}ran-backtick`b",
	"b$(touch${IFS}ran-dollar)", "b$(touch${IFS}ran-dollar)b",
	"c${x:=`touch${IFS}ran-brace`}", "c${x:=`touch${IFS}ran-brace`}b",
	"d(touch${IFS}ran-fish)", "d(touch${IFS}ran-fish)b",
	"e;touch${IFS}ran-semicolon;", "e;touch${IFS}ran-semicolon;b",
	"f|touch${IFS}ran-pipe", "f&touch${IFS}ran-and",
	"g'$(touch${IFS}ran-quote)'", `g"$(touch${IFS}ran-doublequote)"`,
	`h\$(touch${IFS}ran-backslash)`, `h\\$(touch${IFS}ran-backslashes)`,
	"i<(touch${IFS}ran-less)", "i>ran-greater", "i=(touch${IFS}ran-equals)",
	"~+", "*", "?", "[a]", "{a,b}", "!!", "!1", "#a", "%1", "^a", "=ls",
	"--help", "-e", "--output=ran", "-", "--",
	"%F{red}", "%(!.`touch${IFS}ran-prompt`.)", "${(e):-`touch${IFS}ran-flags`}", "$[`touch${IFS}ran-arithmetic`]",
}

// expandingCorpus writes a corpus in which every word a shell might be offered is
// expanding, beside words that are not.
func expandingCorpus(t *testing.T, folder string, broken bool) {
	t.Helper()
	var sources, actors, events strings.Builder
	for i, word := range append([]string{"plain-one", "plain-two"}, expanding...) {
		quoted := "'" + strings.ReplaceAll(word, "'", "''") + "'"
		file := fmt.Sprintf("%d.txt", i)
		if err := os.WriteFile(filepath.Join(folder, file), []byte("It was in 1880."), 0o600); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&sources, "  %s: {file: %s, publisher: %s, publisher_basis: stated, date: '1881', date_basis: stated, kind: news}\n",
			quoted, file, quoted)
		fmt.Fprintf(&actors, "  %s: {name: %s, kind: person}\n", quoted, quoted)
		fmt.Fprintf(&events, "  - {id: %s, date: '1880', basis: {kind: stated, source: %s, phrase: in 1880}, status: happened,\n"+
			"     weight: event, title: %s, actors: [%s], excerpts: [{source: %s, exact: It was in 1880.}]}\n",
			quoted, quoted, quoted, quoted, quoted)
		if broken {
			fmt.Fprintf(&events, "  - {id: x%d, title: %s, %s: 1}\n", i, quoted, quoted)
		}
	}
	text := "title: Hostile\nsources:\n" + sources.String() + "actors:\n" + actors.String() + "events:\n" + events.String()
	if err := os.WriteFile(filepath.Join(folder, "timeline.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// expandingFolders makes, in dir, corpora in folders: evil and broken, and in the
// folder names some whose own names are expanding. A file's name has no slash.
func expandingFolders(t *testing.T, dir string) []string {
	t.Helper()
	make := func(path ...string) string {
		folder := filepath.Join(append([]string{dir}, path...)...)
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		return folder
	}
	expandingCorpus(t, make("evil"), false)
	expandingCorpus(t, make("broken"), true)
	var names []string
	for i, word := range expanding {
		if !strings.Contains(word, "ran") {
			continue
		}
		name := fmt.Sprintf("n%02d", i)
		expandingCorpus(t, make(name, "z"+word+" x"), false)
		names = append(names, name)
	}
	return names
}

// Nothing of a corpus, nor the name of its folder, is expanded by a shell that
// completes a line, and the line stays what was typed and what was asked for.
func TestShellsRunNothingOfACorpus(t *testing.T) {
	for _, sh := range shells {
		t.Run(sh.name, func(t *testing.T) {
			t.Parallel()
			needs(t, sh.needs...)
			dir := t.TempDir()
			names := expandingFolders(t, dir)
			line := openShell(t, sh, dir)

			for _, typed := range []string{
				"dateline show --corpus evil ", "dateline read --corpus evil ", "dateline cite --corpus evil ",
				"dateline --corpus evil --event ", "dateline --corpus evil --source ", "dateline evil --event ",
				"dateline list --corpus evil --filter actor:", "dateline list --corpus evil --filter source:",
				"dateline list --corpus evil --filter tou", "dateline show --corpus broken ", "dateline --corpus evil --event=",
			} {
				if got := line.tab(typed); !strings.HasPrefix(got, typed) {
					t.Errorf("%q became %q", typed, got)
				}
			}
			for first := range strings.SplitSeq("a b c d e f g h i ~ * ? [ { ! # % ^ = - $", " ") {
				line.tab("dateline show --corpus evil " + first)
			}
			for _, name := range names {
				line.tab("dateline check " + name + "/z")
				typed := "dateline show --corpus " + name + "/z"
				if got := line.tab(typed, " "); !strings.HasPrefix(got, typed) {
					t.Errorf("%q became %q", typed, got)
				}
			}
			if got := line.tab("dateline show --corpus evil plain"); !strings.HasPrefix(got, "dateline show --corpus evil plain-") {
				t.Errorf("what is no more than a word is offered; the line is %q", got)
			}
			if got := line.tab("dateline show --corpus evil plain-o"); !strings.HasPrefix(got, "dateline show --corpus evil plain-one") {
				t.Errorf("and completed; the line is %q", got)
			}
			line.leave()
			ran, err := filepath.Glob(filepath.Join(dir, "ran*"))
			if err != nil || len(ran) > 0 {
				t.Errorf("run by %s: %q, %v", sh.name, ran, err)
			}
		})
	}
}

// A commandLine is the line of a shell that is being typed.
type commandLine struct {
	*Terminal
	asked int
}

// openShell starts sh in dir, where dateline is a command it can complete.
func openShell(t *testing.T, sh shell, dir string) *commandLine {
	t.Helper()
	path := "PATH=" + filepath.Dir(Dateline.Path(t)) + string(os.PathListSeparator) + os.Getenv("PATH")
	line := &commandLine{Terminal: StartCommand(t, sh.name, Size(200, 60), Dir(dir), Env(path), Args(sh.args...))}
	for _, command := range append(sh.setup, "clear; echo re''ady") {
		line.Type(command, "enter")
	}
	line.WaitUntil("the shell asks for a line", func(s Screen) bool {
		return strings.HasSuffix(strings.TrimRight(s.Text(), "\n "), "ready\n$")
	})
	return line
}

// tab types something, asks twice for its completion, does so again for each of
// further, and returns the line as it then stands. The line is not run.
func (l *commandLine) tab(typed string, further ...string) string {
	l.t.Helper()
	for _, part := range append([]string{typed}, further...) {
		l.Type(part, "tab", "tab")
	}
	l.asked++
	mark := fmt.Sprintf("QQ%dQ", l.asked) // typed behind the tabs, so shown when they are done with
	l.Type(mark)
	l.WaitFor(mark)
	shown := ""
	for _, row := range l.Screen().Lines() {
		if before, _, found := strings.Cut(row, mark); found {
			_, shown, _ = strings.Cut(before, "$ ")
		}
	}
	l.Type("ctrl+u")
	return shown
}

// leave ends the shell, whatever is on the line.
func (l *commandLine) leave() {
	l.t.Helper()
	l.Type("ctrl+u", " exit", "enter")
	l.ExitCode()
}
