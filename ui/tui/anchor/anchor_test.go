package anchor_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"dateline/ui/text"
	"dateline/ui/tui/anchor"
)

// scripts are words that terminals count differently, as they are cleaned.
var scripts = []string{
	"गाँव की नदी", "हिन्दी क्ष", "বাংলা কো", "தமிழ் தி", "తెలుగు", "മലയാളം ശ്രീ", "සිංහල", "မြန်မာ ကို", "ខ្មែរ", "ਗਾਂ", "ગાંવ",
}

// The emulator counts by clusters. Through the writer what follows stands where
// counting by runes puts it, and nothing of what stood below shines through.
func TestColumnsHoldWhereClustersAreCounted(t *testing.T) {
	for _, word := range scripts {
		clean := text.UTF8.Clean(word)
		want := text.Width(clean)
		if got := columnOfBar(t, false, clean); got == want {
			t.Errorf("%q needs no anchor: the bar is at %d", word, got)
		}
		if got := columnOfBar(t, true, clean); got != want {
			t.Errorf("%q: the bar is at %d, want %d", word, got, want)
		}
	}
}

// columnOfBar returns the column of the bar after a word on a screen full of
// letters.
func columnOfBar(t *testing.T, through bool, word string) int {
	t.Helper()
	screen := vt.NewEmulator(60, 2)
	defer screen.Close()
	screen.WriteString(strings.Repeat("x", 60) + "\r\x1b[7m") //nolint:errcheck // in memory
	w := anchor.New(screen)
	if !through {
		w = screen
	}
	if _, err := w.Write([]byte(word + "|")); err != nil {
		t.Fatal(err)
	}
	column := -1
	for x := range 60 {
		switch cell := screen.CellAt(x, 0); {
		case cell != nil && cell.Content == "|":
			column = x
		case column < 0 && cell != nil && cell.Content == "x" && through:
			t.Errorf("column %d of %q still shows what stood there", x, word)
		}
	}
	return column
}

func TestEverythingElseIsLeftAsItIs(t *testing.T) {
	for _, s := range []string{
		"", "plain", "\x1b[31mCafé — “漢字”\x1b[m 👩🚀", "\x1b]2;गाँव\x07", "\x1b]8;;http://गा\x1b\\link\x1b]8;;\x1b\\", "\xff\xe0\xa4", "\u0301", "ก็ ẵ שָׁ",
	} {
		var out bytes.Buffer
		n, err := anchor.New(&out).Write([]byte(s))
		if out.String() != s || n != len(s) || err != nil {
			t.Errorf("%q became %q (%d, %v)", s, &out, n, err)
		}
	}
}

// What is passed over without a look holds nothing unsure.
func TestNothingUnsureIsPassedOver(t *testing.T) {
	for r := range rune(0x10FFFF) {
		if cluster := string(r); text.Unsure(cluster) && (cluster[0] < 0xE0 || cluster[0] == 0xE2) {
			t.Errorf("%U is unsure", r)
		}
	}
}

func FuzzWrite(f *testing.F) {
	for _, s := range append(scripts, "\x1b[1mगा\x1b[m", "\x1b]2;की\x1b\\", "ा", "\xe0\xa4") {
		f.Add([]byte(s))
	}
	steps := strings.NewReplacer(ansi.SaveCursor, "", ansi.RestoreCursor, "")
	f.Fuzz(func(t *testing.T, p []byte) {
		var out bytes.Buffer
		n, err := anchor.New(&out).Write(p)
		if n != len(p) || err != nil {
			t.Fatalf("%d of %d bytes, %v", n, len(p), err)
		}
		if bytes.ContainsRune(p, '\x1b') || !utf8.Valid(p) {
			return // what is not text could not be told from what the writer adds
		}
		kept := strings.NewReplacer(" ", "").Replace(ansi.Strip(steps.Replace(out.String())))
		if want := strings.ReplaceAll(ansi.Strip(string(p)), " ", ""); kept != want {
			t.Errorf("%q became %q", p, out.String())
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	frame := []byte(strings.Repeat("\x1b[38;5;4mThe guide leaves the shape of a trust — to local partners\x1b[m\r\n", 40))
	w := anchor.New(&bytes.Buffer{})
	b.SetBytes(int64(len(frame)))
	for b.Loop() {
		w.Write(frame) //nolint:errcheck // in memory
	}
}
