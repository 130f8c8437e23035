package tui

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/ui/text"
)

// "Nothing but printable text reaches the screen." (house.md, issue 2)
func FuzzScreen(f *testing.F) {
	for i, n := range nasty {
		next := nasty[(i+1)%len(nasty)].text
		f.Add(n.text, next, n.text, next, n.text, uint8(20+7*i), uint8(5+i))
	}
	f.Add("Title", "Summary", "what it says", "before\n", "Nobody", uint8(100), uint8(30))
	f.Fuzz(func(t *testing.T, title, summary, quote, before, actor string, w, h uint8) {
		width, height := smallestWidth+int(w), smallestHeight+int(h)%60
		given := historyOfOne(t, title, summary, quote, before, actor)
		for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
			v := visit(t, given, width, height, func(o *Options) { o.Charset = charset })
			v.checkScreen(width, height, charset)
			for _, key := range strings.Fields("enter enter tab esc esc y esc S esc a esc D enter esc esc V esc C esc c") {
				v.press(key)
				v.checkScreen(width, height, charset)
			}
			v.press("o", "/")
			v.pastes(quote)
			v.checkScreen(width, height, charset)
			v.press("enter")
			v.checkScreen(width, height, charset)
			v.press("esc", "esc")
			for _, question := range []string{":", "/", "F"} {
				v.press(question)
				v.pastes(title)
				v.checkScreen(width, height, charset)
				v.press("enter")
				v.checkScreen(width, height, charset)
			}
		}
	})
}

// historyOfOne is a history of one event, whose one source holds the quote
// after other words.
func historyOfOne(t judge, title, summary, words, before, actor string) history {
	t.Helper()
	return history{
		texts: texts{"source": before + words + before},
		parts: timeline.Parts{
			Title:  title,
			Actors: []timeline.Actor{{ID: "actor", Name: actor, Role: summary}},
			Sources: []timeline.Source{{
				ID: "source", File: before, Title: title, Publisher: actor, Authors: []string{actor},
				Date: date(t, "2003-02-06"), Kind: summary,
			}},
			Events: []timeline.Event{{
				ID: "event", Date: date(t, "2003-02"), Title: title, Summary: summary,
				Basis: timeline.Basis{Kind: timeline.Derived, Source: "source", Phrase: words, Rule: summary, Note: title},
				Tags:  []string{actor, title}, Actors: []string{"actor"},
				Excerpts: []timeline.Excerpt{{
					Source: "source", Quote: quote.Quote{Exact: words}, Text: words, Match: quote.Exact,
					Span: span.Of(len(before), len(before)+len(words)),
				}},
			}},
			Disagreements: []timeline.Disagreement{{
				ID: "disagreement", Topic: title, Note: summary, Events: []string{"event"},
				Sides: []timeline.Side{{Claim: title}, {Claim: summary}},
			}},
		},
	}
}

// TestFailures makes sure that what a failing disk or system says is shown as
// text too.
func TestFailures(t *testing.T) {
	for _, n := range nasty {
		v := visit(t, bridge(t), 200, 30, func(o *Options) { o.Texts = broken(n.text) })
		v.press("o")
		v.checkScreen(200, 30, text.UTF8)
		v.sees("The article cannot be read")
	}
}

// broken is what texts come from when none can be read, and why.
type broken string

func (b broken) Text(string) (string, error) { return "", fmt.Errorf("%s", string(b)) }
