// Package naive folds texts and finds words in them by definition, unit by unit,
// and draws the texts that are hard: what the quick ways of room fold and of
// searching are compared with. Only tests use it.
package naive

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/span"
)

// A Letter is a character of a text as a reader sees it.
type Letter struct {
	Sign            rune // without case
	capital, either bool
	Raw             span.Span // what it was made of
	instead         []string  // what may be typed before it for the line break that was left out
}

// Fold reads a text unit by unit.
func Fold(raw string) []Letter {
	var all []Letter
	var instead []string
	parts := apart(raw)
	for i := 0; i < len(parts); {
		n, signs := 1, parts[i].folded
		space, broken := run(parts[i:])
		before, soft := visible(parts[:i])
		after := next(parts[i+space:])
		soft = soft && startsWith(after, unicode.IsLetter)
		switch {
		case space > 0 && (before.raw == "" || after.raw == "" || before.raw == "\xff"):
			n, signs = space, " "
		case space > 0 && broken && (before.unspaced || after.unspaced || soft && wordly(before)):
			n, signs, instead = space, "", []string{" "}
			if soft {
				instead = []string{"-", "- ", " "}
			}
		case space > 0:
			n, signs = space, " "
		case signs == "-" && wordly(before):
			space, broken = run(parts[i+1:])
			after = next(parts[i+1+space:])
			if !broken || !wordly(after) {
				break
			}
			n = 1 + space
			if parts[i].raw != "–" && hyphenates(before, after) {
				signs, instead = "", []string{"-", "- ", " "}
			}
		}
		at := span.Of(parts[i].at.Start, parts[i+n-1].at.End)
		if signs == "-" {
			at.End = parts[i].at.End // the line break that goes with it is no part of it
		}
		if signs == "" && n == 1 && len(all) > 0 && len(instead) == 0 && all[len(all)-1].Raw.End == at.Start {
			lengthen(all, at)
		}
		for k, r := range signs {
			all = append(all, Letter{
				Sign: unicode.ToLower(unicode.ToUpper(r)), capital: unicode.IsUpper(r), either: k > 0 && unicode.IsLetter(r), Raw: at, instead: instead,
			})
			instead = nil
		}
		i += n
	}
	return all
}

// lengthen has the last unit end later.
func lengthen(all []Letter, at span.Span) {
	start := all[len(all)-1].Raw.Start
	for k := len(all) - 1; k >= 0 && all[k].Raw.Start == start; k-- {
		all[k].Raw.End = at.End
	}
}

// run returns how many units the white space takes that parts begin with, and
// whether it is one line break.
func run(parts []placed) (n int, broken bool) {
	white := ""
	for n < len(parts) && (parts[n].folded == " " || n > 0 && parts[n].folded == "") {
		white += parts[n].raw
		n++
	}
	white = strings.ReplaceAll(white, "\r\n", "\n")
	ends := strings.Count(white, "\n") + strings.Count(white, "\r") + strings.Count(white, "\u0085") + strings.Count(white, "\u2028")
	return n, ends == 1
}

// visible returns the last unit that can be seen, and whether a soft hyphen is
// after it.
func visible(parts []placed) (u unit, soft bool) {
	for k := len(parts) - 1; k >= 0; k-- {
		if parts[k].folded != "" {
			return parts[k].unit, soft
		}
		soft = soft || parts[k].raw == "\u00ad"
	}
	return unit{}, soft
}

func next(parts []placed) unit {
	if len(parts) == 0 {
		return unit{}
	}
	return parts[0].unit
}

func startsWith(u unit, is func(rune) bool) bool {
	r, _ := utf8.DecodeRuneInString(u.raw)
	return is(r)
}

// wordly reports whether u is a letter or digit.
func wordly(u unit) bool {
	return startsWith(u, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// hyphenates reports whether a hyphen may be there for the line's sake.
func hyphenates(before, after unit) bool {
	return startsWith(after, unicode.IsLetter) && !startsWith(before, unicode.IsDigit) &&
		(!startsWith(after, unicode.IsUpper) || startsWith(before, unicode.IsUpper))
}

// Occurrences finds a word in a text, letter after letter.
func Occurrences(word, raw string) []span.Span {
	var spans []span.Span
	want, letters := Fold(word), Fold(raw)
	cased := slices.ContainsFunc(want, func(l Letter) bool { return l.capital })
	for i := 0; len(want) > 0 && i < len(letters); i++ {
		if end := match(letters, i, want, cased); end > i {
			spans = append(spans, span.Of(letters[i].Raw.Start, letters[end-1].Raw.End))
			i = end - 1
		}
	}
	return spans
}

// match returns where want ends that begins at the i-th of letters, or -1.
func match(letters []Letter, i int, want []Letter, cased bool) int {
	if len(want) == 0 {
		return i
	}
	if i == len(letters) {
		return -1
	}
	for _, typed := range letters[i].instead {
		if rest, ok := cutPrefix(want, typed); ok {
			direct := slices.Clone(letters)
			direct[i].instead = nil
			if len(rest) == 0 {
				return i
			}
			if end := match(direct, i, rest, cased); end >= 0 {
				return end
			}
		}
	}
	l, w := letters[i], want[0]
	if l.Sign != w.Sign || cased && l.capital != w.capital && !l.either && !w.either {
		return -1
	}
	return match(letters, i+1, want[1:], cased)
}

func cutPrefix(want []Letter, typed string) ([]Letter, bool) {
	for _, r := range typed {
		if len(want) == 0 || want[0].Sign != r {
			return nil, false
		}
		want = want[1:]
	}
	return want, true
}

// Find finds all words and makes one of what overlaps.
func Find(words []string, raw string) []span.Span {
	var spans []span.Span
	for _, word := range words {
		spans = append(spans, Occurrences(word, raw)...)
	}
	slices.SortFunc(spans, byBeginning)
	for i := 1; i < len(spans); {
		if before := &spans[i-1]; spans[i].Start < before.End {
			before.End = max(before.End, spans[i].End)
			spans = slices.Delete(spans, i, i+1)
		} else {
			i++
		}
	}
	return spans
}

func byBeginning(a, b span.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) }

// DrawWords draws words and phrases, and how they may be typed.
func DrawWords(t *rapid.T) (words []string, typed string) {
	drawn := rapid.SliceOfN(rapid.SliceOfN(rapid.SampledFrom(units), 1, 3), 0, 3).Draw(t, "words")
	var quoted []string
	for _, parts := range drawn {
		word := ""
		for _, p := range parts {
			word += p.raw
		}
		fields := slices.DeleteFunc(strings.Fields(word), func(s string) bool { return len(Fold(s)) == 0 })
		if len(fields) > 0 {
			words = append(words, strings.Join(fields, " "))
			quoted = append(quoted, `"`+word+`"`)
		}
	}
	return words, strings.Join(quoted, " ")
}
