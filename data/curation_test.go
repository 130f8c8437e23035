package data

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// What follows holds the built-in history to the rules of a strict archivist, as far as a program can tell.

// eachEvent calls f with each event of the built-in history.
func eachEvent(t *testing.T, f func(e timeline.Event)) {
	t.Helper()
	tl := loadBuiltin(t).Timeline
	for i := range tl.Len() {
		f(tl.Event(i))
	}
}

// The milestones tell the history by themselves, in this order.
func TestBuiltinMilestonesTellTheHistory(t *testing.T) {
	var got []string
	eachEvent(t, func(e timeline.Event) {
		if e.Weight == timeline.Milestone {
			got = append(got, e.Title)
		}
	})
	want := []string{
		"Victoria Climbié, aged eight, is murdered; no agency had protected her",
		"The children's trusts initiative is launched at a conference",
		"Guidance of January 2003 points to a single body for children's trusts",
		"Lord Laming's Climbié inquiry finds agencies did not communicate",
		"Lord Laming's report asks for better integrated services for children",
		"Guide to piloting children's trusts is published",
		"Government switches from a single body to partnership for trusts",
		"Applications to pilot children's trusts are due by the end of March",
		"The green paper Every Child Matters appears",
		"Government says areas in England should have children's trusts",
		"The Children Act 2004 gives children's trusts a legal basis",
		"The Children's Plan is published",
		"March 2008 is the deadline for setting up children's trusts",
		"96% of areas in England have 'some form of partnership body'",
		"Beverley Hughes explains proposals for guidance and law on trusts",
		"Audit Commission finds little evidence that trusts improved outcomes",
		"Government insists the role of children's trusts will be strengthened",
		"New guidance on children's trusts is due",
		"Legislation to strengthen children's trusts is due",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the milestones are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Order is not date: what the texts tell one after the other stands so.
func TestBuiltinOrderIsThatOfTheTexts(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	for _, c := range []struct{ why, first, then string }{
		{"the letter answers the report", "laming-report", "milburn-letter"},
		{"a report is listed with what it found", "laming-report", "laming-findings"},
		{"a green paper was still to come when the guide was out", "pilot-guide-published", "every-child-matters"},
		{"the government spoke following the green paper", "every-child-matters", "government-decides-on-trusts"},
		{"later than the first guidance", "january-2003-guidance", "partnership-approach"},
		{"later than the first guidance, which the guide may be", "pilot-guide-published", "partnership-approach"},
		{"what was due when the article appeared", "hsj-article", "plymouth-commissioning-board"},
		{"her comments followed the case", "khyra-ishaq-dies", "berthe-climbie-speaks"},
		{"what is said of a report follows it", "audit-commission-report", "davies-insufficient-investment"},
		{"what is said of a recommendation follows it", "rec-schools-and-gps", "patel-important-points"},
		{"an article on a report follows it", "audit-commission-report", "bbc-article"},
		{"guidance next month, legislation by the year after", "guidance-due", "legislation-due"},
	} {
		first, ok := tl.Position(c.first)
		then, known := tl.Position(c.then)
		if !ok || !known || first > then || !follows(tl, c.then, c.first) {
			t.Errorf("%s: %q is at %d, %q at %d, linked %v", c.why, c.first, first, c.then, then, follows(tl, c.then, c.first))
		}
	}
}

// follows reports whether an event is told to come after another, by way of others perhaps.
func follows(tl *timeline.Timeline, then, first string) bool {
	i, ok := tl.Position(then)
	return ok && slices.ContainsFunc(tl.Event(i).After, func(id string) bool { return id == first || follows(tl, id, first) })
}

// What comes after another event is not the same.
func TestBuiltinEventsDoNotFollowWhatTheyMayBe(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	eachEvent(t, func(e timeline.Event) {
		for _, p := range e.Possibly {
			if follows(tl, e.ID, p.Event) || follows(tl, p.Event, e.ID) {
				t.Errorf("%q and %q follow each other, and may be the same", e.ID, p.Event)
			}
		}
	})
}

// A title is understood in a list of hits, where nothing stands around it, and a summary says something.
func TestBuiltinTitlesStandAlone(t *testing.T) {
	names := map[string]bool{}
	for _, a := range loadBuiltin(t).Timeline.Actors() {
		names[a.Name] = true
	}
	rules := []struct {
		why     string
		summary bool
		not     *regexp.Regexp
	}{
		{"who that is stands elsewhere", false, regexp.MustCompile(`^(He|She|It|They|His|Her|This|These)\b`)},
		{"which one stands elsewhere", false, regexp.MustCompile(`^(The (report|inquiry|plan|article|commission)|Report|Commission|First|Initial)\b`)},
		{"what it is called so of stands elsewhere", false, regexp.MustCompile(`\bthe (term|concerns|answer)\b(?: children's trust)?$|\bPCTs\b|\bVictoria's death\b`)},
		{"who that is stands elsewhere", true, regexp.MustCompile(`^(He|She|They)\b`)},
		{"that it is in a list is no news", true, regexp.MustCompile(`^(One|The first|The last) of the\b|^$`)},
		{"two press releases are told of", true, regexp.MustCompile(`(?i)\bthe press release (?:says|adds|calls|puts|names|lists|has|and)\b`)},
	}
	eachEvent(t, func(e timeline.Event) {
		if before, _, speech := strings.Cut(e.Title, ": "); speech && !names[before] {
			t.Errorf("%q: the title begins with %q, which is no actor's full name", e.ID, before)
		}
		for _, r := range rules {
			text := e.Title
			if r.summary {
				text = e.Summary
			}
			if r.not.MatchString(text) {
				t.Errorf("%q: %s: %q", e.ID, r.why, text)
			}
		}
	})
}

var quoted = regexp.MustCompile(`(?:^|[ (])'([^ ].*?)'(?:[ ,.;:)\n]|$)`)

// What the editor puts in quotation marks stands so in a text.
func TestBuiltinEditorQuotesTheTexts(t *testing.T) {
	c := loadBuiltin(t)
	plain := strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ", "\n", " ")
	var all strings.Builder
	for _, s := range c.Timeline.Sources() {
		text, err := c.Text(s.ID)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(plain.Replace(text) + "\n")
	}
	texts, found := all.String(), 0
	eachEvent(t, func(e timeline.Event) {
		for _, m := range quoted.FindAllStringSubmatch(e.Title+"\n"+e.Summary, -1) {
			if found++; !strings.Contains(texts, strings.TrimRight(m[1], ".,")) {
				t.Errorf("%q: no text has %q", e.ID, m[1])
			}
		}
	})
	if found < 20 {
		t.Errorf("%d words in quotation marks were looked for, want at least 20", found)
	}
}

// Where nothing in a text names its paper, the paper is inferred, and no event asserts it.
func TestBuiltinInferredPublishersAreNotAsserted(t *testing.T) {
	c := loadBuiltin(t)
	inferred := 0
	for _, s := range c.Timeline.Sources() {
		text, err := c.Text(s.ID)
		if err != nil {
			t.Fatal(err)
		}
		if s.Kind == "press-release" && s.Issuer == "" {
			t.Errorf("%q is a press release of nobody", s.ID)
		}
		if strings.Contains(text, s.Publisher) {
			continue
		}
		inferred++
		if s.PublisherBasis.Kind != timeline.Inferred {
			t.Errorf("%q does not name %q, which is %v all the same", s.ID, s.Publisher, s.PublisherBasis.Kind)
		}
		eachEvent(t, func(e timeline.Event) {
			told := e.Title + "\n" + e.Basis.Rule + "\n" + strings.ReplaceAll(e.Summary, "taken to be "+s.Publisher, "")
			told = strings.ReplaceAll(told, "taken to be the "+s.Publisher, "")
			if strings.Contains(told, s.Publisher) {
				t.Errorf("%q asserts %q, which no text names: %q", e.ID, s.Publisher, told)
			}
		})
	}
	if inferred < 3 {
		t.Errorf("%d publishers are inferred, want 3", inferred)
	}
}

// Whoever takes part in an event is spelled in one of its passages, or in what names their speakers.
func TestBuiltinActorsStandInThePassages(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	eachEvent(t, func(e timeline.Event) {
		for _, id := range e.Actors {
			actor, _ := tl.Actor(id)
			naming := actor.Naming()
			if !slices.ContainsFunc(e.Excerpts, func(x timeline.Excerpt) bool { return naming.In(x.Text) || naming.In(x.Named) }) {
				t.Errorf("%q: no passage names %q", e.ID, actor.Name)
			}
		}
	})
}
