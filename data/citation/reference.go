package citation

import (
	"regexp"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/quote"
)

// A reference is what all styles say of a source, each text on one line and
// not escaped.
type reference struct {
	id        string
	work      work
	title     string   // noTitle where none is printed
	authors   []string // one name each; none where none is printed
	byline    string   // all of them in words
	publisher string   // empty where none is known
	issuer    string   // whose work it is that the publisher carries; empty where that is the publisher's
	date      issued
	remarks   []string // sentences on what is inferred or cannot be expressed

	quotes []quotation // none in a reference of the source as a whole
}

// A quotation is the words of an excerpt, on one line.
type quotation struct {
	words    string
	speaker  string // who said so; empty where that is not told
	indirect bool   // the words report what the speaker said
	telling  string // see [timeline.Excerpt.Telling]
	unproved string // says why they are no quotation; empty where they are one
}

func quoteOf(x timeline.Excerpt, speaker string) quotation {
	q := quotation{words: line(x.Text), speaker: line(speaker), indirect: x.Indirect, telling: x.Telling()}
	switch x.Match {
	case quote.Missing:
		q.unproved = "[not found in the source]"
	case quote.Unsought:
		q.unproved = "[not looked for in the source]"
	default:
		if x.Unnamed != "" {
			q.unproved = "[speaker not proved]"
		}
	}
	return q
}

// String returns the quote in quotation marks.
func (q quotation) String() string {
	if q.unproved != "" {
		return "“" + q.words + "” " + q.unproved
	}
	return "“" + q.words + "”"
}

// noted is the quote with who said so, for a note on a work whose author is another.
func (q quotation) noted() string {
	switch {
	case q.speaker == "":
		return q.String()
	case q.indirect:
		return q.String() + " What " + q.speaker + " is reported to have said."
	}
	return q.String() + " Words of " + q.speaker + "."
}

// saidIn leads from who said a quote to the work that it stands in.
func (q quotation) saidIn() string {
	if q.speaker == "" {
		return ""
	}
	return q.speaker + ", " + q.telling + " in "
}

const noTitle = "[No title]"

func describe(s timeline.Source) reference {
	r := reference{
		id:        s.ID,
		work:      workOf(s.Kind),
		title:     line(s.Title),
		authors:   authorsOf(s),
		byline:    bracketed(line(s.AuthorWords()), s.AuthorBasis),
		publisher: bracketed(line(s.Publisher), s.PublisherBasis),
		issuer:    bracketed(line(s.Issuer), s.IssuerBasis),
		date:      issue(s.Date),
	}
	if r.title == "" {
		r.title = noTitle
	}
	r.date.words = bracketed(r.date.words, s.DateBasis)
	if r.date.words == "" {
		r.date.words = "[no date]"
	}
	switch len(r.authors) {
	case 0:
	case 1:
		r.remark("author is", s.AuthorBasis)
	default:
		r.remark("authors are", s.AuthorBasis)
	}
	if r.publisher != "" {
		r.remark("publisher is", s.PublisherBasis)
	}
	if r.issuer != "" {
		r.remark("issuer is", s.IssuerBasis)
	}
	if !s.Date.IsZero() {
		r.remark("date is", s.DateBasis)
	}
	if r.date.coarse {
		r.remarks = append(r.remarks, "Dated "+s.Date.Words()+".")
	}
	return r
}

// containerAndPublisher returns what the work came out in, and who brought it out.
// What a publisher carries of another came out in the one and is brought out by the
// other.
func (r reference) containerAndPublisher() (in, by string) {
	switch {
	case r.issuer != "":
		return r.publisher, r.issuer
	case r.work.holder == container:
		return r.publisher, ""
	}
	return "", r.publisher
}

// authorsOf returns the names of those who wrote s, each on one line and, where
// the source does not state them, in brackets.
func authorsOf(s timeline.Source) []string {
	var names []string
	for _, name := range s.Authors {
		if name = line(name); name != "" {
			names = append(names, bracketed(name, s.AuthorBasis))
		}
	}
	return names
}

// bracketed puts text in square brackets where the source does not state it.
func bracketed(text string, basis timeline.Basis) string {
	if text == "" || basis.Kind == timeline.Stated {
		return text
	}
	return "[" + text + "]"
}

// remark says how the editor came by a part that the source does not state. It
// does not begin with a word and a colon, which some readers of notes take for
// a field.
func (r *reference) remark(partIs string, basis timeline.Basis) {
	if basis.Kind == timeline.Stated {
		return
	}
	remark := "The " + partIs + " " + basis.Kind.String() + "."
	for _, text := range []string{basis.Rule, basis.Note} {
		if text = line(text); text != "" {
			remark += " " + text
		}
	}
	r.remarks = append(r.remarks, remark)
}

// quoted returns the quotes that have any words, in quotation marks, with who said
// them.
func (r reference) quoted() []string {
	var all []string
	for _, q := range r.quotes {
		if q.words != "" {
			all = append(all, q.noted())
		}
	}
	return all
}

// notes returns the quotes and the remarks.
func (r reference) notes() []string { return append(r.quoted(), r.remarks...) }

// brokenLine matches white space with a line break in it: any that Unicode has,
// and the separators that some readers of lines break at as well.
var brokenLine = regexp.MustCompile(`[\pZ\t]*[\n\v\f\r\x1c-\x1e\x{85}\x{2028}\x{2029}][\pZ\t\n\v\f\r\x1c-\x1e\x{85}]*`)

// line returns text on one line, as [Quotation] says.
func line(text string) string {
	text = brokenLine.ReplaceAllLiteralString(strings.ToValidUTF8(text, "\uFFFD"), " ")
	text = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\t' {
			return -1
		}
		return c
	}, text)
	return strings.TrimSpace(text)
}
