package events

import (
	"maps"
	"slices"
)

// OpenEvents returns the IDs of the events that were opened one by one.
func (p *Pane) OpenEvents() []string {
	if p.open.all {
		return nil
	}
	return slices.Sorted(maps.Keys(p.open.except))
}

// Reopen opens events by ID.
func (p *Pane) Reopen(ids []string) {
	for _, id := range ids {
		p.open.set(id, true)
	}
	p.forget()
}

// openings are the events that are open: those in except, or, where all is
// set, all others.
type openings struct {
	all    bool
	except map[string]bool // IDs
}

func (o openings) has(id string) bool { return o.all != o.except[id] }

func (o openings) any() bool { return o.all || len(o.except) > 0 }

func (o *openings) set(id string, open bool) {
	if open == o.all {
		delete(o.except, id)
		return
	}
	if o.except == nil {
		o.except = map[string]bool{}
	}
	o.except[id] = true
}
