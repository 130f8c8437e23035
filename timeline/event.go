package timeline

import (
	"dateline/timeline/edtf"
	"dateline/timeline/quote"
	"dateline/timeline/span"
	"dateline/timeline/spell"
)

// An Event is something dated on the timeline, with the passages that prove it.
type Event struct {
	ID    string // unique in its timeline, stable between loads
	Date  edtf.Date
	Basis Basis
	// Reported is when it was said, of what is only known from a report; zero where that is not so.
	Reported edtf.Date
	Status   Status
	Weight   Weight
	Title    string // the editor's words, one line
	Summary  string // the editor's words, one or two sentences; may be empty
	Tags     []string
	Actors   []string      // IDs
	After    []string      // IDs of the events that it follows by the texts' own telling
	Possibly []Possibility // other events that it may be the same as
	// Excerpts are in the editor's order; a verified event has at least one.
	Excerpts []Excerpt

	moved edtf.Day // that it is listed by instead of its date's, in a timeline; zero where it is listed by its date
}

// Sources counts the different sources among the event's excerpts.
func (e Event) Sources() int {
	seen := make(map[string]struct{}, len(e.Excerpts))
	for _, x := range e.Excerpts {
		seen[x.Source] = struct{}{}
	}
	return len(seen)
}

// An Excerpt is a passage of one source, located in its text.
type Excerpt struct {
	Source string      // ID
	Quote  quote.Quote // as the corpus gives it
	Text   string      // as the source has it: the bytes of Span
	Span   span.Span
	Again  span.Span   // where Quote stands a second time but for white space; zero where it does not
	Match  quote.Match // how Quote was found
	// Speaker is the ID of the actor whose words these are; empty where the corpus does not say. Named is the phrase of
	// the same source that names the actor, as the source has it, where Text does not.
	Speaker, Named string
	// Indirect tells that the words are the source's, in which it reports what the speaker said, and not the speaker's
	// own.
	Indirect bool
	// Unnamed is the ID of the actor whose words the corpus says these are, where no passage names that actor; Speaker
	// is empty then.
	Unnamed string
}

// Proved reports whether x stands in its source at one place, and a passage names whoever is said to speak.
func (x Excerpt) Proved() bool { return x.Match.Found() && x.Unnamed == "" }

// A Basis says where a date comes from.
type Basis struct {
	Kind   BasisKind
	Source string    // ID of the source that holds Phrase
	Phrase string    // verbatim, as the source has it
	Span   span.Span // of Phrase in the source, its first occurrence
	Rule   string    // how a derived date follows from Phrase; the editor's words
	Note   string    // what else the reader should know; the editor's words
}

// BasisKind tells what a text says from what an editor concluded of it.
type BasisKind uint8

const (
	Stated   BasisKind = iota // the text says it
	Derived                   // worked out from a phrase by a rule
	Inferred                  // concluded from evidence in the text
)

var basisKinds = spell.Names[BasisKind]{Place: "basis kind", Words: []string{"stated", "derived", "inferred"}}

// String returns the word used in a corpus.
func (k BasisKind) String() string { return basisKinds.Word(k) }

// ParseBasisKind is the inverse of [BasisKind.String]. The error of an unknown
// word is a [*spell.WordError].
func ParseBasisKind(word string) (BasisKind, error) { return basisKinds.Parse(word) }

// Status tells whether an event is known to have happened.
type Status uint8

const (
	Happened  Status = iota // told as having happened
	Reported                // known to be so on or before the source's date
	Announced               // due, not known to have happened
)

var statuses = spell.Names[Status]{Place: "status", Words: []string{"happened", "reported", "announced"}}

// String returns the word used in a corpus.
func (s Status) String() string { return statuses.Word(s) }

// ParseStatus is the inverse of [Status.String]. The error of an unknown word
// is a [*spell.WordError].
func ParseStatus(word string) (Status, error) { return statuses.Parse(word) }

// Weight says how much an event matters to the whole: what a zoomed-out view
// keeps. A lower Weight is heavier.
type Weight uint8

const (
	Milestone Weight = iota // the history can be told by these alone
	Happening               // an ordinary event
	Statement               // something said or found
)

// Lightest is the weight that no filter by weight leaves out.
const Lightest = Statement

var weights = spell.Names[Weight]{Place: "weight", Words: []string{"milestone", "event", "statement"}}

// String returns the word used in a corpus.
func (w Weight) String() string { return weights.Word(w) }

// ParseWeight is the inverse of [Weight.String]. The error of an unknown word
// is a [*spell.WordError].
func ParseWeight(word string) (Weight, error) { return weights.Parse(word) }
