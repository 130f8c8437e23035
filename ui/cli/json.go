package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
)

// The types below are what list --format json promises. A field may be added
// to them; what is there keeps its name and meaning.

type jsonEvent struct {
	ID       string        `json:"id"`
	Date     string        `json:"date"`      // EDTF
	DateText string        `json:"date_text"` // in words
	Earliest *string       `json:"earliest"`  // ISO 8601 day; null where there is no bound
	Latest   *string       `json:"latest"`
	Basis    jsonBasis     `json:"basis"`
	Reported string        `json:"reported,omitempty"` // EDTF: when it was said, of what is only known from a report
	Status   string        `json:"status"`
	Weight   string        `json:"weight"`
	Title    string        `json:"title"`
	Summary  string        `json:"summary"`
	Tags     []string      `json:"tags"`
	Actors   []string      `json:"actors"`          // IDs
	After    []string      `json:"after,omitempty"` // IDs of the events it follows
	Excerpts []jsonExcerpt `json:"excerpts"`

	Possibly []jsonPossibility `json:"possibly,omitempty"` // other events that it may be the same as, where it names them
}

type jsonPossibility struct {
	Event string `json:"event"` // ID
	Note  string `json:"note"`
}

type jsonBasis struct {
	Kind   string `json:"kind"`
	Source string `json:"source"` // ID
	Phrase string `json:"phrase"`
	Rule   string `json:"rule"`
}

type jsonExcerpt struct {
	Source string `json:"source"` // ID
	File   string `json:"file"`   // name in the corpus folder
	Exact  string `json:"exact"`  // the bytes of File from Start to End; where Match says there are none, the quote
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Match  string `json:"match"`
	// Again is where the words stand a second time but for white space; absent
	// where they do not.
	Again *jsonSpan `json:"again,omitempty"`

	Speaker *jsonSpeaker `json:"speaker,omitempty"` // whose words they are, where that is told
	Named   string       `json:"named,omitempty"`   // the phrase of File that names the speaker, where Exact does not

	// Unnamed is the ID of the actor who is said to speak, though no passage names
	// that actor; there is no speaker then.
	Unnamed  string `json:"unnamed,omitempty"`
	Indirect bool   `json:"indirect,omitempty"` // Exact reports in other words what the speaker said
}

type jsonSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type jsonSpeaker struct {
	ID   string `json:"id"` // of an actor
	Name string `json:"name"`
}

type jsonDisagreement struct {
	ID     string     `json:"id"`
	Topic  string     `json:"topic"`
	Aspect string     `json:"aspect"`
	Note   string     `json:"note"`
	Events []string   `json:"events"` // IDs
	Sides  []jsonSide `json:"sides"`
}

type jsonSide struct {
	Claim    string        `json:"claim"`
	Excerpts []jsonExcerpt `json:"excerpts"`
}

func jsonEvents(events timeline.Subset) []jsonEvent {
	list := make([]jsonEvent, 0, events.Len())
	for k := range events.Len() {
		e := events.Event(k)
		list = append(list, jsonEvent{
			ID:       e.ID,
			Date:     e.Date.String(),
			DateText: e.Date.Words(),
			Earliest: jsonDay(e.Date.Earliest()),
			Latest:   jsonDay(e.Date.Latest()),
			Basis: jsonBasis{
				Kind: e.Basis.Kind.String(), Source: e.Basis.Source,
				Phrase: e.Basis.Phrase, Rule: e.Basis.Rule,
			},
			Reported: e.Reported.String(),
			Status:   e.Status.String(),
			Weight:   e.Weight.String(),
			Title:    e.Title,
			Summary:  e.Summary,
			Tags:     orEmpty(e.Tags),
			Actors:   orEmpty(e.Actors),
			After:    e.After,
			Excerpts: jsonExcerpts(events.Timeline(), e.Excerpts),
			Possibly: jsonPossibilities(e.Possibly),
		})
	}
	return list
}

func jsonPossibilities(all []timeline.Possibility) []jsonPossibility {
	var list []jsonPossibility
	for _, p := range all {
		list = append(list, jsonPossibility(p))
	}
	return list
}

func jsonDisagreements(t *timeline.Timeline) []jsonDisagreement {
	list := make([]jsonDisagreement, 0, len(t.Disagreements()))
	for _, d := range t.Disagreements() {
		sides := make([]jsonSide, 0, len(d.Sides))
		for _, side := range d.Sides {
			sides = append(sides, jsonSide{side.Claim, jsonExcerpts(t, side.Excerpts)})
		}
		list = append(list, jsonDisagreement{d.ID, d.Topic, d.Aspect.String(), d.Note, orEmpty(d.Events), sides})
	}
	return list
}

func jsonExcerpts(t *timeline.Timeline, excerpts []timeline.Excerpt) []jsonExcerpt {
	list := make([]jsonExcerpt, 0, len(excerpts))
	for _, x := range excerpts {
		source, _ := t.Source(x.Source)
		shown := jsonExcerpt{
			Source: x.Source, File: source.File, Exact: x.Text, Start: x.Span.Start, End: x.Span.End,
			Match: matchWord(x.Match), Named: x.Named, Indirect: x.Indirect, Unnamed: x.Unnamed,
		}
		if x.Again.Len() > 0 {
			shown.Again = &jsonSpan{x.Again.Start, x.Again.End}
		}
		if speaker, told := t.Speaker(x); told {
			shown.Speaker = &jsonSpeaker{speaker.ID, speaker.Name}
		}
		list = append(list, shown)
	}
	return list
}

// matchWord returns the word for m that programs may rely on, whatever words
// people are shown.
func matchWord(m quote.Match) string {
	return [...]string{
		quote.Missing:   "missing",
		quote.Unsought:  "unsought",
		quote.Ambiguous: "ambiguous",
		quote.Folded:    "folded",
		quote.Exact:     "exact",
	}[m]
}

func jsonDay(d edtf.Day, known bool) *string {
	if !known {
		return nil
	}
	s := d.String()
	return &s
}

// orEmpty keeps a missing list from becoming null.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// writeJSON writes v to w, indented. Characters stand for themselves, but for
// what JSON has escaped and, besides, what encoding/json lets through and a
// terminal may obey: DEL, the C1 controls and the format characters, such as
// those that turn the direction of writing.
func writeJSON(w *bufio.Writer, v any) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	for _, r := range b.String() {
		if r == '\n' || !unicode.In(r, unicode.Cc, unicode.Cf) {
			w.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(w, `\u%04x`, unit)
		}
	}
	return nil
}
