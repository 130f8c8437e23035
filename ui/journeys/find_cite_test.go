//go:build unix

package journeys

import (
	"bytes"
	"strings"
	"testing"
)

// "`c` copies quote plus attribution … (styles … chosen by a flag or in the
// panel) through OSC 52 …; a line confirms what was copied." What is copied is
// what dateline cite prints for the event, which has one excerpt.
func TestCopyAQuote(t *testing.T) {
	t.Parallel()
	const event = "duty-to-cooperate"
	for _, style := range []string{"plain", "markdown", "bibtex", "ris", "csl-json"} {
		t.Run(style, func(t *testing.T) {
			t.Parallel()
			term := Start(t, Dateline, smallest, Args("--event", event, "--style", style))
			term.selects("The Children Act 2004 places")
			term.Type("c")
			got := term.copied(1)
			term.says("the quote from Community Care")
			want := command(t, "", "cite", event, "--style", style).out
			if strings.TrimSpace(got) != strings.TrimSpace(want) || !strings.Contains(got, "duty to co-operate") {
				t.Errorf("copied is\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// "`C` the full reference (styles: plain, Markdown, BibTeX, RIS, CSL-JSON
// chosen … in the panel)". What is copied is what dateline cite prints for the
// source, and the screen shows it.
func TestCopyAReference(t *testing.T) {
	t.Parallel()
	const source = "bbc-2008-10-29"
	term := Start(t, Dateline, smallest, Args("--source", source))
	term.WaitFor("000_b0ddfa5e7743d7e3.txt")
	term.WaitStable()
	before := term.Screen()
	term.Type("C")
	for i, style := range []string{"plain", "markdown", "bibtex", "ris", "csl-json"} {
		term.WaitFor("[" + style + "]")
		term.Type("enter")
		got := term.copied(i + 1)
		term.says("the reference (" + style + ")")
		want := command(t, "", "cite", source, "--style", style).out
		if strings.TrimSpace(got) != strings.TrimSpace(want) || !strings.Contains(got, "Children's trusts") {
			t.Errorf("copied is\n%s\nwant\n%s", got, want)
		}
		if s := term.Screen(); !strings.Contains(s.prose(), fold(got[:min(len(got), 150)])) {
			t.Errorf("the screen does not show what is copied\n%s", s)
		}
		term.Type("tab")
	}
	term.WaitFor("[plain]") // around the end
	term.Type("shift+tab")
	term.WaitFor("[csl-json]")
	term.Type("esc")
	term.returnsTo(before)
}

// "Where copying is impossible the text is shown to be selected", and no
// sequence is sent that the terminal might show.
func TestWhereCopyingIsImpossible(t *testing.T) {
	t.Parallel()
	term := Start(t, Dateline, smallest, Args("--event", "children-act-2004"), Env("TERM=linux"))
	term.selects("The Children Act 2004 gives")
	term.WaitStable()
	before := term.Screen()
	term.Type("c")
	term.says("select the text with the mouse")
	term.reads("“" + act + "” — [Audit Commission], “Every Child Matters - are we there yet?”, press release, carried by WiredGov Newswire, [29 October 2008]")
	if s := term.Screen(); s.mouse() {
		t.Error("the mouse is the program's, and cannot select")
	}
	if bytes.Contains(term.Raw(), []byte("\x1b]52")) {
		t.Error("OSC 52 was sent")
	}
	term.Type("esc")
	term.returnsTo(before)
	if s := term.Screen(); !s.mouse() {
		t.Error("the mouse is not the program's again")
	}
}
