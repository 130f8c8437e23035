package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/data/state"
	"dateline/timeline"
	"dateline/ui/tui"
)

// memory is the store of a corpus as the screen uses it. A store that cannot be
// read or written stops nobody: what is wrong is told on the screen, where one
// line has to do, and in full after it.
type memory struct {
	*state.Store
	unread  error  // why nothing is known of earlier runs
	damaged string // what was said of a damaged file when the screen opened
	unkept  error  // why the last place was not kept
}

// memory returns what is remembered of the corpus, whose timeline is t.
func (s *session) memory(t *timeline.Timeline) *memory {
	store, err := s.store(t)
	return &memory{Store: store, unread: err, damaged: store.Notice()}
}

// Notice says what the reader should know of what was kept before, or "".
func (m *memory) Notice() string {
	switch {
	case m.unread != nil:
		return fmt.Sprintf("Nothing is remembered from before, and stars may not be kept: %v", m.unread)
	case m.damaged != "":
		return fmt.Sprintf("What was remembered is damaged, and set aside: %s", m.damaged)
	default:
		return ""
	}
}

// Place returns where the corpus was left last.
func (m *memory) Place() tui.Place { return tui.Place(m.Store.Place()) }

// SetPlace keeps where the corpus is left. It never fails: what goes wrong is
// told by afterwards.
func (m *memory) SetPlace(p tui.Place) error {
	m.unkept = m.Store.SetPlace(state.Place(p))
	return nil
}

// SetStar keeps a star, or that it was taken away.
func (m *memory) SetStar(event string, on bool) error {
	err := m.Store.SetStar(event, on)
	if nowhere := (nowhereError{}); errors.As(m.unread, &nowhere) {
		err = m.unread
	}
	return err
}

// afterwards says what went wrong, or "". It is asked once the screen is left.
func (m *memory) afterwards() string {
	said := []string{m.damaged, m.Store.Notice()}
	switch {
	case m.unread != nil: // so that writing failed as well is no news
		said = append(said, fmt.Sprintf("nothing was remembered from before: %v", m.unread))
	case m.unkept != nil:
		said = append(said, fmt.Sprintf("the place you left could not be kept: %v", m.unkept))
	}
	said = slices.DeleteFunc(said, func(s string) bool { return s == "" })
	return strings.Join(said, "; ")
}

var _ tui.Memory = (*memory)(nil)
