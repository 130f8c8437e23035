package main_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// "Every package comment says its job." (house.md)
func TestPackageComments(t *testing.T) {
	for _, p := range packages(t) {
		if len(p.GoFiles) > 0 && len(strings.Fields(p.Doc)) < 5 {
			t.Errorf("%s has no package comment that tells anything: %q", p.ImportPath, p.Doc)
		}
	}
}

// The longest a file and a function may be, in lines. (house.md)
const (
	longestFile     = 300
	longestFunction = 60
)

// The most methods a type and the most files a folder may have, those that are
// no tests. (house.md)
const (
	mostMethods = 40
	mostFiles   = 20
)

// crowded are the types and folders that have more, and how many: a number that
// may only fall.
var crowded = map[string]int{
	"timeline":           22,
	"timeline.Timeline":  50,
	"ui/cli":             25,
	"ui/tui":             25,
	"ui/tui.model":       161,
	"data/yaml.parser":   58,
	"ui/tui/reader.Pane": 55,
	"ui/tui/events.Pane": 78,
}

// TestNothingIsCrowded counts the methods of every type and the files of every
// folder.
func TestNothingIsCrowded(t *testing.T) {
	counts := map[string]int{}
	walk(t, func(path string) {
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return
		}
		folder := filepath.ToSlash(filepath.Dir(path))
		counts[folder]++
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
				counts[folder+"."+receiver(f)]++
			}
		}
	})
	for of, n := range counts {
		most := mostMethods
		if !strings.Contains(of, ".") {
			most = mostFiles
		}
		known, isKnown := crowded[of]
		switch {
		case isKnown && n != known:
			t.Errorf("%s has %d methods or files, and crowded says %d: it may fall only", of, n, known)
		case !isKnown && n > most:
			t.Errorf("%s has %d methods or files, more than %d", of, n, most)
		}
	}
}

// TestSource reads every file that is no test: how long it and its functions
// are, and whether what it exports is explained.
func TestSource(t *testing.T) {
	walk(t, func(path string) {
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return
		}
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(source, []byte("\n")); n > longestFile {
			t.Errorf("%s has %d lines", path, n)
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, source, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			checkDeclaration(t, files, d)
		}
	})
}

func checkDeclaration(t *testing.T, files *token.FileSet, d ast.Decl) {
	t.Helper()
	switch d := d.(type) {
	case *ast.FuncDecl:
		first, last := files.Position(d.Pos()), files.Position(d.End())
		if n := last.Line - first.Line + 1; n > longestFunction {
			t.Errorf("%s: %s has %d lines", first, d.Name.Name, n)
		}
		if d.Name.IsExported() && d.Doc == nil && (d.Recv == nil || ast.IsExported(receiver(d))) {
			t.Errorf("%s: %s is exported and not explained", first, d.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
				t.Errorf("%s: %s is exported and not explained", files.Position(s.Pos()), s.Name.Name)
			}
		}
	}
}

// receiver returns the name of the type that a method is of.
func receiver(d *ast.FuncDecl) string {
	expression := d.Recv.List[0].Type
	for {
		switch e := expression.(type) {
		case *ast.StarExpr:
			expression = e.X
		case *ast.IndexExpr:
			expression = e.X
		case *ast.IndexListExpr:
			expression = e.X
		case *ast.Ident:
			return e.Name
		default:
			return ""
		}
	}
}
