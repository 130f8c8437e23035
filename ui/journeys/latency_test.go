//go:build unix

package journeys

import (
	"flag"
	"math"
	"slices"
	"testing"
	"time"
)

var (
	measured = flag.String("program", Dateline.Name, "the program whose speed is measured against barelist")
	latency  = flag.Bool("latency", false, "run TestLatencyRatios, which prints times and never fails on them")
)

const (
	startsPerMatch = 100
	keysPerMatch   = 200

	// quiet ends the answer to a key: three frames at 120 a second, one and a
	// half at 60.
	quiet = 25 * time.Millisecond

	// unanswered is when a key is taken to have changed nothing, as j does on
	// the last row.
	unanswered = time.Second
)

// match measures two programs in turn, A B A B, so that whatever else the
// machine is doing slows both alike and leaves the ratio.
type match struct{ ours, bare contestant }

// contestant is a program with what was measured of it.
type contestant struct {
	program *Program
	term    *Terminal // while keys are measured
	starts  []time.Duration
	keys    []keystroke
}

// keystroke is one key and the program's answer to it. Times are of the arrival
// of bytes at the pty, before any emulation.
type keystroke struct {
	first    time.Duration // from the write of the key to the first byte
	last     time.Duration // and to the last before quiet
	bytes    int
	from, to int  // the chunks of the recording that came between
	scrolled bool // more than a third of the screen's lines changed
}

// newMatch skips the test if the measured program does not build.
func newMatch(tb testing.TB) *match {
	tb.Helper()
	ours, err := programNamed(*measured)
	if err != nil {
		tb.Fatal(err)
	}
	if err := ours.Build(); err != nil {
		tb.Skipf("nothing to measure: %v", err)
	}
	if raceDetector() {
		tb.Log("under the race detector: times are no one's, ratios barely")
	}
	return &match{ours: contestant{program: ours}, bare: contestant{program: BareList}}
}

// BenchmarkStart measures from the start of the process until the screen shows
// the program's Ready words. One operation is a whole match.
func BenchmarkStart(b *testing.B) {
	m := newMatch(b)
	for b.Loop() {
		m.start(b)
	}
	report(b, m.startFigures())
}

// BenchmarkKey measures one j, to the first and the last byte of the answer, and
// its bytes. One operation is a whole match of at least 200 keys.
func BenchmarkKey(b *testing.B) {
	m := newMatch(b)
	for b.Loop() {
		m.press(b)
	}
	report(b, m.keyFigures())
}

func report(b *testing.B, figures []figure) {
	b.ReportMetric(0, "ns/op") // of a match; it says nothing
	for _, f := range figures {
		b.ReportMetric(f.ours, "ours-"+f.unit)
		b.ReportMetric(f.bare, "bare-"+f.unit)
		b.ReportMetric(f.ratio(), "ratio-"+f.unit)
	}
}

// TestLatencyRatios prints the figures of the benchmarks as a table:
//
//	go test ./ui/journeys -run TestLatencyRatios -latency -v
func TestLatencyRatios(t *testing.T) {
	if !*latency {
		t.Skip("asked for with -latency")
	}
	m := newMatch(t)
	m.start(t)
	m.press(t)
	t.Logf("%-20s %10s %10s %10s", "", m.ours.program.Name, m.bare.program.Name, "ratio")
	for _, f := range append(m.startFigures(), m.keyFigures()...) {
		t.Logf("%-20s %10.2f %10.2f %10.2f", f.unit, f.ours, f.bare, f.ratio())
	}
}

// start adds the times of startsPerMatch starts of each program.
func (m *match) start(tb testing.TB) {
	tb.Helper()
	for range startsPerMatch {
		for _, c := range []*contestant{&m.ours, &m.bare} {
			term := Start(tb, c.program, Size(120, 40))
			term.WaitFor(c.program.Ready)
			c.starts = append(c.starts, term.firstShowing(c.program.Ready).Sub(term.began))
			term.Close()
		}
	}
}

