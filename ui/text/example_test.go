package text_test

import (
	"fmt"

	"dateline/ui/text"
)

// A pane wraps a source once a width, then cuts and cleans the rows it shows.
func Example() {
	const source = "The guide leaves the shape of a trust to local partners."
	quote := text.Span{Start: 21, End: 37} // the shape of a trust, in part

	for _, row := range text.Wrap(source, 30, text.UTF8) {
		for _, piece := range text.Cut(row, []text.Span{quote}) {
			clean := text.UTF8.Clean(source[piece.Start:piece.End])
			if piece.Mark >= 0 {
				clean = "[" + clean + "]"
			}
			fmt.Print(clean)
		}
		fmt.Println()
	}
	// Output:
	// The guide leaves the [shape of]
	// [a trust] to local partners.
}

func ExampleCharset_Clean() {
	const hostile = "Climbié \x1b[2J“1½ years”"
	fmt.Println(text.UTF8.Clean(hostile))
	fmt.Println(text.ASCII.Clean(hostile))
	// Output:
	// Climbié ␛[2J“1½ years”
	// Climbie ?[2J"1(1/2) years"
}
