package yaml

import "testing"

// TestSpecification reads examples of YAML 1.2.2, by their numbers there, and
// of the YAML test suite, by their names there.
func TestSpecification(t *testing.T) {
	for _, c := range []struct{ why, source, want string }{
		{"2.1", "- Mark McGwire\n- Sammy Sosa\n- Ken Griffey\n", `["Mark McGwire" "Sammy Sosa" "Ken Griffey"]`},
		{"2.2", "hr:  65    # Home runs\navg: 0.278 # Batting average\n", `{hr:"65" avg:"0.278"}`},
		{"2.3", "american:\n- Boston Red Sox\n- Detroit Tigers\nnational:\n- New York Mets\n", `{american:["Boston Red Sox" "Detroit Tigers"] national:["New York Mets"]}`},
		{"2.4", "-\n  name: Mark\n  hr:   65\n-\n  name: Sammy\n", `[{name:"Mark" hr:"65"} {name:"Sammy"}]`},
		{"2.6", "Mark: {hr: 65, avg: 0.278}\nSammy: {\n    hr: 63,\n    avg: 0.288,\n }\n", `{Mark:{hr:"65" avg:"0.278"} Sammy:{hr:"63" avg:"0.288"}}`},
		{"2.13", "# ASCII Art\n--- |\n  \\//||\\/||\n  // ||  ||__\n", `"\\//||\\/||\n// ||  ||__\n"`},
		{"2.14", "--- >\n  Mark McGwire's\n  year was crippled\n  by a knee injury.\n", `"Mark McGwire's year was crippled by a knee injury.\n"`},
		{"2.15", ">\n Sammy Sosa completed\n fine season.\n\n   63 Home Runs\n   0.288 Batting Average\n\n What a year!\n", `"Sammy Sosa completed fine season.\n\n  63 Home Runs\n  0.288 Batting Average\n\nWhat a year!\n"`},
		{"2.17", "unicode: \"Sosa did fine.\\u263A\"\ncontrol: \"\\b1998\\t1999\\t2000\\n\"\nhex esc: \"\\x0d\\x0a is \\r\\n\"\nsingle: '\"Howdy!\" he cried.'\nquoted: ' # Not a ''comment''.'\ntie-fighter: '|\\-*-/|'\n", `{unicode:"Sosa did fine.☺" control:"\b1998\t1999\t2000\n" hex esc:"\r\n is \r\n" single:"\"Howdy!\" he cried." quoted:" # Not a 'comment'." tie-fighter:"|\\-*-/|"}`},
		{"2.18", "plain:\n  This unquoted scalar\n  spans many lines.\n\nquoted: \"So does this\n  quoted scalar.\\n\"\n", `{plain:"This unquoted scalar spans many lines." quoted:"So does this quoted scalar.\n"}`},
		{"5.12, tabs", "quoted: \"Quoted \t\"\nblock:\t|\n  void main() {\n  \tprintf();\n  }\n", `{quoted:"Quoted \t" block:"void main() {\n\tprintf();\n}\n"}`},
		{"5.13", "- \"Fun with \\\\\"\n- \"\\\" \\a \\b \\e \\f\"\n- \"\\n \\r \\t \\v \\0\"\n- \"\\  \\_ \\N \\L \\P \\\n  \\x41 \\u0041 \\U00000041\"\n", `["Fun with \\" "\" \a \b \x1b \f" "\n \r \t \v \x00" "  \u00a0 \u0085 \u2028 \u2029 A A A"]`},
		{"6.1", "  # Leading comment line spaces are\n  # neither content nor indentation.\n    \nNot indented:\n By one space: |\n    By four\n      spaces\n Flow style: [    # Leading spaces\n   By two,        # in flow style\n  Also by two,    # are neither\n  \tStill by two   # content nor\n    ]             # indentation.\n", `{Not indented:{By one space:"By four\n  spaces\n" Flow style:["By two" "Also by two" "Still by two"]}}`},
		{"6.3", "- foo:\t bar\n- - baz\n  -\tbaz\n", `[{foo:"bar"} ["baz" "baz"]]`},
		{"6.4", "plain: text\n  lines\nquoted: \"text\n  \tlines\"\nblock: |\n  text\n   \tlines\n", `{plain:"text lines" quoted:"text lines" block:"text\n \tlines\n"}`},
		{"6.5", "Folding:\n  \"Empty line\n   \t\n  as a line feed\"\nClipped empty lines: |\n  a line\n \n", `{Folding:"Empty line\nas a line feed" Clipped empty lines:"a line\n"}`},
		{"6.6", ">-\n  trimmed\n  \n \n\n  as\n  space\n", `"trimmed\n\n\nas space"`},
		{"6.7", ">\n  foo \n \n  \t bar\n\n  baz\n", `"foo \n\n\t bar\n\nbaz\n"`},
		{"6.8", "\"\n  foo \n \n  \t bar\n\n  baz\n\"\n", `" foo\nbar\nbaz "`},
		{"6.9", "key:    # Comment\n  value\n", `{key:"value"}`},
		{"7.4", "'implicit block key' : [\n  'implicit flow key', x\n ]\n", `{implicit block key:["implicit flow key" "x"]}`},
		{"7.5", "\"folded \nto a space,\t\n \nto a line feed, or \t\\\n \\ \tnon-content\"\n", `"folded to a space,\nto a line feed, or \t \tnon-content"`},
		{"7.6", "\" 1st non-empty\n\n 2nd non-empty \n\t3rd non-empty \"\n", `" 1st non-empty\n2nd non-empty 3rd non-empty "`},
		{"7.7", " 'here''s to \"quotes\"'\n", `"here's to \"quotes\""`},
		{"7.9", "' 1st non-empty\n\n 2nd non-empty \n\t3rd non-empty '\n", `" 1st non-empty\n2nd non-empty 3rd non-empty "`},
		{"7.10", "# Outside flow collection:\n- ::vector\n- \": - ()\"\n- Up, up, and away!\n- -123\n- https://example.com/foo#bar\n# Inside flow collection:\n- [ ::vector,\n  \": - ()\",\n  \"Up, up and away!\",\n  -123,\n  https://example.com/foo#bar ]\n", `["::vector" ": - ()" "Up, up, and away!" "-123" "https://example.com/foo#bar" ["::vector" ": - ()" "Up, up and away!" "-123" "https://example.com/foo#bar"]]`},
		{"7.12", "1st non-empty\n\n 2nd non-empty \n\t3rd non-empty\n", `"1st non-empty\n2nd non-empty 3rd non-empty"`},
		{"7.13", "- [ one, two, ]\n- [three ,four]\n", `[["one" "two"] ["three" "four"]]`},
		{"7.15", "- { one : two , three: four , }\n- {five: six,seven : eight}\n", `[{one:"two" three:"four"} {five:"six" seven:"eight"}]`},
		{"7.18", "{\n\"adjacent\":value,\n\"readable\": value,\n\"empty\":\n}\n", `{adjacent:"value" readable:"value" empty:∅}`},
		{"8.1", "- | # Empty header\n literal\n- >1 # Indentation indicator\n  folded\n- |+ # Chomping indicator\n keep\n\n- >1- # Both indicators\n  strip\n", `["literal\n" " folded\n" "keep\n\n" " strip"]`},
		{"8.2", "- |\n detected\n- >\n \n  \n  # detected\n- |1\n  explicit\n- >\n \t\n detected\n", `["detected\n" "\n\n# detected\n" " explicit\n" "\t\ndetected\n"]`},
		{"8.4", "strip: |-\n  text\nclip: |\n  text\nkeep: |+\n  text\n", `{strip:"text" clip:"text\n" keep:"text\n"}`},
		{"8.5", " # Strip\n  # Comments:\nstrip: |-\n  # text\n  \n # Clip\n  # comments:\n\nclip: |\n  # text\n \n # Keep\n  # comments:\n\nkeep: |+\n  # text\n\n # Trail\n  # comments.\n", `{strip:"# text" clip:"# text\n" keep:"# text\n\n"}`},
		{"8.6", "strip: >-\n\nclip: >\n\nkeep: |+\n\n", `{strip:"" clip:"" keep:"\n"}`},
		{"8.8", "|\n \n  \n  literal\n   \n  \n  text\n\n # Comment\n", `"\n\nliteral\n \n\ntext\n"`},
		{"8.10", ">\n\n folded\n line\n\n next\n line\n   * bullet\n\n   * list\n   * lines\n\n last\n line\n\n# Comment\n", `"\nfolded line\nnext line\n  * bullet\n\n  * list\n  * lines\n\nlast line\n"`},
		{"8.14", "block sequence:\n  - one\n  - two : three\n", `{block sequence:["one" {two:"three"}]}`},
		{"8.15", "- # Empty\n- |\n block node\n- - one # Compact\n  - two # sequence\n- one: two # Compact mapping\n", `[∅ "block node\n" ["one" "two"] {one:"two"}]`},
		{"8.18", "plain key: in-line value\nempty:\n\"quoted key\":\n- entry\n", `{plain key:"in-line value" empty:∅ quoted key:["entry"]}`},
		{"8.20", "-\n  \"flow in block\"\n- >\n Block scalar\n- foo : bar\n", `["flow in block" "Block scalar\n" {foo:"bar"}]`},
		{"4CQQ and its kin: a text that goes on, and a key", "a: b\n c\nd:\n e\n  f\n", `{a:"b c" d:"e f"}`},
		{"AZ63", "one:\n- 2\n- 3\nfour: 5\n", `{one:["2" "3"] four:"5"}`},
		{"DK95/00", "foo:\n \tbar\n", `{foo:"bar"}`},
		{"DK95/04", "foo: 1\n\t\nbar: 2\n", `{foo:"1" bar:"2"}`},
		{"HS5T", "1st non-empty\n\n 2nd non-empty \n\t3rd non-empty\n", `"1st non-empty\n2nd non-empty 3rd non-empty"`},
		{"JEF9/02", "- |+\n   ", `["\n"]`},
		{"NB6Z", "key:\n  value\n  with\n  \t\n  tabs\n", `{key:"value with\ntabs"}`},
		{"Y79Y/010", "-\t-1\n", `["-1"]`},
	} {
		d, err := Parse(c.source)
		if err != nil {
			t.Errorf("%s: %v\n%s", c.why, err, c.source)
		} else if got := dump(d.Root()); got != c.want {
			t.Errorf("%s:\n%s\n got %s\nwant %s", c.why, c.source, got, c.want)
		}
	}
}

