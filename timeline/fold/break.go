package fold

import (
	"unicode"
	"unicode/utf8"

	"dateline/timeline/span"
)

// space appends what the run of white space at s[i:] folds to, and returns its
// length. s begins at offset at of the raw text.
func (b *Builder) space(s string, i, at int) int {
	n, ends := blank(s[i:])
	b.digits = false
	if ends == 1 && i+n < len(s) {
		before, hyphen := visibleBefore(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+n:])
		hyphen = hyphen && unicode.IsLetter(after)
		if isJoined(before, after, hyphen) {
			b.seams = append(b.seams, seam{len(b.text), hyphen})
			b.leaveOut(at+i, at+i+n)
			return n
		}
	}
	if b.spaced() {
		b.skip(at + i + n)
		return n
	}
	b.begin(len(b.text), at+i, n == 1)
	b.text = append(b.text, ' ')
	return n
}

// isJoined reports whether nothing stood between two characters before a line
// was broken there; hyphen tells that a soft hyphen stands where it was.
func isJoined(before, after rune, hyphen bool) bool {
	if before == utf8.RuneError {
		return false
	}
	return hyphen && inWord(before) || Unspaced(before) || Unspaced(after)
}

// dash appends what the dash at s[i:] folds to and returns its length. At the
// end of a line, a hyphen after a letter and before one that does not begin a
// name was put there to break the word: it goes with the break. Every other
// dash directly after a word stays, and the line goes on directly after it.
func (b *Builder) dash(s string, i, at int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	n, ends := blank(s[i+size:])
	before, _ := visibleBefore(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size+n:])
	switch {
	case ends != 1 || !inWord(before) || !inWord(after):
		return b.cluster(s[i:], at+i, size)
	case IsHyphen(r) && breaksWord(before, after):
		b.seams = append(b.seams, seam{len(b.text), true})
		b.leaveOut(at+i, at+i+size+n)
	default:
		b.cluster(s[i:i+size], at+i, size)
		b.leaveOut(at+i+size, at+i+size+n)
	}
	return size + n
}

// breaksWord reports whether a hyphen between two characters, at the end of a
// line, may be there for the line's sake.
func breaksWord(before, after rune) bool {
	if !unicode.IsLetter(after) || unicode.IsDigit(before) {
		return false
	}
	return !unicode.IsUpper(after) && !unicode.IsTitle(after) || unicode.IsUpper(before)
}

// leaveOut leaves out a line break, from one offset of the raw text to another.
// It belongs neither to what is before nor to what is after it.
func (b *Builder) leaveOut(from, to int) {
	b.digits = false
	if b.OneWay {
		return
	}
	at := int32(len(b.text))
	b.segments = append(b.segments, segment{at, int32(from), true}, segment{at, int32(to), true})
}

// blank returns the length of the white space s begins with, with what is
// invisible in it, and how many lines end there.
func blank(s string) (n, ends int) {
	for n < len(s) {
		if end := span.LineEnd(s[n:]); end > 0 {
			ends++
			n += end
			continue
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsSpace(r) && !(n > 0 && Ignorable(r)) {
			break
		}
		n += size
	}
	return n, ends
}

// visibleBefore returns the last character of s that can be seen, without its
// marks, U+FFFD where there is none; and whether a soft hyphen is after it.
func visibleBefore(s string) (r rune, hyphen bool) {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case r == softHyphen:
			hyphen = true
		case !Ignorable(r) && !unicode.IsMark(r):
			return r, hyphen
		}
		s = s[:len(s)-n]
	}
	return utf8.RuneError, hyphen
}

const softHyphen = '\u00ad'

func inWord(r rune) bool { return unicode.In(r, unicode.L, unicode.N) }

// isDash reports whether r folds to a hyphen, or breaks words only (the sign of
// negation does in texts that were scanned).
func isDash(r rune) bool {
	switch {
	case r == '-', r == '¬':
		return true
	case r < '‐' && r != '־':
		return false
	}
	sign, ok := Typewritten(r)
	return ok && sign == "-"
}
