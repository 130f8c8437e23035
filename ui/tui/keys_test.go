package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/ui/text"
	"dateline/ui/tui/keys"
)

// states are ways to each place where keys have a meaning of their own, such
// that for every key of the place there is one in which it does something.
var states = map[keys.Place][][]string{
	keys.Timeline: {
		{"pgdown", "j"},
		{"+"},
		{"enter"},
		{"z"},
		{"o", "tab"},
		{"/", "p", "i", "e", "r", "enter"},
	},
	keys.Reader:             {{"j", "o", "ctrl+d"}, {"j", "o", "/", "t", "h", "e", "enter"}, {"j", "o", "G"}},
	keys.YearsPanel:         {{"pgdown", "y"}, {"y", "2", "0"}, {"z", "y"}},
	keys.SourcesPanel:       {{"S", "j"}, {"S"}},
	keys.ActorsPanel:        {{"A", "j"}, {"A"}, {"A", "G"}},
	keys.DisagreementsPanel: {{"D"}, {"D", "enter"}, {"D", "G"}},
	keys.VerificationPanel:  {{"V", "j", "j"}, {"V", "G"}},
	keys.HitsPanel:          {{"/", "p", "i", "e", "r", "enter", "H", "pgdown"}, {"/", "p", "i", "e", "r", "enter", "H"}},
	keys.CitePanel:          {{"C", "shift+tab", "pgdown"}, {"C", "tab"}},
	keys.HelpPanel:          {{"?", "ctrl+d"}, {"?"}},
	keys.Prompt: {
		{":", "2"},
		{":", "2", "0", "0", "4", "enter", ":"},
		{":", "2", "0", "0", "4", "enter", ":", "up"},
		{"F", "t", "a"},
	},
}

// everyPlace calls do for each place there is a key for.
func everyPlace(do func(place keys.Place, bindings []keys.Binding)) {
	for place := keys.Place(1); place != 0; place <<= 1 {
		var here []keys.Binding
		for _, section := range keys.Sections(place) {
			for _, b := range section.Bindings {
				if b.Places&place != 0 {
					here = append(here, b)
				}
			}
		}
		if here != nil {
			do(place, here)
		}
	}
}

// TestEveryKeyDoesSomething presses each key of the table in each of its
// places: somewhere there it must change the screen or ask for something.
func TestEveryKeyDoesSomething(t *testing.T) {
	h := bridge(t)
	everyPlace(func(place keys.Place, bindings []keys.Binding) {
		for _, b := range bindings {
			for i, key := range b.Keys {
				if thin() && i > 0 {
					break
				}
				if !doesSomething(t, h, place, key) {
					t.Errorf("in place %b the key %q (%s) does nothing", place, key, b.Help)
				}
			}
		}
	})
}

func doesSomething(t *testing.T, h history, place keys.Place, key string) bool {
	t.Helper()
	for _, state := range states[place] {
		v := visit(t, h, 124, 16)
		v.press(state...)
		if here := v.model.(*model).here(); here != place {
			t.Errorf("%q lead to place %b, not %b:\n%s", state, here, place, v.screen())
			return true
		}
		before, asked := v.content(), len(v.asked)
		v.press(key)
		if v.content() != before || len(v.asked) > asked {
			return true
		}
	}
	return false
}

// "Footer with what is useful here" (issue 2): what it offers is of this place,
// and does something here.
func TestFooter(t *testing.T) {
	h := bridge(t)
	offered := func(b keys.Binding) string {
		label, _, _ := strings.Cut(b.Label, " ")
		return " " + label + " " + b.Hint + "  "
	}
	everyPlace(func(place keys.Place, _ []keys.Binding) {
		if len(states[place]) == 0 {
			t.Errorf("no state leads to place %b", place)
			return
		}
		if place == keys.Prompt { // where the question takes the footer's place
			return
		}
		v := visit(t, h, 300, 30)
		v.press(states[place][0]...)
		v.press("ctrl+l") // away with a notice
		foot := " " + v.foot()
		here := map[string]string{}
		everyPlace(func(elsewhere keys.Place, bindings []keys.Binding) {
			for _, b := range bindings {
				if b.Hint != "" && elsewhere == place {
					here[offered(b)] = b.Keys[0]
				}
			}
		})
		everyPlace(func(_ keys.Place, bindings []keys.Binding) {
			for _, b := range bindings {
				if _, ok := here[offered(b)]; b.Hint != "" && !ok && strings.Contains(foot, offered(b)) {
					t.Errorf("in place %b the footer offers%swhich is for elsewhere: %q", place, offered(b), foot)
				}
			}
		})
		shown := 0
		for hint, key := range here {
			if !strings.Contains(foot, hint) {
				continue
			}
			shown++
			if !doesSomething(t, h, place, key) {
				t.Errorf("in place %b the footer offers%sbut it does nothing", place, hint)
			}
		}
		if shown == 0 {
			t.Errorf("in place %b the footer offers nothing: %q", place, foot)
		}
	})
}

