package cli

import (
	"fmt"
	"strings"

	"dateline/data/state"
	"dateline/ui/tui"
)

// memory is the store of a corpus as the screen uses it. A store that cannot be
// read or written stops nobody from reading: what is wrong is told on the
// screen, or after it.
type memory struct {
	*state.Store
	unread error // why nothing is known of earlier runs
	unkept error // why the last place was not kept
}

// memory returns what is remembered of the corpus.
func (s *session) memory() *memory {
	store, err := s.store()
	return &memory{Store: store, unread: err}
}

// Notice says what the reader should know of what was kept before, or "".
func (m *memory) Notice() string {
	if m.unread != nil {
		return fmt.Sprintf("Nothing is remembered from before, and stars may not be kept: %v", m.unread)
	}
	return m.Store.Notice()
}

// Place returns where the corpus was left last.
func (m *memory) Place() tui.Place { return tui.Place(m.Store.Place()) }

// SetPlace keeps where the corpus is left. It never fails: what goes wrong is
// told by afterwards.
func (m *memory) SetPlace(p tui.Place) error {
	m.unkept = m.Store.SetPlace(state.Place(p))
	return nil
}

// afterwards says what went wrong since the reader was last told, or "". It is
// asked once the screen is left.
func (m *memory) afterwards() string {
	var said []string
	if notice := m.Store.Notice(); notice != "" {
		said = append(said, notice)
	}
	if m.unkept != nil && m.unread == nil {
		said = append(said, fmt.Sprintf("the place you left could not be kept: %v", m.unkept))
	}
	return strings.Join(said, "; ")
}

var _ tui.Memory = (*memory)(nil)
