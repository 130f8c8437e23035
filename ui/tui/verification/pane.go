// Package verification is the panel of every excerpt with the word on how it
// was found in its text. The root model drives it.
package verification

import (
	"dateline/timeline"
	"dateline/ui/tui/frame"
	"dateline/ui/tui/keys"
)

// Pane lists excerpts.
type Pane struct{ timeline *timeline.Timeline }

// New returns a panel on the excerpts of t.
func New(t *timeline.Timeline) *Pane { return &Pane{timeline: t} }

func (p *Pane) SetFrame(frame.Frame)         {}
func (p *Pane) Open(texts map[string]string) {}
func (p *Pane) Move(keys.Action) bool        { return false }
func (p *Pane) NextFault(by int) bool        { return false }
func (p *Pane) Scroll(n int)                 {}
func (p *Pane) Click(y int) (again bool)     { return false }
func (p *Pane) Selected() (x timeline.Excerpt, event int, ok bool) {
	return timeline.Excerpt{}, -1, false
}
func (p *Pane) View() []string { return nil }
