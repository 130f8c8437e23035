package data

import (
	"fmt"

	"dateline/data/yaml"
)

// A document is timeline.yaml while it is read, and what is wrong with it so
// far.
type document struct {
	yaml             *yaml.Document
	faults, warnings ledger
	every            *stream // where the faults and warnings that are not kept go too; nil for nowhere
	broken           bool    // a fault other than of a proof was found
}

// fault notes that what stands at p cannot be read.
func (d *document) fault(p place, hint, message string, args ...any) {
	d.broken = true
	d.doubt(p, hint, message, args...)
}

// doubt notes that what stands at p can be read but is not proved.
func (d *document) doubt(p place, hint, message string, args ...any) {
	d.note(&d.faults, p, Fault{Hint: hint}, message, args)
}

// warn notes that what stands at p is sound, but may not be what its author
// wants.
func (d *document) warn(p place, hint, message string, args ...any) {
	d.note(&d.warnings, p, Fault{Hint: hint, Warning: true}, message, args)
}

// unknown is fault for w, which is not among what is known; it proposes the
// nearest, which is not looked for where the fault is only counted.
func (d *document) unknown(w word, known func() []string, message string, args ...any) {
	hint := ""
	if d.faults.keeps(message) {
		hint = didYouMean(w.text, known())
	}
	d.fault(w.at, hint, message, args...)
}

// note enters f, which is at p, into l, its message made of a template, which is its kind, and
// args. Where f is neither kept nor wanted by anyone, that costs next to
// nothing. A text among args is a value of the corpus and is cut where it is
// long; a reason is not.
func (d *document) note(l *ledger, p place, f Fault, template string, args []any) {
	const around = 200 // characters of the line, more than excerptLine shows
	keep := l.keeps(template)
	l.count(template)
	if !keep && d.every == nil {
		return
	}
	f.File, f.kind = TimelineFile, template
	f.Message = printable(fmt.Sprintf(template, shown(args)...))
	f.Hint = printable(shortenMiddle(f.Hint))
	f.Line, f.Column = d.yaml.Place(int(p))
	f.Text, f.Caret = excerptLine(d.yaml.Line(int(p), around))
	if keep {
		l.kept = append(l.kept, f)
	}
	d.every.add(f)
}

// A reason is a part of a message that is not cut off.
type reason string

// shown returns args with the values of a corpus among them cut.
func shown(args []any) []any {
	all := make([]any, len(args))
	for i, arg := range args {
		switch arg := arg.(type) {
		case string:
			all[i] = shorten(arg)
		case reason:
			all[i] = shortenMiddle(string(arg))
		case error:
			all[i] = shortenMiddle(arg.Error())
		default:
			all[i] = arg
		}
	}
	return all
}
