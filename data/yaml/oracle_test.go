package yaml

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml/ast"
	goyaml "github.com/goccy/go-yaml/parser"
	"pgregory.net/rapid"
)

// goccy returns the tree goccy/go-yaml makes of source, as dump writes it, and
// whether it reads it as one document.
func goccy(source string) (tree string, ok bool) {
	defer func() {
		if recover() != nil {
			tree, ok = "", false
		}
	}()
	file, err := goyaml.ParseBytes([]byte(source), 0, goyaml.AllowDuplicateMapKey())
	if err != nil || len(file.Docs) != 1 || file.Docs[0].Body == nil {
		return "", false
	}
	return dumpAST(file.Docs[0].Body), true
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

// differences are where goccy/go-yaml is known to read a text otherwise than
// YAML 1.2.2 says: what matches is not held against it. Of each there is an
// example, with what either reads.
var differences = []struct {
	why    string
	is     *regexp.Regexp
	source string
	goccy  string // the tree; empty where it refuses
	ours   string
}{
	{
		"a comment behind a line that begins with a dash is a comment (§ 6.6)", dashWithin,
		"- a\n  - b # c\n- d\n", `["a - b # c" "d"]`, `["a - b" "d"]`,
	},
	{
		"line breaks behind a plain text are not of it (§ 7.3.3)", dashWithin,
		"a: b\n\n - c\n  \nd: e\n", `{a:"b\n- c\n" d:"e"}`, `{a:"b\n- c" d:"e"}`,
	},
	{
		"lines of a plain text are folded however deep they stand (§ 7.3.3)", dashWithin,
		"- a\n -b\n  c\n", `["a -b\n c"]`, `["a -b c"]`,
	},
	{
		"an item left out is nothing, whatever comes below (§ 8.2.1)", regexp.MustCompile(`-[ \t]*(#.*)?\n`),
		"a:\n-\nb: c\n", `{a:[{b:"c"}]}`, `{a:[∅] b:"c"}`,
	},
	{
		"tabs in a plain text are of it (§ 7.3.3), those before it are not (§ 6.2)", regexp.MustCompile(`\t`),
		"a\tb\n", `"ab"`, `"a\tb"`,
	},
	{
		"a line of spaces is a line break within a text too (§ 6.4)", regexp.MustCompile(`\n +\n`),
		"a\n\n \nb\n", `"a\nb"`, `"a\n\nb"`,
	},
	{
		"white space at the end of a block of text is kept (§ 8.1.2)", regexp.MustCompile(`[|>](.|\n)* \n`),
		"a: |-\n  b \n", `{a:"b"}`, `{a:"b "}`,
	},
	{
		"a block without lines has none to keep (§ 8.1.1.2)", regexp.MustCompile(`[|>]\d?\+`),
		"a: |+\n", `{a:"\n"}`, `{a:""}`,
	},
	{
		"the end of the document ends a block that is all of it (§ 9.1.2)", regexp.MustCompile(`[|>](.|\n)*\n(\.\.\.|---)`),
		" |\n...\n", `"...\n"`, `""`,
	},
	{
		"the indent of a block is not that of its sign (§ 8.1.1.1)", regexp.MustCompile(`[|>][-+]?[1-9]`),
		" |1\n a\n", `" a\n"`, `"a\n"`,
	},
	{
		"three dots mark the end only where nothing directly follows them (§ 9.1.2)", regexp.MustCompile(`(?m)^\.\.\.\S`),
		"b\n...a\n", "", `"b ...a"`,
	},
	{
		"escaped white space before a line break is text (§ 7.3.1)", regexp.MustCompile(`\\.[ \t]*\n`),
		"\"\\ \n a\"\n", `" a"`, `"  a"`,
	},
	{
		"white space behind a doubled quote is text (§ 7.3.2)", regexp.MustCompile(`\n *''`),
		"'a\n '' b'\n", `"a 'b"`, `"a ' b"`,
	},
	{
		"a colon without a space behind it is text in brackets too (§ 7.3.3)", regexp.MustCompile(`:[^ \n]`),
		"{a: [b:c]}\n", `{a:[{b:"c"}]}`, `{a:["b:c"]}`,
	},
	{
		"<< within a word is of the word", regexp.MustCompile(`<<`),
		"a<<: b\n", `{<<:"b"}`, `{a<<:"b"}`,
	},
}

// dashWithin is a line of a plain scalar that begins with a dash.
var dashWithin = regexp.MustCompile(`^[^'"|>](.|\n)*\n *-`)

// disputed reports whether goccy/go-yaml is known to be wrong about source,
// whose root is n.
func disputed(source string, n Node) bool {
	for _, d := range differences {
		if d.is != dashWithin && d.is.MatchString(source) {
			return true
		}
	}
	return hasDashWithin(n)
}

func hasDashWithin(n Node) bool {
	found := false
	for item := range n.Items() {
		found = found || hasDashWithin(item)
	}
	for key, value := range n.Pairs() {
		found = found || hasDashWithin(key) || hasDashWithin(value)
	}
	start, end := n.Span()
	return found || n.Kind() == Scalar && dashWithin.MatchString(n.document.source[start:end])
}

func TestDifferences(t *testing.T) {
	for _, d := range differences {
		doc, err := Parse(d.source)
		if err != nil {
			t.Errorf("%s: %v", d.why, err)
			continue
		}
		if !disputed(d.source, doc.Root()) {
			t.Errorf("%s: %q is not recognised", d.why, d.source)
		}
		if got, _ := goccy(d.source); got != d.goccy {
			t.Errorf("%s: goccy/go-yaml reads %q as %s, no longer as %s", d.why, d.source, got, d.goccy)
		}
		if got := dump(doc.Root()); got != d.ours {
			t.Errorf("%s: %q is read as %s, want %s", d.why, d.source, got, d.ours)
		}
	}
}

func TestGoccyReadsTheSame(t *testing.T) {
	compared := 0
	rapid.Check(t, func(r *rapid.T) {
		w := &writer{T: r, lineBreak: "\n"}
		w.value(-1, ownLine, 0)
		source := w.String() + "\n"
		d, err := Parse(source)
		if err != nil {
			r.Fatalf("%q: %v", source, err)
		}
		want, ok := goccy(source)
		if !ok || disputed(source, d.Root()) {
			return
		}
		compared++
		if got := dump(d.Root()); got != want {
			r.Fatalf("%q\n got %s\nwant %s", source, got, want)
		}
	})
	if compared == 0 {
		t.Error("nothing was compared")
	}
}
