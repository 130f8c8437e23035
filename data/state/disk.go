package state

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// A DamageError reports a state file that cannot be understood.
type DamageError struct {
	File  string // its path
	Aside string // the path it was moved to; empty where that failed
	Err   error  // what is wrong with it
}

// Error says what is wrong with which file, and where it is now.
func (e *DamageError) Error() string {
	if e.Aside == "" {
		return fmt.Sprintf("%s is damaged: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s was damaged and is now %s: %v", e.File, filepath.Base(e.Aside), e.Err)
}

// Unwrap returns what is wrong with the file.
func (e *DamageError) Unwrap() error { return e.Err }

// A NewerError reports a state file of a later version of the program. It is
// left as it is, and nothing is kept while it is there.
type NewerError struct {
	File string // its path
	Err  error  // which version it is

	again bool // the store has told of it before
}

// Error says which file that is, and that it is left alone.
func (e *NewerError) Error() string {
	return fmt.Sprintf("a newer version of the program wrote %s, which is left as it is: %v", e.File, e.Err)
}

// Unwrap returns which version the file is.
func (e *NewerError) Unwrap() error { return e.Err }

// disk is the state file of one corpus. Its folder is opened anew for every
// piece of work, for it may be removed and made again while the program runs.
type disk struct {
	folder   string
	name     string // of the file
	corpus   string // as the file names it
	patience time.Duration
	sample   func() []string // of the corpus's traits
	inode    string          // of its folder

	relics []relic // of which the contents are among the changes of the next update
	anew   bool    // what the file holds was left behind, and the relics are what came of it
}

func newDisk(folder string, corpus Key) *disk {
	d := &disk{
		folder: folder, name: corpus.file(), corpus: corpus.String(), patience: 3 * time.Second,
		sample: sync.OnceValue(func() []string { return sampleOf(corpus.traits) }),
	}
	if corpus.folder != "" {
		d.inode = inodeOf(corpus.folder)
	}
	return d
}

// load returns what the file holds. Where it is missing or damaged, known is
// returned: a file that was taken away is no wish to forget.
func (d *disk) load(known contents) (contents, *DamageError, error) {
	root, err := os.OpenRoot(d.folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return known, nil, nil
	case err != nil:
		return contents{}, nil, d.failed("read", err)
	}
	defer root.Close()
	held, err := d.read(root)
	var damage *DamageError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return known, nil, nil
	case errors.As(err, &damage):
		unlock, err := d.lock(root)
		if err != nil {
			return contents{}, nil, stuck(damage, err)
		}
		defer unlock()
		_, held, damage, err := d.readLocked(root, known)
		return held, damage, err
	case err != nil:
		return contents{}, nil, d.failed("read", err)
	}
	return d.held(held), nil, nil
}

// held returns what counts of c, which is what the file holds.
func (d *disk) held(c contents) contents {
	if d.anew && c.moved != "" {
		return contents{}
	}
	return c
}

// update makes changes to what the file holds, or to known where it is missing
// or damaged, and returns what it holds then.
func (d *disk) update(known contents, changes []change) (contents, *DamageError, error) {
	if d.folder == "" {
		return contents{}, nil, d.failed("write", errors.New("there is no folder for it"))
	}
	if err := os.MkdirAll(d.folder, 0o700); err != nil { // as the XDG specification wants it
		return contents{}, nil, d.failed("write", err)
	}
	root, err := os.OpenRoot(d.folder)
	if err != nil {
		return contents{}, nil, d.failed("write", err)
	}
	defer root.Close()
	unlock, err := d.lock(root)
	if err != nil {
		return contents{}, nil, d.failed("write", err)
	}
	defer unlock()
	onDisk, held, damage, err := d.readLocked(root, known)
	if err != nil {
		return contents{}, nil, err
	}
	next := apply(held, changes)
	next.sample, next.inode, next.moved = d.sample(), d.inode, ""
	written := slices.Equal(next.sample, onDisk.sample) && next.inode == onDisk.inode && onDisk.moved == ""
	if next.equal(onDisk) && (written || next.equal(contents{})) {
		return next, damage, nil
	}
	if err := d.write(root, next); err != nil {
		return contents{}, damage, d.failed("write", err)
	}
	d.markRelics(root)
	return next, damage, nil
}

