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

// What is only known by a last day is listed under its year, says so in its row,
// and may lie in a gap before.
func TestWhatIsKnownFromAReport(t *testing.T) {
	h := bridge(t)
	h.parts.Events = h.parts.Events[:10] // to the summer of 2001
	crack := &h.parts.Events[1]
	crack.Date, crack.Reported = date(t, "[..2001-02-14]"), date(t, "2003-02-06")
	v := visit(t, h, 120, 60)
	v.sees("up to about 5 months", "by 14 Feb 2001", "about 3 months")
	if crack, flood := v.lineOf("A lock-keeper sees"), v.lineOf("A flood shuts"); crack != flood-1 {
		t.Errorf("the crack is in line %d, the flood of the day by which it was seen in %d", crack, flood)
	}
	v.press(":")
	v.types("14 feb 2001")
	v.press("enter")
	v.isOn("A flood shuts")
	v.press("k", "+")
	v.sees("by 14 February 2001 (EDTF [..2001-02-14])", "known from a report of 6 February 2003")
	v.press("F")
	v.types("year:1999")
	v.press("enter")
	v.sees("A lock-keeper sees", "2 of 10")
}

// An event that follows another stands behind it, under its year, and says so.
func TestWhatFollowsStandsBehind(t *testing.T) {
	h := bridge(t)
	petition := &h.parts.Events[7]
	petition.Date, petition.After = date(t, "[2000..2001-01-30]"), []string{h.parts.Events[9].ID}
	v := visit(t, h, 120, 60)
	if divers, petition := v.lineOf("Divers find"), v.lineOf("A petition is handed in"); petition != divers+1 {
		t.Errorf("the petition is in line %d, and what it follows in %d", petition, divers)
	}
	v.press(":", "2", "0", "0", "1", "enter", "}", "{")
	v.isOn("A flood shuts") // the year's first
	v.press("j", "j", "+")
	v.sees("After    Divers find the riverbed washed away (summer 2001)")
}

// What an event follows and what it may be the same as are links: Enter goes
// there, and back climbs to the very row.
func TestLinksBetweenEvents(t *testing.T) {
	h := bridge(t)
	crack, flood, divers := &h.parts.Events[1], &h.parts.Events[8], &h.parts.Events[9]
	crack.Possibly = []timeline.Possibility{{Event: divers.ID, Note: "No text says so."}}
	divers.After = []string{flood.ID}
	for _, size := range [][2]int{{120, 60}, {80, 24}, {60, 24}} {
		v := visit(t, h, size[0], size[1])
		v.press("j", "enter", "j", "j", "j") // behind the last of three excerpts
		v.isOn("the same as: Divers find")
		v.sees("No text says so.")
		before := v.screen()
		v.press("enter")
		v.isOn("Divers find the riverbed")
		v.press("enter", "j") // behind its excerpt
		v.isOn("A flood shuts the bridge (")
		v.press("enter")
		v.isOn("A flood shuts the bridge")
		v.press("q")
		v.isOn("A flood shuts the bridge (")
		v.press("j")
		v.isOn("the same as: A lock-keeper sees")
		v.press("q", "q")
		v.same(before, "back at the first link")
		v.press("c", "o", "q", "q") // a link is no excerpt
		v.isOn("A lock-keeper sees")
		if v.hasQuit() {
			t.Error("climbing left the program")
		}
		v.press("q")
		if !v.hasQuit() {
			t.Error("what was gone back from is still on the way back")
		}
	}
}

// A link leads to what the filter leaves out, too, and who goes elsewhere from
// there is not called back.
func TestLinksLeadPastFilters(t *testing.T) {
	h := bridge(t)
	h.parts.Events[1].Possibly = []timeline.Possibility{{Event: h.parts.Events[9].ID, Note: "No text says so."}}
	v := visit(t, h, 120, 60, inYears(1999, 1999))
	v.press("+", "j", "j", "j", "j")
	v.isOn("the same as: Divers find")
	v.press("enter")
	v.isOn("Divers find the riverbed")
	v.sees("The filter is off")
	v.press("j", "j", "j", "q")
	if !v.hasQuit() {
		t.Errorf("the way back is still there:\n%s", v.screen())
	}
	v = visit(t, h, 120, 60, inYears(1999, 1999))
	v.press("+", "j", "j", "j", "j", "enter", "q")
	v.isOn("the same as: Divers find")
	v.missesOut("filter off")
	v.press("enter", "g", ":")
	v.types("summer 2001")
	v.press("enter")
	v.isOn("Divers find the riverbed")
	v.press("q")
	if !v.hasQuit() {
		t.Errorf("who comes to it by another way is called back:\n%s", v.screen())
	}
}

// What a publisher only carries is told as its issuer's, wherever the source is
// named.
func TestIssuersAreNamed(t *testing.T) {
	h := bridge(t)
	h.parts.Sources[2].Issuer = "Ministry of Rivers"
	h.parts.Sources[2].IssuerBasis = timeline.Basis{Kind: timeline.Inferred, Note: "From the contact."}
	for _, tt := range []struct {
		keys []string
		says []string
	}{
		{[]string{"G", "+"}, []string{"Ministry of Rivers (inferred) press release, carried by River Authority, 29 October"}},
		{[]string{"G", "o"}, []string{"Ministry of Rivers (inferred) · carried by River Authority · 29 October 2008"}},
		{[]string{"S", "G"}, []string{"Issuer     Ministry of Rivers, inferred. From the contact."}},
	} {
		v := visit(t, h, 110, 60)
		v.press(tt.keys...)
		v.sees(tt.says...)
	}
}
