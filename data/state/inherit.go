package state

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	maxSearch     = 256                    // state files that are looked into, those written last
	briefPatience = 100 * time.Millisecond // for the lock of a state that is only marked
)

// A relic is what is kept of a corpus by another path than its own.
type relic struct {
	at   *disk
	held contents
}

// inherit finds what was kept of the corpus with key k by other paths, and
// returns it as changes to what is kept by its own: by a symbolic link to its
// folder, as the first version of the program had it; or else, where nothing is
// kept by its own path or that was left behind when the folder went elsewhere,
// by the path of a folder that is gone. Whatever cannot be read is passed over,
// and stays.
func (d *disk) inherit(k Key) []change {
	root, err := os.OpenRoot(d.folder)
	if k.folder == "" || err != nil { // load says why, if that is wrong
		return nil
	}
	defer root.Close()
	own, err := d.read(root)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && own.moved != "":
		d.relics = d.search(root, k)
		d.anew = len(d.relics) > 0
	case err == nil && k.named != k.folder:
		if r, ok := d.relic(root, fileOf(k.named)); ok && r.held.moved == "" {
			d.relics = []relic{r}
		}
	}
	var all []change
	for _, r := range d.relics {
		all = append(all, func(c *contents) { c.inherit(r.held) })
	}
	return all
}

// relic reads the state file with a name that is not d's. It reports false
// where that cannot be read or does not tell its path: then nobody knows
// whether the folder is there.
func (d *disk) relic(root *os.Root, name string) (relic, bool) {
	c, corpus, err := readFile(root, name)
	if name == d.name || err != nil || fileOf(corpus) != name {
		return relic{}, false
	}
	return relic{&disk{folder: d.folder, name: name, corpus: corpus, patience: briefPatience}, c}, true
}

// search returns what is kept by links to the folder of k. Where nothing is, it
// is the state of one folder that is gone and held the same corpus: the nearest,
// and of several as near the one used last.
func (d *disk) search(root *os.Root, k Key) []relic {
	var links, gone []relic
	var traits map[string]bool
	nearest := 0
	for _, name := range latest(root) {
		r, ok := d.relic(root, name)
		if !ok {
			continue
		}
		real, err := filepath.EvalSymlinks(r.at.corpus)
		if err == nil && real == k.folder && r.held.moved == "" {
			links = append(links, r)
		}
		near := d.nearness(r, k)
		if near <= nearest || !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if traits == nil {
			traits = digestsOf(k.traits)
		}
		if remains(r.held.sample, traits) {
			nearest, gone = near, []relic{r}
		}
	}
	if links != nil {
		return links
	}
	return gone
}

// nearness tells how likely the folder of k is the one r was kept of, if that is
// gone and held the same corpus; 0 is not at all. A folder with the same inode
// was renamed, even where a copy was opened before it and has inherited. Of the
// others, those count that nobody has inherited from, by how much of the path is
// the same at its end: two copies may have moved together.
func (d *disk) nearness(r relic, k Key) int {
	const more = 1 << 20 // than a path has names
	near := 1 + sameEnding(r.at.corpus, k.folder)
	switch renamed := d.inode != "" && r.held.inode == d.inode; {
	case renamed && r.held.moved == "":
		return 2*more + near
	case renamed:
		return more + near
	case r.held.moved == "":
		return near
	}
	return 0
}

// latest returns the names of the state files of folders in root, the one
// written last first.
func latest(root *os.Root) []string {
	entries, _ := fs.ReadDir(root.FS(), ".") // what cannot be listed cannot be inherited
	written := map[string]time.Time{}
	var names []string
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !strings.HasPrefix(e.Name(), "corpus-") || filepath.Ext(e.Name()) != ".json" {
			continue
		}
		names = append(names, e.Name())
		written[e.Name()] = info.ModTime()
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(written[b].Compare(written[a]), cmp.Compare(a, b))
	})
	return names[:min(len(names), maxSearch)]
}

// sameEnding counts the names of folders with which two paths end alike.
func sameEnding(a, b string) int {
	one, two := strings.Split(a, string(filepath.Separator)), strings.Split(b, string(filepath.Separator))
	n := 0
	for n < min(len(one), len(two)) && one[len(one)-1-n] == two[len(two)-1-n] {
		n++
	}
	return n
}

// markRelics notes in the files that were inherited from that they were, so
// that it is not done again; their contents stay, for the folder may come back.
// One that has changed since is inherited from once more by the next run, and
// one that cannot be marked only then marked.
func (d *disk) markRelics(root *os.Root) {
	for _, r := range d.relics {
		unlock, err := r.at.lock(root)
		if err != nil {
			continue
		}
		if now, err := r.at.read(root); err == nil && now.equal(r.held) {
			now.moved = d.corpus
			_ = r.at.write(root, now)
		}
		unlock()
	}
	d.relics = nil
}
