//go:build unix

package journeys

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestSnapshot takes a picture of any screen, for those who work on the program.
// It runs only if DATELINE_SNAP holds a request, in settings split by semicolons:
//
//	program=barelist   instead of dateline
//	args=a b           arguments, split by spaces
//	env=NO_COLOR=1     changes to the environment, split by spaces
//	size=80x24         columns and rows
//	theme=light        or dark, or mute
//	keys=y 2003 enter  what to type, split by spaces; see Type
//	out=/tmp/x.svg     where to draw; with go test -v the text is printed besides
func TestSnapshot(t *testing.T) {
	text, asked := os.LookupEnv("DATELINE_SNAP")
	if !asked {
		t.Skip("DATELINE_SNAP is not set")
	}
	s, err := parseSnapshot(text)
	if err != nil {
		t.Fatal(err)
	}
	term := Start(t, s.program, s.options...)
	term.WaitStable()
	for _, key := range s.keys {
		term.Type(key)
		term.WaitStable()
	}
	screen := term.Screen()
	t.Log(screen)
	if s.out == "" {
		return
	}
	if err := os.WriteFile(s.out, []byte(svg(screen)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// snapshot is a parsed DATELINE_SNAP.
type snapshot struct {
	program *Program
	options []Option
	keys    []string
	out     string
}

func parseSnapshot(text string) (snapshot, error) {
	s := snapshot{program: Dateline}
	for setting := range strings.SplitSeq(text, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(setting), "=")
		if err := s.set(name, value); err != nil {
			return s, fmt.Errorf("DATELINE_SNAP: %w", err)
		}
	}
	return s, nil
}

func (s *snapshot) set(name, value string) error {
	switch name {
	case "":
	case "program":
		p, err := programNamed(value)
		s.program = p
		return err
	case "args":
		s.options = append(s.options, Args(strings.Fields(value)...))
	case "env":
		s.options = append(s.options, Env(strings.Fields(value)...))
	case "size":
		var w, h int
		if _, err := fmt.Sscanf(value, "%dx%d", &w, &h); err != nil {
			return fmt.Errorf("size %q is not like 80x24", value)
		}
		s.options = append(s.options, Size(w, h))
	case "theme":
		theme, ok := map[string]Option{"dark": func(*setup) {}, "light": Light, "mute": Mute}[value]
		if !ok {
			return fmt.Errorf("theme %q is not dark, light or mute", value)
		}
		s.options = append(s.options, theme)
	case "keys":
		s.keys = strings.Fields(value)
	case "out":
		s.out = value
	default:
		return fmt.Errorf("no setting is called %q", name)
	}
	return nil
}

func TestParseSnapshot(t *testing.T) {
	s, err := parseSnapshot("program=barelist; keys=j j enter;size=80x24;theme=light;out=/tmp/x.svg")
	if err != nil || s.program != BareList || len(s.keys) != 3 || len(s.options) != 2 || s.out != "/tmp/x.svg" {
		t.Errorf("read as %+v, %v", s, err)
	}
	for _, faulty := range []string{"size=80", "theme=blue", "program=vi", "colour=red"} {
		if _, err := parseSnapshot(faulty); err == nil {
			t.Errorf("%q is accepted", faulty)
		}
	}
}
