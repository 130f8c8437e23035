package tui

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/ui/text"
)

// aFolder opens a corpus as a folder with a name.
func aFolder(name string) func(*Options) {
	return func(o *Options) { o.Corpus = name }
}

// The command that opens the program here can be pasted into any shell.
func TestLinkCanBePasted(t *testing.T) {
	for _, tt := range []struct{ folder, want string }{
		{"", "dateline --event "},
		{"/home/me/history", "dateline /home/me/history --event "},
		{"/tmp/it's `touch here` $(touch here) \\", `dateline '/tmp/it'\''s ` + "`touch here` $(touch here) '" + `\\ --event `},
		{"/tmp/Children’s trusts", `dateline '/tmp/Children'\’'s trusts' --event `},
	} {
		for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
			v := visit(t, bridge(t), 200, 40, aFolder(tt.folder), func(o *Options) { o.Charset = charset })
			v.press("Y")
			if got := v.copied; !strings.HasPrefix(got, tt.want) {
				t.Errorf("copied is %q, want %q and the event", got, tt.want)
			}
			v.sees("Copied through the terminal: " + charset.Clean(tt.want))
		}
	}
}

// What no reader could see in a command is not put into one.
func TestLinkThatCannotBeWritten(t *testing.T) {
	hidden := historyOf(t, []string{"a\u202eb"})
	for _, tt := range []struct {
		h         history
		folder    string
		keys      []string
		says, why string
	}{
		{bridge(t), "/tmp/a\nb", nil, "the name of the folder holds the character U+000A", "a line end would run what is before it"},
		{bridge(t), "/tmp/a\x1b[201~b", nil, "the name of the folder holds the character U+001B", "a sequence may end the paste"},
		{bridge(t), "/tmp/a\u2066b", nil, "the name of the folder holds the character U+2066", "an isolate turns what is read around"},
		{bridge(t), "/tmp/caf\xe9", nil, "the name of the folder holds bytes that are not UTF-8", "the terminal would not take them"},
		{hidden, "", nil, "the id of the event holds the character U+202E", "an id is no better than a folder"},
		{hidden, "", []string{"o"}, "the id of the source holds the character U+202E", "nor in an article"},
	} {
		v := visit(t, tt.h, 160, 40, aFolder(tt.folder))
		v.press(tt.keys...)
		v.press("Y")
		if got := v.copied; got != "" {
			t.Errorf("%s: copied is %q", tt.why, got)
		}
		v.sees("No command is copied: " + tt.says)
	}
}

// A copy has every character of its source, those that are not seen too, and
// the line that confirms it says so, whatever was copied.
func TestCopySaysWhatCannotBeSeen(t *testing.T) {
	words := func(s string) func(*Options) {
		return func(o *Options) {
			o.Styles = []Style{{
				Name:      "words",
				Reference: func(timeline.Source) string { return s },
				Quotation: func(timeline.Source, timeline.Excerpt, string) string { return s },
			}}
		}
	}
	for _, keys := range [][]string{{"j", "c"}, {"o", "c"}, {"o", "C", "enter"}, {"S", "C", "enter"}, {"o", "C", "c"}} {
		for _, tt := range []struct{ copied, says string }{
			{"It was\u202e shut\u200b.", "Copied through the terminal with 2 invisible characters (U+202E, U+200B): "},
			{"It was shut.\r\n", "Copied through the terminal: "},
		} {
			v := visit(t, bridge(t), 140, 40, words(tt.copied))
			v.press(keys...)
			if got := v.copied; got != tt.copied {
				t.Errorf("%q: copied is %q, want %q", keys, got, tt.copied)
			}
			v.sees(tt.says)
		}
	}
	v := visit(t, bridge(t), 24, 8, words("It was\u202e shut"))
	v.press("j", "c")
	v.sees("Copied through the") // and on a small screen what fits
	v.send(copied{what: "the quote", text: "a\u2067", system: true})
	if want := "Copied with 1 invisible character (U+2067): the quote"; v.model.(*model).notice != want {
		t.Errorf("the notice is %q, want %q", v.model.(*model).notice, want)
	}
}
