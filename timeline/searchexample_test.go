package timeline_test

import (
	"errors"
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/fold"
	"dateline/timeline/quote"
	"dateline/timeline/span"
)

// exampleTimeline is what the examples narrow and search.
func exampleTimeline() (*timeline.Timeline, map[string]string) {
	text := "The green paper is due. Lord Laming’s report named Victoria Climbié.\nCouncils answered to the report."
	date := func(s string) edtf.Date {
		d, err := edtf.Parse(s)
		if err != nil {
			panic(err)
		}
		return d
	}
	excerpt := func(words string) []timeline.Excerpt {
		at := strings.Index(text, words)
		return []timeline.Excerpt{{Source: "hsj-2003", Text: words, Span: span.Of(at, at+len(words)), Match: quote.Exact}}
	}
	t, err := timeline.New(timeline.Parts{
		Tags:    []timeline.Tag{{Name: "policy"}, {Name: "inquiry"}},
		Sources: []timeline.Source{{ID: "hsj-2003", Publisher: "Health Service Journal", Date: date("2003-02-06")}},
		Actors:  []timeline.Actor{{ID: "lord-laming", Name: "Lord Laming"}},
		Events: []timeline.Event{
			{
				ID: "report", Date: date("2003-01-28"), Title: "The inquiry reports", Tags: []string{"inquiry"}, Actors: []string{"lord-laming"},
				Excerpts: excerpt("Lord Laming’s report named Victoria Climbié."),
			},
			{
				ID: "paper", Date: date("2003"), Status: timeline.Announced, Title: "A green paper is due", Tags: []string{"policy"},
				Excerpts: excerpt("The green paper is due."),
			},
		},
	})
	if err != nil {
		panic(err)
	}
	return t, map[string]string{"hsj-2003": text}
}

func ExampleParseFilter() {
	t, _ := exampleTimeline()
	f, err := timeline.ParseFilter(`year:2003.. actor:laming -status:announced climbie`, t)
	if err != nil {
		panic(err)
	}
	shown := t.Filter(f)
	for k := range shown.Len() {
		fmt.Println(shown.Event(k).Title)
	}
	for _, c := range f.Conditions() {
		fmt.Println("-", c.Words())
	}
	fmt.Println(f.Without(1).Expression())
	// Output:
	// The inquiry reports
	// - years 2003..
	// - actor laming
	// - not status announced
	// - “climbie”
	// year:2003.. -status:announced climbie
}

func ExampleExpressionError() {
	t, _ := exampleTimeline()
	_, err := timeline.ParseFilter("year:2003 tag:polciy", t)
	var e *timeline.ExpressionError
	if errors.As(err, &e) {
		fmt.Println(e.Expression)
		fmt.Println(strings.Repeat(" ", e.Span.Start) + strings.Repeat("^", e.Span.Len()))
		fmt.Println(e.Reason)
		fmt.Println(e.Mended())
	}
	// Output:
	// year:2003 tag:polciy
	//               ^^^^^^
	// there is no tag "polciy"
	// year:2003 tag:policy
}

func ExampleCompletions() {
	t, _ := exampleTimeline()
	const typed = "-tag:inquiry actor:lam"
	from, words := timeline.Completions(typed, len(typed), t)
	fmt.Println(typed[:from] + words[0])
	// Output: -tag:inquiry actor:lord-laming
}

// A panel of actors counts what the filters on other fields leave.
func ExampleSubset_Counts() {
	t, _ := exampleTimeline()
	f, err := timeline.ParseFilter("year:2003 actor:nobody,laming", t)
	if err != nil {
		fmt.Println(err)
		f = timeline.Filter{}
	}
	fmt.Println(t.Filter(f.WithoutField(timeline.FieldActor)).Counts().Actors)
	// Output:
	// "year:2003 actor:nobody,laming" cannot be read: there is no actor "nobody": an actor is given by ID or by a part of the name
	// map[lord-laming:1]
}

func ExampleIndex_Search() {
	t, texts := exampleTimeline()
	x := timeline.NewIndex(t, texts)
	for _, hit := range x.Search(fold.ParsePattern("report")) {
		if hit.Event >= 0 {
			fmt.Printf("%s, in %d of its texts\n", t.Event(hit.Event).Title, len(hit.Places))
			continue
		}
		fmt.Printf("%s at byte %d\n", hit.Source, hit.Span.Start)
	}
	// Output:
	// The inquiry reports, in 2 of its texts
	// hsj-2003 at byte 97
}

// Case and diacritics are as the reader typed them or not; what is found are
// the bytes of the text itself.
func ExamplePattern_Find() {
	text := "“Climbié’s” case"
	p := fold.ParsePattern("climbie's case")
	for _, at := range p.Find(fold.Of(text)) {
		fmt.Println(text[at.Start:at.End])
	}
	// Output:
	// Climbié’s
	// case
}
