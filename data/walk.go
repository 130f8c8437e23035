package data

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/yaml"
	"dateline/timeline/edtf"
	"dateline/timeline/spell"
)

// A table is a mapping being read key by key. A value that is not what it
// should be is reported where it stands and read as nothing. However many keys
// are given, those asked for are the sixteen of the schema at most.
type table struct {
	*document
	noun  string // what it describes, with its article: "an event"
	node  yaml.Node
	known []string // the keys asked for so far
}

// table reads n as a mapping; close it after the last key. It returns nil
// where n is something else.
func (d *document) table(n yaml.Node, noun string) *table {
	if n.Kind() != yaml.Mapping {
		d.fault(placeOf(n), "", "%s where the keys of %s are wanted", n.Kind(), noun)
		return nil
	}
	return &table{document: d, noun: noun, node: n, known: make([]string, 0, 16)}
}

// close reports the keys that were not asked for, and those given twice.
func (t *table) close() {
	const none = -1
	first := slices.Repeat([]place{none}, len(t.known))
	for key := range t.node.Pairs() {
		text, at := key.Text(), placeOf(key)
		switch i := slices.Index(t.known, text); {
		case i < 0:
			t.unknown(word{text, at}, func() []string { return t.known }, "%s has no key %q", t.noun, text)
		case first[i] != none:
			t.fault(at, t.standsAlready(first[i]), "the key %q is given twice", text)
		default:
			first[i] = at
		}
	}
}

// value returns the value of key, the first where there are several, or the
// zero Node where the key is not given.
func (t *table) value(key string) yaml.Node {
	if !slices.Contains(t.known, key) {
		t.known = append(t.known, key)
	}
	for k, value := range t.node.Pairs() {
		if k.Text() == key {
			return value
		}
	}
	return yaml.Node{}
}

// missing reports that a required key is not given.
func (t *table) missing(key string) {
	t.fault(placeOf(t.node), "", "%s needs the key %q", t.noun, key)
}

// text returns the text of key; where the key is not given, the zero word.
func (t *table) text(key string) word {
	n := t.value(key)
	if n.IsZero() {
		return word{}
	}
	return t.word(n, fmt.Sprintf("%q", key))
}

// required is text for a key that must be given.
func (t *table) required(key string) word {
	n := t.value(key)
	if n.IsZero() {
		t.missing(key)
		return word{}
	}
	return t.word(n, fmt.Sprintf("%q", key))
}

// flag returns whether key is true; where it is not given, it is not.
func (t *table) flag(key string) bool {
	switch w := t.text(key); w.text {
	case "true":
		return true
	case "", "false":
	default:
		t.fault(w.at, "", "%q is true or false", key)
	}
	return false
}

// word reads n as a text that is not blank; noun names it in messages.
func (d *document) word(n yaml.Node, noun string) word {
	w := word{n.Text(), placeOf(n)}
	switch {
	case n.Kind() != yaml.Scalar:
		d.fault(w.at, d.unquoted(n), "%s where the text of %s is wanted", n.Kind(), noun)
		return word{}
	case strings.TrimSpace(w.text) == "":
		d.fault(w.at, "", "the text of %s is empty", noun)
		return word{}
	}
	isControl := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
	if i := strings.IndexFunc(w.text, isControl); i >= 0 {
		r, _ := utf8.DecodeRuneInString(w.text[i:])
		d.fault(w.at, "", "the text of %s holds the control character %U", noun, r)
		return word{}
	}
	return w
}

// unquoted is the hint for n, which is no text, where quotes would make it one.
func (d *document) unquoted(n yaml.Node) string {
	start, _ := n.Span()
	line, _, _ := strings.Cut(d.yaml.Source()[start:], "\n")
	switch written := strings.TrimLeft(line, " \t"); {
	case n.Kind() == yaml.Nothing && strings.HasPrefix(written, "#"):
		return "what follows a # is a comment: put a text that begins with one in quotes"
	case strings.HasPrefix(written, "["):
		return "put a text that begins with a bracket in quotes"
	}
	return ""
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

// list returns the values of key, a list; none where the key is not given.
func (t *table) list(key string) iter.Seq[yaml.Node] {
	n := t.value(key)
	if !n.IsZero() && n.Kind() != yaml.Sequence {
		hint := ""
		switch n.Kind() {
		case yaml.Scalar:
			hint = "put it in [ ]"
		case yaml.Mapping:
			hint = "each item begins with a dash and a space"
		}
		t.fault(placeOf(n), hint, "%s where the list of %q is wanted", n.Kind(), key)
	}
	return n.Items()
}

// texts returns what read makes of each value of key, a list.
func (t *table) texts(key string, read func(yaml.Node) string) []string {
	var texts []string
	for n := range t.list(key) {
		if texts == nil {
			texts = make([]string, 0, t.value(key).Len())
		}
		texts = append(texts, read(n))
	}
	return texts
}

// atLeast is list for a key that must hold least values or more.
func (t *table) atLeast(least int, key string) iter.Seq[yaml.Node] {
	items := t.list(key)
	n := t.value(key)
	switch {
	case n.IsZero():
		t.missing(key)
	case n.Kind() == yaml.Sequence && n.Len() < least:
		t.fault(placeOf(n), "", "%q holds %d of the at least %d %s needs", key, n.Len(), least, t.noun)
	}
	return items
}

// entries returns the keys and values of key, a mapping whose keys are IDs. A
// key may come twice: that is for the register of the IDs to report.
func (t *table) entries(key string) iter.Seq2[word, yaml.Node] {
	return func(yield func(word, yaml.Node) bool) {
		n := t.value(key)
		if !n.IsZero() && n.Kind() != yaml.Mapping {
			t.fault(placeOf(n), "", "%s where the entries of %q are wanted", n.Kind(), key)
		}
		for key, value := range n.Pairs() {
			if !yield(word{key.Text(), placeOf(key)}, value) {
				return
			}
		}
	}
}

// parsed returns the text of a required key as read by parse.
func parsed[T any](t *table, key string, parse func(string) (T, error)) T {
	return parsedWord(t, t.required(key), parse)
}

// optional is parsed for a key that may be left out.
func optional[T any](t *table, key string, parse func(string) (T, error)) T {
	return parsedWord(t, t.text(key), parse)
}

func parsedWord[T any](t *table, w word, parse func(string) (T, error)) T {
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
	var unknown *spell.WordError
	var date *edtf.Error
	switch {
	case errors.As(err, &unknown):
		d.unknown(word{unknown.Word, w.at}, func() []string { return unknown.Known }, "unknown %s %q", unknown.Place, unknown.Word)
	case errors.As(err, &date):
		d.fault(d.inside(w, date.Offset), date.Question(), "%q is not a date: %s", date.Input, reason(date.Reason))
	default:
		d.fault(w.at, "", "%v", err)
	}
}

// didYouMean proposes the known word nearest to what was written; where none
// is near and there are few, all of them.
func didYouMean(written string, known []string) string {
	const few = 16 // more than an event has keys
	if near := spell.Nearest(written, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 || len(known) > few {
		return ""
	}
	short := make([]string, len(known))
	for i, k := range known {
		short[i] = shorten(k)
	}
	return "it is one of " + strings.Join(short, ", ")
}
