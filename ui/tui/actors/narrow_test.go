package actors_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/ui/tui/keys"
)

func TestTypingNarrows(t *testing.T) {
	for _, c := range []struct {
		why, typed string
		left       []string
		at         string // of the cursor
	}{
		{"accents are folded", "elan", []string{"elan"}, "elan"},
		{"a name before a role", "weir", []string{"ada", "zoe"}, "zoe"},
		{"another spelling", "miss", []string{"zoe"}, "zoe"},
		{"a role alone", "strike", []string{"union"}, "union"},
		{"every word is required, in whatever field", "weir owns", []string{"zoe"}, "zoe"},
		{"a capital asks for one", "Weir", []string{"ada", "zoe"}, "zoe"},
		{"white space asks for nothing", " ", []string{"ada", "elan", "zoe", "union", "mule"}, "ada"},
	} {
		p := open(t, 80, 40, millCounts)
		if !p.Narrow(c.typed) {
			t.Errorf("%s: %q should leave %v", c.why, c.typed, c.left)
			continue
		}
		if a, _ := p.Selected(); a.ID != c.at {
			t.Errorf("%s: %q has the cursor on %q, want %q", c.why, c.typed, a.ID, c.at)
		}
		want := fmt.Sprintf("“%s”  %d of 5", c.typed, len(c.left))
		if !strings.Contains(screen(p)[0], want) {
			t.Errorf("%s: %q should be in the header %q", c.why, want, screen(p)[0])
		}
		p.Move(keys.First)
		for _, id := range c.left {
			if a, _ := p.Selected(); a.ID != id {
				t.Errorf("%s: %q lists %q where %q should be", c.why, c.typed, a.ID, id)
			}
			p.Move(keys.Down)
		}
	}
}

func TestOpeningAgainForgetsTheTyping(t *testing.T) {
	p := open(t, 80, 40, millCounts)
	p.Narrow("mule")
	p.Open(millCounts, []string{"zoe"})
	if a, _ := p.Selected(); a.ID != "zoe" || !strings.Contains(screen(p)[0], "5 by name") {
		t.Errorf("the panel should begin anew at the event's actor:\n%s", strings.Join(screen(p), "\n"))
	}
}

func TestNarrowingByAWholeLine(t *testing.T) {
	p := open(t, 80, 40, millCounts)
	if !p.Narrow("weir") {
		t.Error("two actors are called or described so")
	}
	if p.Narrow("weird") {
		t.Error("nobody is weird")
	}
	if a, ok := p.Selected(); ok {
		t.Errorf("nobody is listed, but %q is selected", a.ID)
	}
	if want := []string{"No name, spelling or role holds this."}; !slices.Equal(words(p), want) {
		t.Errorf("the panel should say why it is empty: %q, want %q", words(p), want)
	}
	p.Narrow("weir")
	p.Narrow("")
	if a, _ := p.Selected(); a.ID != "zoe" {
		t.Errorf("all are listed again with the cursor on %q, want the actor that was found", a.ID)
	}
}
