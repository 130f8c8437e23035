package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// A counted is a folder that counts what is done with it.
type counted struct {
	fs.FS
	opened map[string]int
	read   int64 // bytes
	named  int   // names of folders
}

func count(folder fs.FS) *counted { return &counted{FS: folder, opened: map[string]int{}} }

func (c *counted) Open(name string) (fs.File, error) {
	c.opened[name]++
	f, err := c.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if d, ok := f.(fs.ReadDirFile); ok {
		return countedFile{d, c}, nil
	}
	return f, nil
}

// Stat makes what fs.Stat does no opening.
func (c *counted) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

type countedFile struct {
	fs.ReadDirFile
	by *counted
}

func (f countedFile) Read(b []byte) (int, error) {
	n, err := f.ReadDirFile.Read(b)
	f.by.read += int64(n)
	return n, err
}

func (f countedFile) ReadDir(n int) ([]fs.DirEntry, error) {
	entries, err := f.ReadDirFile.ReadDir(n)
	f.by.named += len(entries)
	return entries, err
}

// sourcesOf is a timeline.yaml of n sources, the i-th with the file that file
// gives for it.
func sourcesOf(n int, file func(i int) string) []byte {
	var b strings.Builder
	b.WriteString("title: Attack\nsources:\n")
	for i := range n {
		fmt.Fprintf(&b, "  s%d: {file: %q, publisher: P, publisher_basis: inferred, date: 1914, date_basis: inferred, kind: letter}\n", i, file(i))
	}
	b.WriteString("events:\n  - id: e\n    date: 1914\n    basis: {kind: stated, source: s0, phrase: words}\n" +
		"    status: happened\n    weight: event\n    title: T\n    excerpts: [{source: s0, exact: words}]\n")
	return []byte(b.String())
}

