package span

import "strings"

// LineAt returns the line of text that the byte at offset is on, from 1, as
// editors count: LF, CR LF and a CR alone end a line.
func LineAt(text string, offset int) int {
	line := 1 + strings.Count(text[:offset], "\n")
	for at := 0; ; at++ {
		n := strings.IndexByte(text[at:offset], '\r')
		if n < 0 {
			return line
		}
		if at += n; !strings.HasPrefix(text[at+1:], "\n") {
			line++
		}
	}
}
