package data

import (
	"os"
	"testing"
)

// What somebody was told wrongly, or not at all, of a small corpus of theirs.
func TestReportedQuotations(t *testing.T) {
	for _, c := range []struct{ folder, faults, warnings, why string }{
		{
			"duplicate-wrapped", "",
			`timeline.yaml:19:16: warning: but for white space, this quote stands in line 1 of the text of "a" too
  |         exact: "the old bridge be closed"
  |                ^
  hint: for the one in line 4 add prefix: "whether"; for the one in line 1 add prefix: "that"`,
			"the place that goes over a line's end may be the one that is meant",
		},
		{
			"nearest-cjk",
			`timeline.yaml:19:16: this quote is not in the text of "a"
  |         exact: "駅は冬に焼けた。"
  |                ^
  hint: line 1 has "駅は夏に焼けた。", which differs only in one character`,
			"", "characters are compared where no blanks part words",
		},
		{
			"lone-cr",
			`timeline.yaml:28:16: this quote is not in the text of "a"
  |         exact: "The third one was closed in 1950."
  |                ^
  hint: line 7 has "The third mill closed in 1950."`,
			"", "a carriage return alone ends a line",
		},
	} {
		corpus, err := Load(os.DirFS("testdata/reports/" + c.folder))
		said := ""
		if err != nil {
			said = err.Error()
		}
		if said != c.faults {
			t.Errorf("%s: %s\ngot\n%s\nwant\n%s", c.folder, c.why, said, c.faults)
		}
		if corpus == nil {
			t.Errorf("%s does not open", c.folder)
		} else if w := corpus.Warnings; c.warnings == "" && len(w) > 0 || c.warnings != "" && w.Error() != c.warnings {
			t.Errorf("%s: %s\ngot the warnings\n%v\nwant\n%s", c.folder, c.why, w, c.warnings)
		}
	}
}
