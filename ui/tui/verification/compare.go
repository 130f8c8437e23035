package verification

import (
	"strings"
	"unicode"

	"dateline/timeline/span"
	"dateline/ui/text"
)

// mostWidened is how many words are added to either end of a passage where that
// tells more.
const mostWidened = 3

// compare compares words with the passage of s at a span, or with one that is
// some words longer and has more in common with them: a word less counts no more
// than another word when the nearest passage is looked for, so that one may end
// before what differs.
func compare(words, s string, at span.Span) trace {
	best := text.Changes(words, s[at.Start:at.End])
	for _, widen := range []func(s string, at span.Span) span.Span{before, after} {
		wide := at
		for range mostWidened {
			wide = widen(s, wide)
			changes := text.Changes(words, s[wide.Start:wide.End])
			if tellsMore(changes, best, words) {
				at, best = wide, changes
			}
		}
	}
	passage := s[at.Start:at.End]
	return trace{passage: passage, changes: inner(best, words), line: span.LineAt(s, at.Start)}
}

// before returns at with the word before it, after with the word after it.
func before(s string, at span.Span) span.Span {
	at.Start = strings.LastIndexFunc(strings.TrimRightFunc(s[:at.Start], unicode.IsSpace), unicode.IsSpace) + 1
	return at
}

func after(s string, at span.Span) span.Span {
	rest := strings.TrimLeftFunc(s[at.End:], unicode.IsSpace)
	if n := strings.IndexFunc(rest, unicode.IsSpace); n >= 0 {
		at.End = len(s) - len(rest) + n
	} else {
		at.End = len(s)
	}
	return at
}

// tellsMore reports whether changes leave more of words alone than others do,
// or as much, but say what stands in the place of their last ones.
func tellsMore(changes, others []text.Change, words string) bool {
	missed := func(changes []text.Change) int {
		n := 0
		for _, c := range changes {
			n += len(strings.Join(strings.Fields(words[c.A.Start:c.A.End]), ""))
		}
		return n
	}
	if a, b := missed(changes), missed(others); a != b {
		return a < b
	}
	if len(changes) == 0 || len(others) == 0 {
		return false
	}
	last, other := changes[len(changes)-1], others[len(others)-1]
	atEnd := strings.TrimSpace(words[other.A.End:]) == "" && other.A.Start < other.A.End
	return atEnd && last.A == other.A && other.B.Start == other.B.End && last.B.Start < last.B.End
}

// inner returns changes without what only stands before or after all of words.
func inner(changes []text.Change, words string) []text.Change {
	outside := func(c text.Change) bool {
		return c.A.Start == c.A.End &&
			(strings.TrimSpace(words[:c.A.Start]) == "" || strings.TrimSpace(words[c.A.End:]) == "")
	}
	if len(changes) > 0 && outside(changes[0]) {
		changes = changes[1:]
	}
	if n := len(changes); n > 0 && outside(changes[n-1]) {
		changes = changes[:n-1]
	}
	return changes
}
