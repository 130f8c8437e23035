package timeline_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/fold"
)

// allocated returns how many bytes are asked for while do runs.
func allocated(do func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

// hard are pieces of text that repeated make a text hard to fold or to divide.
var hard = map[string]string{
	"one line without blanks":      "abcdefgh",
	"marks on one letter":          "\u0301",
	"marks that are kept":          "\u093c\u094d",
	"what is invisible":            "\u200b",
	"blanks":                       " ",
	"blank lines":                  "\n",
	"lines of one letter":          "a\n",
	"lines of one ideograph":       "下\n",
	"words broken":                 "ab-\n",
	"dashes":                       "-\n",
	"dashes and blanks":            "– ",
	"accents, one after the other": "éa",
	"a ligature of many letters":   "\ufdfa",
	"capitals":                     "Æ",
	"AM in two characters":         "น\u0e4d\u0e49า",
	"quotation marks":              `ש"`,
	"wrapped prose":                "The clerk wrote to the owner of the lower bridge, and\nasked for ",
}

// Twice the text asks for twice the memory, and what is kept of it is a small
// multiple of it.
func TestSearchGrowth(t *testing.T) {
	p := fold.ParsePattern(`a "b-c" Ae "下 下"`)
	for why, piece := range hard {
		bytes := map[int]int{}
		for _, n := range []int{1 << 16, 1 << 17} {
			text := strings.Repeat(piece, n/len(piece))
			tl := sourceOnly(t)
			var x *timeline.Index
			bytes[n] = allocated(func() {
				x = timeline.NewIndex(tl, map[string]string{"a": text})
				x.Search(p)
				x.Find(p, "a", text)
				timeline.FindIn(p, text)
				fold.ParsePattern(text)
			})
			if kept := x.Footprint(); kept > 16*len(text) {
				t.Errorf("%s: the index keeps %d bytes of a text of %d", why, kept, len(text))
			}
		}
		if once, twice := bytes[1<<16], bytes[1<<17]; twice > 3*once {
			t.Errorf("%s: %d bytes, for twice the text %d", why, once, twice)
		}
	}
}

// Prose is kept little more than once, and a text in which nothing is found is
// not copied by searching.
func TestSearchFootprint(t *testing.T) {
	text := strings.Repeat("The clerk wrote to Oldtown about the lower bridge’s toll, and\nnothing came of it. ", 2000)
	x := timeline.NewIndex(sourceOnly(t), map[string]string{"a": text})
	if kept := x.Footprint(); 4*kept > 7*len(text) {
		t.Errorf("the index keeps %d bytes of a text of %d", kept, len(text))
	}
	for _, typed := range []string{"nowhere", "Nowhere", `"nothing of"`} {
		p := fold.ParsePattern(typed)
		if n := allocated(func() { x.Search(p); x.Find(p, "a", text) }); n > len(text)/10 {
			t.Errorf("searching for %s asks for %d bytes in a text of %d", typed, n, len(text))
		}
	}
	if got := fmt.Sprint(x.Find(fold.ParsePattern("toll"), "a", "toll")); got != "[] false" {
		t.Errorf("the index finds %s in a text that it does not have", got)
	}
}

// Where every letter is found, what is asked for is the list of them and no
// second one.
func TestFindFootprint(t *testing.T) {
	text := strings.Repeat("a", 1<<17)
	x := timeline.NewIndex(sourceOnly(t), map[string]string{"a": text})
	p := fold.ParsePattern("a")
	if n := allocated(func() { x.Find(p, "a", text) }); n > 17*len(text) {
		t.Errorf("to find %d letters %d bytes are asked for", len(text), n)
	}
}
