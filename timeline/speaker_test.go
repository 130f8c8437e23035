package timeline_test

import (
	"strings"
	"testing"

	"dateline/timeline"
)

func TestNaming(t *testing.T) {
	platt := timeline.Actor{Name: "Denise Platt", Also: []string{"Ms Platt", "Ash", "李白"}}
	for _, c := range []struct {
		why, text string
		want      bool
	}{
		{"the name", "said Denise Platt, chief inspector", true},
		{"another spelling, in the genitive", "in Ms Platt's words", true},
		{"the name over a line break", "said Denise\r\n   Platt", true},
		{"the name alone", "Denise Platt", true},
		{"a surname that is not listed is no spelling", "said Platt", false},
		{"a part of a longer word", "over the Ashes", false},
		{"the end of a longer word", "a bAsh", false},
		{"a word with a mark on its last letter is another word", "As\u0068\u0301 said", false},
		{"a number beside it makes another word too", "Ash2", false},
		{"between other signs", "(Ash)", true},
		{"case is not folded", "denise platt", false},
		{"a script without spaces between words", "詩人李白曰", true},
		{"nothing", "", false},
	} {
		if got := platt.Naming().In(c.text); got != c.want {
			t.Errorf("%s: %q is said to name the actor: %v, want %v", c.why, c.text, got, c.want)
		}
	}
	if (timeline.Actor{}).Naming().In("anything") {
		t.Error("an actor without a name is said to be named")
	}
}

// spoken is a history with words of one actor, who is not an actor of the event.
func spoken(t testing.TB) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.New(timeline.Parts{
		Sources: []timeline.Source{
			{ID: "hsj", Publisher: "Health Service Journal", Date: mustParse(t, "2003-02-06"), Kind: "feature"},
			{ID: "letter", Publisher: "The Times", Authors: []string{"the chief inspector"}, Date: mustParse(t, "2004")},
			{ID: "release", Publisher: "WiredGov", Issuer: "Denise Platt", Date: mustParse(t, "2005")},
			{ID: "site", Publisher: "Denise Platt", Date: mustParse(t, "2006")},
			{ID: "book", Publisher: "Denise Platt", Authors: []string{"A. Weir"}, Date: mustParse(t, "2007")},
		},
		Actors: []timeline.Actor{{ID: "laming", Name: "Lord Laming"}, {ID: "platt", Name: "Denise Platt", Also: []string{"the chief inspector"}}},
		Events: []timeline.Event{
			{ID: "words", Date: mustParse(t, "2003-02-06"), Title: "She speaks", Excerpts: []timeline.Excerpt{
				{Source: "hsj", Text: "She was pleased."}, {Source: "hsj", Text: "It is not prescriptive.", Speaker: "platt"},
			}},
			{ID: "report", Date: mustParse(t, "2003"), Title: "He reports", Actors: []string{"laming"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func TestFilterBySpeaker(t *testing.T) {
	tl := spoken(t)
	for _, c := range []struct{ why, expression, want string }{
		{"a part of the name", "speaker:platt", "words"},
		{"another spelling", "speaker:inspector", "words"},
		{"who takes part but says nothing", "speaker:laming", ""},
		{"no words of hers", "-speaker:platt", "report"},
		{"one of two", "speaker:laming,platt", "words"},
		{"her words do not make her take part", "actor:platt", ""},
	} {
		if got := kept(tl, mustFilter(t, tl, c.expression)); got != c.want {
			t.Errorf("%s: %s keeps %q, want %q", c.why, c.expression, got, c.want)
		}
	}
	if f := mustFilter(t, tl, "speaker:platt"); f.Expression() != "speaker:platt" || f.Conditions()[0].Words() != "speaker platt" {
		t.Errorf("the condition is written %q and said %q", f.Expression(), f.Conditions()[0].Words())
	}
	if _, err := timeline.ParseFilter("speaker:plat_", tl); err == nil || !strings.Contains(err.Error(), `did you mean`) {
		t.Errorf("an unknown speaker: %v", err)
	}
	if _, words := timeline.Completions("speaker:", len("speaker:"), tl); len(words) != 1 || words[0] != "platt" {
		t.Errorf("%q are offered, want who speaks", words)
	}
}

func TestAttributionOfWords(t *testing.T) {
	tl := spoken(t)
	for _, c := range []struct {
		why  string
		x    timeline.Excerpt
		want string
	}{
		{"nobody's", timeline.Excerpt{Source: "hsj"}, "Health Service Journal, 6 February 2003 | feature"},
		{"hers", timeline.Excerpt{Source: "hsj", Speaker: "platt"}, "Denise Platt, quoted in Health Service Journal, 6 February 2003 | feature"},
		{"told in other words", timeline.Excerpt{Source: "hsj", Speaker: "platt", Indirect: true}, "Denise Platt, reported in Health Service Journal, 6 February 2003 | feature"},
		{"no passage names her", timeline.Excerpt{Source: "hsj", Unnamed: "platt"}, "Health Service Journal, 6 February 2003 | feature | speaker not proved: Denise Platt"},
		{"she wrote it", timeline.Excerpt{Source: "letter", Speaker: "platt"}, "The Times, 2004"},
		{"she issued it", timeline.Excerpt{Source: "release", Speaker: "platt"}, "Denise Platt, carried by WiredGov, 2005"},
		{"she published it, and nobody else wrote it", timeline.Excerpt{Source: "site", Speaker: "platt"}, "Denise Platt, 2006"},
		{"she published what another wrote", timeline.Excerpt{Source: "book", Speaker: "platt"}, "Denise Platt, quoted in Denise Platt, 2007"},
		{"another, in what she issued", timeline.Excerpt{Source: "release", Speaker: "laming"}, "Lord Laming, quoted in Denise Platt, carried by WiredGov, 2005"},
	} {
		if got := strings.Join(tl.Attribution(c.x), " | "); got != c.want {
			t.Errorf("%s: the attribution is %q, want %q", c.why, got, c.want)
		}
	}
}
