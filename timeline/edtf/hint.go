package edtf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// explain turns a fault in s into an error with the nearest right date. It may take its time, for
// a person is going to read the outcome.
func explain(s string, f fault) *Error {
	e := &Error{Input: s, Offset: min(f.at, len(s)), Reason: f.reason}
	if len(s) > longestPhrase {
		return e
	}
	if at, reason := foreign(s); reason != "" {
		e.Offset, e.Reason = at, reason
	}
	near, reason := twoReadings(s)
	if reason != "" {
		e.Reason = reason
	}
	for _, texts := range [...][]string{near, readWords(s).near, {s}} {
		if e.Hint = repairAll(texts); e.Hint != "" {
			break
		}
	}
	return e
}

// repairAll joins with or what can be repaired of texts.
func repairAll(texts []string) string {
	var dates []string
	for _, text := range texts {
		if d, ok := repair(text); ok {
			dates = append(dates, d.String())
		}
	}
	return strings.Join(slices.Compact(dates), hintOr)
}

// foreign finds what the EDTF draft of 2012 had and the standard of 2019 has not, and the sets that are no single date.
func foreign(s string) (at int, reason string) {
	upper := upperASCII(s)
	for _, old := range [...]struct{ sign, reason string }{
		{"OPEN", "the word open is of the 2012 draft: an open end is written .."},
		{"UNKNOWN", "the word unknown is of the 2012 draft: an unknown end is left empty"},
		{"?~", "?~ is of the 2012 draft: uncertain and approximate together are written %"},
		{"{", "a set in {} is all of its members, not one date; one of a set is written in []"},
	} {
		if i := strings.Index(upper, old.sign); i >= 0 {
			return i, old.reason
		}
	}
	if i := strings.IndexByte(upper, 'U'); i >= 0 && strings.Trim(upper, "0123456789U-/?~%[],.") == "" {
		return i, "u is of the 2012 draft: a digit that is not specified is written X"
	}
	return 0, ""
}

// twoReadings takes a year and digits after it, "2008-9", "1914/18" or "2003-2004", for the years they may stand for,
// and for a month where that is possible too; "3/4/1880" for a day of either month; and "–1918" for all time before a
// year and for a year before Christ. It gives a reason where there are two.
func twoReadings(s string) (near []string, reason string) {
	if year, ok := strings.CutPrefix(strings.TrimSpace(s), "–"); ok && len(year) == 4 && isDigits(year) {
		return []string{"../" + year, "-" + year}, "it could be an end without a beginning or a year before Christ"
	}
	s = withoutSpaces(s)
	year, tail, ok := cutYears(s)
	if !ok {
		return dayOrMonth(s)
	}
	first, _ := strconv.Atoi(year)
	n, _ := strconv.Atoi(tail)
	last := first - first%pow10(len(tail)) + n
	month := string(appendPadded([]byte(year+"-"), n, 2))
	isMonth := n >= 1 && n <= 12 && len(tail) <= 2
	if last > first {
		near = append(near, string(appendPadded([]byte(year+"/"), last, 4)))
	}
	if isMonth {
		near = append(near, month)
	}
	if len(near) == 2 {
		return near, "it could be the years " + year + " to " + strconv.Itoa(last) + " or " +
			full.months[n] + " " + year
	}
	return near, ""
}

// dayOrMonth takes two numbers before a year for a day and a month in either order. With full stops the day always
// comes first.
func dayOrMonth(s string) (near []string, reason string) {
	for _, sign := range [...]string{"/", "-"} {
		parts := strings.Split(s, sign)
		if len(parts) != 3 || len(parts[2]) != 4 || !isDigits(parts[0]+parts[1]+parts[2]) {
			continue
		}
		a, errA := strconv.Atoi(parts[0])
		b, errB := strconv.Atoi(parts[1])
		if errA != nil || errB != nil || min(a, b) < 1 || max(a, b) > 12 || a == b {
			continue
		}
		date := func(month, day int) string {
			return string(appendPadded(append(appendPadded([]byte(parts[2]+"-"), month, 2), '-'), day, 2))
		}
		reason = fmt.Sprintf("it could be %d %s or %d %s", a, full.months[b], b, full.months[a])
		return []string{date(b, a), date(a, b)}, reason
	}
	return nil, ""
}

// cutYears cuts four digits, a dash or slash, and one, two or four digits.
func cutYears(s string) (year, tail string, ok bool) {
	for _, sign := range [...]string{"-", "–", "/"} {
		year, tail, ok = strings.Cut(s, sign)
		if ok && len(year) == 4 && isDigits(year) && isDigits(tail) {
			return year, tail, len(tail) <= 2 || len(tail) == 4
		}
	}
	return "", "", false
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// repair changes a text bit by bit until it is a date. Each change builds on those before it.
func repair(s string) (Date, bool) {
	for _, change := range [...]func(string) string{
		withoutQuotes, inASCII, withoutSpaces, withoutDraft, withEnd, withDates, withTimes, inOrder,
	} {
		s = change(s)
		if d, f := parse(s); f.ok() {
			return d, true
		}
	}
	return Date{}, false
}

// withoutQuotes takes the quotation marks away that an editor of texts put in place of those of YAML.
func withoutQuotes(s string) string {
	return strings.Trim(strings.TrimSpace(s), "\"'“”„‟‘’‚«»「」")
}

// inASCII writes the date of a Chinese, Japanese or Korean calendar of the common era, "1880年3月4日", with hyphens, and
// its wide digits and signs as ASCII ones.
func inASCII(s string) string {
	s = strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, s)
	out := strings.NewReplacer("年", "-", "月", "-", "日", "", "년", "-", "월", "-", "일", "").Replace(s)
	if out == s {
		return s
	}
	return strings.TrimRight(out, "- ")
}

