package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		why, in string
		width   int
		want    []string
	}{
		{"nothing", "", 10, nil},
		{"greedy, between words", "the shape of a trust", 10, []string{"the shape", "of a trust"}},
		{"the spaces at a break belong to no row", "one  \t two", 4, []string{"one", "two"}},
		{"the spaces within a row stay", "a  b\tc", 10, []string{"a  b\tc"}},
		{"a tab takes the cells up to its stop", "ab\tc\td", 17, []string{"ab\tc\td"}},
		{"and a row breaks where it would go beyond", "ab\tc\td", 16, []string{"ab\tc", "d"}},
		{"tabs at the beginning of a line are its indentation", "\ta b", 10, []string{"\ta", "b"}},
		{"spacing marks take cells", "गाँव गाँव", 7, []string{"गाँव गाँव"}},
		{"and are counted", "गाँव गाँव", 6, []string{"गाँव", "गाँव"}},
		{"a letter is not parted from its vowel sign", "कीकीकी", 3, []string{"की", "की", "की"}},
		{"nor a conjunct", "क्षक्ष", 3, []string{"क्ष", "क्ष"}},
		{"unless there is no room for it at all", "क्ष", 1, []string{"क्", "ष"}},
		{"a letter has its first marks", "a" + strings.Repeat("\u0301", 40) + "b", 10, []string{"a" + strings.Repeat("\u0301", 32), "b"}},
		{"and the next row begins behind the others, and behind a blank", "a" + strings.Repeat("\u0301", 33) + " b", 10, []string{"a" + strings.Repeat("\u0301", 32), "b"}},
		{"none is begun where nothing follows", "a" + strings.Repeat("\u0301", 33), 10, []string{"a" + strings.Repeat("\u0301", 32)}},
		{"every kind of line ending", "a\nb\r\nc\rd", 10, []string{"a", "b", "c", "d"}},
		{"an empty line is a row", "a\n\n\r\nb", 10, []string{"a", "", "", "b"}},
		{"a final line ending adds none", "a\n", 10, []string{"a"}},
		{"a line of spaces is an empty row", "a\n \t \nb", 10, []string{"a", "", "b"}},
		{"spaces before a line ending are dropped", "a  \nb  ", 10, []string{"a", "b"}},
		{"indentation stays on the first row", "  • by 2006 all areas", 11, []string{"  • by 2006", "all areas"}},
		{"unless the first word does not fit beside it", "      trusts", 8, []string{"trusts"}},
		{"a no-break space keeps a name whole", "the Children\u00a0Act 2004", 13, []string{"the", "Children\u00a0Act", "2004"}},
		{"after a hyphen between words", "a well-established trust", 8, []string{"a well-", "establis", "hed", "trust"}},
		{"after a slash between words", "health/social care", 8, []string{"health/", "social", "care"}},
		{"not within a range of years", "in 2003-2004 or", 7, []string{"in", "2003-20", "04 or"}},
		{"not after a single letter", "an e-mail", 5, []string{"an", "e-mai", "l"}},
		{"not at a hyphen that does not break", "the Anne\u2011Marie", 9, []string{"the", "Anne\u2011Mari", "e"}},
		{"after an em dash between words", "trusts—partnerships", 12, []string{"trusts—", "partnerships"}},
		{"a dash is not parted from a closing quotation mark", "“I said—” then", 7, []string{"“I", "said—”", "then"}},
		{"nor a dash that opens", "I say —then", 8, []string{"I say", "—then"}},
		{"or that opens a quotation", "I say “—then”", 9, []string{"I say", "“—then”"}},
		{"a long word starts its own row", "a incomprehensible b", 6, []string{"a", "incomp", "rehens", "ible b"}},
		{"a mark stays with its letter", "cafe\u0301cafe\u0301", 4, []string{"cafe\u0301", "cafe\u0301"}},
		{"wide characters take two cells", "漢字漢字漢", 5, []string{"漢字", "漢字", "漢"}},
		{"one that is wider than the row stands alone", "漢a字", 1, []string{"漢", "a", "字"}},
		{"with the marks on it and what is not shown before it", "\ufeff漢\u0301字", 1, []string{"\ufeff漢\u0301", "字"}},
		{"no width is a width of one", "ab c", 0, []string{"a", "b", "c"}},
		{"a control counts as its picture", "\x1b[1m ab", 4, []string{"\x1b[1m", "ab"}},
		{"what is not shown takes no room", "so\u00adcial\u200b care", 6, []string{"so\u00adcial\u200b", "care"}},
		{"an invalid byte takes the cell of its stand-in", "\xff\xff\xff", 2, []string{"\xff\xff", "\xff"}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			checkWrap(t, tt.in, tt.width, UTF8)
			if got := texts(tt.in, Wrap(tt.in, tt.width, UTF8)); !slices.Equal(got, tt.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.want)
			}
		})
	}
}

