package data

import (
	"fmt"
	"strings"

	"dateline/data/yaml"
)

// A place is where something stands in timeline.yaml: an offset in bytes.
type place int

// A word is a text and where it stands.
type word struct {
	text string
	at   place
}

// placeOf returns where a message about n points.
func placeOf(n yaml.Node) place { return place(n.At()) }

// standsAlready is the hint that first is where the same is given before.
func (d *document) standsAlready(first place) string {
	line, _ := d.yaml.Place(int(first))
	return fmt.Sprintf("it stands in line %d already", line)
}

// inside returns the place of the byte at offset of w's text, where that can
// be told: in a scalar written on one line without escapes.
func (d *document) inside(w word, offset int) place {
	at, rest := w.at, d.yaml.Source()[w.at:]
	if strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "'") {
		at, rest = at+1, rest[1:]
	}
	if offset > len(w.text) || !strings.HasPrefix(rest, w.text) {
		return w.at
	}
	return at + place(offset)
}
