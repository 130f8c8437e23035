//go:build unix

package journeys

import (
	"regexp"
	"sync"
	"time"
)

// chunk is what one read of the pseudo-terminal returned.
type chunk struct {
	at   time.Time // when the read returned
	data []byte
}

// recording holds everything a program wrote, with the times of its arrival.
// It is written by the reading goroutine alone, which does nothing else, so that
// the times do not depend on how long the emulator takes to draw.
type recording struct {
	mu     sync.Mutex
	chunks []chunk
	bytes  int
	ended  bool

	// grown holds a token while there may be chunks its one consumer has not
	// seen.
	grown chan struct{}
}

func newRecording() *recording {
	return &recording{grown: make(chan struct{}, 1)}
}

// add appends a chunk and takes possession of data.
func (r *recording) add(at time.Time, data []byte) {
	r.mu.Lock()
	r.chunks = append(r.chunks, chunk{at, data})
	r.bytes += len(data)
	r.mu.Unlock()
	r.signal()
}

// end marks that nothing more will come.
func (r *recording) end() {
	r.mu.Lock()
	r.ended = true
	r.mu.Unlock()
	r.signal()
}

func (r *recording) signal() {
	select {
	case r.grown <- struct{}{}:
	default:
	}
}

// since returns the chunks from the nth on, and whether they are the last.
func (r *recording) since(n int) (chunks []chunk, ended bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.chunks[n:len(r.chunks):len(r.chunks)], r.ended
}

// size returns the numbers of chunks and of bytes so far.
func (r *recording) size() (chunks, bytes int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.chunks), r.bytes
}

// last returns when the latest chunk came; the zero time if none has.
func (r *recording) last() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.chunks) == 0 {
		return time.Time{}
	}
	return r.chunks[len(r.chunks)-1].at
}

// linger is how long play waits for the rest of an output that breaks off in
// the middle of text.
const linger = 50 * time.Millisecond

// closed matches output after which no cluster is open: it ends with a control
// character or a control sequence, as the frames of Bubble Tea do.
var closed = regexp.MustCompile(`(?:[\x00-\x1f]|\x1b\[[0-?]*[ -/]*[@-~])$`)

// play passes the recording on to draw as it grows, and returns at its end.
//
// The kernel cuts long writes at arbitrary bytes, and the emulator closes a
// grapheme cluster at the end of whatever it is given: an accent that came apart
// from its letter would be lost. So output that breaks off in the middle of text
// waits for more.
func (r *recording) play(draw func([]byte)) {
	for played, ended := 0, false; !ended; {
		<-r.grown
		var pending []byte
		for deadline := time.After(linger); ; {
			var chunks []chunk
			chunks, ended = r.since(played)
			for _, c := range chunks {
				pending = append(pending, c.data...)
			}
			played += len(chunks)
			if ended || len(pending) == 0 || closed.Match(pending) || !r.grows(deadline) {
				break
			}
		}
		if len(pending) > 0 {
			draw(pending)
		}
	}
}

// grows waits for more output, and reports whether it came in time.
func (r *recording) grows(deadline <-chan time.Time) bool {
	select {
	case <-r.grown:
		return true
	case <-deadline:
		return false
	}
}