func TestWrapASCII(t *testing.T) {
	tests := []struct {
		why, in string
		width   int
		want    []string
	}{
		{"an em dash is two cells", "a—b c", 4, []string{"a—b", "c"}},
		{"so the same text may need more rows", "ab—cd", 5, []string{"ab—", "cd"}},
		{"what is spelt out in more cells than a row stands alone", "a…b", 2, []string{"a", "…", "b"}},
		{"a wide character is one question mark", "漢字", 2, []string{"漢字"}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			checkWrap(t, tt.in, tt.width, ASCII)
			if got := texts(tt.in, Wrap(tt.in, tt.width, ASCII)); !slices.Equal(got, tt.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.want)
			}
		})
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("the guide leaves the shape of a trust\r\n\r\n  • to local partners—and/or well-known", 12)
	f.Add("cafe\u0301 漢字漢字 👩🏽\u200d🚀 a\u00a0b \xff\x1b[0m", 3)
	f.Add(" \t\n\u0301…½—\r", 1)
	f.Add("a\tbc\tगाँव क्ष"+strings.Repeat("\u0301", 40)+"b", 5)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width %= 100
		checkWrap(t, s, width, UTF8)
		checkWrap(t, s, width, ASCII)
	})
}

// checkWrap checks what Wrap promises for any input.
func checkWrap(t *testing.T, s string, width int, c Charset) {
	t.Helper()
	rows, at := Wrap(s, width, c), 0
	width = max(width, 1)
	for i, row := range rows {
		if row.Start < at || row.End < row.Start || row.End > len(s) {
			t.Fatalf("row %d is %v, the one before ends at %d of %d", i, row, at, len(s))
		}
		between, in := s[at:row.Start], s[row.Start:row.End]
		if dropped := withoutCells(c, strings.Trim(between, " \t\r\n")); dropped != "" || strings.Trim(between, " \t\r\n") != "" && !hasManyMarks(c, s[:row.Start]) {
			t.Errorf("Wrap(%q, %d) drops %q", s, width, between)
		}
		if strings.ContainsAny(in, "\r\n") || strings.TrimRight(in, " \t") != in {
			t.Errorf("Wrap(%q, %d) has row %q", s, width, in)
		}
		if isBlankStart(in) && at > 0 && !endsLine(between) {
			t.Errorf("Wrap(%q, %d) begins a row within a line with white space: %q", s, width, in)
		}
		if w := Width(c.CleanAt(in, 0)); w > width && !isOneCharacter(c, in) {
			t.Errorf("Wrap(%q, %d) has row %q of %d cells", s, width, in, w)
		}
		if i > 0 && row.Start == at && beginsWithMark(c, in) {
			t.Errorf("Wrap(%q, %d) parts %q from the mark on it", s, width, s[:at])
		}
		// A word too long for a row leaves the one before it as it is.
		divided := i+1 < len(rows) && rows[i+1].Start == row.End
		if i > 0 && !endsLine(between) && !divided && Width(c.CleanAt(s[rows[i-1].Start:row.End], 0)) <= width && !hasManyMarks(c, s[:row.Start]) {
			t.Errorf("Wrap(%q, %d) breaks %q where there is room", s, width, s[rows[i-1].Start:row.End])
		}
		at = row.End
	}
	if rest := strings.Trim(s[at:], " \t\r\n"); rest != "" && (withoutCells(c, rest) != "" || !hasManyMarks(c, s)) {
		t.Errorf("Wrap(%q, %d) drops %q", s, width, s[at:])
	}
	if lines := countLines(s); len(rows) < lines {
		t.Errorf("Wrap(%q, %d) has %d rows for %d lines", s, width, len(rows), lines)
	}
}

// withoutCells returns what of s takes cells.
func withoutCells(c Charset, s string) string {
	var b strings.Builder
	for s != "" {
		_, size := utf8.DecodeRuneInString(s)
		if Width(c.Clean(s[:size])) > 0 {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

// hasManyMarks reports whether anywhere in s more runes take no cells, one after
// the other, than a row has.
func hasManyMarks(c Charset, s string) bool {
	run := 0
	for s != "" {
		_, size := utf8.DecodeRuneInString(s)
		if run++; Width(c.Clean(s[:size])) > 0 {
			run = 0
		}
		if run > mostMarks {
			return true
		}
		s = s[size:]
	}
	return false
}

func isBlankStart(s string) bool { return s != "" && isBlank(s[0]) }

func endsLine(s string) bool { return strings.ContainsAny(s, "\r\n") }

// beginsWithMark reports whether s begins with what c shows without a cell of
// its own.
func beginsWithMark(c Charset, s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	shown := c.Clean(s[:size])
	return shown != "" && Width(shown) == 0
}

// isOneCharacter reports whether no more than one rune of s takes cells.
func isOneCharacter(c Charset, s string) bool {
	n := 0
	for s != "" {
		_, size := utf8.DecodeRuneInString(s)
		if Width(c.Clean(s[:size])) > 0 {
			n++
		}
		s = s[size:]
	}
	return n <= 1
}

func countLines(s string) int {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	n := strings.Count(s, "\n")
	if s != "" && !strings.HasSuffix(s, "\n") {
		n++
	}
	return n
}

func texts(s string, rows []Span) []string {
	var out []string
	for _, row := range rows {
		out = append(out, s[row.Start:row.End])
	}
	return out
}

func BenchmarkWrap(b *testing.B) {
	const size = 1 << 20
	for _, bb := range []struct{ name, unit string }{
		{"ASCII", "The guide leaves the shape of a trust to local health and social-care partners.\n"},
		{"prose", "“But the guide to piloting children’s trusts – published last week – is a lot more amenable.”\n"},
		{"CJK", "漢字仮名交じり文。"},
		{"Greek", "Η ιστορία των παιδιών "},
		{"one word", "incomprehensible"},
	} {
		s := strings.Repeat(bb.unit, size/len(bb.unit))
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Wrap(s, 80, UTF8)
			}
		})
	}
}
