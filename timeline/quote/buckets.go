package quote

// buckets holds numbers by the highest bits of their hashes, those of a bucket one
// after the other and ascending. It takes four bytes for each number and about as
// much again, however many hashes are the same.
type buckets struct {
	order []uint32 // the numbers, bucket by bucket
	first []uint32 // where in order each bucket begins, and the end
	shift int      // of a hash, for its highest bits
}

// golden spreads over the highest bits of a hash what differs in the lowest: of
// D. E. Knuth, The Art of Computer Programming 3, 6.4.
const golden = 2654435769

// newBuckets enters the numbers below n, each with its hash.
func newBuckets(n int, hash func(number int) uint32) buckets {
	const mostBits = 20 // of a hash: bounds first
	size := 1
	for size < mostBits && 1<<size < n {
		size++
	}
	b := buckets{order: make([]uint32, n), first: make([]uint32, 1<<size+2), shift: 32 - size}
	next := b.first[1:] // each begins where the one before ends, once all are entered
	for i := range n {
		next[hash(i)>>b.shift+1]++
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	for i := range n {
		bucket := hash(i) >> b.shift
		b.order[next[bucket]] = uint32(i)
		next[bucket]++
	}
	return b
}

// at returns the numbers that may have a hash, ascending: those whose hashes begin
// like it.
func (b buckets) at(hash uint32) []uint32 {
	bucket := hash >> b.shift
	return b.order[b.first[bucket]:b.first[bucket+1]]
}
