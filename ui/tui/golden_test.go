package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// TestScreens compares whole screens with those in testdata, without styles and
// without the spaces at the ends of lines. go test ./ui/tui -update draws them
// anew.
func TestScreens(t *testing.T) {
	for _, tt := range []struct {
		name          string
		keys          []string
		width, height int
		options       []func(*Options)
	}{
		{"timeline", nil, 100, 30, nil},
		{"timeline", nil, 140, 40, nil},
		{"timeline-narrow", []string{"}", "j"}, 40, 16, nil},
		{"timeline-ascii", []string{"z", "pgdown"}, 100, 30, []func(*Options){asciiMarks}},
		{"expansion", []string{"}", "enter", "j"}, 100, 30, nil},
		{"expansion", []string{"}", "enter", "j"}, 140, 40, nil},
		{"disagreement", []string{":", "f", "e", "b", " ", "2", "0", "0", "1", "enter", "+"}, 140, 40, nil},
		{"years", []string{"pgdown", "y", "v", "j", "j"}, 100, 30, nil},
		{"years", []string{"pgdown", "y", "v", "j", "j"}, 140, 40, nil},
		{"filtered", []string{"pgdown", "y", "enter"}, 100, 30, nil},
		{"article", []string{"}", "enter", "enter", "]"}, 100, 30, nil},
		{"article-beside", []string{"}", "enter", "enter", "]"}, 140, 40, nil},
		{"article-ascii", []string{"}", "enter", "enter", "]"}, 140, 40, []func(*Options){asciiMarks}},
		{"help", []string{"?"}, 100, 30, nil},
		{"help", []string{"?"}, 140, 40, nil},
	} {
		t.Run(fmt.Sprintf("%s-%dx%d", tt.name, tt.width, tt.height), func(t *testing.T) {
			v := visit(t, bridge(t), tt.width, tt.height, tt.options...)
			for _, key := range tt.keys {
				v.press(strings.Replace(key, " ", "space", 1))
			}
			var b strings.Builder
			for _, line := range v.lines() {
				b.WriteString(strings.TrimRight(line, " ") + "\n")
			}
			golden.RequireEqual(t, b.String())
		})
	}
}
