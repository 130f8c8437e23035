package timeline

import (
	"encoding/binary"
	mathbits "math/bits"
	"slices"
)

// gram is how many bytes of a text lead to a place in it together.
const gram = 8

// grams leads to the places of a pattern in a text without going through the
// text: each eighth run of eight bytes by its hash. Of a pattern of fifteen bytes
// or more, whole runs are in every place.
type grams struct {
	text  string
	heads []int32 // by hash: 1 + the first run, 0 where there is none
	next  []int32 // by run: 1 + the next with the same hash
}

func newGrams(text string) *grams {
	n := len(text) / gram
	g := &grams{text: text, heads: make([]int32, 1<<mathbits.Len(uint(n))), next: make([]int32, n)}
	for i := n - 1; i >= 0; i-- {
		h := g.hash(g.text[i*gram:])
		g.next[i], g.heads[h] = g.heads[h], int32(i+1)
	}
	return g
}

func load(s string) uint64 { return binary.LittleEndian.Uint64([]byte(s[:gram])) }

func (g *grams) hash(s string) uint64 {
	const odd = 0x9E3779B97F4A7C15 // 2⁶⁴ by the golden ratio
	return load(s) * odd >> (64 - mathbits.Len(uint(len(g.heads)-1)))
}

// find returns all places of a pattern, ascending; ok is false where that would
// take more than so many steps, as in a text that repeats itself.
func (g *grams) find(pattern string, most int) (places []int, steps int, ok bool) {
	for shift := range gram {
		want := load(pattern[shift:])
		for run := g.heads[g.hash(pattern[shift:])]; run > 0; run = g.next[run-1] {
			if steps++; steps > most {
				return nil, steps, false
			}
			at := int(run-1) * gram
			if load(g.text[at:]) != want {
				continue
			}
			steps += len(pattern) / gram
			at -= shift
			if at >= 0 && at+len(pattern) <= len(g.text) && g.text[at:at+len(pattern)] == pattern {
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
	const worthIt = 16 // times that the text is gone through before it has grams
	if len(pattern) < 2*gram-1 {
		return occurrencesOf(h.text, pattern)
	}
	if h.grams == nil {
		if h.searched += len(h.text); h.searched <= worthIt*len(h.text) || len(h.text) < 1<<12 {
			return occurrencesOf(h.text, pattern)
		}
		h.grams = newGrams(h.text)
	}
	places, steps, ok := h.grams.find(pattern, len(h.text)/64)
	if !ok {
		o := occurrencesOf(h.text, pattern)
		o.steps = steps
		return o
	}
	return &occurrences{text: h.text, pattern: pattern, known: places, isKnown: true, steps: steps}
}
