package data

import (
	"iter"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/data/yaml"
	"dateline/seeds"
	"dateline/timeline"
	"dateline/timeline/quote"
)

func loadBuiltin(tb testing.TB) *Corpus {
	tb.Helper()
	c, err := VerifyBuiltin(seeds.Files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// excerpts returns all excerpts of t: of its events, then its disagreements.
func excerpts(t *timeline.Timeline) iter.Seq[timeline.Excerpt] {
	return func(yield func(timeline.Excerpt) bool) {
		for i := range t.Len() {
			for _, x := range t.Event(i).Excerpts {
				if !yield(x) {
					return
				}
			}
		}
		for _, d := range t.Disagreements() {
			for _, s := range d.Sides {
				for _, x := range s.Excerpts {
					if !yield(x) {
						return
					}
				}
			}
		}
	}
}

func TestBuiltinIsProved(t *testing.T) {
	c := loadBuiltin(t)
	for x := range excerpts(c.Timeline) {
		text, err := c.Text(x.Source)
		if err != nil {
			t.Fatal(err)
		}
		if !x.Match.Found() || text[x.Span.Start:x.Span.End] != x.Text {
			t.Errorf("%q is %v, and its span does not hold its text", x.Quote.Exact, x.Match)
		}
	}
	for i := range c.Timeline.Len() {
		if e := c.Timeline.Event(i); e.Basis.Span.Len() == 0 {
			t.Errorf("the date of %q rests on no phrase", e.ID)
		}
	}
}

// The history is told in full, and its outline can be taken in at a glance.
func TestBuiltinIsCurated(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	if tl.Len() < 60 {
		t.Errorf("%d events, want at least 60", tl.Len())
	}
	milestones := 0
	for i := range tl.Len() {
		e := tl.Event(i)
		if e.Weight == timeline.Milestone {
			milestones++
		}
		if n := utf8.RuneCountInString(e.Title); n > 70 {
			t.Errorf("%q: the title has %d characters, more than fit a line of 80 beside its date", e.ID, n)
		}
	}
	if milestones < 15 || milestones > 20 {
		t.Errorf("%d milestones, want 15 to 20", milestones)
	}
	if n := len(tl.Disagreements()); n < 25 {
		t.Errorf("%d disagreements, want at least 25", n)
	}
}

// oddLengths are the quotes shorter or longer than a reader would want, each
// with the reason it is so.
var oddLengths = map[string]string{
	"Every Child Matters - are we there yet?": "the headline of the article whose publication is the event",
	"31 October 2008\n\nBy Paul Dicken":       "the date and the author as printed",
	"Head of Media, Audit Commission":         "a person's name and address beside it prove no more",
	"Children's trusts 'not effective'":       "the headline of the article whose publication is the event",
}

func TestBuiltinQuotesAreReadable(t *testing.T) {
	unused := map[string]bool{}
	for exact := range oddLengths {
		unused[exact] = true
	}
	tl := loadBuiltin(t).Timeline
	for i := range tl.Len() {
		e := tl.Event(i)
		for _, x := range e.Excerpts {
			n := utf8.RuneCountInString(x.Quote.Exact)
			if oddLengths[x.Quote.Exact] == "" && (n < 40 || n > 400) {
				t.Errorf("%q: a quote has %d characters, want 40 to 400, or a reason: %q", e.ID, n, x.Quote.Exact)
			}
			delete(unused, x.Quote.Exact)
		}
	}
	for exact := range unused {
		t.Errorf("oddLengths has a quote that no event has: %q", exact)
	}
}

func TestBuiltinActorsAreNamedAsTheTextsNameThem(t *testing.T) {
	c := loadBuiltin(t)
	var all strings.Builder
	for _, s := range c.Timeline.Sources() {
		text, err := c.Text(s.ID)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(text + "\n\n")
	}
	texts := quote.NewText(all.String())
	for _, a := range c.Timeline.Actors() {
		for _, name := range append([]string{a.Name}, a.Also...) {
			if texts.Locate(quote.Quote{Exact: name}).Count == 0 {
				t.Errorf("no text has %q, a spelling of %q", name, a.ID)
			}
		}
	}
}

func TestBuiltinUsesEverySource(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	for _, s := range tl.Sources() {
		if len(tl.Passages(s.ID)) == 0 {
			t.Errorf("no event has an excerpt from %q", s.ID)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(builtin)))
	b.ReportAllocs()
	for b.Loop() {
		loadBuiltin(b)
	}
}

// BenchmarkBuiltin is what the program does at its start instead.
func BenchmarkBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Builtin(seeds.Files); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParse is the part of BenchmarkLoad that is reading YAML.
func BenchmarkParse(b *testing.B) {
	b.SetBytes(int64(len(builtin)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := yaml.Parse(builtin); err != nil {
			b.Fatal(err)
		}
	}
}
