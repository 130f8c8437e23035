package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

const maxText = 16 << 20 // bytes of one source's text

// errTooLarge reports a file over its bound.
var errTooLarge = errors.New("file is too large")

// readFile reads a regular file of at most most bytes.
func readFile(fsys fs.FS, name string, most int64) (string, error) {
	info, err := fs.Stat(fsys, name) // opening a pipe would wait for a writer
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is not a regular file", name)
	}
	if info.Size() > most {
		return "", fmt.Errorf("%s: %w: %d bytes, more than %d MiB", name, errTooLarge, info.Size(), most>>20)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var content strings.Builder
	content.Grow(int(info.Size())) // and not bit by bit: it may be large
	if _, err := io.Copy(&content, io.LimitReader(f, most+1)); err != nil {
		return "", err
	}
	if int64(content.Len()) > most {
		return "", fmt.Errorf("%s: %w: more than %d MiB", name, errTooLarge, most>>20)
	}
	return content.String(), nil
}

// readText reads the text named by file; where it cannot, it reports why
// there.
func (r *reader) readText(file word) (string, bool) {
	if r.unseen(file, "the name of this file") {
		return "", false
	}
	if !fs.ValidPath(file.text) || file.text == "." || strings.Contains(file.text, `\`) {
		r.fault(file.at, "name it from there, with / between folders", "%q is no file of the corpus folder", file.text)
		return "", false
	}
	text, err := readFile(r.folder, file.text, maxText)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.fault(file.at, didYouMean(file.text, r.siblings(file.text)), "there is no file %q", file.text)
		return "", false
	case err != nil:
		r.fault(file.at, "", "%v", err)
		return "", false
	}
	if i := invalidByte(text); i >= 0 {
		r.fault(file.at, "convert it to UTF-8", "%s: byte %d is not UTF-8", file.text, i)
		return "", false
	}
	return text, true
}

// siblings returns the files in the folder that name should be in.
func (r *reader) siblings(name string) []string {
	entries, _ := fs.ReadDir(r.folder, path.Dir(name)) // without a folder there is nothing to propose
	var files []string
	for _, e := range entries {
		if file := path.Join(path.Dir(name), e.Name()); e.Type().IsRegular() && file != TimelineFile {
			files = append(files, file)
		}
	}
	return files
}

// invalidByte returns the offset of the first byte of s that is not UTF-8, or
// -1.
func invalidByte(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}
