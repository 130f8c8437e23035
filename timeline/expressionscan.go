package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/fold"
	"dateline/timeline/span"
)

// token is a condition as it stands in an expression, right or wrong.
type token struct {
	span   span.Span // all of it
	not    bool
	name   string    // of the field, as written without its colon; empty for text
	named  span.Span // the field with its colon
	values []value
	stray  span.Span // what follows a closing quotation mark, or begins with one in the middle of a word
}

// value is one of the alternatives of a token.
type value struct {
	text string    // without quotation marks
	span span.Span // with them
}

// tokenizer cuts an expression into tokens.
type tokenizer struct {
	s  string
	at int
}

// scan returns the tokens of an expression: they are set apart by white space
// and cover all else. A quotation mark that is never closed quotes to the end.
func scan(expression string) []token {
	var tokens []token
	s := tokenizer{s: expression}
	for {
		s.at += len(s.rest()) - len(strings.TrimLeftFunc(s.rest(), unicode.IsSpace))
		if s.rest() == "" {
			return tokens
		}
		tokens = append(tokens, s.token())
	}
}

func (s *tokenizer) rest() string { return s.s[s.at:] }

func (s *tokenizer) token() token {
	t := token{span: span.Span{Start: s.at}}
	if s.rest()[0] == '-' {
		t.not = true
		s.at++
	}
	if n := fieldPrefix(s.rest()); n > 0 {
		t.name, t.named = s.rest()[:n-1], span.Of(s.at, s.at+n)
		s.at += n
		t.values = append(t.values, s.value(","))
		for strings.HasPrefix(s.rest(), ",") {
			s.at++
			t.values = append(t.values, s.value(","))
		}
	} else {
		t.values = []value{s.value("")}
	}
	t.stray = span.Of(s.at, s.at+until(s.rest(), unicode.IsSpace))
	s.at = t.stray.End
	t.span.End = s.at
	return t
}

// value reads a quoted value, or one that ends before white space, a quotation
// mark or a character of ends.
func (s *tokenizer) value(ends string) value {
	begin, rest := s.at, s.rest()
	if r, n := utf8.DecodeRuneInString(rest); fold.IsQuotationMark(r) {
		text := rest[n:]
		if end, _ := fold.QuotationMark(text); end >= 0 {
			text = text[:end]
		}
		_, closing := utf8.DecodeRuneInString(rest[n+len(text):])
		s.at += n + len(text) + closing
		return value{text, span.Of(begin, s.at)}
	}
	rest = rest[:until(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(ends, r) })]
	if end, _ := fold.QuotationMark(rest); end >= 0 {
		rest = rest[:end]
	}
	s.at += len(rest)
	return value{s.s[begin:s.at], span.Of(begin, s.at)}
}

// until returns the length of s before the first character that ends it.
func until(s string, ends func(rune) bool) int {
	if i := strings.IndexFunc(s, ends); i >= 0 {
		return i
	}
	return len(s)
}

// fieldPrefix returns the length of the letters and the colon s begins with, 0
// where it does not begin so: "12:30" is text.
func fieldPrefix(s string) int {
	n := until(s, func(r rune) bool { return (r < 'a' || 'z' < r) && (r < 'A' || 'Z' < r) })
	if n == 0 || !strings.HasPrefix(s[n:], ":") {
		return 0
	}
	return n + 1
}

// writeText returns text as an expression has it, quoted where it would be
// taken for something else.
func writeText(text string) string {
	if strings.HasPrefix(text, "-") || fieldPrefix(text) > 0 || strings.ContainsFunc(text, unicode.IsSpace) {
		return `"` + text + `"`
	}
	return text
}

// writeValue does the same for a value of a field.
func writeValue(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		return `"` + text + `"`
	}
	return text
}
