package timeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/fold"
	"dateline/timeline/fold/naive"
	"dateline/timeline/quote"
	"dateline/timeline/span"
)

var (
	drawnTags    = []string{"a", "ab", "b c", "d,e"}
	drawnActors  = []string{"ada", "ada-b", "bob"}
	drawnSources = []string{"s1", "s10", "s2"}
)

// drawTimeline draws a timeline over a few words, so that its texts have much
// in common, and the articles it is told by.
func drawTimeline(t *rapid.T) (*timeline.Timeline, map[string]string) {
	p := timeline.Parts{}
	texts := map[string]string{}
	for _, name := range drawnTags {
		p.Tags = append(p.Tags, timeline.Tag{Name: name})
	}
	for _, id := range drawnActors {
		p.Actors = append(p.Actors, timeline.Actor{ID: id, Name: naive.Text.Draw(t, "name"), Also: rapid.SliceOfN(naive.Text, 0, 2).Draw(t, "also")})
	}
	for _, id := range drawnSources {
		p.Sources = append(p.Sources, timeline.Source{ID: id, Publisher: "Aé", File: id + ".txt", Date: drawDay(t)})
		if rapid.IntRange(0, 3).Draw(t, "has a text") > 0 {
			texts[id] = strings.Join(rapid.SliceOfN(naive.Text, 0, 4).Draw(t, "lines"), "\n")
		}
	}
	for i := range rapid.IntRange(0, 6).Draw(t, "events") {
		e := timeline.Event{
			ID: fmt.Sprint("e", i), Date: drawDay(t), Title: naive.Text.Draw(t, "title"), Summary: naive.Text.Draw(t, "summary"),
			Status: timeline.Status(rapid.IntRange(0, 2).Draw(t, "status")), Weight: timeline.Weight(rapid.IntRange(0, 2).Draw(t, "weight")),
			Tags:   rapid.SliceOfN(rapid.SampledFrom(drawnTags), 0, 3).Draw(t, "tags"),
			Actors: rapid.SliceOfN(rapid.SampledFrom(append([]string{"unknown"}, drawnActors...)), 0, 3).Draw(t, "actors"),
		}
		for range rapid.IntRange(0, 3).Draw(t, "excerpts") {
			e.Excerpts = append(e.Excerpts, drawExcerpt(t, texts))
		}
		p.Events = append(p.Events, e)
		if rapid.Bool().Draw(t, "disputed") {
			p.Disagreements = append(p.Disagreements, timeline.Disagreement{Events: []string{e.ID}})
		}
	}
	tl, err := timeline.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return tl, texts
}

func drawDay(t *rapid.T) edtf.Date {
	text := rapid.SampledFrom([]string{"", "2000", "2001", "2002-03", "[2001-12..2002-01]", "2001/..", "[..2000]", "200X"}).Draw(t, "date")
	d, err := edtf.Parse(text)
	if err != nil && text != "" {
		t.Fatal(err)
	}
	return d
}

// drawExcerpt draws a passage of an article, or one that could not be located.
func drawExcerpt(t *rapid.T, texts map[string]string) timeline.Excerpt {
	x := timeline.Excerpt{
		Source:  rapid.SampledFrom(drawnSources).Draw(t, "source"),
		Speaker: rapid.SampledFrom(append([]string{""}, drawnActors...)).Draw(t, "speaker"),
	}
	text := texts[x.Source]
	if text == "" || rapid.IntRange(0, 4).Draw(t, "located") == 0 {
		x.Text = naive.Text.Draw(t, "text")
		return x
	}
	x.Match = quote.Exact
	parts := naive.Apart(text)
	first := rapid.IntRange(0, len(parts)-1).Draw(t, "first")
	last := rapid.IntRange(first, len(parts)-1).Draw(t, "last")
	x.Span = span.Of(parts[first].Start, parts[last].End)
	x.Text = text[x.Span.Start:x.Span.End]
	return x
}

// naiveSearch asks every text of every event, and every line, for each word.
func naiveSearch(tl *timeline.Timeline, texts map[string]string, words []string) []timeline.Hit {
	var hits []timeline.Hit
	for i := range tl.Len() {
		places := map[timeline.Place]bool{}
		all := true
		for _, word := range words {
			found := false
			ask := func(part timeline.Part, k int, text string) {
				if len(naive.Occurrences(word, text)) > 0 {
					found, places[timeline.Place{Part: part, Index: k}] = true, true
				}
			}
			e := tl.Event(i)
			ask(timeline.PartTitle, 0, e.Title)
			ask(timeline.PartSummary, 0, e.Summary)
			for k, x := range e.Excerpts {
				ask(timeline.PartExcerpt, k, x.Text)
			}
			for k, id := range e.Actors {
				a, known := tl.Actor(id)
				for _, name := range append([]string{a.Name}, a.Also...) {
					if known {
						ask(timeline.PartActor, k, name)
					}
				}
			}
			all = all && found
		}
		if all {
			hit := timeline.Hit{Event: i}
			for p := range places {
				hit.Places = append(hit.Places, p)
			}
			slices.SortFunc(hit.Places, func(a, b timeline.Place) int { return (int(a.Part)-int(b.Part))*100 + a.Index - b.Index })
			hits = append(hits, hit)
		}
	}
	return append(hits, naiveParagraphs(tl, texts, words, hits)...)
}

