package cli

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/quote"
	"dateline/ui/text"
)

// printDisagreements prints where the sources of t disagree.
func printDisagreements(p printer, t *timeline.Timeline) {
	all := t.Disagreements()
	p.line("%s: %s", t.Title(), text.Count(len(all), "disagreement"))
	for _, d := range all {
		p.line("")
		printDisagreement(p, t, d)
	}
}

// printDisagreement prints the topic of d and below it what each side says, in
// the sources' words, and the editor's note.
func printDisagreement(p printer, t *timeline.Timeline, d timeline.Disagreement) {
	p.paragraph("", fmt.Sprintf("%s (%s)", d.Topic, d.Aspect))
	for i, side := range d.Sides {
		p.paragraph(fmt.Sprintf("  %d. ", i+1), side.Claim)
		for _, x := range side.Excerpts {
			printExcerpt(p, t, "     ", x)
		}
	}
	if d.Note != "" {
		p.paragraph("  Editor's note: ", d.Note)
	}
}

// printExcerpt prints x in quotation marks, with whose words they are and how
// they were matched. What is not in its text is not passed off as a quotation.
func printExcerpt(p printer, t *timeline.Timeline, indent string, x timeline.Excerpt) {
	first := indent
	switch x.Match {
	case quote.Missing:
		first += "Looked for and not found: "
	case quote.Unsought:
		first += "Not looked for: "
	case quote.Ambiguous:
		first += "Looked for and found more than once: "
	}
	p.paragraph(first, "“"+x.Text+"”")
	p.paragraph(indent+"  ", fmt.Sprintf("%s (%s): %s", strings.Join(t.Attribution(x), ", "), x.Source, x.Match))
}
