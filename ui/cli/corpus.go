package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

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
	return s.loadFolder()
}

// verify is load without the short way to the built-in corpus: every quotation
// is proved here and now.
func (s *session) verify() (*data.Corpus, error) {
	if s.corpus == "" {
		return data.VerifyBuiltin(seeds.Files)
	}
	return s.loadFolder()
}

func (s *session) loadFolder() (*data.Corpus, error) {
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
	corpus, err := data.Load(root.FS())
	var faults data.Faults
	switch {
	case errors.As(err, &faults):
		s.place(faults)
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("the folder %s holds no %s, so it is no corpus", quoted(s.corpus), data.TimelineFile)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", s.corpus, err)
	}
	if corpus != nil {
		s.place(corpus.Warnings)
	}
	return corpus, err
}

// place names the files of faults so that an editor finds them from here.
func (s *session) place(faults data.Faults) {
	for i := range faults {
		faults[i].File = filepath.Join(s.corpus, faults[i].File)
	}
}
