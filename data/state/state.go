// Package state keeps what the program remembers of a corpus between runs: the
// starred events, the place the reader left, and what was typed at prompts.
//
// Each corpus has one JSON file in one folder, which is the program's own.
// Several copies of the program may run: a change is a single edit, made under
// an advisory lock to whatever the file holds by then, and the file is replaced
// whole, so that nobody reads half of it and nobody's star is lost. A file that
// cannot be understood is set aside, never overwritten.
//
// The folder is trusted no further than its own: symbolic links do not lead
// out of it, only regular files are read, and none of more than 8 MiB. The
// package knows nothing of events or screens; IDs and lines are text to it.
// ui/cli opens the store, and the screen's commands call it.
package state

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// Key identifies the corpus that is remembered. The zero Key is the built-in
// one.
type Key struct{ folder string } // absolute and clean, or empty

// FolderKey returns the key of the corpus in folder, which is made absolute by
// the working directory and cleaned. The folder is not looked at: one that is
// reached by a symbolic link has a key of its own.
func FolderKey(folder string) (Key, error) {
	if folder == "" {
		return Key{}, errors.New("a corpus without a folder has no state")
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return Key{}, fmt.Errorf("find the state of %s: %w", folder, err)
	}
	return Key{folder: absolute}, nil
}

// String returns the corpus's folder, or "built-in". Bytes that are not UTF-8
// are replaced.
func (k Key) String() string {
	if k.folder == "" {
		return "built-in"
	}
	return valid(k.folder)
}

// file returns the name of the state file. A path may hold what a name cannot
// and be longer than one can, so a digest of it stands for it.
func (k Key) file() string {
	if k.folder == "" {
		return "built-in.json"
	}
	sum := sha256.Sum256([]byte(k.folder))
	return "corpus-" + hex.EncodeToString(sum[:16]) + ".json"
}

// valid returns s as JSON can hold it.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
