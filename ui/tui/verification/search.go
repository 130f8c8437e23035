package verification

import (
	"dateline/timeline"
	"dateline/timeline/quote"
)

// searchWork is how much work may go into an excerpt beside the screen: a fraction
// of a second, after a text of the largest size is prepared.
const searchWork = 1 << 26

// A Search looks for what a source has instead of an excerpt. It may be run beside
// the panel, one at a time.
type Search struct {
	excerpt timeline.Excerpt
	at      int // index into places
	opened  int // how often the panel was opened before
	text    *quote.Text
}

// Found is what a [Search] came to.
type Found struct {
	trace      trace
	at, opened int
}

// Run looks, which takes up to a second.
func (s *Search) Run() Found { return Found{look(s.excerpt, s.text, searchWork), s.at, s.opened} }

// Search returns what is to be looked for beside the panel, nil where nothing is or
// the last search is still under way.
func (p *Pane) Search() *Search {
	if p.searching || len(p.waiting) == 0 {
		return nil
	}
	last := len(p.waiting) - 1 // what was seen last may still be seen
	at := p.waiting[last]
	p.waiting = p.waiting[:last]
	p.searching = true
	x, _ := p.excerpt(at)
	if p.large.source != x.Source || p.large.opened != p.opened {
		p.large = large{x.Source, p.opened, quote.NewText(p.texts[x.Source])}
	}
	return &Search{x, at, p.opened, p.large.text}
}

// large is the text of the source that was searched last, which keeps what was
// prepared for it.
type large struct {
	source string
	opened int
	text   *quote.Text
}

// Take takes what a search found, and shows it unless the panel was opened anew.
func (p *Pane) Take(f Found) {
	p.searching = false
	if f.opened == p.opened {
		p.traces[f.at] = f.trace
		p.arrange()
	}
}
