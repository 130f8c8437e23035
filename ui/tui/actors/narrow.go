package actors

import (
	"slices"

	"dateline/timeline"
)

// Narrow lists only the actors whose name, other spellings and role hold what
// was typed, as [timeline.ParsePattern] reads it; nothing typed lists all. The
// cursor goes to the first whose name or spelling does by itself. It reports
// whether any actor is left.
func (p *Pane) Narrow(typed string) bool {
	p.typed, p.pattern = typed, timeline.ParsePattern(typed)
	p.relist()
	p.list.Select(max(0, slices.IndexFunc(p.listed, p.isNamed)))
	return len(p.listed) > 0
}
