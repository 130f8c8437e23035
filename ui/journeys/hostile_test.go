//go:build unix

package journeys

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/ui/hostile"
)

// A corpus all of whose texts are hostile, as far as the loader takes them,
// writes nothing to the terminal but text and the program's own sequences, on a
// tour of all screens and when it is copied from.
func TestNoSequenceOfAnyFieldReachesTheTerminal(t *testing.T) {
	t.Parallel()
	refused := func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) || r == utf8.RuneError }
	var takes []string
	for _, text := range hostile.Texts() {
		if strings.TrimSpace(text.Text) != "" && !strings.ContainsFunc(text.Text, refused) {
			takes = append(takes, text.Text)
		}
	}
	c := hostile.Sound()
	for i, field := range []string{
		"title", "description", "tag.meaning", "source.title", "source.publisher", "source.author", "source.kind", "source.note",
		"publisher.rule", "publisher.note", "actor.name", "actor.also", "actor.role", "basis.rule", "basis.note", "event.title",
		"event.summary", "excerpt.exact", "disagreement.topic", "disagreement.note", "side.claim", "side.exact",
	} {
		at := i % len(takes)
		c.Set(field, strings.Join(append(append([]string{}, takes[at:]...), takes[:at]...), " "))
	}
	dir := t.TempDir()
	for name, content := range map[string]string{"timeline.yaml": c.YAML(true), c["source.file"]: c.Text()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	term := explore(t, Args(dir), Size(120, 40))
	term.take()
	term.press("home", "j", "c", "C", "enter", "esc", "Y", "o", "c", "Y", "esc")
	term.Type("Q")
	if code := term.ExitCode(); code != 0 {
		t.Errorf("exit status %d: the corpus has faults\n%s", code, term.Screen())
	}
	if f := foreign(clipboard.ReplaceAll(term.Raw(), nil)); len(f) > 0 {
		t.Errorf("written to the terminal: %q", f)
	}
	if len(term.copies()) == 0 {
		t.Error("nothing was copied, so that the test shows less than it says")
	}
}
