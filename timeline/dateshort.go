package timeline

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
// zone, a set as its whole range, then days as months, then months as years. The result holds ASCII and "–" only.
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
	for _, limit := range [...]grain{grainTime, grainMonth, grainYear} {
		s = d.short(pair{d.first.coarse(limit), d.last.coarse(limit)}, e)
		if utf8.RuneCountInString(s) <= maxShort {
			break
		}
	}
	return s
}

// short puts p, which is d's bounds.
func (d Date) short(p pair, e elision) string {
	first, last := p.first, p.last
	switch {
	case d.form == formNone:
		return ""
	case first == last:
		day, clock := brief.qualified(first, e), d.clock()
		if s := day + clock.short() + clock.offset(); utf8.RuneCountInString(s) <= maxShort {
			return s
		}
		return day + clock.short()
	case d.form == formOneOf:
		return rangeShort(p, e)
	case first.grain == grainOpen:
		return "until " + brief.qualified(last, e)
	case last.grain == grainOpen:
		return "from " + brief.qualified(first, e)
	case first.grain == grainUnknown:
		return "?–" + brief.qualified(last, e)
	case last.grain == grainUnknown:
		return brief.qualified(first, e) + "–?"
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
	case limit == grainYear:
		p.month, p.day, p.grain = 0, 0, grainYear
	default:
		p.day, p.grain = 0, limit
	}
	return p
}
