package edtf_test

import (
	"errors"
	"testing"

	"dateline/timeline/edtf"
)

// TestHintsGiveOnlyWhatIsWritten has the hint for dates as they stand in catalogues, papers and notes: the date that the
// words give, or none. Both readers of dates have the same, but where the one at the prompt takes the words as they are;
// its hint is the date then.
func TestHintsGiveOnlyWhatIsWritten(t *testing.T) {
	for _, tt := range []struct{ why, text, hint string }{
		{"the 19th century, in catalogues", "19c", "18XX"},
		{"the same", "19 c.", "18XX"},
		{"the same, in histories of literature", "C19", "18XX"},
		{"the same", "c19", "18XX"},
		{"an ordinal", "19th c.", "18XX"},
		{"in full", "the 19th century", "18XX"},
		{"about it", "c. 19th century", "18XX~"},
		{"about it, cut short", "ca. 19th cent.", "18XX~"},
		{"in doubt", "19th c.?", "18XX?"},
		{"the 2nd century", "2nd century AD", "01XX"},
		{"the 5th before Christ is 500 to 401 BC", "5th century BC", "-04XX"},
		{"the first has no two digits of its own", "1st century", ""},
		{"no such century", "80c", ""},
		{"nor here", "c80", ""},
		{"a part of a century", "mid-19th century", ""},
		{"the same", "early 19th century", ""},
		{"two centuries", "18th-19th century", ""},
		{"ten years or a hundred", "1900s", "190X or 19XX"},
		{"ten years", "the 1880s", "188X"},
		{"ten years of which century", "the 80s", ""},
		{"digits left out, in catalogues", "18--", "18XX"},
		{"one digit", "188-", "188X"},
		{"and in doubt", "188-?", "188X?"},
		{"an en dash", "188–", "188X"},
		{"188, or a decade", "188?", ""},
		{"a dash for what is open", "1880-", "1880/.."},
		{"two dashes", "1880--", ""},
		{"circa", "c1880", "1880~"},
		{"circa, spelt longer", "ca. 1880", "1880~"},
		{"circa, after the year", "1880 c.", "1880~"},
		{"in doubt", "1880 ?", "1880?"},
		{"before is not in", "before 1900", ""},
		{"nor after", "after 1900", ""},
		{"a season", "spring 1880", "1880-21"},
		{"a winter of two years", "winter 1880/81", ""},
		{"a month and a day, or a year", "January 12", ""},
		{"a day and a month", "12 January", ""},
		{"a month and a year of two digits", "Jan 80", ""},
		{"the same", "Jan '80", ""},
		{"a day, a month and a year of two digits", "5 Jan 80", ""},
		{"two numbers", "12/01", ""},
		{"two numbers", "01-12", ""},
		{"three numbers", "12/01/80", ""},
		{"three numbers", "12.1.80", ""},
		{"three numbers, the year first", "80-01-12", ""},
		{"a year of one digit", "7", ""},
		{"a year of three digits", "793", "0793"},
		{"a year of three digits, about", "c. 793", "0793~"},
		{"a year of an era", "AD 79", "0079"},
		{"before the era", "44 BC", "-0043"},
		{"full stops", "10.3.1914", "1914-03-10"},
		{"full stops and spaces", "10. 3. 1914", "1914-03-10"},
		{"full stops from the year", "1914.3.10", "1914-03-10"},
		{"a full stop at the end", "1914.", "1914"},
		{"a month and a year", "3.1914", "1914-03"},
		{"no month, nor the spring", "21.1914", ""},
		{"the same with a slash", "21/1914", ""},
		{"spaces alone", "10 3 1914", ""},
		{"a year in two parts", "19 14", ""},
		{"a thousand with a comma", "1,914", ""},
		{"two years", "1914/15", "1914/1915"},
		{"two years, or a month", "1914-5", "1914/1915 or 1914-05"},
		{"two years in full", "1914-1918", "1914/1918"},
		{"over a turn of the century", "1999/00", ""},
		{"Roman numerals", "MCMXIV", ""},
		{"Roman numerals that look like digits not known", "XX", ""},
		{"three digits, of which X is one", "20X", ""},
		{"a word near May", "Day 1880", ""},
		{"another", "many 1880", ""},
		{"a month misspelt", "Febuary 1880", "1880-02"},
		{"a month in French", "octobre 1880", "1880-10"},
		{"an old abbreviation, nearer to another month", "Jany 1880", ""},
		{"a day its month does not have", "31 April 1880", "1880-04"},
		{"the same in numbers", "1880-04-31", "1880-04"},
		{"a qualifier within a year", "19?80", ""},
		{"a word of the draft of 2012 between digits", "19unknown80", ""},
		{"days of either month, as in Britain or America", "3-4-1880", "1880-04-03 or 1880-03-04"},
		{"the same day either way", "4-4-1880", "1880-04-04"},
		{"a day that is no month", "13-4-1880", "1880-04-13"},
		{"an end, the beginning not known", "?-1918", "/1918"},
		{"a beginning, the end not known", "1914-?", "1914/"},
		{"about a year before Christ", "~-0044", "-0044~"},
		{"an end, or a year with a long minus", "–1918", "../1918 or -1918"},
		{"quotation marks of an editor of texts", "“1880-3-4”", "1880-03-04"},
		{"one too many", "1880'", "1880"},
		{"the year alone, in China and Japan", "1880年", "1880"},
		{"the month", "1880年3月", "1880-03"},
		{"the day", "１８８０年３月４日", "1880-03-04"},
		{"in Korea", "1880년 3월 4일", "1880-03-04"},
		{"a year of an era of Japan", "昭和55年", ""},
		{"ten years are not one", "1880年代", ""},
		{"the next day by the clock", "1985-12-31T24:00:00", "1986-01-01T00:00:00"},
	} {
		if got := hintOf(edtf.Parse(tt.text)); got != tt.hint {
			t.Errorf("%s: the hint for %q is %q, want %q", tt.why, tt.text, got, tt.hint)
		}
		if got := hintOf(edtf.ParseTyped(tt.text)); got != tt.hint {
			t.Errorf("%s: at the prompt %q gives %q, want %q", tt.why, tt.text, got, tt.hint)
		}
	}
}

// hintOf is the hint of an error, and where there is none the date.
func hintOf(d edtf.Date, err error) string {
	if e := new(edtf.Error); errors.As(err, &e) {
		return e.Hint
	}
	return d.String()
}
