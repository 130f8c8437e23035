// Package keys is the one place where key strings stand. Its table says which
// keys mean which action in which place; the root model dispatches by it, and
// the footer and the help are drawn from it, so that none of the three can say
// something else than the others.
package keys

// Action is what a key asks for. What it means in a place is the root's and
// the panes' business.
type Action uint8

const (
	None Action = iota

	// Moving.
	Down
	Up
	HalfDown
	HalfUp
	PageDown
	PageUp
	First
	Last
	NextYear
	PreviousYear
	NextEvent
	PreviousEvent
	NextPassage
	PreviousPassage

	// Down to the source and back up.
	Descend
	Climb
	Back // Climb, and leaves the program where there is nothing to climb
	Open
	Close
	ToggleAll
	Article
	Pager
	Widen
	SwitchFocus

	// Narrowing.
	Years
	GoTo
	Fewer
	More
	Filter
	FilterToggle
	FilterBy
	Clear
	Drop
	OnlyStarred

	// Searching.
	Search
	NextHit
	PreviousHit
	OnlyHits
	Hits
	NextUncited
	PreviousUncited
	NextFault
	PreviousFault

	// Panels.
	Sources
	Actors
	ActorsHere
	Disagreements
	Verification

	// Keeping and citing.
	Star
	Copy
	Cite
	CopyLink
	NextStyle
	PreviousStyle

	// Prompts and panels.
	Accept
	Cancel
	Range
	Digit
	Erase
	Older
	Newer
	Complete

	// The program.
	Help
	Suspend
	Redraw
	Quit
)

// Place is where the reader is: what decides which meaning of a key holds.
// Places are bits, so that a binding can hold in several.
type Place uint16

const (
	Timeline Place = 1 << iota
	Reader
	YearsPanel
	SourcesPanel
	ActorsPanel
	DisagreementsPanel
	VerificationPanel
	HitsPanel
	CitePanel
	HelpPanel
	Prompt
)

const (
	body   = Timeline | Reader
	lists  = SourcesPanel | ActorsPanel | DisagreementsPanel | VerificationPanel | HitsPanel // one leads to the other
	panels = YearsPanel | CitePanel | lists

	// everywhere but in a prompt, where keys are text.
	everywhere = body | panels | HelpPanel
)

// A Binding ties keys to an action in some places.
type Binding struct {
	Action Action
	Places Place
	Keys   []string // as Bubble Tea names them
	Label  string   // as a person names them
	Help   string   // what they do, for the help
	Hint   string   // one or two words for the footer; empty: not shown there
}

// Label returns what a person calls the keys of an action in a place.
func Label(place Place, a Action) string {
	for _, group := range table {
		for _, b := range group.bindings {
			if b.Action == a && b.Places&place != 0 {
				return b.Label
			}
		}
	}
	return ""
}

// Lookup returns the action of a key in a place, or None.
func Lookup(place Place, key string) Action { return actions[place][key] }

// A Section is the part of the help for one subject.
type Section struct {
	Title    string
	Bindings []Binding
}

// Sections returns every binding, the sections of a place first.
func Sections(place Place) []Section {
	var here, elsewhere []Section
	for _, group := range table {
		s := Section{group.title, group.bindings}
		if group.places&place != 0 {
			here = append(here, s)
		} else {
			elsewhere = append(elsewhere, s)
		}
	}
	return append(here, elsewhere...)
}

// Hints returns the bindings the footer offers in a place, the most useful
// first; the last is the way to the help, where there is one.
func Hints(place Place) []Binding {
	var hints []Binding
	for _, section := range Sections(place) {
		for _, b := range section.Bindings {
			if b.Places&place != 0 && b.Hint != "" {
				hints = append(hints, b)
			}
		}
	}
	return hints
}

// actions is the table by place and key.
var actions = index()

func index() map[Place]map[string]Action {
	byPlace := map[Place]map[string]Action{}
	for place := Timeline; place <= Prompt; place <<= 1 {
		byPlace[place] = map[string]Action{}
		for _, group := range table {
			for _, b := range group.bindings {
				if b.Places&place == 0 {
					continue
				}
				for _, k := range b.Keys {
					byPlace[place][k] = b.Action
				}
			}
		}
	}
	return byPlace
}
