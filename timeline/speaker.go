package timeline

import (
	"slices"
	"strings"
	"unicode"
)

// Spellings returns what a is called by: the name, then the other spellings.
func (a Actor) Spellings() []string { return append([]string{a.Name}, a.Also...) }

// Speaker returns the actor whose words x is. ok is false where the corpus does not say, or does not know the actor.
func (t *Timeline) Speaker(x Excerpt) (speaker Actor, ok bool) { return t.Actor(x.Speaker) }

// Voice returns the name of the speaker of x. It is "" where the corpus does not say who speaks, and where the source is
// the speaker's own, as a press release is its issuer's.
func (t *Timeline) Voice(x Excerpt) string {
	speaker, told := t.Speaker(x)
	source, _ := t.Source(x.Source)
	if !told || source.isBy(speaker) {
		return ""
	}
	return speaker.Name
}

// Telling says how the source of x has what its speaker said: "quoted", or "reported" in words of its own.
func (x Excerpt) Telling() string {
	if x.Indirect {
		return "reported"
	}
	return "quoted"
}

// isBy reports whether a issued s, wrote it, or published what nobody else did.
func (s Source) isBy(a Actor) bool {
	who := append([]string{s.Issuer}, s.Authors...)
	if s.Issuer == "" && len(s.Authors) == 0 {
		who = []string{s.Publisher}
	}
	return slices.ContainsFunc(who, func(name string) bool { return name != "" && slices.Contains(a.Spellings(), name) })
}

// speakers returns the actors of whom some event has words, in the editor's order.
func (t *Timeline) speakers() []Actor {
	speaks := map[string]bool{}
	for i := range t.events {
		for _, x := range t.events[i].Excerpts {
			speaks[x.Speaker] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(t.actors), func(a Actor) bool { return !speaks[a.ID] })
}

// A Naming tells which texts name an actor. It is made once for many texts.
type Naming struct{ spellings []string } // as wordwise has them

// Naming returns the Naming of a.
func (a Actor) Naming() Naming {
	var n Naming
	for _, s := range a.Spellings() {
		if s = strings.TrimSpace(s); s != "" {
			n.spellings = append(n.spellings, wordwise(s))
		}
	}
	return n
}

// In reports whether one of the actor's spellings stands in text, in whole words. Runs of white space are taken for one
// space; nothing else is made alike. Its cost grows with the length of text and the number of spellings.
func (n Naming) In(text string) bool {
	text = wordwise(text)
	return slices.ContainsFunc(n.spellings, func(s string) bool { return strings.Contains(text, s) })
}

// wordwise returns s with its runs of white space made single spaces, and an edge where a word begins or ends, so that
// no part of a word is found for a whole one. Only letters that have case, and digits, make words that are told apart so:
// other scripts write words without a space between them, or join particles to names.
func wordwise(s string) string {
	const edge = 0
	var b strings.Builder
	b.Grow(len(s) + len(s)/2)
	inWord, spaced := false, false
	for _, r := range s {
		ofWord := unicode.IsLower(r) || unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r) ||
			inWord && unicode.Is(unicode.Mn, r)
		if ofWord != inWord {
			b.WriteByte(edge)
		}
		inWord = ofWord
		space := unicode.IsSpace(r)
		switch {
		case space && spaced:
		case space:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
		spaced = space
	}
	if inWord {
		b.WriteByte(edge)
	}
	return b.String()
}
