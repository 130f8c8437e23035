package reader_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/reader"
)

// walk shows a text of which events cite the given words, 30 cells wide.
func walk(t testing.TB, raw string, height int, charset text.Charset, cited ...string) *reader.Pane {
	t.Helper()
	var excerpts []timeline.Excerpt
	for _, words := range cited {
		at := quote.NewText(raw).Locate(quote.Quote{Exact: words})
		if !at.Match.Found() {
			t.Fatalf("%q is not in the text", words)
		}
		excerpts = append(excerpts, timeline.Excerpt{Source: "s", Span: at.Span, Match: at.Match})
	}
	source := timeline.Source{ID: "s", File: "s.txt"}
	built, err := timeline.New(timeline.Parts{
		Sources: []timeline.Source{source},
		Events:  []timeline.Event{{ID: "e", Excerpts: excerpts}},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := reader.New(built)
	p.SetFrame(frame.Frame{Width: 30, Height: height, Theme: theme.New(theme.Dark, charset), Focused: true})
	p.Show(source, raw, span.Span{}, -1)
	return p
}

// marked are the lines of the text with a sign beside them, and where the first
// of them stands on the screen; -1 where none does.
func marked(p *reader.Pane, sign string) (lines []string, at int) {
	at = -1
	for y, line := range p.View() {
		if rest, ok := strings.CutPrefix(ansi.Strip(line), sign+" "); ok {
			if at < 0 {
				at = y
			}
			lines = append(lines, strings.TrimSpace(rest))
		}
	}
	return lines, at
}

// numbered is a text of the paragraphs p0, p1 … with blank lines between them.
func numbered(n int) string {
	var all []string
	for i := range n {
		all = append(all, "p"+string(rune('a'+i/26))+string(rune('a'+i%26)))
	}
	return strings.Join(all, "\n\n")
}

func TestParagraphsThatProveNothingAreStepped(t *testing.T) {
	p := walk(t, numbered(100), 11, text.UTF8, "pac", "pbz")
	for _, want := range []string{"paa", "pab", "pad"} { // pac proves an event
		if !p.StepUncited(1) {
			t.Fatalf("there is %q further down", want)
		}
		if got, _ := marked(p, "╏"); !slices.Equal(got, []string{want}) {
			t.Fatalf("marked %q, want %q", got, want)
		}
	}
	for range 50 {
		p.StepUncited(1)
	}
	if got, at := marked(p, "╏"); len(got) != 1 || at < 1 || at > 1+9/3 { // below the title are nine rows of text
		t.Errorf("%q stands on line %d, want one paragraph in the upper third", got, at)
	}
	if !strings.Contains(ansi.Strip(p.View()[10]), "not cited: paragraph 53 of 98") {
		t.Errorf("the last line should say where one is: %q", ansi.Strip(p.View()[10]))
	}
	for p.StepUncited(-1) {
	}
	if got, _ := marked(p, "╏"); !slices.Equal(got, []string{"paa"}) {
		t.Errorf("all the way up is %q, want the first paragraph, still marked", got)
	}
}

func TestSteppingStartsWhereTheReaderIs(t *testing.T) {
	p := walk(t, numbered(100), 11, text.UTF8, "pac", "pbz")
	p.Scroll(40) // paragraph pau
	p.StepUncited(1)
	if got, _ := marked(p, "╏"); !slices.Equal(got, []string{"pau"}) {
		t.Errorf("from what is on the screen: %q, want its first paragraph", got)
	}
	p.Scroll(80)
	p.StepUncited(-1)
	if got, _ := marked(p, "╏"); !slices.Equal(got, []string{"pcg"}) {
		t.Errorf("after scrolling away from it: %q, want the paragraph above the screen", got)
	}

	for _, c := range []struct {
		why  string
		by   int
		want string
	}{{"down from a passage", 1, "pca"}, {"up from a passage", -1, "pby"}} {
		p.Scroll(200)
		p.Step(-1)
		if light, _ := marked(p, "╏"); len(light) != 0 {
			t.Fatalf("a passage is looked at, but %q is marked as not cited", light)
		}
		if heavy, _ := marked(p, "┃"); !slices.Equal(heavy, []string{"pbz"}) {
			t.Fatalf("looking at %q, want the passage", heavy)
		}
		p.StepUncited(c.by)
		if got, _ := marked(p, "╏"); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if heavy, _ := marked(p, "┃"); len(heavy) != 0 {
			t.Errorf("%s: %q is still looked at", c.why, heavy)
		}
	}
}

func TestWhatIsAnUncitedParagraph(t *testing.T) {
	long := "a paragraph that takes more than one row of a screen as narrow as this"
	for _, c := range []struct {
		why, raw string
		cited    []string
		uncited  []string // the first lines marked on each step
		of       int
	}{
		{"an empty text", "", nil, nil, 0},
		{"blank lines are none, of whatever white space", "one\n\n \t\n\u00a0\ntwo", nil, []string{"one", "two"}, 2},
		{"every kind of line ending", "one\r\ntwo\rthree\n", nil, []string{"one", "two", "three"}, 3},
		{"one word cited is enough", "one two three\nfour", []string{"two"}, []string{"four"}, 2},
		{"a passage over two of them", "one\ntwo\nthree", []string{"one\ntwo"}, []string{"three"}, 3},
		{"a long passage that holds a short one", "one two\nthree\nfour", []string{"one two\nthree", "one"}, []string{"four"}, 3},
		{"indented", "  one\n\n    two", []string{"one"}, []string{"two"}, 2},
		{"all of it cited", "one\ntwo", []string{"one", "two"}, nil, 2},
		{"all of its rows are marked", long, nil, []string{long}, 1},
	} {
		p := walk(t, c.raw, 13, text.UTF8, c.cited...)
		if n, of := p.Uncited(); n != len(c.uncited) || of != c.of {
			t.Errorf("%s: %d of %d, want %d of %d", c.why, n, of, len(c.uncited), c.of)
		}
		for _, want := range c.uncited {
			if !p.StepUncited(1) {
				t.Fatalf("%s: there is no %q further down", c.why, want)
			}
			if got, _ := marked(p, "╏"); strings.Join(got, " ") != want {
				t.Errorf("%s: marked %q, want %q", c.why, got, want)
			}
		}
		if p.StepUncited(1) {
			t.Errorf("%s: there should be none further down", c.why)
		}
	}
}

func TestTheMarkInASCII(t *testing.T) {
	p := walk(t, "one", 13, text.ASCII)
	p.StepUncited(1)
	if got, _ := marked(p, ":"); !slices.Equal(got, []string{"one"}) {
		t.Errorf("marked %q, want the paragraph", got)
	}
}

func TestAnotherTextIsNotMarked(t *testing.T) {
	p := walk(t, "one\n\ntwo", 13, text.UTF8)
	p.StepUncited(1)
	p.Show(timeline.Source{ID: "other"}, "three", span.Span{}, -1)
	if got, _ := marked(p, "╏"); len(got) != 0 {
		t.Errorf("%q is marked, though nobody has stepped to it", got)
	}
	if n, of := p.Uncited(); n != 1 || of != 1 {
		t.Errorf("%d of %d, want those of the new text", n, of)
	}
}

// Passages come in any order and overlap; paragraph by paragraph, each byte
// looked at, the count must be the same.
func TestUncitedEqualsACountByteByByte(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		raw := rapid.StringMatching(`[ab \n\r]{1,40}`).Draw(r, "raw")
		source := timeline.Source{ID: "s"}
		cited := make([]bool, len(raw))
		var excerpts []timeline.Excerpt
		for range rapid.IntRange(0, 4).Draw(r, "excerpts") {
			start := rapid.IntRange(0, len(raw)-1).Draw(r, "start")
			end := rapid.IntRange(start+1, len(raw)).Draw(r, "end")
			excerpts = append(excerpts, timeline.Excerpt{Source: "s", Span: span.Of(start, end), Match: quote.Exact})
			for i := start; i < end; i++ {
				cited[i] = true
			}
		}
		built, err := timeline.New(timeline.Parts{
			Sources: []timeline.Source{source}, Events: []timeline.Event{{ID: "e", Excerpts: excerpts}},
		})
		if err != nil {
			r.Fatal(err)
		}
		want, of, offset := 0, 0, 0
		for line := range strings.FieldsFuncSeq(raw, func(c rune) bool { return c == '\n' || c == '\r' }) {
			offset += strings.Index(raw[offset:], line)
			if words := strings.TrimSpace(line); words != "" {
				from := offset + strings.Index(line, words)
				of++
				if !slices.Contains(cited[from:from+len(words)], true) {
					want++
				}
			}
			offset += len(line)
		}
		p := reader.New(built)
		p.Show(source, raw, span.Span{}, -1)
		if n, all := p.Uncited(); n != want || all != of {
			r.Fatalf("%d of %d, want %d of %d", n, all, want, of)
		}
	})
}
