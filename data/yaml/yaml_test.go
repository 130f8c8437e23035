package yaml

import (
	"fmt"
	"strings"
	"testing"
)

// none is how dump writes a node of nothing.
const none = "∅"

// dump writes n on one line: texts in quotes, lists in [ ], mappings in { }.
func dump(n Node) string {
	var parts []string
	switch n.Kind() {
	case Nothing:
		return none
	case Scalar:
		return fmt.Sprintf("%q", n.Text())
	case Sequence:
		for item := range n.Items() {
			parts = append(parts, dump(item))
		}
		return "[" + strings.Join(parts, " ") + "]"
	}
	for key, value := range n.Pairs() {
		parts = append(parts, fmt.Sprintf("%s:%s", key.Text(), dump(value)))
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ why, source, want string }{
		{"the ordinary shapes", "a: 1\nb:\n  - x\n  - y: z\n    w: v\n", `{a:"1" b:["x" {y:"z" w:"v"}]}`},
		{"a list may stand under its key", "a:\n- x\n- y\nb: z\n", `{a:["x" "y"] b:"z"}`},
		{"a list in a list", "- - a\n  - b\n- c\n", `[["a" "b"] "c"]`},
		{"flow style, over lines, with a last comma", "a: [x, {y: z,\n   w: [v]},]\nb: {}\n", `{a:["x" {y:"z" w:["v"]}] b:{}}`},
		{"a value on the next line", "a:\n  x y\nb:\n  {c: d}\n", `{a:"x y" b:{c:"d"}}`},
		{"what is left out is nothing", "a:\nb:\n  -\n  - x\nc: {d: , e: ~}\n", `{a:∅ b:[∅ "x"] c:{d:∅ e:∅}}`},
		{"a number, a date, a yes keep their spelling", "a: 007\nb: 2003-02-06\nc: Yes\nd: 1_000\ne: 0x1F\n", `{a:"007" b:"2003-02-06" c:"Yes" d:"1_000" e:"0x1F"}`},
		{"a document may be marked", "---\na: b\n...\n", `{a:"b"}`},
		{"comments everywhere", "# one\na: # two\n  # three\n  b: c # four\n  # five\n# six\nd: e#f\n", `{a:{b:"c"} d:"e#f"}`},
		{"a comment within a list", "a:\n  - b\n  # c\n  - d # e\n", `{a:["b" "d"]}`},
		{"keys in quotes", "\"a b\": c\n'd: e': f\n", `{a b:"c" d: e:"f"}`},
		{"a plain text goes on over lines", "a: one\n  two\n\n  three\nb: c\n", `{a:"one two\nthree" b:"c"}`},
		{"single quotes double themselves", "a: 'it''s'\nb: 'one\n  two'\n", `{a:"it's" b:"one two"}`},
		{"escapes in double quotes", `a: "x\ty\u00e9\"\\"` + "\n", `{a:"x\tyé\"\\"}`},
		{"folded, all but the last line break", "a: >\n  one\n  two\n\n  three\nb: c\n", `{a:"one two\nthree\n" b:"c"}`},
		{"folded and stripped", "a: >-\n  one\n  two\n\nb: c\n", `{a:"one two" b:"c"}`},
		{"folded, stripped, and the end of the file", "a: >-\n  one\n  two", `{a:"one two"}`},
		{"a last line of one character is folded too", "a: >-\n  one\n  t", `{a:"one t"}`},
		{"colons, hashes, quotes and dashes in a folded text are text", "a: >-\n  x: y # z\n  - \"w\n  'v\nb: c\n", `{a:"x: y # z - \"w 'v" b:"c"}`},
		{"folded in a list, a key after it", "- a: >-\n    one\n    two\n  b: c\n- d\n", `[{a:"one two" b:"c"} "d"]`},
		{"a comment after the sign", "a: >- # why\n  one\nb: c\n", `{a:"one" b:"c"}`},
		{"an empty block", "a: >-\nb: |\nc: d\n", `{a:"" b:"" c:"d"}`},
		{"literal keeps its lines", "a: |-\n  one\n    two\n\n  three\nb: c\n", `{a:"one\n  two\n\nthree" b:"c"}`},
		{"literal, kept to the end", "a: |+\n  one\n\nb: c\n", `{a:"one\n\n" b:"c"}`},
		{"a no-break space survives folding", "a: >-\n  one\u00a0two\n  \u00a0three\u00a0\n  four\nb: x\u00a0y\n", `{a:"one\u00a0two \u00a0three\u00a0 four" b:"x\u00a0y"}`},
		{"line breaks of Windows", "a: >-\r\n  one\r\n  two\r\nb: 'x\r\n  y'\r\nc: d\r\n", `{a:"one two" b:"x y" c:"d"}`},
		{"a byte order mark", "\ufeffa: b\n", `{a:"b"}`},
	} {
		got, err := Parse(c.source)
		if err != nil {
			t.Errorf("%s: %v\n%s", c.why, err, c.source)
		} else if dump(got.Root()) != c.want {
			t.Errorf("%s:\n%s\n got %s\nwant %s", c.why, c.source, dump(got.Root()), c.want)
		}
	}
}
