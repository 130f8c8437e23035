//go:build unix

package journeys

import "testing"

// The pictures of the README, drawn from the program itself. One that no longer
// shows what the program does fails; after a change that is meant
//
//	go test ./ui/journeys -run Pictures -update
//
// draws all of them anew.
func TestPictures(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		options []Option
		keys    [][]string // each step's effect is waited for
		shows   string     // words that stand there in the end
		why     string
	}{
		{"timeline", nil, [][]string{{"jjjjj"}}, "Health Act", "the first thing a reader sees"},
		{"expansion", nil, [][]string{{":", "2004"}, {"enter"}, {"enter"}}, "Editor", "an event with its evidence"},
		{"years", nil, [][]string{{"y"}, {"2002"}, {"v"}, {"jj"}}, "2002..2004", "a range of years with their counts"},
		{
			"reader",
			[]Option{Size(140, 40)},
			[][]string{{":", "2004"}, {"enter"}, {"enter"}, {"enter"}},
			"001_d522baa5c293ef53.txt", "the article beside the timeline, at the passage",
		},
		{"light", []Option{Light}, [][]string{{":", "2004"}, {"enter"}, {"enter"}}, "Editor", "the same on a light background"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := Start(t, Dateline, test.options...)
			term.WaitFor(Dateline.Ready)
			term.WaitStable() // the terminal's answer decides between the themes
			for _, step := range test.keys {
				term.Type(step...)
				term.WaitStable()
			}
			term.WaitFor(test.shows)
			picture(t, term, test.name)
		})
	}
}
