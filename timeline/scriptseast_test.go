package timeline_test

import "testing"

func TestJapaneseReaders(t *testing.T) {
	checkReaders(t, []readerCase{
		{"パリの港。\n\nハリの店。", "ハリ", "ハリ", "ハ is not パ"},
		{"パリの港。\n\nハリの店。", "パリ", "パリ", "nor the other way round"},
		{"ハ\u309aリ", "パリ", "ハ\u309aリ", "composed in the text or not"},
		{"パリ", "ハ\u309aリ", "パリ", "composed where typed or not"},
		{"ハ\u309aリ", "ハ", "", "nor is it ハ where it is decomposed"},
		{"がか", "か", "か", "か is not が"},
		{"バハパ", "ば", "バ", "three letters"},
		{"ガス", "がす", "ガス", "hiragana and katakana are the same"},
		{"すし", "スシ", "すし", "the other way round"},
		{"がっこう", "がつこう", "", "a small kana is another letter"},
		{"びょういん", "びよういん", "", "hospital, hairdresser"},
		{"ラーメン らーめん", "ラーメン", "ラーメン|らーめん", "the long sound mark"},
		{"カー カア", "かあ", "カア", "which is no vowel"},
		{"ｶﾞｿﾘﾝ", "ガソリン", "ｶﾞｿﾘﾝ", "half width, with the voiced mark"},
		{"ﾊﾟﾘ ﾊﾘ", "ハリ", "ﾊﾘ", "half width: ハ is not パ"},
		{"か゛", "が", "か゛", "a voiced mark in a cell of its own"},
		{"ヴェネツィア", "ゔぇねつぃあ", "ヴェネツィア", "ヴ"},
		{"時ゞ ヾ", "ヾ", "ゞ|ヾ", "marks of iteration"},
		{"㌔ ㍿", "キロ", "㌔", "a word in one character"},
		{"㈱山田", "(株)山田", "㈱山田", "in brackets"},
		{"葛\U000e0100飾区", "葛飾", "葛\U000e0100飾", "a variation of an ideograph"},
		{"東京都は橋を閉\nじた。", "閉じた", "閉\nじた", "a line break between two characters is nothing"},
		{"東京都は橋を閉\nじた。", `"閉 じた"`, "閉\nじた", "or a space, if one likes"},
		{"東京都。\n\n京都。", "都京", "", "a paragraph ends at a blank line"},
		{"山田　太郎", `"山田 太郎"`, "山田　太郎", "an ideographic space"},
		{"10時～12時 10時〜12時", "10時〜", "10時～|10時〜", "two tildes"},
		{"！？「」", "!?", "！？", "full-width signs"},
	})
}

func TestChineseAndKoreanReaders(t *testing.T) {
	checkReaders(t, []readerCase{
		{"市政府昨天宣布关闭下\n桥，并要求支付通行费。", "下桥", "下\n桥", "a wrapped line"},
		{"市政府昨天宣布关闭下\r\n桥，并要求支付通行费。", "下桥", "下\r\n桥", "with another line end"},
		{"市政府昨天宣布关闭下\n桥，并要求支付通行费。", "桥,并", "桥，并", "a full-width comma"},
		{"他学习 Go\n语言。", "Go语言", "Go\n语言", "Latin letters at the end of a line"},
		{"他学习 Go\n语言。", `"Go 语言"`, "Go\n语言", "or with a space"},
		{"豈能", "豈能", "豈能", "a compatibility ideograph"},
		{"⼀二", "一二", "⼀二", "a radical"},
		{"国 國", "国", "国", "simplified and traditional are not the same"},
		{"한국", "한국", "한국", "syllables"},
		{"\u1112\u1161\u11ab국", "한국", "\u1112\u1161\u11ab국", "decomposed"},
		{"한국", "\u1112\u1161\u11ab국", "한국", "decomposed where typed"},
		{"한국", "하", "", "a syllable is not the beginning of another"},
		{"\u1112\u1161\u11ab국", "하", "", "nor where it is decomposed"},
		{"서울의 다리는\n닫혔다고 한다.", `"다리는 닫혔다고"`, "다리는\n닫혔다고", "Korean has spaces, at line breaks too"},
		{"서울의 다리는\n닫혔다고 한다.", "다리는닫혔다고", "", "and they count"},
		{"ㄱㅏ ㅋㅋㅋ", "가", "", "letters one by one are no syllable"},
	})
}

