package edtf

import "strings"

// Words returns d as a British editor would print it in a sentence: "29 October 2008", "spring 2003", "about 2000",
// "2000, uncertain", "some year in the 2010s", "some year between 1900 and 1999", "some month in 2004", "44 BC",
// "29 October 2008, 15:04 UTC", "29 October 2008, 09:00 to 11:30", "some day between 27 January and 2 February 2003", "November 2007 to April 2008",
// "by 6 February 2003". What neighbouring dates share is given once, with the last of them. Years before 1000
// and after 9999 carry AD. The zero Date gives "".
func (d Date) Words() string {
	switch d.form {
	case formNone:
		return ""
	case formInterval:
		return d.intervalWords()
	case formOneOf:
		return d.series(full, elideNone, rangeWords, ", or ")
	default:
		return full.qualified(d.first, elideNone) + d.hours().words()
	}
}

func (d Date) intervalWords() string {
	first, last, hours := d.first.untimed(), d.last.untimed(), d.hours()
	begin := func() string { return fullEnd.qualified(first, elideNone) + hours.begin.words() }
	end := func() string { return fullEnd.qualified(last, elideNone) + hours.end.words() }
	switch {
	case last.grain == grainOpen:
		return "from " + begin() + " on"
	case last.grain == grainUnknown:
		return "from " + begin() + " to an unknown end"
	case first.grain == grainOpen:
		return "until " + end()
	case first.grain == grainUnknown:
		return "from an unknown start to " + end()
	case first == last:
		return full.qualified(first, elideNone) + hours.words()
	case hours.begin != "" || hours.end != "":
		return fullEnd.qualified(first, min(shared(first, last), elideYear)) + hours.begin.words() + " to " + end()
	default:
		return fullEnd.join(pair{first, last}, " to ", elideNone)
	}
}

// rangeWords gives a member of a set that is a range.
func rangeWords(p pair, e elision) string {
	first, last := p.first, p.last
	switch {
	case first.grain == grainOpen:
		return "by " + full.point(last, e)
	case last.grain == grainOpen:
		return preposition(first) + " or after " + full.point(first, e)
	case adjoin(p):
		return full.join(p, " or ", e)
	case first.grain == grainYear && last.grain == grainYear:
		return "some year between " + full.join(p, " and ", e)
	case first.grain.hasDay() && last.grain.hasDay():
		return "some day between " + full.join(p, " and ", e)
	default:
		return "some time between " + full.join(p, " and ", e)
	}
}

// preposition returns the one that a date takes: on a day, in a month or a year.
func preposition(p point) string {
	if p.grain.hasDay() {
		return "on"
	}
	return "in"
}

// adjoin reports whether nothing of their own kind lies between the two ends, so that "between" would mislead.
func adjoin(p pair) bool {
	end, _ := p.first.latest()
	start, _ := p.last.earliest()
	return p.first.grain == p.last.grain && end.DaysUntil(start) == 1
}

// series joins the members of a set. Single dates in a row make one list, "January, February or December 1760"; ranges,
// which between puts in words, stand on their own, and or comes before the last of these parts.
func (d Date) series(v *voice, e elision, between func(pair, elision) string, or string) string {
	var parts []string
	var run []point
	flush := func() {
		if len(run) > 0 {
			parts = append(parts, orList(v.each(run, e), " or "))
			run = run[:0]
		}
	}
	for m := range d.choices() {
		if m.first == m.last {
			run = append(run, m.first)
			continue
		}
		flush()
		parts = append(parts, between(m, e))
	}
	flush()
	return orList(parts, or)
}

// orList joins items with commas, the last with or.
func orList(items []string, or string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:last], ", ") + or + items[last]
}
