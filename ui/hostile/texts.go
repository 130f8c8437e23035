// Package hostile holds what a corpus from anywhere may be filled with to make a
// terminal, a shell or a reader of formats do what nobody asked for. Tests of
// the commands and of the screen put all of it everywhere; the program itself
// does not use the package.
package hostile

import (
	"slices"
	"strings"
)

// A Text is one thing to put where a text is wanted.
type Text struct{ Why, Text string }

// Texts returns them, the longest but a few hundred bytes.
func Texts() []Text { return slices.Concat(sequences, controls, unseen, syntax) }

// sequences do what a terminal obeys.
var sequences = []Text{
	{"colours", "a\x1b[31mb\x1b[0m"},
	{"clearing and moving", "a\x1b[2J\x1b[H\x1b[1A\x1b[99Bb"},
	{"another screen, modes", "a\x1b[?1049l\x1b[?25l\x1b[?2004l\x1b[?1000;1006h\x1b[?2026hb"},
	{"the title of the window", "a\x1b]0;owned\ab"},
	{"the folder of the shell", "a\x1b]7;file:///tmp\x1b\\b"},
	{"the clipboard", "a\x1b]52;c;b3duZWQ=\ab\x1b]52;c;?\x1b\\"},
	{"a link", "a\x1b]8;;http://example.org\x1b\\b\x1b]8;;\x1b\\"},
	{"colours of the terminal", "a\x1b]4;1;?\a\x1b]10;?\a\x1b]11;#000000\ab"},
	{"a message of the desktop", "a\x1b]9;owned\a\x1b]777;notify;a;b\ab"},
	{"questions that are answered into the keyboard", "a\x1b[c\x1b[>c\x1b[5n\x1b[6n\x1b[21t\x1b[?2026$pb"},
	{"sixel", "a\x1bPq#0;2;0;0;0#0~~@@vv\x1b\\b"},
	{"pictures of kitty and iTerm", "a\x1b_Ga=T,f=24;AAAA\x1b\\\x1b]1337;File=inline=1:AAAA\ab"},
	{"requests of settings", "a\x1bP$qm\x1b\\\x1bP+q544e\x1b\\b"},
	{"private and other strings", "a\x1b^pm\x1b\\\x1b_apc\x1b\\\x1bXsos\x1b\\\x1bktmux\x1b\\b"},
	{"a sequence without end", "a\x1b[38;2;1;2"},
	{"a string without end", "a\x1b]0;owned"},
	{"an escape at the end", "a\x1b"},
	{"a reset, sets of characters, alignment", "a\x1bc\x1b(0\x1b)B\x0e\x0f\x1b#8b"},
	{"the end of a paste", "a\x1b[201~b"},
	{"keys", "a\x1b[<0;1;1M\x1bOPb"},
}

// controls are controls and ends of lines.
var controls = []Text{
	{"C1 controls, encoded", "a\u009b31m\u009d0;owned\u009c\u0090q\u009c\u0098\u009e\u009f\u0084\u008db"},
	{"C1 controls, bare", "a\x9b31m\x9d0;owned\x9c\x90q\x9c\x85b"},
	{"nul", "a\x00b"},
	{"bell, backspace, delete", "a\a\b\b\b\x7fb"},
	{"vertical tab and form feed", "a\x0b\x0cb"},
	{"separators of records", "a\x1c\x1d\x1e\x1fb"},
	{"tabs", "a\t\tb"},
	{"line feed", "a\nb\n\nc"},
	{"carriage return", "abc\rd"},
	{"both", "a\r\nb"},
	{"next line", "a\u0085b"},
	{"line and paragraph separators", "a\u2028b\u2029c"},
}

// unseen turn, hide or pile up characters, or are none.
var unseen = []Text{
	{"embeddings and overrides", "a\u202ab\u202bc\u202dd\u202ee\u202cf"},
	{"isolates", "a\u2066b\u2067c\u2068d\u2069e"},
	{"marks of direction", "a\u200eb\u200fc\u061cd"},
	{"zero widths and joiners", "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg\u034fh"},
	{"invisible operators and shorthand", "a\u2061b\u2064c\u206ad\u206fe\U0001bca0f\U0001d173g"},
	{"fillers", "a\u3164b\u115fc\u1160d\uffa0e\u17b4f\u2800g"},
	{"tags", "a\U000e0001\U000e0041\U000e007fb"},
	{"variation selectors", "a\ufe0fb\ufe0e\U000e0100c\u180bd"},
	{"annotation and objects", "a\ufff9b\ufffac\ufffbd\ufffce"},
	{"noncharacters, private use, unassigned", "a\ufffe\uffff\U0010ffffb\ue000\U000f0000c\u0378\U000e0fffd"},
	{"right-to-left letters", "עברית العربية mixed 2003"},
	{"combining marks alone and in piles", "\u0301\u0301a\u0334\u0321\u0351\u036b\u0343\u036a\u0302b\u20ddc\u0488"},
	{"scripts that join", "हिन्दी தமிழ் ไทยน้ำ ខ្មែរ 한\u1112\u1161\u11ab"},
	{"emoji", "👩\u200d🚀 ❤\ufe0f 🇬🇧 👍🏽 1\ufe0f\u20e3 🏴\U000e0067\U000e007f"},
	{"bytes that are no UTF-8", "a\xff\xfe\xe9b\xe2\x80"},
	{"overlong", "a\xc0\x9b\xc1\x9b\xe0\x80\x9b\xf0\x80\x80\x9b\xc0\xafb"},
	{"surrogates and beyond Unicode", "a\xed\xa0\x80\xed\xb0\x80\xf4\x90\x80\x80b"},
}

// syntax mean something to what reads them.
var syntax = []Text{
	{"verbs of formats", "%s%d%n%!v(MISSING)%%1$*d{{.}}{{end}}\\n\\x1b\\033\\e[31m"},
	{"what shells expand", "`touch ran`$(touch ran)${IFS}'\"\\;|&>ran!!*?~"},
	{"an option", "--filter"},
	{"devices", "CON"},
	{"a path that leads out", "../../../../etc/passwd"},
	{"an absolute path", "/dev/zero"},
	{"a path of Windows", `C:\con\nul`},
	{"an anchor", "&a"},
	{"an alias", "*a"},
	{"a tag", "!!binary aGk="},
	{"a directive", "%YAML 1.2"},
	{"a document", "---"},
	{"its end", "..."},
	{"a comment", "a #b"},
	{"a mapping", "{a: b}"},
	{"a list", "[a, b"},
	{"a block", "|2-"},
	{"null", "~"},
	{"no", "no"},
	{"a number", "0o17"},
	{"a merge", "<<"},
	{"a quote", `'"`},
	{"brackets of TeX", `}{\write18{touch ran}$^&_#~`},
	{"a record of RIS", "x  \nER  - \nTY  - GEN"},
	{"Markdown and HTML", "<script>alert(1)</script>[a](javascript:b)![c](d)`e`***f***\n# g"},
	{"blank", " \u00a0\u3000"},
	{"nothing", ""},
}

// Large returns texts of some hundred thousand bytes.
func Large() []Text {
	return []Text{
		{"a pile of combining marks", "a" + strings.Repeat("\u0301", 100_000)},
		{"a word without end", strings.Repeat("Donaudampfschiff", 10_000)},
		{"wide characters without end", strings.Repeat("漢", 50_000)},
		{"nothing that is seen", strings.Repeat("\u200b", 50_000)},
		{"sequences", strings.Repeat("\x1b[31m", 20_000)},
		{"blanks", strings.Repeat("\u00a0", 50_000)},
	}
}
