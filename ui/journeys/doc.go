// Package journeys drives whole programs through a real pseudo-terminal, as a
// reader at a keyboard would, and judges them by what stands on the screen.
//
// It holds tests only; nothing imports it. A journey starts a [Program] with
// Start, presses keys with Type, waits for words with WaitFor, and compares the
// screen with a committed drawing through picture:
//
//	term := Start(t, Dateline, Size(80, 24), Light)
//	term.WaitFor("74 events")
//	term.Type("y", "2003", "enter")
//	term.WaitFor("27 of 74")
//	picture(t, term, "year-2003")
//
// Within the package a capital letter marks what journeys may use; the rest is
// the machinery of the rig. Each program runs in an environment built from
// nothing (see environment), so a journey neither sees nor touches the home of
// whoever runs it. Under go test -race the programs are built with the race
// detector too, and a race found in one fails the journey that met it.
//
// The rig looks through the emulator github.com/charmbracelet/x/vt, corrected
// where it differs from real terminals (see display). It needs a pseudo-terminal,
// hence the build constraint unix on every file but this one.
//
// Three things run only when asked for:
//
//	go test ./ui/journeys -update                          # redraw pictures/
//	go test ./ui/journeys -run '^$' -bench .               # speed, against barelist
//	DATELINE_SNAP='keys=y;out=/tmp/y.svg' go test ./ui/journeys -run TestSnapshot
package journeys
