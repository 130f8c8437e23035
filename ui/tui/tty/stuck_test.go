//go:build unix

package tty

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asStuck in the environment makes the test binary a program that does not end
// when it is told to.
const asStuck = "TTY_TEST_AS_STUCK"

func TestMain(m *testing.M) {
	if os.Getenv(asStuck) == "" {
		os.Exit(m.Run())
	}
	terminal := New(os.Stdin, os.Stdout)
	terminal.patience = 50 * time.Millisecond
	terminal.Watch(Events{Stop: func() {}, Continue: func() {}, End: func() {}})
	fmt.Fprintln(terminal.Output(), "up")
	select {}
}

// A program that is stuck gives the terminal back and ends by the signal that
// told it to end, after a while.
func TestAStuckProgramEnds(t *testing.T) {
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), asStuck+"=1")
	keys, err := program.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer keys.Close()
	screen, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	defer program.Process.Kill() //nolint:errcheck // it has ended unless the test failed
	lines := bufio.NewReader(screen)
	if line, err := lines.ReadString('\n'); line != "up\n" {
		t.Fatalf("%q, %v", line, err)
	}
	if err := program.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	var rest strings.Builder
	_, err = lines.WriteTo(&rest)
	if err != nil || rest.String() != givenBack(true) {
		t.Errorf("before it ends it writes %q, %v", rest.String(), err)
	}
	_ = program.Wait() // told below
	if status := program.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != syscall.SIGTERM {
		t.Errorf("it ended with %v", program.ProcessState)
	}
}
