package quote

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
	buckets // the numbers of the fours of the text
	text    string
}

func newGrams(text string) *grams {
	return &grams{newBuckets(len(text)/gram, func(i int) uint32 { return hashGram(text[i*gram:]) }), text}
}

// hashGram returns a hash of the four bytes s begins with.
func hashGram(s string) uint32 {
	return binary.LittleEndian.Uint32([]byte(s[:gram])) * golden
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
		rarest[i], offset[i] = x.at(hashGram(pattern[i:])), i
		for j := i + gram; j+gram <= len(pattern) && j < tried*gram; j += gram {
			if at := x.at(hashGram(pattern[j:])); len(at) < len(rarest[i]) {
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
	searched int // how often the text was gone through without grams
	grams    *grams
}

// places returns the occurrences of a pattern, which is not empty.
func (h *haystack) places(pattern string) *occurrences {
	const worthIt = 4    // times that the text is gone through before it has grams
	const long = 1 << 12 // bytes of a text that ever has them
	if len(pattern) < shortest {
		return occurrencesOf(h.text, pattern)
	}
	if h.grams == nil {
		if h.searched++; h.searched <= worthIt || len(h.text) < long {
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
