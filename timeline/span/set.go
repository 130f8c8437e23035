package span

import (
	"iter"
	"math/bits"
)

// A Set is a set of byte offsets, or of other small numbers. It takes a bit for
// each number up to the largest in it.
type Set []uint64

const wordBits = 64

// Has reports whether i is in the set.
func (s Set) Has(i int) bool {
	return i/wordBits < len(s) && s[i/wordBits]>>(i%wordBits)&1 != 0
}

// Add puts i into the set.
func (s *Set) Add(i int) {
	if i/wordBits >= len(*s) {
		*s = append(*s, make(Set, i/wordBits+1-len(*s))...)
	}
	(*s)[i/wordBits] |= 1 << (i % wordBits)
}

// All yields the numbers in the set, ascending.
func (s Set) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(i*wordBits + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// Grow makes room in an empty set for numbers below n.
func (s *Set) Grow(n int) {
	if *s == nil {
		*s = make(Set, 0, n/wordBits+1)
	}
}
