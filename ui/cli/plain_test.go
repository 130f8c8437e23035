package cli

import (
	"strings"
	"testing"

	"dateline/ui/text"
)

func TestDescriptionsArePlainToo(t *testing.T) {
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
