package yaml

import (
	"strings"

	"pgregory.net/rapid"
)

const maxWritten = 5 // collections within each other

// value writes a value behind a dash or colon, or on the line that begins,
// within an entry at column parent.
func (w *writer) value(parent int, where position, depth int) written {
	indent := parent + rapid.IntRange(1, 3).Draw(w.T, "indent")
	styles := []string{"line", "lines"}
	if where == ownLine {
		w.WriteString(strings.Repeat(" ", max(0, indent)))
		indent = max(0, indent)
	} else {
		styles = append(styles, "nothing", "null")
	}
	if depth < maxWritten {
		styles = append(styles, "flow", "sequence", "mapping")
	}
	style := w.one("style of a value", styles...)
	if style == "nothing" {
		return written{kind: Nothing, start: w.Len(), end: w.Len()}
	}
	compact := where == afterDash && w.coin("compact")
	switch isBlock := style == "sequence" || style == "mapping"; {
	case where == ownLine:
	case !isBlock || compact:
		gap := rapid.IntRange(1, 3).Draw(w.T, "gap")
		w.WriteString(strings.Repeat(" ", gap))
		indent = parent + 1 + gap
	default:
		if style == "sequence" && where == afterColon && w.coin("under the key") {
			indent = parent
		}
		w.newLine(indent)
	}
	switch style {
	case "line":
		return w.inLine(false)
	case "lines":
		return w.overLines(max(parent, 0))
	case "null":
		return w.scalar(Nothing, w.one("null", "~", "null"), "")
	case "flow":
		return w.flow(depth + 1)
	case "sequence":
		return w.sequence(indent, depth+1)
	}
	return w.mapping(indent, depth+1)
}

func (w *writer) sequence(indent, depth int) written {
	s := written{kind: Sequence, start: w.Len()}
	for i := range rapid.IntRange(1, 3).Draw(w.T, "items") {
		if i > 0 {
			w.newLine(indent)
		}
		w.WriteString("-")
		s.members = append(s.members, w.value(indent, afterDash, depth))
	}
	s.end = s.members[len(s.members)-1].end
	return s
}

func (w *writer) mapping(indent, depth int) written {
	m := written{kind: Mapping, start: w.Len()}
	for i := range rapid.IntRange(1, 3).Draw(w.T, "keys") {
		if i > 0 {
			w.newLine(indent)
		}
		key := w.key()
		w.WriteString(w.one("before a colon", "", " ") + ":")
		m.members = append(m.members, key, w.value(indent, afterColon, depth))
	}
	m.end = m.members[len(m.members)-1].end
	return m
}

func (w *writer) key() written {
	text := w.one("key", "a", "b c", "é", "null", "x-y")
	if quote := w.one("quotes of a key", "", "'", `"`); quote != "" {
		return w.scalar(Scalar, quote+text+quote, text)
	}
	return w.scalar(Scalar, text, text)
}

// flow writes a collection in brackets.
func (w *writer) flow(depth int) written {
	f := written{kind: Sequence, start: w.Len()}
	closing := "]"
	if w.coin("braces") {
		f.kind, closing = Mapping, "}"
		w.WriteString("{")
	} else {
		w.WriteString("[")
	}
	members := rapid.IntRange(0, 3).Draw(w.T, "members")
	for range members {
		w.WriteString(w.one("gap in brackets", "", " ", "\n", "\n \t", " # ]\n  "))
		if f.kind == Mapping {
			f.members = append(f.members, w.key())
			w.WriteString(": ")
			if w.coin("left out") {
				f.members = append(f.members, written{kind: Nothing, start: w.Len() - 1, end: w.Len() - 1})
				w.WriteString(",")
				continue
			}
		}
		if depth < maxWritten && w.coin("nested") {
			f.members = append(f.members, w.flow(depth+1))
		} else {
			f.members = append(f.members, w.inLine(true))
		}
		w.WriteString(w.one("gap before a comma", "", " ", "\n") + ",")
	}
	w.WriteString(closing)
	f.end = w.Len()
	return f
}
