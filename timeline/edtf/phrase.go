package edtf

import (
	"slices"
	"strings"
)

// phrase is a typed text taken apart: its numbers in order, at most one month or season, and a shape that tells how
// they stood: n a number, m a month, s a season, d the s of a decade, k a century, c a c, and / as it is.
type phrase struct {
	shape   string
	numbers []number
	month   int // 1 to 12, or 21 to 24 for a season
	era     era
	mark    mark
}

// era is the count in which the year of a phrase stands.
type era uint8

const (
	noEra     era = iota
	inEra         // AD, CE
	beforeEra     // BC, BCE
)

type number struct {
	digits string
	at     int
}

// read takes s apart. Where it fails it returns the word that it does not know, or "" for another sign.
func (p *phrase) read(s string) (at int, word string, ok bool) {
	for i := 0; i < len(s); {
		start := i
		c := s[i]
		for i < len(s) && class(s[i]) == class(c) {
			i++
		}
		switch token := strings.ToLower(s[start:i]); class(c) {
		case 'n':
			p.shape += "n"
			p.numbers = append(p.numbers, number{token, start})
		case 'w':
			if !p.word(token) {
				return start, s[start:i], false
			}
		case ' ':
		default:
			i = start + 1
			if !p.sign(c) {
				return start, "", false
			}
		}
	}
	return 0, "", true
}

// class sorts bytes into digits, letters, what only separates, and the rest; letters outside ASCII count as letters.
func class(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return 'n'
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= 0x80:
		return 'w'
	case c == ' ', c == '\t', c == ',':
		return ' '
	default:
		return c
	}
}

// sign takes a slash between numbers, a full stop after a word, and one question mark.
func (p *phrase) sign(c byte) bool {
	switch {
	case c == '/':
		p.shape += "/"
	case c == '.' && !strings.HasSuffix(p.shape, "n"):
	case c == '?' && p.mark&uncertain == 0:
		p.mark |= uncertain
	default:
		return false
	}
	return true
}

// word takes one word in lower case.
func (p *phrase) word(w string) bool {
	switch w {
	case "the", "of", "st", "nd", "rd", "th":
	case "c":
		p.shape += "c"
	case "century", "cent":
		p.shape += "k"
	case "ca", "circa", "about", "around", "approximately":
		p.mark |= approximate
	case "bc", "bce":
		return p.setEra(beforeEra)
	case "ad", "ce":
		return p.setEra(inEra)
	case "s":
		p.shape += "d"
	case "fall":
		return p.setMonth("s", autumn)
	default:
		if i := slices.Index(seasonNames[:], w); i >= 0 {
			return p.setMonth("s", spring+i)
		}
		return p.setMonth("m", monthNamed(w))
	}
	return true
}

func (p *phrase) setEra(e era) bool {
	if p.era != noEra {
		return false
	}
	p.era = e
	return true
}

// setMonth takes the one month or season that a phrase may have.
func (p *phrase) setMonth(shape string, month int) bool {
	if month == 0 || p.month != 0 {
		return false
	}
	p.shape += shape
	p.month = month
	return true
}

// monthNamed returns the month whose name begins with w, which has at least three letters, or 0.
func monthNamed(w string) int {
	for m, name := range full.months {
		if len(w) >= 3 && strings.HasPrefix(strings.ToLower(name), w) {
			return m
		}
	}
	return 0
}
