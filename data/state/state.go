// Package state keeps what the program remembers of a corpus between runs: the
// starred events, the place the reader left, and what was typed at prompts.
//
// Each corpus has one JSON file in one folder, which is the program's own.
// Several copies of the program may run: a change is a single edit, made under
// an advisory lock to whatever the file holds by then, and the file is replaced
// whole, so that nobody reads half of it and nobody's star is lost. A file that
// cannot be understood is set aside, never overwritten.
//
// A corpus is known by the real path of its folder. Where nothing is kept for
// that path, the state of a folder that is gone and held the same corpus, by
// what was in it, is taken over: it was renamed or moved. The former state stays
// and is marked, in case the folder comes back, as on a disk that was not
// mounted. What belongs to a folder that is there is never taken.
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
	"iter"
	"path/filepath"
	"strings"
)

// Key identifies the corpus that is remembered. The zero Key is the built-in
// one.
type Key struct {
	folder string // its real path, absolute and clean; empty for the built-in corpus
	named  string // the path by which it was named, absolute and clean
	traits iter.Seq[string]
}

// FolderKey returns the key of the corpus in folder. By whatever symbolic links
// and from whichever working directory it is named, it has one key. Where the
// path cannot be followed, it stands for itself.
//
// The traits tell the corpus from others when its folder has another name: a
// text for each thing in it, such as an event, and the same one in every run
// while the thing is the same. Their order is nothing. They may be nil, and the
// corpus is then not known again.
func FolderKey(folder string, traits iter.Seq[string]) (Key, error) {
	if folder == "" {
		return Key{}, errors.New("a corpus without a folder has no state")
	}
	named, err := filepath.Abs(folder)
	if err != nil {
		return Key{}, fmt.Errorf("find the state of %s: %w", folder, err)
	}
	k := Key{folder: named, named: named, traits: traits}
	// The path as given is followed first: cleaned, "link/.." would lead elsewhere.
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		if absolute, err := filepath.Abs(real); err == nil {
			k.folder = absolute
		}
	}
	if real, err := filepath.EvalSymlinks(k.folder); err == nil { // for those of the working directory
		k.folder = real
	}
	return k, nil
}

// String returns the corpus's folder, or "built-in". Bytes that are not UTF-8
// are replaced.
func (k Key) String() string {
	if k.folder == "" {
		return "built-in"
	}
	return valid(k.folder)
}

// file returns the name of the state file.
func (k Key) file() string {
	if k.folder == "" {
		return "built-in.json"
	}
	return fileOf(k.folder)
}

// fileOf returns the name of the state file of the corpus in folder. A path may
// hold what a name cannot and be longer than one can, so a digest of it stands
// for it.
func fileOf(folder string) string {
	sum := sha256.Sum256([]byte(folder))
	return "corpus-" + hex.EncodeToString(sum[:16]) + ".json"
}

// valid returns s as JSON can hold it.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
