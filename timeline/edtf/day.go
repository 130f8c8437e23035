package edtf

import (
	"cmp"
	"math"
	"strconv"
)

// MaxYear bounds the years a [Date] or [Day] may hold: from -MaxYear to MaxYear, astronomical. It is the range of
// Java's java.time.Year, and keeps every count of days far inside 64 bits.
const MaxYear = 999_999_999

// Day is one day of the proleptic Gregorian calendar, the calendar of ISO 8601: the Gregorian rules carried back
// before 1582. Year is astronomical, so that 0 is 1 BC and -43 is 44 BC; it must lie within ±[MaxYear].
// Month runs from 1 to 12 and Day from 1 to the length of the month.
// Days are comparable with ==.
type Day struct{ Year, Month, Day int }

// Compare returns -1 where d is before e, 0 where they are the same day, and +1 where d is after e.
func (d Day) Compare(e Day) int {
	if c := cmp.Compare(d.Year, e.Year); c != 0 {
		return c
	}
	if c := cmp.Compare(d.Month, e.Month); c != 0 {
		return c
	}
	return cmp.Compare(d.Day, e.Day)
}

// String returns d as ISO 8601 has it: "2003-02-06", "-0043-03-15". A year of more than four digits is written as
// EDTF writes such a year, "Y12345-02-06", though EDTF itself has no form for a day in it.
func (d Day) String() string {
	b := make([]byte, 0, len("Y-123456789-01-01"))
	b = appendYear(b, d.Year)
	b = append(b, '-')
	b = appendPadded(b, d.Month, 2)
	b = append(b, '-')
	return string(appendPadded(b, d.Day, 2))
}

// AddDays returns the day n days after d, or before it where n is negative. It stops at the first day of year
// -[MaxYear] and the last of year MaxYear.
func (d Day) AddDays(n int) Day {
	const far = 2 * 366 * MaxYear // more days than the calendar holds, and safe to add
	step := max(-far, min(int64(n), far))
	first := Day{Year: -MaxYear, Month: 1, Day: 1}.number()
	last := Day{Year: MaxYear, Month: 12, Day: 31}.number()
	return dayOf(max(first, min(d.number()+step, last)))
}

// DaysUntil returns how many days e lies after d: 1 for the day that follows, negative where e is earlier.
func (d Day) DaysUntil(e Day) int {
	n := e.number() - d.number()
	return int(max(math.MinInt, min(n, math.MaxInt))) // an int of 32 bits holds some 5.8 million years of days
}

const (
	daysPerEra  = 146_097 // 400 years, after which the Gregorian calendar repeats
	yearsPerEra = 400
)

// number counts days from 1 March of year 0. Years are taken to begin in March, so that the leap day comes last:
// https://howardhinnant.github.io/date_algorithms.html, days_from_civil.
func (d Day) number() int64 {
	y, m := int64(d.Year), int64(d.Month)
	if m <= 2 {
		y--
	}
	era := floorDiv(y, yearsPerEra)
	year := y - era*yearsPerEra
	yday := (153*((m+9)%12)+2)/5 + int64(d.Day) - 1
	return era*daysPerEra + year*365 + year/4 - year/100 + yday
}

// dayOf undoes [Day.number].
func dayOf(n int64) Day {
	era := floorDiv(n, daysPerEra)
	day := n - era*daysPerEra
	year := (day - day/1460 + day/36_524 - day/146_096) / 365
	yday := day - (365*year + year/4 - year/100)
	march := (5*yday + 2) / 153 // months since March
	d := Day{
		Year:  int(year + era*yearsPerEra),
		Month: int((march+2)%12 + 1),
		Day:   int(yday - (153*march+2)/5 + 1),
	}
	if d.Month <= 2 {
		d.Year++
	}
	return d
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// daysIn returns the length of a month from 1 to 12.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	default:
		return 31
	}
}

// appendYear appends a year as EDTF writes it: four digits, a sign before them, Y before more than four.
func appendYear(b []byte, year int) []byte {
	if year < -9999 || year > 9999 {
		return strconv.AppendInt(append(b, 'Y'), int64(year), 10)
	}
	return appendPadded(b, year, 4)
}

// appendPadded appends n in decimal with zeros before it up to width digits, the sign not counted.
func appendPadded(b []byte, n, width int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	for limit := pow10(width - 1); width > 1 && n < limit; limit /= 10 {
		b, width = append(b, '0'), width-1
	}
	return strconv.AppendInt(b, int64(n), 10)
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
