package span_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/span"
)

// A set has what was put into it, and nothing else.
func TestSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := map[int]bool{}
		var s span.Set
		if rapid.Bool().Draw(t, "with room") {
			s.Grow(200)
		}
		for _, i := range rapid.SliceOf(rapid.IntRange(0, 300)).Draw(t, "numbers") {
			in[i] = true
			s.Add(i)
		}
		for i := range 400 {
			if s.Has(i) != in[i] {
				t.Fatalf("%d in it: %v, want %v", i, s.Has(i), in[i])
			}
		}
		if got, want := slices.Collect(s.All()), slices.Sorted(maps.Keys(in)); !slices.Equal(got, want) {
			t.Fatalf("all of it is %v, want %v", got, want)
		}
	})
}
