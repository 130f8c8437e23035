package edtf

import (
	"slices"
	"strconv"
	"strings"
)

// repairDate gives one date, possibly with a time of day, the form EDTF wants: two digits for a month and a day, Y
// where a year needs it and only there, X for the digits that catalogues leave out, and one qualifier at the end. A day
// beyond the end of its month goes. What it does not understand it leaves alone. It makes up no digit: each year, month
// and day it gives stands in s as a number.
func repairDate(s string) string {
	date, clock, timed := strings.Cut(s, "T")
	date, m, ok := withoutMarks(date)
	if !ok {
		return s
	}
	date, negative := strings.CutPrefix(date, "-")
	if tail, ok := strings.CutPrefix(date, "Y"); ok {
		date, negative = strings.CutPrefix(tail, "-")
	}
	parts := calendarParts(leftOut(date))
	if parts == nil || len(parts[0]) == 3 && m&uncertain != 0 { // "188?" may be a decade
		return s
	}
	parts[0] = repairYear(parts[0], negative)
	out := strings.Join(repairDays(parts), "-") + m.suffix()
	if timed {
		out += "T" + clock
	}
	return out
}

// withoutMarks takes the qualifiers out, wherever they stand but between two digits, which then would be one number.
func withoutMarks(s string) (out string, m mark, ok bool) {
	var b []byte
	for i := range len(s) {
		switch s[i] {
		case '~':
			m |= approximate
		case '?':
			m |= uncertain
		case '%':
			m |= approximate | uncertain
		default:
			if n := len(b); n > 0 && class(b[n-1]) == 'n' && class(s[i]) == 'n' && class(s[i-1]) != 'n' {
				return "", 0, false
			}
			b = append(b, s[i])
		}
	}
	return string(b), m, true
}

// leftOut writes X for the digits of a year for which catalogues write a hyphen each, "188-" and "18--".
func leftOut(s string) string {
	digits := strings.TrimRight(s, "-")
	if known := len(digits); len(s) == 4 && (known == 2 || known == 3) && isDigits(digits) {
		return digits + strings.Repeat("X", 4-known)
	}
	return s
}

// calendarParts splits a date into year, month and day, as many as there are, or returns nil. It knows dates with
// full stops for hyphens, and with the year last.
func calendarParts(s string) []string {
	parts := strings.Split(strings.ReplaceAll(strings.TrimSuffix(s, "."), ".", "-"), "-")
	if len(parts) > 3 {
		return nil
	}
	for _, p := range parts {
		if p == "" || strings.Trim(p, "0123456789X") != "" {
			return nil
		}
	}
	last := len(parts) - 1
	if last == 0 || len(parts[last]) != 4 || len(parts[0]) > 2 {
		return parts
	}
	if month, _ := strconv.Atoi(parts[0]); last == 1 && month > 12 {
		return nil // by its number a season only stands after its year
	}
	slices.Reverse(parts)
	return parts
}

// repairYear gives a year its four digits where three or leading zeros are there: one of fewer may be of any century.
func repairYear(s string, negative bool) string {
	sign := ""
	if negative && strings.Trim(s, "0") != "" {
		sign = "-"
	}
	switch {
	case !isDigits(s) || len(s) < 3:
	case len(strings.TrimLeft(s, "0")) > 4:
		return "Y" + sign + strings.TrimLeft(s, "0")
	case len(s) > 4:
		s = s[len(s)-4:]
	case len(s) == 3:
		s = "0" + s
	}
	return sign + s
}

// repairDays mends the month and the day of parts. A day or month 00 was meant for none, and of a day that its month
// does not have the month is left.
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
	parts[1] = string(appendPadded(nil, month, 2))
	parts[2] = string(appendPadded(nil, day, 2))
	if month <= 12 && day <= 31 && day > daysIn(year, month) {
		return parts[:2]
	}
	return parts
}
