package edtf

import "fmt"

// point reads one date with its qualifier.
func (s *scanner) point(where place) point {
	var p point
	if s.peek() == 'Y' {
		p = s.longYear()
	} else {
		p = s.calendar(where)
	}
	if s.ok() && p.grain != grainTime && where != inSet {
		p.mark = s.qualifier()
	}
	return p
}

const (
	exponentReason = "exponents and significant digits are EDTF level 2, which is not read"
	maxYearReason  = "years beyond 999999999 are not read" // MaxYear
)

// longYear reads Y and five or more digits.
func (s *scanner) longYear() point {
	start := s.at
	s.at += len("Y")
	negative := s.accept("-")
	first := s.peek()
	year, width, masked := s.digits()
	switch {
	case !s.ok():
	case width == 0:
		s.fail(s.at, "digits follow Y")
	case masked > 0:
		s.fail(s.at-masked, "a year with Y has no X")
	case s.peek() == 'E' || s.peek() == 'S':
		s.fail(s.at, exponentReason)
	case width <= 4 || first == '0':
		s.fail(start, "Y is only for years of five digits or more")
	case year > MaxYear:
		s.fail(start, maxYearReason)
	case s.peek() == '-':
		s.fail(s.at, "a year with Y has no month")
	}
	if negative {
		year = -year
	}
	return point{year: year, grain: grainYear}
}

// calendar reads a four-digit year and what follows it: a month or season, a day, a time.
func (s *scanner) calendar(where place) point {
	start := s.at
	p := s.year()
	if s.ok() && s.accept("-") {
		s.month(&p)
		if s.ok() && s.accept("-") {
			s.day(&p)
		}
	}
	if s.ok() && s.peek() == 'T' {
		s.time(&p, where)
	}
	if s.ok() && where != inDate && p.grain.masked() {
		s.fail(start, "X inside an interval or a set is not read")
	}
	return p
}

func (g grain) masked() bool {
	switch g {
	case grainAnyYear, grainThousand, grainCentury, grainDecade, grainAnyMonth, grainAnyDate, grainAnyDay:
		return true
	default:
		return false
	}
}

func (s *scanner) year() point {
	negative := s.accept("-")
	start := s.at
	value, width, masked := s.digits()
	switch {
	case !s.ok():
	case width < 4:
		s.fail(start, "a date begins with a year of four digits")
	case width > 4:
		s.fail(start, "a year of more than four digits is written with Y")
	case s.peek() == 'E' || s.peek() == 'S':
		s.fail(s.at, exponentReason)
	case negative && masked == 4:
		s.fail(start, "a year that is not known at all has no sign")
	case negative && masked == 0 && value == 0:
		s.fail(start, "the year 0000 has no sign")
	}
	p := point{year: value, grain: grainYear}
	if negative {
		p.year = -value
	}
	if masked > 0 && s.ok() {
		p.grain = [...]grain{grainDecade, grainCentury, grainThousand, grainAnyYear}[masked-1]
		if negative {
			p.year -= pow10(masked) - 1
		}
		if s.peek() == '-' {
			s.fail(s.at, "a year with X in it takes no month")
		}
	}
	return p
}

func (s *scanner) month(p *point) {
	start := s.at
	value, width, masked := s.digits()
	switch {
	case !s.ok():
	case width != 2:
		s.fail(start, "a month has two digits")
	case masked == 2:
		p.grain = grainAnyMonth
	case masked == 1:
		s.fail(start, "a month with one X is EDTF level 2, which is not read")
	case value >= 1 && value <= 12:
		p.month, p.grain = uint8(value), grainMonth
	case value >= spring && value <= winter:
		p.month, p.grain = uint8(value), grainSeason
	case value >= 25 && value <= 41:
		s.fail(start, "the divisions of a year from 25 to 41 are EDTF level 2, which is not read")
	default:
		s.fail(start, "months run from 01 to 12, seasons from 21 to 24")
	}
}

