//go:build unix

package state

import (
	"fmt"
	"os"
	"syscall"
)

// inodeOf returns what a folder keeps when it is renamed, and a copy of it has
// not: its place on its file system. It is "" where that cannot be told. When
// the folder has been removed, another may be given the same.
func inodeOf(folder string) string {
	info, err := os.Stat(folder)
	if err != nil {
		return ""
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%d:%d", stat.Dev, stat.Ino)
}
