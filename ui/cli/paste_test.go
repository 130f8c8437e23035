package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// hostileWord is an id, and as good a name of a folder, that a shell runs
// something for unless it is quoted in every way there is.
const hostileWord = "x`touch${IFS}ran`$(touch${IFS}ran)’$(touch${IFS}ran)’'$(touch${IFS}ran)';touch${IFS}ran;\\"

// pasted runs what a message says may be typed as the words of a command, and
// returns them as the shell has them.
func pasted(t *testing.T, words string) string {
	t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	c := exec.Command(sh, "-c", "printf '<%s>' "+words)
	c.Dir = t.TempDir()
	out, err := c.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v: %s", words, err, out)
	}
	if left, err := os.ReadDir(c.Dir); err != nil || len(left) > 0 {
		t.Errorf("%s runs a command: %v %v", words, left, err)
	}
	return string(out)
}

// between returns the part of s between two others.
func between(t *testing.T, s, before, after string) string {
	t.Helper()
	_, s, ok := strings.Cut(s, before)
	i := strings.LastIndex(s, after)
	if !ok || i < 0 {
		t.Fatalf("there is nothing between %q and %q in %q", before, after, s)
	}
	return s[:i]
}

// What a message offers to be typed means the same to a shell as to whoever
// reads it, whatever the corpus or the folder is called.
func TestWordsInMessagesCanBePasted(t *testing.T) {
	dir := copyCorpus(t)
	yaml := filepath.Join(dir, "timeline.yaml")
	edit(t, yaml, func(s string) string {
		s = strings.ReplaceAll(s, "light-lit", fmt.Sprintf("%q", hostileWord))
		return strings.ReplaceAll(s, "report-1903:", fmt.Sprintf("%q:", hostileWord+"s"))
	})
	edit(t, yaml, func(s string) string {
		return strings.ReplaceAll(s, "source: report-1903", fmt.Sprintf("source: %q", hostileWord+"s"))
	})
	folder := filepath.Join(t.TempDir(), strings.ReplaceAll(hostileWord, "/", ""))
	if err := os.Rename(dir, folder); err != nil {
		t.Fatal(err)
	}
	near := "y" + hostileWord[1:]
	for _, tt := range []struct {
		args          []string
		before, after string
		words         []string
	}{
		{[]string{"list", folder}, "did you mean ", "?\n", []string{"--corpus", folder}},
		{[]string{"show", near, "--corpus", folder}, "did you mean ", "? (", []string{hostileWord}},
		{[]string{"read", near + "s", "--corpus", folder}, "did you mean ", "? (", []string{hostileWord + "s"}},
		{[]string{"cite", "x", "--corpus", folder}, "source or event: ", "\n", []string{hostileWord + "s,", hostileWord}},
		{[]string{"--source", hostileWord + "s", "--at", "99999", folder}, "the text of ", ", which", []string{hostileWord + "s"}},
		{[]string{folder + "/nowhere"}, "there is no folder ", "\n", []string{folder + "/nowhere"}},
		{[]string{folder, folder}, "not 2: ", "\n", []string{folder + ",", folder}},
		{[]string{"list", "--filter", "is:disputd ’$(touch${IFS}ran)’", "--corpus", folder}, "did you mean ", "?\n", []string{"is:disputed ’$(touch${IFS}ran)’"}},
	} {
		r := run(tt.args, "LANG=C.UTF-8")
		words := between(t, r.err, tt.before, tt.after)
		if got, want := pasted(t, words), "<"+strings.Join(tt.words, "><")+">"; got != want {
			t.Errorf("%.60q: the shell has %s, want %s", tt.args, got, want)
		}
		r = run(tt.args, "LANG=C") // there the words are not the same, and as harmless
		pasted(t, between(t, r.err, tt.before, tt.after))
	}
}

// What is long is cut before it is quoted, so that no cut opens a quotation that
// was closed.
func TestLongWordsAreCutBeforeTheyAreQuoted(t *testing.T) {
	word := strings.Repeat("a'", 300) + "$(touch ran)" + strings.Repeat("b'", 300)
	for _, shown := range []string{quoted(word), listed([]string{word, word})} {
		if n := len([]rune(shown)); n > 1500 || strings.Count(strings.ReplaceAll(shown, `\'`, ""), "'")%2 != 0 {
			t.Errorf("%d characters, or a quotation left open: %s", n, shown)
		}
	}
	r := run([]string{"show", word, "--corpus", "testdata/corpus"})
	if r.status != 2 || strings.Count(strings.ReplaceAll(r.err, `\'`, ""), "'")%2 != 0 {
		t.Errorf("status %d: %s", r.status, r.err)
	}
}
