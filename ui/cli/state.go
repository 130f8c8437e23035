package cli

import (
	"fmt"
	"iter"

	"dateline/data/state"
	"dateline/timeline"
)

// store opens what is remembered of the corpus, whose timeline is t. As with
// [state.Open] it is there although there may be an error.
func (s *session) store(t *timeline.Timeline) (*state.Store, error) {
	if s.noState {
		return state.None(), nil
	}
	var key state.Key
	if s.corpus != "" {
		var err error
		if key, err = state.FolderKey(s.corpus, traits(t)); err != nil {
			return state.None(), nowhereError{err}
		}
	}
	folder, err := state.FolderFor(s.std.Env)
	if err != nil {
		return state.None(), nowhereError{err}
	}
	return state.Open(folder, key)
}

// nowhereError says why there is no place for a corpus's state, not even to be
// tried again: the store that comes with it keeps nothing.
type nowhereError struct{ error }

func (e nowhereError) Unwrap() error { return e.error }

// traits tells t from the timelines of other corpora: by its name, its sources
// and its events. It does not change with the program, or no corpus would be
// known again whose folder was renamed.
func traits(t *timeline.Timeline) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(fmt.Sprintf("timeline %q", t.Title())) {
			return
		}
		for _, s := range t.Sources() {
			if !yield(fmt.Sprintf("source %q %q %q", s.ID, s.File, s.Date)) {
				return
			}
		}
		for i := range t.Len() {
			if e := t.Event(i); !yield(fmt.Sprintf("event %q %q %q", e.ID, e.Date, e.Title)) {
				return
			}
		}
	}
}
