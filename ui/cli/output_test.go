package cli

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"dateline/data"
	"dateline/seeds"
)

// everyCommand prints all there is to print of the built-in corpus.
var everyCommand = []string{
	"",
	"list",
	"list --disagreements",
	"list --filter is:disputed",
	"list --filter tag:\x1b[31m\u202e",
	"show pilot-guide-published",
	"cite pilot-guide-published",
	"cite pilot-guide-published --style markdown",
	"cite pilot-guide-published --style bibtex",
	"cite pilot-guide-published --style ris",
	"cite pilot-guide-published --style csl-json",
	"cite nothing-like-it",
	"--event pilot-guide-published",
	"--source nothing-like-it",
	"--date nonsense",
	"show nothing-like-it",
	"check",
	"lst",
	"list --years x",
	"read nothing-like-it",
	"--help",
	"help",
	"list --help",
	"show --help",
	"read --help",
	"cite --help",
	"check --help",
	"completion --help",
	"completion",
	"completion bash --help",
	"help completion zsh",
	"--version",
}

func TestEveryOutputIsPrintable(t *testing.T) {
	lines := everyCommand
	for _, article := range articles(t) {
		lines = append(lines, "read "+article)
	}
	for _, tc := range []struct {
		lang    string
		allowed func(c rune) bool
	}{
		{"C", func(c rune) bool { return c == '\n' || c >= ' ' && c <= '~' }},
		{"en_GB.UTF-8", func(c rune) bool { return c == '\n' || unicode.IsPrint(c) }},
	} {
		for _, line := range lines {
			r := run(strings.Fields(line), "LANG="+tc.lang, "TTY=1", "TERM=dumb")
			all := r.out + r.err
			if all == "" {
				t.Errorf("LANG=%s dateline %s prints nothing", tc.lang, line)
			}
			if i := strings.IndexFunc(all, func(c rune) bool { return !tc.allowed(c) }); i >= 0 {
				t.Errorf("LANG=%s dateline %s prints %.20q", tc.lang, line, all[i:])
			}
		}
	}
}

func TestJSONHoldsNoControlCharacters(t *testing.T) {
	for _, line := range []string{"list --format json", "list --disagreements --format json"} {
		r := run(strings.Fields(line), "LANG=C")
		if i := strings.IndexFunc(r.out, func(c rune) bool { return unicode.IsControl(c) && c != '\n' }); r.out == "" || i >= 0 {
			t.Errorf("dateline %s: %d bytes, a control character at %d", line, len(r.out), i)
		}
	}
}

func articles(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(seeds.Files, "*")
	if err != nil || len(names) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	return names
}

func TestReadCopiesArticlesByteForByte(t *testing.T) {
	for _, name := range articles(t) {
		want, err := fs.ReadFile(seeds.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"C", "en_GB.UTF-8"} { // the locale must not matter
			r := run([]string{"read", name}, "LANG="+lang)
			if r.status != 0 || sha256.Sum256([]byte(r.out)) != sha256.Sum256(want) {
				t.Errorf("LANG=%s dateline read %s: not the file, status %d, %s", lang, name, r.status, r.err)
			}
		}
	}
}

func TestReadKeepsHostileTextFromATerminal(t *testing.T) {
	const hostile = "One\x1b]0;title\x07\r\nTwo\u009b31m\t\u202etxt\n"
	dir := copyCorpus(t)
	appendTo(t, filepath.Join(dir, "report-1903.txt"), hostile)
	piped := run([]string{"read", "report-1903", "--corpus", dir}, "LANG=en_GB.UTF-8")
	if !strings.HasSuffix(piped.out, hostile) {
		t.Errorf("a pipe gets %q", piped.out)
	}
	shown := run([]string{"read", "report-1903", "--corpus", dir}, "LANG=en_GB.UTF-8", "TTY=1")
	if shown.status != 0 || !strings.Contains(shown.out, "One␛]0;title␇\nTwo") {
		t.Errorf("status %d, a terminal gets %q %s", shown.status, shown.out, shown.err)
	}
	for _, c := range shown.out {
		if unicode.In(c, unicode.Cc, unicode.Cf) && c != '\n' {
			t.Errorf("a terminal gets %U", c)
		}
	}
}

// copyCorpus copies the small corpus of the tests to a folder of its own.
func copyCorpus(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/corpus")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func appendTo(t *testing.T, file, more string) {
	t.Helper()
	edit(t, file, func(s string) string { return s + more })
}

func replaceIn(t *testing.T, file, old, replacement string) {
	t.Helper()
	edit(t, file, func(s string) string {
		if strings.Count(s, old) != 1 {
			t.Fatalf("%s does not hold %q once", file, old)
		}
		return strings.Replace(s, old, replacement, 1)
	})
}

func edit(t *testing.T, file string, change func(string) string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(change(string(text))), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Whoever checks in the folder of a corpus, as with make, is told that it was
// not the one that was checked.
func TestCheckMentionsTheFolder(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, data.TimelineFile), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	if r := run([]string{"check"}); r.status != 0 || !strings.Contains(r.err, "dateline check .") {
		t.Errorf("status %d, and on standard error %q", r.status, r.err)
	}
}
