package timeline

import (
	"maps"
	"math"
	"slices"

	"dateline/timeline/edtf"
)

// A YearCount is a year and how many events may fall in it: what a filter by
// that year would leave.
type YearCount struct{ Year, Count int }

// longRun is how many years in a row without a change are still listed one
// by one by [Subset.Years].
const longRun = 1000

// Years returns the years that at least one event of the subset may fall in,
// ascending, with their counts. An open or unknown end of a date reaches to the
// first or last year any date of the subset names. Of more than 1,000 years in a
// row in which no date begins or ends only the first and the last are listed.
//
// Its cost grows with the number of events: ask once and keep the answer.
func (s Subset) Years() []YearCount {
	var spans []edtf.YearRange
	extent := edtf.YearRange{From: math.MaxInt, To: math.MinInt}
	for k := range s.Len() {
		for _, r := range s.Event(k).Date.YearSpans() {
			spans = append(spans, r)
			for _, y := range [...]int{r.From, r.To} {
				if y != math.MinInt && y != math.MaxInt {
					extent.From, extent.To = min(extent.From, y), max(extent.To, y)
				}
			}
		}
	}
	if extent.From > extent.To {
		return nil
	}
	change := map[int]int{} // year → by how much its count differs from the year before
	for _, r := range spans {
		change[max(r.From, extent.From)]++
		change[min(r.To, extent.To)+1]--
	}
	return sweep(change)
}

// sweep turns changes of count into counts.
func sweep(change map[int]int) []YearCount {
	var years []YearCount
	boundaries := slices.Sorted(maps.Keys(change))
	count := 0
	for i, from := range boundaries {
		count += change[from]
		if count == 0 {
			continue
		}
		last := boundaries[i+1] - 1 // a count above zero always ends
		step := 1
		if last-from >= longRun {
			step = last - from
		}
		for y := from; y <= last; y += step {
			years = append(years, YearCount{y, count})
		}
	}
	return years
}
