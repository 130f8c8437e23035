package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func ExampleText_Nearest() {
	text := timeline.NewText("It began in May. The guide, published last week, looks amenable. It ended.")
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
		{"words beside characters", "In 1902 駅 was burned", "in 1903 駅 was burned", "In 1902 駅 was burned"},
		{"no text", "", "a", ""},
	} {
		at, alike, whole := timeline.NewText(c.text).Nearest(c.words, plenty)
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
		text, cut := timeline.NewText(strings.Join(words, "  ")), strings.Join(words[i:j], " ")
		at, alike, _ := text.Nearest(strings.ToUpper(cut)+".", plenty)
		if got := strings.Join(strings.Fields(text.String()[at.Start:at.End]), " "); got != cut || alike != 1 {
			t.Fatalf("%q is nearest to %q (%v)", got, cut, alike)
		}
	})
}

// plenty is more steps than any search here takes.
const plenty = 1 << 30

// The passage found is as near as any: Sellers' algorithm over all of the text
// finds none with fewer edits, and the same where it is the first of several.
func TestNearestIsTheNearestOfAll(t *testing.T) {
	word := rapid.StringMatching(`[abcd]{1,2}`)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(word, 0, 40).Draw(t, "text")
		pattern := rapid.SliceOfN(word, 1, 9).Draw(t, "pattern")
		raw := strings.Join(text, " ")
		at, alike, whole := timeline.NewText(raw).Nearest(strings.Join(pattern, " "), plenty)
		edits, passage := sellers(text, pattern)
		if want := 1 - float64(edits)/float64(len(pattern)); !whole || want >= 0.5 && (alike != want || raw[at.Start:at.End] != passage) || want < 0.5 && alike != 0 {
			t.Errorf("%q is nearest to %q in %q (%.2f), want %q (%.2f)", raw[at.Start:at.End], pattern, raw, alike, passage, want)
		}
	})
}

// sellers tries every run of words of text, in order of where it ends and then
// the longest first, for the one with the fewest edits.
func sellers(text, pattern []string) (edits int, passage string) {
	edits = len(pattern) + 1
	for end := 1; end <= len(text); end++ {
		for start := 0; start < end; start++ {
			if d := distance(text[start:end], pattern); d < edits {
				edits, passage = d, strings.Join(text[start:end], " ")
			}
		}
	}
	return edits, passage
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
	text := timeline.NewText(strings.Repeat("the bridge fell and the clerk of the bridge fell ill ", 50_000))
	words := "the ledger of the clerk was lost when the bridge fell"
	if at, _, whole := text.Nearest(words, 10_000); whole {
		t.Errorf("%v is found, and all of a megabyte looked at, in ten thousand steps", at)
	}
	if at, alike, whole := text.Nearest("no word of it", 100); at.Len() > 0 || alike != 0 || !whole {
		t.Errorf("%v is found of what is not there (whole: %t)", at, whole)
	}
}

func BenchmarkNearest(b *testing.B) {
	text := timeline.NewText(strings.Repeat("The trusts were launched with hope and little money. ", 100))
	words := strings.Repeat("A wholly different passage of ten words stands here now. ", 5)
	for b.Loop() {
		text.Nearest(words, plenty)
	}
}
