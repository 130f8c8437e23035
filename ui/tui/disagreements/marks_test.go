package disagreements

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestMark(t *testing.T) {
	tests := []struct {
		why    string
		aspect timeline.Aspect
		sides  [][]string
		legend string
		want   []string // by passage, what is marked, joined by bars
	}{
		{
			"much alike: the words that differ", timeline.AspectWording,
			[][]string{{"She was disappointed in the review."}, {"Today she was very disappointed in the report."}},
			"words",
			[]string{"She|review", "Today she|very|report"},
		},
		{
			"little alike: nothing, though some words differ and some agree", timeline.AspectFact,
			[][]string{{"The inquiry recommended the trusts in 2003."}, {"In October an initiative on children's trusts was launched."}},
			"",
			[]string{"", ""},
		},
		{
			"the same words for different reasons: nothing", timeline.AspectFact,
			[][]string{{"Little evidence."}, {"Little evidence."}},
			"",
			[]string{"", ""},
		},
		{
			"the nearest of several", timeline.AspectWording,
			[][]string{{"They visited eight areas."}, {"They visited eight councils.", "They saw nothing at all of it."}},
			"words",
			[]string{"areas", "councils", ""},
		},
		{
			"passages of one side are not compared", timeline.AspectWording,
			[][]string{{"They visited eight areas.", "They visited nine areas."}, {"Nobody went."}},
			"",
			[]string{"", "", ""},
		},
		{
			"over a number: the numbers", timeline.AspectNumber,
			[][]string{{"A third of directors say so, of all 12."}, {"31% of 12 directors."}},
			"numbers",
			[]string{"A third", "31%"},
		},
		{
			"over a date: dates whole", timeline.AspectDate,
			[][]string{{"On 30 October 2008, last Monday, after eight years."}, {"On 31 October 2008, an eight-year-old said."}},
			"numbers",
			[]string{"30 October 2008, last Monday|eight years", "31 October 2008|eight-year-old"},
		},
		{
			"a date that all sides have settles nothing", timeline.AspectDate,
			[][]string{{"in May 2008, with Ann"}, {"in May\u00a02008, with Beth"}},
			"words",
			[]string{"Ann", "Beth"},
		},
		{
			"may and march need not be months", timeline.AspectDate,
			[][]string{{"they may march on"}, {"whatever else there is"}},
			"",
			[]string{"", ""},
		},
		{
			"over a spelling: what is spelt in two ways, but for case", timeline.AspectSpelling,
			[][]string{{"Victoria Climbie's mother"}, {"victoria Climbié died"}},
			"spells",
			[]string{"Climbie", "Climbié"},
		},
		{"nothing to compare", timeline.AspectDate, [][]string{{"in 2003"}}, "", []string{""}},
		{"empty passages", timeline.AspectWording, [][]string{{""}, {""}}, "", []string{"", ""}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			d := timeline.Disagreement{Aspect: tt.aspect}
			var all []string
			for _, texts := range tt.sides {
				var side timeline.Side
				for _, s := range texts {
					side.Excerpts = append(side.Excerpts, timeline.Excerpt{Text: s})
					all = append(all, s)
				}
				d.Sides = append(d.Sides, side)
			}
			m := mark(d)
			if got := m.legend(); !strings.Contains(got, tt.legend) || (got == "") != (tt.legend == "") {
				t.Errorf("the legend is %q, want %q", got, tt.legend)
			}
			var got []string
			for i, spans := range m.spans {
				var words []string
				for _, s := range spans {
					words = append(words, all[i][s.Start:s.End])
				}
				got = append(got, strings.Join(words, "|"))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("marked are %q, want %q", got, tt.want)
			}
		})
	}
}

// Hundreds of passages are not compared each with each.
func TestMarkIsBounded(t *testing.T) {
	d := timeline.Disagreement{Aspect: timeline.AspectDate}
	for range mostCompared + 1 {
		d.Sides = append(d.Sides, timeline.Side{Excerpts: []timeline.Excerpt{{Text: "in 2003"}}})
	}
	d.Sides[0].Excerpts[0].Text = "in 2004"
	if m := mark(d); m.why != nothing || len(m.spans) != mostCompared+1 {
		t.Errorf("%d passages are compared", len(m.spans))
	}
}

// Marked words can be told without colour.
func TestMarksAreExplained(t *testing.T) {
	p := opened(t, 80, 24)
	p.Descend()
	view := strings.Join(p.View(), "\n")
	for _, word := range []string{"four", "4238000"} {
		before, _, ok := strings.Cut(view, word)
		if style := before[strings.LastIndex(before, "\x1b["):]; !ok || !strings.HasPrefix(style, "\x1b[1") {
			t.Errorf("%q is drawn with %q, not bold", word, style)
		}
	}
	wants(t, p, "Marked", "numbers and dates that not every side has")
}
