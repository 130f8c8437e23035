package edtf

// OnlyBy reports whether all that is known of d is a last day: "[..2008-05]", one happening at any time up to the end
// of May 2008.
func (d Date) OnlyBy() bool {
	return d.form == formOneOf && d.first.grain == grainOpen && d.last.bounded()
}

// IsInterval reports whether d is an interval, and may last from one day to another.
func (d Date) IsInterval() bool { return d.form == formInterval }

// IsOneOf reports whether d is one of a set of dates.
func (d Date) IsOneOf() bool { return d.form == formOneOf }

// Listed returns the day that d has its place in the order by: its earliest or, where all that is known is a last day,
// that. ok is false where it has neither; an interval without a beginning has none, since it lasted up to its end.
func (d Date) Listed() (day Day, ok bool) {
	if d.OnlyBy() {
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
	if c := boundOrder(d.Listed, e.Listed, -1); c != 0 {
		return c
	}
	if by := d.OnlyBy(); by != e.OnlyBy() {
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

// BeginsSooner reports whether d may begin on a day before any on which e may; what has no bound there reaches furthest.
func (d *Date) BeginsSooner(e *Date) bool { return earlier(d.first, e.first) }

// EndsLater reports whether d may last to a day after any to which e may; what has no bound there reaches furthest.
func (d *Date) EndsLater(e *Date) bool { return later(d.last, e.last) }

// Reach returns the days between which an event is looked for that begins within d, false where d has no bound.
func (d Date) Reach() (first, last Day, ok bool) {
	first, begins := d.Earliest()
	last, ends := d.Latest()
	if !begins {
		first = last
	}
	if !ends {
		last = Day{Year: MaxYear, Month: 12, Day: 31}
	}
	return first, last, begins || ends
}

// BeginsWithin reports whether d begins on a day that is known and within span's [Date.Reach]: at its time of day, or
// between its times, where it has any. A day without a time is not within times.
func (d Date) BeginsWithin(span Date) bool {
	first, last, ok := span.Reach()
	day, known := d.Earliest()
	if !ok || !known || day.Compare(first) < 0 || day.Compare(last) > 0 {
		return false
	}
	at, hours := d.hours().begin, span.hours()
	if day == first && hours.begin != "" && (at == "" || at.compare(hours.begin) < 0) {
		return false
	}
	return day != last || hours.end == "" || at != "" && at.compare(hours.end) <= 0
}

// IsTimed reports whether d begins at a time of day.
func (d Date) IsTimed() bool { return d.first.grain == grainTime }

// SecondOfDay returns the time of day that d begins at as seconds of UTC since the midnight at which the day that is
// written begins there, and 0 where it has none. It is negative, or more than a day, where the zone moves it so far.
func (d Date) SecondOfDay() int { return d.hours().begin.second() }
