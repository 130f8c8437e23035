package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"dateline/data"
	"dateline/seeds"
)

// load reads the corpus the command names, or the built-in one. As with
// [data.Load] there may be a corpus although there is an error, where the only
// faults are quotations that were not found.
func (s *session) load() (*data.Corpus, error) {
	if s.corpus == "" {
		return data.Builtin(seeds.Files)
	}
	return s.loadFolder(data.Watcher{})
}

// verify is load without the short way to the built-in corpus: every quotation
// is proved here and now. Where report is not nil, it is given every fault and
// warning.
func (s *session) verify(report func(data.Fault)) (*data.Corpus, error) {
	if s.corpus == "" {
		return data.VerifyBuiltin(seeds.Files) // which has none
	}
	var w data.Watcher
	if report != nil {
		w.Fault = func(f data.Fault) { report(s.place(f)) }
	}
	return s.loadFolder(w)
}

// loadFolder reads the folder, and says on a terminal how far that is.
func (s *session) loadFolder(w data.Watcher) (*data.Corpus, error) {
	info, err := os.Stat(s.corpus)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("there is no folder %s", quoted(s.corpus))
	case err != nil:
		return nil, usageError{err}
	case !info.IsDir():
		return nil, usagef("%s is a file, and a corpus is a folder that holds %s", quoted(s.corpus), data.TimelineFile)
	}
	root, err := os.OpenRoot(s.corpus) // out of which no symbolic link leads
	if err != nil {
		return nil, usageError{err}
	}
	defer root.Close()
	if s.std.Now != nil {
		line := newProgressLine(s.std.Err, s.std.Now)
		defer line.erase()
		w.Verifying = line.verifying
		if tell := w.Fault; tell != nil {
			w.Fault = func(f data.Fault) {
				line.erase()
				tell(f)
			}
		}
	}
	corpus, err := data.Watch(root.FS(), w)
	var faults data.Faults
	switch {
	case errors.As(err, &faults):
		s.placeAll(faults)
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("the folder %s holds no %s, so it is no corpus", quoted(s.corpus), data.TimelineFile)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", s.corpus, err)
	}
	if corpus != nil {
		s.placeAll(corpus.Warnings)
	}
	return corpus, err
}
