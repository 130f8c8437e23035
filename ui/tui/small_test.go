package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

// every presses every key there may be, without text, to see what falls over.
var every = strings.Fields(`j k down up ctrl+d ctrl+u space b pgup g G } { ] [ J K ) ( enter enter l right
	o O tab + - = e esc y 2 v enter x z z z Z f f x ? j G esc : esc / esc n N & F esc X S esc A esc a esc D esc V esc
	m * * c C esc Y h left backspace ctrl+l`)

// TestEmptyTimeline shows a corpus in which nothing has happened yet.
func TestEmptyTimeline(t *testing.T) {
	v := visit(t, history{parts: timeline.Parts{Title: "Nothing yet"}}, 100, 30)
	v.sees("Nothing yet", "0 events", "0 sources", "This corpus has no events.", "0 of 0")
	for _, key := range every {
		v.press(key)
		v.checkScreen(100, 30, 0)
	}
	v.goes("2004")
	v.goes("50%")
	v.clicks(10, 10)
	v.turns(3, 10, 10)
	v.resize(20, 5)
	v.checkScreen(20, 5, 0)
	v.press("esc", "esc", "q")
	if !v.hasQuit() {
		t.Errorf("q does not quit:\n%s", v.screen())
	}
}

// TestOneEvent moves about where there is nowhere to go.
func TestOneEvent(t *testing.T) {
	h := bridge(t)
	h.parts.Events = h.parts.Events[4:5]
	v := visit(t, h, 100, 30)
	v.sees("1 event ", "1 of 1", "A weight limit")
	before := v.screen()
	for _, key := range []string{"j", "k", "ctrl+d", "ctrl+u", "pgdown", "pgup", "g", "G", "}", "{"} {
		v.press(key)
		v.same(before, key+" should lead nowhere")
	}
	for _, key := range every {
		v.press(key)
		v.checkScreen(100, 30, 0)
	}
}

// TestWithoutBounds has dates of which one end or both are not known.
func TestWithoutBounds(t *testing.T) {
	h := bridge(t)
	quotes := bridgeEvents[0].quotes
	h.parts.Events = nil
	for _, edtf := range []string{"XXXX", "../2001", "2001/..", "/2002", "2002/", "2003", "20XX"} {
		h.parts.Events = append(h.parts.Events, h.event(t, told{edtf, milestone, "Dated " + edtf, quotes}))
	}
	v := visit(t, h, 100, 30)
	v.sees("Beginning not known", "Dated XXXX", "Dated ../2001", "3 events")
	for _, key := range append([]string{"="}, every...) {
		v.press(key)
		v.checkScreen(100, 30, 0)
	}
	only := visit(t, h, 100, 30, inYears(1900, 1900))
	only.sees("3 of 7", "Dated XXXX", "Dated /2002")
}

// TestLongAgo has years before Christ, under which they are listed and found.
func TestLongAgo(t *testing.T) {
	h := bridge(t)
	quotes := bridgeEvents[0].quotes
	h.parts.Events = nil
	for _, edtf := range []string{"-0753-04-21", "-0043-03-15", "0000", "0014-08-19", "0476"} {
		h.parts.Events = append(h.parts.Events, h.event(t, told{edtf, milestone, "Dated " + edtf, quotes}))
	}
	v := visit(t, h, 100, 40)
	v.sees("754 BC", "44 BC", "1 BC", "AD 14", "AD 476")
	v.goes("44 bc")
	v.isOn("Dated -0043-03-15")
	v.press("y")
	v.sees("44 BC")
	v.press("enter")
	v.sees("1 of 5")
	v.isOn("Dated -0043-03-15")
	v.checkScreen(100, 40, 0)
}

// TestMillionsOfYears must neither hang nor draw a column for each.
func TestMillionsOfYears(t *testing.T) {
	h := bridge(t)
	quotes := bridgeEvents[0].quotes
	h.parts.Events = nil
	for _, edtf := range []string{"Y-66000000", "Y-999999999/2003", "-9999/Y500000000", "2003", "Y999999999"} {
		h.parts.Events = append(h.parts.Events, h.event(t, told{edtf, milestone, "Dated " + edtf, quotes}))
	}
	began := time.Now()
	v := visit(t, h, 100, 30)
	for _, key := range append([]string{"="}, every...) {
		v.press(key)
		v.checkScreen(100, 30, 0)
	}
	for _, width := range []int{20, 21, 119, 300} {
		v.resize(width, 40)
		v.checkScreen(width, 40, 0)
	}
	if spent := time.Since(began); spent > 10*time.Second {
		t.Errorf("that took %v", spent)
	}
}

// TestManyYears has an event in each of 20,000 years, all of them in the panel
// of years.
func TestManyYears(t *testing.T) {
	h := bridge(t)
	event := h.event(t, bridgeEvents[0])
	h.parts.Events = nil
	for i := range 20_000 {
		e := event
		e.ID = fmt.Sprint(i)
		e.Date = date(t, fmt.Sprintf("Y%d", i+10_000))
		h.parts.Events = append(h.parts.Events, e)
	}
	v := visit(t, h, 100, 30)
	began := time.Now()
	v.press("y", "2", "5", "backspace", "G", "pgup", "enter")
	v.sees("1 of 20000")
	v.checkScreen(100, 30, 0)
	if spent := time.Since(began); spent > 5*time.Second {
		t.Errorf("choosing a year took %v", spent)
	}
}

// "Smaller says so in a sentence" (issue 2)
func TestTooSmall(t *testing.T) {
	for _, size := range [][2]int{{19, 40}, {100, 4}, {19, 4}, {10, 10}} {
		v := visit(t, bridge(t), size[0], size[1])
		said := strings.Join(strings.Fields(v.screen()), " ")
		if !strings.Contains(said, "Dateline needs 20 columns and 5 lines") {
			t.Errorf("%v: %q", size, said)
		}
		v.resize(100, 30)
		v.sees("41 of 41")
	}
	unsized := &visitor{judge: t, model: newModel(Options{Timeline: bridge(t).timeline(t)})}
	if s := unsized.screen(); s != "" {
		t.Errorf("before its size is known the screen is %q", s)
	}
}

// "The first screen shows the year 2000 or the start of the history without a
// key pressed." (issue 2)
func TestFirstScreen(t *testing.T) {
	v := visit(t, bridge(t), 80, 24)
	v.sees("The closing and opening of Alder Bridge", "41 events · 3 sources", "Timber below", "A lock-keeper", "? help")
	v.isOn("Timber below")
}
