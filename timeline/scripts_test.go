package timeline_test

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/fold"
)

// readerCase is what a reader of a script expects to find in a text.
type readerCase struct {
	text, typed string
	want        string // what is found, in its order, with | between; empty: nothing
	why         string
}

func checkReaders(t *testing.T, cases []readerCase) {
	t.Helper()
	for _, c := range cases {
		p := fold.ParsePattern(c.typed)
		var found []string
		for _, s := range timeline.FindIn(p, c.text) {
			found = append(found, c.text[s.Start:s.End])
		}
		if got := strings.Join(found, "|"); got != c.want {
			t.Errorf("%s: %q finds %q in %q, want %q", c.why, c.typed, got, c.text, c.want)
		}
	}
}

func TestLatinReaders(t *testing.T) {
	checkReaders(t, []readerCase{
		{"The oﬃce sent the ﬁnal list.", "office", "oﬃce", "a ligature of three letters"},
		{"The oﬃce sent the ﬁnal list.", "final", "ﬁnal", "a ligature of two"},
		{"ﬁnal", "fi", "ﬁ", "a part of a word ends with the ligature"},
		{"ﬁnal", "in", "ﬁn", "half a ligature is all of it"},
		{"aﬀord ﬂow ﬄ ﬅ ﬆ", "ff", "ﬀ|ﬄ", "other ligatures"},
		{"aﬀord ﬂow ﬄ ﬅ ﬆ", "st", "ﬅ|ﬆ", "with a long s and a round one"},
		{"ﬁnal", "ﬁnal", "ﬁnal", "a ligature typed"},
		{"final", "ﬁnal", "final", "a ligature typed, letters in the text"},
		{"ĳs Ĳsselmeer", "IJsselmeer", "Ĳsselmeer", "the Dutch letter"},
		{"ǆep Ǆep ǅep", "dzep", "ǆep|Ǆep|ǅep", "the Croatian letters"},
		{"ŉ man", "'n man", "ŉ|man", "the Afrikaans article"},
		{"Łódź", "Lodz", "Łódź", "a letter with a stroke"},
		{"Łódź", "łódź", "Łódź", "as it is spelled"},
		{"Lodz", "Łódź", "Lodz", "the other way round"},
		{"Tromsø", "tromso", "Tromsø", "ø is o"},
		{"Tromsø", "tromsoe", "", "ø is not oe: as the ASCII screen spells it"},
		{"Straße", "strasse", "Straße", "ß is ss"},
		{"Straße", "s", "S|ß", "half of ß is all of it, once"},
		{"STRAẞE", "STRASSE", "STRAẞE", "the capital ß"},
		{"Strase", "straße", "", "one s is not ß"},
		{"Æthelred", "aethelred", "Æthelred", "æ is ae"},
		{"Æthelred", "Aethelred", "Æthelred", "with a capital A alone"},
		{"ÆTHELRED", "AETHELRED", "ÆTHELRED", "in capitals"},
		{"ÆTHELRED", "Aethelred", "", "smart case: the rest is in capitals"},
		{"æther", "Aether", "", "smart case: a small letter"},
		{"Œuvre œuvre", "oeuvre", "Œuvre|œuvre", "œ is oe"},
		{"Þórir", "thorir", "Þórir", "þ is th"},
		{"Þórir", "Thorir", "Þórir", "with a capital T alone"},
		{"Guðrún", "gudrun", "Guðrún", "ð is d"},
		{"Đặng Đình", "dang dinh", "Đặng|Đình", "Vietnamese đ"},
		{"Nguyễn Thị Thơ", "nguyen thi tho", "Nguyễn|Thị|Thơ", "two marks on a letter, and a horn"},
		{"Nguyễn", "nguyễn", "Nguyễn", "decomposed, typed"},
		{"Ħal Għargħur", "gharghur", "Għargħur", "Maltese"},
		{"Dvořák Čapek žluťoučký", "zlutoucky", "žluťoučký", "Czech"},
		{"Müller", "muller", "Müller", "an umlaut is an accent"},
		{"Müller", "mueller", "", "and not ue"},
		{"Ioannes ſanctus", "sanctus", "ſanctus", "a long s"},
		{"Diyarbakır İstanbul", "diyarbakir istanbul", "Diyarbakır|İstanbul", "dotted and dotless i"},
		{"Diyarbakır", "DIYARBAKIR", "", "smart case"},
		{"ɓauna ƙasa", "bauna kasa", "ɓauna|ƙasa", "the hooks of Hausa"},
		{"Sámi ŋ Ŧ", "n", "ŋ", "a letter without parts"},
		{"Əliyev", "eliyev", "Əliyev", "Azerbaijani as it is typed without its letter"},
		{"naïve naive", "naïve", "naïve|naive", "an accent typed counts for nothing"},
		{"cafe\u0301 noir", "café", "cafe\u0301", "the mark is found with its letter"},
		{"Hawaiʻi", "hawai'i", "Hawaiʻi", "an okina"},
		{"resume", "résumé", "resume", "accents typed, none in the text"},
		{"chil\u00addren", "children", "chil\u00addren", "a soft hyphen"},
		{"x²+y² H₂O", "x2", "x²", "a superscript"},
		{"x²+y² H₂O", "h2o", "H₂O", "a subscript"},
		{"10² 10³", "102", "", "a superscript does not run into a number"},
		{"10² 10³", "10²", "10²", "as it is spelled"},
		{"In 1871² he", "18712", "", "nor does the mark of a note"},
		{"²³⁵U", "235u", "²³⁵U", "superscripts one after the other"},
		{"½ and 1½ miles", "1/2", "½|½", "a fraction"},
		{"1½ miles", "11/2", "", "which does not run into a number either"},
		{"1½ miles", `"1 1/2 miles"`, "1½ miles", "but stands apart"},
		{"① ⑫", "12", "⑫", "in a circle"},
		{"Dateline™ ℃ № 5 ㎏", "kg", "㎏", "a unit in one character"},
		{"Louis Ⅳ", "iv", "Ⅳ", "a Roman numeral"},
		{"Ｆｕｌｌ　Ｗｉｄｔｈ １９０１", "full width 1901", "Ｆｕｌｌ|Ｗｉｄｔｈ|１９０１", "full width"},
		{"Ｆｕｌｌ　Ｗｉｄｔｈ", `"full width"`, "Ｆｕｌｌ　Ｗｉｄｔｈ", "an ideographic space is a space"},
		{"full", "ｆｕｌｌ", "full", "full width typed"},
		{"𝐁𝐫𝐢𝐝𝐠𝐞", "bridge", "𝐁𝐫𝐢𝐝𝐠𝐞", "mathematical letters"},
		{"2×4", "2x4", "2×4", "the sign of multiplication"},
		{"x ≠ y", `"x = y"`, "", "a stroke through a sign turns it round"},
		{"x =\u0338 y", "≠", "=\u0338", "composed or not"},
		{"5 € and £5", "eur", "", "a currency is not spelled out"},
		{"1999–2003", "1999-2003", "1999–2003", "a dash"},
		{"‹a› ´b´", "'b'", "´b´", "other apostrophes"},
	})
}

