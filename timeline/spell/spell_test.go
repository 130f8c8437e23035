package spell_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/spell"
)

func TestNearest(t *testing.T) {
	known := []string{"milestone", "event", "statement"}
	for _, c := range []struct{ why, word, want string }{
		{"the word itself", "event", "event"},
		{"a letter left out", "evnt", "event"},
		{"a letter too many", "eventt", "event"},
		{"two letters changed places", "mielstone", "milestone"},
		{"case is nothing", "EVENT", "event"},
		{"a third may change", "stetemend", "statement"},
		{"more may not", "stetamend-ed", ""},
		{"another word", "happened", ""},
		{"characters change, not bytes", "évent", "event"},
		{"a short word must be the same", "ev", ""},
		{"nothing is near to nothing", "", ""},
	} {
		if got := spell.Nearest(c.word, known); got != c.want {
			t.Errorf("%s: %q is nearest to %q, want %q", c.why, got, c.word, c.want)
		}
	}
	if got := spell.Nearest("日本", []string{"中国"}); got != "" {
		t.Errorf("%q has no character of it", got)
	}
	if got := spell.Nearest("ab", nil); got != "" {
		t.Errorf("of no words, %q is nearest", got)
	}
	if got := spell.Nearest("tagA", []string{"tagB", "tagC"}); got != "tagB" {
		t.Errorf("of two as near, %q is nearest, want the first", got)
	}
}

// editDistance is the optimal string alignment distance as its definition has it.
func editDistance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
		for j := range b {
			d[i][j+1] = j + 1
			if i == 0 {
				continue
			}
			d[i][j+1] = min(d[i-1][j+1]+1, d[i][j]+1)
			if a[i-1] == b[j] {
				d[i][j+1] = min(d[i][j+1], d[i-1][j])
			} else {
				d[i][j+1] = min(d[i][j+1], d[i-1][j]+1)
			}
			if i > 1 && j > 0 && a[i-1] == b[j-1] && a[i-2] == b[j] {
				d[i][j+1] = min(d[i][j+1], d[i-2][j-1]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

// The quick way finds what looking at every word whole finds.
func TestNearestIsTheNearest(t *testing.T) {
	word := rapid.StringOfN(rapid.SampledFrom([]rune("abBéÉ手")), 0, 14, -1)
	rapid.Check(t, func(t *rapid.T) {
		given, known := word.Draw(t, "given"), rapid.SliceOfN(word, 0, 8).Draw(t, "known")
		lower := func(s string) []rune { return []rune(strings.ToLower(s)) }
		best, want := len(lower(given))/3+1, ""
		for _, k := range known {
			if d := editDistance(lower(given), lower(k)); d < best {
				best, want = d, k
			}
		}
		if got := spell.Nearest(given, known); got != want {
			t.Fatalf("%q is nearest to %q, want %q", given, got, want)
		}
	})
}

// nearestSteps is [spell.Nearest] and how much of its bound it took.
func nearestSteps(word string, known []string) (nearest string, steps int) {
	s := spell.Search{Steps: spell.MaxSteps}
	nearest = s.Nearest(word, known)
	return nearest, spell.MaxSteps - s.Steps
}

// A misspelt word out of many costs few steps each, in proportion to how many
// they are; and there is an end to it, whatever the words.
func TestNearestIsBounded(t *testing.T) {
	numbered := func(n int) (words []string) {
		for i := range n {
			words = append(words, fmt.Sprintf("actor-%06d", i))
		}
		return words
	}
	pages := func(n, length int) (words []string) {
		for i := range n {
			words = append(words, strings.Repeat(string(rune('a'+i%26)), length))
		}
		return words
	}
	for _, c := range []struct {
		why, word string
		words     func(n int) []string
		each      int // steps at most for each of the words
	}{
		{"words much alike", "akteur-9999999", numbered, 100},
		{"words of other lengths", "x", numbered, 13},
		{"known words are pages", "actor-000001", func(n int) []string { return pages(n, 10_000) }, 1},
		{"the word is a page", strings.Repeat("z", 10_000), func(n int) []string { return pages(n, 10_000) }, 0},
		{"a page of few characters more than are looked for", strings.Repeat("z", spell.Longest+1), numbered, 0},
	} {
		_, once := nearestSteps(c.word, c.words(1000))
		_, twice := nearestSteps(c.word, c.words(2000))
		if twice > 2*once+1 || once > 1000*c.each {
			t.Errorf("%s: %d steps for a thousand words, %d for two thousand", c.why, once, twice)
		}
	}
	longest := strings.Repeat("az", spell.Longest/2)
	slow := func(n int) []string { return pages(n, spell.Longest) }
	const most = spell.MaxSteps + spell.Longest*spell.Longest // the last word is looked at whole
	for _, n := range []int{1000, 2000} {
		if _, steps := nearestSteps(longest, slow(n)); steps > most {
			t.Errorf("%d of the longest words take %d steps, more than %d", n, steps, most)
		}
	}
	if got := spell.Nearest("first-one", append([]string{"first-own"}, slow(100_000)...)); got != "first-own" {
		t.Errorf("what was found before the end is forgotten for %q", got)
	}
}

func TestQuoted(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"what is short enough", "four", `"four"`},
		{"what is longer", "fives", `"five"…`},
		{"half a character is none", "thré", `"thr"…`},
		{"what cannot be seen", "a\x1b", `"a\x1b"`},
	} {
		if got := spell.QuotedTo(4, c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
