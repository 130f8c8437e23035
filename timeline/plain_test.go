package timeline_test

import (
	"testing"

	"dateline/timeline"
)

func TestIsPlainID(t *testing.T) {
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
		if got := timeline.IsPlainID(tc.word); got != tc.want {
			t.Errorf("IsPlainID(%q) = %t: %s", tc.word, got, tc.why)
		}
	}
}
