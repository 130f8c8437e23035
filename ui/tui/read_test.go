package tui

import (
	"strings"
	"testing"
)

// "The reader: header with title, publisher, author, date, kind, file name;
// position in per cent" (issue 2)
func TestArticleHeader(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press("j", "o")
	v.sees("Alder Bridge closed to lorries", "Alder Gazette · Ruth Okafor · 6 February 2003 · news · gazette.txt", " %")
	v.press("G")
	v.sees("100 %")
	v = visit(t, bridge(t), 100, 30)
	v.press("o")
	v.sees("no title is printed", "County Engineer (inferred)", "November 2004", "report.txt")
}

// "The untouched article, wrapped at ≤ 80 columns with its paragraphs": every
// word of the text is on the screen as one scrolls, in order, and no line of it
// is longer. (issue 2)
func TestArticleWhole(t *testing.T) {
	for _, width := range []int{40, 100, 200} {
		v := visit(t, bridge(t), width, 30)
		v.press("j", "o", "O", "g")
		var read []string
		for range 200 {
			line := v.lines()[v.articleTop()]
			if width == 200 && len([]rune(strings.TrimRight(line, " "))) > 6+80 {
				line = string([]rune(line)[:6+80]) // the notes beside the text
			}
			if i := strings.IndexAny(line, "│┃"); i >= 0 {
				line = strings.TrimLeft(line[i:], "│┃")
			}
			read = append(read, strings.Fields(line)...)
			before := v.screen()
			v.press("j")
			if v.screen() == before {
				break
			}
		}
		words := strings.Fields(bridge(t).texts["gazette"])
		if got := strings.Join(read, " "); !strings.HasPrefix(strings.Join(words, " "), got) || len(read) < len(words)/3 {
			t.Errorf("at %d columns one reads\n%s", width, got)
		}
	}
}

// "All other cited passages marked in the gutter with their events; `]` `[`"
// (issue 2)
func TestPassages(t *testing.T) {
	v := visit(t, bridge(t), 200, 40)
	v.press("j", "o", "O")
	v.sees("passage 2 of 23", "A lock-keeper sees the first crack", "Surveyors find that the second pier has moved")
	for _, tt := range []struct{ key, status, passage string }{
		{"]", "passage 3 of 23", "\"I could put my hand"},
		{"]", "passage 4 of 23", "The council ordered"},
		{"]", "passage 5 of 23", "moved by eleven"}, // begins on the line before
		{"[", "passage 4 of 23", "The council ordered"},
		{"[", "passage 3 of 23", "\"I could put my hand"},
		{"[", "passage 2 of 23", "The first crack"},
	} {
		v.press(tt.key)
		v.sees(tt.status)
		at := v.marked()
		if joined := strings.Join(v.lines()[at[0]:at[len(at)-1]+1], " "); !strings.Contains(joined, firstWords(tt.passage, 3)) {
			t.Fatalf("after %s %q should be marked:\n%s", tt.key, tt.passage, v.screen())
		}
	}
}

// TestPassagesEnd steps beyond the last passage and before the first.
func TestPassagesEnd(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press("j", "o")
	for range 40 {
		v.press("]")
	}
	v.sees("passage 23 of 23", "No passage further down")
	for range 40 {
		v.press("[")
	}
	v.sees("passage 1 of 23", "No passage further up")
}

// "Enter to the passage's event" (issue 2), there on the excerpt it came from.
func TestEnterToTheEvent(t *testing.T) {
	for _, width := range []int{100, 140} {
		v := visit(t, bridge(t), width, 40)
		v.press("j", "o", "]", "]", "]", "enter")
		v.isOn("The surveyors reported")
		v.sees("Surveyors find that the second pier")
		v.press("enter")
		v.sees("passage 5 of 23")
	}
}

// "Event filtered out turns the filter off and says so": the way from evidence
// to event is never closed, and never changes a filter silently.
func TestEnterToAFilteredEvent(t *testing.T) {
	v := visit(t, bridge(t), 100, 30, inYears(1999, 1999))
	v.press("enter", "enter", "]", "]", "]", "enter")
	v.isOn("The surveyors reported")
	v.sees("The filter is off", "f turns it on again")
	v.press("k")
	v.sees("41 of 41", "filter off")
	v.press("f")
	v.sees("year 1999")
	v.missesOut("41 of 41", "filter off")
}

