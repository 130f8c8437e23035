package timeline

import (
	"math"
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// A Filter narrows a timeline. Its conditions must all hold; the zero Filter
// keeps everything. A Filter is a plain value: its methods return another one
// and change neither.
type Filter struct {
	Years *edtf.YearRange // an event that may fall in the range is in it; nil: any year or none
	// Lighter leaves out what weighs less than Lightest-Lighter: 0 keeps
	// every weight, 1 leaves out statements, 2 keeps milestones alone.
	Lighter Weight
	Terms   []Term // further conditions
	// Stars are the IDs of the events the reader starred, which [IsStarred]
	// asks for. They are no condition: neither a part of what Expression
	// writes nor of what Conditions returns. Without them nothing is starred.
	Stars map[string]bool
}

// anyYear is written ".." and holds for every event with a date.
var anyYear = edtf.YearRange{From: math.MinInt, To: math.MaxInt}

// Conditions returns what must hold, one Term for each condition and none
// twice: the years, the weight, then the terms by field and in their order.
// Weights are one condition, the heaviest of them. Its length and order are
// those that [Filter.Without] counts by.
func (f Filter) Conditions() []Term {
	var all []Term
	if f.Years != nil {
		all = append(all, Term{Field: FieldYear, Values: []string{f.Years.String()}})
	}
	lighter := min(f.Lighter, Lightest)
	for _, c := range f.Terms {
		if lightest, ok := c.lightest(); ok {
			lighter = max(lighter, Lightest-lightest)
		} else if c = c.clean(); len(c.Values) > 0 {
			all = append(all, c)
		}
	}
	held := make(map[string]bool, len(all))
	all = slices.DeleteFunc(all, func(c Term) bool {
		key := c.key()
		again := held[key]
		held[key] = true
		return again
	})
	if lighter > 0 {
		all = slices.Insert(all, 0, Term{Field: FieldWeight, Values: []string{(Lightest - lighter).String()}})
	}
	slices.SortStableFunc(all, func(a, b Term) int { return int(a.Field) - int(b.Field) })
	return all
}

// Expression returns f in the language of [ParseFilter], its conditions in
// their order; it is empty where f keeps everything.
func (f Filter) Expression() string {
	var b strings.Builder
	for i, c := range f.Conditions() {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(c.String())
	}
	return b.String()
}

// IsZero reports whether f has no condition and so keeps everything.
func (f Filter) IsZero() bool { return len(f.Conditions()) == 0 }

// keys returns the keys of f's conditions in the order of words.
func (f Filter) keys() []string {
	var keys []string
	for _, c := range f.Conditions() {
		keys = append(keys, c.key())
	}
	slices.Sort(keys)
	return keys
}

// Has reports whether c is one of f's conditions.
func (f Filter) Has(c Term) bool { return slices.Contains(f.keys(), c.key()) }

// WithTerm returns f with one more condition; it is f where c is one of its
// conditions already.
func (f Filter) WithTerm(c Term) Filter { return f.with(c) }

// with returns f with more conditions, in the form all methods return: the
// first single range of years is Years, the weight is Lighter, and Terms are
// what other conditions there are, in their order.
func (f Filter) with(more ...Term) Filter {
	f.Terms = slices.Concat(f.Terms, more)
	all := f.Conditions()
	f = Filter{Stars: f.Stars}
	for _, c := range all {
		if lightest, ok := c.lightest(); ok {
			f.Lighter = Lightest - lightest
			continue
		}
		if c.Field == FieldYear && !c.Not && len(c.Values) == 1 && f.Years == nil {
			if years, err := parseYears(c.Values[0]); err == nil {
				f.Years = &years
				continue
			}
		}
		f.Terms = append(f.Terms, c)
	}
	return f
}

// parseYears reads a value of FieldYear. The error is a [*edtf.Error].
func parseYears(value string) (edtf.YearRange, error) {
	if value == anyYear.String() {
		return anyYear, nil
	}
	return edtf.ParseYearRange(value)
}

// Toggle returns f without the condition c where it has it, else with it.
func (f Filter) Toggle(c Term) Filter {
	if !f.Has(c) {
		return f.WithTerm(c)
	}
	key := c.key()
	return f.without(func(_ int, held Term) bool { return held.key() == key })
}

// And returns the filter that keeps what both f and g keep. The stars are f's,
// or g's where f has none.
func (f Filter) And(g Filter) Filter {
	f = f.with(g.Conditions()...)
	if f.Stars == nil {
		f.Stars = g.Stars
	}
	return f
}

// Without returns f without its i-th condition, as [Filter.Conditions] lists
// them; it is f where there is no such condition.
func (f Filter) Without(i int) Filter {
	return f.without(func(j int, _ Term) bool { return i == j })
}

// WithoutField returns f without its conditions on a field: what a panel that
// offers the field's values counts by.
func (f Filter) WithoutField(field Field) Filter {
	return f.without(func(_ int, c Term) bool { return c.Field == field })
}

func (f Filter) without(drop func(i int, c Term) bool) Filter {
	var rest []Term
	for i, c := range f.Conditions() {
		if !drop(i, c) {
			rest = append(rest, c)
		}
	}
	return Filter{Stars: f.Stars}.with(rest...)
}
