package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"dateline/ui/text"
)

// checkScreen fails the test where what goes to the terminal is not what any
// terminal of the size can show: see faults.
func (v *visitor) checkScreen(width, height int, charset text.Charset) {
	v.Helper()
	content := v.content()
	if found := faults(content, width, height, charset); found != nil {
		v.Fatalf("%d×%d: %s\n%s", width, height, strings.Join(found, "\n"), ansi.Strip(content))
	}
}

// faults says what is wrong with a screen. What must hold:
//   - on a screen that is large enough there are exactly height lines, each of
//     exactly width cells; on a smaller one no more than that;
//   - cells counted by grapheme clusters and counted by runes agree, so that
//     it does not matter which of the two the terminal does;
//   - there is nothing but printable characters, line feeds, and sequences
//     that choose a style; each style is ended before its line is;
//   - in ASCII there is nothing but ASCII.
func faults(content string, width, height int, charset text.Charset) []string {
	var found []string
	lines := strings.Split(content, "\n")
	large := width >= smallestWidth && height >= smallestHeight
	if len(lines) > height || large && len(lines) != height {
		found = append(found, fmt.Sprintf("%d lines", len(lines)))
	}
	for i, line := range lines {
		plain, problem := takeApart(line)
		if problem == "" && charset == text.ASCII {
			problem = notASCII(plain)
		}
		if problem != "" {
			found = append(found, fmt.Sprintf("line %d: %s in %q", i, problem, line))
			continue
		}
		clusters, runes := cells(plain)
		if clusters != runes || runes > width || large && runes != width {
			found = append(found, fmt.Sprintf("line %d is %d cells by clusters, %d by runes: %q", i, clusters, runes, plain))
		}
	}
	return found
}

// cells measures plain text by grapheme clusters and by runes, which for ASCII
// is the same as by bytes. Clusters that are known to be counted differently
// are anchored on their way to the terminal, so both take them by their runes.
func cells(plain string) (clusters, runes int) {
	if notASCII(plain) == "" {
		return len(plain), len(plain)
	}
	for rest := plain; rest != ""; {
		cluster, wc := ansi.FirstGraphemeCluster(rest, ansi.WcWidth)
		if rest = rest[len(cluster):]; text.Unsure(cluster) {
			clusters += wc
		} else {
			clusters += ansi.StringWidth(cluster)
		}
	}
	return clusters, ansi.StringWidthWc(plain)
}

// takeApart returns a line without its styles, or what is in it that should
// never reach a terminal.
func takeApart(line string) (plain, problem string) {
	if !utf8.ValidString(line) {
		return "", "invalid UTF-8"
	}
	var b strings.Builder
	styled := false
	var parser ansi.Parser
	parser.SetParamsSize(32)
	for state := byte(0); line != ""; {
		if n := plainRun(line); n > 0 && state == 0 {
			b.WriteString(line[:n])
			line = line[n:]
			continue
		}
		sequence, _, n, next := ansi.DecodeSequence(line, state, &parser)
		state, line = next, line[n:]
		if ansi.HasCsiPrefix(sequence) && ansi.Cmd(parser.Command()) == 'm' {
			styled = !slices.Contains([]string{"\x1b[m", "\x1b[0m"}, sequence)
			continue
		}
		for _, r := range sequence {
			if !unicode.IsPrint(r) || unicode.Is(unicode.Cf, r) {
				return "", fmt.Sprintf("%U", r)
			}
		}
		b.WriteString(sequence)
	}
	if styled {
		return "", "a style that does not end"
	}
	return b.String(), ""
}

// plainRun returns how many bytes line begins with that are printable ASCII
// and followed by another, so that nothing can combine with the last of them.
func plainRun(line string) int {
	n := 0
	for n < len(line) && line[n] >= ' ' && line[n] <= '~' {
		n++
	}
	return n - 1
}

func notASCII(plain string) string {
	if i := strings.IndexFunc(plain, func(r rune) bool { return r > '~' }); i >= 0 {
		return fmt.Sprintf("%q", plain[i:])
	}
	return ""
}

// TestFaults makes sure that the check itself sees what it is there for.
func TestFaults(t *testing.T) {
	full := strings.Repeat(strings.Repeat(" ", 20)+"\n", 4)
	for _, tt := range []struct {
		why, last string
		charset   text.Charset
		ok        bool
	}{
		{"plain text of the right width", "twenty cells of text", text.UTF8, true},
		{"a style that ends", "\x1b[1;38;2;1;2;3mtwenty cells\x1b[m of text", text.UTF8, true},
		{"wide characters count twice", "漢字 cells of text..", text.UTF8, true},
		{"a line that is too short", "nineteen cells text", text.UTF8, false},
		{"a line that is too long", "one and twenty cells.", text.UTF8, false},
		{"a style that goes on", "\x1b[1mtwenty cells of text", text.UTF8, false},
		{"a cursor movement", "\x1b[2Atwenty cells of text", text.UTF8, false},
		{"a private sequence that ends in m", "\x1b[>4mtwenty cells of text", text.UTF8, false},
		{"a title for the window", "\x1b]0;x\atwenty cells of text", text.UTF8, false},
		{"an escape without end", "twenty cells of text\x1b", text.UTF8, false},
		{"a bell", "twenty cells of text\a", text.UTF8, false},
		{"the eight-bit CSI", "\u009b1mtwenty cells of text", text.UTF8, false},
		{"an override of direction", "twenty\u202e cells of text", text.UTF8, false},
		{"a joiner, which terminals measure differently", "👩\u200d🚀nty cells of text", text.UTF8, false},
		{"a byte that is no UTF-8", "twenty cells of tex\xff", text.UTF8, false},
		{"a tab", "twenty\tcells of text", text.UTF8, false},
		{"a line too many", "twenty cells of text\n", text.UTF8, false},
		{"Latin in ASCII", "twenty cells of tèxt", text.ASCII, false},
		{"ASCII in ASCII", "twenty cells of text", text.ASCII, true},
	} {
		if found := faults(full+tt.last, 20, 5, tt.charset); (found == nil) != tt.ok {
			t.Errorf("%s: %q", tt.why, found)
		}
	}
}