// press adds keysPerMatch keys of each program.
func (m *match) press(tb testing.TB) {
	tb.Helper()
	both := []*contestant{&m.ours, &m.bare}
	done := len(m.bare.keys)
	for _, c := range both {
		c.term = Start(tb, c.program, Size(120, 40))
		c.term.WaitFor(c.program.Ready)
		c.term.WaitStable()
	}
	for n := range keysPerMatch {
		for _, c := range both {
			time.Sleep(phase(n))
			c.keys = append(c.keys, c.term.stroke())
		}
	}
	for _, c := range both {
		c.term.classify(c.keys[done:])
		c.term.Close()
	}
}

// phase spreads the keys evenly over the time between two frames. Without it,
// every key would follow the frame before at the same distance, and its latency
// would be that of this one distance.
func phase(n int) time.Duration {
	const frame = float64(time.Second / 60)
	_, fraction := math.Modf(float64(n) * math.Phi)
	return time.Duration(fraction * frame)
}

// stroke presses j and waits for the end of the answer. At the end of a list,
// where j has none, it goes on from the top.
func (term *Terminal) stroke() keystroke {
	term.t.Helper()
	k, answered := term.measure("j")
	if !answered {
		term.measure("g")
		if k, answered = term.measure("j"); !answered {
			term.fail("neither j nor j after g changed anything")
		}
	}
	return k
}

// measure sends a key and follows the output until it is quiet.
func (term *Terminal) measure(key string) (k keystroke, answered bool) {
	term.t.Helper()
	k.from, _ = term.output.size()
	sent := time.Now()
	term.Send(key)
	for n := k.from; n == k.from; n, _ = term.output.size() {
		if time.Since(sent) > unanswered {
			return k, false
		}
		time.Sleep(time.Millisecond)
	}
	for rest := quiet; rest > 0; rest = quiet - time.Since(term.output.last()) {
		time.Sleep(rest)
	}
	chunks, _ := term.output.since(k.from)
	k.to = k.from + len(chunks)
	k.first = chunks[0].at.Sub(sent)
	k.last = chunks[len(chunks)-1].at.Sub(sent)
	for _, c := range chunks {
		k.bytes += len(c.data)
	}
	return k, true
}

// figure is one quantity measured of both programs.
type figure struct {
	unit       string
	ours, bare float64
}

func (f figure) ratio() float64 { return f.ours / f.bare }

func (m *match) startFigures() []figure {
	median := func(c contestant) float64 {
		var ms []float64
		for _, d := range c.starts {
			ms = append(ms, milliseconds(d))
		}
		return percentile(ms, 50)
	}
	return []figure{{"start-ms", median(m.ours), median(m.bare)}}
}

func (m *match) keyFigures() []figure {
	var figures []figure
	add := func(unit string, p float64, value func(keystroke) (v float64, counts bool)) {
		ours, bare := m.ours.pick(value), m.bare.pick(value)
		if len(ours) > 0 && len(bare) > 0 {
			figures = append(figures, figure{unit, percentile(ours, p), percentile(bare, p)})
		}
	}
	first := func(k keystroke) (float64, bool) { return milliseconds(k.first), true }
	last := func(k keystroke) (float64, bool) { return milliseconds(k.last), true }
	moved := func(k keystroke) (float64, bool) { return float64(k.bytes), !k.scrolled }
	scrolled := func(k keystroke) (float64, bool) { return float64(k.bytes), k.scrolled }
	add("first-ms", 50, first)
	add("first-p99-ms", 99, first)
	add("last-ms", 50, last)
	add("last-p99-ms", 99, last)
	add("move-bytes", 50, moved)
	add("scroll-bytes", 50, scrolled)
	return figures
}

// pick returns a value of each key for which it counts.
func (c contestant) pick(value func(keystroke) (v float64, counts bool)) []float64 {
	var picked []float64
	for _, k := range c.keys {
		if v, counts := value(k); counts {
			picked = append(picked, v)
		}
	}
	return picked
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// percentile returns the smallest value that at least p percent of the values
// do not exceed (the nearest rank).
func percentile(values []float64, p float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	rank := int(math.Ceil(p / 100 * float64(len(sorted))))
	return sorted[max(rank, 1)-1]
}

func TestPercentile(t *testing.T) {
	values := []float64{40, 10, 30, 20}
	for p, want := range map[float64]float64{0: 10, 50: 20, 75: 30, 99: 40, 100: 40} {
		if got := percentile(values, p); got != want {
			t.Errorf("percentile(%v, %v) = %v, want %v", values, p, got, want)
		}
	}
}
