package data

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"time"

	"dateline/timeline/quote"
)

// Bounds on what a corpus may have the program read and keep.
const (
	maxText    = 16 << 20  // bytes of one source's text
	maxTexts   = 256 << 20 // bytes of all of them, what is read twice counted twice
	maxSources = 100_000   // each is a file to open
	maxNames   = 5_000     // names of a folder among which the one that was meant is looked for
)

// A library holds the texts that were read, each file once: several names may
// lead to one, by links of either kind.
type library struct {
	folder fs.FS
	left   int64 // of maxTexts
	read   map[fileKey][]volume
	names  map[string][]string // the files in a folder, as far as they were looked for
}

// A fileKey is what all names of a file have in common and is quick to compare.
type fileKey struct {
	size     int64
	modified time.Time
}

// A volume is the text of a file, and the source it was read for.
type volume struct {
	info   fs.FileInfo
	text   *quote.Text
	source string
}

func newLibrary(folder fs.FS) *library {
	return &library{folder: folder, left: maxTexts, read: map[fileKey][]volume{}, names: map[string][]string{}}
}

// maxTwins is among how many files of one size and time the same file is looked
// for. A folder may hold any number of them, which are then read again.
const maxTwins = 64

func keyOf(info fs.FileInfo) fileKey { return fileKey{info.Size(), info.ModTime().UTC()} }

// find returns the volume of a file that was read before.
func (l *library) find(info fs.FileInfo) (volume, bool) {
	all := l.read[keyOf(info)]
	i := slices.IndexFunc(all, func(v volume) bool { return os.SameFile(v.info, info) })
	if i < 0 {
		return volume{}, false
	}
	return all[i], true
}

// keep makes v known to find.
func (l *library) keep(v volume) {
	key := keyOf(v.info)
	if all := l.read[key]; len(all) < maxTwins {
		l.read[key] = append(all, v)
	}
}

// siblings returns the files in the folder that name should be in, of very many
// some.
func (l *library) siblings(name string) []string {
	folder := path.Dir(name)
	files, known := l.names[folder]
	if !known {
		files = filesIn(l.folder, folder)
		l.names[folder] = files
	}
	return files
}

// filesIn returns the regular files in a folder but for the timeline, in order,
// of very many some; none where it cannot be read, since they serve a hint.
func filesIn(fsys fs.FS, folder string) []string {
	if info, err := fs.Stat(fsys, folder); err != nil || !info.IsDir() {
		return nil // opening a pipe would wait for a writer
	}
	f, err := fsys.Open(folder)
	if err != nil {
		return nil
	}
	defer f.Close()
	listed, ok := f.(fs.ReadDirFile)
	if !ok {
		return nil
	}
	entries, _ := listed.ReadDir(maxNames)
	var files []string
	for _, e := range entries {
		if file := path.Join(folder, e.Name()); e.Type().IsRegular() && file != TimelineFile {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	return files
}