func (s *scanner) day(p *point) {
	start := s.at
	value, width, masked := s.digits()
	switch {
	case !s.ok():
	case width != 2:
		s.fail(start, "a day has two digits")
	case p.grain == grainSeason:
		s.fail(start, "a season has no days")
	case masked == 2 && p.grain == grainAnyMonth:
		p.grain = grainAnyDate
	case masked == 2:
		p.grain = grainAnyDay
	case masked == 1:
		s.fail(start, "a day with one X is EDTF level 2, which is not read")
	case p.grain == grainAnyMonth:
		s.fail(start, "a day in a month XX is EDTF level 2, which is not read")
	case value < 1 || value > daysIn(p.year, int(p.month)):
		s.fail(start, fmt.Sprintf("%s has %d days",
			full.point(*p, elideNone), daysIn(p.year, int(p.month))))
	default:
		p.day, p.grain = uint8(value), grainDay
	}
}

// time reads a time of day and its zone for their form only: they stay in the text.
func (s *scanner) time(p *point, where place) {
	switch {
	case where == inSet:
		s.fail(s.at, "a member of a set takes no time of day")
		return
	case p.grain != grainDay:
		s.fail(s.at, "a time of day goes only with a whole date")
		return
	}
	s.at += len("T")
	s.clock(23, "hours run from 00 to 23")
	s.colon()
	s.clock(59, "minutes run from 00 to 59")
	s.colon()
	s.clock(60, "seconds run from 00 to 59, or 60 for a leap second")
	if start := s.at; s.ok() && (s.accept("+") || s.accept("-")) {
		s.clock(23, "the hours of a zone run from 00 to 23")
		if s.accept(":") {
			s.clock(59, "the minutes of a zone run from 00 to 59")
		}
		if zone := s.text[start:s.at]; zone == "-00" || zone == "-00:00" {
			s.fail(start, "the zone of UTC is Z or +00:00")
		}
	} else if s.ok() {
		s.accept("Z")
	}
	switch s.peek() {
	case '.', ',':
		s.fail(s.at, "fractions of a second are not read")
	case '?', '~', '%':
		s.fail(s.at, "a qualifier goes with a date, not with a time of day")
	}
	p.grain = grainTime
}

func (s *scanner) clock(limit int, reason string) {
	start := s.at
	if value, width, masked := s.digits(); width != 2 || masked > 0 {
		s.fail(start, "a time of day is hh:mm:ss, with two digits each")
	} else if value > limit {
		s.fail(start, reason)
	}
}

func (s *scanner) colon() {
	if s.ok() && !s.accept(":") {
		s.fail(s.at, "a time of day is hh:mm:ss, with two digits each")
	}
}

// qualifier reads ?, ~ or %.
func (s *scanner) qualifier() mark {
	var m mark
	switch s.peek() {
	case '~':
		m = approximate
	case '?':
		m = uncertain
	case '%':
		m = approximate | uncertain
	default:
		return 0
	}
	s.at++
	switch s.peek() {
	case '?', '~', '%':
		s.fail(s.at, "uncertain and approximate together are written %")
	case '-':
		s.fail(s.at-1, "a qualifier of part of a date is EDTF level 2, which is not read")
	}
	return m
}

// digits reads digits and the X's that stand for the rightmost of them: their value with each X as 0, which stays
// above MaxYear once it passes it, how many characters there were and how many of them were X's.
func (s *scanner) digits() (value, width, masked int) {
	start := s.at
	for ; s.at < len(s.text); s.at++ {
		c := s.text[s.at]
		switch {
		case c == 'X':
			masked++
			c = '0'
		case c < '0' || c > '9':
			return value, s.at - start, masked
		case masked > 0:
			s.fail(s.at, "X stands only for digits on the right")
			return 0, 0, 0
		}
		if value <= MaxYear {
			value = min(value*10+int(c-'0'), MaxYear+1)
		}
	}
	return value, s.at - start, masked
}
