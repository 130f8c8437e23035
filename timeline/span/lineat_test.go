package span_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/span"
)

func TestLineAt(t *testing.T) {
	for _, tc := range []struct {
		text string
		at   int
		want int
		why  string
	}{
		{"", 0, 1, "no text is one line"},
		{"a\nb", 2, 2, "a line feed"},
		{"a\r\nb", 3, 2, "the two of Windows are one"},
		{"a\r\nb", 2, 1, "between the two the line has not ended"},
		{"a\rb\rc", 4, 3, "the carriage return of old Macs"},
		{"a\r\r\nb", 4, 3, "one alone, and then the two"},
		{"a\n\n\nb", 4, 4, "blank lines count"},
		{"a\u2028b\fc", 6, 1, "what editors do not take for a line's end"},
	} {
		if got := span.LineAt(tc.text, tc.at); got != tc.want {
			t.Errorf("byte %d of %q is on line %d, want %d: %s", tc.at, tc.text, got, tc.want, tc.why)
		}
	}
}

func TestLineAtIsThatOfTheTextWithLineFeeds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("a\r\n"))).Draw(t, "text")
		at := rapid.IntRange(0, len(text)).Draw(t, "at")
		if at > 0 && at < len(text) && text[at-1:at+1] == "\r\n" {
			return
		}
		plain := strings.ReplaceAll(strings.ReplaceAll(text[:at], "\r\n", "\n"), "\r", "\n")
		if got, want := span.LineAt(text, at), 1+strings.Count(plain, "\n"); got != want {
			t.Errorf("byte %d of %q is on line %d, want %d", at, text, got, want)
		}
	})
}
