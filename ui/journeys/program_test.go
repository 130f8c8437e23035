//go:build unix

package journeys

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"sync"
	"syscall"
	"testing"
)

// Program is a command of this module that journeys can start. It is built at
// its first use, once for the whole test binary.
type Program struct {
	Name    string // also the name of the executable
	Package string // its main package, relative to the module root
	Ready   string // words on its first whole screen, and on none before

	once  sync.Once
	built string
	err   error
}

var (
	// Dateline is the program this repository is about.
	Dateline = &Program{Name: "dateline", Package: ".", Ready: "? help"}

	// BareList is what Dateline's speed is measured against. Its first frame,
	// drawn before it knows its size, has a footer but no rows.
	BareList = &Program{Name: "barelist", Package: "./ui/journeys/barelist", Ready: "Row 1"}
)

// programNamed returns the program with a name.
func programNamed(name string) (*Program, error) {
	for _, p := range []*Program{Dateline, BareList} {
		if p.Name == name {
			return p, nil
		}
	}
	return nil, fmt.Errorf("no program is called %q", name)
}

// moduleRoot is where go build runs, seen from this package's folder.
const moduleRoot = "../.."

// buildDir receives the executables; TestMain removes it.
var buildDir string

func TestMain(m *testing.M) {
	flag.Parse()
	// A program started by nohup, or in the background of a script, hands on that
	// signals are ignored. One that is caught here is as usual in those started.
	for _, s := range []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
		if signal.Ignored(s) {
			signal.Notify(make(chan os.Signal, 1), s)
		}
	}
	// Journeys wait more than they compute: more of them than processors run at
	// once, unless go test was told how many.
	if parallel := flag.Lookup("test.parallel"); parallel.Value.String() == strconv.Itoa(runtime.GOMAXPROCS(0)) {
		parallel.Value.Set("8") //nolint:errcheck // a number
	}
	var err error
	if buildDir, err = os.MkdirTemp("", "journeys-"); err != nil {
		fmt.Fprintln(os.Stderr, "journeys:", err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(buildDir)
	os.Exit(code)
}

// Path returns the path of the executable and fails the test if it does not build.
func (p *Program) Path(t testing.TB) string {
	t.Helper()
	if err := p.Build(); err != nil {
		t.Fatal(err)
	}
	return p.built
}

// Build compiles the program; later calls return the outcome of the first.
func (p *Program) Build() error {
	p.once.Do(func() {
		p.built = filepath.Join(buildDir, p.Name)
		args := []string{"build", "-o", p.built}
		if raceDetector() {
			args = append(args, "-race")
		}
		build := exec.Command(goTool(), append(args, p.Package)...)
		build.Dir = moduleRoot
		if out, err := build.CombinedOutput(); err != nil {
			p.err = fmt.Errorf("%s does not build: %w\n%s", p.Name, err, out)
		}
	})
	return p.err
}

// goTool returns the go command that runs these tests, whose root go test puts
// in GOROOT, or the one on PATH if the test binary was started by hand.
func goTool() string {
	tool := filepath.Join(os.Getenv("GOROOT"), "bin", "go")
	if _, err := exec.LookPath(tool); err != nil {
		return "go"
	}
	return tool
}

// toolsVariable names the environment variable under which a test that needs a
// program this machine lacks fails; otherwise it is left out.
const toolsVariable = "DATELINE_TEST_TOOLS"

// needs leaves the test out where one of the tools is missing, each the name of
// a program or the path of a file.
func needs(t *testing.T, tools ...string) {
	t.Helper()
	for _, tool := range tools {
		_, err := exec.LookPath(tool)
		if filepath.IsAbs(tool) {
			_, err = os.Stat(tool)
		}
		switch {
		case err == nil:
		case os.Getenv(toolsVariable) != "":
			t.Fatal(err)
		default:
			t.Skip(err)
		}
	}
}

// raceDetector reports whether this test binary was built with -race.
var raceDetector = sync.OnceValue(func() bool {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return false
	}
	for _, s := range info.Settings {
		if s.Key == "-race" {
			return s.Value == "true"
		}
	}
	return false
})
