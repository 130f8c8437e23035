package tui

import (
	"testing"

	"dateline/timeline"
)

// withoutStatements opens with what is no statement, as the command line does.
func withoutStatements(o *Options) { o.Opening = timeline.Filter{Lighter: 1} }

// The screen opens with events and milestones, and says how many statements wait
// for a key.
func TestOpening(t *testing.T) {
	v := visit(t, bridge(t), 120, 40, withoutStatements)
	v.sees("34 of 41", "7 statements set aside: Z")
	v.missesOut("Timber below the piers")
	v.isOn("A lock-keeper sees")
	v.press("y", "enter") // those of other years are set aside by the year, not by the weight
	v.sees("2 of 41", "year 1999")
	v.missesOut("set aside")
	v.press("x", "z", "f")
	v.sees("41 of 41", "filter off", "without statements")
	v.missesOut("set aside")
	v.press("f", "Z", "g")
	v.sees("41 of 41", "Timber below the piers")
	v.missesOut("filter off", "statements")
}

// What the reader asked for is shown, whatever the program opens with.
func TestOpeningGivesWay(t *testing.T) {
	timber := bridge(t).timeline(t).Event(0).ID
	for _, tt := range []struct {
		why    string
		option func(*Options)
		left   string
	}{
		{"a filter is given", inYears(2002, 2003), "12 of 41"},
		{"the event to begin at is a statement", func(o *Options) { o.Start.Event = timber }, "41 of 41"},
		{"the event to begin at is none", func(o *Options) { o.Start.Event = "a-flood-shuts-the-bridge" }, "34 of 41"},
		{"a date to begin at", func(o *Options) { o.Start.Date = date(t, "2004") }, "34 of 41"},
		{"the reader left all events", func(o *Options) { o.Memory = &remembered{place: Place{Event: timber}} }, "41 of 41"},
		{"what the reader left is gone", func(o *Options) { o.Memory = &remembered{place: Place{Event: "gone"}} }, "34 of 41"},
		{
			"the reader left milestones", func(o *Options) {
				o.Memory = &remembered{place: Place{Event: "a-flood-shuts-the-bridge", Filter: "weight:milestone"}}
			}, "11 of 41",
		},
		{"nothing else is known of the reader", func(o *Options) { o.Memory = &remembered{} }, "34 of 41"},
	} {
		v := visit(t, bridge(t), 120, 40, withoutStatements, tt.option)
		if !v.shows(tt.left) || v.shows("filter off") {
			t.Errorf("%s: %s should be left:\n%s", tt.why, tt.left, v.screen())
		}
	}
}

// A history of nothing but statements, or of none, is shown whole.
func TestOpeningLeavesSomething(t *testing.T) {
	for _, weight := range []timeline.Weight{statement, happening} {
		h := bridge(t)
		for i := range h.parts.Events {
			h.parts.Events[i].Weight = weight
		}
		v := visit(t, h, 120, 40, withoutStatements)
		v.sees("41 of 41")
		v.missesOut("without statements", "set aside")
	}
}

// remembered is a memory of a place alone.
type remembered struct {
	forgetful
	place Place
}

// Place returns the place.
func (r *remembered) Place() Place { return r.place }