// TestSpecificationRefuses reads what the YAML test suite holds to be wrong.
func TestSpecificationRefuses(t *testing.T) {
	for _, c := range []struct{ name, source string }{
		{"236B", "foo:\n  bar\ninvalid\n"},
		{"2CMS", "this\n is\n  invalid: x\n"},
		{"4EJS", "a:\n\tb:\n\t\tc: value\n"},
		{"4H55", "- a\n b: c\n"},
		{"55WF", "\"\\.\"\n"},
		{"5LLU", "block scalar: >\n \n  \n   \n invalid\n"},
		{"5U3A", "key: - a\n     - b\n"},
		{"6JTT", "[ [ a, b, c ]\n"},
		{"7MNF", "top1:\n  key1: val1\ntop2\n"},
		{"8XDJ", "key: word1\n#  xxx\n  word2\n"},
		{"9C9N with its bracket closed elsewhere", "flow: [a,\nb,\nc\nd: e\n"},
		{"9CWY", "key:\n - item1\n - item2\ninvalid\n"},
		{"9HCY, 9MMA: directives", "%YAML 1.2\n"},
		{"9JBA", "[ a, b, c, ]#invalid\n"},
		{"9KBC", "--- key1: value1\n    key2: value2\n"},
		{"BD7L", "- item1\n- item2\ninvalid: x\n"},
		{"C2SP", "[23\n]: 42\n"},
		{"CQ3W", "key: \"missing closing quote\n"},
		{"CTN5", "[ a, b, c, , ]\n"},
		{"CVW2", "[ a, b, c,#invalid\n]\n"},
		{"D49Q", "'a\\nb': 1\n'c\n d': 1\n"},
		{"DK95/06", "foo:\n  a: 1\n  \tb: 2\n"},
		{"DMG6", "key:\n  ok: 1\n wrong: 2\n"},
		{"EW3V", "k1: v1\n k2: v2\n"},
		{"G9HC: what follows the root", "a: b\n...\nc\n"},
		{"JKF3", "- - \"bar\nbar\": x\n"},
		{"KS4U", "[\nsequence item\n]\ninvalid item\n"},
		{"N4JP", "map:\n  key1: \"quoted1\"\n key2: \"bad indentation\"\n"},
		{"N782", "[\n--- ,\n...\n]\n"},
		{"P2EQ", "- { y: z }- invalid\n"},
		{"Q4CL", "key1: \"quoted1\"\nkey2: \"quoted2\" trailing content\n"},
		{"RXY3", "'\n...\n'\n"},
		{"S4GJ", "folded: > first line\n  second line\n"},
		{"S98Z", "empty block scalar: >\n \n  \n   \n # comment\n"},
		{"SU5Z", "key: \"value\"# invalid comment\n"},
		{"T833", "{\n foo: 1\n bar: 2 }\n"},
		{"U44R", "map:\n  key1: \"quoted1\"\n   key2: \"bad indentation\"\n"},
		{"X4QW", "block: ># comment\n  scalar\n"},
		{"Y79Y/004", "-\t-\n"},
		{"YJV2", "[-]\n"},
		{"ZCZ6", "a: b: c: d\n"},
		{"ZL4Z", "a: 'b': c\n"},
		{"ZVH3", "- key: value\n - item1\n"},
	} {
		if d, err := Parse(c.source); err == nil {
			t.Errorf("%s is read as %s:\n%s", c.name, dump(d.Root()), c.source)
		}
	}
}
