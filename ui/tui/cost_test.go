package tui

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// manyEvents is a history of n events over two thousand years.
func manyEvents(t judge, n int) history {
	t.Helper()
	const years = 2000
	h := bridge(t)
	sample := h.parts.Events[4]
	sample.Excerpts = []timeline.Excerpt{{Source: "gazette", Text: sample.Excerpts[0].Text}} // in no article
	h.parts.Events = make([]timeline.Event, n)
	h.parts.Disagreements = nil
	year, day := -1, edtf.Date{}
	for i := range n {
		if y := i * years / n; y != year {
			year, day = y, date(t, fmt.Sprintf("%04d", y+1))
		}
		e := sample
		e.ID, e.Date, e.Weight = strconv.Itoa(i), day, timeline.Weight(i%3)
		h.parts.Events[i] = e
	}
	return h
}

// journeysThere are movements that end where they began, so that they can be
// measured again and again.
var journeysThere = [][]string{
	{"j", "j", "k", "k"},
	{"ctrl+d", "ctrl+u"},
	{"pgdown", "pgdown", "pgup", "pgup"},
	{"G", "k", "j", "g"},
	{"}", "}", "{", "{"},
	{"J", "K"},
	{"enter", "esc"},
	{"=", "pgdown", "pgup", "="},
	{":", "5", "0", "%", "enter", "g"},
	{":", "1", "0", "5", "0", "enter", "g"},
	{"?", "esc"},
}

// "Virtualised: the cost of a frame does not grow with the number of events."
// (issue 2)
func TestCostOfAFrame(t *testing.T) {
	few, many := visit(t, manyEvents(t, 1000), 100, 30), visit(t, manyEvents(t, 200_000), 100, 30)
	for _, keys := range journeysThere {
		move := func(v *visitor) func() {
			return func() {
				for _, key := range keys {
					v.press(key)
					v.content()
				}
			}
		}
		a, b := testing.AllocsPerRun(3, move(few)), testing.AllocsPerRun(3, move(many))
		if b > 1.5*a {
			t.Errorf("%q allocates %v times among 1,000 events, %v times among 200,000", keys, a, b)
		}
		if quick, slow := fastest(move(few)), fastest(move(many)); slow > 4*quick+time.Millisecond {
			t.Errorf("%q takes %v among 1,000 events, %v among 200,000", keys, quick, slow)
		}
	}
}

// fastest returns the least time that do takes: what it costs when nothing
// else gets in between.
func fastest(do func()) time.Duration {
	least := time.Hour
	for range 10 {
		began := time.Now()
		do()
		least = min(least, time.Since(began))
	}
	return least
}

// BenchmarkFrame is the cost of a key and the frame after it. The ratio is that
// of the time among a million events to the time among a thousand.
func BenchmarkFrame(b *testing.B) {
	var among1000 float64
	for _, n := range []int{1000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			v := visit(b, manyEvents(b, n), 120, 40)
			v.press("pgdown")
			down := true
			moved := 0
			for b.Loop() {
				key := "j"
				if !down {
					key = "k"
				}
				v.press(key)
				v.content()
				if moved++; moved == 400 {
					moved, down = 0, !down
				}
			}
			perFrame := float64(b.Elapsed()) / float64(b.N)
			if n == 1000 {
				among1000 = perFrame
			} else if among1000 > 0 {
				b.ReportMetric(perFrame/among1000, "ratio")
			}
		})
	}
}
