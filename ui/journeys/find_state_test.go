//go:build unix

package journeys

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// leave quits the program and waits until it has ended well.
func (term *Terminal) leave() {
	term.t.Helper()
	term.Type("Q")
	if code := term.ExitCode(); code != 0 {
		term.t.Errorf("exit status %d", code)
	}
}

// "`m` stars, `*` filters; stars … are kept …; `dateline list --starred`."
func TestStars(t *testing.T) {
	t.Parallel()
	folder, state := remembering(t)
	term := Start(t, Dateline, smallest, state, Args("--event", "pilot-guide-published"), whole)
	term.selects("Guide to piloting")
	term.Type("m")
	term.says("Starred")
	term.selects("★")
	term.Type("*")
	if shown, _ := term.counts("starred"); shown != 1 {
		t.Errorf("%d events are shown of one that is starred", shown)
	}
	term.Type("*")
	term.counts("")
	term.leave()

	if got := command(t, folder, "list", "--starred"); !strings.Contains(got.out, "1 of ") || !strings.Contains(got.out, "Guide to piloting") {
		t.Errorf("dateline list --starred prints\n%s%s", got.out, got.err)
	}
	term = Start(t, Dateline, smallest, state, Args("--event", "pilot-guide-published"))
	term.selects("★")
	term.Type("m")
	term.says("The star is taken away")
	term.WaitUntil("there is no star", func(s Screen) bool { return !s.Contains("★") })
	term.leave()
	if got := command(t, folder, "list", "--starred"); !strings.Contains(got.out, "0 of ") {
		t.Errorf("dateline list --starred prints\n%s", got.out)
	}
}

// "Two running copies do not lose each other's stars": each shows the other's
// once it stars itself, and both are kept.
func TestTwoCopiesKeepEachOthersStars(t *testing.T) {
	t.Parallel()
	folder, state := remembering(t)
	one := Start(t, Dateline, smallest, state, Args("--date", "2004"))
	two := Start(t, Dateline, smallest, state, Args("--date", "2004"))
	one.selects("The Children Act 2004 gives")
	two.Type("j")
	two.selects("The Children Act 2004 places")
	one.Type("m")
	one.selects("★")
	for began := time.Now(); len(stateFiles(t, folder)) == 0; time.Sleep(time.Millisecond) {
		if time.Since(began) > patience() {
			t.Fatalf("waited %v until the star is kept", patience())
		}
	}
	two.Type("m")
	two.WaitUntil("the other's star shows, too", func(s Screen) bool { return strings.Count(s.Text(), "★") == 2 })
	two.Type("*")
	if shown, _ := two.counts("starred"); shown != 2 {
		t.Errorf("%d events are shown of two that are starred", shown)
	}
	two.leave()
	one.leave()
	if got := command(t, folder, "list", "--starred"); !strings.Contains(got.out, "2 of ") {
		t.Errorf("dateline list --starred prints\n%s", got.out)
	}
}

// "The last place per corpus [is] kept in the XDG state folder": what was open,
// the cursor and the filter are as they were.
func TestResuming(t *testing.T) {
	t.Parallel()
	folder, state := remembering(t)
	term := toTheAct(t, smallest, state, Args("--filter", "weight:milestone"))
	term.counts("milestones")
	term.Type("enter", "j")
	term.selects("“")
	term.WaitStable()
	left := term.Screen()
	term.leave()
	if files := stateFiles(t, folder); len(files) != 1 {
		t.Errorf("kept are %q", files)
	}
	term = Start(t, Dateline, smallest, state)
	term.says("You are where you left")
	term.counts("milestones")
	term.selects(left.selected())

	other := Start(t, Dateline, smallest, state, Args(folderOfAMill.write(t)))
	other.selects("The mill burns down") // another corpus, and no place in it
	other.counts("")
}

// folderOfAMill is a corpus of one event.
var folderOfAMill = folder{"The mill burned down in 1880.\n", "The mill burned down in 1880."}

