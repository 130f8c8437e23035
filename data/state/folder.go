package state

import (
	"errors"
	"path/filepath"
	"runtime"
)

// FolderFor is [DefaultFolder] for an environment that is not this process's:
// getenv returns the value of a variable, "" where it is unset. Home folders
// are known by their variables alone.
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