// "Search inside the article with `/ n N`" (issue 2)
func TestSearchInArticle(t *testing.T) {
	v := visit(t, bridge(t), 100, 20)
	v.press("j", "o", "n")
	v.sees("Nothing has been searched for")
	v.press("/")
	v.types("petition")
	v.press("enter")
	v.sees("1/2", "petition")
	first := v.foot()
	v.press("n")
	v.sees("2/2")
	if v.foot() == first {
		t.Errorf("n stays where it is: %q", first)
	}
	v.press("N")
	if v.foot() != first {
		t.Errorf("n N should lead back to %q: %q", first, v.foot())
	}
	v.press("n", "n")
	v.sees("around the end")
	v.press("/")
	v.types("gondola")
	v.press("enter")
	v.sees("“gondola” is not in this article")
}

// "J K change the event and the article follows" (issue 2)
func TestFollow(t *testing.T) {
	for _, focus := range []string{"article", "timeline"} {
		v := visit(t, bridge(t), 140, 40)
		v.press("j", "o")
		if focus == "timeline" {
			v.press("tab")
		}
		for _, tt := range []struct{ key, event, passage string }{
			{"J", "The council orders", "The council ordered"},
			{"J", "Surveyors find", "The surveyors reported"},
			{"K", "The council orders", "The council ordered"},
			{"K", "A lock-keeper", "The first crack"},
			{"K", "Timber below", "The stone of the arches"}, // the passage is that line's second sentence
		} {
			v.press(tt.key)
			v.isOn(tt.event)
			if at := v.marked(); len(at) == 0 || !strings.Contains(strings.Join(v.lines()[at[0]:at[len(at)-1]+1], " "), firstWords(tt.passage, 2)) {
				t.Fatalf("%s with the focus on the %s: %q should be marked:\n%s", tt.key, focus, tt.passage, v.screen())
			}
		}
		v.press("K")
		v.sees("first event")
		v.press("G")
		v.press("tab", "tab")
	}
}

// TestFollowAlone follows where the article hides the timeline: the event gone
// to is named.
func TestFollowAlone(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.press("j", "o", "J")
	v.sees("The council orders a survey")
	v.press("q")
	v.isOn("The council orders")
}

// "From 120 columns beside the timeline, `O` for the whole width, Tab moves the
// focus" (issue 2)
func TestBeside(t *testing.T) {
	for _, width := range []int{119, 120} {
		v := visit(t, bridge(t), width, 30)
		v.press("j", "o")
		beside := v.shows("The council orders a survey") && v.shows("The council ordered a survey")
		if beside != (width == 120) {
			t.Errorf("at %d columns the article is beside the timeline: %v", width, beside)
		}
	}
	v := visit(t, bridge(t), 140, 40)
	v.press("j", "o")
	before := v.screen()
	v.press("O")
	v.missesOut("2 events")
	v.sees("The council ordered a survey")
	v.press("O")
	v.same(before, "O twice should change nothing")
	v.press("tab", "O")
	v.sees("2 events")
	v.missesOut("The council ordered a survey")
	v.press("tab")
	v.sees("The council ordered a survey")
}

// TestFocus presses the same key with the focus on either side.
func TestFocus(t *testing.T) {
	v := visit(t, bridge(t), 140, 24)
	v.press("j", "o", "g")
	v.press("j", "j", "j")
	v.isOn("A lock-keeper")
	v.missesOut("Alder Bridge has been closed to lorries since")
	v.press("k", "k", "k", "tab")
	v.sees("Alder Bridge has been closed to lorries since")
	v.press("j")
	v.isOn("The council orders")
	v.sees("Alder Bridge has been closed to lorries since")
}

// TestNoArticle asks for what needs an article while none is open.
func TestNoArticle(t *testing.T) {
	v := visit(t, bridge(t), 140, 40)
	v.press("O")
	v.sees("No article is open")
	v.press("j")
	v.missesOut("No article is open")
	v.press("tab")
	v.sees("No article is open")
	v = visit(t, bridge(t), 100, 30)
	v.press("o", "O")
	v.sees("side by side from 120 columns")
}

// TestResizeWhileReading keeps the passage in sight when the article moves
// from over the timeline to beside it and back.
func TestResizeWhileReading(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	v.goes("apr 2000")
	v.press("enter", "enter")
	for _, size := range [][2]int{{140, 40}, {120, 20}, {60, 30}, {300, 100}, {80, 24}, {40, 12}, {100, 30}} {
		v.resize(size[0], size[1])
		if at := v.marked(); len(at) == 0 {
			t.Fatalf("at %v the passage is out of sight:\n%s", size, v.screen())
		}
	}
}

// TestLateArticle drops an article that comes when its reader has thought
// better of it.
func TestLateArticle(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	before := v.screen()
	_, slow := v.model.Update(keyNamed("o"))
	v.press("esc")
	v.run(slow)
	v.same(before, "an article that is no longer wanted should not open")
}
