package state

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// TestFolderForAgreesWithXDG compares with the module that knows where each
// system has such folders.
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
		want, wantErr := DefaultFolder()
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
