package state

import (
	"errors"
	"maps"
	"slices"
	"sync"
)

// A Store is what is remembered of one corpus, in memory and on disk. All its
// methods are safe for concurrent use. Those that return no error never wait
// for the disk.
//
// A change is in memory at once and on disk when the method returns nil. Where
// it returns an error, the change stands for this run, and the next change
// tries to write both.
type Store struct {
	disk *disk // nil where nothing is written

	// turn is held while the disk is worked on, so that changes reach the file
	// in the order they were made. It is taken before mu.
	turn sync.Mutex

	mu      sync.Mutex // guards the rest, and is never held while the disk is worked on
	known   contents   // what the file was last known to hold
	pending []change   // made here and not known to be in the file
	notice  string
	told    bool // that the file is of a newer version
}

// A change is an edit that makes sense whatever the contents have become.
type change func(*contents)

// None returns a store that keeps everything in memory and writes nothing.
func None() *Store { return &Store{} }

// Open returns the store of corpus in folder. A folder or file that is not
// there is an empty store; they are created by the first change, readable by
// the user alone. What the corpus left by another path (see the package) is
// its own from then on. A damaged file is set aside, which [Store.Notice] tells.
//
// The store is never nil. With an error it is empty and works in memory; the
// error says why the file could not be read, and, where it matches
// [*DamageError], that it could not be set aside either. Such a file is not
// overwritten: every change tries again and says so. Nor is one of a newer
// version, a [*NewerError], which is left where it is: a star says that it is
// not kept, the place and what was typed do not say again what is known.
func Open(folder string, corpus Key) (*Store, error) {
	s := &Store{disk: newDisk(folder, corpus)}
	s.pending = s.disk.inherit(corpus)
	_, err := s.Reload()
	if err == nil {
		_ = s.flush() // what is inherited; if it cannot be written now, the next change does so
	}
	return s, err
}

// Reload takes over what other copies of the program have written, and reports
// whether anything is different for it. Changes made here stand. With an error
// nothing is different.
func (s *Store) Reload() (changed bool, err error) {
	if s.disk == nil {
		return false, nil
	}
	s.turn.Lock()
	defer s.turn.Unlock()
	s.mu.Lock()
	known := s.known // only replaced, never written to, while disk is not nil
	s.mu.Unlock()
	held, damage, err := s.disk.load(known)

	s.mu.Lock()
	defer s.mu.Unlock()
	s.report(damage, err)
	if err != nil {
		return false, err
	}
	before := s.current()
	s.known = held
	return !before.equal(s.current()), nil
}

// Stars returns the IDs of the starred events. The map is the caller's.
func (s *Store) Stars() map[string]bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	stars := s.current().stars
	if stars == nil {
		return map[string]bool{}
	}
	return maps.Clone(stars)
}

// SetStar stars the event with the given ID, or takes its star away.
func (s *Store) SetStar(id string, on bool) error {
	id = valid(id)
	return s.do(func(c *contents) { c.star(id, on) })
}

// Place returns the place last set, by whichever copy of the program.
func (s *Store) Place() Place {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current().place.clone()
}

// SetPlace remembers p.
func (s *Store) SetPlace(p Place) error {
	p = p.clone()
	return untold(s.do(func(c *contents) { c.place = p }))
}

// History returns the lines given at a prompt, oldest first, at most 200. The
// prompt is a name of the caller's choice.
func (s *Store) History(prompt string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.current().history[valid(prompt)])
}

// AddHistory adds a line to those of a prompt. An empty line, one of more than
// 4 KiB and a repetition of the last one are not kept.
func (s *Store) AddHistory(prompt, line string) error {
	if line == "" || len(line) > maxLine {
		return nil
	}
	prompt, line = valid(prompt), valid(line)
	return untold(s.do(func(c *contents) { c.remember(prompt, line) }))
}

// Notice returns, once, what the reader should be told of the last damaged file
// that was set aside: what was wrong and where it is now. It is "" where there
// is nothing to tell.
func (s *Store) Notice() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	notice := s.notice
	s.notice = ""
	return notice
}

// untold returns err, but nil where all it says is what was said before: that a
// file of a newer version is in the way.
func untold(err error) error {
	var later *NewerError
	if errors.As(err, &later) && later.again {
		return nil
	}
	return err
}

// do makes a change and writes it, with those that could not be written before.
func (s *Store) do(c change) error {
	s.mu.Lock()
	if s.disk == nil {
		c(&s.known)
		s.mu.Unlock()
		return nil
	}
	s.pending = append(s.pending, c)
	s.mu.Unlock()
	return s.flush()
}

// flush writes what is pending, if another call has not taken it along.
func (s *Store) flush() error {
	s.turn.Lock()
	defer s.turn.Unlock()
	s.mu.Lock()
	known, pending := s.known, s.pending[:len(s.pending):len(s.pending)]
	s.mu.Unlock()
	if len(pending) == 0 {
		return nil
	}
	held, damage, err := s.disk.update(known, pending)

	s.mu.Lock()
	defer s.mu.Unlock()
	s.report(damage, err)
	if err != nil {
		return err
	}
	s.known, s.pending = held, slices.Clone(s.pending[len(pending):])
	return nil
}

// report keeps a notice of damage, if any. Of a newer version, which err may
// tell of, it remembers that the caller has been told. s.mu is held.
func (s *Store) report(damage *DamageError, err error) {
	if damage != nil {
		s.notice = damage.Error()
	}
	var later *NewerError
	if errors.As(err, &later) {
		later.again = s.told
	}
	s.told = later != nil
}

// current returns the contents with all that is pending. s.mu is held; the
// result may share maps with s.known.
func (s *Store) current() contents {
	if len(s.pending) == 0 {
		return s.known
	}
	return apply(s.known, s.pending)
}

// apply returns c with changes made, leaving c as it is.
func apply(c contents, changes []change) contents {
	c = c.clone()
	for _, change := range changes {
		change(&c)
	}
	return c
}
