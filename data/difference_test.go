package data

import (
	"strings"
	"testing"
)

func TestDifference(t *testing.T) {
	long := strings.Repeat("long ", 2000)
	for _, c := range []struct{ why, words, passage, want string }{
		{"a soft hyphen, as texts made of pages have", "the mill burned", "the mi\u00adll burned", "characters that cannot be seen"},
		{"a space without width", "the mill", "the\u200bmill", "white space, characters that cannot be seen"},
		{"a case", "the Mill", "the mill", "upper and lower case"},
		{"another letter", "the mill", "the hill", "one character"},
		{"another word", "the mill", "the bridge", ""},
		{"what is too long is not tried in every way", long + "A", long + "a", ""},
	} {
		if got := difference(c.words, c.passage); got != c.want {
			t.Errorf("%s: %q and %q differ in %q, want %q", c.why, c.words, c.passage, got, c.want)
		}
	}
}
