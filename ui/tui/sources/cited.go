package sources

import (
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/span"
	"dateline/ui/theme"
)

// coverage is which parts of a text are cited.
type coverage struct {
	size  int         // bytes of the text
	cited []span.Span // ascending and apart
}

// cover returns what passages, in order of where they begin, cite of a text.
// White space between two of them, before the first word and after the last
// counts as cited with what it stands beside: it is nothing one could leave
// out.
func cover(raw string, passages []timeline.Passage) coverage {
	c := coverage{size: len(raw)}
	reach := 0 // all before is cited, or white space that follows what is
	for _, passage := range passages {
		start, end := min(passage.Span.Start, len(raw)), min(passage.Span.End, len(raw))
		if start >= end {
			continue
		}
		last := len(c.cited) - 1
		switch {
		case start <= reach || strings.TrimSpace(raw[reach:start]) == "":
			if last < 0 {
				c.cited = append(c.cited, span.Span{End: end})
			} else {
				c.cited[last].End = max(reach, end)
			}
		default:
			c.cited = append(c.cited, span.Of(start, end))
		}
		reach = max(reach, end)
	}
	if last := len(c.cited) - 1; last >= 0 && strings.TrimSpace(raw[reach:]) == "" {
		c.cited[last].End = len(raw)
	}
	return c
}

// within returns how many bytes of s are cited.
func (c coverage) within(s span.Span) int {
	n := 0
	for _, cited := range c.cited {
		n += max(0, min(s.End, cited.End)-max(s.Start, cited.Start))
	}
	return n
}

// percent is the share of the text that is cited, rounded, but 0 and 100 only
// where that is all there is to say.
func (c coverage) percent() string {
	n := c.within(span.Span{End: c.size})
	switch rounded := (200*n + c.size) / (2 * c.size); {
	case n > 0 && rounded == 0:
		return "<1 %"
	case n < c.size && rounded == 100:
		return ">99 %"
	default:
		return strconv.Itoa(rounded) + " %"
	}
}

// bar draws the text from its beginning to its end in width cells. Each is an
// equal share of the bytes: all of it cited, a part of it, or nothing.
func (c coverage) bar(g theme.Glyphs, width int) theme.Row {
	var row theme.Row
	for i := range width {
		share := span.Of(i*c.size/width, (i+1)*c.size/width)
		share.End = max(share.End, share.Start+1) // fewer bytes than cells
		cell := theme.Piece{Role: theme.Bar, Text: g.BlockPart}
		switch n := c.within(share); n {
		case 0:
			cell = theme.Piece{Role: theme.BarFaint, Text: g.BlockNone}
		case share.Len():
			cell.Text = g.Block
		}
		if last := len(row) - 1; last >= 0 && row[last].Role == cell.Role {
			row[last].Text += cell.Text
			continue
		}
		row = append(row, cell)
	}
	return row
}
