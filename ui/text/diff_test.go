package text

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestDiffWords(t *testing.T) {
	tests := []struct {
		why, a, b string
		inA, inB  []string
	}{
		{"nothing against nothing", "", "", nil, nil},
		{"everything against nothing", "a trust", "", []string{"a trust"}, nil},
		{"the same", "a trust", "a trust", nil, nil},
		{"a word for another", "eight areas in depth", "eight councils in depth", []string{"areas"}, []string{"councils"}},
		{"a word more", "disappointed", "very disappointed", nil, []string{"very"}},
		{"neighbours that differ are one span", "a single director of it", "a board of it", []string{"single director"}, []string{"board"}},
		{"but not across a word in common", "one director in two trusts", "a director in four trusts", []string{"one", "two"}, []string{"a", "four"}},
		{"white space does not matter", "the  Act\n2004", "the Act\u00a02004", nil, nil},
		{"case does, since names differ by it", "the trust", "the Trust", []string{"trust"}, []string{"Trust"}},
		{"so do diacritics", "Climbie died", "Climbié died", []string{"Climbie"}, []string{"Climbié"}},
		{"but not how they are encoded", "Climbié", "Climbie\u0301", nil, nil},
		{"a comma is a sign of its own", "since then, not least", "since then not least", []string{","}, nil},
		{"a full stop is not part of the word before it", "in trusts.", "in trusts", []string{"."}, nil},
		{"quotation marks frame a text", `"a 'trust'"`, "“a «trust»”", nil, nil},
		{"nor is an apostrophe's shape a difference", "children's trusts", "children’s trusts", nil, nil},
		{"nor a dash's", "a - b – c", "a — b - c", nil, nil},
		{"a compound is one word", "the ten-year plan", "the ten-month plan", []string{"ten-year"}, []string{"ten-month"}},
		{"a range is not", "2003–2004", "2003–2008", []string{"2004"}, []string{"2008"}},
		{"what is not shown does not matter", "so\u00adcial \u200bcare", "social care", nil, nil},
		{"a digit counts", "31% of them", "46% of them", []string{"31"}, []string{"46"}},
		{"an invalid byte is a sign", "a\xffb", "a b", []string{"\xff"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			inA, inB := DiffWords(tt.a, tt.b)
			if got := texts(tt.a, inA); !slices.Equal(got, tt.inA) {
				t.Errorf("in %q differ %q, want %q", tt.a, got, tt.inA)
			}
			if got := texts(tt.b, inB); !slices.Equal(got, tt.inB) {
				t.Errorf("in %q differ %q, want %q", tt.b, got, tt.inB)
			}
		})
	}
}

func TestChanges(t *testing.T) {
	tests := []struct {
		why, a, b string
		inA, inB  []string
	}{
		{"white space does not matter", "the  Act", "the\nAct", nil, nil},
		{"an apostrophe's shape does", "children's trusts", "children’s trusts", []string{"children's"}, []string{"children’s"}},
		{"so do quotation marks", `a "trust"`, "a “trust”", []string{`"`, `"`}, []string{"“", "”"}},
		{"and a dash's length", "a - b", "a – b", []string{"-"}, []string{"–"}},
		{"and how a letter is encoded", "Climbié", "Climbie\u0301", []string{"Climbié"}, []string{"Climbie\u0301"}},
		{"where there are no spaces, of each character", "駅は冬に焼けた。", "駅は夏に焼けた。", []string{"冬"}, []string{"夏"}},
		{"with its marks", "ไฟไหม้ที่นี่", "ไฟไหม้ที่นั่น", []string{"นี่"}, []string{"นั่น"}},
		{"and what is not shown", "so\u00adcial", "social", []string{"so\u00adcial"}, []string{"social"}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			inA, inB := changed(tt.a, tt.b)
			if gotA, gotB := texts(tt.a, inA), texts(tt.b, inB); !slices.Equal(gotA, tt.inA) || !slices.Equal(gotB, tt.inB) {
				t.Errorf("differ %q and %q, want %q and %q", gotA, gotB, tt.inA, tt.inB)
			}
		})
	}
}

// changed is [Changes] as [DiffWords] returns them.
func changed(a, b string) (inA, inB []Span) {
	for _, c := range Changes(a, b) {
		if c.A.Start < c.A.End {
			inA = append(inA, c.A)
		}
		if c.B.Start < c.B.End {
			inB = append(inB, c.B)
		}
	}
	return inA, inB
}

// To make each change turns one text into the other.
func TestChangesLeadFromOneTextToTheOther(t *testing.T) {
	sentence := rapid.StringOf(rapid.RuneFrom([]rune("ab.,'’ 駅は")))
	rapid.Check(t, func(t *rapid.T) {
		a, b := sentence.Draw(t, "a"), sentence.Draw(t, "b")
		var turned strings.Builder
		at := 0
		for _, c := range Changes(a, b) {
			turned.WriteString(a[at:c.A.Start] + " " + b[c.B.Start:c.B.End] + " ")
			at = c.A.End
		}
		turned.WriteString(a[at:])
		if got, want := keys(turned.String(), verbatim), keys(b, verbatim); !slices.Equal(got, want) {
			t.Errorf("the changes lead from %q to %q, want %q", a, got, want)
		}
	})
}

