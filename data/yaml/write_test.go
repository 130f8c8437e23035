package yaml

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A written is a value as a writer wrote it: what Parse must make of it.
type written struct {
	kind       Kind
	text       string
	start, end int
	members    []written // of a mapping, keys and values in turn
}

// describe writes w, or the node read, with spans: two texts to compare.
func (w written) describe(b *strings.Builder) {
	fmt.Fprintf(b, "%v %q %d-%d (", w.kind, w.text, w.start, w.end)
	for _, m := range w.members {
		m.describe(b)
	}
	b.WriteString(")\n")
}

func read(n Node) written {
	w := written{kind: n.Kind()}
	w.start, w.end = n.Span()
	if w.kind == Scalar {
		w.text = n.Text()
	}
	for item := range n.Items() {
		w.members = append(w.members, read(item))
	}
	for key, value := range n.Pairs() {
		w.members = append(w.members, read(key), read(value))
	}
	return w
}

// A writer writes a tree in whatever styles are drawn, and notes where.
type writer struct {
	*rapid.T
	strings.Builder
	lineBreak   string
	behindBlock bool // where white space, or another line of it, would belong to the text
}

// one draws one of options.
func (w *writer) one(what string, options ...string) string {
	return rapid.SampledFrom(options).Draw(w.T, what)
}

func (w *writer) newLine(indent int) {
	if w.behindBlock {
		w.behindBlock = false
		w.WriteString(w.lineBreak + strings.Repeat(" ", indent))
		return
	}
	w.WriteString(w.one("end of line", "", "", " ", " # a: [b", "\t#"))
	w.WriteString(w.lineBreak)
	w.WriteString(w.one("blank lines", "", "", "", "  ", "# c: 'd"))
	if !strings.HasSuffix(w.String(), "\n") {
		w.WriteString(w.lineBreak)
	}
	w.WriteString(strings.Repeat(" ", indent))
}

func (w *writer) scalar(kind Kind, source, text string) written {
	start := w.Len()
	w.WriteString(strings.ReplaceAll(source, "\n", w.lineBreak))
	return written{kind: kind, text: text, start: start, end: w.Len()}
}

// inLine writes a scalar on one line.
func (w *writer) inLine(flow bool) written {
	const plainSigns = "ab é日-:#\"'&*!|>%@`\\?~0"
	if w.coin("quoted") {
		text := rapid.StringOf(rapid.RuneFrom([]rune(plainSigns+",[]{} \t\u0085\u00a0\u2028😀"))).Draw(w.T, "text")
		if w.coin("single") {
			return w.scalar(Scalar, "'"+strings.ReplaceAll(text, "'", "''")+"'", text)
		}
		escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "é", `\u00e9`, "\t", `\t`, "😀", `\ud83d\ude00`, "0", "\\\n   0")
		return w.scalar(Scalar, `"`+escape.Replace(text)+`"`, text)
	}
	text := "x" + rapid.StringOf(rapid.RuneFrom([]rune(plainSigns))).Draw(w.T, "plain")
	text = strings.NewReplacer(": ", "", " #", "").Replace(text)
	text = strings.Trim(text, " :#")
	if strings.Contains(text, ": ") || strings.Contains(text, " #") {
		text = "x"
	}
	if !flow && w.coin("signs of flow style") {
		text += ",[]{}"
	}
	return w.scalar(Scalar, text, text)
}

// coin draws yes or no.
func (w *writer) coin(what string) bool { return rapid.Bool().Draw(w.T, what) }

// lines are lines of text, and how they read when they are folded.
func (w *writer) lines(indent string) (source, folded string) {
	for i := range rapid.IntRange(2, 4).Draw(w.T, "lines") {
		line := w.one("line", "one", "two words", "- x", "é")
		if i == 0 {
			source, folded = "first", "first"
			continue
		}
		blank := rapid.IntRange(0, 2).Draw(w.T, "blank lines within")
		source += strings.Repeat("\n", blank+1) + indent + line
		if blank == 0 {
			folded += " " + line
		} else {
			folded += strings.Repeat("\n", blank) + line
		}
	}
	return source, folded
}

// overLines writes a scalar of several lines that stands deeper than indent.
func (w *writer) overLines(indent int) written {
	pad := strings.Repeat(" ", indent+rapid.IntRange(1, 3).Draw(w.T, "deeper"))
	source, folded := w.lines(pad)
	switch w.one("style", "plain", "single", "double", "folded", "literal") {
	case "plain":
		return w.scalar(Scalar, source, folded)
	case "single":
		return w.scalar(Scalar, "'"+source+"'", folded)
	case "double":
		return w.scalar(Scalar, `"`+source+`"`, folded)
	case "folded":
		return w.block(">", pad, source, folded)
	}
	return w.block("|", pad, source, strings.ReplaceAll(source, "\n"+pad, "\n"))
}

// block writes a block scalar; some blank lines may follow it.
func (w *writer) block(sign, pad, source, text string) written {
	chomp := w.one("chomping", "", "-", "+")
	s := w.scalar(Scalar, sign+chomp+w.one("header", "", " ", " # e")+"\n"+pad+source, text)
	blank := rapid.IntRange(0, 2).Draw(w.T, "blank lines behind")
	if chomp != "-" {
		s.text += "\n"
	}
	w.WriteString(strings.Repeat(w.lineBreak, blank))
	if chomp == "+" {
		s.text += strings.Repeat("\n", blank)
		s.end = w.Len()
	}
	w.behindBlock = true
	return s
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &writer{T: t, lineBreak: "\n"}
		if w.coin("Windows") {
			w.lineBreak = "\r\n"
		}
		w.WriteString(w.one("start", "", byteOrderMark, "# comment\n", "---\n"))
		want := w.value(-1, ownLine, 0)
		if w.behindBlock || w.coin("last line break") {
			w.WriteString(w.lineBreak + w.one("end", "", "...\n"))
		}
		d, err := Parse(w.String())
		if err != nil {
			t.Fatalf("%v\n%s", err, w.String())
		}
		var got, wanted strings.Builder
		read(d.Root()).describe(&got)
		want.describe(&wanted)
		if got.String() != wanted.String() {
			t.Fatalf("%s\n%q\ngot\n%swant\n%s", w.String(), w.String(), got.String(), wanted.String())
		}
	})
}
