package timeline_test

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/fold"
)

// As conditions of a filter the words mean what they mean in the pattern.
func TestPatternTerms(t *testing.T) {
	var f timeline.Filter
	for _, c := range timeline.Terms(fold.ParsePattern(`“Green  Paper” act -é`)) {
		f = f.WithTerm(c)
	}
	if got, want := f.Expression(), `"Green Paper" act "-é"`; got != want {
		t.Errorf("the pattern is the filter %s, want %s", got, want)
	}
}
