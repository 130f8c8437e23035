//go:build unix

package journeys

import (
	"regexp"
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"
)

// known are the control sequences the program and the shell's line discipline
// write, and what follows each tells: every other is someone else's.
var known = regexp.MustCompile("^(?:" +
	`\x1b\[[0-9;:]*m` + // colours and attributes
	`|\x1b\[[0-9;]*[A-MPSTZ@Xdefr` + "`]" + // moving, erasing, inserting, scrolling
	`|\x1b\[\?(?:7|25|1049|2004|100[0236]|2026|2027)[hl]` + // wrapping, cursor, screen, paste, mouse, drawing
	`|\x1b\[[01] q` + // the cursor's shape in a prompt, and as it was
	`|\x1b\[\?5W` + // tab stops
	`|\x1b\[\?20(?:26|27)\$p` + // which modes there are
	`|\x1b\[(?:[<>=][0-9;]*|\?)u|\x1b\[>4(?:;2)?m` + // how keys are reported
	`|\x1b\]11;\?(?:\x07|\x1b\\)` + // the background's colour
	`|\x1bM` + // one line up
	`|\x1b[78]` + // keeping the cursor's place, and going back to it
	`|[\r\n\t\x08])`)

// foreign returns what is neither printable text nor a known sequence in what a
// program wrote, each once, up to the first text that follows.
func foreign(raw []byte) []string {
	var found []string
	for len(raw) > 0 {
		if n := len(known.Find(raw)); n > 0 {
			raw = raw[n:]
			continue
		}
		r, n := utf8.DecodeRune(raw)
		if !unicode.IsPrint(r) && !unicode.Is(unicode.Mn, r) || r == utf8.RuneError && n == 1 {
			if s := string(raw[:min(len(raw), 12)]); !slices.Contains(found, s) {
				found = append(found, s)
			}
		}
		raw = raw[n:]
	}
	return found
}

func TestForeign(t *testing.T) {
	for _, test := range []struct {
		raw  string
		want int
		why  string
	}{
		{"\x1b[?1049h\x1b[H\x1b[2J\x1b[38;2;1;2;3;1mCafé ▌\x1b[m\r\n\x1b[?25l", 0, "what a program draws with"},
		{"Climbie\u0301", 0, "a combining accent is text"},
		{"\x1b]0;owned\a", 2, "the window's name, and the bell that ends it"},
		{"\x1b]52;c;eA==\x1b\\", 2, "the clipboard, and the end of it"},
		{"\x1b[21t", 1, "a question that is answered into the keyboard"},
		{"\x1b[?1047h", 1, "a mode the program never sets"},
		{"\u009b31m", 1, "a sequence that begins with a C1 control"},
		{"\u202ecba", 1, "letters turned around"},
		{"\xff", 1, "a byte that is no text"},
		{"\a\a", 2, "a bell, and another"},
	} {
		if got := foreign([]byte(test.raw)); len(got) != test.want {
			t.Errorf("of %q foreign are %q, want %d: %s", test.raw, got, test.want, test.why)
		}
	}
}

// On a tour of all screens nothing but printable text and known control
// sequences is written.
func TestNothingButTextAndKnownSequences(t *testing.T) {
	t.Parallel()
	for name, options := range map[string][]Option{
		"dark": nil, "light": {Light}, "small": {Size(40, 12)}, "wide": {Size(140, 40)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			term := Start(t, Dateline, options...)
			term.WaitFor("1999")
			term.take()
			term.Type("Q")
			term.ExitCode()
			if f := foreign(term.Raw()); len(f) > 0 {
				t.Errorf("written: %q", f)
			}
		})
	}
}
