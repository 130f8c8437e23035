package timeline_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/fold"
	"dateline/timeline/quote"
)

// A tongue is how texts of one kind are written and wrapped.
type tongue struct {
	name, words string // the words, set apart by blanks
	stop        string // what ends a sentence
	space       string // what stands between words
	hyphenated  bool
}

var tongues = []tongue{
	{"English", "the clerk wrote to owner of lower bridge and asked for toll Oldtown café ﬁnal co-ordinate provision", ".", " ", true},
	{"Polish", "do Łodzi przyjechał właściciel mostu dolnego który żądał zapłaty za przejazd", ".", " ", true},
	{"Russian", "чайка мой мои ёлка владелец нижнего моста потребовал плату проезд", ".", " ", true},
	{"Greek", "ὁ ἰδιοκτήτης τῆς γέφυρας ζήτησε διόδια λόγος", ".", " ", true},
	{"Hindi", "गाँव की नदी पर पुल का काम कि पढ़ना लोग", "।", " ", false},
	{"Arabic", "كَتَبَ إلى صاحب الجسر وطلب الرسوم مدرسة على", ".", " ", false},
	{"Korean", "서울의 다리는 닫혔다고 한다 시장이 통행료를", ".", " ", false},
	{"Chinese", "市政府 昨天 宣布 关闭 下桥 并 要求 支付 通行费", "。", "", false},
	{"Japanese", "東京都は 橋を パリの ハリの 閉じた 港で がっこう ラーメン", "。", "", false},
}

// drawProse draws paragraphs of sentences as their words, each of which has the
// stop that ends its sentence.
func (l tongue) drawProse(t *rapid.T) [][]string {
	var paragraphs [][]string
	word := rapid.SampledFrom(strings.Fields(l.words))
	for range rapid.IntRange(1, 4).Draw(t, "paragraphs") {
		var words []string
		for range rapid.IntRange(1, 4).Draw(t, "sentences") {
			words = append(words, rapid.SliceOfN(word, 12, 30).Draw(t, "words")...)
			words[len(words)-1] += l.stop
		}
		paragraphs = append(paragraphs, words)
	}
	return paragraphs
}

// wrap breaks words into lines of at most width cells, and words longer than
// four letters at the end of some.
func (l tongue) wrap(t *rapid.T, words []string, width int, end string) string {
	var b strings.Builder
	column := 0
	if l.space == "" {
		words = strings.Split(strings.Join(words, ""), "") // which may be broken anywhere
	}
	for _, w := range words {
		runes := []rune(w)
		switch {
		case column == 0:
		case column+len(l.space)+cellsOf(w) <= width, w == l.stop:
			b.WriteString(l.space)
			column += len(l.space)
		case l.hyphenated && len(runes) > 4 && isPlain(w) && column+4 <= width && rapid.Bool().Draw(t, "hyphenated"):
			b.WriteString(l.space + string(runes[:2]) + "-" + end)
			runes, column = runes[2:], 0
		default:
			b.WriteString(end)
			column = 0
		}
		b.WriteString(string(runes))
		column += cellsOf(string(runes))
	}
	return b.String()
}

// cellsOf returns how wide a text is drawn: all in it that is not Latin, Greek,
// Cyrillic, Indic or Arabic is wide.
func cellsOf(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsMark(r):
		case r >= 0x3000:
			n += 2
		default:
			n++
		}
	}
	return n
}

// isPlain reports whether w may be broken after its second letter: no mark or
// hyphen stands there.
func isPlain(w string) bool { return !strings.Contains(w, "-") && utf8.RuneCountInString(w) < 12 }

// However a text was wrapped and hyphenated, what is found in it is what is found
// in the text of one line a paragraph, and no paragraph ends within a sentence.
func TestWrappingChangesNothing(t *testing.T) {
	for _, l := range tongues {
		t.Run(l.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				prose := l.drawProse(t)
				width := rapid.IntRange(36, 90).Draw(t, "width")
				end := rapid.SampledFrom([]string{"\n", "\r\n", "\r", "\u2028"}).Draw(t, "line end")
				var wrapped []string
				for _, words := range prose {
					wrapped = append(wrapped, l.wrap(t, words, width, end))
				}
				text := strings.Join(wrapped, end+end)
				at := rapid.IntRange(0, len(prose)-1).Draw(t, "paragraph")
				from := rapid.IntRange(0, len(prose[at])-1).Draw(t, "from")
				to := rapid.IntRange(from+1, min(len(prose[at]), from+6)).Draw(t, "to")
				phrase := strings.Join(prose[at][from:to], l.space)
				if end := strings.Index(phrase, l.stop); end >= 0 {
					phrase = phrase[:end+len(l.stop)]
				}
				want := 0
				for _, words := range prose {
					want += len(fold.ParsePattern(`"` + phrase + `"`).Find(fold.Of(strings.Join(words, l.space))))
				}
				p := fold.ParsePattern(`"` + phrase + `"`)
				if got := timeline.FindIn(p, text); len(got) != want {
					t.Fatalf("%q is found %d times in %q, want %d", phrase, len(got), text, want)
				}
				for p := range quote.Paragraphs(text) {
					if got := text[p.Start:p.End]; !strings.HasSuffix(got, l.stop) {
						t.Fatalf("%q is a paragraph of %q", got, text)
					}
				}
			})
		})
	}
}
