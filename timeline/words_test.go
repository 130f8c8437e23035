package timeline_test

import (
	"errors"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/spell"
)

// Every word of an enumeration is read as what it is written for.
func TestWordsRoundTrip(t *testing.T) {
	roundTrip(t, []timeline.Status{timeline.Happened, timeline.Reported, timeline.Announced}, timeline.ParseStatus)
	roundTrip(t, []timeline.Weight{timeline.Milestone, timeline.Happening, timeline.Statement}, timeline.ParseWeight)
	roundTrip(t, []timeline.BasisKind{timeline.Stated, timeline.Derived, timeline.Inferred}, timeline.ParseBasisKind)
	roundTrip(t, []timeline.Aspect{
		timeline.AspectFact, timeline.AspectDate, timeline.AspectNumber, timeline.AspectWording, timeline.AspectTone, timeline.AspectAttribution, timeline.AspectSpelling,
	}, timeline.ParseAspect)
}

// roundTrip takes the values in order from 0.
func roundTrip[T interface {
	~uint8
	String() string
}](t *testing.T, values []T, parse func(string) (T, error)) {
	t.Helper()
	for i, v := range values {
		if got, err := parse(v.String()); got != v || err != nil || int(v) != i {
			t.Errorf("%v (%d) is read as %v, %v", v, v, got, err)
		}
	}
	unnamed := T(len(values))
	if _, err := parse(unnamed.String()); err == nil {
		t.Errorf("%v is a value", unnamed)
	}
}

func TestWordError(t *testing.T) {
	for _, c := range []struct{ why, word, want string }{
		{"one is near", "hapened", `unknown status "hapened": did you mean "happened"?`},
		{"none is near", "due", `unknown status "due": it is one of happened, reported, announced`},
		{
			"of a page in the place of a word the beginning is said", strings.Repeat("é", 1000),
			`unknown status "` + strings.Repeat("é", 30) + `"…: it is one of happened, reported, announced`,
		},
		{"a control character is escaped", "\x1b[m", `unknown status "\x1b[m": it is one of happened, reported, announced`},
	} {
		_, err := timeline.ParseStatus(c.word)
		var e *spell.WordError
		if !errors.As(err, &e) || e.Word != c.word || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.why, err, c.want)
		}
	}
}