func TestGreekAndCyrillicReaders(t *testing.T) {
	checkReaders(t, []readerCase{
		{"Ὀδυσσεύς ὁδός", "οδος", "ὁδός", "breathings and accents"},
		{"ΟΔΟΣ οδος οδοσ", "οδος", "ΟΔΟΣ|οδος|οδοσ", "three sigmas"},
		{"Μαΐου", "μαιου", "Μαΐου", "two marks"},
		{"τῷ λόγῳ", "τω λογω", "τῷ|λόγῳ", "iota below"},
		{"ϑεός", "θεος", "ϑεός", "another form of theta"},
		{"Чайковский", "чайковский", "Чайковский", "й as it is"},
		{"Чайковский", "чаиковскии", "", "й is another letter than и"},
		{"Чаиковскии\u0306", "чаиковский", "Чаиковскии\u0306", "й of two characters"},
		{"мой", "мои", "", "mine and mine, singular and plural"},
		{"мої", "моі", "", "Ukrainian ї and і"},
		{"Їжак", "їжак", "Їжак", "with its capital"},
		{"Быў быу", "быў", "Быў", "Belarusian ў"},
		{"ещё Ёлка", "еще елка", "ещё|Ёлка", "ё is written е as often as not"},
		{"еще", "ещё", "еще", "and the other way round"},
		{"ещ\u0435\u0308", "еще", "ещ\u0435\u0308", "ё of two characters"},
		{"за́мок замо́к", "замок", "за́мок|замо́к", "a mark of stress"},
		{"сѐ ѝ", "се", "сѐ", "a grave accent"},
		{"куќа кука", "кука", "кука", "Macedonian ќ"},
		{"ѓ г", "г", "г", "and ѓ"},
		{"ґрунт грунт", "грунт", "грунт", "Ukrainian ґ"},
		{"և եւ", "եւ", "և|եւ", "an Armenian ligature"},
		{"ᲗᲑᲘᲚᲘᲡᲘ თბილისი", "თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ|თბილისი", "Georgian capitals"},
	})
}

