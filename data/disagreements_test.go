package data

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// passagesOf returns the excerpts of all sides of d.
func passagesOf(d timeline.Disagreement) []timeline.Excerpt {
	var all []timeline.Excerpt
	for _, side := range d.Sides {
		all = append(all, side.Excerpts...)
	}
	return all
}

// tellersOf returns what a claim may call a source by: its publisher, as far as
// the text itself names it, its authors and its kind.
func tellersOf(s timeline.Source, text string) []string {
	tellers := append([]string{s.KindWords()}, s.Authors...)
	for words := strings.Fields(s.Publisher); len(words) > 0; words = words[:len(words)-1] {
		if name := strings.Join(words, " "); strings.Contains(spaced(text), name) {
			tellers = append(tellers, name)
			break
		}
	}
	return tellers
}

// spaced is s with its runs of white space, of which some texts have unusual
// ones, made single spaces.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// A claim begins with who speaks: its sources, each by a name of its own, and
// the actors who are its excerpts' speakers.
func TestEverySideSaysWhoSpeaks(t *testing.T) {
	c := loadBuiltin(t)
	tl := c.Timeline
	tellers := map[string][]string{}
	for _, s := range tl.Sources() {
		text, err := c.Text(s.ID)
		if err != nil {
			t.Fatal(err)
		}
		tellers[s.ID] = tellersOf(s, text)
	}
	for _, d := range tl.Disagreements() {
		for _, side := range d.Sides {
			who, _, told := strings.Cut(side.Claim, ": ")
			if !told {
				t.Errorf("%q: no one says %q", d.ID, side.Claim)
				continue
			}
			speakers := map[string]bool{}
			for _, x := range side.Excerpts {
				speakers[x.Speaker] = true
				if !slices.ContainsFunc(tellers[x.Source], func(name string) bool {
					return strings.Contains(strings.ToLower(who), strings.ToLower(name))
				}) {
					t.Errorf("%q: %q names none of %q, of which it has words", d.ID, side.Claim, tellers[x.Source])
				}
			}
			for _, a := range tl.Actors() {
				if a.Naming().In(who) && !speakers[a.ID] {
					t.Errorf("%q: %q is told to say %q, and no excerpt has the actor's words", d.ID, a.Name, side.Claim)
				}
			}
		}
	}
}

// utterance finds words by which an excerpt tells what somebody says.
var utterance = regexp.MustCompile(`\b(says|said|adds|added|saying|claiming|insisted|accused|stresses)\b`)

func TestWhatIsSaidInADisagreementHasASpeaker(t *testing.T) {
	for _, d := range loadBuiltin(t).Timeline.Disagreements() {
		for _, x := range passagesOf(d) {
			if x.Speaker == "" && utterance.MatchString(x.Text) {
				t.Errorf("%q: nobody speaks in %q", d.ID, x.Text)
			}
		}
	}
}

// alone are the disagreements of one voice, each with the reason.
var alone = map[string]string{
	"date-of-public-finance": "the page contradicts itself",
	"reshape-or-no-upheaval": "the feature quotes a press release, and does not say who issued it",
}

func TestSidesAreOfDifferentVoices(t *testing.T) {
	unused := map[string]bool{}
	for id := range alone {
		unused[id] = true
	}
	for _, d := range loadBuiltin(t).Timeline.Disagreements() {
		voices := map[string]bool{}
		for _, x := range passagesOf(d) {
			voices[x.Source+" "+x.Speaker] = true
		}
		if len(voices) < 2 && alone[d.ID] == "" {
			t.Errorf("%q: all sides are of one source, and nobody else is quoted", d.ID)
		} else if len(voices) < 2 {
			delete(unused, d.ID)
		}
	}
	for id := range unused {
		t.Errorf("alone has %q, which has more than one voice or is no disagreement", id)
	}
}

func TestNoTwoDisagreementsAreOfTheSamePassages(t *testing.T) {
	of := map[string]string{}
	for _, d := range loadBuiltin(t).Timeline.Disagreements() {
		var set []string
		for _, x := range passagesOf(d) {
			set = append(set, fmt.Sprint(x.Source, x.Span))
		}
		slices.Sort(set)
		key := fmt.Sprint(slices.Compact(set))
		if of[key] != "" {
			t.Errorf("%q has the passages of %q", d.ID, of[key])
		}
		of[key] = d.ID
	}
}

// Sides of one disagreement say different things by different passages.
func TestNoTwoSidesAreAlike(t *testing.T) {
	for _, d := range loadBuiltin(t).Timeline.Disagreements() {
		claims, sides := map[string]bool{}, map[string]bool{}
		for _, side := range d.Sides {
			var set []string
			for _, x := range side.Excerpts {
				set = append(set, fmt.Sprint(x.Source, x.Span))
			}
			slices.Sort(set)
			key := fmt.Sprint(set)
			if len(set) == 0 || claims[side.Claim] || sides[key] {
				t.Errorf("%q: %q is another side's claim, has another's passages or none", d.ID, side.Claim)
			}
			claims[side.Claim], sides[key] = true, true
		}
	}
}

// silence finds words that make what a text does not say a side of its own.
var silence = regexp.MustCompile(`(?i)\b(does|do|did) not (mention|say|name|give|tell|report)|\b(names?|gives?|says?) (no|nothing)\b|\bis silent\b|\bwithout (more|a reason|comparison|a date)\b|\bwith no \w+$|\bonly$`)

