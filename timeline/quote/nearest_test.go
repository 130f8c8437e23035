package quote_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/quote"
)

func ExampleText_Nearest() {
	text := quote.NewText("It began in May. The guide, published last week, looks amenable. It ended.")
	at, alike, _ := text.Nearest("the Guide published a week ago looks amenable", 1000)
	fmt.Printf("%q %.2f\n", text.String()[at.Start:at.End], alike)
	// Output:
	// "The guide, published last week, looks amenable." 0.75
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ why, text, words, want string }{
		{"the very words", "a b c d", "b c", "b c"},
		{"the first of two alike", "a b, a b", "a b", "a b,"},
		{"the better of two", "a b x. a b c.", "a b c", "a b c."},
		{"case and punctuation are nothing", "He said: “No, Sir!”", "no sir", "“No, Sir!”"},
		{"a word more in the text", "x a b c d e y", "a b d e", "a b c d e"},
		{"a word less in the text", "x a b d e y", "a b c d e", "a b d e"},
		{"half of the words is enough", "x a b y", "a b c d", "a b"},
		{"less is not", "x a y z", "a b c d", ""},
		{"punctuation alone is compared as it is", "a — b", "—", "—"},
		{"no words", "a b", " ", ""},
		{"without blanks, character by character", "駅は夏に焼けた。橋は残った。", "駅は冬に焼けた。", "駅は夏に焼けた。"},
		{"a character more", "東京の会議は長く続いた。", "会議は続いた", "会議は長く続いた"},
		{"nothing like it", "駅は夏に焼けた。", "東京の会議", ""},
		{"Thai, its marks with their letters", "สถานีถูกไฟไหม้ในฤดูร้อน", "ถูกไฟไหม้ในฤดูหนาว", "ถูกไฟไหม้ในฤดู"},
		{"words joined by no-break spaces", "The\u00a0old\u00a0mill burned", "the old mill burnt", "The\u00a0old\u00a0mill"},
		{"what cannot be seen is nothing", "The mi\u00adll burned down", "the mill burned", "The mi\u00adll burned"},
		{"one word, spelled otherwise", "He was Climbié’s aunt", "Climbie", "Climbié’s"},
		{"one word, a letter more", "a receiver, a receipt", "recepit", "receipt"},
		{"one word of a script without blanks between some words", "서울역이여름에불탔다 했다", "서울역이겨울에불탔다", "서울역이여름에불탔다"},
		{"one word unlike any", "a receiver", "mill", ""},
		{"words beside characters", "In 1902 駅 was burned", "in 1903 駅 was burned", "In 1902 駅 was burned"},
		{"no text", "", "a", ""},
	} {
		at, alike, whole := quote.NewText(c.text).Nearest(c.words, plenty)
		if !whole {
			t.Errorf("%s: not looked for to the end", c.why)
		}
		if got := c.text[at.Start:at.End]; got != c.want || (alike == 0) != (c.want == "") {
			t.Errorf("%s: %q is nearest to %q (%.2f), want %q", c.why, got, c.words, alike, c.want)
		}
	}
}

// Whole words cut from a text are nearest to a passage that reads the same.
func TestNearestToWhatWasCut(t *testing.T) {
	word := rapid.StringMatching(`[abc]{1,2}`)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 1, 20).Draw(t, "words")
		i := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		j := rapid.IntRange(i+1, len(words)).Draw(t, "to")
		text, cut := quote.NewText(strings.Join(words, "  ")), strings.Join(words[i:j], " ")
		at, alike, _ := text.Nearest(strings.ToUpper(cut)+".", plenty)
		if got := strings.Join(strings.Fields(text.String()[at.Start:at.End]), " "); got != cut || alike != 1 {
			t.Fatalf("%q is nearest to %q (%v)", got, cut, alike)
		}
	})
}

// plenty is more steps than any search here takes.
const plenty = 1 << 30

// The passage found is as near as any: Sellers' algorithm over all of the text
// finds none with fewer edits, and none with as few that ends before it.
func TestNearestIsTheNearestOfAll(t *testing.T) {
	word := rapid.StringMatching(`[abcd]{1,2}`)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(word, 0, 40).Draw(t, "text")
		pattern := rapid.SliceOfN(word, 2, 9).Draw(t, "pattern")
		raw := strings.Join(text, " ")
		at, alike, whole := quote.NewText(raw).Nearest(strings.Join(pattern, " "), plenty)
		edits, end := sellers(text, pattern)
		want := 1 - float64(edits)/float64(len(pattern))
		if want < 0.5 {
			want, edits, end = 0, len(pattern), 0
		}
		passage := raw[at.Start:at.End]
		if !whole || alike != want || at.End != len(strings.Join(text[:end], " ")) || distance(strings.Fields(passage), pattern) != edits {
			t.Errorf("%q is nearest to %q in %q (%.2f), want one to word %d (%.2f)", passage, pattern, raw, alike, end, want)
		}
	})
}

// sellers returns the fewest edits of any run of words of text, and the first word
// that such a run ends before.
func sellers(text, pattern []string) (edits, first int) {
	edits = len(pattern) + 1
	for end := 1; end <= len(text); end++ {
		for start := range end {
			if d := distance(text[start:end], pattern); d < edits {
				edits, first = d, end
			}
		}
	}
	return edits, first
}

// distance is the fewest words to put in, take out or change.
func distance(a, b []string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j-1], d[i-1][j], d[i][j-1])
			}
		}
	}
	return d[len(a)][len(b)]
}

// A search takes no more than the steps it is given, and says where it left
// something out.
func TestNearestIsBounded(t *testing.T) {
	text := quote.NewText(strings.Repeat("the bridge fell and the clerk of the bridge fell ill ", 50_000))
	words := "the ledger of the clerk was lost when the bridge fell"
	if at, _, whole := text.Nearest(words, 10_000); whole {
		t.Errorf("%v is found, and all of a megabyte looked at, in ten thousand steps", at)
	}
	if at, alike, whole := text.Nearest("no word of it", 100); at.Len() > 0 || alike != 0 || !whole {
		t.Errorf("%v is found of what is not there (whole: %t)", at, whole)
	}
}

// What is made of a text to look for what is nearest takes a few bytes for each of
// its own, however many different words it has.
func TestNearestKeepsLittle(t *testing.T) {
	for why, word := range map[string]func(i int) string{
		"words that are all different": func(i int) string { return fmt.Sprintf("%x ", i) },
		"one word":                     func(int) string { return "a " },
		"characters":                   func(i int) string { return string(rune('一' + i%20_000)) },
	} {
		bytes := func(n int) (asked, length int) {
			var b strings.Builder
			for i := range n {
				b.WriteString(word(i))
			}
			return allocated(func() { quote.NewText(b.String()).Nearest("the mill burned down", plenty) }), b.Len()
		}
		few, length := bytes(1 << 16)
		many, _ := bytes(1 << 17)
		const table = 1 << 20 // of where the hashes that begin alike are, at the most
		if few > 20*length+table || many > 5*few/2+table {
			t.Errorf("%s: %d bytes for a text of %d, and %d for twice as many", why, few, length, many)
		}
	}
}

func BenchmarkNearest(b *testing.B) {
	text := quote.NewText(strings.Repeat("The trusts were launched with hope and little money. ", 100))
	words := strings.Repeat("A wholly different passage of ten words stands here now. ", 5)
	for b.Loop() {
		text.Nearest(words, plenty)
	}
}

// allocated returns how many bytes are asked for while do runs.
func allocated(do func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}
