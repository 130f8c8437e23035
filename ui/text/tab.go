package text

import "strings"

// CleanAt is Clean for a part of a row that begins at a column, from 0: tabs
// reach for the tab stops of the row, so that columns stay columns. [Wrap]
// measures them so.
func (c Charset) CleanAt(s string, column int) string {
	if strings.IndexByte(s, '\t') < 0 {
		return c.Clean(s)
	}
	var b strings.Builder
	for i, part := range strings.Split(s, "\t") {
		if i > 0 {
			n := blankCells('\t', column)
			b.WriteString(strings.Repeat(" ", n))
			column += n
		}
		part = c.Clean(part)
		b.WriteString(part)
		column += Width(part)
	}
	return b.String()
}