func TestIndicReaders(t *testing.T) {
	checkReaders(t, []readerCase{
		{"कि का", "का", "का", "a vowel sign is a letter's part"},
		{"कमल कमाल", "कमल", "कमल", "a lotus is no wonder"},
		{"कर्म", "करम", "", "a virama joins"},
		{"क्षेत्र", "क्षेत्र", "क्षेत्र", "a conjunct"},
		{"क\u094d\u200dषेत्र", "क्षेत्र", "क\u094d\u200dषेत्र", "a joiner in it"},
		{"\u0958लम", "क\u093cलम", "\u0958लम", "a nukta in one character"},
		{"क\u093cलम", "\u0958लम", "क\u093cलम", "and in two"},
		{"पढ़ना पढ़ना", "पढ़", "पढ़|पढ़", "composed or not"},
		{"पढ़ना", "पढ", "", "with a nukta it is another letter"},
		{"गाँव की नदी", "गाँव नदी", "गाँव|नदी", "a sign of nasal sound"},
		{"गाव", "गाँव", "", "which is not nothing"},
		{"१९४७ में", "1947", "१९४७", "digits"},
		{"1947", "१९४७", "1947", "digits typed"},
		{"কো কে", "কে", "কে", "a vowel on both sides is not its first half"},
		{"\u0995\u09c7\u09be", "কো", "\u0995\u09c7\u09be", "in two characters"},
		{"ড\u09bcা", "ড়া", "ড\u09bcা", "Bengali, with a dot"},
		{"ৎ ত্", "ত\u09cd\u200d", "ৎ|ত্", "khanda ta"},
		{"கொடி கெடி", "கெடி", "கெடி", "Tamil"},
		{"க\u0bc6\u0bbeடி", "கொடி", "க\u0bc6\u0bbeடி", "Tamil, in two characters"},
		{"അവൻ", "അവന\u0d4d\u200d", "അവൻ", "a chillu of Malayalam, as it was encoded before"},
		{"ਸ\u0a3cਹਿਰ", "ਸ਼ਹਿਰ", "ਸ\u0a3cਹਿਰ", "Gurmukhi"},
		{"ශ්\u200dරී", "ශ්රී", "ශ්\u200dරී", "Sinhala"},
	})
}

func TestSouthEastAsianReaders(t *testing.T) {
	checkReaders(t, []readerCase{
		{"น้ำ นำ", "นำ", "นำ", "a tone mark tells words apart"},
		{"น้ํา", "น้ำ", "น้ํา", "AM of two characters"},
		{"นํ้า", "น้ำ", "นํ้า", "with the tone mark in between"},
		{"ดี ดา", "ดา", "ดา", "vowel signs"},
		{"นายกเทศมนตรีสั่งให้ปิดสะพานในประเทศ\nไทยเมื่อวานนี้", "ประเทศไทย", "ประเทศ\nไทย", "a line break in a script without spaces"},
		{"พ.ศ. ๒๔๗๕", "2475", "๒๔๗๕", "digits"},
		{"ນ້ຳ ນ້ໍາ", "ນ້ຳ", "ນ້ຳ|ນ້ໍາ", "Lao"},
		{"ភាសា\u200bខ្មែរ", "ភាសាខ្មែរ", "ភាសា\u200bខ្មែរ", "Khmer with a space of no width"},
		{"ᠮᠣᠩ\u180bᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩ\u180bᠭᠣᠯ", "a variation of Mongolian"},
	})
}

func TestArabicAndHebrewReaders(t *testing.T) {
	checkReaders(t, []readerCase{
		{"كَتَبَ", "كتب", "كَتَبَ", "vowel signs"},
		{"كتب", "كُتِبَ", "كتب", "vowel signs typed"},
		{"مـــحـمد", "محمد", "مـــحـمد", "tatweel"},
		{"أحمد إلى آخر ٱلله", "احمد", "أحمد", "alef and its marks"},
		{"الى", "إلى", "الى", "the other way round"},
		{"على علي", "علي", "على|علي", "a yeh without dots"},
		{"مدرسة", "مدرسه", "مدرسة", "teh marbuta"},
		{"مسؤول مسئول", "مسوول", "مسؤول", "a hamza above is a mark"},
		{"ﻻ ﷲ", "لا", "ﻻ", "a ligature of the presentation forms"},
		{"ﻣﺪﺭﺳﺔ", "مدرسة", "ﻣﺪﺭﺳﺔ", "presentation forms"},
		{"کتاب", "كتاب", "کتاب", "Persian kaf"},
		{"ایران", "ايران", "ایران", "Persian yeh"},
		{"می\u200cروم", "میروم", "می\u200cروم", "a joiner of no width"},
		{"خانۀ خانهٔ", "خانه", "خانۀ|خانهٔ", "heh with a hamza"},
		{"١٩٧٣ ۱۹۷۳", "1973", "١٩٧٣|۱۹۷۳", "two kinds of digits"},
		{"بيت", "نيت", "", "dots are the letter"},
		{"שָׁלוֹם", "שלום", "שָׁלוֹם", "points"},
		{"שלום", "שָׁלוֹם", "שלום", "points typed"},
		{"שׁלום", "שלום", "שׁלום", "with a point in the same character"},
		{"מלך מלכ", "מלכ", "מלכ", "a final letter is another letter"},
		{"צה״ל", `צה"ל`, "צה״ל", "an acronym with a typewriter's mark"},
		{`צה"ל`, "צה״ל", `צה"ל`, "the other way round"},
		{`צה ל`, `צה"ל`, "", "which begins no phrase"},
		{"ג׳ון", "ג'ון", "ג׳ון", "geresh"},
		{"בית־ספר", "בית-ספר", "בית־ספר", "maqaf"},
		{"ייִדיש ײ", "יי", "ייִ|ײ", "Yiddish"},
	})
}
