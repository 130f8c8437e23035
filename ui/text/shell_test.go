package text

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// readWord reads one word of a command as the shells do that it is written
// for, and reports false where one of them would expand, end or continue it.
// In fish a backslash between single quotation marks may escape what follows;
// in the others it is itself.
func readWord(word string) (read string, ok bool) {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case quoted && c == '\'':
			quoted = false
			if strings.HasPrefix(word[i:], "''") {
				return "", false // zsh may take the two for one that is quoted
			}
		case quoted && c == '\\':
			return "", false
		case quoted:
			b.WriteByte(c)
		case c == '\'':
			quoted = true
		case c == '\\' && i+1 < len(word):
			i++
			if r, _ := utf8.DecodeRuneInString(word[i:]); r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return "", false // fish has letters of its own there
			}
			b.WriteByte(word[i])
		case c >= utf8.RuneSelf && i > 0: // behind a backslash, or the rest of such a character
			b.WriteByte(c)
		case needsQuotes(rune(c)):
			return "", false
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), !quoted && word != ""
}

// hard are words that shells, or some shell, would do something about.
var hard = []string{
	"", "plain-1.txt", "two words", "it's", "''", "'", `\`, `\\`, `ends with \`, `\'`, `'\''`, "`touch here`", "$(touch here)",
	"${IFS}", "$HOME", "~", "~root", "=ls", "%self", "%1", "!!", "!x", "a!b", "*", "?", "[a-z]", "{a,b}", "{1..3}", "a;b", "a&b",
	"a|b", "<a", ">a", "(a)", "#a", "^a^b", `"`, `"$(touch here)"`, "a=b", "@a", "--", "-rf", "a:~", "\u2019$(touch here)\u2019",
	"Children\u2019s trusts", "\u00b4`touch here`\u00b4", "\uff3c\uff07", "\u0149", "caf\u00e9", "漢字", "no-break\u00a0space", "%s%n",
	`\n\x41\u0041`, "e\u0301", "\u0301", "a'$(touch here)'b", `a\'$(touch here)\'b`,
}

func TestShellWordIsReadBack(t *testing.T) {
	for _, s := range hard {
		word, err := ShellWord(s)
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		checkWord(t, s, word)
	}
}

// checkWord reads a word back, and what is shown of it.
func checkWord(t interface{ Errorf(string, ...any) }, s, word string) {
	if got, ok := readWord(word); !ok || got != s {
		t.Errorf("%q is written %s, which is read as %q (%t)", s, word, got, ok)
	}
	for _, c := range []Charset{UTF8, ASCII} {
		if got, ok := readWord(c.Clean(word)); !ok || c == ASCII && got != ASCII.Clean(s) {
			t.Errorf("%q is written %s and shown as %s, which is read as %q (%t)", s, word, c.Clean(word), got, ok)
		}
	}
}

func TestPlainWordsStandAsTheyAre(t *testing.T) {
	for _, s := range []string{"hsj-2003-02-06", "/home/me/history", "2003..2004", "tag:pilot,guidance", "a_b+c"} {
		if word, err := ShellWord(s); word != s || err != nil {
			t.Errorf("%q is written %s (%v)", s, word, err)
		}
	}
}

// Every character that can be seen is written, wherever in a word, or refused.
func TestShellWordOfEveryCharacter(t *testing.T) {
	refused := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		s := "a" + string(r) + "$(x)"
		word, err := ShellWord(s)
		switch {
		case err == nil && (!unicode.IsGraphic(r) || isInvisible(r)):
			t.Fatalf("%U cannot be seen and is written", r)
		case err == nil:
			checkWord(t, s, word)
		case unicode.IsGraphic(r) && !isInvisible(r):
			refused++
		}
		if t.Failed() {
			return
		}
	}
	if refused > 4 { // ẚ, and the primes U+2034, U+2037 and U+2057, of which ASCII makes several signs
		t.Errorf("%d characters that can be seen cannot be written", refused)
	}
}

func TestShellWordRefusesWhatCannotBeSeen(t *testing.T) {
	for _, tt := range []struct{ s, says string }{
		{"a\nb", "U+000A"},
		{"a\x1b[31m", "U+001B"},
		{"a\u009bb", "U+009B"},
		{"a\u202eb", "U+202E"},
		{"a\u2067b", "U+2067"},
		{"a\u200bb", "U+200B"},
		{"a\u2028b", "U+2028"},
		{"a\U000e0041b", "U+E0041"},
		{"a\ufe0f", "U+FE0F"},
		{"a\ue000", "U+E000"},
		{"a\xff", "not UTF-8"},
		{"a\u2057", "U+2057"},
	} {
		if word, err := ShellWord(tt.s); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%q is written %s (%v)", tt.s, word, err)
		}
		if got, ok := readWord(ShellShown(tt.s)); !ok || got != ASCII.Clean(tt.s) {
			t.Errorf("%q is shown as %s, which is read as %q (%t)", tt.s, ShellShown(tt.s), got, ok)
		}
	}
}

func TestShellWordOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.OneOf(rapid.SampledFrom([]rune("'\\\"`$(){}!~*?#%=;&|<> ab’‘´＼\n")), rapid.Rune())).Draw(t, "s")
		word, err := ShellWord(s)
		if err == nil {
			checkWord(t, s, word)
		}
		if got, ok := readWord(ASCII.Clean(ShellShown(s))); !ok || got != ASCII.Clean(s) {
			t.Fatalf("%q is shown as %s, which is read as %q (%t)", s, ShellShown(s), got, ok)
		}
	})
}

// The shells that are there read all of them as they are meant.
func TestShellsReadTheWords(t *testing.T) {
	for _, shell := range []string{"sh", "bash", "zsh", "fish"} {
		path, err := exec.LookPath(shell)
		if err != nil && os.Getenv("DATELINE_TEST_TOOLS") != "" {
			t.Fatal(err)
		} else if err != nil {
			continue // the reference reader stands for it
		}
		command := "printf '%s\\n'"
		for _, s := range hard {
			word, err := ShellWord(s)
			if err != nil {
				t.Fatal(err)
			}
			command += " " + word
		}
		c := exec.Command(path, "-c", command)
		c.Dir, c.Env = t.TempDir(), []string{"LC_ALL=C.UTF-8", "HOME=" + t.TempDir()}
		out, err := c.CombinedOutput()
		if want := strings.Join(hard, "\n") + "\n"; err != nil || string(out) != want {
			t.Errorf("%s: %v\ngot  %q\nwant %q", shell, err, out, want)
		}
	}
}
