package citation

import (
	"bytes"
	"encoding/json"
	"strings"
)

// cslItem is an item of csl-data.json, the schema for input to processors of
// CSL 1.0.2. The schema allows no other fields but what is in custom.
type cslItem struct {
	ID             string     `json:"id"`
	Type           string     `json:"type"`
	Title          string     `json:"title"`
	Author         []cslName  `json:"author,omitempty"`
	ContainerTitle string     `json:"container-title,omitempty"`
	Publisher      string     `json:"publisher,omitempty"`
	Genre          string     `json:"genre,omitempty"`
	Issued         *cslDate   `json:"issued,omitempty"`
	Note           string     `json:"note,omitempty"`
	Custom         *cslCustom `json:"custom,omitempty"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	DateParts []parts `json:"date-parts,omitempty"` // one, or the two ends of a range
	Season    int     `json:"season,omitempty"`
	Circa     bool    `json:"circa,omitempty"`
	Literal   string  `json:"literal,omitempty"`
}

// cslCustom holds a date that the item's own field makes less exact.
type cslCustom struct {
	Issued string `json:"issued-edtf"`
}

// cslJSON returns a list of one item for each reference.
func cslJSON(references []reference) string {
	items := make([]cslItem, 0, len(references))
	for _, r := range references {
		items = append(items, r.cslItem())
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(items) // a buffer takes all, and no field can fail
	return b.String()
}

func (r reference) cslItem() cslItem {
	item := cslItem{
		ID: r.id, Type: r.work.csl, Title: r.title, Genre: r.work.genre,
		Issued: r.date.csl(), Note: strings.Join(r.notes(), "\n"),
	}
	for _, name := range r.authors {
		item.Author = append(item.Author, cslName{name})
	}
	item.ContainerTitle, item.Publisher = r.containerAndPublisher()
	if r.date.coarse {
		item.Custom = &cslCustom{r.date.edtf}
	}
	return item
}

// csl returns the date, or nil where there is none. CSL has no year 0: the year
// before 1 is -1.
func (d issued) csl() *cslDate {
	switch {
	case d.edtf == "":
		return nil
	case d.first == nil:
		return &cslDate{Literal: d.words}
	}
	out := &cslDate{DateParts: []parts{d.first.historic()}, Season: d.season, Circa: d.circa}
	if d.isInterval() {
		out.DateParts = append(out.DateParts, d.last.historic())
	}
	return out
}

// historic returns p with its year counted as historians do.
func (p parts) historic() parts {
	if p[0] > 0 {
		return p
	}
	return append(parts{p[0] - 1}, p[1:]...)
}
