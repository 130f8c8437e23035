package timeline

import (
	"encoding/binary"
	"slices"
	"strings"
)

// gram is how many bytes are indexed as one.
const gram = 4

// grams tells where four bytes stand in a text, at offsets that four divides: a
// passage of seven bytes or more holds such four whole, wherever it begins. The
// index takes about as many bytes as the text.
type grams struct {
	text  string
	order []uint32 // the fours of the text by the highest bits of their hashes
	first []uint32 // where in order those with the same highest bits begin, and the end
	shift int      // of a hash, for its highest bits
}

// mostBits bounds the hashes of what is indexed, and with them the table of where
// those with the same begin.
const mostBits = 20

func newGrams(text string) *grams {
	n := len(text) / gram
	size := 1
	for size < mostBits && 1<<size < n {
		size++
	}
	x := &grams{text: text, order: make([]uint32, n), first: make([]uint32, 1<<size+2), shift: 32 - size}
	next := x.first[1:] // each begins where the one before ends, once all are entered
	for i := range n {
		next[x.bucket(text[i*gram:])+1]++
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	for i := range n {
		b := x.bucket(text[i*gram:])
		x.order[next[b]] = uint32(i)
		next[b]++
	}
	return x
}

// bucket returns the highest bits of the hash of the four bytes s begins with.
func (x *grams) bucket(s string) uint32 {
	const golden = 2654435769 // of D. E. Knuth, The Art of Computer Programming 3, 6.4
	four := binary.LittleEndian.Uint32([]byte(s[:gram]))
	return four * golden >> x.shift
}

// at returns the numbers of the fours that may be what s begins with.
func (x *grams) at(s string) []uint32 {
	b := x.bucket(s)
	return x.order[x.first[b]:x.first[b+1]]
}

// shortest is how long a pattern is at least that find looks for.
const shortest = 2*gram - 1

// find returns all places of a pattern, ascending, and what that cost; ok is false
// where it would be more than so many steps, as in a text that repeats itself.
func (x *grams) find(pattern string, most int) (places []int, steps int, ok bool) {
	const tried = 16 // fours of the pattern for each remainder, of which the rarest is taken
	var rarest [gram][]uint32
	var offset [gram]int
	for i := range gram {
		rarest[i], offset[i] = x.at(pattern[i:]), i
		for j := i + gram; j+gram <= len(pattern) && j < tried*gram; j += gram {
			if at := x.at(pattern[j:]); len(at) < len(rarest[i]) {
				rarest[i], offset[i] = at, j
			}
		}
		const reading, comparing = 8, 16 // steps for a place, and bytes compared in one
		steps += tried + len(rarest[i])*(reading+len(pattern)/comparing)
	}
	if steps > most {
		return nil, gram * tried, false
	}
	for i, numbers := range rarest {
		for _, n := range numbers {
			at := int(n)*gram - offset[i]
			if at >= 0 && strings.HasPrefix(x.text[at:], pattern) {
				places = append(places, at)
			}
		}
	}
	slices.Sort(places)
	return places, steps, true
}

// A haystack is a text in which many patterns are looked for.
type haystack struct {
	text     string
	searched int // bytes of text gone through so far
	grams    *grams
}

// places returns the occurrences of a pattern, which is not empty.
func (h *haystack) places(pattern string) *occurrences {
	const worthIt = 4 // times that the text is gone through before it has grams
	if len(pattern) < shortest {
		return occurrencesOf(h.text, pattern)
	}
	if h.grams == nil {
		if h.searched += len(h.text); h.searched <= worthIt*len(h.text) || len(h.text) < 1<<12 {
			return occurrencesOf(h.text, pattern)
		}
		h.grams = newGrams(h.text)
	}
	places, steps, ok := h.grams.find(pattern, len(h.text)/2)
	if !ok {
		o := occurrencesOf(h.text, pattern)
		o.steps = steps
		return o
	}
	return &occurrences{text: h.text, pattern: pattern, known: places, isKnown: true, steps: steps}
}
