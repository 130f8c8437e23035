package timeline

import "dateline/timeline/edtf"

// Gap returns the empty time before the event at place k: how many whole days lie before the first on which it may
// happen and after the last on which any event of the subset before it may, and the same in words, as
// [edtf.Gap] has them. Both are zero where there is no such day, where the event is the first or has no
// beginning, and where one before it has no end that is known, since that may have lasted all the time.
//
// Where an event that is listed later may have happened in the gap, such as one of which only a last day is known, the
// words begin with "up to": no more of it is empty, for all that is known.
func (s Subset) Gap(k int) (days int, words string) {
	if k == 0 {
		return 0, ""
	}
	events := s.timeline.events
	last, ok := events[s.longest[k-1]].Date.Latest()
	next, bounded := s.Event(k).Date.Earliest()
	if !ok || !bounded {
		return 0, ""
	}
	days, words = edtf.Gap(last, next)
	if soonest, begins := events[s.soonest[k]].Date.Earliest(); days > 0 && (!begins || soonest.Compare(next) < 0) {
		words = "up to " + words
	}
	return days, words
}

// appendLonger appends to longest, which holds for each of the first places of a subset the position of the event up to
// there that may last longest, the one for the next place, whose event is at position i.
func (t *Timeline) appendLonger(longest []int, i int) []int {
	if n := len(longest); n > 0 && !t.events[i].Date.EndsLater(&t.events[longest[n-1]].Date) {
		i = longest[n-1]
	}
	return append(longest, i)
}

// soonestFrom makes of the positions of a subset, in its order, for each place the position of the event from there on
// that may begin soonest, and returns it in the same slice.
func (t *Timeline) soonestFrom(positions []int) []int {
	for k := len(positions) - 2; k >= 0; k-- {
		if next := positions[k+1]; t.events[next].Date.BeginsSooner(&t.events[positions[k]].Date) {
			positions[k] = next
		}
	}
	return positions
}