// linked is a folder of n sources whose files are all links, of either kind, to
// one text.
func linked(t *testing.T, n int, text string) *counted {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, content []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	name := func(i int) string { return fmt.Sprintf("f%d.txt", i) }
	write(name(0), []byte(text))
	write(TimelineFile, sourcesOf(n, name))
	for i := 1; i < n; i++ {
		link, to := os.Link, filepath.Join(dir, name(0))
		if i%2 == 0 {
			link, to = os.Symlink, name(i-1)
		}
		if err := link(to, filepath.Join(dir, name(i))); err != nil {
			t.Skip("no links here:", err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return count(root.FS())
}

// TestALinkedTextIsReadOnce: what names lead to one file, it is read and kept
// once, and that is said.
func TestALinkedTextIsReadOnce(t *testing.T) {
	text := strings.Repeat("words of a letter. ", 1000) + "words"
	text = strings.Replace(text, "words", "Words", 1000)
	for _, n := range []int{20, 40} {
		folder := linked(t, n, text)
		corpus, err := Load(folder)
		if err != nil {
			t.Fatal(err)
		}
		opened := 0
		for name, times := range folder.opened {
			if name != TimelineFile {
				opened += times
			}
		}
		if opened != 1 {
			t.Errorf("%d names of one file: it is opened %d times", n, opened)
		}
		for _, id := range []string{"s0", fmt.Sprint("s", n-1)} {
			if got, err := corpus.Text(id); got != text || err != nil {
				t.Errorf("the text of %s is %.20q, %v", id, got, err)
			}
		}
		if got := corpus.Warnings.Count(); got != n-1 {
			t.Errorf("%d warnings, want %d", got, n-1)
		}
		if got, want := corpus.Warnings[0].Message, `"f1.txt" is the same file as the text of "s0"`; got != want {
			t.Errorf("the warning is %s, want %s", got, want)
		}
	}
}

// TestTwinsAreNotTheSameFile: size and time make no file another, and a folder
// full of them costs no more for each.
func TestTwinsAreNotTheSameFile(t *testing.T) {
	dir := t.TempDir()
	const n = 3 * maxTwins
	name := func(i int) string { return fmt.Sprintf("f%d.txt", i) }
	at := time.Unix(1_000_000_000, 0)
	for i := range n {
		file := filepath.Join(dir, name(i))
		text := fmt.Sprintf("words %04d", i)
		if err := errors.Join(os.WriteFile(file, []byte(text), 0o644), os.Chtimes(file, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, TimelineFile), sourcesOf(n, name), 0o644); err != nil {
		t.Fatal(err)
	}
	corpus, err := Load(os.DirFS(dir))
	if err != nil || len(corpus.Warnings) > 0 {
		t.Fatal(err, corpus)
	}
	for i := range n {
		if text, _ := corpus.Text(fmt.Sprint("s", i)); text != fmt.Sprintf("words %04d", i) {
			t.Fatalf("source %d has the text %q", i, text)
		}
	}
}

// TestNearestFileIsBounded: sources that name missing files beside thousands of
// others cost one look at a part of the folder.
func TestNearestFileIsBounded(t *testing.T) {
	for _, n := range []int{maxNames, 2 * maxNames} {
		folder := fstest.MapFS{TimelineFile: {Data: sourcesOf(300, func(i int) string { return fmt.Sprintf("leter-%06d.txt", i) })}}
		for i := range n {
			folder[fmt.Sprintf("letter-%06d.txt", i)] = &fstest.MapFile{}
		}
		c := count(folder)
		_, err := Load(c)
		var faults Faults
		if !errors.As(err, &faults) || faults[0].Hint != `did you mean "letter-000000.txt"?` || faults[0].More != 0 {
			t.Fatalf("got %.500v", err)
		}
		if c.named > maxNames || c.opened["."] != 1 {
			t.Errorf("of %d files %d names were read, in %d goes", n, c.named, c.opened["."])
		}
		if got := faults.Count(); got < 300 || len(faults) > 2*ofAKind {
			t.Errorf("%d faults, %d kept", got, len(faults))
		}
	}
}

// sized is a folder of texts that have a size and no bytes until they are read.
type sized struct {
	fstest.MapFS
	size, grown int64 // of each text, when it is asked for and when it is read
}

func (s sized) Open(name string) (fs.File, error) {
	f, err := s.MapFS.Open(name)
	if err != nil || name == TimelineFile || name == "." {
		return f, err
	}
	return sizedFile{f, s, io.LimitReader(zeros{}, s.grown)}, nil
}

func (s sized) Stat(name string) (fs.FileInfo, error) {
	f, err := s.Open(name)
	if err != nil {
		return nil, err
	}
	return f.Stat()
}

type sizedFile struct {
	fs.File
	folder sized
	text   io.Reader
}

type sizedInfo struct {
	fs.FileInfo
	size int64
}

func (i sizedInfo) Size() int64 { return i.size }

func (f sizedFile) Read(b []byte) (int, error) { return f.text.Read(b) }

func (f sizedFile) Stat() (fs.FileInfo, error) {
	info, err := f.File.Stat()
	return sizedInfo{info, f.folder.size}, err
}

// zeros are as many as are read.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = '0'
	}
	return len(b), nil
}

func TestTextsAreBoundedTogether(t *testing.T) {
	name := func(i int) string { return fmt.Sprintf("f%d.txt", i) }
	folder := fstest.MapFS{}
	d := documentOf("a")
	r := newReader(&d, folder)
	r.library.left = 100
	for i := range 8 {
		folder[name(i)] = &fstest.MapFile{Data: make([]byte, 30)}
		if text := r.readText(fmt.Sprint("s", i), word{text: name(i)}); (text != nil) != (i < 3) {
			t.Errorf("text %d is read: %v", i, text != nil)
		}
	}
	const want = `with "f3.txt" the texts come to more than 256 MiB`
	if got := r.faults.kept[0].Message; got != want || r.faults.total != 5 {
		t.Errorf("the first of %d faults is %s, want %s", r.faults.total, got, want)
	}
	if left := newLibrary(folder).left; left != maxTexts {
		t.Errorf("%d bytes are left at first", left)
	}
}

func TestAFileThatGrowsIsNotReadWithoutEnd(t *testing.T) {
	folder := sized{fstest.MapFS{TimelineFile: {Data: sourcesOf(1, func(int) string { return "f" })}, "f": {}}, 10, 1 << 40}
	_, err := Load(folder)
	var f Fault
	if !errors.As(err, &f) || f.Message != "f: file is too large: more than 16 MiB" {
		t.Errorf("got %v", err)
	}
}

func TestSourcesAreBounded(t *testing.T) {
	yaml := "title: T\nsources:\n" + strings.Repeat("  a:\n", maxSources+2) + "events: []\n"
	_, err := Load(fstest.MapFS{TimelineFile: {Data: []byte(yaml)}})
	if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("there are more than %d sources", maxSources)) {
		t.Errorf("got %.500v", err)
	}
}
