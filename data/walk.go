package data

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// A document is timeline.yaml while it is read: its lines and what is wrong
// with it so far.
type document struct {
	lines    []string
	faults   Faults
	warnings Faults
	broken   bool // a fault other than of a proof was found
}

// fault notes that what stands at p cannot be read.
func (d *document) fault(p place, hint, message string, args ...any) {
	d.broken = true
	d.doubt(p, hint, message, args...)
}

// doubt notes that what stands at p can be read but is not proved.
func (d *document) doubt(p place, hint, message string, args ...any) {
	d.faults = append(d.faults, d.found(p, hint, message, args...))
}

// warn notes that what stands at p is sound, but may not be what its author
// wants.
func (d *document) warn(p place, hint, message string, args ...any) {
	f := d.found(p, hint, message, args...)
	f.Warning = true
	d.warnings = append(d.warnings, f)
}

// found describes what was found at p.
func (d *document) found(p place, hint, message string, args ...any) Fault {
	f := Fault{
		File: TimelineFile, Line: p.line, Column: p.column,
		Message: printable(shorten(fmt.Sprintf(message, args...))), Hint: printable(shorten(hint)),
	}
	if p.line >= 1 && p.line <= len(d.lines) {
		f.Text, f.caret = excerptLine(d.lines[p.line-1], p.column)
	}
	return f
}

// inside returns the place of the byte at offset of w's text, where that can
// be told: in a scalar written on one line without escapes.
func (d *document) inside(w word, offset int) place {
	if w.at.line < 1 || w.at.line > len(d.lines) || offset > len(w.text) {
		return w.at
	}
	line := d.lines[w.at.line-1]
	rest := line[byteOffset(line, w.at.column-1):]
	column := w.at.column
	if strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "'") {
		rest, column = rest[1:], column+1
	}
	if !strings.HasPrefix(rest, w.text) {
		return w.at
	}
	return place{w.at.line, column + utf8.RuneCountInString(w.text[:offset])}
}

// A table is a mapping being read key by key. A value that is not what it
// should be is reported where it stands and read as nothing.
type table struct {
	*document
	noun  string // what it describes, with its article: "an event"
	node  *node
	known []string // the keys asked for so far
}

// table reads n as a mapping; close it after the last key. It returns nil
// where n is something else.
func (d *document) table(n *node, noun string) *table {
	if n.kind != mapping {
		d.fault(n.at, "", "%s where the keys of %s are wanted", n.kind, noun)
		return nil
	}
	seen := make(map[string]place, len(n.keys))
	for _, key := range n.keys {
		if first, twice := seen[key.text]; twice {
			d.fault(key.at, fmt.Sprintf("it stands in line %d already", first.line), "the key %q is given twice", key.text)
			continue
		}
		seen[key.text] = key.at
	}
	return &table{document: d, noun: noun, node: n}
}

// close reports the keys that were not asked for.
func (t *table) close() {
	for _, key := range t.node.keys {
		if !slices.Contains(t.known, key.text) {
			t.fault(key.at, didYouMean(key.text, t.known), "%s has no key %q", t.noun, key.text)
		}
	}
}

// value returns the value of key, or nil where the key is not given.
func (t *table) value(key string) *node {
	if !slices.Contains(t.known, key) {
		t.known = append(t.known, key)
	}
	for i, k := range t.node.keys {
		if k.text == key {
			return t.node.items[i]
		}
	}
	return nil
}

// missing reports that a required key is not given.
func (t *table) missing(key string) {
	t.fault(t.node.at, "", "%s needs the key %q", t.noun, key)
}

// text returns the text of key; where the key is not given, the zero word.
func (t *table) text(key string) word {
	n := t.value(key)
	if n == nil {
		return word{}
	}
	return t.word(n, fmt.Sprintf("%q", key))
}

// required is text for a key that must be given.
func (t *table) required(key string) word {
	n := t.value(key)
	if n == nil {
		t.missing(key)
		return word{}
	}
	return t.word(n, fmt.Sprintf("%q", key))
}

