package citation

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// Evidence returns the quotes of e, an event of t, with their attribution, and
// ends in a line break. Plain has a line and Markdown a block quote for each
// excerpt, as [Quotation] writes them. The other styles, whose records are of
// works, have one for each source, in order of its first excerpt, with all
// quotes from it in its note; CSLJSON is one list of them. An excerpt of a
// source that t does not have is left out.
func Evidence(t *timeline.Timeline, e timeline.Event, style Style) string {
	var quotations []string
	var records []reference
	for _, x := range e.Excerpts {
		s, ok := t.Source(x.Source)
		if !ok {
			continue
		}
		speaker := t.Voice(x)
		quotations = append(quotations, Quotation(s, x, speaker, style))
		i := slices.IndexFunc(records, func(r reference) bool { return r.id == s.ID })
		if i < 0 {
			i, records = len(records), append(records, describe(s))
		}
		records[i].quotes = append(records[i].quotes, quoteOf(x, speaker))
	}
	switch style {
	case Markdown:
		return strings.Join(quotations, "\n\n") + "\n"
	case BibTeX, RIS:
		var b strings.Builder
		for _, r := range records {
			b.WriteString(r.write(style))
		}
		return b.String()
	case CSLJSON:
		return cslJSON(records)
	default:
		return strings.Join(quotations, "\n") + "\n"
	}
}
