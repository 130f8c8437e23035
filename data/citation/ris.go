package citation

import (
	"fmt"
	"strings"
)

// ris returns a record of the RIS format, after the specification of 2011 and
// with the tags Zotero writes. A text has one line: the format's continuation
// lines are not understood everywhere.
func (r reference) ris() string {
	var b strings.Builder
	tag := func(name, value string) {
		if value != "" {
			b.WriteString(name + "  - " + value + "\r\n")
		}
	}
	tag("TY", r.work.ris)
	tag("ID", line(r.id))
	tag("TI", r.title)
	for _, name := range r.authors {
		tag("AU", name)
	}
	in, by := r.containerAndPublisher()
	tag("T2", in)
	tag("PB", by)
	tag("M3", r.work.genre)
	year, date := r.date.ris()
	tag("PY", year)
	tag("DA", date)
	for _, note := range r.notes() {
		tag("N1", note)
	}
	if r.work.ris == "GEN" && r.work.genre != "" {
		tag("N1", "The kind is "+r.work.genre+".") // readers that have no such type drop M3
	}
	b.WriteString("ER  - \r\n")
	return b.String()
}

// ris returns the year and the date as YYYY/MM/DD/other information. What the
// ends of a range share is given; both are empty where that is not even a year
// AD.
func (d issued) ris() (year, date string) {
	common := d.common()
	if common == nil {
		return "", ""
	}
	year = fmt.Sprintf("%04d", common[0])
	date = strings.ReplaceAll(common.iso(), "-", "/")
	other := seasons[d.season]
	if d.circa && !d.isInterval() {
		other = joined(" ", "circa", other)
	}
	if missing := 3 - len(common); missing > 0 || other != "" {
		date += strings.Repeat("/", missing+1) + other // the slashes are not optional
	}
	return year, date
}
