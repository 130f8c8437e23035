package text

import "strconv"

// Count is a number and what is counted, in the plural where it must be: "1
// event", "12 events". The noun is one that takes an s.
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
