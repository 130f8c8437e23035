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
	at, alike := text.Nearest("the Guide published a week ago looks amenable")
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
		{"no text", "", "a", ""},
	} {
		at, alike := timeline.NewText(c.text).Nearest(c.words)
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
		at, alike := text.Nearest(strings.ToUpper(cut) + ".")
		if got := strings.Join(strings.Fields(text.String()[at.Start:at.End]), " "); got != cut || alike != 1 {
			t.Fatalf("%q is nearest to %q (%v)", got, cut, alike)
		}
	})
}

func BenchmarkNearest(b *testing.B) {
	text := timeline.NewText(strings.Repeat("The trusts were launched with hope and little money. ", 100))
	words := strings.Repeat("A wholly different passage of ten words stands here now. ", 5)
	for b.Loop() {
		text.Nearest(words)
	}
}
