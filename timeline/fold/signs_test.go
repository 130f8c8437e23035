package fold

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A number does not run into the superscript or the fraction after it.
func TestAppendAfterDigit(t *testing.T) {
	for _, c := range []struct {
		cluster, apart, after string
	}{{"²", "2", "²"}, {"₂", "2", "₂"}, {"①", "1", "①"}, {"½", "1/2", " 1/2"}, {"⅛", "1/8", " 1/8"}, {"ª", "a", "a"}, {"२", "2", "2"}} {
		if got := string(Append(nil, c.cluster, false)); got != c.apart {
			t.Errorf("%s folds to %q, want %q", c.cluster, got, c.apart)
		}
		if got := string(Append(nil, c.cluster, true)); got != c.after {
			t.Errorf("%s after a digit folds to %q, want %q", c.cluster, got, c.after)
		}
	}
}

func TestCluster(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a letter", "ab", "a"},
		{"a letter and its marks", "e\u0301\u0323b", "e\u0301\u0323"},
		{"what is invisible", "a\u00ad\u200bb", "a\u00ad\u200b"},
		{"a mark behind what is invisible", "か\u200d\u3099", "か\u200d\u3099"},
		{"a mark without a letter", "\u0301a", "\u0301"},
		{"half width", "ｶﾞｿ", "ｶﾞ"},
		{"a voiced mark beside no kana", "aﾞ", "a"},
		{"a syllable", "\u1112\u1161\u11ab\u1112", "\u1112\u1161\u11ab"},
		{"a vowel of Hangul beside no syllable", "a\u1161", "a"},
		{"AM in two characters", "น\u0e4d\u0e49าน", "น\u0e4d\u0e49า"},
		{"another vowel", "นาน", "น"},
		{"tatweel", "مـَح", "مـَ"},
		{"a vowel sign", "किस", "कि"},
		{"what is not UTF-8", "\xff\u0301", "\xff\u0301"},
	} {
		if got := c.text[:Cluster(c.text)]; got != c.want {
			t.Errorf("%s: the cluster is %q, want %q", c.why, got, c.want)
		}
	}
}

// The digits of every script are ten, in their order.
func TestDigits(t *testing.T) {
	for _, zero := range "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀០᠐０𝟎𝟘" {
		for d := range rune(10) {
			if got := string(Append(nil, string(zero+d), false)); got != string('0'+d) {
				t.Errorf("%c folds to %q, want %d", zero+d, got, d)
			}
		}
	}
}

// The tables hold nothing that Unicode's say already, and lead to what no table
// changes again.
func TestTables(t *testing.T) {
	for r, s := range typewritten {
		if got, ok := Typewritten(r); !ok || got != s {
			t.Errorf("%c is typewritten %q, in the table %q", r, got, s)
		}
		if strings.ContainsFunc(s, func(r rune) bool { return r > '~' }) {
			t.Errorf("a typewriter cannot write %q", s)
		}
		if unicode.IsLetter(r) && norm.NFKD.String(string(r)) != string(r) {
			t.Errorf("%c has a decomposition", r)
		}
	}
	for _, table := range []map[rune]string{typewritten, same} {
		for r, s := range table {
			for text := s; text != ""; text = text[Cluster(text):] {
				cluster := text[:Cluster(text)]
				if got := string(Append(nil, cluster, false)); got != cluster {
					t.Errorf("%c folds to %q, and %s of that to %q", r, s, cluster, got)
				}
			}
		}
	}
	for parts, whole := range excluded {
		if got := norm.NFD.String(string(whole)); got != string(parts[:]) {
			t.Errorf("%c is %q in two characters, in the table %q", whole, got, string(parts[:]))
		}
	}
}
