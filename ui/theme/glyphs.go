package theme

import "dateline/ui/text"

// Glyphs are the signs of the chrome, each one cell wide unless it says
// otherwise. None is an emoji, and none needs more than wcwidth to be measured.
type Glyphs struct {
	Milestone, Happening, Statement                            string // happened or reported
	MilestoneAnnounced, HappeningAnnounced, StatementAnnounced string

	Differs    string   // touched by a disagreement
	Star       string   // starred by the reader
	Cursor     string   // at the left of the selected row
	Rule       string   // a horizontal line
	RuleHeavy  string   // a horizontal line that stands out
	Here       string   // below the current year
	Side       string   // a vertical line between panes and beside open events
	SideHeavy  string   // beside the passage being looked at
	SideLight  string   // beside the uncited paragraph being looked at
	Bars       []string // columns of rising height, the first the lowest
	Block      string   // a horizontal bar
	RowBar     string   // a horizontal bar that leaves the line above it free
	BlockFaint string   // the rest of a horizontal bar
	BlockPart  string   // a cell of a horizontal bar that is filled in part
	BlockNone  string   // a cell of a horizontal bar with nothing in it
	OpenQuote  string
	CloseQuote string
	Dot        string // between parts of a line
	Dash       string // between the ends of a range
	Ellipsis   string // one cell in Unicode, three in ASCII
}

// Mark is the sign of an event by its weight, 0 the heaviest of three, hollow
// where it was only announced.
func (g Glyphs) Mark(weight int, announced bool) string {
	if announced {
		return [...]string{g.MilestoneAnnounced, g.HappeningAnnounced, g.StatementAnnounced}[weight]
	}
	return [...]string{g.Milestone, g.Happening, g.Statement}[weight]
}

func glyphsFor(c text.Charset) Glyphs {
	if c == text.ASCII {
		return Glyphs{
			Milestone: "*", Happening: "o", Statement: "-",
			MilestoneAnnounced: ">", HappeningAnnounced: ">", StatementAnnounced: ">",
			Differs: "!", Star: "+", Cursor: ">", Rule: "-", RuleHeavy: "=", Here: "^", Side: "|", SideHeavy: "#", SideLight: ":",
			Bars: []string{".", ":", "-", "=", "+", "*", "#", "@"}, Block: "#", RowBar: "#", BlockFaint: ".", BlockPart: "+", BlockNone: ".",
			OpenQuote: `"`, CloseQuote: `"`, Dot: "-", Dash: "-", Ellipsis: "...",
		}
	}
	return Glyphs{
		Milestone: "◆", Happening: "●", Statement: "•",
		MilestoneAnnounced: "◇", HappeningAnnounced: "○", StatementAnnounced: "◦",
		Differs: "≠", Star: "★", Cursor: "▌", Rule: "─", RuleHeavy: "━", Here: "▲", Side: "│", SideHeavy: "┃", SideLight: "╏",
		Bars: []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}, Block: "█", RowBar: "▄", BlockFaint: "░", BlockPart: "▄", BlockNone: "·",
		OpenQuote: "“", CloseQuote: "”", Dot: "·", Dash: "–", Ellipsis: "…",
	}
}
