package verification

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/keys"
)

// BenchmarkFrame is the cost of a movement and the frame after it, once what is
// seen was compared with its source. The ratio is that of the time among 50,000
// excerpts, in a text of two million bytes, to the time among fifty.
func BenchmarkFrame(b *testing.B) {
	var amongFew float64
	long := strings.Repeat(report, 2_000_000/len(report))
	for _, n := range []int{50, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			excerpts := make([]timeline.Excerpt, n)
			for i := range excerpts {
				excerpts[i] = unlocated(quote.Missing, fmt.Sprintf("It opened on %d March.", i))
			}
			p := New(corpus(b, excerpts))
			p.SetFrame(framed(100, 40, theme.Dark, text.UTF8))
			p.Open(map[string]string{"report": long})
			for b.Loop() {
				for _, a := range []keys.Action{keys.Down, keys.PageDown, keys.PageUp, keys.Up} {
					p.Move(a)
					p.View()
				}
			}
			perFrame := float64(b.Elapsed()) / float64(b.N)
			if n == 50 {
				amongFew = perFrame
			} else if amongFew > 0 {
				b.ReportMetric(perFrame/amongFew, "ratio")
			}
		})
	}
}

// BenchmarkFirstFrame is the cost of the first frame of faults in a text as long
// as is still looked through, which is the dearest.
func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range []int{1, screenful, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			excerpts := make([]timeline.Excerpt, n)
			for i := range excerpts {
				excerpts[i] = unlocated(quote.Missing, fmt.Sprintf("It opened on %d March.", i))
			}
			p := New(corpus(b, excerpts))
			p.SetFrame(framed(100, 40, theme.Dark, text.UTF8))
			p.collect()
			s := strings.Repeat(report, frameWork/preparing/len(report))
			for b.Loop() {
				p.Open(map[string]string{"report": s})
				p.View()
			}
		})
	}
}
