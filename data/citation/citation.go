// Package citation writes references to sources, and quotes with their
// attribution, in the styles people paste into texts and reference managers.
//
// What is written is what the corpus holds about a source and no more: there
// are no addresses, no dates of access, and no guess at which part of a name is
// the family's, so authors stand as printed. What an editor inferred stands in
// square brackets, as cataloguers and style guides have it, and the styles made
// for machines say in a note what it was inferred from. A date that a style
// cannot hold is made less exact, never more, and given in words beside it.
//
// All functions are pure. The package formats and escapes; it does not copy,
// and knows no terminal. ui/cli calls it, and the screen's copying does.
package citation

import (
	"slices"

	"dateline/timeline"
)

// Style is a way to write a reference.
type Style uint8

const (
	Plain    Style = iota // one line of text
	Markdown              // CommonMark: a paragraph, or a block quote
	BibTeX                // an entry that both BibTeX and biblatex read
	RIS                   // a record of the RIS format; its lines end in CR LF
	CSLJSON               // a list of one item, after the schema of CSL 1.0.2
)

var styles = []string{"plain", "markdown", "bibtex", "ris", "csl-json"}

// Styles returns the words for all styles, in their order.
func Styles() []string { return slices.Clone(styles) }

// Reference returns the full reference of s. Plain and Markdown have no line
// break; the other styles end in one, so that references can be put together,
// but for CSLJSON, whose every result is a list of its own.
func Reference(s timeline.Source, style Style) string {
	return describe(s).write(style)
}

// Quotation returns the words of x with their attribution to s, which x must be
// an excerpt of, and to the speaker, by name, unless that is empty: who wrote a
// work is not taken for who is quoted or reported in it. BibTeX, RIS and
// CSLJSON give the reference with the words in its note; else it is as for
// [Reference], but that Markdown is a block quote of several lines.
//
// The words are the source's, byte for byte, but that each run of white space
// with a line break in it is one space, white space around them is left out,
// and so are control characters, which would act on where they are pasted.
// Quotation marks inside are left as they are. Words that are not in the source
// ([quote.Missing]) are said not to be.
func Quotation(s timeline.Source, x timeline.Excerpt, speaker string, style Style) string {
	r, q := describe(s), quoteOf(x, speaker)
	switch style {
	case Markdown:
		return r.markdownQuote(q)
	case BibTeX, RIS, CSLJSON:
		r.quotes = []quotation{q}
		return r.write(style)
	default:
		return q.String() + " — " + q.saidIn() + r.plain()
	}
}

func (r reference) write(style Style) string {
	switch style {
	case Markdown:
		return r.markdown() + "."
	case BibTeX:
		return r.bibtex()
	case RIS:
		return r.ris()
	case CSLJSON:
		return cslJSON([]reference{r})
	default:
		return r.plain() + "."
	}
}
