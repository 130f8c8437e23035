package data

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/yaml"
	"dateline/seeds"
	"dateline/timeline/quote"
)

// private is the least a corpus can be: no tags, no actors, no disagreements.
const private = `title: Letters
sources:
  letter: {file: %s, publisher: The author, publisher_basis: inferred, date: 1914, date_basis: inferred, kind: letter}
events:
  - id: arrival
    date: 1914-08?
    basis: {kind: stated, source: letter, phrase: last week}
    status: reported
    weight: event
    title: They arrive
    tags: [journey]
    excerpts: [{source: letter, exact: we arrived in the town}]
`

func folder(yaml, text string) fstest.MapFS {
	return fstest.MapFS{
		TimelineFile: {Data: []byte(yaml)},
		"letter.txt": {Data: []byte(text)},
	}
}

func TestLoad(t *testing.T) {
	for _, c := range []struct {
		why, yaml, text string
		want            quote.Match
		excerpt         string
	}{
		{"a small private corpus", fmt.Sprintf(private, "letter.txt"), "And last week we arrived in the town.", quote.Exact, "we arrived in the town"},
		{
			"line breaks and no-break spaces of the text stay in the excerpt", fmt.Sprintf(private, "letter.txt"),
			"last week we\u00a0arrived\r\n  in the town", quote.Folded, "we\u00a0arrived\r\n  in the town",
		},
		{
			"a file from Windows, with a byte order mark", "\ufeff" + strings.ReplaceAll(fmt.Sprintf(private, "letter.txt"), "\n", "\r\n"),
			"last week we arrived in the town", quote.Exact, "we arrived in the town",
		},
		{
			"the text's own byte order mark is part of it", fmt.Sprintf(private, "letter.txt"),
			"\ufefflast week we arrived in the town", quote.Exact, "we arrived in the town",
		},
	} {
		corpus, err := Load(folder(c.yaml, c.text))
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		x := corpus.Timeline.Event(0).Excerpts[0]
		if x.Match != c.want || x.Text != c.excerpt {
			t.Errorf("%s: got %v, %q; want %v, %q", c.why, x.Match, x.Text, c.want, c.excerpt)
		}
		if text, err := corpus.Text("letter"); text != c.text || err != nil {
			t.Errorf("%s: the text is %q, %v; want %q", c.why, text, err, c.text)
		}
	}
}

func TestLoadReadsBelowTheFolder(t *testing.T) {
	files := folder(fmt.Sprintf(private, "letters/1914/letter.txt"), "")
	files["letters/1914/letter.txt"] = &fstest.MapFile{Data: []byte("last week we arrived in the town")}
	if _, err := Load(files); err != nil {
		t.Error(err)
	}
}

func TestTextOfUnknownSource(t *testing.T) {
	if text, err := loadBuiltin(t).Text("x"); err == nil || text != "" {
		t.Errorf("got %q, %v; want an error", text, err)
	}
}

func TestLoadWithoutATimeline(t *testing.T) {
	_, err := Load(fstest.MapFS{"letter.txt": {}})
	if faults := (Faults{}); errors.As(err, &faults) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the error is %v, want one that is fs.ErrNotExist and no fault of a corpus", err)
	}
}

func TestLoadRefusesFiles(t *testing.T) {
	for _, c := range []struct {
		why    string
		letter *fstest.MapFile
		want   string
	}{
		{"a pipe would be waited for", &fstest.MapFile{Mode: fs.ModeNamedPipe}, "letter.txt is not a regular file"},
		{"a folder is no text", &fstest.MapFile{Mode: fs.ModeDir}, "letter.txt is not a regular file"},
		{"a text must fit into memory", &fstest.MapFile{Data: make([]byte, maxText+1)}, "letter.txt: file is too large: 16777217 bytes, more than 16 MiB"},
	} {
		files := folder(fmt.Sprintf(private, "letter.txt"), "")
		files["letter.txt"] = c.letter
		_, err := Load(files)
		var f Fault
		if !errors.As(err, &f) || f.Message != c.want || f.Line != 3 || f.Column != 18 {
			t.Errorf("%s: got %v, want %q at 3:18", c.why, err, c.want)
		}
	}
}

func TestLoadRefusesAnEndlessTimeline(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, TimelineFile)
	if err := errors.Join(os.WriteFile(name, nil, 0o600), os.Truncate(name, yaml.MaxSize+1)); err != nil {
		t.Fatal(err)
	}
	_, err := Load(os.DirFS(dir))
	var f Fault
	if !errors.As(err, &f) || f.Line != 0 || !strings.Contains(f.Error(), "more than 64 MiB") {
		t.Errorf("got %v, want a fault of the whole file", err)
	}
}

// FuzzLoad loads whatever YAML with the articles.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(fmt.Sprintf(private, "000_b0ddfa5e7743d7e3.txt")))
	event := strings.Index(builtin, "\n  - id:")
	end := event + 1 + strings.Index(builtin[event+1:], "\n  - id:")
	f.Add([]byte(builtin[:end+1]))
	names, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		archive, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		_, yaml, _ := bytes.Cut(archive, []byte("-- timeline.yaml --\n"))
		yaml, _, _ = bytes.Cut(yaml, []byte("-- gazette.txt --\n"))
		f.Add(bytes.Replace(yaml, []byte("gazette.txt"), []byte("003_8037be477213ee81.txt"), 1))
	}
	f.Fuzz(func(t *testing.T, yaml []byte) {
		c, err := load(string(yaml), seeds.Files, nil, nil)
		var faults Faults
		if err != nil && !errors.As(err, &faults) {
			t.Fatalf("the error is %v, want none or Faults", err)
		}
		if err == nil && c == nil {
			t.Fatal("neither a corpus nor an error")
		}
		for _, fault := range faults {
			checkFault(t, fault)
		}
		if c != nil {
			checkExcerpts(t, c)
		}
	})
}

// checkFault checks that f is safe to print and points into its line.
func checkFault(t *testing.T, f Fault) {
	t.Helper()
	for _, s := range []string{f.File, f.Text, f.Message, f.Hint} {
		if printable(s) != s {
			t.Errorf("a fault holds %q", s)
		}
	}
	if f.Line < 1 || f.Column < 1 || f.Message == "" || f.Caret < 0 || f.Caret > len(f.Text) {
		t.Errorf("a fault points nowhere: %#v", f)
	}
}

func checkExcerpts(t *testing.T, c *Corpus) {
	t.Helper()
	for x := range excerpts(c.Timeline) {
		if !x.Match.Found() {
			continue
		}
		text, err := c.Text(x.Source)
		if err != nil || text[x.Span.Start:x.Span.End] != x.Text {
			t.Errorf("%q is not at %v: %v", x.Text, x.Span, err)
		}
		if got, want := strings.Fields(x.Text), strings.Fields(x.Quote.Exact); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%q was found for %q", x.Text, x.Quote.Exact)
		}
	}
}
