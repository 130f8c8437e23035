package disagreements

import (
	"regexp"
	"strings"
	"sync"

	"dateline/timeline/fold"
	"dateline/ui/text"
)

// A term is a word, a number or a date in a passage.
type term struct {
	text.Span
	text string // of the term, in lower case
	key  string // by which terms of different passages are the same
}

// letters finds words, those of a compound one by one. The patterns are compiled
// when they are first needed, since the program starts more often than that.
var letters = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[\pL\pM\pN]+`) })

// quantities finds numbers and dates, in digits and in English words: "2003",
// "31%", "29 October 2008", "eight years", "last October". "One" and the
// ordinals are left out, since they mostly count nothing.
var quantities = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b` + quantity + `(?:,?` + space + quantity + `)*`)
})

const (
	quantity = `(?:` + counted + `|` + named + `|` + relative + `)`
	space    = `[\s\x{A0}]`
	counted  = `(?:\d+(?:[.,/:-]\d+)*%?|(?i:` + numerals + `)\b)` +
		`(?:(?:-|` + space + `)(?i:per cent|years?|months?|weeks?|days?)\b(?:-old\b)?)?`
	numerals = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|two|three|four|five|six|seven|` +
		`eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|dozens?|hundreds?|thousands?|millions?|billions?|` +
		`half|halfway|a third|two thirds|a quarter`
	months = `(?:January|February|March|April|May|June|July|August|September|October|November|December|` +
		`Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b`
	named    = `(?:` + months + `|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)`
	relative = `(?i:last|next|this)` + space + `(?:(?i:week|month|year)\b|` + named + `)|` +
		`(?i:today|yesterday|tomorrow|a` + space + `(?:year|month|week))\b`
)

// find returns the terms of s that pattern finds.
func find(pattern *regexp.Regexp, s string) []term {
	var terms []term
	for _, at := range pattern.FindAllStringIndex(s, -1) {
		lower := strings.ToLower(s[at[0]:at[1]])
		terms = append(terms, term{text.Span{Start: at[0], End: at[1]}, lower, fold.Of(lower).String()})
	}
	return terms
}

// markSpellings marks words that another side has with other diacritics. Like
// the functions below it reports whether anything was marked.
func markSpellings(all []passage, marks [][]text.Span) bool {
	return markTerms(all, marks, letters(), func(t term, side terms) bool {
		return side[t.key] != nil && !side[t.key][t.text]
	})
}

// markNumbers marks numbers and dates that another side has nowhere.
func markNumbers(all []passage, marks [][]text.Span) bool {
	return markTerms(all, marks, quantities(), func(t term, side terms) bool { return side[t.key] == nil })
}

// terms are those of one side: their texts by key.
type terms map[string]map[string]bool

// markTerms marks the terms found by pattern that differ from at least one
// other side.
func markTerms(all []passage, marks [][]text.Span, pattern *regexp.Regexp, differ func(t term, side terms) bool) bool {
	sides := map[int]terms{}
	for _, x := range all {
		if sides[x.side] == nil {
			sides[x.side] = terms{}
		}
		for _, t := range find(pattern, x.text) {
			if sides[x.side][t.key] == nil {
				sides[x.side][t.key] = map[string]bool{}
			}
			sides[x.side][t.key][t.text] = true
		}
	}
	some := false
	for i, x := range all {
		for _, t := range find(pattern, x.text) {
			for side, theirs := range sides {
				if side != x.side && differ(t, theirs) {
					marks[i] = append(marks[i], t.Span)
					some = true
					break
				}
			}
		}
	}
	return some
}
