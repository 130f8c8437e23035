package timeline_test

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// unit is a piece of a text and what a reader takes it for, its case kept.
type unit struct {
	raw, folded string
	unspaced    bool // of a script without spaces between words
}

// units are what the texts of these tests are made of: none of them changes
// what another one folds to, but at the end of a line.
var units = []unit{
	{raw: "a", folded: "a"},
	{raw: "b", folded: "b"},
	{raw: "e", folded: "e"},
	{raw: "A", folded: "A"},
	{raw: "B", folded: "B"},
	{raw: "é", folded: "e"},
	{raw: "É", folded: "E"},
	{raw: "e\u0301", folded: "e"},
	{raw: "E\u0301\u0323", folded: "E"},
	{raw: "ł", folded: "l"},
	{raw: "Ł", folded: "L"},
	{raw: "ß", folded: "ss"},
	{raw: "ẞ", folded: "SS"},
	{raw: "s", folded: "s"},
	{raw: "æ", folded: "ae"},
	{raw: "Æ", folded: "AE"},
	{raw: "Þ", folded: "Th"},
	{raw: "ﬁ", folded: "fi"},
	{raw: "ﬃ", folded: "ffi"},
	{raw: "İ", folded: "I"},
	{raw: "ı", folded: "i"},
	{raw: "ｂ", folded: "b", unspaced: true},
	{raw: "Ⅳ", folded: "IV"},
	{raw: "1", folded: "1"},
	{raw: "٣", folded: "3"},
	{raw: "४", folded: "4"},
	{raw: "…", folded: "..."},
	{raw: ".", folded: "."},
	{raw: "’", folded: "'"},
	{raw: "'", folded: "'"},
	{raw: "-", folded: "-"},
	{raw: "‐", folded: "-"},
	{raw: "–", folded: "-"},
	{raw: "ς", folded: "σ"},
	{raw: "Σ", folded: "Σ"},
	{raw: "ά", folded: "α"},
	{raw: "и", folded: "и"},
	{raw: "й", folded: "й"},
	{raw: "и\u0306", folded: "й"},
	{raw: "Ё", folded: "Е"},
	{raw: "е\u0301", folded: "е"},
	{raw: "ب", folded: "ب"},
	{raw: "ب\u064e", folded: "ب"},
	{raw: "أ", folded: "ا"},
	{raw: "ﻻ", folded: "لا"},
	{raw: "ـ"},
	{raw: "שׁ", folded: "ש"},
	{raw: "क", folded: "क"},
	{raw: "क\u093c", folded: "\u0958"},
	{raw: "\u0958", folded: "\u0958"},
	{raw: "कि", folded: "कि"},
	{raw: "কো", folded: "কো"},
	{raw: "ক\u09c7\u09be", folded: "কো"},
	{raw: "কে", folded: "কে"},
	{raw: "น้ำ", folded: "น้ำ", unspaced: true},
	{raw: "น\u0e4d\u0e49า", folded: "น้ำ", unspaced: true},
	{raw: "น", folded: "น", unspaced: true},
	{raw: "か", folded: "か", unspaced: true},
	{raw: "カ", folded: "か", unspaced: true},
	{raw: "ｶﾞ", folded: "が", unspaced: true},
	{raw: "か\u3099", folded: "が", unspaced: true},
	{raw: "ガ", folded: "が", unspaced: true},
	{raw: "ー", folded: "ー", unspaced: true},
	{raw: "下", folded: "下", unspaced: true},
	{raw: "豈", folded: "豈", unspaced: true},
	{raw: "。", folded: "。", unspaced: true},
	{raw: "한", folded: "한"},
	{raw: "\u1112\u1161\u11ab", folded: "한"},
	{raw: "하", folded: "하"},
	{raw: "😀", folded: "😀"},
	{raw: "\u00ad"},
	{raw: "\u200b"},
	{raw: "\u200d"},
	{raw: "\xff", folded: "\ufffd"},
	{raw: " ", folded: " "},
	{raw: "\t", folded: " "},
	{raw: "\u00a0", folded: " "},
	{raw: "\u3000", folded: " "},
	{raw: "\n", folded: " "},
	{raw: "\r\n", folded: " "},
	{raw: "\r", folded: " "},
	{raw: "\u0085", folded: " "},
	{raw: "\u2028", folded: " "},
}

