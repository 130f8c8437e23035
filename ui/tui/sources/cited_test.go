package sources_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/sources"
)

// barOf returns the line of the panel that shows which parts of a text are
// cited; the bar itself is cells wide.
func barOf(t testing.TB, raw string, cells int, charset text.Charset, cited ...timeline.Excerpt) string {
	t.Helper()
	all := []timeline.Source{{ID: "s", Title: "T", File: "f"}}
	p := sources.New(history(t, all, cited))
	p.Open(map[string]string{"s": raw}, nil)
	p.SetFrame(framed(cells+10, 40, charset))
	return strings.TrimSpace(string([]rune(screen(p)[3])[1:]))
}

func TestTheBarShowsWhichPartsAreCited(t *testing.T) {
	ten := "abcdefghij"
	for _, c := range []struct {
		why     string
		raw     string
		cells   int
		charset text.Charset
		cited   []timeline.Excerpt
		want    string
	}{
		{"nothing is cited", ten, 5, text.UTF8, nil, "·····   0 %"},
		{"all of it is", ten, 5, text.UTF8, []timeline.Excerpt{quoted("s", 0, 10)}, "█████ 100 %"},
		{"whole cells, none, and a half", ten, 5, text.UTF8, []timeline.Excerpt{quoted("s", 0, 2), quoted("s", 5, 10)}, "█·▄██  70 %"},
		{"told apart in ASCII too", ten, 5, text.ASCII, []timeline.Excerpt{quoted("s", 0, 2), quoted("s", 5, 10)}, "#.+##  70 %"},
		{"overlapping excerpts count once", ten, 5, text.UTF8, []timeline.Excerpt{quoted("s", 0, 6), quoted("s", 2, 4), quoted("s", 3, 8)}, "████·  80 %"},
		{"more cells than bytes", "ab", 4, text.UTF8, []timeline.Excerpt{quoted("s", 0, 1)}, "██··  50 %"},
		{"white space between excerpts belongs to them", "ab\n\ncd ef", 9, text.UTF8, []timeline.Excerpt{quoted("s", 0, 2), quoted("s", 4, 6)}, "██████···  67 %"},
		{"white space at the ends does too", "\nabcd\n", 6, text.UTF8, []timeline.Excerpt{quoted("s", 1, 5)}, "██████ 100 %"},
		{"a little is not nothing", strings.Repeat("a", 1000), 4, text.UTF8, []timeline.Excerpt{quoted("s", 0, 1)}, "▄···  <1 %"},
		{"nearly all is not all", strings.Repeat("a", 1000), 4, text.UTF8, []timeline.Excerpt{quoted("s", 1, 1000)}, "▄███ >99 %"},
		{"a text shorter than what was cited of it", "abcd", 4, text.UTF8, []timeline.Excerpt{quoted("s", 2, 90)}, "··██  50 %"},
		{"an excerpt that was not found", ten, 5, text.UTF8, []timeline.Excerpt{{Source: "s"}}, "·····   0 %"},
	} {
		if got := barOf(t, c.raw, c.cells, c.charset, c.cited...); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestATextThatIsNotThereHasNoBar(t *testing.T) {
	p := sources.New(mill(t))
	p.SetFrame(framed(100, 30, text.UTF8))
	for _, c := range []struct {
		why   string
		texts map[string]string
		want  string
	}{
		{"the text was not handed over", nil, "Its text is not at hand, and so not which parts of it are cited."},
		{"the file is empty", map[string]string{"ledger": ""}, "Its text is empty."},
	} {
		p.Open(c.texts, millCounts)
		if !strings.Contains(prose(p), c.want) || strings.Contains(prose(p), "%") {
			t.Errorf("%s: %q should stand where the bar would:\n%s", c.why, c.want, strings.Join(screen(p), "\n"))
		}
	}
}

// The bar is drawn from spans; byte by byte it must come out the same.
func TestTheBarEqualsOneDrawnByteByByte(t *testing.T) {
	glyphs := theme.New(theme.Mono, text.UTF8).Glyphs
	rapid.Check(t, func(r *rapid.T) {
		raw := rapid.StringMatching(`[ab \n]{0,30}[ab]`).Draw(r, "raw")
		cells := rapid.IntRange(1, 40).Draw(r, "cells")
		var excerpts []timeline.Excerpt
		for range rapid.IntRange(0, 4).Draw(r, "excerpts") {
			start := rapid.IntRange(0, len(raw)-1).Draw(r, "start")
			excerpts = append(excerpts, quoted("s", start, rapid.IntRange(start+1, len(raw)).Draw(r, "end")))
		}
		cited := citedBytes(raw, excerpts)
		var want strings.Builder
		for i := range cells {
			from, to := i*len(raw)/cells, (i+1)*len(raw)/cells
			share := cited[from:max(to, from+1)]
			switch strings.Count(share, "x") {
			case 0:
				want.WriteString(glyphs.BlockNone)
			case len(share):
				want.WriteString(glyphs.Block)
			default:
				want.WriteString(glyphs.BlockPart)
			}
		}
		if got, _, _ := strings.Cut(barOf(t, raw, cells, text.UTF8, excerpts...), " "); got != want.String() {
			r.Fatalf("%q cited %q\ngot  %s\nwant %s", raw, cited, got, want.String())
		}
	})
}

// citedBytes has an x for every byte that is cited and a dot for the others.
func citedBytes(raw string, excerpts []timeline.Excerpt) string {
	cited := []byte(strings.Repeat(".", len(raw)))
	for _, x := range excerpts {
		for i := x.Span.Start; i < x.Span.End; i++ {
			cited[i] = 'x'
		}
	}
	if len(excerpts) == 0 {
		return string(cited)
	}
	for from := 0; from < len(raw); from++ {
		to := from
		for to < len(raw) && cited[to] == '.' {
			to++
		}
		if from < to && (from == 0 || cited[from-1] == 'x') && strings.TrimSpace(raw[from:to]) == "" {
			copy(cited[from:to], strings.Repeat("x", to-from))
		}
	}
	return string(cited)
}
