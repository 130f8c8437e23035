// Package data stands between bytes and the domain: it reads a corpus folder,
// proves every quote in it against the texts, and reports what is wrong with
// file, line and column. It also holds the built-in corpus's timeline.yaml,
// which goes through the same loader as anyone's.
//
// A corpus is not trusted. What is read is bounded: 64 MiB of YAML, 16 MiB for
// each text and 256 MiB for all, 100,000 sources, 32 collections within each
// other, no aliases; only regular files of the folder handed in are opened, each
// once, whatever names lead to it. Reading allocates at most some 40 times the
// size of timeline.yaml and keeps about eight times that. A folder whose symbolic
// links must not lead out of it is handed in as the FS of an [os.Root].
//
// The package writes nothing and knows no terminal. ui/cli drives it.
package data

import (
	"errors"
	"fmt"
	"io/fs"

	"dateline/data/yaml"
	"dateline/timeline"
)

// TimelineFile is the name of the file that makes a folder a corpus.
const TimelineFile = "timeline.yaml"

// Corpus is one loaded corpus: the timeline and the texts it is proved by. It
// is immutable and safe for concurrent use.
type Corpus struct {
	Timeline *timeline.Timeline
	Warnings Faults            // what is sound, but may not be what its author wants
	texts    map[string]string // by ID of the source
}

// Text returns the text of the source with the given ID: the bytes of its
// file, unaltered. Spans are offsets into it.
func (c *Corpus) Text(source string) (string, error) {
	text, ok := c.texts[source]
	if !ok {
		return "", fmt.Errorf("no source has the id %q", source)
	}
	return text, nil
}

// Load reads the corpus in fsys: its timeline.yaml and the texts that names.
//
// It looks for all faults, not only the first, and returns them as [Faults]:
// the first hundred of each kind, and how many more there are.
// Where the timeline can be understood and all that is wrong is that quotes or
// the phrases of dates are missing from their text, quotes are ambiguous, or a
// speaker is named by no passage and so not kept, it returns the corpus as well,
// so that it can be shown as broken: those excerpts carry [quote.Missing],
// [quote.Ambiguous] or, where looking for them would have taken too long,
// [quote.Unsought], the zero Span and the quote for their Text. With any other
// fault the corpus is nil.
//
// Warnings are in the corpus: there are none where there is no corpus.
//
// An error that is no Faults says that timeline.yaml itself could not be read;
// it matches [fs.ErrNotExist] where there is none.
func Load(fsys fs.FS) (*Corpus, error) { return Watch(fsys, Watcher{}) }

// A Watcher is told of what goes on while a corpus is loaded; of what is nil it
// is not.
type Watcher struct {
	// Fault is given every fault and every warning, for whom the first of each
	// kind are not enough: in order of place or, where they are very many, in
	// runs in that order.
	Fault func(Fault)
	// Verifying is told before each excerpt is verified how many of all were.
	Verifying func(done, all int)
}

// Watch is Load with somebody who is told of it.
func Watch(fsys fs.FS, w Watcher) (*Corpus, error) {
	var every *stream
	if w.Fault != nil {
		every = &stream{to: w.Fault}
	}
	source, err := readFile(fsys, TimelineFile, yaml.MaxSize)
	switch {
	case errors.Is(err, errTooLarge):
		f := Fault{File: TimelineFile, Message: err.Error()}
		every.add(f)
		every.flush()
		return nil, Faults{f}
	case err != nil:
		return nil, fmt.Errorf("read the corpus: %w", err)
	}
	return load(source, fsys, every, w.Verifying)
}

// load makes a corpus of a timeline.yaml and the texts it names.
func load(source string, texts fs.FS, every *stream, verifying func(done, all int)) (*Corpus, error) {
	r, faults := read(source, texts, every, verifying)
	if r.texts == nil {
		return nil, faults
	}
	t, err := timeline.New(r.parts)
	if err != nil {
		return nil, err
	}
	return &Corpus{Timeline: t, Warnings: r.warnings, texts: r.texts}, faults
}

// contents is what was read of a corpus.
type contents struct {
	parts    timeline.Parts
	texts    map[string]string // by ID of the source; nil where the faults leave no timeline to show
	warnings Faults
}

// read reads the parts of a timeline and the texts it names.
func read(source string, fsys fs.FS, every *stream, verifying func(done, all int)) (contents, error) {
	doc, err := yaml.Parse(source)
	r := newReader(&document{yaml: doc, every: every}, fsys)
	defer every.flush()
	if err != nil {
		r.syntax(err)
		return contents{}, r.faults.closed()
	}
	r.watched = newWatched(doc.Root(), verifying)
	parts := r.timeline(doc.Root())
	if r.broken {
		return contents{}, r.faults.closed()
	}
	texts := make(map[string]string, len(r.texts))
	for id, text := range r.texts {
		texts[id] = text.String()
	}
	c := contents{parts, texts, r.warnings.closed()}
	if r.faults.total > 0 {
		return c, r.faults.closed()
	}
	return c, nil
}
