//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dateline/data"
)

// TestSpecialFilesAreRefused puts what is no text where one is named, the
// timeline itself included. None of it is opened: a pipe would be waited for,
// and a device or a loop has no end.
func TestSpecialFilesAreRefused(t *testing.T) {
	symlink := func(to string) func(string) error {
		return func(name string) error { return os.Symlink(to, name) }
	}
	for _, tc := range []struct {
		why  string
		make func(name string) error
		says string
	}{
		{"a pipe", func(name string) error { return syscall.Mkfifo(name, 0o644) }, "not a regular file"},
		{"a link to a pipe", func(name string) error {
			if err := syscall.Mkfifo(name+"-pipe", 0o644); err != nil {
				return err
			}
			return os.Symlink(filepath.Base(name)+"-pipe", name)
		}, "not a regular file"},
		{"a folder", func(name string) error { return os.Mkdir(name, 0o755) }, "not a regular file"},
		{"a device", symlink("/dev/zero"), "path escapes from parent"},
		{"a link to itself", func(name string) error { return os.Symlink(filepath.Base(name), name) }, "too many levels of symbolic links"},
		{"a loop of two", func(name string) error {
			if err := os.Symlink(filepath.Base(name), name+"-back"); err != nil {
				return err
			}
			return os.Symlink(filepath.Base(name)+"-back", name)
		}, "too many levels of symbolic links"},
		{"a link to nothing", symlink("nothing"), "no"},
	} {
		for _, file := range []string{"report-1903.txt", data.TimelineFile} {
			dir := copyCorpus(t)
			name := filepath.Join(dir, file)
			if err := os.Remove(name); err != nil {
				t.Fatal(err)
			}
			if err := tc.make(name); err != nil {
				t.Fatal(err)
			}
			r := run([]string{"check", dir}, "LANG=C")
			if r.status == 0 || !strings.Contains(r.err, tc.says) {
				t.Errorf("%s for %s: status %d, says not %q: %s", tc.why, file, r.status, tc.says, r.err)
			}
		}
	}
}
