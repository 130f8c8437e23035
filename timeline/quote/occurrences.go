package quote

import "strings"

// occurrences finds where a pattern stands in a text, places that overlap too, in
// time that grows with the two together. It is the algorithm of Knuth, Morris and
// Pratt (Fast pattern matching in strings, SIAM J. Comput. 6, 1977); where nothing
// of the pattern is matched, the library's search leads to the next place.
type occurrences struct {
	text, pattern string
	borders       []int32 // of each beginning of the pattern: the longest that it ends with too
	matched       int     // bytes of pattern that text[:at] ends with
	at            int
	steps         int // bytes looked at one by one, and half of those searched

	known   []int // the places left, where isKnown
	isKnown bool
}

// occurrencesOf returns the occurrences of a pattern, which is not empty.
func occurrencesOf(text, pattern string) *occurrences {
	return &occurrences{text: text, pattern: pattern}
}

// next returns where the next occurrence begins, or -1.
func (o *occurrences) next() int {
	if o.isKnown {
		if len(o.known) == 0 {
			return -1
		}
		place := o.known[0]
		o.known = o.known[1:]
		return place
	}
	for o.at < len(o.text) {
		if o.matched > 0 {
			o.step()
		} else if !o.leap() {
			return -1
		}
		if o.matched == len(o.pattern) {
			return o.at - len(o.pattern)
		}
	}
	return -1
}

// probe is how many bytes of a pattern the library is asked for. It compares all
// that it is asked for at every place that begins alike, which for a long pattern
// and a text made for it takes the product of the two.
const probe = 32

// leap goes behind the next place where the pattern may begin, and reports whether
// there is one.
func (o *occurrences) leap() bool {
	head := o.pattern[:min(len(o.pattern), probe)]
	n := strings.Index(o.text[o.at:], head)
	if n < 0 {
		o.steps += (len(o.text) - o.at) / 2
		o.at = len(o.text)
		return false
	}
	o.steps += n/2 + len(head)
	o.at += n + len(head)
	o.matched = len(head)
	return true
}

// endsAt reports whether an occurrence ends at an offset of the text, which is
// not before that of the last call.
func (o *occurrences) endsAt(offset int) bool {
	for o.at < offset {
		if o.matched == 0 && offset-o.at > len(o.pattern) {
			o.at = offset - len(o.pattern) // one that began before is over
		}
		o.step()
	}
	return o.at == offset && o.matched == len(o.pattern)
}

// step reads one byte of the text.
func (o *occurrences) step() {
	if o.borders == nil {
		o.borders = bordersOf(o.pattern)
		o.steps += len(o.pattern)
	}
	if o.matched == len(o.pattern) {
		o.matched = int(o.borders[o.matched])
	}
	c := o.text[o.at]
	for o.matched > 0 && o.pattern[o.matched] != c {
		o.matched = int(o.borders[o.matched])
	}
	if o.pattern[o.matched] == c {
		o.matched++
	}
	o.at++
	o.steps++
}

// bordersOf returns for each n the length of the longest beginning of pattern,
// shorter than n, that pattern[:n] ends with.
func bordersOf(pattern string) []int32 {
	borders := make([]int32, len(pattern)+1)
	k := int32(0)
	for i := 1; i < len(pattern); i++ {
		for k > 0 && pattern[k] != pattern[i] {
			k = borders[k]
		}
		if pattern[k] == pattern[i] {
			k++
		}
		borders[i+1] = k
	}
	return borders
}
