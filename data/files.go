package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"dateline/timeline/quote"
)

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

// readText reads the text of a source, which is named by file; where it cannot,
// it reports why there.
func (r *reader) readText(source string, file word) *quote.Text {
	if r.unseen(file, "the name of this file") {
		return nil
	}
	if !fs.ValidPath(file.text) || file.text == "." || strings.Contains(file.text, `\`) {
		r.fault(file.at, "name it from there, with / between folders", "%q is no file of the corpus folder", file.text)
		return nil
	}
	info, err := fs.Stat(r.folder, file.text)
	if err != nil {
		r.unread(file, err)
		return nil
	}
	if v, ok := r.library.find(info); ok {
		r.warn(file.at, "", "%q is the same file as the text of %q", file.text, v.source)
		return v.text
	}
	if info.Size() > r.library.left {
		r.fault(file.at, "", "with %q the texts come to more than %d MiB", file.text, maxTexts>>20)
		return nil
	}
	text, err := readFile(r.folder, file.text, min(maxText, r.library.left))
	if err != nil {
		r.unread(file, err)
		return nil
	}
	r.library.left -= int64(len(text))
	if i := invalidByte(text); i >= 0 {
		r.fault(file.at, "convert it to UTF-8", "%s: byte %d is not UTF-8", file.text, i)
		return nil
	}
	v := volume{info, quote.NewText(text), source}
	r.library.keep(v)
	return v.text
}

// unread reports why a file could not be read.
func (r *reader) unread(file word, err error) {
	if errors.Is(err, fs.ErrNotExist) {
		r.unknown(file, func() []string { return r.library.siblings(file.text) }, "there is no file %q", file.text)
		return
	}
	r.fault(file.at, "", "%v", err)
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
