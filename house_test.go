package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// module is the module's path, and what the paths of its packages begin with.
const module = "dateline"

// may says which packages of the module each may import. A pattern that ends in
// "/*" stands for the packages directly below; the most exact one that fits
// counts. What is not listed is not allowed.
//
// The panes below ui/tui never import each other: what several of them need is
// in flow, frame, keys and list.
var may = map[string][]string{
	"":                    {"ui/cli"},
	"seeds":               {},
	"timeline":            {"timeline/*"},
	"timeline/*":          {},
	"timeline/edtf":       {"timeline/spell"},
	"timeline/fold":       {"timeline/span"},
	"timeline/fold/naive": {"timeline/span"},
	"timeline/quote":      {"timeline/fold", "timeline/span", "timeline/spell"},
	"data":                {"data/yaml", "timeline", "timeline/*"},
	"data/*":              {"timeline", "timeline/*", "data"},
	"data/yaml":           {},
	"ui/cli":              {"ui/tui", "ui/theme", "ui/text", "data", "data/*", "seeds", "timeline", "timeline/*"},
	"ui/hostile":          {},
	"ui/text":             {"timeline/fold"},
	"ui/theme":            {"ui/text"},
	"ui/tui":              {"ui/tui/*", "ui/theme", "ui/text", "timeline", "timeline/*"},
	"ui/tui/*":            {"ui/tui/flow", "ui/tui/frame", "ui/tui/keys", "ui/tui/list", "ui/theme", "ui/text", "timeline", "timeline/*"},
	"ui/tui/flow":         {},
	"ui/tui/frame":        {"ui/theme"},
	"ui/tui/keys":         {},
	"ui/tui/tty":          {},
	"ui/tui/list":         {"ui/tui/flow", "ui/tui/frame", "ui/tui/keys", "ui/theme", "ui/text"},
	"ui/journeys":         {},
	"ui/journeys/*":       {},
}

// unseen are the packages that those on the left must not even import in
// tests: the screen is tested without any corpus.
var unseen = map[string][]string{
	"timeline":   {"data", "ui/cli", "ui/tui"},
	"timeline/*": {"data", "ui/cli", "ui/tui"},
	"ui/text":    {"data", "seeds", "ui/cli", "ui/tui"},
	"ui/theme":   {"data", "seeds", "ui/cli", "ui/tui"},
	"ui/tui":     {"data", "data/*", "seeds", "ui/cli"},
	"ui/tui/*":   {"data", "data/*", "seeds", "ui/cli"},
}

// pkg is what go list says of a package.
type pkg struct {
	ImportPath, Doc                    string
	GoFiles                            []string
	Imports, TestImports, XTestImports []string
}

// path is the package's path within the module; "" is its top.
func (p pkg) path() string { return within(p.ImportPath) }

func within(importPath string) string {
	return strings.TrimPrefix(strings.TrimPrefix(importPath, module), "/")
}

func isOurs(importPath string) bool {
	return importPath == module || strings.HasPrefix(importPath, module+"/")
}

// packages lists the module's packages by the go command that runs this test.
func packages(t *testing.T) []pkg {
	t.Helper()
	command := exec.Command("go", "list", "-json", "./...")
	var complaints bytes.Buffer
	command.Stderr = &complaints
	out, err := command.Output()
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("there is no go command to list the packages")
	}
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &complaints)
	}
	var all []pkg
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var p pkg
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 10 {
		t.Fatalf("go list found %d packages", len(all))
	}
	return all
}

// rule returns the entry of rules that fits a path most exactly.
func rule(rules map[string][]string, path string) ([]string, bool) {
	if allowed, ok := rules[path]; ok {
		return allowed, true
	}
	if i := strings.LastIndex(path, "/"); i >= 0 {
		allowed, ok := rules[path[:i]+"/*"]
		return allowed, ok
	}
	return nil, false
}

func fits(path string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		parent, below := strings.CutSuffix(pattern, "/*")
		if !below {
			return path == pattern
		}
		rest, ok := strings.CutPrefix(path, parent+"/")
		return ok && !strings.Contains(rest, "/")
	})
}

// "Imports run one way." (house.md)
func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		allowed, known := rule(may, p.path())
		if !known {
			t.Errorf("%s has no rule on what it may import; say it here", p.ImportPath)
		}
		for _, imported := range p.Imports {
			if isOurs(imported) && !fits(within(imported), allowed) {
				t.Errorf("%s imports %s; it may import %q", p.ImportPath, imported, allowed)
			}
		}
		never, _ := rule(unseen, p.path())
		for _, imported := range slices.Concat(p.TestImports, p.XTestImports) {
			if isOurs(imported) && fits(within(imported), never) {
				t.Errorf("a test of %s imports %s", p.ImportPath, imported)
			}
		}
	}
}

// "timeline/: standard library (and golang.org/x/text) only; no IO" (house.md)
func TestTheDomainStandsAlone(t *testing.T) {
	for _, p := range packages(t) {
		if p.path() != "timeline" && !fits(p.path(), []string{"timeline/*"}) {
			continue
		}
		for _, imported := range p.Imports {
			domain, _, _ := strings.Cut(imported, "/")
			outside := strings.Contains(domain, ".")
			if outside && !strings.HasPrefix(imported, "golang.org/x/text/") {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
			if slices.Contains([]string{"os", "io/fs", "net", "net/http", "syscall", "log", "time"}, imported) {
				t.Errorf("%s imports %s, and should do no IO and know no clock", p.ImportPath, imported)
			}
		}
	}
}

// "No `internal`, `pkg`, `utils`, `common`, `helpers`, `types`, `constants`."
// (house.md)
func TestFolders(t *testing.T) {
	vague := []string{"internal", "pkg", "util", "utils", "common", "helpers", "types", "constants", "misc"}
	walk(t, func(path string) {
		if folder := filepath.Base(filepath.Dir(path)); slices.Contains(vague, folder) {
			t.Errorf("%s is in a folder whose name says nothing", path)
		}
	})
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		rooms := []string{"data", "seeds", "timeline", "ui"}
		if entry.IsDir() && !strings.HasPrefix(entry.Name(), ".") && !slices.Contains(rooms, entry.Name()) {
			t.Errorf("%s is no room of the house: %q", entry.Name(), rooms)
		}
	}
}

// walk calls do with the path of each of the module's files, those of hidden
// folders and of test data left out.
func walk(t *testing.T, do func(path string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || len(entry.Name()) > 1 && entry.Name()[0] == '.'):
			return filepath.SkipDir
		case !entry.IsDir():
			do(path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
