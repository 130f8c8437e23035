//go:build unix

package journeys

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An Option changes what a program is started in. Without options that is a
// dark terminal of 100 columns and 30 rows, and no arguments.
type Option func(*setup)

type setup struct {
	width, height int
	background    background
	args          []string
	dir           string
	env           []string
}

// background is how a terminal answers when asked what it is.
type background int

const (
	darkBackground  background = iota
	lightBackground            // answers every query, with black on white
	noBackground               // answers no query at all
)

// Size gives the terminal w columns and h rows; 0 and 0 is a terminal that
// does not know its size.
func Size(w, h int) Option { return func(s *setup) { s.width, s.height = w, h } }

// Light makes the terminal answer that its background is light.
func Light(s *setup) { s.background = lightBackground }

// Mute makes the terminal answer no query, as some do over serial lines.
func Mute(s *setup) { s.background = noBackground }

// Args are the program's arguments.
func Args(args ...string) Option { return func(s *setup) { s.args = args } }

// Dir is the folder the program starts in; otherwise it is this package's.
func Dir(dir string) Option { return func(s *setup) { s.dir = dir } }

// Env sets variables over the hermetic environment: "NO_COLOR=1" sets one,
// "COLORTERM" without an equals sign takes one away.
func Env(vars ...string) Option {
	return func(s *setup) { s.env = append(s.env, vars...) }
}

// environment returns all that a started program gets to know of the world: of
// the outer environment only PATH, and for each test folders of its own.
func environment(t testing.TB, home string, changes []string) []string {
	t.Helper()
	env := map[string]string{
		"PATH":      os.Getenv("PATH"),
		"TERM":      "xterm-256color",
		"COLORTERM": "truecolor",
		"LANG":      "C.UTF-8",
		"TZ":        "UTC",
		"PS1":       "$ ",
		"HOME":      home,
		"GORACE":    "log_path=" + filepath.Join(home, raceLog),
	}
	for name, folder := range map[string]string{
		"XDG_CONFIG_HOME": ".config",
		"XDG_DATA_HOME":   ".local/share",
		"XDG_STATE_HOME":  ".local/state",
		"XDG_CACHE_HOME":  ".cache",
		"XDG_RUNTIME_DIR": ".run",
		"TMPDIR":          "tmp",
	} {
		env[name] = filepath.Join(home, folder)
		if err := os.MkdirAll(env[name], 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, change := range changes {
		if name, value, set := strings.Cut(change, "="); set {
			env[name] = value
		} else {
			delete(env, name)
		}
	}
	list := make([]string, 0, len(env))
	for _, name := range slices.Sorted(maps.Keys(env)) {
		list = append(list, name+"="+env[name])
	}
	return list
}

// raceLog begins the names of the files in HOME into which the race detector
// of a started program writes; on the screen its report would be lost.
const raceLog = "race"

// checkRaces fails the test if the program's race detector reported anything.
func checkRaces(t testing.TB, home string) {
	t.Helper()
	reports, _ := filepath.Glob(filepath.Join(home, raceLog+".*"))
	for _, report := range reports {
		text, err := os.ReadFile(report)
		t.Errorf("the race detector in the program reports (%v):\n%s", err, text)
	}
}
