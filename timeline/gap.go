package timeline

// Gap returns the empty time before the event at place k: how many whole days lie before the first on which it may
// happen and after the last on which any event of the subset before it may, and the same in words, "5 days", "2 weeks",
// "3 months", "about 4 years". Both are zero where there is no such day, where the event is the first or has no
// beginning, and where one before it has no end that is known, since that may have lasted all the time.
//
// The words begin with "about" exactly where they are rounded. They are not where the gap is a whole number of calendar
// years, or of calendar months below two years, counted from its first day to the same day of a month; nor where it is
// at most 28 days, which are given as weeks if whole and else as days. Every other gap is rounded to the nearest month
// (30.436875 days) below two years and to the nearest year (365.2425 days) above.
//
// Where an event that is listed later may have happened in the gap, such as one of which only a last day is known, the
// words begin with "up to": no more of it is empty, for all that is known.
func (s Subset) Gap(k int) (days int, words string) {
	if k == 0 {
		return 0, ""
	}
	events := s.timeline.events
	last, ok := events[s.longest[k-1]].Date.Latest()
	next, bounded := s.Event(k).Date.Earliest()
	if !ok || !bounded {
		return 0, ""
	}
	days, words = gap(last, next)
	if soonest, begins := events[s.soonest[k]].Date.Earliest(); days > 0 && (!begins || soonest.Compare(next) < 0) {
		words = "up to " + words
	}
	return days, words
}

// appendLonger appends to longest, which holds for each of the first places of a subset the position of the event up to
// there that may last longest, the one for the next place, whose event is at position i.
func (t *Timeline) appendLonger(longest []int, i int) []int {
	if n := len(longest); n > 0 && !later(t.events[i].Date.last, t.events[longest[n-1]].Date.last) {
		i = longest[n-1]
	}
	return append(longest, i)
}

// soonestFrom makes of the positions of a subset, in its order, for each place the position of the event from there on
// that may begin soonest, and returns it in the same slice.
func (t *Timeline) soonestFrom(positions []int) []int {
	for k := len(positions) - 2; k >= 0; k-- {
		if next := positions[k+1]; earlier(t.events[next].Date.first, t.events[positions[k]].Date.first) {
			positions[k] = next
		}
	}
	return positions
}

// gap returns the days between two and their words.
func gap(last, next Day) (days int, words string) {
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
