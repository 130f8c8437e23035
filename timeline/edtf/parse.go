package edtf

import (
	"strings"
)

// parse reads one EDTF expression. It gives no hint; see [explain].
func parse(text string) (Date, fault) {
	s := scanner{text: text}
	d := Date{text: text}
	switch {
	case text == "":
		s.fail(0, "it is empty")
	case text[0] == '[':
		d.form = formOneOf
		d.first, d.last = s.set()
	case strings.IndexByte(text, '/') >= 0:
		d.form = formInterval
		d.first, d.last = s.interval()
	default:
		d.form = formSingle
		d.first = s.point(inDate)
		d.last = d.first
	}
	if s.ok() && s.at < len(text) {
		s.fail(s.at, "nothing may follow the date")
	}
	if !s.ok() {
		return Date{}, s.fault
	}
	return d, fault{}
}

// place is where in an expression a point stands, which limits what it may be.
type place uint8

const (
	inDate     place = iota
	inInterval       // no X (level 2)
	inSet            // no time of day, no X, no qualifier
)

// scanner reads an expression from left to right. After a fault its results mean nothing, and the first fault stands.
type scanner struct {
	text  string
	at    int
	fault fault
}

func (s *scanner) ok() bool { return s.fault.ok() }

func (s *scanner) fail(at int, reason string) {
	if s.ok() {
		s.fault = fault{at: at, reason: reason}
	}
}

// peek returns the next byte, or 0 at the end.
func (s *scanner) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *scanner) accept(token string) bool {
	if !strings.HasPrefix(s.text[s.at:], token) {
		return false
	}
	s.at += len(token)
	return true
}

// interval reads two ends and the solidus between them.
func (s *scanner) interval() (first, last point) {
	first = s.end()
	if s.ok() && !s.accept("/") {
		s.fail(s.at, "an interval is two dates with / between them")
	}
	second := s.at
	last = s.end()
	switch {
	case !s.ok():
	case s.peek() == '/':
		s.fail(s.at, "an interval has only one /")
	case !first.bounded() && !last.bounded():
		s.fail(0, "an interval needs a date at one end or the other")
	case pair{first, last}.reversed() && first.grain == grainTime && last.grain == grainTime && !s.hoursReversed(first, last):
		s.fail(second, "the days, as they are written in their zones, run backwards")
	case pair{first, last}.reversed(), first.grain == grainTime && last.grain == grainTime && s.hoursReversed(first, last):
		s.fail(second, "the interval ends before it begins")
	}
	return first, last
}

// hoursReversed reports whether an interval of times of day ends before it begins.
func (s *scanner) hoursReversed(first, last point) bool {
	from, _ := first.earliest()
	to, _ := last.latest()
	return hoursOf(s.text).reversed(from, to)
}

// end reads an end of an interval, which may be open or empty.
func (s *scanner) end() point {
	switch {
	case s.accept(".."):
		return point{grain: grainOpen}
	case s.peek() == '/' || s.at == len(s.text):
		return point{grain: grainUnknown}
	default:
		return s.point(inInterval)
	}
}

// set reads a set to its closing bracket and returns the members' points that bound it: the one with the first
// earliest day and the one with the last latest day, either of them open where a member is.
func (s *scanner) set() (first, last point) {
	s.at = len("[")
	for n := 0; s.ok(); n++ {
		m := s.member(n == 0)
		if !s.ok() {
			break
		}
		if n == 0 || earlier(m.first, first) {
			first = m.first
		}
		if n == 0 || later(m.last, last) {
			last = m.last
		}
		if s.accept("]") {
			break
		}
		if !s.accept(",") {
			s.fail(s.at, setReason(s.peek()))
		} else if m.last.grain == grainOpen {
			s.fail(s.at-len("..,"), ".. at the open end of a set comes last")
		}
	}
	return first, last
}

func setReason(c byte) string {
	switch c {
	case 0:
		return "the set has no closing ]"
	case ' ':
		return "a set has no spaces in it"
	case '?', '~', '%':
		return "a member of a set takes no qualifier"
	default:
		return "the members of a set are separated by , or .."
	}
}

// member reads one member of a set: a date, two with .. between them, or one with .. before or after it.
func (s *scanner) member(leading bool) pair {
	start := s.at
	if s.accept("..") {
		if !leading {
			s.fail(start, ".. at the open start of a set comes first")
		}
		return pair{point{grain: grainOpen}, s.point(inSet)}
	}
	m := pair{first: s.point(inSet)}
	m.last = m.first
	if !s.ok() || !s.accept("..") {
		return m
	}
	if c := s.peek(); c == ']' || c == ',' {
		m.last = point{grain: grainOpen}
		return m
	}
	start = s.at
	m.last = s.point(inSet)
	if s.ok() && m.reversed() {
		s.fail(start, "the range ends before it begins")
	}
	return m
}

// earlier reports whether p reaches further back than q; a point without a bound reaches furthest.
func earlier(p, q point) bool {
	day, ok := p.earliest()
	other, bounded := q.earliest()
	if !ok || !bounded {
		return bounded
	}
	return day.Compare(other) < 0
}

// later reports whether p reaches further forward than q; a point without a bound reaches furthest.
func later(p, q point) bool {
	day, ok := p.latest()
	other, bounded := q.latest()
	if !ok || !bounded {
		return bounded
	}
	return day.Compare(other) > 0
}
