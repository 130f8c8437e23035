package text

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ShellWord writes s as one word of a command: bash, zsh, fish and every POSIX
// shell read it as s, and expand nothing in it. That holds as well for what
// [Charset.Clean] makes of the word, and may be copied from the screen: under
// [ASCII] the shell then reads the clean s.
//
// Letters, digits and -_./:,+ of ASCII stand as they are and everything else
// between single quotation marks. What ends those, or means different things
// there to fish and to the others, stands outside, after a backslash.
//
// What a reader could not see in the command is an error, a clause that goes on
// from the name of what s is: control and format characters, other characters
// that show nothing, and bytes that are not UTF-8.
func ShellWord(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", errors.New("holds bytes that are not UTF-8")
	}
	for _, r := range s {
		switch {
		case !unicode.IsGraphic(r) || isInvisible(r):
			return "", fmt.Errorf("holds the character %U, which cannot be seen", r)
		case endsQuotes(r) && strings.ContainsAny(ASCII.Clean(string(r))[1:], `'\`):
			return "", fmt.Errorf("holds the character %U, which cannot be written in a command", r)
		}
	}
	return quote(s), nil
}

// ShellShown is [ShellWord] for a command that is shown, not copied: what
// cannot be written is replaced, so that there is always a word.
func ShellShown(s string) string {
	word, err := ShellWord(s)
	if err != nil {
		return quote(ASCII.Clean(s))
	}
	return word
}

// quote is ShellWord for what can be written.
func quote(s string) string {
	switch {
	case s == "":
		return "''"
	case !strings.ContainsFunc(s, needsQuotes):
		return s
	}
	var b strings.Builder
	for s != "" {
		n := strings.IndexFunc(s, endsQuotes)
		switch {
		case n < 0:
			b.WriteString("'" + s + "'")
			return b.String()
		case n > 0:
			b.WriteString("'" + s[:n] + "'")
		}
		_, size := utf8.DecodeRuneInString(s[n:])
		b.WriteString(`\` + s[n:n+size])
		s = s[n+size:]
	}
	return b.String()
}

func needsQuotes(r rune) bool {
	letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	return !letter && !strings.ContainsRune("-_./:,+", r)
}

// endsQuotes reports whether r, or what ASCII shows of it, acts between single
// quotation marks.
func endsQuotes(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '\'' || r == '\\'
	}
	return strings.ContainsAny(ASCII.Clean(string(r)), `'\`)
}
