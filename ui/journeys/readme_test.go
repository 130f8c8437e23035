//go:build unix

package journeys

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data"
	"dateline/ui/tui/keys"
)

const readmePath = moduleRoot + "/README.md"

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(readmePath)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// fenced returns the blocks of the README in a language.
func fenced(t *testing.T, language string) []string {
	t.Helper()
	var blocks []string
	for _, m := range regexp.MustCompile("(?s)```"+language+"\n(.*?)```").FindAllStringSubmatch(readme(t), -1) {
		blocks = append(blocks, m[1])
	}
	if len(blocks) == 0 {
		t.Fatalf("the README has no block in %s", language)
	}
	return blocks
}

// The README's table of keys has every key with what it does. -update writes
// it.
func TestReadmeKeys(t *testing.T) {
	const begin, end = "<!-- keys -->\n", "<!-- /keys -->"
	text := readme(t)
	before, rest, found := strings.Cut(text, begin)
	_, after, ends := strings.Cut(rest, end)
	if !found || !ends {
		t.Fatalf("the README has no place for the keys between %q and %q", begin, end)
	}
	if err := compareGolden(readmePath, before+begin+keyTable()+end+after, *update); err != nil {
		t.Error(err)
	}
}

// keyTable is the table of keys in Markdown, one for each section of the help.
func keyTable() string {
	var b strings.Builder
	for _, section := range keys.Sections(keys.Timeline) {
		fmt.Fprintf(&b, "| %s | |\n|---|---|\n", section.Title)
		for _, binding := range section.Bindings {
			label := strings.Join(strings.Fields(binding.Label), "` `")
			fmt.Fprintf(&b, "| `%s` | %s |\n", label, binding.Help)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// The README's smallest corpus loads, and it is the smallest: without any of
// its lines it has a fault.
func TestReadmeCorpus(t *testing.T) {
	text, timeline := fenced(t, "text")[0], fenced(t, "yaml")[0]
	load := func(timeline string) error {
		_, err := data.Load(fstest.MapFS{
			"notebook.txt":    {Data: []byte(text)},
			data.TimelineFile: {Data: []byte(timeline)},
		})
		return err
	}
	if err := load(timeline); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(timeline, "\n"), "\n")
	for i, line := range lines {
		without := strings.Join(slices.Delete(slices.Clone(lines), i, i+1), "\n") + "\n"
		if load(without) == nil {
			t.Errorf("the corpus loads without %q, so it is not the smallest", line)
		}
	}
}

// omitted stands in an example for the rest of an output.
const omitted = "[…]\n"

// What the README shows of the command line is what it prints. -update writes
// it, as many lines as there are.
func TestReadmeExamples(t *testing.T) {
	dir := t.TempDir()
	mill := filepath.Join(dir, "mill")
	if err := os.CopyFS(mill, fstest.MapFS{
		"notebook.txt":    {Data: []byte(fenced(t, "text")[0])},
		data.TimelineFile: {Data: []byte(fenced(t, "yaml")[0])},
	}); err != nil {
		t.Fatal(err)
	}
	path := "PATH=" + filepath.Dir(Dateline.Path(t)) + ":" + os.Getenv("PATH")
	text := readme(t)
	for _, block := range fenced(t, "console") {
		var shown strings.Builder
		for _, example := range strings.Split(block, "$ ")[1:] {
			command, output, _ := strings.Cut(example, "\n")
			run := exec.Command("/bin/sh", "-c", command)
			run.Dir, run.Env = dir, environment(t, t.TempDir(), []string{path})
			out, err := run.CombinedOutput()
			if err != nil {
				t.Fatalf("%s: %v\n%s", command, err, out)
			}
			got := string(out)
			if head, cut := strings.CutSuffix(output, omitted); cut {
				lines := strings.SplitAfter(got, "\n")
				got = strings.Join(lines[:min(strings.Count(head, "\n"), len(lines))], "") + omitted
			}
			shown.WriteString("$ " + command + "\n" + got)
		}
		text = strings.Replace(text, block, shown.String(), 1)
	}
	if err := compareGolden(readmePath, text, *update); err != nil {
		t.Error(err)
	}
}

// Every file the README shows or leads to is there, and its Code map has every
// folder with code and no other.
func TestReadmePlaces(t *testing.T) {
	text := readme(t)
	for _, m := range regexp.MustCompile(`\]\(([^)#]+)\)`).FindAllStringSubmatch(text, -1) {
		if strings.Contains(m[1], "://") {
			continue
		}
		if _, err := os.Stat(filepath.Join(moduleRoot, m[1])); err != nil {
			t.Error(err)
		}
	}
	_, codeMap, found := strings.Cut(text, "## Code map\n")
	if !found {
		t.Fatal("the README has no Code map")
	}
	table, _, _ := strings.Cut(codeMap, "\n\nImports")
	var named []string
	for _, row := range strings.Split(table, "\n") {
		if column, _, ok := strings.Cut(strings.TrimPrefix(row, "| "), " |"); ok {
			for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(column, -1) {
				named = append(named, m[1])
			}
		}
	}
	list := exec.Command(goTool(), "list", "-f", "{{if .GoFiles}}{{.ImportPath}}{{end}}", "./...")
	list.Dir = moduleRoot
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"main.go"}
	for _, path := range strings.Fields(string(out)) {
		if folder, ok := strings.CutPrefix(path, "dateline/"); ok && folder != "ui/journeys/barelist" {
			want = append(want, folder)
		}
	}
	slices.Sort(named)
	slices.Sort(want)
	if !slices.Equal(named, want) {
		t.Errorf("the Code map names\n%q\nand the packages are\n%q", named, want)
	}
}
