package timeline

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/spell"
)

// A Source is one text of a corpus with what is known about it. The text
// itself is never part of it: whoever needs it asks for it by ID.
type Source struct {
	ID             string
	File           string // the name of its file in the corpus folder
	Title          string // as printed; empty where none is
	Publisher      string
	PublisherBasis Basis
	Issuer         string // who issued what the publisher carries; empty where that is the publisher, or not known
	IssuerBasis    Basis
	Authors        []string // as printed and in that order; none where none is
	AuthorBasis    Basis
	Date           edtf.Date
	DateBasis      Basis
	Kind           string // "news", "press-release", "report", …
	Note           string // the editor's words on peculiarities of the text
}

// An Actor is a person or organisation with a part in the history.
type Actor struct {
	ID   string
	Name string
	Also []string // other spellings the texts use
	Kind string   // "person" or "organisation"
	Role string   // as the texts give it; the editor's words
}

// A Tag is one word of the controlled list events are tagged with.
type Tag struct {
	Name    string
	Meaning string
}

// A Disagreement is a set of passages that contradict each other or differ,
// with the editor's note on how.
type Disagreement struct {
	ID     string
	Topic  string // the editor's words, one line
	Aspect Aspect
	Sides  []Side // two or more
	Note   string // the editor's words
	Events []string
}

// A Side is one of the positions in a [Disagreement].
type Side struct {
	Claim    string // what this side says; the editor's words
	Excerpts []Excerpt
}

// Aspect is what the passages of a [Disagreement] differ in.
type Aspect uint8

const (
	AspectFact Aspect = iota
	AspectDate
	AspectNumber
	AspectWording
	AspectTone
	AspectAttribution
	AspectSpelling
)

var aspects = spell.Names[Aspect]{Place: "aspect", Words: []string{
	"fact", "date", "number", "wording", "tone", "attribution", "spelling",
}}

// String returns the word used in a corpus.
func (a Aspect) String() string { return aspects.Word(a) }

// ParseAspect is the inverse of [Aspect.String]. The error of an unknown word
// is a [*spell.WordError].
func ParseAspect(word string) (Aspect, error) { return aspects.Parse(word) }

// Attribution is a source's publisher and date as a reader is told them, such
// as "Health Service Journal (inferred), 6 February 2003". What the publisher only
// carries is its issuer's: "Audit Commission (inferred) press release, carried by
// WiredGov Newswire, 29 October 2008". A source without a publisher is named by its
// file.
func (s Source) Attribution() string {
	name := s.File
	if s.Publisher != "" {
		name = withDoubt(s.Publisher, s.PublisherBasis)
	}
	if s.Issuer != "" {
		name = strings.TrimSpace(withDoubt(s.Issuer, s.IssuerBasis)+" "+s.KindWords()) + ", carried by " + name
	}
	if s.Date.IsZero() {
		return name
	}
	return name + ", " + s.Date.Words()
}

// withDoubt is a name that says whether an editor inferred it.
func withDoubt(name string, basis Basis) string {
	if basis.Kind == Inferred {
		return name + " (inferred)"
	}
	return name
}

// IssuerWords names the issuer and says whether that is inferred; it is "" where the
// publisher is none but the issuer.
func (s Source) IssuerWords() string {
	if s.Issuer == "" {
		return ""
	}
	return withDoubt(s.Issuer, s.IssuerBasis)
}

// Attribution says whose words x is: who said them, where that is told, and the
// attribution of its source, then, where one is given and not told yet, the kind of
// text, and who is said to speak without proof. A source that is not known is named
// by its ID.
func (t *Timeline) Attribution(x Excerpt) []string {
	said := x.Source
	source, ok := t.Source(x.Source)
	if ok {
		said = source.Attribution()
	}
	if voice := t.Voice(x); voice != "" {
		said = voice + ", " + x.Telling() + " in " + said
	}
	all := []string{said}
	if source.Kind != "" && source.Issuer == "" {
		all = append(all, source.KindWords())
	}
	if unnamed, told := t.Actor(x.Unnamed); told {
		all = append(all, "speaker not proved: "+unnamed.Name)
	}
	return all
}

// AuthorWords names the authors: "A. Rivers and B. Weir". It is "" where none is
// printed.
func (s Source) AuthorWords() string { return list(s.Authors) }

// names are what a source is known by besides its ID.
func (s Source) names() []string {
	names := append([]string{s.Publisher, s.File}, s.Authors...)
	if s.Issuer != "" {
		names = append(names, s.Issuer)
	}
	return names
}

// KindWords returns the kind of the text as words: "press release" for
// "press-release".
func (s Source) KindWords() string { return strings.ReplaceAll(s.Kind, "-", " ") }
