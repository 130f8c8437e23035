package edtf_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/edtf"
	"dateline/timeline/spell"
)

// What may stand in a hint for a text, and nothing else:
//   - a year whose number stands in the text; or the number of years BC it means, where BC stands there too; or four
//     digits of which the last ones stand behind a dash or slash after the others and their like, as in 1914/18;
//   - no digit of a year, or its first ones, with X for the rest, with which a number begins; or one less than a number
//     beside a c or a century;
//   - a month that is named, be it cut to three letters or misspelt, or whose number stands there; a season likewise;
//   - a day whose number stands there;
//   - for a number of six or eight digits, its first four, and the next and last two;
//   - the day after one whose time is 24:00.
// A number is all the digits that stand together, without leading zeros.

// readable reports whether all of a hint can be read out of a text.
func readable(text, hint string) bool {
	g := readNumbers(text)
	for _, date := range hintPoint.FindAllStringSubmatch(hint, -1) {
		year, month, day := date[1], date[2], date[3]
		if strings.Contains(text, "24:00") {
			continue
		}
		if !g.year(year) || month != "" && !g.month(month) || day != "" && day != "XX" && !g.number(day) {
			return false
		}
	}
	return true
}

var (
	hintPoint  = regexp.MustCompile(`(Y?-?[0-9]+X*|XXXX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?(?:T[^/]*)?`)
	digitRun   = regexp.MustCompile(`[0-9]+`)
	letterRun  = regexp.MustCompile(`[^\x00-\x60\x7b-\x7f]+`) // beyond ASCII all count as letters
	shortRange = regexp.MustCompile(`([0-9]{4})\s*[-–—−‐‑/]\s*([0-9]{1,4})`)
)

type given struct {
	text    string   // in lower case
	numbers []string // without leading zeros
	runs    []string
	words   []string
}

func readNumbers(text string) given {
	g := given{text: strings.ToLower(text)}
	g.words = letterRun.FindAllString(g.text, -1)
	g.runs = digitRun.FindAllString(text, -1)
	for _, run := range g.runs {
		if len(run) == 6 || len(run) == 8 {
			g.runs = append(g.runs, run[:4], run[4:6], run[6:])
		}
	}
	for _, m := range shortRange.FindAllStringSubmatch(text, -1) {
		g.runs = append(g.runs, m[1][:4-len(m[2])]+m[2])
	}
	for _, run := range g.runs {
		g.numbers = append(g.numbers, strings.TrimLeft(run, "0"))
	}
	return g
}

func (g given) number(s string) bool { return slices.Contains(g.numbers, strings.TrimLeft(s, "0")) }

func (g given) year(s string) bool {
	digits := strings.TrimLeft(s, "Y-")
	known := strings.TrimRight(digits, "X")
	if known == digits {
		year, _ := strconv.Atoi(digits)
		before := 1 - year
		if strings.Contains(s, "-") {
			before = 1 + year
		}
		return g.number(digits) || strings.Contains(g.text, "bc") && g.number(strconv.Itoa(before))
	}
	if known == "" || slices.ContainsFunc(g.runs, func(run string) bool { return strings.HasPrefix(run, known) }) {
		return true
	}
	n, _ := strconv.Atoi(known)
	return len(known) == 2 && strings.Contains(g.text, "c") && g.number(strconv.Itoa(n+1))
}

var (
	monthNames  = strings.Fields("January February March April May June July August September October November December")
	seasonsRead = [][]string{{"spring"}, {"summer"}, {"autumn", "fall"}, {"winter"}}
)

func (g given) month(s string) bool {
	n, err := strconv.Atoi(s)
	switch {
	case err != nil || g.number(s):
		return true
	case n > 20:
		return slices.ContainsFunc(seasonsRead[n-21], func(name string) bool { return slices.Contains(g.words, name) })
	}
	name := monthNames[n-1]
	return slices.ContainsFunc(g.words, func(w string) bool {
		cut := len(w) >= 3 && strings.HasPrefix(strings.ToLower(name), w)
		return cut || len(w) >= 5 && w[0] == name[0]|0x20 && spell.Nearest(w, monthNames) == name
	})
}

// checkHint holds both readers of dates to that.
func checkHint(t interface{ Errorf(string, ...any) }, text string) {
	for name, parse := range map[string]func(string) (edtf.Date, error){
		"Parse": edtf.Parse, "ParseTyped": edtf.ParseTyped,
	} {
		for hint := range strings.SplitSeq(hintOf(parse(text)), " or ") {
			if !readable(text, hint) {
				t.Errorf("%s takes %q for %s, which cannot be read out of it", name, text, hint)
			}
		}
	}
}

// TestHintsCanBeReadOutOfTheText puts dates together from what they are made of, in any order.
func TestHintsCanBeReadOutOfTheText(t *testing.T) {
	part := rapid.Custom(func(t *rapid.T) string {
		switch rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			return strconv.Itoa(rapid.IntRange(0, 40).Draw(t, "small"))
		case 1:
			return strconv.Itoa(rapid.IntRange(1, 2100).Draw(t, "year"))
		case 2:
			return fmt.Sprintf("%02d", rapid.IntRange(0, 40).Draw(t, "padded"))
		case 3:
			return rapid.SampledFrom(strings.Fields("jan march may june sept december febuary day many c ca circa century "+
				"cent th st nd s bc ad ce spring fall winter unknown open to or before y T Z X XX u uu")).Draw(t, "word")
		default:
			return rapid.SampledFrom([]string{
				" ", " ", " ", "-", "-", "/", "/", ".", "..", ",", "?", "~", "%", "[", "]", ":", "–", "'",
			}).Draw(t, "sign")
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		checkHint(t, strings.Join(rapid.SliceOfN(part, 1, 9).Draw(t, "parts"), ""))
	})
}

func FuzzHints(f *testing.F) {
	for _, text := range []string{
		"19c", "C19", "5th century BC", "January 12", "18--", "188-?", "1914/15", "10.3.1914", "31 April 1880", "Febuary 1880",
		"19?80", "1985-12-31T24:00:00", "2004/open", "20030206", "Y000012", "29/10/08", "1880-", "44 bc",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkHint(t, text) })
}
