package fold_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/fold"
	"dateline/timeline/fold/naive"
)

// found returns what p finds in raw.
func found(p fold.Pattern, raw string) []string {
	var texts []string
	for _, s := range p.Find(fold.Of(raw)) {
		texts = append(texts, raw[s.Start:s.End])
	}
	return texts
}

func TestPattern(t *testing.T) {
	for _, c := range []struct {
		why, typed, raw string
		want            []string
		matches         bool
	}{
		{"a word", "trust", "a trust", []string{"trust"}, true},
		{"a part of a word", "trust", "the trusts", []string{"trust"}, true},
		{"each occurrence", "a", "banana", []string{"a", "a", "a"}, true},
		{"small letters find capitals", "laming", "Laming LAMING", []string{"Laming", "LAMING"}, true},
		{"a capital finds capitals alone", "Laming", "Laming laming LAMING", []string{"Laming"}, true},
		{"case word by word", "Laming green", "GREEN green Laming laming", []string{"GREEN", "green", "Laming"}, true},
		{"no diacritics typed", "climbie", "Climbie, Climbié", []string{"Climbie", "Climbié"}, true},
		{"diacritics typed count for nothing", "climbié", "Climbie, Climbié", []string{"Climbie", "Climbié"}, true},
		{"a capital with a diacritic is a capital", "École", "ecole École Ecole", []string{"École", "Ecole"}, true},
		{"a typewriter's apostrophe finds a typographic one", "children's", "Children’s", []string{"Children’s"}, true},
		{"all words, in any order", "paper green", "green paper", []string{"green", "paper"}, true},
		{"one word is missing", "green red", "green paper", []string{"green"}, false},
		{"a phrase", `"green paper"`, "paper green, green paper", []string{"green paper"}, true},
		{"a phrase over a line break and a no-break space", `"a b c"`, "a\u00a0b\n c", []string{"a\u00a0b\n c"}, true},
		{"a phrase in typographic quotation marks", "“green paper”", "green paper", []string{"green paper"}, true},
		{"a phrase that is not closed", `"green pa`, "green paper", []string{"green pa"}, true},
		{"a phrase and a word", `"green paper" act`, "act, green paper", []string{"act", "green paper"}, true},
		{"occurrences that overlap are one", "reen green", "green", []string{"green"}, true},
		{"those that touch are two", "gr een", "green", []string{"gr", "een"}, true},
		{"a word that overlaps itself, from left to right", "aa", "aaaa", []string{"aa", "aa"}, true},
		{"a part of an ellipsis is all of it, once", ".", "wait…", []string{"…"}, true},
		{"nothing typed", "", "green", nil, false},
		{"white space typed", " \t", "a b", nil, false},
		{"an empty phrase", `""`, "green", nil, false},
		{"a character that folds to nothing", "\u00ad", "green", nil, false},
	} {
		p := fold.ParsePattern(c.typed)
		if got := found(p, c.raw); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q finds %q in %q, want %q", c.why, c.typed, got, c.raw, c.want)
		}
		if got := p.Matches(fold.Of(c.raw)); got != c.matches {
			t.Errorf("%s: %q matches %q: %v", c.why, c.typed, c.raw, got)
		}
	}
}

// The words may be spread over several texts, each in one of them whole.
func TestPatternMatchesTexts(t *testing.T) {
	p := fold.ParsePattern("Green act")
	if !p.Matches(fold.Of("The ACT"), fold.Of("Green")) {
		t.Error("words in two texts are not found")
	}
	if p.Matches(fold.Of("Green a"), fold.Of("ct")) {
		t.Error("a word is found across two texts")
	}
	if p.Matches() {
		t.Error("a pattern matches no text")
	}
}

func TestFindIsNaiveFind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words, typed := naive.DrawWords(t)
		raw := naive.Text.Draw(t, "raw")
		p := fold.ParsePattern(typed)
		got, want := p.Find(fold.Of(raw)), naive.Find(words, raw)
		if !slices.Equal(got, want) {
			t.Fatalf("%q finds %v in %q, naively %v", typed, got, raw, want)
		}
		all := true
		for _, w := range words {
			all = all && (len(naive.Occurrences(w, raw)) > 0)
		}
		if !p.IsZero() && p.Matches(fold.Of(raw)) != all {
			t.Fatalf("%q matches %q: %v", typed, raw, !all)
		}
	})
}

func FuzzPattern(f *testing.F) {
	f.Add(`climbie "green paper"`, "Climbié’s\u00a0GREEN  paper…")
	f.Add("Laming act", "laming Laming ACT\xff")
	f.Add("“a", "A\u0301…")
	f.Fuzz(func(t *testing.T, typed, raw string) {
		p := fold.ParsePattern(typed)
		end := 0
		for _, s := range p.Find(fold.Of(raw)) {
			if s.Start < end || s.End <= s.Start || !atBoundary(raw, s.Start) || !atBoundary(raw, s.End) {
				t.Fatalf("%q finds %v in %q", typed, s, raw)
			}
			end = s.End
			part := raw[s.Start:s.End]
			one := func(w fold.Word) bool {
				word := fold.ParsePattern(`"` + w.String() + `"`)
				return word.Matches(fold.Of(part))
			}
			if !slices.ContainsFunc(p.Words(), one) {
				t.Fatalf("%q finds %q in %q", typed, part, raw)
			}
		}
		if p.Matches(fold.Of(raw)) && end == 0 {
			t.Fatalf("%q matches %q but is not found in it", typed, raw)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	ascii := strings.Repeat("Instead, the new bodies will be built around the familiar 'flexibilities' of the 1999 Health Act. ", 80)
	for _, c := range []struct{ name, raw string }{
		{"ascii", ascii},
		{"folded", strings.ToLower(ascii)},
		{"article", strings.ReplaceAll(strings.ReplaceAll(ascii, "'", "’"), ". ", ".\r\n\r\n")},
		{"greek", strings.Repeat("Ἐν ἀρχῇ ἦν ὁ Λόγος, ", 200)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.raw)))
			for b.Loop() {
				fold.Of(c.raw)
			}
		})
	}
}

// Twice the text takes twice the time, even where all of it is found.
func BenchmarkFind(b *testing.B) {
	p := fold.ParsePattern("a trust")
	for _, c := range []struct {
		name string
		size int
	}{{"8k", 1}, {"80k", 10}, {"800k", 100}} {
		f := fold.Of(strings.Repeat("A children’s trust, a trust of children. ", 200*c.size))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(f.String())))
			for b.Loop() {
				p.Find(f)
			}
		})
	}
}
