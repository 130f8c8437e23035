//go:build unix

package journeys

import (
	"io"
	"maps"
	"sync"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// display is the terminal's side of the conversation: an emulator that draws
// what the program writes and answers what it asks.
//
// It guards a plain [vt.Emulator] with a lock of its own, because SafeEmulator
// hands out pointers into its live cells and its Close races with its Read. And
// it departs from the emulator in two answers, for which see decline.
type display struct {
	background background

	mu      sync.Mutex
	emu     *vt.Emulator
	drawn   int                // bytes
	modes   map[ansi.Mode]bool // those the program has changed
	entered bool               // the alternate screen, at any time
	changed chan struct{}      // closed and replaced at each change
}

// newDisplay returns a display whose answers go to reply, from a goroutine that
// lives until close. A mute display has no answers.
func newDisplay(w, h int, bg background, reply io.Writer) *display {
	d := &display{
		background: bg,
		emu:        vt.NewEmulator(max(w, 1), max(h, 1)),
		modes:      make(map[ansi.Mode]bool),
		changed:    make(chan struct{}),
	}
	p := paletteFor(bg)
	d.emu.SetDefaultForegroundColor(p.foreground)
	d.emu.SetDefaultBackgroundColor(p.background)
	d.emu.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { d.modes[m] = true },
		DisableMode: func(m ansi.Mode) { d.modes[m] = false },
		AltScreen:   func(on bool) { d.entered = d.entered || on },
	})
	d.emu.RegisterCsiHandler(ansi.Command('?', '$', 'p'), d.decline)
	if bg == noBackground {
		reply = io.Discard
	}
	// The emulator's answers must be read even if nobody wants them: it writes
	// them into an unbuffered pipe while it draws.
	go io.Copy(reply, d.emu) //nolint:errcheck // ends with the pipe or the pty
	return d
}

// decline answers "not recognised" for synchronised output (2026) and grapheme
// clusters (2027), and leaves other modes to the emulator. The emulator would
// say the same at first, but once a program has reset either, as Bubble Tea does
// at exit, report to the next as supported what it never implemented.
func (d *display) decline(params ansi.Params) bool {
	n, _, _ := params.Param(0, 0)
	mode := ansi.DECMode(n)
	if mode != ansi.ModeSynchronizedOutput && mode != ansi.ModeUnicodeCore {
		return false
	}
	io.WriteString(d.emu.InputPipe(), ansi.ReportMode(mode, ansi.ModeNotRecognized))
	return true
}

// Write draws p.
func (d *display) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer d.announce()
	d.drawn += len(p)
	return d.emu.Write(p)
}

// upTo returns how many bytes of output are drawn.
func (d *display) upTo() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.drawn
}

// resize changes the size; as in terminals without reflow, what falls outside
// is gone.
func (d *display) resize(w, h int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer d.announce()
	d.emu.Resize(max(w, 1), max(h, 1))
}

// announce wakes those who wait for a change. The lock is held.
func (d *display) announce() {
	close(d.changed)
	d.changed = make(chan struct{})
}

// close ends the answers. It closes the pipe and not the emulator, whose Close
// races with the goroutine that reads it.
func (d *display) close() {
	if pipe, ok := d.emu.InputPipe().(io.Closer); ok {
		pipe.Close()
	}
}

// screen returns what is shown now, and a channel closed when it is no longer so.
func (d *display) screen() (Screen, <-chan struct{}) {
	d.mu.Lock()
	defer d.mu.Unlock()
	s := Screen{
		Width:      d.emu.Width(),
		Height:     d.emu.Height(),
		Alternate:  d.emu.IsAltScreen(),
		Cursor:     d.emu.CursorPosition(),
		background: d.background,
		modes:      maps.Clone(d.modes),
		entered:    d.entered,
	}
	s.Cells = make([][]Cell, s.Height)
	for y := range s.Cells {
		s.Cells[y] = make([]Cell, s.Width)
		for x := range s.Cells[y] {
			if cell := d.emu.CellAt(x, y); cell != nil {
				s.Cells[y][x] = *cell
			}
		}
	}
	return s, d.changed
}
