package citation

import "strings"

// A work says how a kind of source is named in each style.
type work struct {
	csl        string // type of CSL
	ris        string // type of RIS
	bibtex     string // entry type
	genre      string // the kind in words where the types do not say it
	periodical bool   // it came out in what its publisher field names
}

// workOf returns the work for a [timeline.Source]'s Kind. A kind that is not
// known here is a document of that kind.
func workOf(kind string) work {
	switch kind {
	case "news":
		return work{csl: "article-newspaper", ris: "NEWS", bibtex: "article", periodical: true}
	case "feature":
		return work{csl: "article-magazine", ris: "MGZN", bibtex: "article", periodical: true}
	case "report":
		return work{csl: "report", ris: "RPRT", bibtex: "techreport"}
	case "legislation":
		return work{csl: "legislation", ris: "STAT", bibtex: "misc"}
	default:
		genre := line(strings.ReplaceAll(kind, "-", " "))
		return work{csl: "document", ris: "GEN", bibtex: "misc", genre: genre}
	}
}
