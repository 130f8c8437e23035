package fold_test

import (
	"fmt"

	"dateline/timeline/fold"
)

// A cluster is folded at a time, its case kept.
func ExampleAppend() {
	for text := "Þórir ﬁnds ﾊﾟﾘ, १०"; text != ""; {
		n := fold.Cluster(text)
		fmt.Print(string(fold.Append(nil, text[:n], false)))
		text = text[n:]
	}
	fmt.Println()
	// Output: Thorir finds ぱり, 10
}
