package text

import (
	"strings"
	"testing"
)

func TestInvisible(t *testing.T) {
	for _, tt := range []struct{ why, s, want string }{
		{"nothing", "", ""},
		{"all can be seen, white space and a no-break space count as that", "Zoë’s café\r\n\t漢字\u00a0e\u0301 \u3000", ""},
		{"a sign that spans numbers can be seen", "\u0600123", ""},
		{"an override", "a\u202eb", "1 invisible character (U+202E)"},
		{"several of one kind", strings.Repeat("\u200b", 4), "4 invisible characters (U+200B)"},
		{"in order of their first", "\u2066a\u202eb\u2066", "3 invisible characters (U+2066, U+202E)"},
		{"soft hyphen, tag, variation selector", "\u00ad\U000e0041\ufe0f", "3 invisible characters (U+00AD, U+E0041, U+FE0F)"},
		{"more kinds than there is room for", "\u200b\u200c\u200d\u200e\u200f", "5 invisible characters (U+200B, U+200C, U+200D, and others)"},
		{"controls, byte order mark, filler", "\x1b\u009b\ufeff\u3164", "4 invisible characters (U+001B, U+009B, U+FEFF, and others)"},
	} {
		if got := Invisible(tt.s); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.why, got, tt.want)
		}
	}
}
