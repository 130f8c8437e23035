//go:build unix

// Command jobshell plays the part that a shell with job control has in the life
// of a program: journeys run Dateline under it where they need to say exactly
// what a shell does and when.
//
//	jobshell [-background] PROGRAM [ARGUMENT...]
//
// It runs the program as a job of its own and writes the job's number to the
// file job in $HOME. When the job stops or ends, it takes the terminal back and
// says so, and whether the line is set as it was. Then it takes a word a line:
// fg and bg continue the job, kill ends it as bash's kill %1 does, and exit
// leaves it behind. It changes no mode of the terminal itself, so what is wrong
// after the job stopped is the job's fault.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

const terminal = 0 // standard input

func main() {
	background := flag.Bool("background", false, "start the job in the background")
	flag.Parse()
	line, err := term.GetState(terminal)
	must(err)
	path, args := flag.Arg(0), flag.Args()
	process, err := os.StartProcess(path, args, &os.ProcAttr{
		Files: []*os.File{os.Stdin, os.Stdout, os.Stderr},
		Sys:   &syscall.SysProcAttr{Setpgid: true, Foreground: !*background, Ctty: terminal},
	})
	must(err)
	signal.Ignore(syscall.SIGTTOU) // only now, or the job would too
	job := process.Pid
	must(os.WriteFile(filepath.Join(os.Getenv("HOME"), "job"), []byte(strconv.Itoa(job)), 0o600))

	words := bufio.NewScanner(os.Stdin)
	for await(job, line); words.Scan(); await(job, line) {
		switch words.Text() {
		case "fg":
			must(unix.IoctlSetPointerInt(terminal, unix.TIOCSPGRP, job))
			must(unix.Kill(-job, unix.SIGCONT))
		case "bg":
			must(unix.Kill(-job, unix.SIGCONT))
		case "kill":
			must(unix.Kill(-job, unix.SIGTERM))
			must(unix.Kill(-job, unix.SIGCONT))
		case "exit":
			return
		}
	}
}

// await waits until the job stops or ends, and says which. With the job ends
// the shell.
func await(job int, before *term.State) {
	var status unix.WaitStatus
	_, err := unix.Wait4(job, &status, unix.WUNTRACED, nil)
	for err == unix.EINTR {
		_, err = unix.Wait4(job, &status, unix.WUNTRACED, nil)
	}
	must(err)
	must(unix.IoctlSetPointerInt(terminal, unix.TIOCSPGRP, unix.Getpgrp()))
	line := "as it was"
	if now, err := term.GetState(terminal); err != nil || *now != *before {
		line = "changed"
	}
	switch {
	case status.Stopped():
		fmt.Printf("\nstopped, the line %s\n", line)
		return
	case status.Signaled():
		fmt.Printf("\nended by %v, the line %s\n", status.Signal(), line)
	default:
		fmt.Printf("\nended with %d, the line %s\n", status.ExitStatus(), line)
	}
	os.Exit(0)
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "jobshell:", err)
		os.Exit(1)
	}
}