// readLocked reads the file and sets it aside if it is damaged. It returns what
// is on disk after that, and what counts as held: known where there is nothing.
// The lock is held.
func (d *disk) readLocked(root *os.Root, known contents) (onDisk, held contents, damage *DamageError, err error) {
	onDisk, err = d.read(root)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return contents{}, known, nil, nil
	case errors.As(err, &damage):
		if err := d.setAside(root, damage); err != nil {
			return contents{}, contents{}, nil, stuck(damage, err)
		}
		return contents{}, known, damage, nil
	case err != nil:
		return contents{}, contents{}, nil, d.failed("read", err)
	}
	return onDisk, d.held(onDisk), nil, nil
}

// read reads the file. Its error is a [*DamageError] where the file is there
// and no state file of this corpus, and a [*NewerError] where that cannot be
// known.
func (d *disk) read(root *os.Root) (contents, error) {
	c, corpus, err := readFile(root, d.name)
	if err == nil && corpus != d.corpus {
		err = contentError{errors.New("it is about another corpus")}
	}
	path := filepath.Join(d.folder, d.name)
	var later errNewer
	var wrong contentError
	switch {
	case errors.As(err, &later):
		return contents{}, &NewerError{File: path, Err: later}
	case errors.As(err, &wrong):
		return contents{}, &DamageError{File: path, Err: wrong.error}
	}
	return c, err
}

// A contentError says what is wrong with what a file holds, where others say
// that it could not be read.
type contentError struct{ error }

func (e contentError) Unwrap() error { return e.error }

// readFile reads a state file, whichever corpus it is about.
func readFile(root *os.Root, name string) (c contents, corpus string, err error) {
	info, err := root.Lstat(name) // opening a pipe would wait for a writer
	if err != nil {
		return contents{}, "", err
	}
	if !info.Mode().IsRegular() {
		return contents{}, "", errors.New("it is not a regular file")
	}
	f, err := root.Open(name)
	if err != nil {
		return contents{}, "", err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return contents{}, "", err
	}
	if c, corpus, err = decodeFile(content); err != nil {
		return contents{}, "", contentError{err}
	}
	return c, corpus, nil
}

// setAside renames the damaged file to the first free name and tells damage
// which. The lock is held, so the name stays free.
func (d *disk) setAside(root *os.Root, damage *DamageError) error {
	for n := 1; ; n++ {
		aside := fmt.Sprintf("%s.damaged-%d", d.name, n)
		_, err := root.Lstat(aside)
		if err == nil {
			continue
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := root.Rename(d.name, aside); err != nil {
			return err
		}
		damage.Aside = filepath.Join(d.folder, aside)
		return nil
	}
}

// write replaces the file whole. The lock is held, so a temporary file that is
// there already is what a crash left.
func (d *disk) write(root *os.Root, c contents) error {
	content, err := c.encode(d.corpus)
	if err != nil {
		return err
	}
	temp := d.name + ".tmp"
	if err := root.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = root.Rename(temp, d.name)
	}
	if err != nil {
		return errors.Join(err, root.Remove(temp))
	}
	if folder, err := root.Open("."); err == nil {
		_ = folder.Sync() // so that the new name survives a loss of power; not every file system can
		_ = folder.Close()
	}
	return nil
}

// failed says what could not be done to which file.
func (d *disk) failed(verb string, err error) error {
	var later *NewerError
	if errors.As(err, &later) {
		return later // which says all that
	}
	return fmt.Errorf("%s the state in %s: %w", verb, filepath.Join(d.folder, d.name), err)
}

// stuck says that a damaged file stays where it is because of err.
func stuck(damage *DamageError, err error) error {
	return fmt.Errorf("%w; it could not be set aside: %w", damage, err)
}
