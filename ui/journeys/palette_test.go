//go:build unix

package journeys

import (
	"fmt"
	"image/color"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// palette is how a terminal shows the colours that programs name by number.
type palette struct {
	foreground, background, frame color.Color

	ansi [16]color.Color
}

// paletteFor returns the colours of a terminal; a mute one is dark.
func paletteFor(bg background) *palette {
	if bg == lightBackground {
		return lightPalette
	}
	return darkPalette
}

var darkPalette = &palette{
	foreground: hex(0xd7dae0), background: hex(0x16181d), frame: hex(0x3a3f4a),
	ansi: [16]color.Color{
		hex(0x2b2f37), hex(0xe06c75), hex(0x98c379), hex(0xe5c07b),
		hex(0x61afef), hex(0xc678dd), hex(0x56b6c2), hex(0xabb2bf),
		hex(0x6b7280), hex(0xef8a92), hex(0xb3d99a), hex(0xf0d399),
		hex(0x8cc5f7), hex(0xd9a1e8), hex(0x80ccd6), hex(0xffffff),
	},
}

var lightPalette = &palette{
	foreground: hex(0x24272e), background: hex(0xfbfbfa), frame: hex(0xc9ccd2),
	ansi: [16]color.Color{
		hex(0x24272e), hex(0xb3261e), hex(0x2f7d32), hex(0x8a6100),
		hex(0x1f5fbf), hex(0x8a3ea8), hex(0x0b7285), hex(0xc3c6cc),
		hex(0x70757e), hex(0xcf3b32), hex(0x3f9142), hex(0xa67500),
		hex(0x3b78d8), hex(0xa254c0), hex(0x1a8ba1), hex(0xffffff),
	},
}

func hex(rgb uint32) color.Color {
	return color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 0xff}
}

// resolve returns the colour shown for c: the palette's for the 16 that each
// terminal chooses, fallback for the default, and c itself otherwise.
func (p *palette) resolve(c, fallback color.Color) color.Color {
	switch c := c.(type) {
	case nil:
		return fallback
	case ansi.BasicColor:
		return p.ansi[c&15]
	case ansi.IndexedColor:
		if c < 16 {
			return p.ansi[c]
		}
	}
	return c
}

// look is how a cell is drawn once all colours and attributes are resolved.
type look struct {
	fg, bg                          string // #rrggbb
	bold, italic, underline, struck bool
}

func (p *palette) look(s uv.Style, underCursor bool) look {
	fg, bg := p.resolve(s.Fg, p.foreground), p.resolve(s.Bg, p.background)
	if (s.Attrs&uv.AttrReverse != 0) != underCursor {
		fg, bg = bg, fg
	}
	if s.Attrs&uv.AttrFaint != 0 {
		fg = blend(fg, bg)
	}
	if s.Attrs&uv.AttrConceal != 0 {
		fg = bg
	}
	return look{
		fg:        hexString(fg),
		bg:        hexString(bg),
		bold:      s.Attrs&uv.AttrBold != 0,
		italic:    s.Attrs&uv.AttrItalic != 0,
		underline: s.Underline != uv.UnderlineNone,
		struck:    s.Attrs&uv.AttrStrikethrough != 0,
	}
}

// blend returns the colour three fifths of the way from bg to fg, which is how
// common terminals show faint text.
func blend(fg, bg color.Color) color.Color {
	mix := func(f, b uint32) uint8 { return uint8((3*f + 2*b) / 5 >> 8) }
	fr, fg2, fb, _ := fg.RGBA()
	br, bg2, bb, _ := bg.RGBA()
	return color.RGBA{mix(fr, br), mix(fg2, bg2), mix(fb, bb), 0xff}
}

func hexString(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
