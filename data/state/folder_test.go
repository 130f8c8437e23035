package state

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/adrg/xdg"
)

// defaultFolder is what [FolderFor] returns for the environment of this process
// by the module that knows where each system has such folders.
func defaultFolder() (string, error) {
	if _, err := os.UserHomeDir(); err != nil && !filepath.IsAbs(os.Getenv("XDG_STATE_HOME")) {
		return "", fmt.Errorf("find the folder for state: %w", err)
	}
	xdg.Reload() // it looked at the environment when the program started
	return filepath.Join(xdg.StateHome, "dateline"), nil
}

func TestFolderFor(t *testing.T) {
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	if got, err := FolderFor(os.Getenv); err != nil || got != filepath.Join(state, "dateline") {
		t.Errorf("the folder is %s (%v)", got, err)
	}
	if got := names(t, state); len(got) > 0 {
		t.Errorf("asking for the folder made %q", got)
	}
	if runtime.GOOS == "linux" {
		t.Setenv("XDG_STATE_HOME", "relative") // which the specification says to ignore
		t.Setenv("HOME", state)
		if got, err := FolderFor(os.Getenv); err != nil || got != filepath.Join(state, ".local", "state", "dateline") {
			t.Errorf("without the variable the folder is %s (%v)", got, err)
		}
		t.Setenv("HOME", "")
		if got, err := FolderFor(os.Getenv); err == nil {
			t.Errorf("the state of someone without a home is in %s", got)
		}
	}
}

func TestFolderForAgreesWithXDG(t *testing.T) {
	home := t.TempDir()
	for _, tt := range []struct{ why, stateHome, home string }{
		{"the variable of the specification counts", filepath.Join(home, "state"), home},
		{"and needs no home", filepath.Join(home, "state"), ""},
		{"a relative one is to be ignored", "relative", home},
		{"without it there is a default", "", home},
		{"without either there is no folder", "", ""},
	} {
		if runtime.GOOS == "windows" && tt.stateHome != filepath.Join(home, "state") {
			continue // the module asks the system there, not the environment
		}
		t.Setenv("XDG_STATE_HOME", tt.stateHome)
		t.Setenv("HOME", tt.home)
		want, wantErr := defaultFolder()
		if got, err := FolderFor(os.Getenv); got != want || (err == nil) != (wantErr == nil) {
			t.Errorf("%s: got %q (%v), want %q (%v)", tt.why, got, err, want, wantErr)
		}
	}
}

func TestFolderForAsksNoOtherEnvironment(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	if got, err := FolderFor(func(string) string { return "" }); err == nil {
		t.Errorf("an empty environment gives %q", got)
	}
}
