package citation

import (
	"encoding/json"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/quote"
)

// evidence is a timeline of one event, which two sources prove, the first of
// them by two excerpts with one of the other between.
func evidence(t *testing.T) (*timeline.Timeline, timeline.Event) {
	t.Helper()
	other := sample()
	other.ID, other.Publisher = "guardian", "The Guardian"
	e := timeline.Event{ID: "pilot", Date: date("2003"), Excerpts: []timeline.Excerpt{
		{Source: "hsj", Text: "One.", Match: quote.Exact},
		{Source: "guardian", Text: "Two.", Match: quote.Exact},
		{Source: "hsj", Text: "Three.", Match: quote.Missing},
	}}
	tl, err := timeline.New(timeline.Parts{Sources: []timeline.Source{sample(), other}, Events: []timeline.Event{e}})
	if err != nil {
		t.Fatal(err)
	}
	return tl, e
}

func TestEvidenceQuotesEveryExcerptInItsOrder(t *testing.T) {
	tl, e := evidence(t)
	for _, tt := range []struct {
		style     Style
		separator string
	}{{Plain, "\n"}, {Markdown, "\n\n"}} {
		var want []string
		for _, x := range e.Excerpts {
			s, _ := tl.Source(x.Source)
			want = append(want, Quotation(s, x, "", tt.style))
		}
		if got := Evidence(tl, e, tt.style); got != strings.Join(want, tt.separator)+"\n" {
			t.Errorf("%v: got %q, want %q", tt.style, got, want)
		}
	}
}

// A key or id that stood twice would make BibTeX fail and a reference manager
// keep one of the two.
func TestEvidenceHasOneRecordForEachSource(t *testing.T) {
	tl, e := evidence(t)
	const first, second = "“One.” “Three.” [not found in the source]", "“Two.”"

	entries := strings.SplitAfter(Evidence(tl, e, BibTeX), "\n}\n")
	if len(entries) != 3 || readBibTeX(t, entries[0])["note"] != first || readBibTeX(t, entries[1])["note"] != second {
		t.Errorf("the BibTeX entries are %q", entries)
	}
	records := strings.SplitAfter(Evidence(tl, e, RIS), "ER  - \r\n")
	if len(records) != 3 || strings.Join(readRIS(t, records[0])["N1"], " ") != first || readRIS(t, records[1])["N1"][0] != second {
		t.Errorf("the RIS records are %q", records)
	}
	var items []cslItem
	if err := json.Unmarshal([]byte(Evidence(tl, e, CSLJSON)), &items); err != nil || len(items) != 2 {
		t.Fatalf("%d items of CSL-JSON, %v", len(items), err)
	}
	if items[0].ID != "hsj" || strings.ReplaceAll(items[0].Note, "\n", " ") != first || items[1].Note != second {
		t.Errorf("the items of CSL-JSON are %+v", items)
	}
}

// Who is quoted in a work did not write it.
func TestQuotationTellsWhoSpeaks(t *testing.T) {
	s := sample()
	x := timeline.Excerpt{Source: "hsj", Text: "It is not prescriptive.", Match: quote.Exact}
	const speaker, words = "Denise *Platt*", "“It is not prescriptive.”"
	if got, want := Quotation(s, x, speaker, Plain), words+" — "+speaker+", quoted in "+Reference(s, Plain); got+"." != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Quotation(s, x, speaker, Markdown), `> — Denise \*Platt\*, quoted in Tash Shifrin, `; !strings.Contains(got, want) {
		t.Errorf("no %q in %q", want, got)
	}
	x.Indirect = true
	if got, want := Quotation(s, x, speaker, Plain), words+" — "+speaker+", reported in "+Reference(s, Plain); got+"." != want {
		t.Errorf("what is told in other words: got %q, want %q", got, want)
	}
	if got, want := readBibTeX(t, Quotation(s, x, speaker, BibTeX))["note"], words+" What "+speaker+" is reported to have said."; got != want {
		t.Errorf("what is told in other words: BibTeX has %q, want %q", got, want)
	}
	x.Indirect = false
	if got, want := Quotation(s, timeline.Excerpt{Text: x.Text, Match: x.Match, Unnamed: "platt"}, "", Plain), words+" [speaker not proved] — "; !strings.HasPrefix(got, want) {
		t.Errorf("a speaker whom no passage names: got %q, want %q at its beginning", got, want)
	}
	const note = words + " Words of " + speaker + "."
	entry := readBibTeX(t, Quotation(s, x, speaker, BibTeX))
	if entry["note"] != note || entry["author"] != "{Tash Shifrin}" {
		t.Errorf("BibTeX has %q", entry)
	}
	record := readRIS(t, Quotation(s, x, speaker, RIS))
	if record["N1"][0] != note || strings.Join(record["AU"], ";") != "Tash Shifrin" {
		t.Errorf("RIS has %q", record)
	}
	item := readCSL(t, Quotation(s, x, speaker, CSLJSON))
	if item.Note != note || len(item.Author) != 1 || item.Author[0].Literal != "Tash Shifrin" {
		t.Errorf("CSL-JSON has %+v", item)
	}
}

// What a publisher carries is its issuer's, in the field each style has for that.
func TestReferenceNamesTheIssuer(t *testing.T) {
	s := sample()
	s.Kind, s.Authors, s.Publisher, s.Issuer = "press-release", nil, "WiredGov Newswire", "Audit Commission"
	s.IssuerBasis = timeline.Basis{Kind: timeline.Inferred, Note: "From the contact."}
	if got, want := Reference(s, Plain), "[Audit Commission], “Better together”, press release, carried by WiredGov Newswire, 6 February 2003."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Reference(s, Markdown), `\[Audit Commission\], “Better together”, press release, carried by *WiredGov Newswire*, 6 February 2003.`; got != want {
		t.Errorf("in Markdown got %q, want %q", got, want)
	}
	entry := readBibTeX(t, Reference(s, BibTeX))
	if entry["institution"] != "[Audit Commission]" || entry["note"] != "Carried by WiredGov Newswire." || entry["author"] != "" ||
		entry["annote"] != "The issuer is inferred. From the contact." {
		t.Errorf("BibTeX has %q", entry)
	}
	record := readRIS(t, Reference(s, RIS))
	if strings.Join(record["PB"], ";") != "[Audit Commission]" || strings.Join(record["T2"], ";") != "WiredGov Newswire" || record["AU"] != nil {
		t.Errorf("RIS has %q", record)
	}
	item := readCSL(t, Reference(s, CSLJSON))
	if item.Publisher != "[Audit Commission]" || item.ContainerTitle != "WiredGov Newswire" || item.Author != nil {
		t.Errorf("CSL-JSON has %+v", item)
	}
	s.Kind, s.Authors = "news", []string{"A. Rivers"} // an agency's news in a newspaper
	if got, want := Reference(s, Plain), "A. Rivers, “Better together”, [Audit Commission], carried by WiredGov Newswire, 6 February 2003."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if entry := readBibTeX(t, Reference(s, BibTeX)); entry["journal"] != "WiredGov Newswire" || entry["note"] != "Issued by [Audit Commission]." {
		t.Errorf("BibTeX has %q", entry)
	}
}
