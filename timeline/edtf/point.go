package edtf

// grain says how much of a date is given.
type grain uint8

const (
	grainNone     grain = iota
	grainOpen           // .., an end left open on purpose
	grainUnknown        // an empty end, which nobody knows
	grainAnyYear        // XXXX
	grainThousand       // 1XXX
	grainCentury        // 19XX
	grainDecade         // 201X
	grainYear           // 2003
	grainAnyMonth       // 2004-XX
	grainAnyDate        // 1985-XX-XX
	grainSeason         // 2003-21
	grainMonth          // 2003-02
	grainAnyDay         // 1985-04-XX
	grainDay            // 2003-02-06
	grainTime           // 2003-02-06T15:04:05Z; the time itself stays in the text
)

// hasMonth reports whether a month or a season is given, so that the year may be left out without losing the date.
func (g grain) hasMonth() bool { return g >= grainSeason }

// hasDay reports whether one day is given.
func (g grain) hasDay() bool { return g >= grainDay }

// mark is a set of the two qualifiers of EDTF; both together are written %.
type mark uint8

const (
	approximate mark = 1 << iota // ~
	uncertain                    // ?
)

const (
	spring = 21
	summer = 22
	autumn = 23
	winter = 24
)

// point is one date of an expression: the whole of it, an end of an interval or a member of a set.
// The year is the first the point may mean; month is 0 where none is given, 1 to 12, or 21 to 24 for a season.
type point struct {
	year       int
	month, day uint8
	grain      grain
	mark       mark
}

// bounded reports whether the point has a first and a last day.
func (p point) bounded() bool { return p.grain > grainAnyYear }

// span returns the first and the last year the point may mean. It is defined for bounded points.
func (p point) span() (from, to int) {
	from, to = p.year, p.year
	switch p.grain {
	case grainDecade:
		to += 9
	case grainCentury:
		to += 99
	case grainThousand:
		to += 999
	case grainSeason:
		if p.month == winter {
			to++
		}
	}
	if from < 0 && to == 0 && p.grain < grainYear {
		to = -1 // -000X: there is no year -0000
	}
	return from, to
}

// earliest returns the first day the point may mean, and false where it has none.
func (p point) earliest() (Day, bool) {
	if !p.bounded() {
		return Day{}, false
	}
	d := Day{Year: p.year, Month: 1, Day: 1}
	switch {
	case p.grain == grainSeason:
		d.Month = seasonStart(p.month)
	case p.month != 0:
		d.Month = int(p.month)
	}
	if p.day != 0 {
		d.Day = int(p.day)
	}
	return d, true
}

// latest returns the last day the point may mean, and false where it has none.
func (p point) latest() (Day, bool) {
	if !p.bounded() {
		return Day{}, false
	}
	_, year := p.span()
	d := Day{Year: year, Month: 12, Day: 31}
	switch {
	case p.grain == grainSeason:
		d.Month = (seasonStart(p.month)+1)%12 + 1
		d.Day = daysIn(year, d.Month)
	case p.day != 0:
		d.Month, d.Day = int(p.month), int(p.day)
	case p.month != 0:
		d.Month, d.Day = int(p.month), daysIn(year, int(p.month))
	}
	return d, true
}

// seasonStart returns the month in which a season begins. EDTF leaves the months of 21 to 24 to the reader; here they
// are the meteorologist's of the northern hemisphere, which makes the winter of a year end in the next.
func seasonStart(season uint8) int { return 3 * int(season-spring+1) }

// pair is one choice of a date: from a single point (first == last), an interval, or a member of a set.
type pair struct{ first, last point }

// reversed reports whether the pair certainly ends before it begins.
func (p pair) reversed() bool {
	from, ok := p.first.earliest()
	to, bounded := p.last.latest()
	return ok && bounded && to.Compare(from) < 0
}
