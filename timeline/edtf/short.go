package edtf

import (
	"math"
	"unicode/utf8"
)

// NoYear is no year, for [Date.Short].
const NoYear = math.MinInt

// maxShort is how many cells a short date may take before it is put more coarsely.
const maxShort = 24

// Short returns d in few words for a narrow column: "6 Feb 2003", "spring 2003", "c. 2000?", "Nov 2007–Apr 2008", and
// with ".." for one of a set "27 Jan..2 Feb 2003". The year is dropped where all of d lies in year and a month, season
// or day remains; [NoYear] always keeps it. Open and unknown ends read "by 2003" ([..2003]), "2003 or later"
// ([2003..]), "until 2003" (../2003), "from 2003" (2003/..), "?–2003" (/2003) and "2003–?" (2003/).
//
// What would take more than 24 cells is put more coarsely but no less truly: without seconds always, a time without its
// zone, then none, a set as its whole range, then days as months, then months as years. The result holds ASCII and "–" only.
func (d Date) Short(year int) string {
	e := elideNone
	if d.within(year) {
		e = elideYear
	}
	if d.form == formOneOf {
		s := d.series(brief, e, rangeShort, " or ")
		if utf8.RuneCountInString(s) <= maxShort || (!d.first.bounded() && !d.last.bounded()) {
			return s
		}
	}
	var s string
	for _, limit := range [...]grain{grainTime, grainDay, grainMonth, grainYear} {
		s = d.short(pair{d.first.coarse(limit), d.last.coarse(limit)}, e)
		if utf8.RuneCountInString(s) <= maxShort {
			break
		}
	}
	return s
}

// short puts p, which is d's bounds, with the times of day that p still has.
func (d Date) short(p pair, e elision) string {
	var hours hours
	if p.first.grain == grainTime {
		hours.begin = d.hours().begin
	}
	if p.last.grain == grainTime {
		hours.end = d.hours().end
	}
	first, last := p.first.untimed(), p.last.untimed()
	begin := func() string { return brief.qualified(first, e) + hours.begin.short() }
	end := func() string { return brief.qualified(last, e) + hours.end.short() }
	switch {
	case d.form == formNone:
		return ""
	case first == last:
		s := brief.qualified(first, e) + hours.short()
		if zoned := s + hours.offset(); utf8.RuneCountInString(zoned) <= maxShort {
			return zoned
		}
		return s
	case d.form == formOneOf:
		return rangeShort(p, e)
	case first.grain == grainOpen:
		return "until " + end()
	case last.grain == grainOpen:
		return "from " + begin()
	case first.grain == grainUnknown:
		return "?–" + end()
	case last.grain == grainUnknown:
		return begin() + "–?"
	case hours.begin != "" || hours.end != "":
		return brief.qualified(first, max(e, min(shared(first, last), elideYear))) + hours.begin.short() + "–" + end()
	default:
		return brief.join(p, "–", e)
	}
}

// rangeShort gives a member of a set that is a range, or the whole of a set.
func rangeShort(p pair, e elision) string {
	switch {
	case p.first.grain == grainOpen:
		return "by " + brief.point(p.last, e)
	case p.last.grain == grainOpen:
		return brief.point(p.first, e) + " or later"
	default:
		return brief.join(p, "..", e)
	}
}

// within reports whether all of d lies in year and would still be a date without it.
func (d Date) within(year int) bool {
	for p := range d.choices() {
		if p.years() != (YearRange{From: year, To: year}) || !p.first.grain.hasMonth() || !p.last.grain.hasMonth() {
			return false
		}
	}
	return true
}

// coarse returns p given to no more than a month or a year.
func (p point) coarse(limit grain) point {
	switch {
	case p.grain <= limit || !p.bounded():
	case limit == grainDay:
		p.grain = grainDay
	case limit == grainYear:
		p.month, p.day, p.grain = 0, 0, grainYear
	default:
		p.day, p.grain = 0, limit
	}
	return p
}

// untimed returns p as the day that it is, where it has a time of day.
func (p point) untimed() point {
	if p.grain == grainTime {
		p.grain = grainDay
	}
	return p
}
