package theme

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"dateline/ui/text"
)

var choices = []Choice{Auto, Dark, Light, Mono}

func (c Choice) name() string { return Choices()[c] }

// sequence is one sequence that chooses a style, its parameters in the group.
var sequence = regexp.MustCompile("\x1b\\[([0-9;:]*)m")

// codes returns the parameters of the sequences in s that choose a style, those
// of colours written out ("38;2;1;2;3") in one piece.
func codes(s string) []string {
	var all []string
	for _, m := range sequence.FindAllStringSubmatch(s, -1) {
		params := strings.Split(m[1], ";")
		for len(params) > 0 {
			n := 1
			if len(params) > 1 && (params[0] == "38" || params[0] == "48") {
				n = map[string]int{"2": 5, "5": 3}[params[1]]
			}
			all = append(all, strings.Join(params[:n], ";"))
			params = params[n:]
		}
	}
	return all
}

// TestChoices names every choice there is.
func TestChoices(t *testing.T) {
	if len(Choices()) != len(choices) || len(palettes) != len(choices) {
		t.Fatalf("%d names and %d palettes for %d choices", len(Choices()), len(palettes), len(choices))
	}
}

// TestEveryRoleIsDrawn draws each role in each theme: the text stands
// unchanged, and its style ends with it.
func TestEveryRoleIsDrawn(t *testing.T) {
	for _, choice := range choices {
		theme := New(choice, text.UTF8)
		for role := range roles {
			for name, draw := range map[string]func(Row, int) string{"plain": theme.Draw, "selected": theme.DrawSelected} {
				drawn := draw(Row{{role, "words"}}, 5)
				if ansi.Strip(drawn) != "words" {
					t.Errorf("%s: role %d, %s, is drawn as %q", choice.name(), role, name, drawn)
				}
				if all := codes(drawn); len(all) > 0 && all[len(all)-1] != "" && all[len(all)-1] != "0" {
					t.Errorf("%s: role %d, %s, does not end: %q", choice.name(), role, name, drawn)
				}
			}
		}
	}
}

// TestRolesThatStandOut have a style that is not that of body text, in every
// theme, in colour or not: "no colour that is the only carrier of a meaning".
func TestRolesThatStandOut(t *testing.T) {
	for _, choice := range choices {
		theme := New(choice, text.UTF8)
		for _, role := range []Role{Dim, Title, Heading, Milestone, Editor, Passage, Hit, HitHere, Active, Key, Fault} {
			if theme.pens[role] == theme.pens[Plain] {
				t.Errorf("%s: role %d looks like body text", choice.name(), role)
			}
		}
		for _, pair := range [][2]Role{{Passage, Hit}, {Hit, HitHere}, {Passage, HitHere}, {Quote, Editor}, {Bar, BarFaint}} {
			if theme.pens[pair[0]] == theme.pens[pair[1]] {
				t.Errorf("%s: roles %d and %d look the same", choice.name(), pair[0], pair[1])
			}
		}
	}
}

// TestTheCursorIsSeen: every role looks different on the row of the cursor, but
// for what is marked by a background of its own.
func TestTheCursorIsSeen(t *testing.T) {
	for _, choice := range choices {
		theme := New(choice, text.UTF8)
		for role := range roles {
			if !slices.Contains([]Role{Passage, Hit, HitHere}, role) && theme.pens[role] == theme.selected[role] {
				t.Errorf("%s: role %d is the same under the cursor", choice.name(), role)
			}
		}
	}
}

// TestMonoHasNoColour: "NO_COLOR" asks for none at all.
func TestMonoHasNoColour(t *testing.T) {
	for _, code := range everyCode(Mono) {
		n, err := strconv.Atoi(code)
		if code != "" && (err != nil || n >= 30) {
			t.Errorf("mono sends %q", code)
		}
	}
}

// TestAutoKeepsToSixteenColours, which are the only ones that are known to be
// readable before the terminal has told its background.
func TestAutoKeepsToSixteenColours(t *testing.T) {
	for _, code := range everyCode(Auto) {
		if strings.Contains(code, ";") || strings.Contains(code, ":") {
			t.Errorf("auto sends %q", code)
		}
	}
}

// everyCode returns all codes that a theme ever sends.
func everyCode(choice Choice) []string {
	theme := New(choice, text.UTF8)
	var all []string
	for role := range roles {
		all = append(all, codes(theme.Draw(Row{{role, "x"}}, 1)+theme.DrawSelected(Row{{role, "x"}}, 1))...)
	}
	return all
}

