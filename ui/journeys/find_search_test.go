//go:build unix

package journeys

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// tally is what a prompt that searches says of what is typed: where the reader
// is, how much was found, and how much of that stands in articles only.
var tally = regexp.MustCompile(`^   (?:nothing found|(\d+)/(\d+)(, (?:(\d+) )?only in .* text)?)$`)

// searches opens the prompt that searches everywhere, types, and returns how
// many events were found and how many places of articles besides.
func (term *Terminal) searches(typed string) (events, articles int) {
	term.t.Helper()
	term.Type("/")
	term.Type(typed)
	term.WaitUntil("it is said what "+quote(typed)+" finds", func(s Screen) bool {
		said, ok := strings.CutPrefix(s.foot(), "/"+strings.ReplaceAll(typed, "\u00a0", " "))
		is := tally.FindStringSubmatch(said)
		if !ok || is == nil {
			return false
		}
		events, articles = 0, 0
		fmt.Sscan(is[2], &events)
		fmt.Sscan(is[4], &articles)
		if is[3] != "" && is[4] == "" {
			articles = events
		}
		events -= articles
		return true
	})
	return events, articles
}

// "`/` searches … as you type … (climbie finds Climbié) … n/N, a counter "3/17",
// hits highlighted wherever they are shown … Esc restores where the reader was;
// Enter keeps the place."
func TestSearchEverywhereAsYouType(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest, Args("--event", "trusts-launched"))
	term.selects("initiative is launched")
	term.WaitStable()
	before := term.Screen()

	term.searches("climbi")
	term.finds("climbi")
	term.Type("e")
	term.says("/climbie   ")
	term.finds("climbie", "climbié")
	term.WaitUntil("the cursor has gone on", func(s Screen) bool { return s.selected() != before.selected() })
	term.Type("esc")
	term.WaitUntil("everything is as before", func(s Screen) bool { return s.Text() == before.Text() })

	term.searches("climbie")
	term.WaitUntil("the cursor has gone on", func(s Screen) bool { return s.selected() != before.selected() })
	term.WaitStable()
	kept := term.Screen()
	term.Type("enter")
	term.returnsTo(kept)
	first, all := term.at("climbie", 0)
	if first < 2 || all < 5 {
		t.Errorf("the search begins at hit %d of %d, not where the reader was\n%s", first, all, kept)
	}
	term.Type("n")
	term.at("climbie", first+1)
	term.WaitUntil("the cursor is on another event", func(s Screen) bool { return s.selected() != kept.selected() })
	term.finds("climbie", "climbié")
	term.Type("N", "N")
	term.at("climbie", first-1)
}

// "smart case, diacritics folded, typographic quotes and no-break spaces folded,
// several words are all required, "quoted phrase" exact." What is found in
// events is what the same words keep as a filter.
func TestWhatASearchFinds(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	counts := map[string]int{}
	for _, test := range []struct{ typed, as, why string }{
		{"climbié", "climbie", "letters with and without diacritics are the same"},
		{"Climbie", "climbie", "a capital is meant, and here it always stands"},
		{"CLIMBIE", "", "capitals are meant, and nowhere is the name printed so"},
		{"children’s trust", "children's trust", "an apostrophe is one, however it is printed"},
		{"\"audit\u00a0commission\"", `"audit commission"`, "a space is one, however it is printed"},
		{"commission audit", "audit commission", "words may stand in any order"},
		{`"commission audit"`, "", "a phrase may not"},
		{"laming zzz", "", "all words are required"},
	} {
		for _, typed := range []string{test.typed, test.as} {
			if _, done := counts[typed]; done || typed == "" {
				continue
			}
			counts[typed], _ = term.searches(typed)
			term.Type("esc")
			term.WaitFor(Dateline.Ready)
		}
		if counts[test.typed] != counts[test.as] || test.as != "" && counts[test.as] == 0 {
			t.Errorf("%q finds %d events, %q %d: %s", test.typed, counts[test.typed], test.as, counts[test.as], test.why)
		}
	}
	for _, typed := range []string{"climbie", "audit commission"} {
		if kept, _ := listed(t, "--filter", typed); kept != counts[typed] {
			t.Errorf("%q finds %d events, and as a filter keeps %d", typed, counts[typed], kept)
		}
	}
}

// "Hits highlighted wherever they are shown (and still when the article is
// opened), a hit in a closed event opens it."
func TestAHitInAClosedEventOpensIt(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	if events, _ := term.searches("refreshingly"); events == 0 {
		t.Fatalf("nothing is found\n%s", term.Screen())
	}
	term.Type("enter")
	term.selects("“") // an excerpt, and so within an event
	term.finds("refreshingly")
	term.Type("enter")
	term.WaitFor("003_8037be477213ee81.txt")
	term.finds("refreshingly")
	term.Type("q")
	term.selects("“")
	term.finds("refreshingly")
}

// "Hits that occur only in an article's text are listed as such and open the
// article there."
func TestAHitInAnArticleOnly(t *testing.T) {
	t.Parallel()
	const words = `"external internet sites"`
	term := Start(t, Dateline, smallest, Args("--date", "2004"))
	term.selects("The Children Act 2004")
	term.WaitStable()
	before := term.Screen()
	events, articles := term.searches(words)
	if events != 0 || articles != 1 {
		t.Fatalf("found are %d events and %d places of articles\n%s", events, articles, term.Screen())
	}
	term.Type("enter")
	term.WaitFor("000_b0ddfa5e7743d7e3.txt")
	term.finds("external internet sites")
	term.Type("q")
	term.returnsTo(before)

	term.Type("H")
	term.WaitFor("0 in events, 1 only in the articles' text")
	term.finds(words, "external internet sites")
	term.WaitStable()
	list := term.Screen()
	term.Type("enter")
	term.WaitFor("000_b0ddfa5e7743d7e3.txt")
	term.finds("external internet sites")
	term.Type("esc")
	term.returnsTo(list)
	term.Type("esc")
	term.returnsTo(before)
}

// "`&` shows only what matches"; again, all.
func TestOnlyWhatMatches(t *testing.T) {
	t.Parallel()
	term := explore(t, smallest)
	_, all := term.counts("")
	matching, _ := term.searches("laming report")
	term.Type("enter")
	at, _ := term.at("laming report", 0)
	on := term.Screen().selected()
	term.Type("&")
	if shown, of := term.counts("“laming” · “report”"); shown != matching || of != all || shown == all {
		t.Errorf("of %d events that match, and %d in all, %d of %d are shown", matching, all, shown, of)
	}
	term.selects(on)
	term.Type("&")
	term.WaitGone("“laming”")
	if shown, _ := term.counts("/laming report"); shown != all {
		t.Errorf("all again are %d of %d events", shown, all)
	}
	term.Type("n")
	term.at("laming report", at+1)
}
