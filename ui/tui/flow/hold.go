package flow

// A Hold is what keeps a place over resizes. A screen that has become too small
// for what a reader had on it cannot show that; when it is large again, it can. So
// a pane that is resized takes the place it had not from its screen, as the last
// resize left it, but from the reader's last movement.
//
// The zero Hold holds nothing.
type Hold[Place comparable] struct {
	wanted, left Place
	held         bool
}

// Wanted returns the place to show after a resize: now, where the reader has
// moved since the one before, or else what was wanted then.
func (h *Hold[Place]) Wanted(now Place) Place {
	if !h.held || now != h.left {
		h.wanted = now
	}
	return h.wanted
}

// Left says which place a resize came to.
func (h *Hold[Place]) Left(place Place) { h.left, h.held = place, true }