// TestGlyphs are one cell wide however cells are counted, but for the ellipsis
// in ASCII, and in ASCII they are that.
func TestGlyphs(t *testing.T) {
	for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
		glyphs := reflect.ValueOf(New(Mono, charset).Glyphs)
		for i := range glyphs.NumField() {
			name := glyphs.Type().Field(i).Name
			for _, g := range asStrings(glyphs.Field(i)) {
				want := 1
				if name == "Ellipsis" && charset == text.ASCII {
					want = 3
				}
				if ansi.StringWidth(g) != want || ansi.StringWidthWc(g) != want || text.Width(g) != want {
					t.Errorf("%s is %q: %d cells by clusters, %d by runes", name, g, ansi.StringWidth(g), ansi.StringWidthWc(g))
				}
				if charset.Clean(g) != g {
					t.Errorf("%s is %q, which is not clean", name, g)
				}
			}
		}
	}
}

// TestMarksDiffer: the marks of weight and status are told apart by shape; in
// ASCII all that is announced has one mark.
func TestMarksDiffer(t *testing.T) {
	for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
		g := New(Mono, charset).Glyphs
		marks := []string{g.Milestone, g.Happening, g.Statement, g.MilestoneAnnounced}
		if charset == text.UTF8 {
			marks = append(marks, g.HappeningAnnounced, g.StatementAnnounced)
		}
		slices.Sort(marks)
		if len(slices.Compact(slices.Clone(marks))) != len(marks) {
			t.Errorf("two of the marks %q are the same", marks)
		}
	}
}

func asStrings(v reflect.Value) []string {
	if v.Kind() == reflect.String {
		return []string{v.String()}
	}
	return v.Interface().([]string)
}

// TestWidths: Fill, Spread and both ways to draw give exactly the cells asked
// for, whatever the row holds.
func TestWidths(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		charset := rapid.SampledFrom([]text.Charset{text.UTF8, text.ASCII}).Draw(r, "charset")
		theme := New(rapid.SampledFrom(choices).Draw(r, "choice"), charset)
		rows := rapid.Custom(func(r *rapid.T) Row {
			var row Row
			for range rapid.IntRange(0, 5).Draw(r, "pieces") {
				role := Role(rapid.IntRange(0, int(roles)-1).Draw(r, "role"))
				row = append(row, theme.Clean(role, rapid.String().Draw(r, "text")+rapid.SampledFrom([]string{"", "漢字", "e\u0301", "👩\u200d🚀"}).Draw(r, "wide")))
			}
			return row
		})
		left, right := rows.Draw(r, "left"), rows.Draw(r, "right")
		width := rapid.IntRange(0, 60).Draw(r, "width")
		before := left.String()
		for name, got := range map[string]string{
			"Fill":         theme.Fill(left, width).String(),
			"Spread":       theme.Spread(left, right, width).String(),
			"Draw":         ansi.Strip(theme.Draw(left, width)),
			"DrawSelected": ansi.Strip(theme.DrawSelected(left, width)),
		} {
			if ansi.StringWidthWc(got) != width {
				r.Errorf("%s gives %q: %d cells, want %d", name, got, ansi.StringWidthWc(got), width)
			}
		}
		if left.String() != before {
			r.Errorf("the row was changed from %q to %q", before, left.String())
		}
	})
}

// TestSpread leaves out what is at the right before it cuts what is at the
// left.
func TestSpread(t *testing.T) {
	theme := New(Mono, text.UTF8)
	for _, tt := range []struct {
		why   string
		width int
		want  string
	}{
		{"room for both", 12, "left   right"},
		{"a space between them is the least", 10, "left right"},
		{"without it the right is left out", 9, "left     "},
		{"then the left is cut", 3, "le…"},
	} {
		if got := theme.Spread(Row{{Plain, "left"}}, Row{{Dim, "right"}}, tt.width).String(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}

// ExampleTheme_Draw shows that a row is cut to its width in cells.
func ExampleTheme_Draw() {
	theme := New(Mono, text.ASCII)
	fmt.Println(theme.Draw(Row{theme.Clean(Plain, "A guide – to piloting")}, 12) + "|")
	// Output: A guide -...|
}

// TestMark gives every weight a sign of its own, and what was only announced
// another than what happened, in either charset.
func TestMark(t *testing.T) {
	for _, charset := range []text.Charset{text.UTF8, text.ASCII} {
		g := glyphsFor(charset)
		seen := map[string]bool{}
		for weight := range 3 {
			happened, announced := g.Mark(weight, false), g.Mark(weight, true)
			if seen[happened] || happened == announced {
				t.Errorf("charset %d, weight %d: the marks %q and %q", charset, weight, happened, announced)
			}
			seen[happened] = true
		}
	}
}
