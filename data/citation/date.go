package citation

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// issued is a date as the styles for machines take it: a day, month or year, or
// an interval between two of them. One of several possible dates is what they
// share, never an interval, which would say that it was all of them.
type issued struct {
	edtf        string
	words       string
	first, last parts // equal where it is no interval; nil where the styles can give none
	season      int   // 1 to 4 from spring, or 0; first is the year then
	circa       bool  // approximate or uncertain
	coarse      bool  // a style may be less exact than words
}

// parts is a year, astronomical, with no month, or a month, or a month and day.
type parts []int

var seasonPattern = regexp.MustCompile(`\d{4}-2([1-4])\b`)

func issue(d edtf.Date) issued {
	out := issued{edtf: d.String(), words: d.Words()}
	if d.IsZero() {
		return out
	}
	out.circa = strings.ContainsAny(out.edtf, "?~%")
	season := seasonPattern.FindStringSubmatch(out.edtf)
	oneOf, interval := strings.HasPrefix(out.edtf, "["), strings.Contains(out.edtf, "/")
	from, bounded := d.Earliest()
	to, alsoBounded := d.Latest()
	switch {
	case !bounded || !alsoBounded, season != nil && interval:
		out.coarse = true
		return out
	case season != nil && !oneOf:
		out.season = int(season[1][0] - '0')
		out.first = parts{from.Year}
		out.last = out.first
	case interval:
		out.first, out.last = reduce(from, to)
	default:
		out.first = shared(reduce(from, to))
		out.last = out.first
	}
	out.coarse = oneOf || out.circa || out.isInterval() || out.common() == nil || strings.Contains(out.edtf, "T")
	return out
}

// shared returns what two dates have in common from the year down, or nil.
func shared(a, b parts) parts {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	if n == 0 {
		return nil
	}
	return a[:n:n]
}

// reduce gives a range of days as months or years where it is made of whole
// ones.
func reduce(from, to edtf.Day) (first, last parts) {
	first = parts{from.Year, from.Month, from.Day}
	last = parts{to.Year, to.Month, to.Day}
	switch {
	case from.Month == 1 && from.Day == 1 && to.Month == 12 && to.Day == 31:
		return first[:1], last[:1]
	case from.Day == 1 && to.AddDays(1).Day == 1:
		return first[:2], last[:2]
	}
	return first, last
}

func (d issued) isInterval() bool { return !slices.Equal(d.first, d.last) }

// common returns what the ends of an interval share, from the year down, if it
// is a year of one to four digits AD.
func (d issued) common() parts {
	common := shared(d.first, d.last)
	if common == nil || !common.ordinary() {
		return nil
	}
	return common
}

func (p parts) ordinary() bool { return p[0] >= 1 && p[0] <= 9999 }

// iso returns p in the extended format of ISO 8601. It is defined for ordinary
// years.
func (p parts) iso() string {
	s := fmt.Sprintf("%04d", p[0])
	for _, n := range p[1:] {
		s += fmt.Sprintf("-%02d", n)
	}
	return s
}

var seasons = [...]string{"", "spring", "summer", "autumn", "winter"}
