package naive

import (
	"strings"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/span"
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

// Text has what makes searching hard close together, and line breaks more
// often than anything else.
var Text = rapid.Map(rapid.SliceOfN(rapid.OneOf(
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
	at span.Span
}

// apart returns the units of a text, each as long as can be.
func apart(raw string) []placed {
	var all []placed
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRuneInString(raw[i:])
		p := placed{unit{raw: raw[i : i+n], folded: string(r)}, span.Of(i, i+n)}
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

// Apart returns the units that a text is made of.
func Apart(raw string) []span.Span {
	var all []span.Span
	for _, p := range apart(raw) {
		all = append(all, p.at)
	}
	return all
}
