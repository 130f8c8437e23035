package state

import (
	"errors"
	"os"
	"time"
)

// errBusy reports a lock that was not to be had in time.
var errBusy = errors.New("another copy of the program has it locked")

// lock waits for the lock that everyone holds who changes the file, and returns
// what gives it up. The lock belongs to the open file, so the system gives it
// up for a program that dies; the file stays, and its being there means nothing.
func (d *disk) lock(root *os.Root) (unlock func(), err error) {
	for deadline := time.Now().Add(d.patience); ; {
		f, err := root.OpenFile(d.name+".lock", os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, err
		}
		held, err := tryLock(f)
		if err == nil && held && isNamed(root, f, d.name+".lock") {
			return func() { _ = f.Close() }, nil
		}
		_ = f.Close()
		if err != nil {
			return nil, err
		}
		if time.Now().After(deadline) {
			return nil, errBusy
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// isNamed reports whether name is still f: a lock on a file that was deleted
// keeps nobody out.
func isNamed(root *os.Root, f *os.File, name string) bool {
	mine, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := root.Stat(name)
	return err == nil && os.SameFile(mine, named)
}
