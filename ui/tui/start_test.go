package tui

import "testing"

// TestTheStartDoesNotDependOnWhatIsReadyFirst begins in an article before, and
// after, the terminal has told its size.
func TestTheStartDoesNotDependOnWhatIsReadyFirst(t *testing.T) {
	h := bridge(t)
	source := h.timeline(t).Sources()[0].ID
	for _, p := range h.timeline(t).Passages(source) {
		late := visit(t, h, 80, 24, func(o *Options) { o.Start = Start{Source: source, At: p.Span.Start} })
		early := &visitor{judge: t, model: newModel(late.model.(*model).options)}
		early.resize(80, 24)
		early.run(early.model.Init())
		if early.screen() != late.screen() {
			t.Fatalf("at byte %d, the size told last:\n%s\nand first:\n%s", p.Span.Start, late.screen(), early.screen())
		}
	}
}
