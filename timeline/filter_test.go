package timeline_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// small is a history with one event for each thing a filter can ask of it.
func small(t testing.TB) *timeline.Timeline {
	t.Helper()
	excerpts := func(sourceAndText ...string) []timeline.Excerpt {
		var all []timeline.Excerpt
		for i := 0; i < len(sourceAndText); i += 2 {
			all = append(all, timeline.Excerpt{Source: sourceAndText[i], Text: sourceAndText[i+1]})
		}
		return all
	}
	tl, err := timeline.New(timeline.Parts{
		Tags: []timeline.Tag{{Name: "case"}, {Name: "pilot"}, {Name: "policy"}, {Name: "press"}, {Name: "green paper"}},
		Sources: []timeline.Source{
			{
				ID: "hsj-2003", File: "003.txt", Publisher: "Health Service Journal", Authors: []string{"Tash Shifrin", "B. Weir"},
				Date: mustParse(t, "2003-02-06"),
			},
			{ID: "bbc-2008", File: "000.txt", Publisher: "BBC News", Date: mustParse(t, "2008-10-29")},
		},
		Actors: []timeline.Actor{
			{ID: "victoria", Name: "Victoria Climbié", Also: []string{"Victoria Climbie"}},
			{ID: "mother", Name: "Berthe Climbie", Also: []string{"Victoria's mother"}},
			{ID: "laming", Name: "Lord Laming"},
			{ID: "commission", Name: "Audit Commission", Also: []string{"the regulator"}},
			{ID: "laming-report", Name: "The Laming inquiry"},
		},
		Events: []timeline.Event{
			{
				ID: "death", Date: mustParse(t, "2000"), Weight: timeline.Milestone, Title: "Victoria Climbié is murdered",
				Tags: []string{"case"}, Actors: []string{"victoria"}, Excerpts: excerpts("bbc-2008", "Victoria was murdered in 2000"),
			},
			{
				ID: "inquiry", Date: mustParse(t, "2003-01-28"), Title: "The inquiry reports", Summary: "It finds that agencies failed.",
				Tags: []string{"case", "policy"}, Actors: []string{"laming", "laming-report"},
				Excerpts: excerpts("hsj-2003", "Lord Laming’s\u00a0report", "bbc-2008", "an inquiry"),
			},
			{
				ID: "pilots", Date: mustParse(t, "[2003-12..2004-02]"), Weight: timeline.Happening, Status: timeline.Announced,
				Title: "Pilots begin", Tags: []string{"pilot"}, Excerpts: excerpts("hsj-2003", "pilots in 35 areas"),
			},
			{
				ID: "words", Date: mustParse(t, "2008-10-29"), Weight: timeline.Statement, Status: timeline.Reported,
				Title: "A green Paper is criticised", Tags: []string{"press", "green paper"}, Actors: []string{"commission", "mother"},
				Excerpts: excerpts("bbc-2008", "too prescriptive"),
			},
			{ID: "undated", Title: "Nobody knows when"},
		},
		Disagreements: []timeline.Disagreement{{ID: "d", Events: []string{"inquiry", "words"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// kept returns the IDs of what f keeps.
func kept(tl *timeline.Timeline, f timeline.Filter) string {
	var ids []string
	shown := tl.Filter(f)
	for k := range shown.Len() {
		ids = append(ids, shown.Event(k).ID)
	}
	return strings.Join(ids, " ")
}

func mustFilter(t testing.TB, tl *timeline.Timeline, expression string) timeline.Filter {
	t.Helper()
	f, err := timeline.ParseFilter(expression, tl)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFilterKeeps(t *testing.T) {
	tl := small(t)
	stars := map[string]bool{"death": true, "words": true}
	for _, c := range []struct{ why, expression, want string }{
		{"nothing asked", " ", "undated death inquiry pilots words"},
		{"a year", "year:2003", "inquiry pilots"},
		{"an event that may fall in the year", "year:2004", "pilots"},
		{"an open range", "year:2004..", "pilots words"},
		{"years as alternatives", "year:2000,2008", "death words"},
		{"any year at all", "year:..", "death inquiry pilots words"},
		{"none", "-year:..", "undated"},
		{"two ranges that an uncertain date may both fall in", "year:..2003 year:2004..", "pilots"},
		{"a weight and heavier", "weight:event", "undated death inquiry pilots"},
		{"the lightest alternative decides", "weight:milestone,event", "undated death inquiry pilots"},
		{"the heaviest condition decides", "weight:event weight:milestone", "undated death inquiry"},
		{"lighter than a weight", "-weight:event", "words"},
		{"a tag", "tag:case", "death inquiry"},
		{"a tag as it begins, in any case", "tag:PIL", "pilots"},
		{"alternatives", "tag:case,pilot", "death inquiry pilots"},
		{"not a tag", "-tag:case", "undated pilots words"},
		{"neither of two", "-tag:case,pilot", "undated words"},
		{"a tag of two words", `tag:"green paper"`, "words"},
		{"an actor by ID, who alone is meant", "actor:laming", "inquiry"},
		{"not by the part of another ID", "actor:victoria", "death"},
		{"actors by a part of their names, diacritics folded", "actor:climbie", "death words"},
		{"an actor by name", `actor:"lord laming"`, "inquiry"},
		{"an actor by another spelling", "actor:regulator", "words"},
		{"a source by a part of its ID", "source:hsj", "inquiry pilots"},
		{"a source by publisher", `source:"bbc news"`, "death inquiry words"},
		{"a source by file", "source:003.txt", "inquiry pilots"},
		{"a source by any of its authors", "source:weir", "inquiry pilots"},
		{"a status", "status:announced", "pilots"},
		{"statuses, one of them shortened", "status:ann,reported", "pilots words"},
		{"starred", "is:starred", "death words"},
		{"disputed", "is:disputed", "inquiry words"},
		{"starred or disputed", "is:starred,disputed", "death inquiry words"},
		{"starred and disputed", "is:starred is:disputed", "words"},
		{"text in a title", "pilots", "pilots"},
		{"text in a summary", "agencies", "inquiry"},
		{"text in an excerpt", "prescriptive", "words"},
		{"text in an actor's name", "commission", "words"},
		{"text in an actor's other spelling", "regulator", "words"},
		{"two words in different texts", "agencies laming", "inquiry"},
		{"a phrase, folded", `"laming's report"`, "inquiry"},
		{"a phrase across two texts", `"reports it"`, ""},
		{"a phrase across two names of an actor", `"climbié victoria"`, ""},
		{"smart case", "Green", ""},
		{"smart case, word by word", "green Paper", "words"},
		{"not a word", "-inquiry -pilots", "undated death words"},
		{"text as alternatives", "text:pilots,prescriptive", "pilots words"},
		{"text with a comma", "2000,", ""},
		{"all at once", `year:2000..2008 -tag:pilot source:bbc is:disputed "inquiry"`, "inquiry"},
	} {
		f := mustFilter(t, tl, c.expression)
		f.Stars = stars
		if got := kept(tl, f); got != c.want {
			t.Errorf("%s: %s keeps %q, want %q", c.why, c.expression, got, c.want)
		}
	}
	if got := kept(tl, mustFilter(t, tl, "is:starred")); got != "" {
		t.Errorf("without stars, %q are starred", got)
	}
}

// A filter outlives a reload, after which its values may name nothing.
func TestFilterOfUnknownValues(t *testing.T) {
	tl := small(t)
	for _, f := range []timeline.Field{
		timeline.FieldYear, timeline.FieldWeight, timeline.FieldTag, timeline.FieldActor, timeline.FieldSource,
		timeline.FieldStatus, timeline.FieldIs, timeline.FieldText, timeline.FieldText + 1,
	} {
		c := timeline.Term{Field: f, Values: []string{"nonesuch"}}
		if got := tl.Filter(timeline.Filter{}.WithTerm(c)).Len(); got != 0 {
			t.Errorf("%s keeps %d events", c, got)
		}
		c.Not = true
		if got := tl.Filter(timeline.Filter{}.WithTerm(c)).Len(); got != tl.Len() {
			t.Errorf("%s keeps %d events", c, got)
		}
	}
	for _, blank := range []timeline.Term{
		{Field: timeline.FieldTag},
		{Field: timeline.FieldTag, Not: true, Values: []string{" ", `"`, "\u00ad"}},
	} {
		f := timeline.Filter{Terms: []timeline.Term{blank}}
		if !f.IsZero() || f.Expression() != "" || tl.Filter(f).Len() != tl.Len() {
			t.Errorf("%q is a condition: %q", blank.Values, f.Expression())
		}
	}
}

func TestConditions(t *testing.T) {
	tl := small(t)
	f := mustFilter(t, tl, `climbie -tag:case,pilot tag:press "green  Paper" year:2003..2004 weight:event weight:milestone `+
		`-year:2001 year:2008,2009 -year:.. source:hsj actor:laming status:reported is:starred -is:disputed -weight:milestone -é`)
	want := []string{
		"years 2003..2004", "not year 2001", "years 2008 or 2009", "not any year", "milestones", "not weight milestone",
		"not tag case or pilot", "tag press", "actor laming", "source hsj", "status reported", "starred", "not disputed",
		"“climbie”", "“green Paper”", "not “é”",
	}
	var got []string
	for _, c := range f.Conditions() {
		got = append(got, c.Words())
	}
	if !slices.Equal(got, want) {
		t.Errorf("the conditions are\n%q, want\n%q", got, want)
	}
	const expression = `year:2003..2004 -year:2001 year:2008,2009 -year:.. weight:milestone -weight:milestone -tag:case,pilot ` +
		`tag:press actor:laming source:hsj status:reported is:starred -is:disputed climbie "green Paper" -é`
	if f.Expression() != expression {
		t.Errorf("the expression is\n%s, want\n%s", f.Expression(), expression)
	}
	for i := range want {
		rest := f.Without(i).Conditions()
		if len(rest) != len(want)-1 || slices.ContainsFunc(rest, func(c timeline.Term) bool { return c.Words() == want[i] }) {
			t.Errorf("without %q: %s", want[i], f.Without(i).Expression())
		}
	}
	if !f.Without(-1).Equal(f) || !f.Without(len(want)).Equal(f) {
		t.Error("a condition that is not there was removed")
	}
	if got := f.WithoutField(timeline.FieldYear).WithoutField(timeline.FieldText).Conditions()[0].Words(); got != "milestones" {
		t.Errorf("without its years and texts, the filter begins with %q", got)
	}
}

func TestTermString(t *testing.T) {
	for _, c := range []struct {
		why  string
		term timeline.Term
		want string
	}{
		{"a word", timeline.Term{Field: timeline.FieldText, Values: []string{"act"}}, "act"},
		{"text like a field", timeline.Term{Field: timeline.FieldText, Values: []string{"tag:x"}}, `"tag:x"`},
		{"text with a colon that is none", timeline.Term{Field: timeline.FieldText, Values: []string{"12:30"}}, "12:30"},
		{"text like a negation", timeline.Term{Field: timeline.FieldText, Values: []string{"-x"}, Not: true}, `-"-x"`},
		{"text with a comma", timeline.Term{Field: timeline.FieldText, Values: []string{"a,b"}}, "a,b"},
		{"alternative texts", timeline.Term{Field: timeline.FieldText, Values: []string{"a,b", "c"}}, `text:"a,b",c`},
		{"a value with a comma", timeline.Term{Field: timeline.FieldTag, Values: []string{"a,b", "c"}}, `tag:"a,b",c`},
		{"quotation marks cannot be asked for", timeline.Term{Field: timeline.FieldTag, Values: []string{`a “b”`}}, `tag:"a b"`},
		{"the same twice", timeline.Term{Field: timeline.FieldTag, Values: []string{"a", " a", "b"}}, "tag:a,b"},
	} {
		if got := c.term.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

func TestToggle(t *testing.T) {
	tl := small(t)
	f := mustFilter(t, tl, "year:2003 weight:event tag:pilot,case climbie")
	for _, c := range f.Conditions() {
		without := f.Toggle(c)
		if len(without.Conditions()) != 3 || without.Has(c) || !f.Has(c) {
			t.Errorf("toggling %s leaves %s", c, without.Expression())
		}
		if again := without.Toggle(c); !again.Equal(f) {
			t.Errorf("toggling %s twice leaves %s", c, again.Expression())
		}
	}
	turned := timeline.Term{Field: timeline.FieldTag, Values: []string{"case", "pilot"}}
	if got := f.Toggle(turned).Expression(); got != "year:2003 weight:event climbie" {
		t.Errorf("alternatives in another order are not the same: %s", got)
	}
}

// The methods leave alone what they are called on, and what it was made of.
func TestFilterIsAValue(t *testing.T) {
	tl := small(t)
	base := mustFilter(t, tl, "tag:case tag:policy tag:press")
	base.Terms = slices.Grow(base.Terms, 10)
	a, b := base.WithTerm(timeline.Term{Field: timeline.FieldText, Values: []string{"a"}}), base.WithTerm(timeline.Term{Field: timeline.FieldText, Values: []string{"b"}})
	if a.Expression() != "tag:case tag:policy tag:press a" || b.Expression() != "tag:case tag:policy tag:press b" {
		t.Errorf("two filters share their conditions: %s, %s", a.Expression(), b.Expression())
	}
	values := []string{"z", "a"}
	f := timeline.Filter{}.WithTerm(timeline.Term{Field: timeline.FieldTag, Values: values})
	f.Equal(f)
	values[0] = "b"
	if f.Expression() != "tag:z,a" {
		t.Errorf("the filter changed to %s", f.Expression())
	}
}

// The stars are no condition, and go where the filter goes.
func TestFilterStars(t *testing.T) {
	tl := small(t)
	starred := mustFilter(t, tl, "is:starred")
	with := starred
	with.Stars = map[string]bool{"death": true}
	if !with.Equal(starred) || with.Expression() != "is:starred" || (timeline.Filter{Stars: with.Stars}).Expression() != "" {
		t.Error("the stars are a condition")
	}
	tag := mustFilter(t, tl, "tag:case")
	for _, c := range []struct {
		why string
		f   timeline.Filter
	}{
		{"the stars of the first", with.And(tag)},
		{"the stars of the second", tag.And(with)},
		{"with another condition", with.WithTerm(tag.Terms[0])},
		{"without another condition", with.WithTerm(tag.Terms[0]).Without(0)},
		{"without a field", with.WithoutField(timeline.FieldTag)},
	} {
		if got := kept(tl, c.f); got != "death" {
			t.Errorf("%s: %s keeps %q", c.why, c.f.Expression(), got)
		}
	}
}

func TestKeepsSource(t *testing.T) {
	tl := small(t)
	for _, c := range []struct {
		why, expression, source string
		want                    bool
	}{
		{"no condition on sources", "tag:case", "hsj-2003", true},
		{"the source that is meant", "source:hsj", "hsj-2003", true},
		{"another one", "source:hsj", "bbc-2008", false},
		{"one of two", "source:hsj,bbc", "bbc-2008", true},
		{"the one that is left out", "-source:hsj", "hsj-2003", false},
		{"another than the one left out", "-source:hsj", "bbc-2008", true},
		{"a source that is not known", "source:hsj", "times", false},
	} {
		if got := tl.KeepsSource(mustFilter(t, tl, c.expression), c.source); got != c.want {
			t.Errorf("%s: %q keeps %q: %v", c.why, c.expression, c.source, got)
		}
	}
}
