package citation

import (
	"regexp"
	"strings"
)

// markdownSpecial holds what CommonMark, or the extensions of GitHub's dialect,
// may take for markup anywhere in a line.
var markdownSpecial = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`,
	`<`, `\<`, `>`, `\>`, `&`, `\&`, `~`, `\~`, `|`, `\|`, `$`, `\$`,
)

// blockStart matches what begins a heading, a list or a rule at the start of a
// line, up to the character to escape.
var blockStart = regexp.MustCompile(`^(\d*)([#+\-.)])`)

// markdownText escapes text for the inside of a line.
func markdownText(text string) string { return markdownSpecial.Replace(text) }

// markdownLine escapes the start of a line that is escaped inside.
func markdownLine(text string) string { return blockStart.ReplaceAllString(text, `$1\$2`) }

// markdown returns the reference as a paragraph, without a full stop.
func (r reference) markdown() string {
	return markdownLine(r.join(markdownText, "*", "*"))
}

// markdownQuote returns q as a block quote, which needs no quotation
// marks, with the attribution as its last paragraph.
func (r reference) markdownQuote(q quotation) string {
	words := markdownLine(markdownText(q.words))
	if q.unproved != "" {
		words += " " + markdownText(q.unproved)
	}
	return "> " + words + "\n>\n> — " + markdownText(q.saidIn()) + r.join(markdownText, "*", "*")
}
