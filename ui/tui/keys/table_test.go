package keys

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// all returns every binding of the table.
func all() []Binding {
	var bindings []Binding
	for _, group := range table {
		bindings = append(bindings, group.bindings...)
	}
	return bindings
}

// TestAKeyStandsOnce makes sure that no key means two things in one place.
func TestAKeyStandsOnce(t *testing.T) {
	for place := Place(1); place != 0; place <<= 1 {
		means := map[string]string{}
		for _, b := range all() {
			if b.Places&place == 0 {
				continue
			}
			for _, key := range b.Keys {
				if other, twice := means[key]; twice {
					t.Errorf("in place %b %q means %q and %q", place, key, other, b.Help)
				}
				means[key] = b.Help
			}
		}
	}
}

// TestEveryActionHasAKey goes by the constants themselves: one that the table
// forgets can be handled and never asked for.
func TestEveryActionHasAKey(t *testing.T) {
	for i, name := range actionNames(t) {
		action := Action(i)
		if action == None {
			continue
		}
		if !slices.ContainsFunc(all(), func(b Binding) bool { return b.Action == action && len(b.Keys) > 0 && b.Places != 0 }) {
			t.Errorf("no key asks for %s", name)
		}
	}
}

// actionNames returns the names of the actions as action.go lists them, None
// first.
func actionNames(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "action.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		block, ok := d.(*ast.GenDecl)
		if !ok || block.Tok != token.CONST {
			continue
		}
		var names []string
		for _, spec := range block.Specs {
			for _, name := range spec.(*ast.ValueSpec).Names {
				names = append(names, name.Name)
			}
		}
		if names[0] == "None" {
			return names
		}
	}
	t.Fatal("action.go has no list of actions that begins with None")
	return nil
}

// TestLookup finds each binding by each of its keys in each of its places, and
// nowhere else.
func TestLookup(t *testing.T) {
	for place := Place(1); place != 0; place <<= 1 {
		want := map[string]Action{}
		for _, b := range all() {
			for _, key := range b.Keys {
				if b.Places&place != 0 {
					want[key] = b.Action
				} else if _, known := want[key]; !known {
					want[key] = None
				}
			}
		}
		for key, action := range want {
			if got := Lookup(place, key); got != action {
				t.Errorf("in place %b %q is action %d, not %d", place, key, got, action)
			}
		}
	}
	for _, key := range []string{"", "f12", "ctrl+alt+x", "é"} {
		if got := Lookup(Timeline, key); got != None {
			t.Errorf("%q is action %d", key, got)
		}
	}
}

// TestLabelsNameTheKeys makes sure that what a person reads is what they can
// press: each word of a label is one of the keys, the first key among them.
func TestLabelsNameTheKeys(t *testing.T) {
	for _, b := range all() {
		words := strings.Fields(b.Label)
		for _, word := range words {
			if word == "0–9" {
				continue
			}
			if !slices.Contains(b.Keys, keyOf(word)) {
				t.Errorf("%q stands for the keys %q, none of which is %q", b.Label, b.Keys, keyOf(word))
			}
		}
		first := slices.ContainsFunc(words, func(w string) bool { return keyOf(w) == b.Keys[0] })
		if !first && b.Label != "0–9" {
			t.Errorf("%q does not name the key %q", b.Label, b.Keys[0])
		}
	}
}

// keyOf returns Bubble Tea's name for a key as a label names it: "Ctrl-d" is
// "ctrl+d".
func keyOf(word string) string {
	if name, ok := map[string]string{
		"→": "right", "←": "left", "↑": "up", "↓": "down", "PgDn": "pgdown", "PgUp": "pgup",
	}[word]; ok {
		return name
	}
	if len(word) > 1 {
		return strings.ToLower(strings.Replace(word, "-", "+", 1))
	}
	return word
}

// TestEveryBindingIsExplained reads the table as the help shows it.
func TestEveryBindingIsExplained(t *testing.T) {
	for _, b := range all() {
		if b.Help == "" || b.Label == "" || len(b.Keys) == 0 || b.Places == 0 {
			t.Errorf("%+v lacks something", b)
		}
		if strings.HasSuffix(b.Help, ".") || b.Help != strings.TrimSpace(b.Help) {
			t.Errorf("%q is no phrase like the others", b.Help)
		}
	}
}

// TestSections lists every binding for any place, that place's sections first.
func TestSections(t *testing.T) {
	for place := Place(1); place != 0; place <<= 1 {
		listed, elsewhere := 0, false
		for i, section := range Sections(place) {
			listed += len(section.Bindings)
			here := slices.ContainsFunc(table, func(g group) bool { return g.title == section.Title && g.places&place != 0 })
			if here && elsewhere {
				t.Errorf("in place %b section %d, %q, comes after those of other places", place, i, section.Title)
			}
			elsewhere = elsewhere || !here
		}
		if listed != len(all()) {
			t.Errorf("in place %b the help has %d of %d bindings", place, listed, len(all()))
		}
	}
}

// TestHints keeps to the place, and ends with the way to the help where there
// is one, since that must be seen when the others have no room.
func TestHints(t *testing.T) {
	for place := Place(1); place != 0; place <<= 1 {
		hints := Hints(place)
		for _, b := range hints {
			if b.Places&place == 0 || b.Hint == "" {
				t.Errorf("in place %b %q is offered", place, b.Help)
			}
		}
		if Lookup(place, "?") == Help && (len(hints) == 0 || hints[len(hints)-1].Action != Help) {
			t.Errorf("in place %b the last hint is not the help", place)
		}
	}
}

// TestLabel names what notices speak of.
func TestLabel(t *testing.T) {
	for _, tt := range []struct {
		why    string
		place  Place
		action Action
		want   string
	}{
		{"a binding of one place", Timeline, Years, "y"},
		{"a binding that means another thing elsewhere", YearsPanel, Accept, "Enter → l"},
		{"an action that a place does not have", HelpPanel, Years, ""},
		{"nothing", Timeline, None, ""},
	} {
		if got := Label(tt.place, tt.action); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}
