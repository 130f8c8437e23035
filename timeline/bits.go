package timeline

// bits is a set of small numbers.
type bits []uint64

const wordBits = 64

func (b bits) has(i int) bool {
	return i/wordBits < len(b) && b[i/wordBits]>>(i%wordBits)&1 != 0
}

func (b *bits) add(i int) {
	if i/wordBits >= len(*b) {
		*b = append(*b, make(bits, i/wordBits+1-len(*b))...)
	}
	(*b)[i/wordBits] |= 1 << (i % wordBits)
}

// room makes room for numbers below n.
func (b *bits) room(n int) {
	if *b == nil {
		*b = make(bits, 0, n/wordBits+1)
	}
}