func naiveParagraphs(tl *timeline.Timeline, texts map[string]string, words []string, events []timeline.Hit) []timeline.Hit {
	var hits []timeline.Hit
	for _, s := range tl.Sources() {
		for p := range quote.Paragraphs(texts[s.ID]) {
			var fresh []span.Span
			all := true
			for _, word := range words {
				occurrences := naive.Occurrences(word, texts[s.ID][p.Start:p.End])
				all = all && len(occurrences) > 0
				for _, at := range occurrences {
					at = span.Of(at.Start+p.Start, at.End+p.Start)
					shown := false
					for _, h := range events {
						for _, x := range tl.Event(h.Event).Excerpts {
							shown = shown || x.Source == s.ID && x.Match.Found() && x.Span.Start <= at.Start && at.End <= x.Span.End
						}
					}
					if !shown {
						fresh = append(fresh, at)
					}
				}
			}
			if all && len(fresh) > 0 {
				hits = append(hits, timeline.Hit{Event: -1, Source: s.ID, Paragraph: visibleOf(texts[s.ID], p), Span: slices.MinFunc(fresh, span.Span.Compare)})
			}
		}
	}
	return hits
}

func TestSearchIsNaiveSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl, texts := drawTimeline(t)
		words, typed := naive.DrawWords(t)
		got := timeline.NewIndex(tl, texts).Search(fold.ParsePattern(typed))
		var want []timeline.Hit
		if len(words) > 0 {
			want = naiveSearch(tl, texts, words)
		}
		if !slices.EqualFunc(got, want, func(a, b timeline.Hit) bool {
			return a.Event == b.Event && slices.Equal(a.Places, b.Places) && a.Source == b.Source && a.Paragraph == b.Paragraph && a.Span == b.Span
		}) {
			t.Fatalf("%s finds\n%v, naively\n%v, in %q", typed, got, want, texts)
		}
	})
}

func FuzzSearch(f *testing.F) {
	f.Add("green", "A green\u00a0paper.\nGreen again", uint8(2), uint8(9))
	f.Add(`laming "the act"`, "Laming\r\n\r\nlaming, the\tact…\xff", uint8(0), uint8(200))
	f.Fuzz(func(t *testing.T, typed, text string, start, length uint8) {
		x := timeline.Excerpt{Source: "s", Match: quote.Exact}
		x.Span.Start = min(int(start), len(text))
		x.Span.End = max(x.Span.Start, min(int(length), len(text)))
		x.Text = text[x.Span.Start:x.Span.End]
		tl, err := timeline.New(timeline.Parts{
			Sources: []timeline.Source{{ID: "s"}},
			Events:  []timeline.Event{{ID: "e", Title: "An event", Excerpts: []timeline.Excerpt{x}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		p := fold.ParsePattern(typed)
		end := 0
		for _, h := range timeline.NewIndex(tl, map[string]string{"s": text}).Search(p) {
			if h.Event >= 0 {
				if len(h.Places) == 0 {
					t.Fatalf("%q finds the event nowhere", typed)
				}
				continue
			}
			paragraph := text[h.Paragraph.Start:h.Paragraph.End]
			if h.Paragraph.Start < end || !contains(h.Paragraph, h.Span) || h.Span.Len() == 0 || !p.Matches(fold.Of(paragraph)) {
				t.Fatalf("%q finds %v in %q", typed, h, text)
			}
			end = h.Paragraph.End
			if !slices.ContainsFunc(timeline.FindIn(p, text), func(s span.Span) bool { return contains(s, h.Span) }) {
				t.Fatalf("%q finds %v in %q, where it is not found", typed, h.Span, text)
			}
		}
	})
}

// visibleOf is p without what is invisible at its beginning.
func visibleOf(text string, p span.Span) span.Span {
	return span.Of(p.Start+naive.Fold(text[p.Start:p.End])[0].Raw.Start, p.End)
}

// contains reports whether all of s is in outer.
func contains(outer, s span.Span) bool { return outer.Start <= s.Start && s.End <= outer.End }
