package timeline

import (
	"strconv"
	"strings"
)

// repairDate gives one date, possibly with a time of day, the form EDTF wants: two digits for a month and a day, Y
// where a year needs it and only there, one qualifier at the end, and the last day of the month for one beyond it.
// What it does not understand it leaves alone.
func repairDate(s string) string {
	date, clock, timed := strings.Cut(s, "T")
	date, m := withoutMarks(date)
	date, negative := strings.CutPrefix(date, "-")
	if tail, ok := strings.CutPrefix(date, "Y"); ok {
		date, negative = strings.CutPrefix(tail, "-")
	}
	parts := calendarParts(date)
	if parts == nil {
		return s
	}
	parts[0] = repairYear(parts[0], negative)
	out := strings.Join(repairDays(parts), "-") + m.suffix()
	if timed {
		out += "T" + clock
	}
	return out
}

// withoutMarks takes the qualifiers out, wherever they stand.
func withoutMarks(s string) (string, mark) {
	var m mark
	out := strings.Map(func(r rune) rune {
		switch r {
		case '~':
			m |= approximate
		case '?':
			m |= uncertain
		case '%':
			m |= approximate | uncertain
		default:
			return r
		}
		return -1
	}, s)
	return out, m
}

// calendarParts splits a date into year, month and day, as many as there are, or returns nil. It knows dates with
// full stops for hyphens, and with the year last.
func calendarParts(s string) []string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '.' })
	if len(parts) == 0 || len(parts) > 3 {
		return nil
	}
	for _, p := range parts {
		if strings.Trim(p, "0123456789X") != "" {
			return nil
		}
	}
	if len(parts) == 3 && len(parts[2]) == 4 && len(parts[0]) <= 2 {
		return []string{parts[2], parts[1], parts[0]}
	}
	return parts
}

func repairYear(s string, negative bool) string {
	sign := ""
	if negative && strings.Trim(s, "0") != "" {
		sign = "-"
	}
	if len(s) > 4 {
		s = strings.TrimLeft(s, "0")
	}
	if len(s) > 4 {
		return "Y" + sign + s
	}
	return sign + strings.Repeat("0", 4-len(s)) + s
}

// repairDays mends the month and the day of parts. A day or month 00 was meant for none.
func repairDays(parts []string) []string {
	for i, p := range parts[1:] {
		switch {
		case strings.Contains(p, "X"):
			parts[i+1] = "XX"
		case len(p) == 1:
			parts[i+1] = "0" + p
		}
	}
	for i, p := range parts {
		if i > 0 && p == "00" {
			return parts[:i]
		}
	}
	if len(parts) < 3 {
		return parts
	}
	year, _ := strconv.Atoi(parts[0])
	month, errMonth := strconv.Atoi(parts[1])
	day, errDay := strconv.Atoi(parts[2])
	if errMonth != nil || errDay != nil {
		return parts
	}
	if month > 12 && day <= 12 {
		month, day = day, month
	}
	if month <= 12 && day <= 31 {
		day = min(day, daysIn(year, month))
	}
	parts[1] = string(appendPadded(nil, month, 2))
	parts[2] = string(appendPadded(nil, day, 2))
	return parts
}
