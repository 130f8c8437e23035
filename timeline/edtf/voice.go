package edtf

import "strconv"

// voice is a way of putting dates: in full for a sentence, or briefly for a column.
type voice struct {
	months [13]string // by number; 0 is unused
	about  string     // before an approximate date
	doubt  string     // after an uncertain one
	the    string     // before a decade
	// Before a decade, before the first of other years, and between that and the last, where only the first digits of a
	// year are known: it is one of them, and must not read like all of them.
	inSome, between, and string
}

var (
	full = &voice{
		months: [...]string{
			"", "January", "February", "March", "April", "May", "June",
			"July", "August", "September", "October", "November", "December",
		},
		about: "about ", doubt: ", uncertain", the: "the ",
		inSome: "some year in ", between: "some year between ", and: " and ",
	}
	// fullEnd keeps the doubt about one end of an interval from the other.
	fullEnd = &voice{months: full.months, about: full.about, doubt: " (uncertain)"}
	brief   = &voice{
		months: [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		about:  "c. ", doubt: "?", and: "..",
	}
)

var seasonNames = [...]string{"spring", "summer", "autumn", "winter"}

// elision is what a date leaves out because the reader has it from elsewhere. Each includes those before it.
type elision uint8

const (
	elideNone  elision = iota
	elideEra           // the BC of a bare year
	elideYear          // the year of a date with a month or season
	elideMonth         // the month of a day
)

// qualified puts a point with its qualifiers.
func (v *voice) qualified(p point, e elision) string {
	s := v.point(p, e)
	if p.mark&approximate != 0 {
		s = v.about + s
	}
	switch p.grain {
	case grainDecade, grainCentury, grainThousand:
		if p.namedDecade() {
			s = v.inSome + s
		} else {
			s = v.between + s
		}
	case grainAnyMonth:
		s = "some month in " + s
	case grainAnyDate, grainAnyDay:
		s = "some day in " + s
	}
	if p.mark&uncertain != 0 {
		s += v.doubt
	}
	return s
}

// point puts a point without its qualifiers.
func (v *voice) point(p point, e elision) string {
	switch {
	case p.grain == grainAnyYear:
		return "an unknown year"
	case p.grain < grainYear:
		return v.years(p)
	case p.month == 0 && e == elideEra && p.year <= 0:
		return grouped(1 - p.year)
	case p.month == 0:
		return yearName(p.year)
	}
	var s string
	switch {
	case p.grain == grainSeason:
		s = seasonNames[p.month-spring]
	case e >= elideMonth:
	default:
		s = v.months[p.month]
	}
	if p.day != 0 {
		s = joinWords(strconv.Itoa(int(p.day)), s)
	}
	if e < elideYear {
		s += " " + yearName(p.year)
	}
	return s
}

func joinWords(a, b string) string {
	if b == "" {
		return a
	}
	return a + " " + b
}

// namedDecade reports whether p is a decade that goes by a name: not the first of a century, which could be taken for
// all of it, nor one of the first thousand years.
func (p point) namedDecade() bool {
	return p.grain == grainDecade && p.year >= 1000 && p.year%100 != 0
}

// years puts a decade, or the first and the last of other years.
func (v *voice) years(p point) string {
	from, to := p.span()
	if p.namedDecade() {
		return v.the + strconv.Itoa(from) + "s"
	}
	first, last := yearName(from), yearName(to)
	switch {
	case to <= 0:
		first = grouped(1 - from)
	case from > 0:
		last = grouped(to)
	}
	return first + v.and + last
}

// join puts two points with sep between them, the first without what the second gives.
func (v *voice) join(p pair, sep string, e elision) string {
	return v.qualified(p.first, max(e, shared(p.first, p.last))) + sep + v.qualified(p.last, e)
}

// each puts points of a list, each without what the next one gives.
func (v *voice) each(list []point, e elision) []string {
	items := make([]string, len(list))
	for i, p := range list {
		omit := e
		if i+1 < len(list) {
			omit = max(e, shared(p, list[i+1]))
		}
		items[i] = v.qualified(p, omit)
	}
	return items
}

// shared returns what p may leave out where q follows it. A qualifier goes with a whole date, so that qualified dates
// share nothing.
func shared(p, q point) elision {
	switch {
	case p.mark|q.mark != 0:
		return elideNone
	case p.grain == grainYear && q.grain == grainYear && p.year <= 0 && q.year <= 0:
		return elideEra
	case p.year != q.year || !p.grain.hasMonth() || !q.grain.hasMonth():
		return elideNone
	case p.grain.hasDay() && q.grain.hasDay() && p.month == q.month:
		return elideMonth
	default:
		return elideYear
	}
}

// yearName puts an astronomical year as a reader counts it: "2003", "AD 43", "44 BC", "AD 12,345".
func yearName(year int) string {
	switch {
	case year <= 0:
		return grouped(1-year) + " BC"
	case year < 1000 || year > 9999:
		return "AD " + grouped(year)
	default:
		return strconv.Itoa(year)
	}
}

// grouped writes n, which is not negative, with commas between its thousands from 10,000 up.
func grouped(n int) string {
	s := strconv.Itoa(n)
	if len(s) <= 4 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
