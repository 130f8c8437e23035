package fold

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"dateline/timeline/span"
)

// A Word is a word or phrase to be found.
type Word struct {
	typed string // but for white space
	Text         // neither empty nor with a space at either end
}

// String returns w as it was typed, each run of white space made one space.
func (w *Word) String() string { return w.typed }

// In reports whether w occurs in the text of in from one offset to another.
func (w *Word) In(in *Text, from, to int) bool {
	_, ok := w.first(in, from, to)
	return ok || len(w.overSeams(in, from, to)) > 0
}

// All yields where w stands in the text of in from one offset to
// another, from left to right, none overlapping the one before.
func (w *Word) All(in *Text, from, to int) iter.Seq[span.Span] {
	return func(yield func(span.Span) bool) {
		broken := w.overSeams(in, from, to)
		next, ok := w.first(in, from, to)
		for ok || len(broken) > 0 {
			at := next
			if len(broken) > 0 && (!ok || broken[0].Start <= next.Start) {
				at, broken = broken[0], broken[1:]
			}
			if at.Start < from {
				continue
			}
			if !yield(at) {
				return
			}
			if from = at.End; ok && next.Start < from {
				next, ok = w.first(in, from, to)
			}
		}
	}
}

// first returns where w stands in the text of in letter by letter, the first
// such place from one offset to another.
func (w *Word) first(in *Text, from, to int) (at span.Span, ok bool) {
	for {
		i := strings.Index(in.text[from:to], w.text)
		if i < 0 {
			return span.Span{}, false
		}
		from += i
		if w.agrees(in, from) {
			return span.Of(from, from+len(w.text)), true
		}
		from++
	}
}

// agrees reports whether the letters of w that stand at offset i of in's text
// are of the case asked for.
func (w *Word) agrees(in *Text, i int) bool {
	if w.capitals == nil {
		return true
	}
	for j := range len(w.text) {
		if !w.sameCase(in, i+j, j) {
			return false
		}
	}
	return true
}

// overSeams returns where w stands in the text of in with what a line break
// stood for at one seam or more, in ascending order, each beginning once.
func (w *Word) overSeams(in *Text, from, to int) []span.Span {
	if len(in.seams) == 0 || !strings.ContainsAny(w.text, breaks) {
		return nil
	}
	var spans []span.Span
	k := sort.Search(len(in.seams), func(k int) bool { return in.seams[k].at > from })
	for ; k < len(in.seams) && in.seams[k].at < to; k++ {
		at := in.seams[k].at
		for p := 0; p < len(w.text); p++ {
			n := strings.IndexAny(w.text[p:], breaks)
			if n < 0 {
				break
			}
			p += n
			if !strings.HasSuffix(in.text[from:at], w.text[:p]) {
				continue
			}
			if end, ok := w.match(in, at-p, to); ok && end > at-p {
				spans = append(spans, span.Of(at-p, end))
			}
		}
	}
	slices.SortFunc(spans, span.Span.Compare)
	return slices.CompactFunc(spans, func(a, b span.Span) bool { return a.Start == b.Start })
}

// breaks are what a line break may have stood for.
const breaks = " -"

// match returns where w ends if it begins at offset i of the text of in, and
// ends before offset to: letters agree, and their case if w has a capital; at a
// seam, w may have a hyphen or a space.
func (w *Word) match(in *Text, i, to int) (end int, ok bool) {
	k := sort.Search(len(in.seams), func(k int) bool { return in.seams[k].at >= i })
	for j := 0; j < len(w.text); {
		for k < len(in.seams) && in.seams[k].at < i {
			k++
		}
		if k < len(in.seams) && in.seams[k].at == i {
			rest := w.text[j:]
			if in.seams[k].hyphen {
				rest = strings.TrimPrefix(rest, "-")
			}
			rest = strings.TrimPrefix(rest, " ")
			if j = len(w.text) - len(rest); rest == "" {
				break
			}
		}
		if i >= to || in.text[i] != w.text[j] || !w.sameCase(in, i, j) {
			return 0, false
		}
		i, j = i+1, j+1
	}
	return i, true
}

// sameCase reports whether the case of the letter at offset i of in's text is
// right for the one at offset j of w's.
func (w *Word) sameCase(in *Text, i, j int) bool {
	if w.capitals == nil || in.capitals.Has(i) == w.capitals.Has(j) {
		return true
	}
	return isAt(in.either, i) || isAt(w.either, j)
}

// isAt reports whether offsets, which are ascending, have i.
func isAt(offsets []int, i int) bool {
	_, ok := slices.BinarySearch(offsets, i)
	return ok
}
