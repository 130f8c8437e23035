package data

import (
	"fmt"
	"strings"
	"testing"
)

// voices returns a corpus of an actor with so many other spellings, whose words are so many excerpts, none of which
// names the actor by the spellings.
func voices(spellings, excerpts int) corpusOf {
	c := told("words of N and x", times(excerpts, "exact: x, speaker: n, named: N # %d\n     ")...)
	also := strings.Join(times(spellings, "M%d"), ", ")
	c.yaml = strings.Replace(c.yaml, "events:\n", fmt.Sprintf("actors: {n: {name: N, kind: person, also: [%s]}}\nevents:\n", also), 1)
	return c
}

// All spellings of an actor are looked for in all of the actor's words, so there are not too many of them.
func TestSpellingsAreBounded(t *testing.T) {
	if _, err := Load(voices(maxSpellings, 1).files()); err != nil {
		t.Errorf("%d spellings: %v", maxSpellings, err)
	}
	_, err := Load(voices(maxSpellings+1, 1).files())
	if want := `"also" holds 101 spellings, more than 100`; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("one more is said to be %v, want %q", err, want)
	}
	once, twice := allocated(voices(maxSpellings, 200).files()), allocated(voices(maxSpellings, 400).files())
	if twice > 3*once {
		t.Errorf("%d bytes allocated for 200 excerpts, %d for 400", once, twice)
	}
}

// A speaker whom no passage names is not told to have said anything.
func TestSpeakersAreProved(t *testing.T) {
	for _, c := range []struct {
		why, text, keys string
		want            string // the speaker and the phrase that names him
	}{
		{"the words name the speaker", "N said x", "exact: N said x, speaker: n", "n:"},
		{"other words do, over a line break", "x, said\n N", "exact: x, speaker: n, named: said N", "n:said\n N"},
		{"none does", "x", "exact: x, speaker: n", ":"},
		{"nor do those that are given", "x and y", "exact: x, speaker: n, named: and y", ":"},
		{"those that would are not in the text", "x", "exact: x, speaker: n, named: said N", ":"},
		{"nobody is told", "N said x", "exact: N said x", ":"},
	} {
		corpus := told(c.text, c.keys)
		corpus.yaml = strings.Replace(corpus.yaml, "events:\n", "actors: {n: {name: N, kind: person}}\nevents:\n", 1)
		loaded, err := Load(corpus.files())
		if loaded == nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		x := loaded.Timeline.Event(0).Excerpts[0]
		if doubted := err != nil; doubted != (x.Unnamed == "n") {
			t.Errorf("%s: unnamed is %q", c.why, x.Unnamed)
		}
		if got := x.Speaker + ":" + x.Named; got != c.want || (err == nil) != (c.want != ":" || c.keys == "exact: N said x") {
			t.Errorf("%s: %q, %v; want %q", c.why, got, err, c.want)
		}
	}
}
