package events

import (
	"dateline/timeline"
	"dateline/ui/theme"
)

// Link returns the ID of the event that the link under the cursor leads to; ok
// is false where the cursor is on no link.
func (p *Pane) Link() (event string, ok bool) {
	if p.place < 0 {
		return "", false
	}
	e := p.subset.Event(p.place)
	links := p.links(e)
	at := p.item - len(e.Excerpts) - 1
	if at < 0 || at >= len(links) {
		return "", false
	}
	return links[at], true
}

// links are the IDs of the events that e leads to, in the order they are shown.
func (p *Pane) links(e timeline.Event) []string {
	same := p.subset.Timeline().PossiblySame(e.ID)
	if len(e.After)+len(same) == 0 {
		return nil
	}
	links := append([]string{}, e.After...)
	for _, s := range same {
		links = append(links, s.Event)
	}
	return links
}

// links writes what e follows, and what it may be the same as, each as an item
// of its own behind the excerpts.
func (w *writer) links(e timeline.Event) {
	t := w.pane.subset.Timeline()
	item := len(e.Excerpts)
	name := "After"
	for _, id := range e.After {
		item++
		w.part(item, name, theme.Plain, t.EventWords(id))
		name = ""
	}
	for _, same := range t.PossiblySame(e.ID) {
		item++
		w.part(item, "Possibly", theme.Plain, "the same as: "+t.EventWords(same.Event))
		w.labelled("", theme.Editor, same.Note)
	}
}
