package tui

import (
	"strings"
	"testing"
)

// TestLongWordsLeaveRoomForWhatIsSaid types more than a line has room for: what
// is said of it stands on the screen all the same.
func TestLongWordsLeaveRoomForWhatIsSaid(t *testing.T) {
	long := strings.Repeat("2003-", 40)
	for _, tt := range []struct {
		why, says string
		keys      []string
	}{
		{"while a date is typed", "a month has two digits", []string{":"}},
		{"after it", "a month has two digits", []string{":", "enter"}},
		{"a search without hits", "nothing found", []string{"/", "enter", "n"}},
		{"one in an article", "is not in this article", []string{"o", "/", "enter"}},
	} {
		v := visit(t, bridge(t), 80, 24)
		for _, key := range tt.keys {
			v.press(key)
			if key == ":" || key == "/" {
				v.types(long)
			}
		}
		if !strings.Contains(v.screen(), tt.says) {
			t.Errorf("%s: the screen says not %q:\n%s", tt.why, tt.says, v.screen())
		}
	}
}
