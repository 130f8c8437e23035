package edtf

import (
	"cmp"
	"strings"
)

// clock is the time of day and the zone a date was written with: "15:04:05", or with "Z", "+01" or "-03:30" after it.
// It is "" where there is none.
type clock string

const (
	clockMinutes = len("15:04")
	clockSeconds = len("15:04:05")
)

// hours are the times of day at which a date begins and ends: the same but for an interval.
type hours struct{ begin, end clock }

// hours returns the times of day d was written with.
func (d Date) hours() hours { return hoursOf(d.text) }

// hoursOf returns the times of day in an expression.
func hoursOf(text string) hours {
	first, last, isInterval := strings.Cut(text, "/")
	_, begin, _ := strings.Cut(first, "T")
	if !isInterval {
		return hours{clock(begin), clock(begin)}
	}
	_, end, _ := strings.Cut(last, "T")
	return hours{clock(begin), clock(end)}
}

// zone returns what follows the time of day.
func (c clock) zone() string { return string(c[clockSeconds:]) }

// second returns the time of day as seconds of UTC since the midnight at which the day that is written begins there.
// It is negative, or more than a day, where the zone moves it so far. A time without a zone counts as UTC, and no time
// as the midnight.
func (c clock) second() int {
	if c == "" {
		return 0
	}
	s := (c.digits(0)*60+c.digits(len("15:")))*60 + c.digits(len("15:04:"))
	zone := clock(c.zone())
	if len(zone) < len("+01") {
		return s
	}
	offset := zone.digits(len("+")) * 3600
	if len(zone) > len("+01:") {
		offset += zone.digits(len("+01:")) * 60
	}
	if zone[0] == '+' {
		return s - offset
	}
	return s + offset
}

// digits reads the two digits at byte i.
func (c clock) digits(i int) int { return int(c[i]-'0')*10 + int(c[i+1]-'0') }

// compare puts no time of day before any: a beginning without one is before all of its day.
func (c clock) compare(other clock) int {
	if c == "" || other == "" {
		return cmp.Compare(len(c), len(other))
	}
	return cmp.Compare(c.second(), other.second())
}

// compareEnd is compare for the ends of intervals: one without a time of day is after all of its day.
func (c clock) compareEnd(other clock) int {
	if c == "" || other == "" {
		return cmp.Compare(len(other), len(c))
	}
	return c.compare(other)
}

// words returns the time of day after a comma, or "" where there is none, with its zone and with seconds other than 00.
func (c clock) words() string {
	if c == "" {
		return ""
	}
	out := c.short()
	if s := c[clockMinutes:clockSeconds]; s != ":00" {
		out += string(s)
	}
	if c.zone() != "" {
		out += " UTC" + c.offset()
	}
	return out
}

// short returns the hour and the minute after a comma, or "" where there is no time of day.
func (c clock) short() string {
	if c == "" {
		return ""
	}
	return ", " + string(c[:clockMinutes])
}

// offset returns what the zone, if there is one, is ahead of UTC or behind, "+01:00"; "" where it is UTC.
func (c clock) offset() string {
	if c == "" {
		return ""
	}
	switch zone := c.zone(); zone {
	case "Z", "+00", "+00:00":
		return ""
	default:
		return zone
	}
}

// reversed reports whether what lies on the days given certainly ends before it begins. A time without a zone and one
// with a zone cannot be told apart so.
func (h hours) reversed(first, last Day) bool {
	if h.begin == "" || h.end == "" || (h.begin.zone() == "") != (h.end.zone() == "") {
		return false
	}
	const secondsInDay = 24 * 60 * 60
	return (last.number()-first.number())*secondsInDay+int64(h.end.second()-h.begin.second()) < 0
}

// words puts the times of one day after a comma, or "" where there are none: ", 09:00 to 11:30 UTC".
func (h hours) words() string { return h.put(" to ", clock.words) }

// short is words for a narrow column: ", 09:00–11:30".
func (h hours) short() string { return h.put("–", clock.short) }

// offset returns the zone that both times have, as [clock.offset] has it, or "".
func (h hours) offset() string {
	if h.begin == "" || h.end == "" || h.begin.zone() != h.end.zone() {
		return ""
	}
	return h.begin.offset()
}

// put puts the times of one day, each by put, with a separator between them. What zone both have is given once.
func (h hours) put(between string, put func(clock) string) string {
	switch {
	case h.begin == h.end:
		return put(h.begin)
	case h.end == "":
		return ", from " + put(h.begin)[len(", "):]
	case h.begin == "":
		return ", until " + put(h.end)[len(", "):]
	}
	begin := h.begin
	if begin.zone() == h.end.zone() {
		begin = begin[:clockSeconds]
	}
	return put(begin) + between + put(h.end)[len(", "):]
}
