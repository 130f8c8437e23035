package edtf

import (
	"strconv"
	"strings"

	"dateline/timeline/spell"
)

// ParseTyped reads a date as a person types it at a prompt, in letters of any case: any EDTF, "nov 2004",
// "29 October, 2008", "oct 29 2008", "29/10/2008" (day, month, year, as in Britain), "spring 2003", "the 1990s",
// "44 bc", "ad 43", "12000 bc", "29 October 2008, 9:00 to 11:30". "c.", "ca", "circa" or "about" before it make it approximate, "?" after it uncertain.
// Months may be cut to three letters or more. The error is a [*Error].
func ParseTyped(s string) (Date, error) {
	r := readWords(s)
	if !r.fault.ok() {
		return Date{}, explain(s, r.fault)
	}
	d, f := parse(r.near[0])
	if !f.ok() {
		if r.verbatim {
			r.at += f.at
		}
		return Date{}, explain(s, fault{at: r.at, reason: f.reason})
	}
	return d, nil
}

// reading is what a typed text comes to in EDTF.
type reading struct {
	// near is one expression, which may still be wrong; where there is a fault, all that could be meant, or none.
	near     []string
	fault    fault
	at       int  // the byte of the text at which near[0] begins to matter: its day, or all of it
	verbatim bool // near[0] is the text from at on
}

// longestPhrase is how many bytes a date in words may have; what is longer is an expression or a stray paragraph.
const longestPhrase = 80

// readWords turns a typed text into EDTF.
func readWords(s string) reading {
	text := strings.TrimSpace(s)
	asIs := reading{near: []string{upperASCII(text)}, at: strings.Index(s, text), verbatim: true}
	if _, f := parse(asIs.near[0]); f.ok() || len(text) > longestPhrase {
		return asIs
	}
	if r, ok := readTimes(text); ok {
		return r
	}
	var p phrase
	at, word, ok := p.read(s)
	switch {
	case ok:
		return p.reading(asIs)
	case word == "":
		return asIs
	}
	r := misspelt(s, at, word)
	r.fault = fault{at: at, reason: spell.QuotedTo(24, word) + " is not a word for a date"}
	return r
}

// misspelt reads s with the month that word, at byte at, was meant for, if it was. Short words and those of another
// initial are near a month by chance, as day is near May. A month spelt rightly is wrong for another reason, and must
// not be tried again without end.
func misspelt(s string, at int, word string) reading {
	const enough = 5 // letters
	month := spell.Nearest(word, full.months[1:])
	if month == "" || len(word) < enough || word[0]|0x20 != month[0]|0x20 || monthNamed(strings.ToLower(word)) != 0 {
		return reading{}
	}
	return readWords(s[:at] + month + s[at+len(word):])
}

// reading puts a phrase into EDTF, or gives up in favour of the text as it is.
func (p *phrase) reading(asIs reading) reading {
	p.settle()
	n := p.numbers
	switch p.shape {
	case "n":
		return p.bare(n[0])
	case "nk":
		return p.century(n[0])
	case "m":
		return reading{fault: fault{reason: noYearReason}}
	case "nm", "ns":
		if len(n[0].digits) != 4 && p.era == noEra {
			return reading{fault: fault{reason: noYearReason}}
		}
		return p.on(n[0], number{})
	case "mn", "sn":
		return p.on(n[0], number{})
	case "nmn":
		if len(n[0].digits) == 4 {
			return p.on(n[0], n[1])
		}
		return p.on(n[1], n[0])
	case "mnn":
		return p.on(n[1], n[0])
	case "nd":
		return p.decade(n[0])
	case "n/n/n":
		return p.slashes(n)
	case "n/n":
		month, _ := strconv.Atoi(n[0].digits)
		if len(n[0].digits) <= 2 && month <= 12 && len(n[1].digits) == 4 {
			p.month = month
			return p.on(n[1], number{}).refused(n[0].at, "a month and a year have a hyphen between them, the year first")
		}
	}
	return asIs
}

func (r reading) refused(at int, reason string) reading {
	if r.fault.ok() {
		r.fault = fault{at: at, reason: reason}
	}
	return r
}

const noYearReason = "the year is missing"

