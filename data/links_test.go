package data

import (
	"fmt"
	"strings"
	"testing"
)

// eventsWith returns a corpus of n events of which each has a key more, made by given of its number and n.
func eventsWith(n int, given func(i, n int) string) string {
	whole := fmt.Sprintf(private, "letter.txt")
	at := strings.Index(whole, "  - id: arrival")
	var b strings.Builder
	b.WriteString(whole[:at])
	for i := range n {
		event := strings.Replace(whole[at:], "arrival", fmt.Sprintf("e%d", i), 1)
		b.WriteString(strings.Replace(event, "    tags:", "    "+given(i, n)+"\n    tags:", 1))
	}
	return b.String()
}

// Chains, fans and circles of events take memory, and so time, in proportion to their number.
func TestLinksAreReadInProportion(t *testing.T) {
	for why, given := range map[string]func(i, n int) string{
		"each follows the next, all in a circle": func(i, n int) string { return fmt.Sprintf("after: [e%d]", (i+1)%n) },
		"each follows the one before":            func(i, _ int) string { return fmt.Sprintf("after: [e%d]", max(i, 1)-1) },
		"all follow the last":                    func(_, n int) string { return fmt.Sprintf("after: [e%d]", n-1) },
		"many circles within each other":         func(i, n int) string { return fmt.Sprintf("after: [e%d, e%d]", i/2, n-1-i/2) },
	} {
		const n = 500
		once := allocated(folder(eventsWith(n, given), "last week we arrived in the town"))
		twice := allocated(folder(eventsWith(2*n, given), "last week we arrived in the town"))
		if twice > 3*once {
			t.Errorf("%s: %d bytes allocated for %d events, %d for twice as many", why, once, n, twice)
		}
	}
}

// An event may be told to follow what its date says came later: the editor should look, but the corpus opens.
func TestEventsAgainstTheirDatesAreWarnedOf(t *testing.T) {
	yaml := eventsWith(2, func(i, _ int) string {
		if i == 0 {
			return "after: [e1]"
		}
		return "after: []"
	})
	corpus, err := Load(folder(yaml, "last week we arrived in the town"))
	if err != nil || len(corpus.Warnings) > 0 {
		t.Fatalf("two events of one month: %v, %v", err, corpus)
	}
	if first := corpus.Timeline.Event(0).ID; first != "e1" {
		t.Errorf("the first event is %q", first)
	}
	later := strings.Replace(yaml, "e1\n    date: 1914-08?", "e1\n    date: 1914-09", 1)
	corpus, err = Load(folder(later, "last week we arrived in the town"))
	if err != nil || len(corpus.Warnings) != 1 {
		t.Fatalf("%v, %v", err, corpus)
	}
	checkFault(t, corpus.Warnings[0])
	if want := `by the dates, "e0" ended before "e1" began, which it follows`; corpus.Warnings[0].Message != want {
		t.Errorf("the warning is %q, want %q", corpus.Warnings[0].Message, want)
	}
}

// A report is not made before what it tells of, and tells of nothing to come.
func TestReportsAgainstTheirEventsAreWarnedOf(t *testing.T) {
	for _, c := range []struct{ why, reported, status, want string }{
		{"made afterwards", "1915", "happened", ""},
		{"made in the same month", "1914-08", "happened", ""},
		{"made before", "1870", "happened", `"1870" is before the event, which begins on 1914-08-01 at the earliest`},
		{"of what was only announced", "1915", "announced", "what was only announced is not known from a report of it"},
	} {
		yaml := eventsWith(1, func(int, int) string { return "reported: " + c.reported })
		yaml = strings.Replace(yaml, "status: reported", "status: "+c.status, 1)
		corpus, err := Load(folder(yaml, "last week we arrived in the town"))
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		got := ""
		for _, w := range corpus.Warnings {
			checkFault(t, w)
			got += w.Message
		}
		if got != c.want {
			t.Errorf("%s: the warning is %q, want %q", c.why, got, c.want)
		}
	}
}
