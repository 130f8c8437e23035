package edtf

// Gap returns how many whole days lie after last and before next, and the same in words, "5 days", "2 weeks",
// "3 months", "about 4 years"; zero where there is none.
//
// The words begin with "about" exactly where they are rounded. They are not where the gap is a whole number of calendar
// years, or of calendar months below two years, counted from its first day to the same day of a month; nor where it is
// at most 28 days, which are given as weeks if whole and else as days. Every other gap is rounded to the nearest month
// (30.436875 days) below two years and to the nearest year (365.2425 days) above.
func Gap(last, next Day) (days int, words string) {
	days = last.DaysUntil(next) - 1
	if days <= 0 {
		return 0, ""
	}
	start := last.AddDays(1)
	months := (next.Year-start.Year)*12 + next.Month - start.Month
	whole := start.Day == next.Day
	switch {
	case whole && (months < longMonths || months%12 == 0):
		return days, monthsWords(months)
	case days <= 28 && days%7 == 0:
		return days, count(days/7, "week")
	case days <= 28:
		return days, count(days, "day")
	case months < longMonths:
		return days, "about " + monthsWords(rounded(days, daysPerEra, yearsPerEra*12))
	default:
		return days, "about " + count(rounded(days, daysPerEra, yearsPerEra), "year")
	}
}

// longMonths is the number of months from which a gap is given in years.
const longMonths = 24

// rounded returns how many units there are in days, to the nearest, where units make up period days.
func rounded(days, period, units int) int {
	return int((int64(days)*int64(units) + int64(period)/2) / int64(period))
}

// monthsWords gives whole years as years.
func monthsWords(n int) string {
	if n%12 == 0 {
		return count(n/12, "year")
	}
	return count(n, "month")
}

func count(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return grouped(n) + " " + unit + "s"
}
