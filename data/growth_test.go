package data

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// TestLoadGrowsWithTheTimeline loads corpora with something very long in them:
// memory, and so time, is in proportion.
func TestLoadGrowsWithTheTimeline(t *testing.T) {
	whole := fmt.Sprintf(private, "letter.txt")
	event := whole[strings.Index(whole, "  - id: arrival"):]
	for name, make := range map[string]func(n int) string{
		"blank lines in a text": func(n int) string {
			return "description: |\n  a\n" + strings.Repeat("\n", n) + "  b\n" + whole
		},
		"blank lines behind a text": func(n int) string {
			return "description: |\n  a\n" + strings.Repeat("\n", n) + whole
		},
		"tags of one event": func(n int) string {
			return strings.Replace(whole, "[journey]", "["+strings.Repeat("a,", n)+"]", 1)
		},
		"tags": func(n int) string {
			return whole + "tags: {journey: a" + numbered(n, ", t-%06d: b") + "}\n"
		},
		"events": func(n int) string {
			return whole + numbered(n/100, strings.Replace(event, "arrival", "another-%06d", 1))
		},
		"one text": func(n int) string {
			return whole + "description: " + strings.Repeat("long ", n) + "\n"
		},
	} {
		const n, constant = 20_000, 256 << 10
		small, large := make(n), make(2*n)
		few, many := bytesToLoad(t, small), bytesToLoad(t, large)
		double := float64(len(large)) / float64(len(small))
		if many > int(1.3*double*float64(few))+constant || many > 40*len(large)+constant {
			t.Errorf("%s: %d bytes for %d, and %d for %d", name, few, len(small), many, len(large))
		}
	}
}

// numbered returns format n times, with the numbers from 0.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// bytesToLoad returns how many bytes are allocated to load a corpus, those given
// back included.
func bytesToLoad(t *testing.T, yaml string) int {
	t.Helper()
	files := folder(yaml, "last week we arrived in the town")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	corpus, err := Load(files)
	runtime.ReadMemStats(&after)
	if err != nil {
		t.Fatalf("%.300s", err)
	}
	runtime.KeepAlive(corpus)
	return int(after.TotalAlloc - before.TotalAlloc)
}
