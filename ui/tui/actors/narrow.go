package actors

import (
	"slices"

	"dateline/timeline/fold"
)

// Narrow lists only the actors whose name, other spellings and role hold what
// was typed, as [fold.ParsePattern] reads it, and reports whether any is
// left. The cursor goes to the first whose name or spelling does by itself.
// Nothing typed lists all, and the cursor stays on its actor.
func (p *Pane) Narrow(typed string) bool {
	at, _ := p.Selected()
	p.relist(typed)
	to := slices.IndexFunc(p.listed, p.isNamed)
	if p.pattern.IsZero() {
		to = slices.IndexFunc(p.listed, func(e entry) bool { return e.ID == at.ID })
	}
	p.Select(max(0, to))
	return len(p.listed) > 0
}

// relist lists the actors that typed leaves.
func (p *Pane) relist(typed string) {
	p.typed, p.pattern = typed, fold.ParsePattern(typed)
	p.listed = nil
	for _, e := range p.all {
		if keeps(p.pattern, e) {
			p.listed = append(p.listed, e)
		}
	}
	p.SetItems(len(p.listed), p.item)
}

// keeps reports whether a pattern leaves an actor.
func keeps(pattern fold.Pattern, e entry) bool {
	return pattern.IsZero() || pattern.Matches(folded(append([]string{e.Name, e.Role}, e.Also...))...)
}

// isNamed reports whether what was typed is in an actor's name or spellings.
func (p *Pane) isNamed(e entry) bool {
	return p.pattern.Matches(folded(append([]string{e.Name}, e.Also...))...)
}

func folded(texts []string) []fold.Text {
	all := make([]fold.Text, len(texts))
	for i, s := range texts {
		all[i] = fold.Of(s)
	}
	return all
}
