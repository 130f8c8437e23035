package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

// An attack is a small folder that a stranger can send and that takes a careless
// reader time or memory out of all proportion.
type attack struct {
	name string
	full int                  // the size at which it was dangerous
	make func(n int) corpusOf // of size n
}

// corpusOf is a folder in the making: a timeline.yaml and its texts.
type corpusOf struct {
	yaml  string
	texts map[string]string // by name of the file
}

func (c corpusOf) files() fstest.MapFS {
	files := fstest.MapFS{TimelineFile: {Data: []byte(c.yaml)}}
	for name, text := range c.texts {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// told returns a corpus of one source whose text is given and of events whose
// excerpts are; each excerpt is written as the keys of one.
func told(text string, excerpts ...string) corpusOf {
	var b strings.Builder
	b.WriteString(attackHead)
	for i, x := range excerpts {
		fmt.Fprintf(&b, attackEvent, i, x)
	}
	return corpusOf{b.String(), map[string]string{"a.txt": text}}
}

const (
	attackHead = "title: Attack\nsources:\n" +
		"  a: {file: a.txt, publisher: P, publisher_basis: stated, date: '1881', date_basis: stated, kind: news}\n" +
		"events:\n"
	attackEvent = "  - {id: e%d, date: '1880', basis: {kind: stated, source: a, phrase: x}, status: happened, weight: event,\n" +
		"     title: T, excerpts: [{source: a, %s}]}\n"
)

// times returns n texts made from a pattern with the number of each.
func times(n int, pattern string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf(pattern, i)
	}
	return all
}

var attacks = []attack{
	{"names that are not known beside as many that are", 5_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		c.yaml = strings.Replace(c.yaml, "events:\n", "actors:\n"+
			strings.Join(times(n, "  actor-of-some-length-%06d: {name: N, kind: person}\n"), "")+"events:\n", 1)
		c.yaml = strings.Replace(c.yaml, "title: T,", "title: T, actors: ["+strings.Join(times(n, "actor-of-any-length-%06dx"), ", ")+"],", 1)
		return c
	}},
	{"files that are missing beside many that are there", 20_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		sources := strings.Join(times(n/100,
			"  s%d: {file: some-file-%[1]d.txt, publisher: P, publisher_basis: stated, date: '1881', date_basis: stated, kind: news}\n"), "")
		c.yaml = strings.Replace(c.yaml, "events:\n", sources+"events:\n", 1)
		for _, name := range times(n, "other-file-%d.txt") {
			c.texts[name] = ""
		}
		return c
	}},
	{"quotations that are in no text", 2_000, func(n int) corpusOf {
		text := strings.Repeat("the river rose over the lower bridge and fell again by the morning\n", n*115)
		return told(text+"x", times(n, "exact: the ledger of year %d was lost when a clerk of the bridge fell ill in the morning")...)
	}},
	{"one letter, and excerpts that stand in it everywhere", 4 << 20, func(n int) corpusOf {
		return told(strings.Repeat("a", n)+"x", times(max(1, n>>14), `exact: a, suffix: "b"`+" # %d\n     ")...)
	}},
	{"a long quotation that overlaps itself", 2 << 20, func(n int) corpusOf {
		return told(strings.Repeat("a", n)+"x", "exact: "+strings.Repeat("a", n/2)+", suffix: b")
	}},
	{"a text of blanks", 2 << 20, func(n int) corpusOf {
		return told("x"+strings.Repeat(" ", n), "exact: a")
	}},
	{"a block of blank lines", 50_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		c.yaml += "description: |\n  a\n" + strings.Repeat(" \n", n)
		return c
	}},
	{"one line of many items", 80_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		c.yaml = strings.Replace(c.yaml, "title: T,", "title: T, tags: ["+strings.Repeat("a, ", n)+"a],", 1)
		return c
	}},
	{"events that are empty", 50_000, func(n int) corpusOf {
		return corpusOf{attackHead + strings.Repeat("  - {}\n", n), map[string]string{"a.txt": "x"}}
	}},
	{"keys that are not known", 50_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		c.yaml += strings.Join(times(n, "key%d: 1\n"), "")
		return c
	}},
	{"many events", 100_000, func(n int) corpusOf {
		return told("x", times(n, "exact: x # %d\n     ")...)
	}},
	{"tabs", 100_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		c.yaml += "description: \"a" + strings.Repeat("\t", n) + "b\"\n"
		return c
	}},
	{"brackets", 100_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		c.yaml += "description: " + strings.Repeat("<", n) + "\n"
		return c
	}},
	{"collections within collections", 100_000, func(n int) corpusOf {
		return corpusOf{yaml: "title: " + strings.Repeat("[", n)}
	}},
	{"a text in quotation marks that are escaped", 100_000, func(n int) corpusOf {
		c := told("x", "exact: x")
		c.yaml += `description: "` + strings.Repeat(`\"`, n) + "\"\n"
		return c
	}},
}

// Reading an attack twice as large allocates about twice as much at the most:
// nothing is kept, copied or tried anew for each part of it.
func TestAttacksAreReadInProportion(t *testing.T) {
	for _, a := range attacks {
		t.Run(a.name, func(t *testing.T) {
			n := max(1, a.full/20)
			once, twice := allocated(a.make(n).files()), allocated(a.make(2*n).files())
			if twice > 3*once {
				t.Errorf("%d bytes allocated at size %d, %d at twice that", once, n, twice)
			}
		})
	}
}

// allocated returns how many bytes are allocated in loading a corpus.
func allocated(files fs.FS) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Load(files) //nolint:errcheck // many are refused
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// One file that many sources name by links is read and kept once.
func TestLinksToOneFileAreReadOnce(t *testing.T) {
	dir := linkedCorpus(t, 100, 1<<20)
	if got := allocated(os.DirFS(dir)); got > 20<<20 {
		t.Errorf("%d bytes allocated for a hundred links to one file of 1 MiB", got)
	}
}

func linkedCorpus(t testing.TB, links, size int) string {
	t.Helper()
	dir := t.TempDir()
	text := strings.Repeat("a", size-1) + "x"
	err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text), 0o600)
	sources := ""
	for i := range links {
		err = errors.Join(err, os.Symlink("a.txt", filepath.Join(dir, fmt.Sprintf("l%d.txt", i))))
		sources += fmt.Sprintf("  s%d: {file: l%d.txt, publisher: P, publisher_basis: stated, date: '1881', date_basis: stated, kind: news}\n", i, i)
	}
	yaml := strings.Replace(told("", "exact: x").yaml, "events:\n", sources+"events:\n", 1)
	if err = errors.Join(err, os.WriteFile(filepath.Join(dir, TimelineFile), []byte(yaml), 0o600)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// BenchmarkAttack tells what each attack costs at the size at which it was
// dangerous, beside its own size in bytes.
func BenchmarkAttack(b *testing.B) {
	for _, a := range attacks {
		b.Run(strings.ReplaceAll(a.name, " ", "-"), func(b *testing.B) {
			files := a.make(a.full).files()
			size := 0
			for _, f := range files {
				size += len(f.Data)
			}
			b.ReportAllocs()
			var err error
			for b.Loop() {
				_, err = Load(files)
			}
			b.ReportMetric(float64(size)/1e6, "MB")
			if err != nil {
				b.ReportMetric(float64(len(err.Error())), "said-B")
			}
		})
	}
	b.Run("links-to-one-file", func(b *testing.B) {
		dir := linkedCorpus(b, 100, 16<<20)
		b.ReportAllocs()
		for b.Loop() {
			Load(os.DirFS(dir)) //nolint:errcheck // its one event is proved
		}
	})
}
