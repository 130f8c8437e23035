package timeline_test

import (
	"errors"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestNearestWord(t *testing.T) {
	known := []string{"milestone", "event", "statement"}
	for _, c := range []struct{ why, word, want string }{
		{"the word itself", "event", "event"},
		{"a letter left out", "evnt", "event"},
		{"a letter too many", "eventt", "event"},
		{"two letters changed places", "mielstone", "milestone"},
		{"case is nothing", "EVENT", "event"},
		{"a third may change", "stetemend", "statement"},
		{"more may not", "stetamend-ed", ""},
		{"another word", "happened", ""},
		{"characters change, not bytes", "évent", "event"},
		{"a short word must be the same", "ev", ""},
		{"nothing is near to nothing", "", ""},
	} {
		if got := timeline.NearestWord(c.word, known); got != c.want {
			t.Errorf("%s: %q is nearest to %q, want %q", c.why, got, c.word, c.want)
		}
	}
	if got := timeline.NearestWord("日本", []string{"中国"}); got != "" {
		t.Errorf("%q has no character of it", got)
	}
	if got := timeline.NearestWord("ab", nil); got != "" {
		t.Errorf("of no words, %q is nearest", got)
	}
	if got := timeline.NearestWord("tagA", []string{"tagB", "tagC"}); got != "tagB" {
		t.Errorf("of two as near, %q is nearest, want the first", got)
	}
}

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
		var e *timeline.WordError
		if !errors.As(err, &e) || e.Word != c.word || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.why, err, c.want)
		}
	}
}
