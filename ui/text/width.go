package text

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the cells that cleaned text takes. It is additive:
// Width(a+b) == Width(a)+Width(b). Characters of ambiguous East Asian width
// (UAX #11) are narrow; where RUNEWIDTH_EASTASIAN makes them wide, x/ansi
// itself counts them differently by runes and by clusters.
func Width(clean string) int {
	for i := range len(clean) {
		if clean[i] >= utf8.RuneSelf {
			return i + ansi.StringWidthWc(clean[i:])
		}
	}
	return len(clean)
}

// Truncate returns cleaned text that takes no more than width cells: clean
// itself where it fits, otherwise as much of its beginning as leaves room for
// tail, and tail, which is cleaned too. A tail wider than width is left out. A
// grapheme cluster stays whole.
func Truncate(clean string, width int, tail string) string {
	room := width - Width(tail)
	if room < 0 {
		room, tail = max(width, 0), ""
	}
	kept, cells := 0, 0 // the bytes that fit into room, the cells so far
	for i := 0; i < len(clean); {
		size, w := firstWidth(clean[i:])
		i += size
		if cells += w; cells > width {
			return clean[:kept] + tail
		}
		if cells <= room {
			kept = i
		}
	}
	return clean
}

// Pad returns cleaned text followed by the spaces that make it width cells
// wide. Text that is wider comes back as it is.
func Pad(clean string, width int) string {
	return clean + strings.Repeat(" ", max(0, width-Width(clean)))
}

// firstWidth returns the bytes and the cells of the first grapheme cluster of
// clean.
func firstWidth(clean string) (size, cells int) {
	if clean[0] < utf8.RuneSelf && (len(clean) == 1 || clean[1] < utf8.RuneSelf) {
		return 1, 1
	}
	cluster, cells := ansi.FirstGraphemeCluster(clean, ansi.WcWidth)
	return len(cluster), cells
}
