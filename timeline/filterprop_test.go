package timeline_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/fold"
	"dateline/timeline/fold/naive"
)

// drawnValues are values of each field that mean something to a drawn timeline.
var drawnValues = map[timeline.Field][]string{
	timeline.FieldSpeaker: append([]string{"b"}, drawnActors...),
	timeline.FieldYear:    {"2000", "2001..2002", "..2001", "2002..", ".."},
	timeline.FieldWeight:  {"milestone", "event", "statement"},
	timeline.FieldTag:     drawnTags,
	timeline.FieldActor:   append([]string{"b"}, drawnActors...),
	timeline.FieldSource:  append([]string{"s", "aé"}, drawnSources...),
	timeline.FieldStatus:  {"happened", "reported", "announced"},
	timeline.FieldIs:      {timeline.IsStarred, timeline.IsDisputed},
	timeline.FieldText:    {"a", "A", "é b", "-", "tag:a", "a,b", "…"},
}

func drawTerm(t *rapid.T) timeline.Term {
	field := timeline.Field(rapid.IntRange(0, int(timeline.FieldText)).Draw(t, "field"))
	return timeline.Term{
		Field: field, Not: rapid.Bool().Draw(t, "not"),
		Values: rapid.SliceOfN(rapid.SampledFrom(drawnValues[field]), 1, 3).Draw(t, "values"),
	}
}

func drawFilter(t *rapid.T) timeline.Filter {
	f := timeline.Filter{Lighter: timeline.Weight(rapid.IntRange(0, 2).Draw(t, "lighter"))}
	if rapid.Bool().Draw(t, "has years") {
		from := rapid.IntRange(1999, 2003).Draw(t, "from")
		f.Years = &edtf.YearRange{From: from, To: rapid.IntRange(from, 2003).Draw(t, "to")}
	}
	f.Terms = rapid.SliceOfN(rapid.Custom(drawTerm), 0, 4).Draw(t, "terms")
	f.Stars = drawnStars
	return f
}

var drawnStars = map[string]bool{"e0": true, "e3": true}

// positions returns what f keeps as a set.
func positions(tl *timeline.Timeline, f timeline.Filter) map[int]bool {
	set := map[int]bool{}
	shown := tl.Filter(f)
	for k := range shown.Len() {
		set[shown.Position(k)] = true
	}
	return set
}

// checkFilters draws timelines and asks of each event what law says of it,
// which is given what each of some filters keeps.
func checkFilters(t *testing.T, draw func(t *rapid.T) []timeline.Filter, law func(holds []bool) bool) {
	t.Helper()
	rapid.Check(t, func(t *rapid.T) {
		tl, _ := drawTimeline(t)
		filters := draw(t)
		for i := range tl.Len() {
			holds := make([]bool, len(filters))
			var written []string
			for k, f := range filters {
				holds[k] = f.Keeps(tl, i)
				written = append(written, f.Expression())
			}
			if !law(holds) {
				t.Fatalf("event %d is kept by %q: %v", i, written, holds)
			}
		}
	})
}

func TestFilterAnd(t *testing.T) {
	checkFilters(t, func(t *rapid.T) []timeline.Filter {
		a, b := drawFilter(t), drawFilter(t)
		return []timeline.Filter{a, b, a.And(b), b.And(a)}
	}, func(h []bool) bool { return h[2] == (h[0] && h[1]) && h[3] == h[2] })
}

func TestFilterNot(t *testing.T) {
	checkFilters(t, func(t *rapid.T) []timeline.Filter {
		c := drawTerm(t)
		a := timeline.Filter{Stars: drawnStars}.WithTerm(c)
		c.Not = !c.Not
		return []timeline.Filter{a, {Terms: []timeline.Term{c}, Stars: drawnStars}}
	}, func(h []bool) bool { return h[0] != h[1] })
}

func TestFilterAlternatives(t *testing.T) {
	checkFilters(t, func(t *rapid.T) []timeline.Filter {
		c := drawTerm(t)
		c.Not = false
		filters := []timeline.Filter{timeline.Filter{Stars: drawnStars}.WithTerm(c)}
		for _, v := range c.Values {
			one := timeline.Term{Field: c.Field, Values: []string{v}}
			filters = append(filters, timeline.Filter{Stars: drawnStars}.WithTerm(one))
		}
		return filters
	}, func(h []bool) bool { return h[0] == slices.Contains(h[1:], true) })
}

// Removing a condition, or a field's, never removes an event, and all of them
// removed leave every event.
func TestFilterWithout(t *testing.T) {
	checkFilters(t, func(t *rapid.T) []timeline.Filter {
		f := drawFilter(t)
		filters := []timeline.Filter{f}
		for i := range f.Conditions() {
			filters = append(filters, f.Without(i))
		}
		for field := timeline.FieldYear; field <= timeline.FieldText; field++ {
			filters = append(filters, f.WithoutField(field))
			f = f.WithoutField(field)
		}
		return filters
	}, func(h []bool) bool { return (!h[0] || !slices.Contains(h, false)) && h[len(h)-1] })
}

func TestFilterWithinRange(t *testing.T) {
	checkFilters(t, func(t *rapid.T) []timeline.Filter {
		f := drawFilter(t)
		from := rapid.IntRange(1999, 2003).Draw(t, "from")
		to := rapid.IntRange(from, 2003).Draw(t, "to")
		f.Years = &edtf.YearRange{From: from, To: to}
		wider, before, after := f, f, f
		wider.Years = &edtf.YearRange{From: from - 1, To: to + 1}
		before.Years = &edtf.YearRange{From: from - 1, To: from - 1}
		after.Years = &edtf.YearRange{From: to + 1, To: to + 1}
		return []timeline.Filter{f, wider, before, after}
	}, func(h []bool) bool { return h[1] == (h[0] || h[2] || h[3]) })
}