// A text that is silent takes no side.
func TestSilenceIsNoSide(t *testing.T) {
	for _, d := range loadBuiltin(t).Timeline.Disagreements() {
		for _, side := range d.Sides {
			if found := silence.FindString(side.Claim); found != "" {
				t.Errorf("%q: a side is silence, by %q: %q", d.ID, found, side.Claim)
			}
		}
	}
}

// agreed finds words by which a note says that nobody disagrees.
var agreed = regexp.MustCompile(`(?i)\bdo(es)? not (contradict|exclude|differ)|\bthe words are the same|\bsame document`)

func TestNotesFindADifference(t *testing.T) {
	for _, d := range loadBuiltin(t).Timeline.Disagreements() {
		if found := agreed.FindString(d.Note); found != "" || d.Note == "" {
			t.Errorf("%q: by its note, %q, nobody disagrees: %q", d.ID, found, d.Note)
		}
	}
}

// opening finds what may be the mark before words that are quoted, and closing
// the one after them, which an apostrophe inside a word is not.
var (
	opening = regexp.MustCompile(`(?:^|[^\pL\pN])'`)
	closing = regexp.MustCompile(`'(?:$|[^\pL\pN])`)
)

// quotedIn returns the words in quotation marks in the editor's words s.
func quotedIn(s string) []string {
	var all []string
	for {
		at := opening.FindStringIndex(s)
		if at == nil {
			return all
		}
		s = s[at[1]:]
		end := closing.FindStringIndex(s)
		if end == nil {
			return all
		}
		all = append(all, s[:end[0]])
		s = s[end[0]+1:]
	}
}

func TestQuotedIn(t *testing.T) {
	for s, want := range map[string][]string{
		"the trusts' own, it's said":       nil,
		"'in 2003' stands, 'a' 'b's c' d'": {"in 2003", "a", "b's c"},
		"Platt's 'at the moment'":          {"at the moment"},
	} {
		if got := quotedIn(s); !slices.Equal(got, want) {
			t.Errorf("of %q quoted are %q, want %q", s, got, want)
		}
	}
}

// What the editor quotes in a claim stands in its excerpts, and what the topic
// or the note quotes in those of some side.
func TestWhatIsQuotedStandsInTheExcerpts(t *testing.T) {
	curly := strings.NewReplacer("’", "'", "‘", "'")
	check := func(id, words string, excerpts []timeline.Excerpt) {
		for _, q := range quotedIn(words) {
			if !slices.ContainsFunc(excerpts, func(x timeline.Excerpt) bool {
				return strings.Contains(spaced(curly.Replace(x.Text)), q)
			}) {
				t.Errorf("%q: no excerpt has %q, quoted in %q", id, q, words)
			}
		}
	}
	for _, d := range loadBuiltin(t).Timeline.Disagreements() {
		for _, side := range d.Sides {
			check(d.ID, side.Claim, side.Excerpts)
		}
		check(d.ID, d.Note, passagesOf(d))
		check(d.ID, d.Topic, passagesOf(d))
	}
}

// A publisher whom its own text does not name is not asserted.
func TestInferredPublishersAreNotAsserted(t *testing.T) {
	c := loadBuiltin(t)
	for _, s := range c.Timeline.Sources() {
		text, err := c.Text(s.ID)
		if err != nil {
			t.Fatal(err)
		}
		if s.PublisherBasis.Kind != timeline.Inferred || strings.Contains(spaced(text), s.Publisher) {
			continue
		}
		for _, d := range c.Timeline.Disagreements() {
			words := d.Topic + "\n" + d.Note
			for _, side := range d.Sides {
				words += "\n" + side.Claim
			}
			if strings.Contains(words, s.Publisher) {
				t.Errorf("%q asserts the publisher %q, which is inferred:\n%s", d.ID, s.Publisher, words)
			}
		}
	}
}

// An event is touched by a disagreement whose passages are about it: they share
// some of the words.
func TestWhatADisagreementTouchesSharesItsWords(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	for _, d := range tl.Disagreements() {
		if len(d.Events) == 0 {
			t.Errorf("%q touches no event", d.ID)
		}
		for _, id := range d.Events {
			i, _ := tl.Position(id)
			share := slices.ContainsFunc(tl.Event(i).Excerpts, func(x timeline.Excerpt) bool {
				return slices.ContainsFunc(passagesOf(d), func(y timeline.Excerpt) bool {
					return x.Source == y.Source && x.Span.Start < y.Span.End && y.Span.Start < x.Span.End
				})
			})
			if !share {
				t.Errorf("%q touches %q, and shares no words with it", d.ID, id)
			}
		}
	}
}

// A disagreement shows at an event for each of its passages that any event proves itself by.
func TestDisagreementsShowWhereTheirPassagesAre(t *testing.T) {
	tl := loadBuiltin(t).Timeline
	for _, d := range tl.Disagreements() {
		for _, x := range passagesOf(d) {
			var holders []string
			eachEvent(t, func(e timeline.Event) {
				if slices.ContainsFunc(e.Excerpts, func(own timeline.Excerpt) bool {
					return own.Source == x.Source && own.Span.Overlaps(x.Span)
				}) {
					holders = append(holders, e.ID)
				}
			})
			if len(holders) > 0 && !slices.ContainsFunc(d.Events, func(id string) bool { return slices.Contains(holders, id) }) {
				t.Errorf("%q shows at none of %q, which have %q", d.ID, holders, x.Text)
			}
		}
	}
}
