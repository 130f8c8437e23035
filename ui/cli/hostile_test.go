package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/data"
	"dateline/ui/hostile"
)

// A stage is a folder that holds one corpus after the other.
type stage struct {
	*testing.T
	dir  string
	held map[string]string // by name of the file
}

func newStage(t *testing.T) *stage { return &stage{t, t.TempDir(), map[string]string{}} }

// put makes c the corpus of the folder, with the text of a timeline.yaml.
func (s *stage) put(c hostile.Corpus, yaml string) {
	s.Helper()
	s.write(data.TimelineFile, yaml)
	if filepath.IsLocal(c["source.file"]) {
		s.write(c["source.file"], c.Text())
	}
}

// write writes a file, unless it is as it was. One that cannot be made is not
// there, which a corpus must live with.
func (s *stage) write(name, text string) {
	s.Helper()
	if held, ok := s.held[name]; ok && held == text {
		return
	}
	if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o600); err != nil {
		if name == data.TimelineFile {
			s.Fatal(err)
		}
		return
	}
	s.held[name] = text
}

// checkPrinted fails the test where what a command prints to a terminal is not
// lines of printable characters of the charset: no sequence, no control, nothing
// that turns or hides what is around it.
func checkPrinted(t *testing.T, why, lang, printed string) {
	t.Helper()
	for i, r := range printed {
		switch {
		case r == '\n' || r >= ' ' && r <= '~' || r == '\t' && strings.Contains(why, "__complete"): // before a description
		case lang == "C":
			t.Errorf("%s: under LANG=C printed is %.40q", why, printed[max(0, i-20):])
			return
		case r == utf8.RuneError && !strings.HasPrefix(printed[i:], "\uFFFD"),
			!unicode.IsPrint(r) || unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
			t.Errorf("%s: printed is %U in %.60q", why, r, printed[max(0, i-20):])
			return
		}
	}
}

var langs = []string{"C.UTF-8", "C"}

// tryFields puts every text into every field, as it is and escaped, and checks
// what is said of it. It returns the texts that are accepted, by field.
func (s *stage) tryFields() (accepted map[string][]string) {
	s.Helper()
	accepted = map[string][]string{}
	n := 0
	for _, field := range hostile.Fields() {
		for _, text := range hostile.Texts() {
			c := hostile.Sound()
			c.Set(field, text.Text)
			forms := slices.Compact([]string{c.YAML(false), c.YAML(true)})
			for i, yaml := range forms {
				s.put(c, yaml)
				lang := langs[n%len(langs)]
				n++
				r := run([]string{"check", s.dir}, "LANG="+lang, "TTY=1")
				checkPrinted(s.T, field+" with "+text.Why, lang, r.out+r.err)
				if r.status > 1 || r.status == 1 && r.err == "" {
					s.Errorf("%s with %s: status %d, and %s", field, text.Why, r.status, r.err)
				}
				if i == len(forms)-1 && r.out != "" {
					accepted[field] = append(accepted[field], text.Text)
				}
			}
		}
	}
	return accepted
}

// hostileCommands print all there is to print of a corpus.
func hostileCommands(c hostile.Corpus, dir string) [][]string {
	at := func(args ...string) []string { return append(args, "--corpus", dir) }
	all := [][]string{
		{dir},
		{"check", dir},
		at("list"), at("list", "--format", "json"),
		at("list", "--disagreements"), at("list", "--disagreements", "--format", "json"),
		at("list", "--filter", "tag:zz"), at("list", "--filter", "actor:zz"), at("list", "--filter", "source:zz is:disputed"),
		at("show", c["event"]), at("show", "zz"), at("read", c["source"]), at("read", ""), at("--event", c["event"]),
		at("--source", c["source"], "--at", "0"), at("--source", c["source"], "--at", "999999999"),
		at("__complete", "show", ""), at("__complete", "list", "--filter", "tag:"), at("__complete", "cite", ""),
	}
	for _, style := range []string{"plain", "markdown", "bibtex", "ris", "csl-json"} {
		all = append(all, at("cite", c["source"], "--style", style), at("cite", c["event"], "--style", style))
	}
	for i, args := range all { // a completion is of the words after its name
		if slices.Contains(args, "__complete") {
			all[i] = append([]string{"__complete", "--corpus", dir}, args[1:len(args)-2]...)
		}
	}
	return all
}

// A text that the loader refuses in a field is refused in words that are
// harmless. Of those it takes, every command prints corpora in which every field
// is one, each of them at some time.
func TestHostileFields(t *testing.T) {
	s := newStage(t)
	all, most := s.tryFields(), 0
	for _, texts := range all {
		most = max(most, len(texts))
	}
	for _, field := range []string{"title", "source.publisher", "event.summary", "excerpt.exact", "event", "actor"} {
		if len(all[field]) < 5 {
			t.Fatalf("%s takes only %q: the test shows nothing", field, all[field])
		}
	}
	for round := range most {
		c := hostile.Sound()
		for i, field := range hostile.Fields() {
			if texts := all[field]; len(texts) > 0 { // a reference goes with what it names
				c.Set(field, texts[(round+i)%len(texts)])
			}
		}
		s.put(c, c.YAML(true))
		for n, args := range hostileCommands(c, s.dir) {
			lang := langs[(round+n)%len(langs)]
			r := run(args, "LANG="+lang, "TTY=1", "TERM=dumb")
			why := fmt.Sprintf("round %d, dateline %.60q", round, args)
			if slices.Contains(args, "json") {
				checkJSON(t, why, r.out)
				r.out = ""
			}
			checkPrinted(t, why, lang, r.out+r.err)
		}
	}
}

