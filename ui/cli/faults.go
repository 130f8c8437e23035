package cli

import (
	"path/filepath"
	"unicode/utf8"

	"dateline/data"
	"dateline/ui/text"
)

// told is an error of which everything was said already.
type told struct{ error }

func (e told) Unwrap() error { return e.error }

// aside is an error that is told beside what was asked for: some of its faults
// are enough.
type aside struct{ error }

func (e aside) Unwrap() error { return e.error }

// faults prints faults one after the other, as many as most, and where they are
// the first only of many, how many there are.
func (p printer) faults(all data.Faults, most int) {
	shown := all[:min(most, len(all))]
	for _, f := range shown {
		p.fault(f)
	}
	if count := all.Count(); count > len(shown) {
		noun := "fault"
		if all[0].Warning {
			noun = "warning"
		}
		p.line("dateline: %s, of which %d are shown; dateline check --all shows every one", text.Count(count, noun), len(shown))
	}
}

// fault prints a fault as [data.Fault.Error] has it, the caret where the
// charset leaves the character it points at.
func (p printer) fault(f data.Fault) {
	p.line("%s", f.Head())
	if f.Text != "" {
		p.pointed(f.Text, f.Caret)
	}
	if f.Hint != "" {
		p.line("  hint: %s", f.Hint)
	}
	if f.More > 0 {
		p.line("  and %d more of this kind", f.More)
	}
}

// pointed prints s with a caret under its byte at offset, of a long s what is
// around that.
func (p printer) pointed(s string, offset int) {
	const before, after = 100, 200 // characters; of a fault there are fewer
	if from := ahead(s[:offset], before); from > 0 {
		s, offset = "…"+s[from:], offset-from+len("…")
	}
	if runes := []rune(s[offset:]); len(runes) > after {
		s = s[:offset] + string(runes[:after]) + "…"
	}
	p.line("  | %s", s)
	p.line("  | %s^", p.cells("", p.width(s[:offset])))
}

// ahead returns where the last n characters of s begin.
func ahead(s string, n int) int {
	from := len(s)
	for ; n > 0 && from > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:from])
		from -= size
	}
	return from
}

// place names the file of f so that an editor finds it from here.
func (s *session) place(f data.Fault) data.Fault {
	f.File = filepath.Join(s.corpus, f.File)
	return f
}

// placeAll is place for all of faults.
func (s *session) placeAll(faults data.Faults) {
	for i, f := range faults {
		faults[i] = s.place(f)
	}
}
