package edtf

import (
	"math"
	"strconv"
	"strings"
)

// YearRange is a run of years, both ends included and astronomical (0 is 1 BC). math.MinInt in From and math.MaxInt in
// To leave that end open. A range whose From is after its To holds no year.
type YearRange struct{ From, To int }

// Contains reports whether year lies in r.
func (r YearRange) Contains(year int) bool { return r.From <= year && year <= r.To }

// String returns "2003" for one year, else "2003..2004", "2003.." or "..2004", in decimal without padding; ".." alone
// is every year. [ParseYearRange] reads all of these but the last.
func (r YearRange) String() string {
	if r.From == r.To {
		return strconv.Itoa(r.From)
	}
	var b []byte
	if r.From != math.MinInt {
		b = strconv.AppendInt(b, int64(r.From), 10)
	}
	b = append(b, ".."...)
	if r.To != math.MaxInt {
		b = strconv.AppendInt(b, int64(r.To), 10)
	}
	return string(b)
}

// Words returns r for a reader: as [YearRange.String] has it, but years before 1 as [YearName] does, such as "45 BC" and
// "44 BC..2003".
func (r YearRange) Words() string {
	name := func(year int) string {
		if year < 1 {
			return YearName(year)
		}
		return strconv.Itoa(year)
	}
	if r.From == r.To {
		return name(r.From)
	}
	from, to := "", ""
	if r.From != math.MinInt {
		from = name(r.From)
	}
	if r.To != math.MaxInt {
		to = name(r.To)
	}
	return from + ".." + to
}

// ParseYearRange reads "2003", "2003..2004", "2003.." and "..2004", and "2003-2004" or the same with an en dash where
// both years have four digits. Years lie within ±[MaxYear]; white space around the whole is ignored. The error is a
// [*Error]; that of a reversed range hints at the range the right way round.
func ParseYearRange(s string) (YearRange, error) {
	text := strings.TrimSpace(s)
	from, to, isRange := strings.Cut(text, "..")
	if !isRange {
		from, to, isRange = cutDash(text)
	}
	offset := strings.Index(s, text)
	refuse := func(at int, reason, hint string) (YearRange, error) {
		return YearRange{}, &Error{Input: s, Offset: at, Reason: reason, Hint: hint}
	}
	r := YearRange{From: math.MinInt, To: math.MaxInt}
	switch {
	case text == "":
		return refuse(0, "it is empty", "")
	case isRange && from == "" && to == "":
		return refuse(offset, "a range needs a year at one end or the other", "")
	}
	var ok bool
	if from != "" || !isRange {
		if r.From, ok = parseYear(from); !ok {
			return refuse(offset, YearRangeForms, yearHint(text))
		}
	}
	switch {
	case !isRange:
		r.To = r.From
	case to != "":
		if r.To, ok = parseYear(to); !ok {
			return refuse(offset+len(text)-len(to), YearRangeForms, "")
		}
	}
	if r.From > r.To {
		return refuse(offset, "the range ends before it begins", YearRange{From: r.To, To: r.From}.String())
	}
	return r, nil
}

// YearRangeForms says what [ParseYearRange] reads.
const YearRangeForms = "a range of years is 2003, 2003..2004, 2003.. or ..2004"

// yearHint reads s as a date, for someone who wrote a month or "the 1990s" where years are wanted.
func yearHint(s string) string {
	d, err := ParseTyped(s)
	if err != nil {
		return ""
	}
	if d.first.grain == grainSeason && d.form == formSingle {
		return strconv.Itoa(d.first.year) // though a winter reaches into the next
	}
	spans := d.YearSpans()
	if len(spans) != 1 || (spans[0].From == math.MinInt && spans[0].To == math.MaxInt) {
		return ""
	}
	return spans[0].String()
}

// cutDash cuts "2003-2004" at its dash. Only two years of four digits are taken for a range: 2003-04 is April.
func cutDash(s string) (from, to string, ok bool) {
	for _, dash := range [...]string{"-", "–"} {
		from, to, ok = strings.Cut(s, dash)
		if ok && len(from) == 4 && len(to) == 4 {
			return from, to, true
		}
	}
	return s, "", false
}

// parseYear reads a decimal year, whose sign may only be a minus.
func parseYear(s string) (int, bool) {
	if strings.HasPrefix(s, "+") {
		return 0, false
	}
	year, err := strconv.Atoi(s)
	return year, err == nil && -MaxYear <= year && year <= MaxYear
}

// YearName returns a year, astronomical as everywhere, as a reader counts it:
// "2003", "AD 43", "44 BC".
func YearName(year int) string { return yearName(year) }

// YearDate returns the date that is a whole year, which must lie within
// ±[MaxYear].
func YearDate(year int) Date {
	text := string(appendYear(nil, year))
	d, err := Parse(text)
	if err != nil {
		panic(err) // appendYear writes EDTF
	}
	return d
}
