package quote_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/quote"
	"dateline/timeline/span"
)

// paragraphsOf returns the paragraphs of a text, a line break being a slash.
func paragraphsOf(text string) []string {
	var all []string
	for p := range quote.Paragraphs(text) {
		all = append(all, strings.NewReplacer("\r\n", "/", "\n", "/", "\r", "/", "\u0085", "/", "\f", "/").Replace(text[p.Start:p.End]))
	}
	return all
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"nothing", "", nil},
		{"blank lines", "\n \n\t\n", nil},
		{"a broken word, however short the lines", "the pro-\nvision of grain", []string{"the pro-/vision of grain"}},
		{"a list of beginnings of words is none", "pro-\nanti-\nco-", []string{"pro-", "anti-", "co-"}},
		{"a line", " The mill burned. ", []string{"The mill burned."}},
		{"lines that are not wrapped", "The mill burned.\nIt was rebuilt.", []string{"The mill burned.", "It was rebuilt."}},
		{
			"a wrapped sentence", "In 1871 the clerk wrote to the owner of the lower\nbridge and asked for the toll.\n\nNothing came of it.\n",
			[]string{"In 1871 the clerk wrote to the owner of the lower/bridge and asked for the toll.", "Nothing came of it."},
		},
		{
			"a sentence that ends where the line does, in a wrapped text",
			"The clerk wrote to the owner of the lower bridge and\nasked for the toll of the summer before that year.\nThe owner did not answer.",
			[]string{"The clerk wrote to the owner of the lower bridge and/asked for the toll of the summer before that year./The owner did not answer."},
		},
		{
			"a short last line ends a paragraph where no line is blank",
			"The clerk wrote to the owner of the lower bridge and\nasked for the toll.\nThe owner did not answer, and nothing came of it for\nyears.",
			[]string{
				"The clerk wrote to the owner of the lower bridge and/asked for the toll.",
				"The owner did not answer, and nothing came of it for/years.",
			},
		},
		{
			"an indented line begins a paragraph",
			"The clerk wrote to the owner of the lower bridge and\nasked for the toll of the summer before that year,\nand of the autumn and winter that came before it.\n  The owner did not answer.",
			[]string{
				"The clerk wrote to the owner of the lower bridge and/asked for the toll of the summer before that year,/and of the autumn and winter that came before it.",
				"The owner did not answer.",
			},
		},
		{"a name where a line begins", "He wrote to the owner of the bridge at\nOldtown and to the owner of the mill.\n\nNo.", []string{
			"He wrote to the owner of the bridge at/Oldtown and to the owner of the mill.", "No.",
		}},
		{"a headline in capitals", "THE LOWER BRIDGE IS CLOSED FOR THE SUMMER\nThe clerk wrote to the owner.", []string{
			"THE LOWER BRIDGE IS CLOSED FOR THE SUMMER", "The clerk wrote to the owner.",
		}},
		{"a headline above a longer line", "The lower bridge is closed for summer\n" + strings.Repeat("The clerk wrote to the owner. ", 3), []string{
			"The lower bridge is closed for summer", strings.TrimSpace(strings.Repeat("The clerk wrote to the owner. ", 3)),
		}},
		{"a headline", "THE LOWER BRIDGE\nThe clerk wrote to the owner of the lower bridge and\nasked for the toll.", []string{
			"THE LOWER BRIDGE", "The clerk wrote to the owner of the lower bridge and/asked for the toll.",
		}},
		{"items of a list", "We saw:\n- the mill\n- the bridge,\n  which was closed\n* the town", []string{
			"We saw:", "- the mill", "- the bridge,/  which was closed", "* the town",
		}},
		{"numbered items", "1. the mill, the bridge and the town hall of Oldtown,\n2. the bridge,\n(c) the town.", []string{
			"1. the mill, the bridge and the town hall of Oldtown,", "2. the bridge,", "(c) the town.",
		}},
		{"a list of words", "apples\npears\nplums", []string{"apples", "pears", "plums"}},
		{"a table", "Year Place Boats\n1871 Upper lock 12\n1872 Lower lock 3", []string{"Year Place Boats", "1871 Upper lock 12", "1872 Lower lock 3"}},
		{"speakers", "[12:01] ada: the mill burned\n[12:02] bob: and the bridge", []string{"[12:01] ada: the mill burned", "[12:02] bob: and the bridge"}},
		{"verses with capitals", "Rough winds do shake the buds of May\nSummer's lease hath too short a date", []string{
			"Rough winds do shake the buds of May", "Summer's lease hath too short a date",
		}},
		{"a sentence that goes on after a comma", "Rough winds do shake the darling buds of May,\nAnd summer's lease hath all too short a date.", []string{
			"Rough winds do shake the darling buds of May,/And summer's lease hath all too short a date.",
		}},
		{"long lines", strings.Repeat("The mill burned. ", 30) + "\n" + strings.Repeat("It was rebuilt. ", 30), []string{
			strings.TrimSpace(strings.Repeat("The mill burned. ", 30)), strings.TrimSpace(strings.Repeat("It was rebuilt. ", 30)),
		}},
		{"every line end", "The mill.\r\rThe bridge.\u0085\u0085The town.\f\fThe end.\r\n\r\nNo.", []string{"The mill.", "The bridge.", "The town.", "The end.", "No."}},
		{"Chinese", "大桥关闭\n市政府昨天宣布关闭下\n桥，并要求支付通行费。", []string{"大桥关闭", "市政府昨天宣布关闭下/桥，并要求支付通行费。"}},
		{"Chinese that is not wrapped", "市政府昨天宣布关闭下桥。\n居民不满。", []string{"市政府昨天宣布关闭下桥。", "居民不满。"}},
		{"a Chinese headline above a long line", "大桥关闭的消息今天公布\n" + strings.Repeat("市政府昨天宣布关闭下桥", 8) + "。", []string{
			"大桥关闭的消息今天公布", strings.Repeat("市政府昨天宣布关闭下桥", 8) + "。",
		}},
		{"Hindi", "गाँव की नदी पर पुल बनाने का काम शुरू\nहुआ।\nलोग खुश थे।", []string{"गाँव की नदी पर पुल बनाने का काम शुरू/हुआ।", "लोग खुश थे।"}},
		{"Arabic", "كتب الكاتب إلى صاحب الجسر السفلي\nوطلب الرسوم.\nلم يجب.", []string{"كتب الكاتب إلى صاحب الجسر السفلي/وطلب الرسوم.", "لم يجب."}},
	} {
		if got := paragraphsOf(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q has the paragraphs\n%q, want\n%q", c.why, c.text, got, c.want)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"a", []string{"a"}},
		{"a\n", []string{"a"}},
		{"\n", []string{""}},
		{"a\r\nb\rc\n\rd\n\ne", []string{"a", "b", "c", "", "d", "", "e"}},
		{"a\vb\fc\u0085d\u2028e\u2029f", []string{"a", "b", "c", "d", "e", "f"}},
		{"à\xc2\xe2\x80…", []string{"à\xc2\xe2\x80…"}},
	} {
		var got []string
		for l := range span.Lines(c.text) {
			got = append(got, c.text[l.Start:l.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q has the lines %q, want %q", c.text, got, c.want)
		}
	}
}
