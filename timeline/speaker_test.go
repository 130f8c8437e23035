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
	excerpts := tl.Event(1).Excerpts
	for i, want := range []string{
		"Health Service Journal, 6 February 2003 | feature",
		"Denise Platt, quoted in Health Service Journal, 6 February 2003 | feature",
	} {
		if got := strings.Join(tl.Attribution(excerpts[i]), " | "); got != want {
			t.Errorf("the attribution is %q, want %q", got, want)
		}
	}
}
