package yaml

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// long are texts of about n times a few characters that a reader could take
// more than n steps for.
var long = map[string]func(n int) string{
	"blank lines in a block of text":     func(n int) string { return "a: |\n  b\n" + strings.Repeat("\n", n) + "  c\n" },
	"blank lines before a block of text": func(n int) string { return "a: >\n" + strings.Repeat(" \n", n) + "  c\n" },
	"blank lines behind a block of text": func(n int) string { return "a: |\n  b\n" + strings.Repeat("\n", n) + "c: d\n" },
	"blank lines kept":                   func(n int) string { return "a: |+\n" + strings.Repeat("\n", n) },
	"blank lines in a plain text":        func(n int) string { return "a: b\n" + strings.Repeat("\n", n) + "  c\n" },
	"blank lines behind plain texts":     func(n int) string { return strings.Repeat("- b\n"+strings.Repeat("\n", 30), n/30) },
	"blank lines in brackets":            func(n int) string { return "[a" + strings.Repeat("\n", n) + "]" },
	"blank lines in quotes":              func(n int) string { return `"a` + strings.Repeat("\n", n) + `"` },
	"lines of a block of text":           func(n int) string { return "a: >\n" + strings.Repeat("  b\n", n) },
	"lines of a plain text":              func(n int) string { return "a: b" + strings.Repeat("\n  c", n) },
	"lines of a quotation":               func(n int) string { return "a: 'b" + strings.Repeat("\n  c", n) + "'" },
	"a long line in a block of text":     func(n int) string { return "a: |\n  " + strings.Repeat("b ", n) },
	"a long plain text":                  func(n int) string { return "a: " + strings.Repeat("b ", n) },
	"items in brackets":                  func(n int) string { return "[" + strings.Repeat("a,", n) + "]" },
	"items in brackets, a line each":     func(n int) string { return "[" + strings.Repeat("a,\n", n) + "]" },
	"nothing in brackets":                func(n int) string { return "[" + strings.Repeat("[],", n) + "]" },
	"pairs in braces":                    func(n int) string { return "{" + strings.Repeat("a: ,", n) + "}" },
	"quoted pairs in braces":             func(n int) string { return "{" + strings.Repeat(`"":'',`, n) + "}" },
	"brackets as deep as may be": func(n int) string {
		depth := MaxDepth - 1
		return "[" + strings.Repeat(strings.Repeat("[", depth)+strings.Repeat("]", depth)+",", n/depth) + "]"
	},
	"brackets deeper than may be":       func(n int) string { return strings.Repeat("[", n) },
	"dashes deeper than may be":         func(n int) string { return strings.Repeat("- ", n) },
	"lines each deeper than the last":   func(n int) string { return deeper(n) },
	"items left out":                    func(n int) string { return strings.Repeat("-\n", n) },
	"items as deep as may be":           func(n int) string { return strings.Repeat(strings.Repeat("- ", MaxDepth-1)+"a\n", n/MaxDepth) },
	"keys":                              func(n int) string { return keys(n) },
	"the same key":                      func(n int) string { return strings.Repeat("a: b\n", n) },
	"spaces before a value":             func(n int) string { return "a:" + strings.Repeat(" ", n) + "b" },
	"spaces before a key":               func(n int) string { return strings.Repeat(" ", n) + "a: b" },
	"spaces before a text of two lines": func(n int) string { return "a:\n" + strings.Repeat(strings.Repeat(" ", n/2)+"b\n", 2) },
	"spaces before a line break":        func(n int) string { return "a: 'b" + strings.Repeat(strings.Repeat(" ", 40)+"\n", n/40) + "'" },
	"tabs in a plain text":              func(n int) string { return "a: b" + strings.Repeat("\t", n) + "c" },
	"tabs in quotes":                    func(n int) string { return `a: "` + strings.Repeat("\t", n) + `"` },
	"tabs before a comment":             func(n int) string { return "a: b" + strings.Repeat("\t", n) + "#" },
	"< in a row":                        func(n int) string { return "a: " + strings.Repeat("<", n) },
	"colons in a row":                   func(n int) string { return "a" + strings.Repeat(":", n) + " b" },
	"hashes in a row":                   func(n int) string { return "a: b" + strings.Repeat("#", n) },
	"dashes in a row":                   func(n int) string { return strings.Repeat("-", n) },
	"escapes":                           func(n int) string { return `a: "` + strings.Repeat(`\u00e9`, n) + `"` },
	"escaped line breaks":               func(n int) string { return `a: "` + strings.Repeat("\\\n", n) + `"` },
	"doubled quotes":                    func(n int) string { return "a: '" + strings.Repeat("''", n) + "'" },
	"a quote that is never closed":      func(n int) string { return `a: "` + strings.Repeat(`\"`, n) },
	"quotes closed where others open":   func(n int) string { return strings.Repeat("a: 'b\n", n) },
	"comments":                          func(n int) string { return strings.Repeat("# a\n", n) + "b" },
	"comments in brackets":              func(n int) string { return "[" + strings.Repeat("# a\n", n) + "]" },
	"comments behind values":            func(n int) string { return strings.Repeat("- a # b\n", n) },
	"documents":                         func(n int) string { return strings.Repeat("--- a\n", n) },
	"ends of a document":                func(n int) string { return "a\n" + strings.Repeat("...\n", n) },
	"characters of four bytes":          func(n int) string { return "a: " + strings.Repeat("😀", n) },
	"line breaks of Windows":            func(n int) string { return "a: b" + strings.Repeat("\r\n c", n) },
}

