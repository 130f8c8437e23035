package tui

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
)

// nasty are texts that a terminal would obey, that are wider or narrower than
// they seem, or that leave no place to break a line.
var nasty = []struct{ why, text string }{
	{"escape sequences", "red \x1b[31m, clear \x1b[2J, title \x1b]0;owned\a, link \x1b]8;;http://x\x1b\\y\x1b]8;;\x1b\\"},
	{"device control and private messages", "\x1bP1$r\x1b\\ \x1b_apc\x1b\\ \x1b^pm\x1b\\ \x1bc reset"},
	{"C1 controls, encoded and bare", "\u009b31m \u0090q \u009d0;x\u009c \x9b31m \x85"},
	{"C0 controls", "nul \x00 bell \a back \b\b\b tab \t vertical \v feed \f delete \x7f"},
	{"line ends of every kind", "one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven"},
	{"overrides and isolates of direction", "\u202eeman\u202c \u2067isolate\u2069 \u200f\u061cmarks"},
	{"right-to-left letters", "עברית العربية mixed عربي 2003"},
	{"wide characters", strings.Repeat("漢字かな交じり文", 12)},
	{"halfwidth and fullwidth forms", "ｶﾞｷﾞ Ａｌｄｅｒ　Ｂｒｉｄｇｅ"},
	{"stacks of combining marks", "Z\u0351\u036b\u0343\u036a\u0302\u0351a\u0334\u0321lgo Climbie\u0301 \u0301 leading"},
	{"emoji that join, vary and flag", "👩\u200d🚀 👨\u200d👩\u200d👧\u200d👦 ❤\ufe0f ☎\ufe0e 🇬🇧🇩🇪 👍🏽 1\ufe0f\u20e3 🏴\U000e0067\U000e0062\U000e007f"},
	{"scripts whose letters join", "हिन्दी தமிழ் ภาษาไทยน้ำ 한\u1112\u1161\u11ab ខ្មែរ"},
	{"a word without end", strings.Repeat("Donaudampfschifffahrtsgesellschaft", 20)},
	{"a word without end, no ASCII", strings.Repeat("žluťoučký", 40)},
	{"a line as long as any may be", strings.TrimSpace(strings.Repeat("The council agrees to build. ", 69))[:2000]},
	{"no-break spaces all the way", strings.Repeat("Alder\u00a0Bridge\u202fopen\u2007", 20)},
	{"bytes that are no UTF-8", "caf\xe9 \xff\xfe \xc0\xaf \xed\xa0\x80 \xf4\x90\x80\x80 cut \xe2\x80"},
	{"what is not seen", "\ufeffzero\u200bwidth\u2060soft\u00adhyphen\u3164\u180e tags\U000e0041\U000e007f"},
	{"noncharacters and private use", "\ufffe\uffff \ue000 \U000f0000 \U0010ffff \u0378"},
	{"blank", " \t\u00a0\u3000 "},
	{"nothing", ""},
	{"what a format verb or a template would read", "%s %d %!v(MISSING) {{.}} ${x} `x` \\n"},
}

// nastyHistory has each of the texts in every place that a corpus can put text
// into.
func nastyHistory(t judge) history {
	t.Helper()
	var all []string
	for _, n := range nasty {
		all = append(all, n.text)
	}
	return historyOf(t, all)
}

// historyOf builds a history out of texts, one event and one source for each,
// the text in every field of both and between its neighbours in the article.
func historyOf(t judge, all []string) history {
	t.Helper()
	h := history{texts: texts{}}
	h.parts.Title = all[0]
	h.parts.Description = strings.Join(all, " ")
	h.parts.Gaps = all
	for i, s := range all {
		id := fmt.Sprintf("%d %s", i, s)
		h.parts.Tags = append(h.parts.Tags, timeline.Tag{Name: id, Meaning: s})
		h.parts.Actors = append(h.parts.Actors, timeline.Actor{ID: id, Name: s, Also: []string{s, s}, Kind: s, Role: s})
		basis := timeline.Basis{
			Kind: timeline.BasisKind(i % 3), Source: id, Phrase: s, Span: span.Span{End: len(s)}, Rule: s, Note: s,
		}
		h.parts.Sources = append(h.parts.Sources, timeline.Source{
			ID: id, File: s, Title: s, Publisher: s, PublisherBasis: basis, Issuer: s, IssuerBasis: basis, Authors: []string{s}, AuthorBasis: basis,
			Date: date(t, "2003"), DateBasis: basis, Kind: s, Note: s,
		})
		before := strings.Join(all[:i], "\n\n")
		h.texts[id] = before + s + strings.Join(all[i:], "\n")
		x := timeline.Excerpt{
			Source: id, Quote: quote.Quote{Exact: s, Prefix: s, Suffix: s}, Text: s,
			Span: span.Of(len(before), len(before)+len(s)), Match: quote.Exact,
			Speaker: id, Named: s, Unnamed: id,
		}
		lost := timeline.Excerpt{Source: "no such source " + s, Quote: quote.Quote{Exact: s}, Text: s}
		h.parts.Events = append(h.parts.Events, timeline.Event{
			ID: id, Date: date(t, fmt.Sprintf("%d", 1999+i)), Basis: basis, Reported: date(t, "2008"),
			Status: timeline.Status(i % 3), Weight: timeline.Weight(i % 3), Title: s, Summary: s,
			Tags: []string{id, s}, Actors: []string{id}, After: []string{"after " + s},
			Possibly: []timeline.Possibility{{Event: id, Note: s}}, Excerpts: []timeline.Excerpt{x, lost, x},
		})
		h.parts.Disagreements = append(h.parts.Disagreements, timeline.Disagreement{
			ID: id, Topic: s, Aspect: timeline.Aspect(i % 7), Note: s, Events: []string{id},
			Sides: []timeline.Side{{Claim: s, Excerpts: []timeline.Excerpt{x}}, {Claim: s, Excerpts: []timeline.Excerpt{lost}}},
		})
	}
	return h
}
