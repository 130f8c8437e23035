package edtf

import "strings"

// timesInWords is the end of a typed text: one time of day or two, and a zone.
type timesInWords struct {
	begin, end clock  // end is "" where there is one time only
	between    string // what stands between the two: with spaces where it has any before it
	zone       string // as a clock has it
}

// readTimes reads a day with times of day behind it, "29 October 2008, 9:00 to 11:30 UTC"; ok is false where text is
// something else. Between two times close together a hyphen may be the sign of a zone.
func readTimes(text string) (r reading, ok bool) {
	before, times, ok := cutTimes(text)
	if !ok {
		return reading{}, false
	}
	day := readWords(before)
	if !day.fault.ok() {
		return reading{}, false
	}
	d, f := parse(day.near[0])
	if !f.ok() || d.form != formSingle || d.first.grain != grainDay || d.first.mark != 0 {
		return reading{}, false
	}
	at := func(c clock) string { return d.text + "T" + string(c) + times.zone }
	if times.end == "" {
		return reading{near: []string{at(times.begin)}}, true
	}
	interval := at(times.begin) + "/" + at(times.end)
	zoned := d.text + "T" + string(times.begin) + "-" + string(times.end[:clockMinutes])
	const furthest = "12" // hours by which a zone is behind UTC
	switch {
	case times.between != "-" || times.zone != "" || times.end[:len(furthest)] > furthest:
		return reading{near: []string{interval}}, true
	case times.end < times.begin:
		return reading{near: []string{zoned}}, true
	}
	return reading{near: []string{interval, zoned}, fault: fault{reason: "it could be two times of day or one in a zone"}}, true
}

// cutTimes cuts the times of day off the end of a text. ok is false where it does not end with any.
func cutTimes(text string) (before string, times timesInWords, ok bool) {
	colon := strings.IndexByte(text, ':')
	if colon < 0 {
		return "", timesInWords{}, false
	}
	start := colon
	for start > 0 && class(text[start-1]) == 'n' {
		start--
	}
	before, rest := strings.TrimRight(text[:start], " ,"), text[start:]
	if day := strings.TrimRight(before, "Tt"); day != "" && class(day[len(day)-1]) == 'n' {
		before = day
	}
	for _, word := range [...]string{" at", " from"} {
		before = strings.TrimRight(strings.TrimSuffix(before, word), " ,")
	}
	if times.begin, rest, ok = cutClock(rest); !ok {
		return "", timesInWords{}, false
	}
	for _, between := range [...]string{"to", "until", "till", "-", "–", "—", "/"} {
		spaces := len(rest) - len(strings.TrimLeft(rest, " "))
		tail, found := strings.CutPrefix(rest[spaces:], between)
		if !found {
			continue
		}
		if end, after, isTime := cutClock(strings.TrimLeft(tail, " T")); isTime {
			times.end, times.between, rest = end, rest[:spaces+len(between)], after
		}
		break
	}
	times.zone, ok = zoneInWords(strings.TrimSpace(rest))
	return before, times, ok
}

// cutClock cuts the time of day that s begins with: hours of one or two digits, minutes and perhaps seconds.
func cutClock(s string) (c clock, rest string, ok bool) {
	hours, rest, ok := strings.Cut(s, ":")
	if !ok || len(hours) > 2 || !isDigits(hours) || len(rest) < 2 || !isDigits(rest[:2]) {
		return "", "", false
	}
	if len(hours) == 1 {
		hours = "0" + hours
	}
	minutes, rest := rest[:2], rest[2:]
	seconds := "00"
	if len(rest) >= len(":00") && rest[0] == ':' && isDigits(rest[1:3]) {
		seconds, rest = rest[1:3], rest[3:]
	}
	return clock(hours + ":" + minutes + ":" + seconds), rest, rest == "" || class(rest[0]) != 'n'
}

// zoneInWords returns a zone as a date has it: "Z" for "UTC" and "GMT", "+01:00" for "UTC+01:00".
func zoneInWords(s string) (zone string, ok bool) {
	upper := upperASCII(s)
	for _, name := range [...]string{"UTC", "GMT"} {
		if offset, named := strings.CutPrefix(upper, name); named {
			upper = offset
			if offset == "" {
				return "Z", true
			}
			break
		}
	}
	_, f := parse("2000-01-01T00:00:00" + upper)
	return upper, f.ok()
}
