package cli

import (
	"strings"
	"testing"

	"dateline/ui/text"
)

func TestInert(t *testing.T) {
	for _, tc := range []struct {
		word string
		want bool
		why  string
	}{
		{"children-act-2004", true, "an id as ours are"},
		{"a_b.c:d", true, "what else ids are joined by"},
		{"Łódź", true, "letters of any script"},
		{"गाँव", true, "and the marks they are written with"},
		{"事件1", true, "where there are no hyphens"},
		{"", false, "no word"},
		{"-rf", false, "an option"},
		{"a b", false, "two words"},
		{"a`b`", false, "run by bash"},
		{"a$b", false, "a variable"},
		{"a(b)", false, "run by fish"},
		{"a'b", false, "a quotation begins"},
		{"a’b", false, "one begins in PowerShell"},
		{"a–b", false, "an operator in PowerShell"},
		{"a*", false, "a glob"},
		{"~a", false, "a home folder"},
		{"=a", false, "a path in zsh"},
		{"{a,b}", false, "two words in bash"},
		{`a\b`, false, "an escape"},
		{"a\u202eb", false, "turns the line around"},
		{"a\u200bb", false, "cannot be seen"},
		{"a\ufe0f", false, "a mark that cannot be seen"},
		{"a\u3164", false, "a letter that cannot be seen"},
		{"a\x1bb", false, "a control character"},
		{"a\xffb", false, "not UTF-8"},
		{"a\u2028b", false, "a line break to some"},
	} {
		if got := inert(tc.word); got != tc.want {
			t.Errorf("inert(%q) = %t: %s", tc.word, got, tc.why)
		}
	}
}

func TestDescriptionsAreInertToo(t *testing.T) {
	for _, tc := range []struct {
		charset          text.Charset
		words, want, why string
	}{
		{text.UTF8, "England's children’s trusts", "Englandʼs childrenʼs trusts", "an apostrophe that is a letter"},
		{text.ASCII, "England's café", "Englands cafe", "or none"},
		{text.UTF8, "5% of $(x) `y` — {a,b}\n~", "5 of x y a,b", "nothing that a shell, or a prompt of zsh, expands"},
	} {
		s := &session{charset: tc.charset}
		if got := s.description(tc.words); got != tc.want {
			t.Errorf("%q, want %q: %s", got, tc.want, tc.why)
		}
	}
}

// What a shell asks about is repeated in the answer; nothing of it may act on
// the terminal of somebody who looks at that.
func TestCompletionRepeatsNothingThatActs(t *testing.T) {
	for _, typed := range []string{"\x1b[31m", "a\x07", "\u202etxt", "\u2066", "\u009b31m", "\xff", "a\nb", "\u2028"} {
		for _, args := range [][]string{
			{"__complete", "list", "--filter", typed},
			{"__complete", typed, ""},
			{"__completeNoDesc", "show", "--" + typed, ""},
			{"__complete", "--corpus", typed, "--event", ""},
		} {
			if r := run(args); r.status != 0 || r.out != ":4\n" || r.err != "" {
				t.Errorf("%q: status %d, %q, %q", args, r.status, r.out, r.err)
			}
		}
	}
	// In a command it is an argument like any other.
	if r := run([]string{"show", "\x1b[31m"}); strings.Contains(r.err, "\x1b") || r.status != 2 {
		t.Errorf("status %d, %q", r.status, r.err)
	}
}
