// Package text makes untrusted text fit to be shown in a terminal without
// losing where in the source it came from.
//
// [Charset.Clean] turns any bytes into printable characters; [Wrap] breaks a
// source into rows, [Cut] a row into marked and unmarked pieces. Wrap and Cut
// work on the source and return byte offsets into it; only what is about to be
// drawn is cleaned, piece by piece. [Width], [Truncate] and [Pad] then work on
// cleaned text, in cells.
//
// That works because Clean maps one rune at a time, whatever is around it:
// cleaning the pieces of a row and joining them is cleaning the row. The same
// holds for cells: the width of cleaned text is the sum of the widths of its
// parts, counted by runes (wcwidth) or by grapheme clusters (UAX #29) alike.
//
// The package knows no styles and no escape sequences: style what it returns,
// never the other way round. It does no bidirectional reordering, shaping or
// hyphenation. The panes below ui/tui and the commands of ui/cli drive it.
package text

// Charset is what the terminal can show.
type Charset uint8

const (
	UTF8  Charset = iota // every printable character
	ASCII                // bytes 0x20 to 0x7E alone, for a locale that is not UTF-8
)

// A Span is a run of bytes in a source: Start inclusive, End exclusive.
type Span struct{ Start, End int }