// A filter is what its conditions say in any order, typed or put together.
func TestFilterExpression(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl, _ := drawTimeline(t)
		f := drawFilter(t)
		written := f.Expression()
		parsed, err := timeline.ParseFilter(written, tl)
		if err != nil {
			t.Fatalf("%s: %v", written, err)
		}
		if !parsed.Equal(f) {
			t.Fatalf("%s is read as %s", written, parsed.Expression())
		}
		if again := mustParseFilter(t, tl, parsed.Expression()); again.Expression() != parsed.Expression() {
			t.Fatalf("%s is written %s", parsed.Expression(), again.Expression())
		}
		var shuffled []string
		for _, c := range rapid.Permutation(f.Conditions()).Draw(t, "order") {
			shuffled = append(shuffled, c.String())
		}
		other := mustParseFilter(t, tl, strings.Join(shuffled, "\n "))
		if !other.Equal(f) {
			t.Fatalf("%s is not %s", other.Expression(), written)
		}
		parsed.Stars, other.Stars = f.Stars, f.Stars
		want := positions(tl, f)
		for i := range tl.Len() {
			if f.Keeps(tl, i) != want[i] || parsed.Keeps(tl, i) != want[i] || other.Keeps(tl, i) != want[i] {
				t.Fatalf("%s keeps event %d or not", written, i)
			}
		}
	})
}

func mustParseFilter(t *rapid.T, tl *timeline.Timeline, expression string) timeline.Filter {
	f, err := timeline.ParseFilter(expression, tl)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// What a panel counts for a value is what filtering by it leaves.
func TestCountsAreWhatFiltersLeave(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl, _ := drawTimeline(t)
		f := drawFilter(t)
		counts := tl.Filter(f).Counts()
		for field, by := range map[timeline.Field]map[string]int{
			timeline.FieldTag: counts.Tags, timeline.FieldActor: counts.Actors, timeline.FieldSource: counts.Sources,
		} {
			known := map[timeline.Field][]string{
				timeline.FieldTag: drawnTags, timeline.FieldActor: drawnActors, timeline.FieldSource: drawnSources,
			}[field]
			for _, value := range known {
				c := timeline.Term{Field: field, Values: []string{value}}
				if left := tl.Filter(f.WithTerm(c)).Len(); left != by[value] {
					t.Fatalf("%s: %d events counted, %d left", c, by[value], left)
				}
			}
		}
	})
}

// Text is found by a filter where it is found naively.
func TestFilterTextIsNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl, _ := drawTimeline(t)
		words, typed := naive.DrawWords(t)
		var f timeline.Filter
		for _, c := range timeline.Terms(fold.ParsePattern(typed)) {
			f = f.WithTerm(c)
		}
		want := map[int]bool{}
		for _, h := range naiveSearch(tl, nil, words) {
			want[h.Event] = true
		}
		for i := range tl.Len() {
			if f.Keeps(tl, i) != want[i] {
				t.Fatalf("%s keeps event %d: %v", f.Expression(), i, !want[i])
			}
		}
	})
}

func FuzzParseFilter(f *testing.F) {
	tl := small(f)
	for _, expression := range []string{
		`year:2003..2004 tag:pilot actor:laming source:hsj status:announced weight:event is:starred "green paper" climbie -tag:reaction`,
		`-text:a,"b,c" year:.. year:2003,2004 -weight:event`, `tag:pilto`, `a"b`, `“a” -`, `tag:`, `tag:case,`, "x:\xff",
	} {
		f.Add(expression, len(expression)/2)
	}
	f.Fuzz(func(t *testing.T, expression string, cursor int) {
		if from, words := timeline.Completions(expression, cursor, tl); from < 0 || from > len(expression) || slices.Contains(words, "") {
			t.Fatalf("%q may become %q from %d", expression, words, from)
		}
		parsed, err := timeline.ParseFilter(expression, tl)
		if err != nil {
			checkExpressionError(t, expression, err)
			return
		}
		written := parsed.Expression()
		again, err := timeline.ParseFilter(written, tl)
		if err != nil || !again.Equal(parsed) || again.Expression() != written {
			t.Fatalf("%q is written %q and that %q, %v", expression, written, again.Expression(), err)
		}
		if a, b := kept(tl, parsed), kept(tl, again); a != b {
			t.Fatalf("%q keeps %q, %q keeps %q", expression, a, written, b)
		}
	})
}

func checkExpressionError(t *testing.T, expression string, err error) {
	t.Helper()
	e, ok := err.(*timeline.ExpressionError)
	if !ok || e.Expression != expression || e.Reason == "" || e.Error() == "" {
		t.Fatalf("%q: %#v", expression, err)
	}
	if e.Span.Len() < 1 || e.Span.Start < 0 || e.Span.End > len(expression) {
		t.Fatalf("%q: the fault is at %v", expression, e.Span)
	}
	if e.Hint == "" || strings.HasSuffix(e.Hint, ":") {
		return // the value after a field may be wrong too
	}
	tl := small(t)
	_, err = timeline.ParseFilter(e.Mended(), tl)
	if further, ok := err.(*timeline.ExpressionError); ok && further.Span.Start < e.Span.Start+len(e.Hint) {
		t.Fatalf("%q mended is %q: %v", expression, e.Mended(), err)
	}
}
