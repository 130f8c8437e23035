package edtf_test

import (
	"errors"
	"fmt"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func ExampleParse() {
	d, err := edtf.Parse("[2003-01-27..2003-02-02]")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Words())
	fmt.Println(d.Short(2003))
	fmt.Println(d.Latest())
	// Output:
	// some day between 27 January and 2 February 2003
	// 27 Jan..2 Feb
	// 2003-02-02 true
}

func ExampleError() {
	_, err := edtf.Parse("2003-02-30")
	var e *edtf.Error
	if errors.As(err, &e) {
		fmt.Println(e.Input[e.Offset:], "|", e.Reason, "|", e.Hint)
	}
	fmt.Println(err)
	// Output:
	// 30 | February 2003 has 28 days | 2003-02
	// "2003-02-30" cannot be read: February 2003 has 28 days; did you mean "2003-02"?
}

func ExampleParseTyped() {
	for _, typed := range []string{"29 October, 2008", "29/10/2008", "c. nov 2004", "44 bc", "the 1990s"} {
		d, err := edtf.ParseTyped(typed)
		fmt.Println(d, err)
	}
	// Output:
	// 2008-10-29 <nil>
	// 2008-10-29 <nil>
	// 2004-11~ <nil>
	// -0043 <nil>
	// 199X <nil>
}

func ExampleDate_YearSpans() {
	d, err := edtf.Parse("[1667,1668,1670..1672]")
	fmt.Println(d.YearSpans(), err)
	// Output: [1667..1668 1670..1672] <nil>
}

func ExampleSubset_Gap() {
	var events []timeline.Event
	for _, text := range []string{"1914/1918", "1915", "1920"} {
		d, err := edtf.Parse(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		events = append(events, timeline.Event{ID: text, Date: d})
	}
	t, err := timeline.New(timeline.Parts{Events: events})
	if err != nil {
		fmt.Println(err)
		return
	}
	for k := range t.Len() {
		days, words := t.All().Gap(k)
		fmt.Printf("%v: %d %q\n", t.Event(k).Date, days, words)
	}
	// Output:
	// 1914/1918: 0 ""
	// 1915: 0 ""
	// 1920: 365 "1 year"
}