// rawText has what makes searching hard close together, and line breaks more
// often than anything else.
var rawText = rapid.Map(rapid.SliceOfN(rapid.OneOf(
	rapid.SampledFrom(units), rapid.SampledFrom(units), rapid.SampledFrom(units),
	rapid.SampledFrom([]unit{{raw: "-\n"}, {raw: "\n"}, {raw: "‐ \r\n"}, {raw: "a"}, {raw: "b"}, {raw: " "}, {raw: "\u00ad\n"}}),
), 0, 24), func(parts []unit) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.raw)
	}
	return b.String()
})

// placed is a unit in a text.
type placed struct {
	unit
	at timeline.Span
}

// apart returns the units of a text, each as long as can be.
func apart(raw string) []placed {
	var all []placed
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRuneInString(raw[i:])
		p := placed{unit{raw: raw[i : i+n], folded: string(r)}, timeline.Span{Start: i, End: i + n}}
		known := 0
		for _, u := range units {
			if strings.HasPrefix(raw[i:], u.raw) && len(u.raw) > known {
				known = len(u.raw)
				p.unit, p.at.End = u, i+known
			}
		}
		all = append(all, p)
		i = p.at.End
	}
	return all
}

// naiveLetter is a character of a text as a reader sees it.
type naiveLetter struct {
	sign            rune // without case
	capital, either bool
	raw             timeline.Span
	instead         []string // what may be typed before it for the line break that was left out
}

// naiveFold reads a text unit by unit.
func naiveFold(raw string) []naiveLetter {
	var all []naiveLetter
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
		at := timeline.Span{Start: parts[i].at.Start, End: parts[i+n-1].at.End}
		if signs == "-" {
			at.End = parts[i].at.End // the line break that goes with it is no part of it
		}
		if signs == "" && n == 1 && len(all) > 0 && len(instead) == 0 && all[len(all)-1].raw.End == at.Start {
			lengthen(all, at)
		}
		for k, r := range signs {
			all = append(all, naiveLetter{
				sign: unicode.ToLower(unicode.ToUpper(r)), capital: unicode.IsUpper(r), either: k > 0 && unicode.IsLetter(r), raw: at, instead: instead,
			})
			instead = nil
		}
		i += n
	}
	return all
}

// lengthen has the last unit end later.
func lengthen(all []naiveLetter, at timeline.Span) {
	start := all[len(all)-1].raw.Start
	for k := len(all) - 1; k >= 0 && all[k].raw.Start == start; k-- {
		all[k].raw.End = at.End
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

// naiveOccurrences finds a word in a text, letter after letter.
func naiveOccurrences(word, raw string) []timeline.Span {
	var spans []timeline.Span
	want, letters := naiveFold(word), naiveFold(raw)
	cased := slices.ContainsFunc(want, func(l naiveLetter) bool { return l.capital })
	for i := 0; len(want) > 0 && i < len(letters); i++ {
		if end := naiveMatch(letters, i, want, cased); end > i {
			spans = append(spans, timeline.Span{Start: letters[i].raw.Start, End: letters[end-1].raw.End})
			i = end - 1
		}
	}
	return spans
}

// naiveMatch returns where want ends that begins at the i-th of letters, or -1.
func naiveMatch(letters []naiveLetter, i int, want []naiveLetter, cased bool) int {
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
			if end := naiveMatch(direct, i, rest, cased); end >= 0 {
				return end
			}
		}
	}
	l, w := letters[i], want[0]
	if l.sign != w.sign || cased && l.capital != w.capital && !l.either && !w.either {
		return -1
	}
	return naiveMatch(letters, i+1, want[1:], cased)
}

func cutPrefix(want []naiveLetter, typed string) ([]naiveLetter, bool) {
	for _, r := range typed {
		if len(want) == 0 || want[0].sign != r {
			return nil, false
		}
		want = want[1:]
	}
	return want, true
}

// naiveFind finds all words and makes one of what overlaps.
func naiveFind(words []string, raw string) []timeline.Span {
	var spans []timeline.Span
	for _, word := range words {
		spans = append(spans, naiveOccurrences(word, raw)...)
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

func byBeginning(a, b timeline.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) }

// drawWords draws words and phrases, and how they may be typed.
func drawWords(t *rapid.T) (words []string, typed string) {
	drawn := rapid.SliceOfN(rapid.SliceOfN(rapid.SampledFrom(units), 1, 3), 0, 3).Draw(t, "words")
	var quoted []string
	for _, parts := range drawn {
		word := ""
		for _, p := range parts {
			word += p.raw
		}
		fields := slices.DeleteFunc(strings.Fields(word), func(s string) bool { return len(naiveFold(s)) == 0 })
		if len(fields) > 0 {
			words = append(words, strings.Join(fields, " "))
			quoted = append(quoted, `"`+word+`"`)
		}
	}
	return words, strings.Join(quoted, " ")
}
