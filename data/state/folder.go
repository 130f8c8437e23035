package state

import (
	"errors"
	"path/filepath"
	"runtime"
)

// FolderFor returns the folder for state that the XDG Base Directory
// Specification gives the user of an environment: dateline in $XDG_STATE_HOME,
// or in what stands for that on this system. getenv returns the value of a
// variable, "" where it is unset. Nothing is created, and nothing but the
// environment is asked. It fails where that names no home.
//
// The module github.com/adrg/xdg knows the same, but only of the environment of
// this process, so it serves the tests, which compare with it.
func FolderFor(getenv func(name string) string) (string, error) {
	if folder := getenv("XDG_STATE_HOME"); filepath.IsAbs(folder) { // others are to be ignored
		return filepath.Join(folder, "dateline"), nil
	}
	variable, below := "HOME", filepath.Join(".local", "state")
	switch runtime.GOOS {
	case "windows":
		variable, below = "LOCALAPPDATA", ""
	case "darwin", "ios":
		below = filepath.Join("Library", "Application Support")
	}
	home := getenv(variable)
	if !filepath.IsAbs(home) {
		return "", errors.New("find the folder for state: neither XDG_STATE_HOME nor " + variable + " names a folder")
	}
	return filepath.Join(home, below, "dateline"), nil
}
