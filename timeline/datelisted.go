package timeline

// onlyBy reports whether all that is known of d is a last day: "[..2008-05]", one happening at any time up to the end
// of May 2008.
func (d Date) onlyBy() bool {
	return d.form == formOneOf && d.first.grain == grainOpen && d.last.bounded()
}

// listed returns the day that d has its place in the order by: its earliest or, where all that is known is a last day,
// that. ok is false where it has neither; an interval without a beginning has none, since it lasted up to its end.
func (d Date) listed() (day Day, ok bool) {
	if d.onlyBy() {
		return d.Latest()
	}
	return d.Earliest()
}

// Compare puts dates in order. It is a total preorder, by
//   - the day a date is listed by: its earliest or, where all that is known is a last day ("[..2008-05]"), that day; a
//     date with neither comes first
//   - on one such day, what is only known to have been by it, and so began before it for all that is known, then the
//     others
//   - the latest day, a date without one coming last, so that of what begins together the more precise comes first; of
//     what begins at a time of day, the day of that
//   - the time of day it begins at: a day without one comes before the times of that day, and these are in order as
//     instants of UTC
//   - of what begins at the same time, the day and then the time it ends at.
//
// So what certainly ended before a day comes before all that is listed by it. A time without a zone is taken to be UTC:
// there is no other order into which it could be put among those that have one. The day itself is always the one that
// is written, in whatever zone, so that the order is also that of the years events are listed under.
//
// It returns 0 for different dates with the same bounds and time, such as 2003 and 2003~.
func (d Date) Compare(e Date) int {
	if c := boundOrder(d.listed, e.listed, -1); c != 0 {
		return c
	}
	if by := d.onlyBy(); by != e.onlyBy() {
		if by {
			return -1
		}
		return 1
	}
	if c := boundOrder(d.begun, e.begun, +1); c != 0 {
		return c
	}
	dHours, eHours := d.hours(), e.hours()
	if c := dHours.begin.compare(eHours.begin); c != 0 {
		return c
	}
	if c := boundOrder(d.Latest, e.Latest, +1); c != 0 {
		return c
	}
	return dHours.end.compareEnd(eHours.end)
}

// begun returns the day by which d, of all that is listed by one day, has its place: its latest or, where it begins at a
// time of day, the day of that.
func (d Date) begun() (day Day, ok bool) {
	if d.first.grain == grainTime {
		return d.first.latest()
	}
	return d.Latest()
}
