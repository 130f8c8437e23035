package citation

import (
	"fmt"
	"strings"
)

// bibtexSpecial holds what TeX acts on. Braces become commands, because BibTeX
// counts them even after a backslash.
var bibtexSpecial = map[rune]string{
	'\\': `\textbackslash{}`, '{': `\textbraceleft{}`, '}': `\textbraceright{}`,
	'~': `\textasciitilde{}`, '^': `\textasciicircum{}`,
	'<': `\textless{}`, '>': `\textgreater{}`, '|': `\textbar{}`,
	'&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`,
}

// ligatures are the pairs of characters that TeX's fonts join to another one.
const ligatures = "-- `` '' ,, ?` !`"

// bibtexText escapes text for a field in braces. What is beyond ASCII stays
// UTF-8.
func bibtexText(text string) string {
	var b strings.Builder
	var before rune
	for _, c := range text {
		if before > ' ' && c > ' ' && strings.Contains(ligatures, string([]rune{before, c})) {
			b.WriteString("{}")
		}
		if escaped, ok := bibtexSpecial[c]; ok {
			b.WriteString(escaped)
		} else {
			b.WriteRune(c)
		}
		before = c
	}
	return b.String()
}

var months = [...]string{"", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// bibtex returns an entry. BibTeX's styles need year and month, biblatex wants
// date and then passes over those, so both are given. What it prints of a note
// goes into note, the remarks into annote, which only annotated bibliographies
// print.
func (r reference) bibtex() string {
	var b strings.Builder
	fmt.Fprintf(&b, "@%s{%s,\n", r.work.bibtex, bibtexKey(r.id))
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %s = %s,\n", name, value)
		}
	}
	// A second pair of braces keeps BibTeX from taking a name apart and from
	// changing the case of a title.
	names := make([]string, len(r.authors))
	for i, name := range r.authors {
		names[i] = braced(bibtexText(name))
	}
	field("author", braced(strings.Join(names, " and ")))
	field("title", braced(braced(bibtexText(r.title))))
	name, value, carried := r.bibtexHolder()
	field(name, braced(bibtexText(value)))
	switch r.work.bibtex {
	case "techreport", "phdthesis", "mastersthesis":
		field("type", braced(bibtexText(r.work.kind))) // or "Technical report" or "PhD thesis" is printed
	}
	year, month := r.date.bibtex()
	field("year", year)
	field("month", month)
	field("date", braced(r.date.biblatex()))
	field("note", braced(bibtexText(joined(" ", append(r.quoted(), carried)...))))
	field("annote", braced(bibtexText(strings.Join(r.remarks, " "))))
	b.WriteString("}\n")
	return b.String()
}

// bibtexHolder returns the field that names who brought the work out, or what it
// came out in, its value, and a sentence on the other of the two, where a publisher
// carries what another issued: no entry has fields for both.
func (r reference) bibtexHolder() (name, value, carried string) {
	name, value = r.work.bibtexHolder(r.publisher)
	switch {
	case r.issuer == "":
		return name, value, ""
	case name == "journal" || name == "booktitle":
		return name, value, "Issued by " + r.issuer + "."
	case r.publisher != "":
		carried = "Carried by " + r.publisher + "."
	}
	_, value = r.work.bibtexHolder(r.issuer)
	return name, value, carried
}

// bibtexHolder returns the field that names who brought the work out, or what it
// came out in, and its value. Entries that do not say what they are of say it
// there.
func (w work) bibtexHolder(publisher string) (name, value string) {
	switch w.bibtex {
	case "article":
		return "journal", publisher
	case "techreport":
		return "institution", publisher
	case "phdthesis", "mastersthesis":
		return "school", publisher
	case "misc", "booklet":
		return "howpublished", joined(", ", w.kind, publisher)
	}
	if w.holder == container {
		return "booktitle", publisher
	}
	return "publisher", publisher
}

// bibtex returns the fields of BibTeX: a month by its macro, with the day before
// it. A date of no one certain year is a year in words.
func (d issued) bibtex() (year, month string) {
	common := d.common()
	if d.edtf == "" {
		return "", ""
	}
	if common == nil || d.circa && !d.isInterval() {
		return braced(bibtexText(d.words)), ""
	}
	year = braced(fmt.Sprint(common[0]))
	switch {
	case d.season > 0:
		month = braced(seasons[d.season])
	case len(common) == 2:
		month = months[common[1]]
	case len(common) == 3:
		month = fmt.Sprintf(`"%d~" # %s`, common[2], months[common[1]])
	}
	return year, month
}

// biblatex returns a date in levels 0 and 1 of EDTF, which biblatex reads but
// for years beyond four digits. Of a date with X in it biblatex makes an
// interval, and of a set, which is level 2, nothing; both become what the
// possible dates share. It is empty where the date cannot be given so.
func (d issued) biblatex() string {
	common := d.common()
	switch {
	case !strings.ContainsAny(d.edtf, "[XY"):
		return d.edtf
	case common == nil:
		return ""
	case d.circa:
		return common.iso() + d.edtf[len(d.edtf)-1:]
	}
	return common.iso()
}

// bibtexKey returns id as a key BibTeX takes: other than letters, digits and
// -./:_ of ASCII, each character is its code point in hexadecimal between plus
// signs. Different ids have different keys.
func bibtexKey(id string) string {
	var b strings.Builder
	for _, c := range id {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.ContainsRune("-./:_", c):
			b.WriteRune(c)
		default:
			fmt.Fprintf(&b, "+%x+", c)
		}
	}
	return b.String()
}

// braced puts braces around a text, if there is one.
func braced(text string) string {
	if text == "" {
		return ""
	}
	return "{" + text + "}"
}

// joined joins the texts that are not empty.
func joined(separator string, texts ...string) string {
	var list []string
	for _, text := range texts {
		if text != "" {
			list = append(list, text)
		}
	}
	return strings.Join(list, separator)
}
