package data

import (
	"iter"

	"dateline/data/yaml"
)

// watched is how far the excerpts of a corpus are verified, for whoever waits.
type watched struct {
	tell      func(done, all int) // nil where nobody does
	done, all int
}

func newWatched(root yaml.Node, tell func(done, all int)) watched {
	if tell == nil {
		return watched{}
	}
	return watched{tell: tell, all: countExcerpts(root)}
}

// next tells that one more excerpt is about to be verified.
func (w *watched) next() {
	if w.tell != nil {
		w.tell(w.done, w.all)
	}
	w.done++
}

// countExcerpts returns how many excerpts a timeline has, whatever else is wrong
// with it.
func countExcerpts(root yaml.Node) int {
	n := 0
	for event := range itemsUnder(root, "events") {
		for range itemsUnder(event, "excerpts") {
			n++
		}
	}
	for disagreement := range itemsUnder(root, "disagreements") {
		for side := range itemsUnder(disagreement, "sides") {
			for range itemsUnder(side, "excerpts") {
				n++
			}
		}
	}
	return n
}

// itemsUnder yields the items of the list that n has under a key; none where it
// has none.
func itemsUnder(n yaml.Node, key string) iter.Seq[yaml.Node] {
	for k, value := range n.Pairs() {
		if k.Text() == key {
			return value.Items()
		}
	}
	return func(func(yaml.Node) bool) {}
}
