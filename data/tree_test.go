package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// none is how dump writes a node of nothing.
const none = "∅"

// dump writes n on one line: texts in quotes, lists in [ ], mappings in { }.
func dump(n *node) string {
	var parts []string
	switch n.kind {
	case nothing:
		return none
	case scalar:
		return fmt.Sprintf("%q", n.text)
	case sequence:
		for _, item := range n.items {
			parts = append(parts, dump(item))
		}
		return "[" + strings.Join(parts, " ") + "]"
	}
	for i, key := range n.keys {
		parts = append(parts, fmt.Sprintf("%s:%s", key.text, dump(n.items[i])))
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
		got, err := parse(normalize([]byte(c.source)))
		if err != nil {
			t.Errorf("%s: %v\n%s", c.why, err, c.source)
		} else if dump(got) != c.want {
			t.Errorf("%s:\n%s\n got %s\nwant %s", c.why, c.source, dump(got), c.want)
		}
	}
}

func TestParsePlaces(t *testing.T) {
	for _, c := range []struct {
		why, source string
		want        place // of the value of the key x
	}{
		{"plain", "a: {x: b}\n", place{1, 8}},
		{"in quotes: the mark", "a: {x: 'b'}\n", place{1, 8}},
		{"columns are characters", "a: {é: b, x: c}\n", place{1, 14}},
		{"plain over lines: the first", "a:\n  x: one\n    two\n", place{2, 6}},
		{"spaces at the end of the line", "a:\n  x: one two   \n", place{2, 6}},
		{"a block: its first line with text", "a:\n  x: >-\n\n    one\n", place{4, 5}},
		{"a list: its first dash", "a:\n  x:\n    - b\n", place{3, 5}},
		{"a mapping: its first key", "a:\n  x:\n    b: c\n", place{3, 5}},
		{"nothing: the colon before it", "a:\n  x:\n", place{2, 4}},
		{"lines are counted through quotes and blocks", "b: 'one\n\n  two'\nc: |\n  d\n\ne: \"f\n  g\"\na: {x: y}\n", place{9, 8}},
	} {
		root, err := parse(normalize([]byte(c.source)))
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		inner := root.items[len(root.items)-1]
		if got := inner.items[len(inner.items)-1].at; got != c.want {
			t.Errorf("%s: at %v, want %v\n%s", c.why, got, c.want, c.source)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct {
		why, source string
		want        place
	}{
		{"a bomb of aliases", "a: &a [x]\nb: &b [*a, *a]\n", place{1, 4}},
		{"an alias to nothing", "a: *b\n", place{1, 4}},
		{"lists nested beyond all need", strings.Repeat("[", 100_000), place{1, maxDepth + 1}},
		{"the same in block style", strings.Repeat("- ", 100_000), place{1, 2*maxDepth + 1}},
		{"what would take the lexer a day", `a: "` + strings.Repeat("\t", 1000), place{1, 5 + maxTabs}},
		{"the same by other means", "a: " + strings.Repeat("<", 1000), place{1, 4 + maxRun}},
		{"documents without end", strings.Repeat("--- a\n", 1000), place{2, 1}},
		{"text after the end of the document", "a: b\n...\nc: d\n", place{3, 1}},
		{"broken UTF-8", "a: b\nc: d\xff\n", place{2, 5}},
		{"a lone carriage return, which no editor counts as a line", "a: b\rc: d\n", place{1, 5}},
		{"a complex key", "? a\n: b\n", place{1, 1}},
		{"a directive", "%YAML 1.2\n---\na: b\n", place{1, 1}},
		{"a list after a key on its line", "a: - b\n", place{1, 4}},
		{"a pair in a list in brackets", "a: [b: c]\n", place{1, 5}},
		{"a word in a mapping in braces", "a: {b}\n", place{1, 5}},
		{"two commas", "a: [b,, c]\n", place{1, 7}},
		{"a bracket too many", "a: b]\nc: [d]]\n", place{2, 7}},
		{"a key further out than its list", "  a: b\nc: d\n", place{2, 1}},
		{"a key and a list", "a: b\n- c\n", place{2, 1}},
	} {
		_, err := parse(normalize([]byte(c.source)))
		var s *syntaxError
		if !errors.As(err, &s) {
			t.Errorf("%s: the error is %v, want one of syntax", c.why, err)
		} else if s.at != c.want {
			t.Errorf("%s: %v, want it at %v", c.why, s, c.want)
		}
	}
}

// A mapping may have as many keys as it likes: goccy's parser would need a
// stack as deep.
func TestParseManyKeys(t *testing.T) {
	var b strings.Builder
	const keys = 200_000
	for i := range keys {
		fmt.Fprintf(&b, "k%d: v\n", i)
	}
	root, err := parse(b.String())
	if err != nil || len(root.keys) != keys {
		t.Fatalf("%d keys, error %v", len(root.keys), err)
	}
}

func TestParseReadsTheBuiltinAsGoccyDoes(t *testing.T) {
	source := normalize(builtin)
	got, err := parse(source)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseBytes([]byte(source), 0)
	if err != nil {
		t.Fatal(err)
	}
	if dump(got) != dumpAST(file.Docs[0].Body) {
		t.Error("the two trees differ")
	}
}

// FuzzParse holds the tree against the one goccy/go-yaml's own parser makes of
// the same text.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"a: 1\nb:\n  - x\n  - y: z\n    w: v\n", "a: [x, {y: z,\n   w: [v]},]\nb: {}\n", "a: >-\n  one\n  two\n\nb: c\n",
		"a:\nb:\n  -\n  - x\nc: {d: , e: ~}\n", "# one\na: # two\n  # three\n  b: c # four\n", "- - a\n  - b\n- c\n", "a:\n- b\nc: 'd'\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		source = normalize([]byte(source))
		got, err := parse(source)
		if err != nil || strings.Contains(dump(got), "["+none) {
			return // goccy's parser takes what follows an empty item to be in it
		}
		file, err := parser.ParseBytes([]byte(source), 0, parser.AllowDuplicateMapKey())
		if err != nil || len(file.Docs) != 1 || file.Docs[0].Body == nil {
			return
		}
		if want := dumpAST(file.Docs[0].Body); dump(got) != want {
			t.Errorf("%q\n got %s\nwant %s", source, dump(got), want)
		}
	})
}

// dumpAST is dump for the trees of goccy/go-yaml.
func dumpAST(n ast.Node) string {
	var parts []string
	switch n := n.(type) {
	case *ast.NullNode:
		return none
	case *ast.LiteralNode:
		return fmt.Sprintf("%q", n.Value.Value)
	case *ast.SequenceNode:
		for _, item := range n.Values {
			parts = append(parts, dumpAST(item))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case *ast.MappingNode:
		for _, pair := range n.Values {
			parts = append(parts, fmt.Sprintf("%s:%s", pair.Key.GetToken().Value, dumpAST(pair.Value)))
		}
		return "{" + strings.Join(parts, " ") + "}"
	}
	return fmt.Sprintf("%q", n.GetToken().Value)
}