// settle decides what a c means. With one or two digits beside it, it is a century, as catalogues have it: "19c", and
// "C19" where no era makes a year of the number. Else it is circa.
func (p *phrase) settle() {
	short := len(p.numbers) == 1 && len(p.numbers[0].digits) <= 2
	switch {
	case short && (p.shape == "nc" || p.shape == "cn" && p.era == noEra):
		p.shape = "nk"
	case short && p.shape == "cnc":
		p.shape = "cnk"
	}
	if circa := strings.ReplaceAll(p.shape, "c", ""); circa != p.shape {
		p.shape = circa
		p.mark |= approximate
	}
}

// slashes reads day, month and year. Other orders and short years are refused with what they could mean.
func (p *phrase) slashes(n []number) reading {
	if len(n[0].digits) == 4 {
		p.month, _ = strconv.Atoi(n[1].digits)
		return p.on(n[0], n[2]).refused(n[0].at, "a date that begins with the year has hyphens in it")
	}
	first, _ := strconv.Atoi(n[0].digits)
	p.month, _ = strconv.Atoi(n[1].digits)
	if p.month > 12 && first <= 12 {
		month := n[1].at
		n[0], n[1], p.month = n[1], n[0], first
		return p.on(n[2], n[0]).refused(month, "slashes go between day, month and year in this order")
	}
	return p.on(n[2], n[0])
}

// bare reads a number on its own, which may be a date without hyphens.
func (p *phrase) bare(n number) reading {
	r := p.on(n, number{})
	switch y := n.digits; {
	case p.era != noEra:
	case len(y) == len("200302"):
		r.near = append([]string{y[:4] + "-" + y[4:] + p.mark.suffix()}, r.near...)
	case len(y) == len("20030206"):
		r.near = append([]string{y[:4] + "-" + y[4:6] + "-" + y[6:] + p.mark.suffix()}, r.near...)
	}
	return r
}

// decade reads the number before "s". A round hundred may be a decade or a century.
func (p *phrase) decade(n number) reading {
	y := n.digits
	switch {
	case len(y) != 4 || y[3] != '0' || p.era == beforeEra:
		return reading{fault: fault{at: n.at, reason: "a decade is given as 1990s"}}
	case y[2:] == "00":
		near := []string{y[:3] + "X" + p.mark.suffix(), y[:2] + "XX" + p.mark.suffix()}
		return reading{near: near, fault: fault{at: n.at, reason: "it could be ten years or a hundred"}}
	}
	return reading{near: []string{y[:3] + "X" + p.mark.suffix()}, at: n.at}
}

// century reads the number before or after "century", which is meant for the hundred years that begin with one less.
// The first has no such years, and none is known beyond the 21st.
func (p *phrase) century(n number) reading {
	r := reading{fault: fault{at: n.at, reason: "a century is two digits and XX"}}
	if c, err := strconv.Atoi(n.digits); err == nil && c >= 2 && c <= 21 {
		sign := ""
		if p.era == beforeEra {
			sign = "-"
		}
		r.near = []string{sign + string(appendPadded(nil, c-1, 2)) + "XX" + p.mark.suffix()}
	}
	return r
}

// on makes an expression of a year, the phrase's month and a day, of which the last two may be missing. A year of one
// or two digits without an era may be of any century, and one of three with a question mark may be a decade.
func (p *phrase) on(year, day number) reading {
	r := reading{at: year.at}
	if day.digits != "" {
		r.at = day.at
	}
	y, err := strconv.Atoi(year.digits)
	width := len(year.digits)
	switch {
	case err != nil || y > MaxYear:
		return r.refused(year.at, maxYearReason)
	case len(day.digits) > 2:
		return r.refused(day.at, "a day has one or two digits")
	case p.era != noEra && y == 0:
		return r.refused(year.at, "no year 0 is counted in BC or AD")
	case p.era == beforeEra:
		y = 1 - y
	}
	if p.era != noEra || width > 3 || width == 3 && p.mark&uncertain == 0 {
		r.near = []string{p.edtf(y, day.digits)}
	}
	if p.era == noEra && width != 4 {
		return r.refused(year.at, "a year has four digits, or BC or AD with it")
	}
	return r
}

// edtf writes an expression, which is wrong where its numbers are: a month 0 is not left out before a day.
func (p *phrase) edtf(year int, day string) string {
	b := appendYear(nil, year)
	if p.month != 0 || day != "" {
		b = appendPadded(append(b, '-'), p.month, 2)
	}
	if d, err := strconv.Atoi(day); err == nil {
		b = appendPadded(append(b, '-'), d, 2)
	}
	return string(b) + p.mark.suffix()
}

// suffix returns the qualifier as EDTF writes it.
func (m mark) suffix() string { return [...]string{"", "~", "?", "%"}[m] }