// checkJSON fails the test where JSON, which is for a program and the same in
// every locale, is none, or holds a character that a terminal would obey.
func checkJSON(t *testing.T, why, printed string) {
	t.Helper()
	obeyed := func(r rune) bool { return r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }
	if i := strings.IndexFunc(printed, obeyed); i >= 0 {
		t.Errorf("%s: printed is %.40q", why, printed[i:])
	}
	if !utf8.ValidString(printed) || !json.Valid([]byte(printed)) {
		t.Errorf("%s: this is no JSON", why)
	}
}

// What is typed is no better: as a folder, as a word of every flag, as a command.
func TestHostileCommandLines(t *testing.T) {
	for n, text := range hostile.Texts() {
		s, lang := text.Text, langs[n%len(langs)]
		for _, args := range [][]string{
			{s},
			{"check", s},
			{"list", s},
			{"list", "--corpus", s},
			{"show", s},
			{"read", s},
			{"cite", s},
			{"show", "a", s},
			{"list", "--filter", s},
			{"list", "--filter", "tag:" + s},
			{"list", "--years", s},
			{"list", "--weight", s},
			{"list", "--format", s},
			{"cite", "hsj-2003-02-06", "--style", s},
			{"--theme", s},
			{"--event", s},
			{"--source", s},
			{"--source", "hsj-2003-02-06", "--at", s},
			{"--date", s},
			{"--" + s},
			{"list", "-" + s},
			{"help", s},
			{"completion", s},
			{"__complete", s},
			{"__complete", "list", "--filter", s},
			{"__complete", "show", s},
			{"__complete", "--corpus", s, "show", ""},
		} {
			r := run(args, "LANG="+lang, "TTY=1", "TERM=dumb")
			checkPrinted(t, fmt.Sprintf("dateline %.60q", args), lang, r.out+r.err)
		}
	}
}

// A folder may be called anything that its file system takes.
func TestHostileFolders(t *testing.T) {
	for n, text := range append(hostile.Texts(), hostile.Text{Why: "a word", Text: "plain"}) {
		dir, lang := filepath.Join(t.TempDir(), "x"+text.Text), langs[n%len(langs)]
		if strings.Contains(text.Text, "..") || os.MkdirAll(dir, 0o700) != nil {
			continue
		}
		c := hostile.Sound()
		s := &stage{t, dir, map[string]string{}}
		s.put(c, strings.Replace(c.YAML(true), "Others say elm", "Others say ash", 1)) // so that there is something to say
		for _, args := range [][]string{{"check", dir}, {"list", dir}, {"read", "zz", "--corpus", dir}, {dir + "/nowhere"}} {
			r := run(args, "LANG="+lang, "TTY=1", "TERM=dumb")
			checkPrinted(t, text.Why+": "+args[0], lang, r.out+r.err)
			if r.status == 0 {
				t.Errorf("%s: dateline %q finds nothing to say", text.Why, args)
			}
		}
	}
}

var knownKeys = regexp.MustCompile(`(?s): (an? [a-z]+) has no key "qqqqqqqqqqqqqqqq".*?hint: it is one of ([a-z_, ]+)`)

// The corpus of these tests has every key there is: the loader names them all
// where a key is unknown.
func TestHostileCorpusHasEveryKey(t *testing.T) {
	mark := regexp.MustCompile(`(?m)^( *)#\+ (.*)$`)
	marks := mark.FindAllStringSubmatch(hostile.Timeline, -1)
	c := hostile.Sound()
	s := newStage(t)
	s.put(c, c.YAML(false))
	if r := run([]string{"check", s.dir}); r.status != 0 {
		t.Fatalf("the corpus has faults: %s", r.err)
	}
	s.put(c, mark.ReplaceAllString(c.YAML(false), "${1}qqqqqqqqqqqqqqqq: x"))
	r := run([]string{"check", s.dir})
	known := map[string]string{}
	for _, m := range knownKeys.FindAllStringSubmatch(r.err, -1) {
		known[m[1]] = m[2]
	}
	for _, m := range marks {
		_, below, _ := strings.Cut(hostile.Timeline, m[0])
		above, _, _ := strings.Cut(hostile.Timeline, m[0])
		lines := above[strings.LastIndex(strings.TrimSuffix(above, "\n"), "\n")+1:] + below // "- id: x" stands above its mark
		keys := strings.Split(known[m[2]], ", ")
		if len(keys) < 2 {
			t.Errorf("%s: the loader does not say which keys it has: %s", m[2], r.err)
		}
		for _, key := range keys {
			if !regexp.MustCompile(`(?m)^` + m[1] + key + `:|^ *- ` + key + `:`).MatchString(lines) {
				t.Errorf("%s may have the key %q, and the hostile corpus has it not", m[2], key)
			}
		}
	}
}

// Nor does size open a way: what is long is printed, or refused, as harmlessly.
func TestHostileLargeTexts(t *testing.T) {
	s := newStage(t)
	for n, text := range hostile.Large() {
		for _, field := range []string{"title", "tag.meaning", "source.author", "actor.name", "event", "event.summary", "excerpt.exact", "side.claim"} {
			c := hostile.Sound()
			c.Set(field, text.Text)
			s.put(c, c.YAML(false))
			for i, args := range [][]string{{"check", s.dir}, {"list", s.dir}, {"show", c["event"], "--corpus", s.dir}, {"cite", "notes", "--corpus", s.dir}} {
				lang := langs[(n+i)%len(langs)]
				r := run(args, "LANG="+lang, "TTY=1", "TERM=dumb")
				checkPrinted(t, fmt.Sprintf("%s in %s, dateline %.20q", text.Why, field, args), lang, r.out+r.err)
			}
		}
	}
}
