package timeline

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

// clock returns the time of day d was written with.
func (d Date) clock() clock {
	_, c, _ := strings.Cut(d.text, "T")
	return clock(c)
}

// zone returns what follows the time of day.
func (c clock) zone() string { return string(c[clockSeconds:]) }

// second returns the time of day as seconds of UTC since the midnight at which the day that is written begins there.
// It is negative, or more than a day, where the zone moves it so far. A time without a zone counts as UTC, and no time as the midnight.
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

// compare puts no time of day before any.
func (c clock) compare(other clock) int {
	if c == "" || other == "" {
		return cmp.Compare(len(c), len(other))
	}
	return cmp.Compare(c.second(), other.second())
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
