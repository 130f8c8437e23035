//go:build unix

package journeys

import (
	"encoding/xml"
	"fmt"
	"image"
	"strconv"
	"strings"
)

// Measures of a drawing in hundredths of a pixel; integers, so that a drawing is
// the same on every machine. The cell is that of DejaVu Sans Mono and Menlo,
// 0.602 em wide and 1.164 em high, so that box-drawing characters meet without
// gaps; where another font is found, textLength stretches it to the same width.
const (
	fontSize   = 1500
	cellWidth  = 903
	cellHeight = 1746
	ascent     = 1392 // from the top of a cell to its baseline
	padding    = 1400 // from the frame to the text
)

const fontStack = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"

// run is a stretch of one row whose cells look the same.
type run struct {
	x, width int // in cells
	text     string
	look     look
}

// svg draws a screen as a picture that needs nothing beside it. Equal screens
// give equal bytes. A visible cursor is a cell in reverse.
func svg(s Screen) string {
	p := paletteFor(s.background)
	width, height := s.Width*cellWidth+2*padding, s.Height*cellHeight+2*padding

	var rows [][]run
	for y := range s.Height {
		rows = append(rows, s.runs(y, p))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%[1]s\" height=\"%[2]s\" viewBox=\"0 0 %[1]s %[2]s\">\n",
		pixels(width), pixels(height))
	fmt.Fprintf(&b, "<rect x=\"0.5\" y=\"0.5\" width=\"%s\" height=\"%s\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>\n",
		pixels(width-100), pixels(height-100), hexString(p.background), hexString(p.frame))
	b.WriteString("<g shape-rendering=\"crispEdges\">\n")
	for y, row := range rows {
		writeBackgrounds(&b, y, row, hexString(p.background))
	}
	fmt.Fprintf(&b, "</g>\n<g font-family=\"%s\" font-size=\"%s\" fill=\"%s\">\n",
		fontStack, pixels(fontSize), hexString(p.foreground))
	for y, row := range rows {
		for _, r := range row {
			writeText(&b, y, r, hexString(p.foreground))
		}
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// runs divides a row wherever the look changes. A wide cell stands alone, since
// fonts rarely make it exactly as wide as two others.
func (s Screen) runs(y int, p *palette) []run {
	var runs []run
	wide := false
	for x := 0; x < s.Width; {
		cell := s.Cells[y][x]
		r := run{x: x, width: max(cell.Width, 1), text: cell.Content}
		r.look = p.look(cell.Style, s.CursorVisible() && s.Cursor == image.Pt(x, y))
		if r.text == "" {
			r.text = " "
		}
		last := len(runs) - 1
		if last >= 0 && runs[last].look == r.look && !wide && r.width == 1 {
			runs[last].text += r.text
			runs[last].width++
		} else {
			runs = append(runs, r)
		}
		wide = r.width > 1
		x += r.width
	}
	return runs
}

// writeBackgrounds draws what lies under a row, joining runs that differ only
// in their text.
func writeBackgrounds(b *strings.Builder, y int, row []run, plain string) {
	for i := 0; i < len(row); {
		first, width := row[i], 0
		for ; i < len(row) && row[i].look.bg == first.look.bg; i++ {
			width += row[i].width
		}
		if first.look.bg == plain {
			continue
		}
		fmt.Fprintf(b, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n",
			pixels(padding+first.x*cellWidth), pixels(padding+y*cellHeight),
			pixels(width*cellWidth), pixels(cellHeight), first.look.bg)
	}
}

// writeText draws a run, unless there is nothing in it to see.
func writeText(b *strings.Builder, y int, r run, plain string) {
	decoration := r.look.decoration()
	if decoration == "" && strings.Trim(r.text, " ") == "" {
		return
	}
	fmt.Fprintf(b, "<text x=\"%s\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"",
		pixels(padding+r.x*cellWidth), pixels(padding+y*cellHeight+ascent), pixels(r.width*cellWidth))
	if r.look.fg != plain {
		fmt.Fprintf(b, " fill=\"%s\"", r.look.fg)
	}
	if r.look.bold {
		b.WriteString(" font-weight=\"bold\"")
	}
	if r.look.italic {
		b.WriteString(" font-style=\"italic\"")
	}
	if decoration != "" {
		fmt.Fprintf(b, " text-decoration=\"%s\"", decoration)
	}
	fmt.Fprintf(b, ">%s</text>\n", escape(r.text))
}

func (l look) decoration() string {
	switch {
	case l.underline && l.struck:
		return "underline line-through"
	case l.underline:
		return "underline"
	case l.struck:
		return "line-through"
	}
	return ""
}

// pixels writes hundredths of a pixel as a decimal number.
func pixels(hundredths int) string {
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64)
}

func escape(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text)) //nolint:errcheck // a Builder does not fail
	return b.String()
}
