package data

import (
	"regexp"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// What is known only by a last day says by what report, and what is reported has no day of its own.
func TestBuiltinReportsAreNoHappenings(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	reported := 0
	eachEvent(t, func(e timeline.Event) {
		begin, begins := e.Date.Earliest()
		end, _ := e.Date.Latest()
		by := strings.HasPrefix(e.Date.String(), "[..")
		switch said := !e.Reported.IsZero(); {
		case e.Status == timeline.Reported && (begins && begin == end || !said):
			t.Errorf("%q is reported, dated %v and reported on %q: want more than a day, and when it was said", e.ID, e.Date, e.Reported)
		case by && !said:
			t.Errorf("%q is dated %v, and nothing says by what report", e.ID, e.Date)
		case said:
			reported++
			if source, _ := tl.Source(e.Basis.Source); source.Date.String() != e.Reported.String() {
				t.Errorf("%q is reported on %v in %q, which is of %v", e.ID, e.Reported, source.ID, source.Date)
			}
		}
	})
	if reported < 40 {
		t.Errorf("%d events are known from a report, want at least 40", reported)
	}
}

// A date that the text states has its year in the words it rests on.
func TestBuiltinStatedDatesStandInTheirPhrase(t *testing.T) {
	eachEvent(t, func(e timeline.Event) {
		last, ok := e.Date.Latest()
		if year := edtf.YearName(last.Year); e.Basis.Kind == timeline.Stated && (!ok || !strings.Contains(e.Basis.Phrase, year)) {
			t.Errorf("%q: no %s in %q", e.ID, year, e.Basis.Phrase)
		}
	})
}

// What one report found and asked for is of one day, one status and one weight.
func TestBuiltinFindingsAreOfTheirReport(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	for _, c := range []struct {
		report string
		of     *regexp.Regexp
		least  int
	}{
		{"audit-commission-report", regexp.MustCompile(`^(finding|rec)-`), 20},
		{"laming-report", regexp.MustCompile(`^laming-(findings|recommendations)$`), 2},
	} {
		i, ok := tl.Position(c.report)
		if !ok {
			t.Fatalf("there is no event %q", c.report)
		}
		report, found := tl.Event(i), 0
		eachEvent(t, func(e timeline.Event) {
			if !c.of.MatchString(e.ID) {
				return
			}
			found++
			if e.Date.String() != report.Date.String() || e.Status != report.Status {
				t.Errorf("%q is %v on %v, its report %v on %v", e.ID, e.Status, e.Date, report.Status, report.Date)
			}
			if e.Weight == timeline.Happening || e.Weight == timeline.Milestone && report.ID != "laming-report" {
				t.Errorf("%q has the weight %v: what a report found is a statement", e.ID, e.Weight)
			}
		})
		if found < c.least {
			t.Errorf("%q has %d findings and recommendations, want at least %d", c.report, found, c.least)
		}
	}
}

// Excerpts that hold somebody's words: those that begin with a quotation mark, or with a pronoun and a word for saying, and
// those with a quotation and such a word.
var (
	speech = regexp.MustCompile(`^((But |And )?([Ss]he|[Hh]e|[Ii]t) (adds|says|said|cites|found|reported|also)\b|We\b|['"“])`)
	marked = regexp.MustCompile(`(^|\s)['"“]\S`)
	saying = regexp.MustCompile(`\b(says?|said|adds?|added|told|finds?|found|concludes?|concluded|described|accused|explained|claiming)\b`)
)

// noSpeaker are the excerpts that quote, but whose words they are no text tells, each with the reason.
var noSpeaker = map[string]string{
	"A press release issued in October": "the text does not say who issued it",
}

// Whoever's words an excerpt holds is named, and always the same for the same words.
func TestBuiltinWordsHaveSpeakers(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	speakers, unused := map[string]string{}, map[string]bool{}
	for begin := range noSpeaker {
		unused[begin] = true
	}
	for x := range excerpts(tl) {
		key := x.Source + ":" + x.Text
		if before, again := speakers[key]; again && before != x.Speaker {
			t.Errorf("the words %q are of %q here, and elsewhere of %q", x.Text, x.Speaker, before)
		}
		speakers[key] = x.Speaker
		excused := false
		for begin := range noSpeaker {
			if strings.HasPrefix(x.Text, begin) {
				delete(unused, begin)
				excused = true
			}
		}
		words := speech.MatchString(x.Text) || marked.MatchString(x.Text) && saying.MatchString(x.Text)
		if _, known := tl.Speaker(x); words && !known && !excused {
			t.Errorf("nothing says whose words these are: %q", x.Text)
		}
	}
	for begin := range unused {
		t.Errorf("noSpeaker has an excerpt that no event has: %q", begin)
	}
}

// notTold are the lines of the articles that no event quotes, by how they begin, each with what it is.
var notTold = map[string]string{
	"The BBC is not responsible":           "the foot of the page",
	"WiredGov Newswire (news":              "the head of the carrier's page",
	"Failures allowed mother to kill":      "a link to another story",
	"Has China's housing bubble":           "a link to another story",
	"How the world's oldest clove":         "a link to another story",
	"Why Royal Ballet principal":           "a link to another story",
	"Americas Africa Europe":               "the navigation of the site",
	"Printable version E-mail":             "the navigation of the site",
	"FOR FURTHER INFORMATION":              "a contact",
	", Millbank Tower, London":             "a contact",
	"Direct line:":                         "a contact",
	"Email:":                               "a contact",
	"Spotlight on women at Serco":          "a link to another story",
	"ADCS wants all":                       "a link to another story",
	"Ed Balls plan will force":             "a link to another story",
	"Did you enjoy this article":           "the foot of the page",
	"l Joint taken: Plymouth's group serv": "the heading of a box",
}

// Every sentence of the articles is quoted by an event, and nothing of the pages around them.
func TestBuiltinQuotesTheArticlesWhole(t *testing.T) {
	c := loadBuiltin(t)
	unused := map[string]bool{}
	for begin := range notTold {
		unused[begin] = true
	}
	words := regexp.MustCompile(`\pL[\pL'’-]*`)
	for _, s := range c.Timeline.Sources() {
		text, err := c.Text(s.ID)
		if err != nil {
			t.Fatal(err)
		}
		left := []byte(text)
		for _, p := range c.Timeline.Passages(s.ID) {
			for i := p.Span.Start; i < p.Span.End; i++ {
				left[i] = '\n'
			}
		}
	lines:
		for line := range strings.SplitSeq(string(left), "\n") {
			line = strings.TrimSpace(line)
			for begin := range notTold {
				if strings.HasPrefix(line, begin) {
					delete(unused, begin)
					continue lines
				}
			}
			if len(words.FindAllString(line, -1)) >= 5 {
				t.Errorf("%q: no event quotes %q", s.ID, line)
			}
		}
	}
	for begin := range unused {
		t.Errorf("no line that is left begins with %q (%s): it is quoted, or gone", begin, notTold[begin])
	}
}

// The editor says what the texts do not tell, and of what may be the same that no text says so.
func TestBuiltinGapsAreSaid(t *testing.T) {
	gaps := loadBuiltin(t).Timeline.Gaps()
	if len(gaps) < 6 || len(gaps) > 12 {
		t.Errorf("%d gaps, want 6 to 12", len(gaps))
	}
	possible := 0
	eachEvent(t, func(e timeline.Event) {
		for _, p := range e.Possibly {
			possible++
			gaps = append(gaps, p.Note)
		}
	})
	if possible < 5 {
		t.Errorf("%d events may be the same as others, want at least 5", possible)
	}
	for _, said := range gaps {
		if !strings.HasPrefix(said, "No text ") || !strings.HasSuffix(said, ".") {
			t.Errorf("%q is no sentence on what no text says", said)
		}
	}
}