// word reads n as a text that is not blank; noun names it in messages.
func (d *document) word(n *node, noun string) word {
	switch {
	case n.kind != scalar:
		d.fault(n.at, "", "%s where the text of %s is wanted", n.kind, noun)
		return word{}
	case strings.TrimSpace(n.text) == "":
		d.fault(n.at, "", "the text of %s is empty", noun)
		return word{}
	}
	isControl := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
	if i := strings.IndexFunc(n.text, isControl); i >= 0 {
		r, _ := utf8.DecodeRuneInString(n.text[i:])
		d.fault(n.at, "", "the text of %s holds the control character %U", noun, r)
		return word{}
	}
	return word{n.text, n.at}
}

// unseen reports a character of w, which noun names, that shows nothing or acts
// on what is printed around it: control and format characters, line breaks. It
// returns whether there is one.
func (d *document) unseen(w word, noun string) bool {
	i := strings.IndexFunc(w.text, func(c rune) bool { return !unicode.IsGraphic(c) })
	if i < 0 {
		return false
	}
	c, _ := utf8.DecodeRuneInString(w.text[i:])
	d.fault(d.inside(w, i), "", "%s, %q, holds the character %U, which cannot be seen", noun, w.text, c)
	return true
}

// line checks that w, the text of key, is one line, and returns its text. It
// warns of more than ample characters, and refuses more than maxLine.
func (t *table) line(w word, key string, ample int) string {
	switch n := utf8.RuneCountInString(w.text); {
	case strings.ContainsAny(w.text, "\n\t\u0085\u2028\u2029"):
		t.fault(w.at, "", "the text of %q is more than one line, or holds a tab", key)
	case n > maxLine:
		t.fault(t.inside(w, byteOffset(w.text, maxLine)), "", "%q has %d characters, more than %d", key, n, maxLine)
	case n > ample:
		t.warn(t.inside(w, byteOffset(w.text, ample)), "",
			"%q has %d characters; after %d it may be cut where room is short", key, n, ample)
	}
	return w.text
}

// list returns the values of key, a list; nil where the key is not given.
func (t *table) list(key string) []*node {
	n := t.value(key)
	switch {
	case n == nil:
		return nil
	case n.kind == sequence:
		return n.items
	}
	hint := ""
	if n.kind == scalar {
		hint = "put it in [ ]"
	}
	t.fault(n.at, hint, "%s where the list of %q is wanted", n.kind, key)
	return nil
}

// atLeast is list for a key that must hold least values or more.
func (t *table) atLeast(least int, key string) []*node {
	broken := len(t.faults)
	items := t.list(key)
	n := t.value(key)
	switch {
	case n == nil:
		t.missing(key)
	case len(items) < least && len(t.faults) == broken:
		t.fault(n.at, "", "%q holds %d of the at least %d %s needs", key, len(items), least, t.noun)
	}
	return items
}

// entries returns the keys and values of key, a mapping whose keys are IDs. A
// key may come twice: that is for the register of the IDs to report.
func (t *table) entries(key string) iter.Seq2[word, *node] {
	return func(yield func(word, *node) bool) {
		n := t.value(key)
		if n == nil {
			return
		}
		if n.kind != mapping {
			t.fault(n.at, "", "%s where the entries of %q are wanted", n.kind, key)
		}
		for i, k := range n.keys {
			if !yield(k, n.items[i]) {
				return
			}
		}
	}
}

// parsed returns the text of a required key as read by parse.
func parsed[T any](t *table, key string, parse func(string) (T, error)) T {
	w := t.required(key)
	if w.text == "" {
		var none T
		return none
	}
	v, err := parse(w.text)
	if err != nil {
		t.reject(w, err)
	}
	return v
}

// reject reports why w could not be read.
func (d *document) reject(w word, err error) {
	var unknown *timeline.WordError
	var date *timeline.DateError
	switch {
	case errors.As(err, &unknown):
		d.fault(w.at, didYouMean(unknown.Word, unknown.Known), "unknown %s %q", unknown.Place, unknown.Word)
	case errors.As(err, &date):
		hint := date.Hint
		if hint != "" {
			hint = "did you mean " + hint + "?"
		}
		d.fault(d.inside(w, date.Offset), hint, "%q is not a date: %s", date.Input, date.Reason)
	default:
		d.fault(w.at, "", "%v", err)
	}
}

// didYouMean proposes the known word nearest to what was written; where none
// is near and there are few, all of them.
func didYouMean(written string, known []string) string {
	const few = 12
	if near := timeline.NearestWord(written, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 || len(known) > few {
		return ""
	}
	return "it is one of " + strings.Join(known, ", ")
}
