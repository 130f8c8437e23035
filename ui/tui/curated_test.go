package tui

import (
	"testing"

	"dateline/timeline"
)

// spoken is the bridge, with one excerpt of an event and one of a disagreement
// that are the lock-keeper's words.
func spoken(t judge) history {
	h := bridge(t)
	h.parts.Events[1].Excerpts[1].Speaker = "howe"
	h.parts.Disagreements[0].Sides[0].Excerpts[0].Speaker = "howe"
	return h
}

// Who is quoted in an article is told wherever the words are attributed, and
// goes with a copy of them.
func TestSpeakersAreShown(t *testing.T) {
	const said = "Margaret Howe, quoted in Alder Gazette, 6 February"
	named := func(o *Options) {
		o.Styles = []Style{{Name: "speaker", Quotation: func(_ timeline.Source, _ timeline.Excerpt, speaker string) string {
			return speaker
		}}}
	}
	for _, keys := range [][]string{{"j", "+"}, {"D", "enter"}, {"V", "j"}} {
		v := visit(t, spoken(t), 120, 60, named)
		v.press(keys...)
		v.sees(said)
	}
	v := visit(t, spoken(t), 120, 60, named)
	v.press("j", "enter", "c")
	if v.copied != "" {
		t.Errorf("words of nobody who is told are copied as those of %q", v.copied)
	}
	v.press("j", "c")
	if v.copied != "Margaret Howe" {
		t.Errorf("the speaker's words are copied as those of %q", v.copied)
	}
	v.press("F")
	v.types("speaker:howe")
	v.press("enter")
	v.sees("1 of 41", "speaker howe")
}