// withoutSpaces drops white space but for the space before a time of day, and puts hyphens for dashes. Two numbers with
// a space between them stay two.
func withoutSpaces(s string) string {
	if strings.Contains(s, ":") {
		ends := strings.Split(s, "/")
		for i, end := range ends {
			ends[i] = strings.Replace(strings.TrimSpace(end), " ", "T", 1)
		}
		s = strings.Join(ends, "/")
	}
	s = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‐", "-", "‑", "-").Replace(s)
	var b []byte
	for _, field := range strings.Fields(s) {
		if len(b) > 0 && class(b[len(b)-1]) == 'n' && class(field[0]) == 'n' {
			b = append(b, ' ')
		}
		b = append(b, field...)
	}
	return string(b)
}

// withoutDraft writes what the draft of 2012 had as the standard has it, and all letters as capitals.
func withoutDraft(s string) string {
	return strings.NewReplacer(
		"UNKNOWN/", "/", "/UNKNOWN", "/", "OPEN", "..", "U", "X", "?~", "%", "~?", "%",
	).Replace(upperASCII(s))
}

// withEnd gives an interval that a dash leaves open, "1880-", its open end, and one with a question mark beside the
// dash, "?-1918", the end that is not known.
func withEnd(s string) string {
	isYear := func(s string) bool { return len(s) == 4 && isDigits(s) }
	if year, ok := strings.CutSuffix(s, "-"); ok && isYear(year) {
		return year + "/.."
	}
	if year, ok := strings.CutSuffix(s, "-?"); ok && isYear(year) {
		return year + "/"
	}
	if year, ok := strings.CutPrefix(s, "?-"); ok && isYear(year) {
		return "/" + year
	}
	return s
}

// withDates repairs the dates of an expression one by one.
func withDates(s string) string {
	const between = "/[],"
	compound := strings.ContainsAny(s, between)
	var b strings.Builder
	for s != "" {
		end := strings.IndexAny(s, between)
		if dots := strings.Index(s, ".."); dots >= 0 && (end < 0 || dots < end) {
			end = dots
		}
		switch {
		case end < 0:
			end = len(s)
		case end == 0 && s[0] == '.':
			b.WriteString("..")
			s = s[len(".."):]
			continue
		case end == 0:
			b.WriteByte(s[0])
			s = s[1:]
			continue
		}
		date := repairDate(s[:end])
		if compound {
			date = strings.ReplaceAll(date, "-XX", "")
		}
		b.WriteString(date)
		s = s[end:]
	}
	return b.String()
}

// withTimes repairs the times of day of an expression. An end of an interval that is nothing but a time is of the day of
// the other, as ISO 8601-1 has it.
func withTimes(s string) string {
	first, last, isInterval := strings.Cut(s, "/")
	if !isInterval {
		return withTime(s)
	}
	if day, _, timed := strings.Cut(first, "T"); timed && isTime(last) {
		last = day + "T" + strings.TrimPrefix(last, "T")
	}
	return withTime(first) + "/" + withTime(last)
}

// isTime reports whether s begins as a time of day does, with hours and minutes.
func isTime(s string) bool {
	hours, rest, ok := strings.Cut(strings.TrimPrefix(s, "T"), ":")
	return ok && len(hours) == 2 && isDigits(hours) && len(rest) >= 2 && isDigits(rest[:2])
}

// withTime gives a time of day the seconds it lacks and takes from it the fraction or qualifier it has too much.
func withTime(s string) string {
	day, clock, ok := strings.Cut(s, "T")
	if !ok {
		return s
	}
	clock = strings.TrimRight(clock, "?~%")
	zone := strings.IndexAny(clock, "Z+-")
	if zone < 0 {
		zone = len(clock)
	}
	digits, _, _ := strings.Cut(clock[:zone], ".")
	if len(digits) == len("15:04") {
		digits += ":00"
	}
	if d, f := parse(day); f.ok() && d.first.grain == grainDay && digits == "24:00:00" {
		last, _ := d.Latest()
		day, digits = last.AddDays(1).String(), "00:00:00"
	}
	return day + "T" + digits + clock[zone:]
}

// inOrder swaps the ends of an interval, or of a set's only range.
func inOrder(s string) string {
	if first, last, ok := strings.Cut(s, "/"); ok {
		return last + "/" + first
	}
	inner := strings.TrimSuffix(strings.TrimPrefix(s, "["), "]")
	if first, last, ok := strings.Cut(inner, ".."); ok {
		return "[" + last + ".." + first + "]"
	}
	return "[" + inner + "]"
}

// upperASCII makes capitals of ASCII letters only, so that offsets stay what they are.
func upperASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}
