// Package strip draws the density of a timeline by years: a column for each
// year, its height how many events may fall in it, with the year of the cursor
// and the range of the filter marked below. It is a pure drawing; the root
// model says what to draw and asks which year a click was on.
package strip

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
)

// Density is what the strip shows.
type Density struct {
	All   []timeline.YearCount // of every event, ascending
	Shown []timeline.YearCount // of those the filter leaves, ascending
	Here  int                  // the year of the cursor
	Lit   bool                 // whether Here is known
	Range *edtf.YearRange      // the filter's, or nil
}

// Fixed is how many lines the strip takes besides its columns: the years and
// the ruler. The columns take what is left of its height, at least one line.
const Fixed = 2

// labelWidth is what a year and the space before the next take.
const labelWidth = 5

// widestColumn is the most cells a year takes.
const widestColumn = 7

// scale maps years to cells. A year takes columns cells, or, where there are
// more years than cells, a cell takes years years.
type scale struct {
	first, last    int
	columns, years int
}

func newScale(d Density, width int) (scale, bool) {
	room := width - 2
	if len(d.All) == 0 || room < 1 {
		return scale{}, false
	}
	s := scale{first: d.All[0].Year, last: d.All[len(d.All)-1].Year, columns: 1, years: 1}
	n := s.last - s.first + 1
	if n <= room {
		s.columns = min(widestColumn, room/n)
	} else {
		s.years = (n + room - 1) / room
	}
	return s, true
}

// cell returns the first cell of a year's column, counted from 0.
func (s scale) cell(year int) int { return (year - s.first) / s.years * s.columns }

// cells returns how many cells all years take.
func (s scale) cells() int { return s.cell(s.last) + s.columns }

// YearAt returns the year whose column is at cell x of a strip of some width.
func (d Density) YearAt(x, width int) (int, bool) {
	s, ok := newScale(d, width)
	if !ok || x < 1 || x > s.cells() {
		return 0, false
	}
	return s.first + (x-1)/s.columns*s.years, true
}

// View draws the strip: exactly f.Height lines of f.Width cells, of which the
// columns take all but [Fixed].
func (d Density) View(f frame.Frame) []string {
	columns := f.Height - Fixed
	s, ok := newScale(d, f.Width)
	if !ok {
		lines := slices.Repeat([]string{f.Theme.Draw(nil, f.Width)}, f.Height-1)
		return append(lines, f.Theme.Draw(rule(f), f.Width))
	}
	lines := []string{f.Theme.Draw(d.labels(s, f), f.Width)}
	all, shown := s.heights(d.All), s.heights(d.Shown)
	for floor := columns - 1; floor >= 0; floor-- {
		h := height{most: slices.Max(append(all, 1)), floor: floor, floors: columns, levels: f.Theme.Glyphs.Bars}
		lines = append(lines, f.Theme.Draw(bars(s, h, all, shown), f.Width))
	}
	return append(lines, f.Theme.Draw(d.ruler(s, f), f.Width))
}

// labels names as many years as there is room for: all, or every second,
// fifth, tenth …, and always the year of the cursor.
func (d Density) labels(s scale, f frame.Frame) theme.Row {
	here := -1
	row := theme.Row{{Role: theme.Plain, Text: " "}}
	used := 0
	put := func(at int, year int, role theme.Role) {
		label := edtf.YearName(year)
		row = append(row,
			theme.Piece{Role: theme.Plain, Text: strings.Repeat(" ", at-used)},
			theme.Piece{Role: role, Text: label})
		used = at + text.Width(label)
	}
	if d.Lit && d.Here >= s.first && d.Here <= s.last {
		here = min(s.cell(d.Here), max(0, f.Width-2-len(edtf.YearName(d.Here))))
	}
	for _, year := range d.named(s) {
		at, end := s.cell(year), s.cell(year)+len(edtf.YearName(year))
		if here >= 0 && used <= here && end+1 > here {
			put(here, d.Here, theme.Active)
			here = -1
		}
		if at >= used+min(used, 1) && end <= f.Width-2 {
			put(at, year, theme.Dim)
		}
	}
	if here >= used {
		put(here, d.Here, theme.Active)
	}
	return row
}

