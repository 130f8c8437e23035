package cli

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// curated prints what a command says of a corpus that uses all a careful editor
// can say.
func curated(t *testing.T, args ...string) string {
	t.Helper()
	r := run(append(args, "--corpus", "testdata/curated"), "LANG=en_GB.UTF-8")
	if r.status != 0 || r.err != "" {
		t.Fatalf("dateline %s: status %d: %s", strings.Join(args, " "), r.status, r.err)
	}
	return r.out
}

// says fails the test where a command does not print all of want.
func says(t *testing.T, printed string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(printed, w) {
			t.Errorf("no %q in\n%s", w, printed)
		}
	}
}

func TestSpeakersAreShownAndCited(t *testing.T) {
	says(t, curated(t, "show", "marsh-says"), "Jane Marsh, quoted in The Courier, 9 May 1902, news (courier): exact")
	says(t, curated(t, "cite", "marsh-says"), "“Nobody was asked.” — Jane Marsh, quoted in A. Weir, [No title], The Courier, 9 May 1902\n")
	says(t, curated(t, "cite", "marsh-says", "--style", "markdown"), "> — Jane Marsh, quoted in A. Weir, ")
	says(t, curated(t, "cite", "marsh-says", "--style", "bibtex"), "author = {{A. Weir}}", "note = {“Nobody was asked.” Words of Jane Marsh.}")
	says(t, curated(t, "cite", "report"), "“The commission has published its report on the bridge.” — A. Weir")
	if got := curated(t, "list", "--filter", "speaker:marsh"); !strings.HasPrefix(got, "The bridge at Low Ferry: 2 of ") {
		t.Errorf("speaker:marsh leaves\n%s", got)
	}
}

// events returns what list --format json has of each event, by ID.
func curatedEvents(t *testing.T) map[string]jsonEvent {
	t.Helper()
	var all []jsonEvent
	if err := json.Unmarshal([]byte(curated(t, "list", "--format", "json")), &all); err != nil {
		t.Fatal(err)
	}
	events := map[string]jsonEvent{}
	for _, e := range all {
		events[e.ID] = e
	}
	return events
}

func TestJSONTellsSpeakersWhereGiven(t *testing.T) {
	excerpts := curatedEvents(t)["report"].Excerpts
	if x := excerpts[0]; x.Speaker != nil || x.Named != "" {
		t.Errorf("nobody is told to have said %+v", x)
	}
	if x := excerpts[1]; x.Speaker == nil || *x.Speaker != (jsonSpeaker{"marsh", "Jane Marsh"}) || x.Named != "said Jane Marsh, its chairman" {
		t.Errorf("the speaker of %+v is %+v", x, x.Speaker)
	}
}

// What is only known by a last day stands under its year, and looks like no row
// of that day.
func TestWhatIsKnownFromAReport(t *testing.T) {
	says(t, curated(t, "list"), "\n  by 9 May 1902  ● Three ferrymen are charged  [1 source]\n")
	says(t, curated(t, "show", "charges"), "by 9 May 1902 (EDTF [..1902-05-09])\n           known from a report of 9 May 1902\n")
	events := curatedEvents(t)
	if e := events["charges"]; e.Reported != "1902-05-09" || e.Earliest != nil || *e.Latest != "1902-05-09" || e.DateText != "by 9 May 1902" {
		t.Errorf("in JSON: %+v", e)
	}
	if e := events["report"]; e.Reported != "" {
		t.Errorf("in JSON the report is reported on %q", e.Reported)
	}
}

// Events stand behind what they follow, and say so.
func TestWhatFollowsStandsBehind(t *testing.T) {
	const report = "The commission faults the inspection of the piers"
	says(t, curated(t, "list"), report+"  [2 sources]\n  27 Apr..3 May  ● The council answers the report  [1 source]\n")
	says(t, curated(t, "show", "letter"), "  after    "+report+" (some day between 1 and 8 May 1902)\n")
	if events := curatedEvents(t); !slices.Equal(events["letter"].After, []string{"report"}) || events["report"].After != nil {
		t.Errorf("in JSON: %q and %q", events["letter"].After, events["report"].After)
	}
}

// What two events may have in common is told of both, in JSON where it is given.
func TestPossiblyTheSame(t *testing.T) {
	says(t, curated(t, "show", "first-trial"), "  possibly the same as: A trial of new piers begins (spring 1901)\n           Editor's note: No text says so.\n")
	says(t, curated(t, "show", "trial"), "  possibly the same as: The first trial goes on (1901)\n           Editor's note: No text says so.\n")
	events := curatedEvents(t)
	if got := events["first-trial"].Possibly; !slices.Equal(got, []jsonPossibility{{"trial", "No text says so."}}) {
		t.Errorf("in JSON: %q", got)
	}
	if got := events["trial"].Possibly; got != nil {
		t.Errorf("in JSON the other has %q", got)
	}
}

// What a wire service carries is told as its issuer's.
func TestIssuersAreNamed(t *testing.T) {
	says(t, curated(t, "show", "report"), "Bridge Commission (inferred) press release, carried by Wire Service, 8 May 1902 (wire): exact")
	says(t, curated(t, "cite", "wire"), "[Bridge Commission], [No title], press release, carried by Wire Service, 8 May 1902.\n")
	says(t, curated(t, "list", "--filter", `source:"bridge commission"`), ": 1 of ")
}

// What the texts do not tell stands at the end of a list of everything.
func TestGapsAreListed(t *testing.T) {
	const gaps = "[1 source]\n\nWhat the texts do not tell\n  No text says who was charged with what.\n  No text says when the commission was set up.\n"
	if got := curated(t, "list"); !strings.HasSuffix(got, gaps) {
		t.Errorf("the list ends otherwise:\n%s", got)
	}
	if got := curated(t, "list", "--years", "1901"); strings.Contains(got, "do not tell") {
		t.Errorf("a part of the list has the gaps of all:\n%s", got)
	}
}
