package timeline

// A Filter narrows a timeline. Its conditions must all hold; the zero Filter
// keeps everything.
type Filter struct {
	Years *YearRange // an event that may fall in the range is in it; nil: any year
	// Lighter leaves out what weighs less than Lightest-Lighter: 0 keeps
	// every weight, 1 leaves out statements, 2 keeps milestones alone.
	Lighter Weight
}

// IsZero reports whether f keeps everything.
func (f Filter) IsZero() bool { return f.Years == nil && f.Lighter == 0 }

// Keeps reports whether every condition of f holds for e.
func (f Filter) Keeps(e Event) bool {
	return e.Weight <= Lightest-f.Lighter && (f.Years == nil || e.Date.Overlaps(*f.Years))
}