func TestReadersOfWrappedTexts(t *testing.T) {
	const letter = "In 1871 the clerk wrote to the owner of the lower\nbridge and asked for the toll.\n\nNothing came of it.\n"
	checkReaders(t, []readerCase{
		{letter, `"lower bridge"`, "lower\nbridge", "a phrase over a line break"},
		{letter, `"toll nothing"`, "", "but not over a blank line"},
		{"The mill burned.\nThe bridge stood.", `"burned. the"`, "", "nor over the end of a line where none is wrapped"},
		{"It made pro-\nvision for the poor.", "provision", "pro-\nvision", "a word broken at the end of a line"},
		{"It made pro-\nvision for the poor.", "pro-vision", "pro-\nvision", "and with its hyphen"},
		{"It made pro-\nvision for the poor.", `"made provision for"`, "made pro-\nvision for", "in a phrase"},
		{"It made pro-\nvision for the poor.", "made-pro", "", "a hyphen is not a space"},
		{"It made pro-\nvision for the poor.", "vision", "vision", "the rest of it"},
		{"It made pro-\nvision for the poor.", "pro", "pro", "its beginning, without the hyphen"},
		{"It made pro-\r\n   vision for the poor.", "provision", "pro-\r\n   vision", "another line end, and an indent"},
		{"It made pro-\rvision for the poor.", "provision", "pro-\rvision", "an old line end"},
		{"It made pro- \nvision for the poor.", "provision", "pro- \nvision", "a blank at the end of the line"},
		{"It made pro\u00ad\nvision for the poor.", "provision", "pro\u00ad\nvision", "a soft hyphen at the end of a line"},
		{"It made pro‐\nvision for the poor.", "provision", "pro‐\nvision", "a hyphen that is no minus"},
		{"It made pro¬\nvision for the poor.", "provision", "pro¬\nvision", "what scanners make of one"},
		{"It made pro-\n\nvision.", "provision", "", "a blank line"},
		{"They co-\nordinate the work.", "co-ordinate", "co-\nordinate", "a hyphen that was there before"},
		{"They co-\nordinate the work.", "coordinate", "co-\nordinate", "and without it"},
		{"re-cover", "recover", "", "a hyphen within a line is a hyphen"},
		{"the state-of-\nthe-art pro-\nvision.", `"state-of-the-art provision"`, "state-of-\nthe-art pro-\nvision", "one hyphen stays, one goes"},
		{"an Anglo-\nSaxon bridge.", "Anglo-Saxon", "Anglo-\nSaxon", "a name keeps its hyphen"},
		{"an Anglo-\nSaxon bridge.", "anglosaxon", "", "in any case"},
		{"THE PRO-\nVISION OF 1871.", "PROVISION", "PRO-\nVISION", "in capitals words are broken too"},
		{"in the years 1871-\n1880.", "1871-1880", "1871-\n1880", "numbers keep it"},
		{"in the years 1871-\n1880.", "11880", "", "in any case"},
		{"the years pre-\nand post-war.", `"pre- and post-war"`, "pre-\nand post-war", "a hyphen that stands for a word"},
		{"the years pre-\nand post-war.", "pre-", "pre", "at the end of what is typed"},
		{"the bridge -\nor what was left.", `"bridge - or"`, "bridge -\nor", "a dash is no hyphen"},
		{"the bridge—\nor what was left.", "bridge—or", "bridge—\nor", "a dash that is closed up stays so"},
		{"die Vor-\nstraße der Donau\u00addampf\u00adschiff\u00adfahrt.", "vorstrasse", "Vor-\nstraße", "German"},
		{"die Vor-\nstraße der Donau\u00addampf\u00adschiff\u00adfahrt.", "donaudampfschifffahrt", "Donau\u00addampf\u00adschiff\u00adfahrt", "soft hyphens within a line"},
		{"он напи-\nсал.", "написал", "напи-\nсал", "Russian"},
		{"ὁ λό-\nγος.", "λογος", "λό-\nγος", "Greek"},
		{"ein Fahrrad-\nLaden.", "fahrrad-laden", "Fahrrad-\nLaden", "a noun of German"},
	})
}