// "`--no-state` keeps nothing."
func TestNoState(t *testing.T) {
	t.Parallel()
	folder, state := remembering(t)
	term := Start(t, Dateline, smallest, state, Args("--no-state", "--event", "pilot-guide-published"))
	term.selects("Guide to piloting")
	term.Type("m")
	term.selects("★") // for this run
	term.filters("tag:pilot")
	term.Type("enter")
	term.counts("tag pilot")
	term.Type("/", "guide", "enter")
	term.at("guide", 0)
	term.leave()
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("written: %v", left)
	}
}

// "A damaged file is set aside and said": on the screen, and after it. Nothing
// of it is lost, and stars are kept again.
func TestADamagedStateFile(t *testing.T) {
	t.Parallel()
	folder, state := remembering(t)
	term := explore(t, smallest, state)
	term.Type("m")
	term.selects("★")
	term.leave()
	file := stateFiles(t, folder)[0]
	const damage = `{"version": 1, "stars": [`
	if err := os.WriteFile(file, []byte(damage), 0o600); err != nil {
		t.Fatal(err)
	}
	term = Start(t, Dateline, smallest, state)
	term.says("What was remembered is damaged, and set aside")
	term.WaitUntil("there is no star", func(s Screen) bool { return !s.Contains("★") })
	term.Type("j", "m")
	term.selects("★")
	term.leave()
	if s := term.Screen(); !strings.Contains(strings.Join(s.Lines(), ""), "was damaged and is now") {
		t.Errorf("after the screen it says\n%s", s)
	}
	aside := 0
	for _, name := range stateFiles(t, folder) {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if name != file && string(content) == damage {
			aside++
		}
	}
	if aside != 1 {
		t.Errorf("set aside are %d files of %q", aside, stateFiles(t, folder))
	}
	if got := command(t, folder, "list", "--starred"); !strings.Contains(got.out, "1 of ") {
		t.Errorf("dateline list --starred prints\n%s%s", got.out, got.err)
	}
}

// linked opens a copied link in a shell, where dateline is on the PATH.
func linked(t *testing.T, link string) *Terminal {
	t.Helper()
	path := filepath.Dir(Dateline.Path(t)) + string(filepath.ListSeparator) + os.Getenv("PATH")
	return StartCommand(t, "/bin/sh", smallest, Env("PATH="+path), Args("-c", link))
}

// "Deep links. `dateline --event ID`, `--source ID --at BYTE`, `--date 2004`;
// `y`-style copying of such a link for the selection": run, it opens the same
// place.
func TestLinks(t *testing.T) {
	t.Parallel()
	t.Run("event", func(t *testing.T) {
		t.Parallel()
		term := Start(t, Dateline, smallest, Args("--date", "2004"))
		term.selects("The Children Act 2004 gives")
		term.Type("Y")
		const want = "dateline --event children-act-2004"
		if link := term.copied(1); link != want {
			t.Errorf("the link is %q, want %q", link, want)
		}
		term.says(want)
		linked(t, want).selects("The Children Act 2004 gives")
	})
	t.Run("article", func(t *testing.T) {
		t.Parallel()
		term := Start(t, Dateline, smallest, Args("--event", "children-act-2004"))
		term.selects("The Children Act 2004 gives")
		term.Type("o")
		at := term.passage(0)
		term.Type("]")
		at = term.passage(at + 1)
		passage, _ := term.Screen().marked(highlighted)
		term.Type("Y")
		link := term.copied(1)
		if !strings.HasPrefix(link, "dateline --source wiredgov-2008-10-29 --at ") {
			t.Errorf("the link is %q", link)
		}
		again := linked(t, link)
		again.passage(at)
		again.marks(passage)
	})
}

// A link to a corpus of one's own names its folder, whatever that is called.
func TestALinkToAFolder(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "the mill's own")
	if err := os.Rename(folderOfAMill.write(t), dir); err != nil {
		t.Fatal(err)
	}
	term := explore(t, smallest, Args("./the mill's own"), Dir(filepath.Dir(dir)))
	term.Type("Y")
	again := linked(t, term.copied(1))
	again.selects("The mill burns down")
	again.WaitFor("The mill burned down in 1880.") // open
}
