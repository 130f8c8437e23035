package edtf

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// Date is when something happened, as exactly as is known and no more: an expression of the Extended Date/Time Format
// (EDTF), as ISO 8601-2:2019 and the Library of Congress's specification of 4 February 2019 define it
// (https://www.loc.gov/standards/datetime/).
//
// Level 1 is supported, and in addition the one-of-a-set feature of level 2, "[2003-01-27..2003-02-02]". These things
// the standard leaves open are settled here:
//   - years lie within ±[MaxYear]; year 0000 is 1 BC;
//   - seasons have the months of the northern meteorological year, so that the winter of 2003 ends in February 2004;
//   - any number of a year's right-hand digits may be X, from 201X to XXXX; a qualifier may follow X or a season;
//   - an end of an interval may be a season; X there is level 2 and is not read;
//   - the two ends of a range in a set may differ in precision; its members take no qualifier, X or time of day;
//   - an end of an interval may have a time of day, as in ISO 8601-1, which the format leaves out;
//   - a date with a time of day lies on the day that is written, in whatever zone; see [Date.Compare].
//
// The zero Date is no date at all. Dates are comparable with ==, which tells whether they are written alike;
// [Date.Compare] puts them in order of time.
type Date struct {
	// text is a valid expression and holds all there is to know: members of a set and times of day are read from it
	// again when they are wanted, which keeps a Date small, comparable and free of allocation.
	text string
	form form
	// first and last hold the earliest and the latest day: the point itself twice, the ends of an interval, or those
	// members of a set that reach furthest.
	first, last point
}

type form uint8

const (
	formNone form = iota
	formSingle
	formInterval
	formOneOf
)

// Parse reads an EDTF expression of the extent that [Date] describes. The error is a [*Error].
func Parse(s string) (Date, error) {
	d, f := parse(s)
	if !f.ok() {
		return Date{}, explain(s, f)
	}
	return d, nil
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.form == formNone }

// String returns d in EDTF, as it was written; the zero Date gives "". Parsing the result gives a Date equal to d.
func (d Date) String() string { return d.text }

// Earliest returns the first day on which d may lie, and false where it has no such bound: where the start is open or
// unknown, where the year is XXXX, or where there is no date. Qualifiers do not move it.
func (d Date) Earliest() (Day, bool) { return d.first.earliest() }

// Latest returns the last day on which d may lie, and false where it has no such bound.
func (d Date) Latest() (Day, bool) { return d.last.latest() }

// Year returns the year of [Date.Earliest], else that of [Date.Latest], astronomical; false where d has neither.
func (d Date) Year() (int, bool) {
	if day, ok := d.Earliest(); ok {
		return day.Year, true
	}
	day, ok := d.Latest()
	return day.Year, ok
}

// boundOrder compares two bounds; missing is the sign of one that is not there.
func boundOrder(a, b func() (Day, bool), missing int) int {
	x, okX := a()
	y, okY := b()
	switch {
	case okX && okY:
		return x.Compare(y)
	case okX:
		return -missing
	case okY:
		return missing
	default:
		return 0
	}
}

// Overlaps reports whether d may fall in a year of r. The members of a set are judged one by one, so that [1990,2000]
// does not overlap 1995; what is open, unknown or XXXX may be any year; a date that is approximate or uncertain is
// taken at its word, without padding. No date overlaps nothing.
func (d Date) Overlaps(r YearRange) bool {
	for p := range d.choices() {
		y := p.years()
		if max(y.From, r.From) <= min(y.To, r.To) {
			return true
		}
	}
	return false
}

// YearSpans returns the years in which d may fall as ranges in ascending order, of which no two overlap or adjoin. It
// agrees with [Date.Overlaps], and is nil where there is no date.
func (d Date) YearSpans() []YearRange {
	var spans []YearRange
	for p := range d.choices() {
		spans = append(spans, p.years())
	}
	slices.SortFunc(spans, func(a, b YearRange) int { return cmp.Compare(a.From, b.From) })
	merged := spans[:0]
	for _, s := range spans {
		n := len(merged) - 1
		if n < 0 || (merged[n].To != math.MaxInt && s.From > merged[n].To+1) {
			merged = append(merged, s)
			continue
		}
		merged[n].To = max(merged[n].To, s.To)
	}
	return merged
}

// years returns the years the pair reaches over.
func (p pair) years() YearRange {
	r := YearRange{From: math.MinInt, To: math.MaxInt}
	if p.first.bounded() {
		r.From, _ = p.first.span()
	}
	if p.last.bounded() {
		_, r.To = p.last.span()
	}
	return r
}

// choices yields what the date may be: the members of a set in the order written, else the date itself.
func (d Date) choices() iter.Seq[pair] {
	return func(yield func(pair) bool) {
		switch d.form {
		case formNone:
		case formOneOf:
			s := scanner{text: d.text, at: len("[")}
			for yield(s.member(s.at == 1)) && s.accept(",") {
			}
		default:
			yield(pair{d.first, d.last})
		}
	}
}
