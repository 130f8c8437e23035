package timeline_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/timeline/quote"
)

// articles are two texts and a timeline whose excerpts are located in them.
func articles(t testing.TB) (*timeline.Timeline, map[string]string) {
	t.Helper()
	texts := map[string]string{
		"late":  "Trusts were criticised.\nThe green paper named Climbié’s case.\r\n\r\nTrusts again, and trusts once more.",
		"early": "A green\u00a0paper is due. Laming reports.\nThe paper is green.",
		"other": "green paper of another corpus",
	}
	excerpt := func(source, exact string) timeline.Excerpt {
		at := quote.NewText(texts[source]).Locate(quote.Quote{Exact: exact})
		if !at.Match.Found() {
			t.Fatalf("%q is not in %s", exact, source)
		}
		return timeline.Excerpt{Source: source, Text: texts[source][at.Span.Start:at.Span.End], Span: at.Span, Match: at.Match}
	}
	tl, err := timeline.New(timeline.Parts{
		Sources: []timeline.Source{
			{ID: "late", Date: mustParse(t, "2008")}, {ID: "early", Date: mustParse(t, "2003")}, {ID: "lost", Date: mustParse(t, "2004")},
		},
		Actors: []timeline.Actor{{ID: "vc", Name: "Victoria Climbié", Also: []string{"the child"}}, {ID: "l", Name: "Laming"}},
		Events: []timeline.Event{
			{
				ID: "paper", Date: mustParse(t, "2003"), Title: "A paper", Summary: "It is green, this paper.", Actors: []string{"l", "vc", "nobody"},
				Excerpts: []timeline.Excerpt{excerpt("early", "A green paper is due."), excerpt("late", "The green paper named Climbié’s case.")},
			},
			{
				ID: "critics", Date: mustParse(t, "2008"), Title: "Trusts are criticised",
				Excerpts: []timeline.Excerpt{excerpt("late", "Trusts were criticised."), {Source: "lost", Text: "a lost text"}},
			},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tl, texts
}

// told writes hits as "paper(title excerpt0)" and "early[green]".
func told(tl *timeline.Timeline, texts map[string]string, hits []timeline.Hit) string {
	var all []string
	for _, h := range hits {
		if h.Event < 0 {
			all = append(all, fmt.Sprintf("%s[%s]", h.Source, texts[h.Source][h.Span.Start:h.Span.End]))
			continue
		}
		var places []string
		for _, p := range h.Places {
			name := map[timeline.Part]string{
				timeline.PartTitle: "title", timeline.PartSummary: "summary", timeline.PartExcerpt: "excerpt", timeline.PartActor: "actor",
			}[p.Part]
			if p.Part >= timeline.PartExcerpt {
				name += fmt.Sprint(p.Index)
			}
			places = append(places, name)
		}
		all = append(all, tl.Event(h.Event).ID+"("+strings.Join(places, " ")+")")
	}
	return strings.Join(all, " ")
}

func TestSearch(t *testing.T) {
	tl, texts := articles(t)
	x := timeline.NewIndex(tl, texts)
	for _, c := range []struct{ why, typed, want string }{
		{"nothing", "", ""},
		{"in every kind of text; the last line is no excerpt", "green", "paper(summary excerpt0 excerpt1) early[green]"},
		{"a title; an excerpt shows the first line of the text, and nothing its last", "trusts", "critics(title excerpt0) late[Trusts]"},
		{"an actor's name", "victoria", "paper(actor1)"},
		{"another spelling", `"the child"`, "paper(actor1)"},
		{"not across two spellings", `"climbié the"`, ""},
		{"a phrase over a no-break space", `"green paper"`, "paper(excerpt0 excerpt1)"},
		{"all words, in several texts of an event", "laming green", "paper(summary excerpt0 excerpt1 actor0) early[Laming]"},
		{"words of two events", "criticised green", ""},
		{"words of two paragraphs", "reports named", ""},
		{"an excerpt of a source without a text", "lost", "critics(excerpt1)"},
		{"a text alone, and not one of another corpus", "reports", "early[reports]"},
		{"smart case", "Green", ""},
		{"a capital where there is one", "Trusts", "critics(title excerpt0) late[Trusts]"},
		{"case word by word", "Trusts more", "late[Trusts]"},
		{"diacritics and apostrophes folded", "climbie's", "paper(excerpt1)"},
		{"in an article with nothing shown of it, its first word", `again "once more"`, "late[again]"},
	} {
		if got := told(tl, texts, x.Search(fold.ParsePattern(c.typed))); got != c.want {
			t.Errorf("%s: %s finds\n%s, want\n%s", c.why, c.typed, got, c.want)
		}
	}
}

// A paragraph is listed once, with the first occurrence a reader has not seen.
func TestSearchSpan(t *testing.T) {
	tl, texts := articles(t)
	hits := timeline.NewIndex(tl, texts).Search(fold.ParsePattern("trusts"))
	last := hits[len(hits)-1]
	if want := strings.Index(texts["late"], "Trusts again"); last.Span.Start != want {
		t.Errorf("the paragraph is found at %d, want %d", last.Span.Start, want)
	}
}

// Without texts the events alone are searched, and without events the texts.
func TestSearchWithout(t *testing.T) {
	tl, texts := articles(t)
	p := fold.ParsePattern("green")
	if got := told(tl, nil, timeline.NewIndex(tl, nil).Search(p)); got != "paper(summary excerpt0 excerpt1)" {
		t.Errorf("without texts: %s", got)
	}
	none, err := timeline.New(timeline.Parts{Sources: slices.Clone(tl.Sources())})
	if err != nil {
		t.Fatal(err)
	}
	if got := told(none, texts, timeline.NewIndex(none, texts).Search(p)); got != "early[green] early[green] late[green]" {
		t.Errorf("without events: %s", got)
	}
}

// Filters and searches that are the first to need the texts may come at once.
func TestSearchConcurrently(t *testing.T) {
	tl, texts := articles(t)
	x := timeline.NewIndex(tl, texts)
	f := mustFilter(t, tl, "Trusts green")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if n := len(x.Search(fold.ParsePattern("Trusts more"))); n != 1 {
				t.Errorf("%d hits", n)
			}
			if n := tl.Filter(f).Len(); n != 0 {
				t.Errorf("%d events", n)
			}
		})
	}
	all.Wait()
}

// One text of many sources is prepared once.
func TestIndexOfOneText(t *testing.T) {
	text := strings.Repeat("The trusts were launched.\n", 1000)
	prepare := func(n int) float64 {
		var p timeline.Parts
		texts := map[string]string{}
		for i := range n {
			id := fmt.Sprint("s", i)
			p.Sources = append(p.Sources, timeline.Source{ID: id})
			texts[id] = text
		}
		tl, err := timeline.New(p)
		if err != nil {
			t.Fatal(err)
		}
		if hits := timeline.NewIndex(tl, texts).Search(fold.ParsePattern("launched")); len(hits) != n*1000 {
			t.Errorf("%d hits in %d sources", len(hits), n)
		}
		return testing.AllocsPerRun(1, func() { timeline.NewIndex(tl, texts) })
	}
	if once, twice := prepare(50), prepare(100); twice > 1.2*once {
		t.Errorf("50 sources of one text take %v allocations, 100 take %v", once, twice)
	}
}
