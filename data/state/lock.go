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
// up for a program that dies. The file stays, and its being there means nothing:
// to delete it would let in someone who opens it anew beside someone who waits.
func (d *disk) lock(root *os.Root) (unlock func(), err error) {
	for deadline := time.Now().Add(d.patience); ; {
		f, err := root.OpenFile(d.name+".lock", os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, err
		}
		held, err := tryLock(f)
		if err == nil && held {
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