// named returns the years that get a label by themselves.
func (d Density) named(s scale) []int {
	every := s.interval()
	var years []int
	from := s.first
	if every > 1 {
		from += ((every - s.first%every) % every)
	}
	for y := from; y <= s.last; y += every {
		years = append(years, y)
	}
	return years
}

// interval is how many years apart labels stand, so that they do not touch: 1,
// 2 or 5 times a power of ten.
func (s scale) interval() int {
	for power := 1; ; power *= 10 {
		for _, n := range [...]int{1, 2, 5} {
			if n*power*s.columns/s.years >= labelWidth {
				return n * power
			}
		}
	}
}

// bars draws one floor of the columns: what the filter leaves strongly, and
// beside it the rest of all events faintly.
func bars(s scale, h height, all, shown []int) theme.Row {
	row := theme.Row{{Role: theme.Plain, Text: " "}}
	for i := range all {
		width := max(1, s.columns-1)
		strong := width
		if shown[i] < all[i] && shown[i] > 0 && width > 1 {
			strong = (width + 1) / 2
		} else if shown[i] == 0 {
			strong = 0
		}
		row = append(row,
			theme.Piece{Role: theme.Bar, Text: strings.Repeat(h.sign(shown[i]), strong)},
			theme.Piece{Role: theme.BarFaint, Text: strings.Repeat(h.sign(all[i]), width-strong)},
			theme.Piece{Role: theme.Plain, Text: strings.Repeat(" ", s.columns-width)})
	}
	return row
}

// heights returns the count of each column; where a column takes several
// years, the highest of theirs.
func (s scale) heights(counts []timeline.YearCount) []int {
	heights := make([]int, (s.last-s.first)/s.years+1)
	for _, c := range counts {
		i := (c.Year - s.first) / s.years
		heights[i] = max(heights[i], c.Count)
	}
	return heights
}

// height turns counts into one floor of a column: most is the count that
// reaches the top of the last of floors.
type height struct {
	most, floor, floors int
	levels              []string
}

// sign is the cell of this floor for a count. What is there at all is seen:
// only nothing is blank on the lowest floor.
func (h height) sign(n int) string {
	steps := len(h.levels)
	filled := (n*steps*h.floors + h.most - 1) / h.most // rounded up
	if filled -= h.floor * steps; filled <= 0 {
		return " "
	}
	return h.levels[min(filled, steps)-1]
}

// ruler is a line, heavy below the years of the filter's range, with a sign
// below the year of the cursor.
func (d Density) ruler(s scale, f frame.Frame) theme.Row {
	cells := strings.Split(strings.Repeat(f.Theme.Glyphs.Rule, f.Width), "")
	roles := make([]theme.Role, f.Width)
	for i := range roles {
		roles[i] = theme.Rule
	}
	for year := s.first; year <= s.last; year += s.years {
		inRange := d.Range != nil && year+s.years-1 >= d.Range.From && year <= d.Range.To
		for i := s.cell(year) + 1; inRange && i <= s.cell(year)+s.columns && i < f.Width; i++ {
			cells[i], roles[i] = f.Theme.Glyphs.RuleHeavy, theme.Active
		}
	}
	if d.Lit && d.Here >= s.first && d.Here <= s.last {
		at := min(f.Width-1, s.cell(d.Here)+1+max(0, min(s.columns-1, 4)-1)/2)
		cells[at], roles[at] = f.Theme.Glyphs.Here, theme.Active
	}
	row := make(theme.Row, f.Width)
	for i := range row {
		row[i] = theme.Piece{Role: roles[i], Text: cells[i]}
	}
	return row
}

func rule(f frame.Frame) theme.Row {
	return theme.Row{{Role: theme.Rule, Text: strings.Repeat(f.Theme.Glyphs.Rule, f.Width)}}
}
