package data

import "slices"

// ofAKind is how many faults of one kind are kept: one mistake made throughout a
// corpus is told by its first hundred places and a number.
const ofAKind = 100

// A ledger takes in faults, or warnings, and keeps the first of each kind. A
// kind is the template of a message, of which the program has some dozens, so
// what is kept is bounded whatever is found.
type ledger struct {
	kept  Faults
	found map[string]int // how many of each kind
	total int
}

// keeps reports whether the next fault of kind is kept.
func (l *ledger) keeps(kind string) bool { return l.found[kind] < ofAKind }

func (l *ledger) count(kind string) {
	if l.found == nil {
		l.found = map[string]int{}
	}
	l.found[kind]++
	l.total++
}

// closed returns what was kept, in order of place; the last of each kind says
// how many more there were.
func (l *ledger) closed() Faults {
	l.kept.sort()
	told := map[string]bool{}
	for i, f := range slices.Backward(l.kept) {
		if !told[f.kind] {
			told[f.kind] = true
			l.kept[i].More = max(0, l.found[f.kind]-ofAKind)
		}
	}
	return l.kept
}

// atOnce is how many faults a [stream] puts in order.
const atOnce = 10_000

// A stream hands on faults in order of place, or where there are very many, in
// runs that are in order, so that what it holds is bounded. The nil stream
// hands on nothing.
type stream struct {
	to   func(Fault)
	held Faults
}

func (s *stream) add(f Fault) {
	if s == nil {
		return
	}
	if s.held = append(s.held, f); len(s.held) == atOnce {
		s.flush()
	}
}

func (s *stream) flush() {
	if s == nil {
		return
	}
	s.held.sort()
	for _, f := range s.held {
		s.to(f)
	}
	s.held = s.held[:0]
}