// "`?` help of every key, by place, generated from the binding table" (issue 2)
func TestHelpListsEveryKey(t *testing.T) {
	everyPlace(func(place keys.Place, _ []keys.Binding) {
		if keys.Lookup(place, "?") != keys.Help || len(states[place]) == 0 {
			return
		}
		v := visit(t, bridge(t), 140, 30)
		v.press(states[place][0]...)
		v.press("?")
		var read strings.Builder
		for range 30 {
			read.WriteString(v.screen())
			v.press("pgdown")
		}
		help := read.String()
		for _, section := range keys.Sections(place) {
			if !strings.Contains(help, section.Title) {
				t.Errorf("the help of place %b has no section %q", place, section.Title)
			}
			for _, b := range section.Bindings {
				if !strings.Contains(help, fmt.Sprintf("  %-13s %s", b.Label, b.Help)) {
					t.Errorf("the help of place %b does not say %q: %q", place, b.Label, b.Help)
				}
			}
		}
	})
}

// TestHelpInASCII names keys by words that a terminal without arrows can show.
func TestHelpInASCII(t *testing.T) {
	v := visit(t, bridge(t), 140, 30, asciiMarks)
	v.press("?")
	for range 30 {
		for _, line := range v.lines() {
			if strings.Contains(line, " ? ") && !strings.Contains(line, "this help") {
				t.Errorf("a key that cannot be read: %q", line)
			}
		}
		v.press("pgdown")
	}
}

// TestNoticesVanish with the next key, whatever it is.
func TestNoticesVanish(t *testing.T) {
	for _, key := range []string{"j", "ctrl+l", "é", "f5"} {
		v := visit(t, bridge(t), 140, 30)
		foot := v.foot()
		v.press("x")
		v.sees("No filter is set")
		v.press(key)
		if v.foot() != foot {
			t.Errorf("after %q the foot is %q", key, v.foot())
		}
	}
}

// TestKeyNames makes sure that each key of the table is named as Bubble Tea
// names it, or it would never be met.
func TestKeyNames(t *testing.T) {
	everyPlace(func(_ keys.Place, bindings []keys.Binding) {
		for _, b := range bindings {
			for _, name := range b.Keys {
				if got := keyNamed(name).String(); got != name {
					t.Errorf("Bubble Tea calls %q %q", name, got)
				}
			}
		}
	})
}

// TestAnyKeys presses keys, turns the wheel, clicks and resizes as no reader
// would. Every screen on the way is sound, and where a key has moved about the
// timeline the cursor is on it. Below the last event there may be more to read,
// and nothing to select: from there, one key leads back to the cursor.
func TestAnyKeys(t *testing.T) {
	var names []string
	everyPlace(func(_ keys.Place, bindings []keys.Binding) {
		for _, b := range bindings {
			names = append(names, b.Keys...)
		}
	})
	movements := strings.Fields("j k ctrl+d ctrl+u pgdown pgup g G { } J K")
	downward := strings.Fields("j ctrl+d pgdown")
	onLast := func(v *visitor) bool {
		shown := v.model.(*model).events
		return shown.Place() == shown.Subset().Len()-1
	}
	h := bridge(t)
	longest := 60
	if thin() {
		longest = 15
	}
	rapid.Check(t, func(r *rapid.T) {
		width, height := 122, 28
		v := visit(t, h, width, height)
		v.judge = r
		for range rapid.IntRange(1, longest).Draw(r, "steps") {
			x, y := rapid.IntRange(0, width).Draw(r, "x"), rapid.IntRange(0, height).Draw(r, "y")
			moves, pressed := false, ""
			switch rapid.IntRange(0, 11).Draw(r, "what") {
			case 0:
				width, height = rapid.IntRange(20, 150).Draw(r, "width"), rapid.IntRange(5, 45).Draw(r, "height")
				v.resize(width, height)
			case 1:
				v.turns(rapid.IntRange(-5, 5).Draw(r, "notches"), x, y)
			case 2:
				v.clicks(x, y)
			default:
				pressed = rapid.SampledFrom(names).Draw(r, "key")
				m := v.model.(*model)
				moves = m.here() == keys.Timeline && m.events.Subset().Len() > 0 && slices.Contains(movements, pressed)
				v.press(pressed)
			}
			v.checkScreen(width, height, text.UTF8)
			if moves && v.cursor() < 0 && slices.Contains(downward, pressed) && onLast(v) {
				v.press("k")
				pressed += " k"
			}
			if moves && v.cursor() < 0 {
				r.Fatalf("after %s the cursor is not on the screen:\n%s", pressed, v.screen())
			}
		}
	})
}
