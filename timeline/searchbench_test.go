package timeline_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"dateline/seeds"
	"dateline/timeline"
	"dateline/timeline/fold"
)

// grown builds a timeline of n events over the words of the built-in articles,
// and the articles themselves.
func grown(b *testing.B, n int) (*timeline.Timeline, map[string]string) {
	b.Helper()
	p := timeline.Parts{Tags: []timeline.Tag{{Name: "pilot"}, {Name: "reaction"}}}
	texts := map[string]string{}
	var sentences []string
	files, err := fs.Glob(seeds.Files, "*.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		text, err := fs.ReadFile(seeds.Files, file)
		if err != nil {
			b.Fatal(err)
		}
		texts[file] = string(text)
		p.Sources = append(p.Sources, timeline.Source{ID: file})
		for line := range strings.Lines(texts[file]) {
			if len(line) > 40 {
				sentences = append(sentences, line)
			}
		}
	}
	for i := range 100 {
		p.Actors = append(p.Actors, timeline.Actor{ID: fmt.Sprint("actor", i), Name: fmt.Sprint("Person number ", i), Also: []string{fmt.Sprint("Nº ", i)}})
	}
	for i := range n {
		sentence := sentences[i%len(sentences)]
		p.Events = append(p.Events, timeline.Event{
			ID: fmt.Sprint("event", i), Date: mustParse(b, fmt.Sprint(1900+i*120/n)), Weight: timeline.Weight(i % 3),
			Title: sentence[:40], Summary: sentences[(i*7)%len(sentences)], Tags: []string{p.Tags[i%2].Name},
			Actors:   []string{p.Actors[i%100].ID, p.Actors[i/3%100].ID},
			Excerpts: []timeline.Excerpt{{Source: files[i%len(files)], Text: sentence}},
		})
	}
	t, err := timeline.New(p)
	if err != nil {
		b.Fatal(err)
	}
	return t, texts
}

var sizes = []int{100, 100_000} // the built-in timeline's, and one nobody has yet

func BenchmarkSearch(b *testing.B) {
	for _, n := range sizes {
		t, texts := grown(b, n)
		x := timeline.NewIndex(t, texts)
		for _, typed := range []string{"e", "cl", "climbie", "green paper laming", `"laming report"`, "Laming climbie", "xyzzy"} {
			p := fold.ParsePattern(typed)
			x.Search(p)
			b.Run(fmt.Sprint(n, "/", typed), func(b *testing.B) {
				for b.Loop() {
					x.Search(p)
				}
			})
		}
	}
}

func BenchmarkNewIndex(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				t, texts := grown(b, n)
				b.StartTimer()
				timeline.NewIndex(t, texts)
			}
		})
	}
}

func BenchmarkFilter(b *testing.B) {
	for _, n := range sizes {
		t, _ := grown(b, n)
		for _, expression := range []string{"year:1950..1960", "tag:pilot", "actor:number", "climbie", `tag:pilot -actor:actor7 climbie year:1950..`} {
			f, err := timeline.ParseFilter(expression, t)
			if err != nil {
				b.Fatal(err)
			}
			t.Filter(f)
			b.Run(fmt.Sprint(n, "/", expression), func(b *testing.B) {
				for b.Loop() {
					t.Filter(f)
				}
			})
		}
		b.Run(fmt.Sprint(n, "/counts"), func(b *testing.B) {
			for b.Loop() {
				t.All().Counts()
			}
		})
		b.Run(fmt.Sprint(n, "/completions"), func(b *testing.B) {
			for b.Loop() {
				timeline.Completions("20", 2, t)
			}
		})
	}
	t, _ := grown(b, 100)
	paragraph := strings.Repeat("a stray paragraph of words, each of them once ", 20)
	b.Run("parse a paragraph", func(b *testing.B) {
		for b.Loop() {
			if _, err := timeline.ParseFilter(paragraph, t); err != nil {
				b.Fatal(err)
			}
		}
	})
}