func deeper(n int) string {
	var b strings.Builder
	for i := range n {
		if b.Len() > n {
			break
		}
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%06d: v\n", i)
	}
	return b.String()
}

// Whatever is read, each byte is looked at a few times, and memory is a small
// multiple of the text.
func TestWorkGrowsWithTheText(t *testing.T) {
	const n = 20_000
	for name, text := range long {
		t.Run(name, func(t *testing.T) {
			small, large := text(n), text(2*n)
			if most := 4 * len(large); visits(large) > most {
				t.Errorf("%d looks at %d bytes, want at most %d", visits(large), len(large), most)
			}
			double := float64(len(large)) / float64(len(small))
			if few, many := visits(small), visits(large); many > int(double*float64(few))+64 {
				t.Errorf("%d looks at %d bytes, and %d at %d", few, len(small), many, len(large))
			}
			const constant = 64 << 10
			few, many := allocated(small), allocated(large)
			if many > int(1.5*double*float64(few))+constant || many > 16*len(large)+constant {
				t.Errorf("%d bytes for %d of text, and %d for %d", few, len(small), many, len(large))
			}
		})
	}
}

func visits(text string) int {
	_, visited, _ := parse(text)
	return visited
}

// allocated returns how many bytes are allocated to read text, those given back
// included.
func allocated(text string) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d, _ := Parse(text)
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(d)
	return int(after.TotalAlloc - before.TotalAlloc)
}

// Places are told without going through the text from its start, however long
// its lines are.
func TestPlacesAreTold(t *testing.T) {
	for name, text := range map[string]string{
		"one line":                 "[" + strings.Repeat("é, ", 5000) + "é]",
		"many lines":               strings.Repeat("- é\n", 5000),
		"behind a byte order mark": byteOrderMark + strings.Repeat("- 😀\r\n", 3000),
	} {
		d, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		line, column := 1, 1
		for offset, r := range strings.TrimPrefix(text, byteOrderMark) {
			offset += d.start
			if l, c := d.Place(offset); l != line || c != column {
				t.Fatalf("%s: the offset %d is at %d:%d, want %d:%d", name, offset, l, c, line, column)
			}
			if column++; r == '\n' {
				line, column = line+1, 1
			}
		}
	}
}