// What both texts begin and end with is common however long it is; only what is
// left is given up where it is too long.
func TestDiffWordsIsBounded(t *testing.T) {
	long := func(word string, n int) string { return strings.TrimSpace(strings.Repeat(word+" shared ", n)) }
	before, after := long("before", 5000), long("after", 5000)

	inA, inB := DiffWords(before+" x "+after, before+" y "+after)
	if len(inA) != 1 || inA[0].End-inA[0].Start != 1 || len(inB) != 1 {
		t.Errorf("one word of 20,000 differs, but the spans are %v and %v", inA, inB)
	}
	a, b := long("a", 1001), long("b", 1000)
	inA, inB = DiffWords(a, b)
	if !slices.Equal(inA, []Span{{0, len(a) - len(" shared")}}) || len(inB) != 1 {
		t.Errorf("2,001 words are compared: %d and %d spans", len(inA), len(inB))
	}
}

// checkDiff checks what a difference promises for any two texts.
func checkDiff(t rapid.TB, a, b string, how reading, inA, inB []Span) {
	t.Helper()
	for _, side := range []struct {
		s     string
		spans []Span
	}{{a, inA}, {b, inB}} {
		at := -1
		for _, span := range side.spans {
			if span.Start <= at || span.End <= span.Start || span.End > len(side.s) {
				t.Errorf("spans %v of %q are not ascending and apart", side.spans, side.s)
				return
			}
			if in := side.s[span.Start:span.End]; strings.TrimSpace(in) != in {
				t.Errorf("span %q of %q has white space at an end", in, side.s)
			}
			at = span.End
		}
	}
	keptA, keptB := keys(without(a, inA), how), keys(without(b, inB), how)
	if !slices.Equal(keptA, keptB) {
		t.Errorf("without what differs, %q and %q are left of %q and %q", keptA, keptB, a, b)
	}
}

// without returns s with each span made a space.
func without(s string, spans []Span) string {
	var b strings.Builder
	at := 0
	for _, span := range spans {
		b.WriteString(s[at:span.Start] + " ")
		at = span.End
	}
	return b.String() + s[at:]
}

func keys(s string, how reading) []string {
	var keys []string
	for _, t := range split(s, how) {
		keys = append(keys, t.key)
	}
	return keys
}

// TestDiffIsLongest compares with the definition of a longest common
// subsequence.
func TestDiffIsLongest(t *testing.T) {
	sentence := rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{
		"a", "the", "trust", "trusts,", "children's", "children’s", "“trust”", "Climbié", "2003-4", "—", ".",
	}), 0, 12), func(words []string) string { return strings.Join(words, " ") })
	rapid.Check(t, func(t *rapid.T) {
		a, b := sentence.Draw(t, "a"), sentence.Draw(t, "b")
		for how, differ := range []func(a, b string) (inA, inB []Span){DiffWords, changed} {
			inA, inB := differ(a, b)
			checkDiff(t, a, b, reading(how), inA, inB)
			kept, want := len(keys(without(a, inA), reading(how))), longestCommon(keys(a, reading(how)), keys(b, reading(how)))
			if kept != want {
				t.Errorf("%q and %q have %d words in common, %d are kept", a, b, want, kept)
			}
		}
	})
}

func longestCommon(a, b []string) int {
	lengths := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			up := lengths[j+1]
			lengths[j+1] = max(up, lengths[j])
			if x == y {
				lengths[j+1] = max(lengths[j+1], diagonal+1)
			}
			diagonal = up
		}
	}
	return lengths[len(b)]
}

func FuzzDiffWords(f *testing.F) {
	f.Add("since then, not least the Children's Plan", "since then not least the Children’s Plan")
	f.Add("a--b 'c' 31% \xff\u00ad", "a- b ‘c’ 46 %\u0301")
	f.Fuzz(func(t *testing.T, a, b string) {
		inA, inB := DiffWords(a, b)
		checkDiff(t, a, b, asRead, inA, inB)
		inA, inB = changed(a, b)
		checkDiff(t, a, b, verbatim, inA, inB)
		same := strings.Join(strings.Fields(a), "\n")
		if inA, inB = changed(a, same); inA != nil || inB != nil {
			t.Errorf("%q and %q differ in white space alone, but %v and %v are said to differ", a, same, inA, inB)
		}
	})
}

func BenchmarkDiffWords(b *testing.B) {
	var one, other strings.Builder
	for i := range maxDiff {
		one.WriteString(string(rune('a'+i%7)) + " ")
		other.WriteString(string(rune('a'+i%11)) + " ")
	}
	for b.Loop() {
		DiffWords(one.String(), other.String())
	}
}
