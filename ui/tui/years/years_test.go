package years_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
	"dateline/ui/tui/years"
)

// opened is a panel on the years 1985 to 2014, the cursor near a year.
func opened(here int, in *edtf.YearRange) *years.Pane {
	var all []timeline.YearCount
	for y := 1985; y < 2015; y++ {
		all = append(all, timeline.YearCount{Year: y, Count: y % 10})
	}
	p := &years.Pane{}
	p.SetFrame(frame.Frame{Width: 60, Height: 12, Theme: theme.New(theme.Mono, text.UTF8), Focused: true})
	p.Open(all, here, in)
	return p
}

func TestChosen(t *testing.T) {
	typed := func(p *years.Pane, digits string) {
		for _, d := range digits {
			p.Type(string(d))
		}
	}
	for _, c := range []struct {
		why  string
		here int
		in   *edtf.YearRange
		do   func(p *years.Pane)
		want string
	}{
		{"the year of the cursor", 2003, nil, func(*years.Pane) {}, "2003"},
		{"the nearest where that has none", 1900, nil, func(*years.Pane) {}, "1985"},
		{"the first year in force", 2003, &edtf.YearRange{From: 1990, To: 1995}, func(*years.Pane) {}, "1990"},
		{"years in force that begin before all", 2003, &edtf.YearRange{From: 1, To: 1995}, func(*years.Pane) {}, "1985"},
		{"digits name a year", 2003, nil, func(p *years.Pane) { typed(p, "1993") }, "1993"},
		{"the nearest of those they leave", 2003, nil, func(p *years.Pane) { typed(p, "19") }, "1999"},
		{"digits that no year has are refused", 2003, nil, func(p *years.Pane) { typed(p, "3199") }, "1999"},
		{"erased, all are listed again", 1990, nil, func(p *years.Pane) { typed(p, "20"); p.Erase(); p.Erase(); p.Move(keys.First) }, "1985"},
		{"down is within what is listed", 1990, nil, func(p *years.Pane) { typed(p, "199"); p.Move(keys.Last) }, "1999"},
		{"a range, its end typed", 2003, nil, func(p *years.Pane) { typed(p, "2001"); p.ToggleRange(); typed(p, "1998") }, "1998-2001"},
		{"a range let go of", 2003, nil, func(p *years.Pane) { p.ToggleRange(); p.Move(keys.Down); p.ToggleRange() }, "2004"},
		{"a page down", 1985, nil, func(p *years.Pane) { p.Move(keys.PageDown) }, "1994"},
		{"the wheel moves the cursor and stops at the end", 2010, nil, func(p *years.Pane) { p.Scroll(50) }, "2014"},
		{"a click on the third year of the list", 1985, nil, func(p *years.Pane) { p.Click(4) }, "1987"},
	} {
		p := opened(c.here, c.in)
		c.do(p)
		want, err := edtf.ParseYearRange(c.want)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := p.Chosen(); !ok || got != want {
			t.Errorf("%s: %v is chosen, want %v", c.why, got, want)
		}
		if got := ansi.Strip(p.View()[0]); !strings.Contains(got, want.String()) {
			t.Errorf("%s: the title is %q", c.why, got)
		}
	}
}

// Only what is listed is shown, its bars as long as among all years.
func TestBars(t *testing.T) {
	p := opened(1990, nil)
	bar := func(year string) int {
		for _, l := range p.View() {
			if strings.Contains(ansi.Strip(l), " "+year+" ") {
				return strings.Count(ansi.Strip(l), rowBar)
			}
		}
		return -1
	}
	before := bar("1991")
	p.Type("1")
	p.Type("9")
	p.Move(keys.First)
	if n := bar("1991"); n != before || n < 1 {
		t.Errorf("the bar of 1991 is %d cells, %d before digits were typed", n, before)
	}
	if bar("1989") < 4*before {
		t.Errorf("a bar nine times as high is %d cells beside %d", bar("1989"), before)
	}
	if bar("2001") >= 0 {
		t.Error("2001 is listed, though it does not begin with 19")
	}
}

var rowBar = theme.New(theme.Mono, text.UTF8).Glyphs.RowBar

func TestNoYears(t *testing.T) {
	p := opened(2003, nil)
	p.Open(nil, 2003, &edtf.YearRange{From: 1990, To: 1995})
	p.Move(keys.Down)
	p.ToggleRange()
	p.Scroll(1)
	if _, ok := p.Chosen(); ok || p.Type("1") || p.Click(3) || len(p.View()) != 12 {
		t.Error("there is a year where there are none")
	}
}
